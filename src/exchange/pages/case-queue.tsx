import { ask } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { goTo } from '../../ui/desk/hash.ts';
import { PageSteps } from '../../ui/desk/page-steps.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { isClosed } from '../case-states.ts';
import { CASE_TEXTS as TEXTS } from '../case-texts.ts';
import type { listCases } from '../verbs/cases.ts';
import { type CaseFilter, caseListPath, OPEN_CASES } from './case-address.ts';
import { CaseFilterForm, CaseStateLinks } from './case-filter.tsx';
import { CaseList } from './case-list.tsx';

/** What waits to be done, what is overdue, and every contract with where it stands. */
export function CaseQueue({ filter }: { readonly filter: CaseFilter }) {
  const text = useText();
  const { plan } = useDesk();
  const mayFile = useHolds()('registrant', 'registrar');
  const listed = useAnswer(JSON.stringify([plan.id, filter]), () => {
    const { state, year, ...others } = filter;
    return ask<typeof listCases>('exchange.cases', {
      ...{ plan: plan.id, ...others, open: state === 'open' },
      ...(state !== 'open' && state !== 'all' && { state }),
      ...(year !== null && { year }),
    });
  });
  const answer = listed.value;
  const show = (next: CaseFilter) => goTo(caseListPath(next));
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="note">{text(TEXTS.standing)}</p>
      <RefusalNotice refused={listed.refused} />
      {listed.isLoading && answer === undefined && <p role="status">{text(DESK.opening)}</p>}
      {answer && (
        <>
          <p className="case-answer">{text(TEXTS.answer(openOf(answer.counts), answer.overdue, answer.asked))}</p>
          {mayFile && (
            <p>
              <a href="#/contracts/new">{text(TEXTS.newCase)}</a>
            </p>
          )}
          <CaseStateLinks counts={answer.counts} filter={filter} />
          <CaseFilterForm filter={filter} onFilter={show} />
          <p aria-live="polite">{text(TEXTS.found(answer.total))}</p>
          {answer.cases.length === 0 ? (
            <NoCases filter={filter} hasAny={answer.counts.length > 0} />
          ) : (
            <CaseList cases={answer.cases} />
          )}
          <PageSteps
            page={answer.page}
            total={answer.total}
            size={answer.pageSize}
            onPage={(page) => show({ ...filter, page })}
          />
        </>
      )}
    </>
  );
}

type Counts = readonly { readonly state: CaseFilter['state']; readonly cases: number }[];
const openOf = (counts: Counts) =>
  counts.reduce(
    (sum, { state, cases }) => (state !== 'open' && state !== 'all' && !isClosed(state) ? sum + cases : sum),
    0,
  );

/** Why nothing is listed, and the way on. */
function NoCases({ filter, hasAny }: { readonly filter: CaseFilter; readonly hasAny: boolean }) {
  const text = useText();
  if (!hasAny) return <p>{text(TEXTS.noneYet)}</p>;
  const isPlain = filter.text === '' && filter.year === null && !filter.overdue && !filter.mine;
  if (filter.state === 'open' && isPlain) return <p>{text(TEXTS.noneOpen)}</p>;
  const wider = { ...OPEN_CASES, state: 'all' as const, text: filter.text };
  return (
    <p>
      {text(TEXTS.noneFits)}{' '}
      {filter.state !== 'all' && filter.text !== '' && <a href={`#/${caseListPath(wider)}`}>{text(TEXTS.searchAll)}</a>}{' '}
      <a href={`#/${caseListPath(OPEN_CASES)}`}>{text(TEXTS.unfilter)}</a>
    </p>
  );
}
