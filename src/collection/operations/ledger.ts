import type { KnowFigures } from '../../figures/operations/remember.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import type { OperationContext, Transaction } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { completenessByHolder, completenessOn, monthEnds } from '../completeness.ts';
import { OVERSEEING_DUTIES, WORKING_DUTIES } from '../duties.ts';
import { groupBy } from '../group-by.ts';
import { holderFinder, holderWords } from '../held-by.ts';
import { knownCells } from '../known-cells.ts';
import { concerning, type LedgerFacts, type LedgerLine, ledgerOf } from '../ledger.ts';
import { currentEntries } from '../store/entry.ts';
import { loadAnswers, loadApprovals, loadHoldings, loadRequests } from '../store/ledger.ts';
import { listOrganisations } from '../store/organisation.ts';
import type { showCompleteness, showLedger } from '../verbs/ledger.ts';
import { holdsDuty, requireDuty } from './acting.ts';

export interface LedgerSources {
  readonly plans: readonly LoadedPlan[];
  readonly know: KnowFigures;
  /** Is a mail server set? */
  readonly sendsMail: boolean;
}

const PAGE_SIZE = 200;

/** What the ledger of a plan is made from, as far as whoever asks may see it. */
export async function loadLedgerFacts(tx: Transaction, plan: LoadedPlan, know: KnowFigures): Promise<LedgerFacts> {
  const { id } = plan.header;
  const { observations } = await know(tx, id, null);
  return {
    observations,
    organisations: await listOrganisations(tx),
    approvals: await loadApprovals(tx, id),
    holdings: await loadHoldings(tx, id),
    requests: await loadRequests(tx, id),
    answers: await loadAnswers(tx, id),
    entries: await currentEntries(tx, id, null),
  };
}

/** The organisation whose cells alone whoever asks may see; null for those who see all. */
function onlyFor({ actor }: OperationContext, plan: LoadedPlan): string | null {
  requireDuty(actor, WORKING_DUTIES, plan.header.id);
  return actor.role !== 'member' || holdsDuty(actor, OVERSEEING_DUTIES, plan.header.id) ? null : actor.organisation.id;
}

export async function answerLedger(
  context: OperationContext,
  input: InputOf<typeof showLedger>,
  { plans, know }: LedgerSources,
): Promise<OutputOf<typeof showLedger>> {
  const plan = choosePlan(plans, input.plan);
  const only = onlyFor(context, plan);
  const facts = await loadLedgerFacts(context.tx, plan, know);
  const { lines, ...counts } = ledgerOf(plan, facts, context.today, only);
  const named = lines.map((line) => namedLine(plan, line));
  const groups = groupsOf(named);
  const rank = new Map(groups.map(({ holder }, index) => [holder.zh, index]));
  const rankOf = ({ decides, holder }: NamedLine) =>
    (decides.length > 0 ? 0 : groups.length) + (rank.get(holder.zh) ?? 0);
  const asked = named.filter((line) => fits(line, input)).sort((a, b) => rankOf(a) - rankOf(b));
  const mayAsk = holdsDuty(context.actor, ['plan-officer'], plan.header.id);
  return {
    ...{ plan: plan.header.id, seesAll: only === null, ...counts, missing: named.length, ...countsOf(named) },
    nobody: named.filter((line) => isNobodys(line) && line.decides.length > 0).length,
    groups,
    organisations: mayAsk ? facts.organisations.map(({ id, name }) => ({ id, name })) : [],
    ...{ total: asked.length, page: input.page, pageSize: PAGE_SIZE },
    lines: asked.slice((input.page - 1) * PAGE_SIZE, input.page * PAGE_SIZE),
  };
}

type NamedLine = OutputOf<typeof showLedger>['lines'][number];

function namedLine(plan: LoadedPlan, { heldBy, ...line }: LedgerLine): NamedLine {
  const indicator = plan.indicators.find(({ id }) => id === line.indicator);
  const place = plan.places.find(({ id }) => id === line.place);
  return {
    ...line,
    indicatorName: { zh: indicator?.name ?? line.indicator, en: indicator?.nameEn ?? line.indicator },
    placeName: { zh: place?.name ?? line.place, en: place?.nameEn ?? line.place },
    unit: indicator?.unit ?? '',
    holder: holderWords(heldBy),
    holders: [...heldBy.organisations],
    targets: [...line.targets],
    decides: [...line.decides],
    others: [...line.others],
  };
}

/** How a holder is asked for where neither the plan nor a plan officer names one. */
const NOBODY = 'nobody';

function fits(line: NamedLine, input: InputOf<typeof showLedger>): boolean {
  const is = (asked: string | undefined, ...known: readonly string[]) => asked === undefined || known.includes(asked);
  const holders = line.holders.flatMap(({ id, name }) => [id, name]);
  return (
    is(input.target, ...line.targets) &&
    is(input.period, line.period) &&
    is(input.place, line.place, line.placeName.zh, line.placeName.en) &&
    is(input.holder, ...holders, ...(isNobodys(line) ? [NOBODY] : []), line.holder.zh, line.holder.en) &&
    is(input.state, line.state) &&
    (!input.deciding || line.decides.length > 0) &&
    (!input.overdue || line.overdue)
  );
}

const NOBODY_WORDS = holderWords({ organisations: [], wording: null });
const isNobodys = ({ holder }: NamedLine) => holder === NOBODY_WORDS;

const countsOf = (lines: readonly NamedLine[]) => ({
  deciding: lines.filter(({ decides }) => decides.length > 0).length,
  overdue: lines.filter(({ overdue }) => overdue).length,
  waits: lines.filter(({ waits }) => waits).length,
});

function groupsOf(lines: readonly NamedLine[]): OutputOf<typeof showLedger>['groups'] {
  return [...groupBy(lines, ({ holder }) => holder.zh).values()]
    .map((own) => ({
      holder: own[0]?.holder ?? NOBODY_WORDS,
      organisations: own[0]?.holders ?? [],
      missing: own.length,
      ...countsOf(own),
    }))
    .sort((a, b) => b.deciding - a.deciding || b.missing - a.missing);
}

export async function answerCompleteness(
  context: OperationContext,
  input: InputOf<typeof showCompleteness>,
  { plans, know }: LedgerSources,
): Promise<OutputOf<typeof showCompleteness>> {
  const plan = choosePlan(plans, input.plan);
  const only = onlyFor(context, plan);
  const { tx, today } = context;
  const facts = await loadLedgerFacts(tx, plan, know);
  const cells = concerning(plan, facts, only);
  const known = knownCells(plan, facts);
  const days = monthEnds(plan, today);
  const holderOf = holderFinder(plan, facts.organisations, facts.holdings);
  return {
    plan: plan.header.id,
    points: completenessOn(cells, known, days, today),
    holders: completenessByHolder(cells, known, holderOf, days, today).map(({ holder, points }) => ({
      ...{ holder, points: [...points] },
    })),
  };
}
