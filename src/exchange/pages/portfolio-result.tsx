import { useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { PageSteps } from '../../ui/desk/page-steps.tsx';
import { Chinese, useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import { VERDICTS } from '../clinic-texts.ts';
import { TYPE_WORDS } from '../contract-type.ts';
import { LEDGER_PAGE_TEXTS } from '../ledger-page-texts.ts';
import { RULE_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { ChangedCase } from '../portfolio.ts';
import type { comparePortfolio } from '../verbs/ledger.ts';
import { MoveTable } from './move-table.tsx';
import { AmountChanges, RefusalChanges } from './portfolio-changes.tsx';

/** What the comparison found: how many, which, and in what. */
export function PortfolioResult({ found }: { readonly found: OutputOf<typeof comparePortfolio> }) {
  const text = useText();
  const { comparison, withoutText, leftOut } = found;
  const { changed, cases, expertReview, from, to, day } = comparison;
  const newlyReviewed = new Set(expertReview.added);
  return (
    <>
      <p className="ledger-answer" role="status">
        {text(
          ...(cases === 0
            ? [TEXTS.noneJudged]
            : changed.length === 0
              ? [TEXTS.unchanged(cases)]
              : [
                  TEXTS.changed(changed.length, cases),
                  TEXTS.newReviews(expertReview.added.length, expertReview.gone.length),
                ]),
        )}
      </p>
      {from === to && <p>{text(TEXTS.samePack)}</p>}
      {cases > 0 && <p className="note">{text(TEXTS.judgedOn(dayWords(day)))}</p>}
      {expertReview.untold.length > 0 && <p className="note">{text(TEXTS.untold(expertReview.untold.length))}</p>}
      {withoutText > 0 && <p className="note">{text(TEXTS.withoutText(withoutText))}</p>}
      {leftOut > 0 && <p className="note">{text(TEXTS.leftOut(leftOut))}</p>}
      {changed.length > 0 && (
        <>
          {expertReview.added.length > 0 && <ReviewList cases={changed.filter(({ id }) => newlyReviewed.has(id))} />}
          <MoveTable
            caption={TEXTS.filedAs}
            moves={comparison.filedAs}
            wordsOf={(type) => (type === null ? TEXTS.untoldAnswer : TYPE_WORDS[type])}
          />
          <MoveTable caption={TEXTS.verdicts} moves={comparison.verdicts} wordsOf={(verdict) => VERDICTS[verdict]} />
          <MoveTable caption={TEXTS.deadlines} moves={comparison.deadlines} wordsOf={(words) => words} />
          <AmountChanges amounts={comparison.amounts} />
          <RefusalChanges refusals={comparison.refusals} />
          <ChangedList cases={changed} />
        </>
      )}
    </>
  );
}

const AT_ONCE = 20;

function CaseLink({ of: { id, projectName } }: { readonly of: ChangedCase }) {
  const text = useText();
  return (
    <a href={`#/contracts/${id}`}>
      {projectName === '' ? text(LEDGER_PAGE_TEXTS.unnamed) : <Chinese>{projectName}</Chinese>}
    </a>
  );
}

function ReviewList({ cases }: { readonly cases: readonly ChangedCase[] }) {
  const text = useText();
  const [page, setPage] = useState(1);
  return (
    <>
      <h3>{text(TEXTS.review)}</h3>
      <ul className="ledger-names">
        {cases.slice((page - 1) * AT_ONCE, page * AT_ONCE).map((each) => (
          <li key={each.id}>
            <CaseLink of={each} />
            <span className="note">{each.reference}</span>
          </li>
        ))}
      </ul>
      <PageSteps page={page} total={cases.length} size={AT_ONCE} onPage={setPage} />
    </>
  );
}

function ChangedList({ cases }: { readonly cases: readonly ChangedCase[] }) {
  const text = useText();
  const [page, setPage] = useState(1);
  return (
    <>
      <h3>{text(TEXTS.list)}</h3>
      <DeskTable
        caption={TEXTS.list}
        rows={cases.slice((page - 1) * AT_ONCE, page * AT_ONCE)}
        keyOf={({ id }) => id}
        columns={[
          {
            words: LEDGER_PAGE_TEXTS.contract,
            cell: (each) => (
              <>
                <CaseLink of={each} />
                <span className="note">{each.reference}</span>
              </>
            ),
          },
          {
            words: TEXTS.changes,
            cell: ({ changes }) => changes.map((change) => <div key={change.zh}>{text(change)}</div>),
          },
        ]}
      />
      <PageSteps page={page} total={cases.length} size={AT_ONCE} onPage={setPage} />
    </>
  );
}
