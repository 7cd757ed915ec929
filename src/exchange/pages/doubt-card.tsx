import { Button } from 'antd';
import { useId, useState } from 'react';
import { instantText } from '../../ui/desk/instant.ts';
import { Chinese, useSite, useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { CASE_STATES } from '../case-states.ts';
import { DOUBT_KINDS } from '../integrity/finding.ts';
import { LEDGER_PAGE_TEXTS, DOUBT_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import type { DoubtLine } from '../verbs/doubts.ts';
import { DoubtAnswer } from './doubt-answer.tsx';

/** One doubt: what it is, what it rests on, what a person made of it. */
export function DoubtCard(props: {
  readonly doubt: DoubtLine;
  readonly mayAnswer: boolean;
  readonly onDone: (said: Words) => void;
}) {
  const { doubt, mayAnswer, onDone } = props;
  const text = useText();
  const id = useId();
  const [isOpen, setOpen] = useState(false);
  const { answer, evidence, contracts, strength } = doubt;
  const shown = new Set(evidence.map(({ reference }) => reference));
  const others = contracts.filter(({ reference }) => !shown.has(reference));
  return (
    <section className="desk-card ledger-doubt" aria-labelledby={id}>
      <h3 id={id}>
        {text(DOUBT_KINDS[doubt.kind])}{' '}
        <span className={strength === 'strong' ? 'tag tag-weak' : 'tag'}>
          {text(strength === 'strong' ? TEXTS.strong : TEXTS.weak)}
        </span>
      </h3>
      <p>{text(TEXTS.sentence(doubt.words))}</p>
      <ul aria-label={text(TEXTS.evidence)}>
        {evidence.map((each) => (
          <li key={each.words.zh}>
            <EvidenceLine of={each} contracts={contracts} />
          </li>
        ))}
      </ul>
      {others.length > 0 && (
        <p>
          {text(TEXTS.alsoAbout)}
          {others.map((other) => (
            <span key={other.id} className="note">
              <a href={`#/contracts/${other.id}`}>{other.reference}</a>{' '}
              <Chinese>{other.projectName === '' ? text(LEDGER_PAGE_TEXTS.unnamed) : other.projectName}</Chinese> ·{' '}
              {text(CASE_STATES[other.state])}
            </span>
          ))}
        </p>
      )}
      {answer && (
        <p className="ledger-reason">
          <span className={answer.answer === 'confirmed' ? 'tag tag-bad' : 'tag tag-good'}>
            {text(TEXTS[answer.answer])}
          </span>{' '}
          {text(TEXTS.by(answer.by, instantText(answer.at)))}
          <Chinese>{answer.reason}</Chinese>
        </p>
      )}
      {mayAnswer && (
        <Button aria-expanded={isOpen} aria-describedby={id} onClick={() => setOpen(!isOpen)}>
          {text(isOpen ? TEXTS.leave : answer === null ? TEXTS.toAnswer : TEXTS.toChange)}
        </Button>
      )}
      {isOpen && (
        <DoubtAnswer
          doubt={doubt}
          onDone={(said) => {
            setOpen(false);
            onDone(said);
          }}
        />
      )}
    </section>
  );
}

/** A line of evidence; the reference of the contract that says so leads to it. */
function EvidenceLine({
  of,
  contracts,
}: {
  readonly of: DoubtLine['evidence'][number];
  readonly contracts: DoubtLine['contracts'];
}) {
  const { language } = useSite();
  const { reference, words } = of;
  const said = words[language];
  if (reference === '') return said;
  const id = contracts.find((each) => each.reference === reference)?.id ?? encodeURIComponent(reference);
  const link = <a href={`#/contracts/${id}`}>{reference}</a>;
  const [before, ...after] = said.split(reference);
  if (after.length === 0) {
    return (
      <>
        {said} ({link})
      </>
    );
  }
  return (
    <>
      {before}
      {link}
      {after.join(reference)}
    </>
  );
}
