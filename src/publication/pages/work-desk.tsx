import type { listEntries } from '../../collection/verbs/entries.ts';
import type { showLedger } from '../../collection/verbs/ledger.ts';
import type { listDisagreements } from '../../collection/verbs/review.ts';
import type { listCases } from '../../exchange/verbs/cases.ts';
import { ask } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import type { allReleases, listCandidates } from '../verbs/release.ts';
import { WORK_TEXTS as TEXTS } from '../work-texts.ts';

const OVERSEEING = ['plan-officer', 'reviewer', 'publisher', 'inspector'];
const REPORTING = ['plan-officer', 'holder', 'city-office'];

/** What waits for the person, by their duties, each with the way to it. */
export function WorkDesk() {
  const text = useText();
  const { member, plan } = useDesk();
  const holds = useHolds();
  const asks = (roles: readonly string[], key: string) => (holds(...roles) ? `${plan.id} ${key}` : null);
  const entries = useAnswer(asks([...OVERSEEING, ...REPORTING], 'entries'), () =>
    ask<typeof listEntries>('collection.entries', { plan: plan.id, state: 'reported' }),
  );
  const returned = useAnswer(asks(REPORTING, 'returned'), () =>
    ask<typeof listEntries>('collection.entries', {
      plan: plan.id,
      state: 'returned',
      organisation: member.organisation.id,
    }),
  );
  const approved = useAnswer(asks(OVERSEEING, 'approved'), () =>
    ask<typeof listCandidates>('publication.candidates', { plan: plan.id }),
  );
  const disagreements = useAnswer(asks(['plan-officer'], 'disagreements'), () =>
    ask<typeof listDisagreements>('collection.disagreements', { plan: plan.id }),
  );
  const releases = useAnswer(asks(OVERSEEING, 'releases'), () =>
    ask<typeof allReleases>('publication.allReleases', { plan: plan.id }),
  );
  const ledger = useAnswer(asks(['plan-officer', 'holder', 'city-office'], 'ledger'), () =>
    ask<typeof showLedger>('collection.ledger', { plan: plan.id, state: 'asked' }),
  );
  const contracts = useAnswer(asks(['registrar', 'registrant'], 'contracts'), () =>
    ask<typeof listCases>('exchange.cases', { plan: plan.id, open: true }),
  );
  const waits: readonly {
    readonly path: string;
    readonly count: number | undefined;
    readonly words: (n: number) => Words;
  }[] = [
    { path: 'review', count: holds('reviewer') ? entries.value?.total : 0, words: TEXTS.toReview },
    { path: 'review', count: disagreements.value?.filter(({ open }) => open).length, words: TEXTS.toSettle },
    { path: 'ledger', count: ledger.value?.seesAll === false ? ledger.value.total : 0, words: TEXTS.askedOf },
    { path: 'ledger', count: ledger.value?.overdue, words: TEXTS.overdue },
    { path: 'intake', count: returned.value?.total, words: TEXTS.returned },
    { path: 'contracts', count: contracts.value?.overdue, words: TEXTS.contractsOverdue },
    { path: 'contracts', count: contracts.value?.total, words: TEXTS.contractsOpen },
    { path: 'releases', count: holds('publisher') ? approved.value?.length : 0, words: TEXTS.toRelease },
    { path: 'releases', count: releases.value?.filter(({ visible }) => !visible).length, words: TEXTS.scheduled },
  ];
  const shown = waits.filter(({ count = 0 }) => count > 0);
  const isLoading = [entries, returned, approved, disagreements, ledger, releases, contracts].some(
    (asked) => asked.isLoading,
  );
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.hello(member.name, member.organisation.name))}</p>
      {member.duties.length === 0 && <p>{text(TEXTS.noDuties)}</p>}
      <RefusalNotice refused={entries.refused ?? approved.refused ?? releases.refused ?? contracts.refused} />
      <h2>{text(TEXTS.waiting)}</h2>
      {isLoading && shown.length === 0 && <p role="status">{text(DESK.opening)}</p>}
      {!isLoading && shown.length === 0 && <p>{text(TEXTS.nothing)}</p>}
      <ul className="desk-waits">
        {shown.map(({ path, count = 0, words }) => (
          <li key={words(0).en}>
            <a href={`#/${path}`}>{text(words(count))}</a>
          </li>
        ))}
      </ul>
      {returned.value && returned.value.entries.length > 0 && (
        <DeskTable
          caption={TEXTS.returnedList}
          rows={returned.value.entries}
          keyOf={({ id }) => id}
          columns={[
            {
              words: TEXTS.returnedList,
              cell: ({ indicatorName, placeName, period }) => `${indicatorName} · ${placeName} · ${period}`,
            },
            { words: TEXTS.why, cell: ({ reviewNote, reviewedBy }) => `${reviewNote ?? ''} (${reviewedBy ?? ''})` },
          ]}
        />
      )}
      {holds('plan-officer') && (
        <>
          <h2>{text(TEXTS.start)}</h2>
          <p>{text(TEXTS.startSteps)}</p>
        </>
      )}
    </>
  );
}
