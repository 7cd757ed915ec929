import type { ReactNode } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import { CASE_PAGE_TEXTS as TEXTS } from '../case-page-texts.ts';
import { REFUSAL_WORDS } from '../refusal-words.ts';
import type { showCase } from '../verbs/cases.ts';

/** Who, where and when; what is not known or not yet so is left out. */
export function CaseParticulars(props: {
  readonly shown: OutputOf<typeof showCase>;
  /** Title of the pack the case was accepted by, once it is known. */
  readonly pack: Words | undefined;
}) {
  const { shown } = props;
  const text = useText();
  const { line, acceptedOn, completedOn, registeredOn, pack, expertsHeard, refusedFor } = shown;
  const day = (on: string | null) => (on === null ? null : text(dayWords(on)));
  const rows: readonly (readonly [Words, ReactNode])[] = [
    [TEXTS.reference, line.reference],
    [TEXTS.number, line.number],
    [TEXTS.registrant, <Chinese key="registrant">{line.registrant.name}</Chinese>],
    [TEXTS.office, <Chinese key="office">{line.office.name}</Chinese>],
    [TEXTS.handler, line.handler === null ? null : <Chinese key="handler">{line.handler}</Chinese>],
    [TEXTS.submittedOn, day(line.submittedOn)],
    [TEXTS.acceptedOn, day(acceptedOn)],
    [TEXTS.completedOn, day(completedOn)],
    [TEXTS.registeredOn, day(registeredOn)],
    [TEXTS.pack, pack === null ? null : text(props.pack ?? { zh: pack, en: pack })],
    [TEXTS.experts, expertsHeard ? text(TEXTS.expertsHeard) : null],
    [TEXTS.refusedFor, refusedFor.length === 0 ? null : <Reasons key="reasons" of={refusedFor} />],
  ];
  return (
    <section aria-labelledby="case-facts">
      <h2 id="case-facts">{text(TEXTS.facts)}</h2>
      <dl className="case-facts">
        {rows.map(
          ([words, value]) =>
            value !== null && (
              <div key={words.en}>
                <dt>{text(words)}</dt>
                <dd>{value}</dd>
              </div>
            ),
        )}
      </dl>
    </section>
  );
}

function Reasons({ of }: { readonly of: OutputOf<typeof showCase>['refusedFor'] }) {
  const text = useText();
  return (
    <ul>
      {of.map((code) => (
        <li key={code}>{text(REFUSAL_WORDS[code])}</li>
      ))}
    </ul>
  );
}
