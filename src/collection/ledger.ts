import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { type FigureCell, figureCellKey } from './cell.ts';
import type { Entry } from './entry.ts';
import { groupBy } from './group-by.ts';
import {
  type HeldBy,
  type Holding,
  type HoldingOrganisation,
  holderFinder,
  type NamedOrganisation,
} from './held-by.ts';
import { isOver, type KnownFacts, knownCells } from './known-cells.ts';
import type { AnswerKind, LedgerState } from './ledger-states.ts';
import { type WantedCell, wantedCells } from './wanted-cells.ts';

/** One letter or mail to one organisation, with the cells it names. */
export interface FigureRequest {
  readonly id: string;
  readonly organisation: NamedOrganisation;
  readonly cells: readonly FigureCell[];
  readonly due: CivilDate | null;
  /** For the organisation to read. */
  readonly note: string;
  /** ISO 8601, Asia/Shanghai. */
  readonly at: string;
}

export interface FigureAnswer extends FigureCell {
  readonly id: string;
  readonly organisation: NamedOrganisation;
  readonly answer: AnswerKind;
  readonly promisedOn: CivilDate | null;
  readonly note: string;
  readonly by: string;
  readonly at: string;
  /** true: somebody of another organisation wrote it down. */
  readonly onPaper: boolean;
}

export interface LedgerFacts extends KnownFacts {
  readonly organisations: readonly HoldingOrganisation[];
  readonly holdings: readonly Holding[];
  readonly requests: readonly FigureRequest[];
  readonly answers: readonly FigureAnswer[];
  /** The newest version of each cell and organisation. */
  readonly entries: readonly Entry[];
}

/** What an organisation last said of a cell: an answer, or what it reported. */
interface Response {
  readonly state: Exclude<LedgerState, 'not-asked' | 'asked'>;
  readonly by: string;
  readonly at: string;
  readonly id: string;
  readonly note: string;
  readonly promisedOn: CivilDate | null;
  readonly onPaper: boolean;
}

/** One organisation's part in a missing figure. */
interface Party {
  readonly organisation: NamedOrganisation;
  readonly isHolder: boolean;
  readonly requests: readonly FigureRequest[];
  readonly response: Response | null;
  /** true: a value of it waits for review. */
  readonly waits: boolean;
}

/** One figure the plan needs and nobody has approved, released or published. */
export interface LedgerLine extends WantedCell {
  readonly heldBy: HeldBy;
  readonly state: LedgerState;
  /** The organisation the state is about; null where nobody of ours is concerned. */
  readonly organisation: NamedOrganisation | null;
  /** A promised day or a due day has passed, and nothing came. */
  readonly overdue: boolean;
  readonly waits: boolean;
  /** The newest request to that organisation. */
  readonly asked: {
    readonly request: string;
    readonly on: CivilDate;
    readonly due: CivilDate | null;
    readonly times: number;
  } | null;
  readonly answer: (Omit<Response, 'id' | 'at'> & { readonly on: CivilDate }) | null;
  readonly others: readonly { readonly organisation: NamedOrganisation; readonly state: LedgerState }[];
}

export interface Ledger {
  /** What a verdict waits for first, otherwise in the order of the plan. */
  readonly lines: readonly LedgerLine[];
  readonly wanted: number;
  readonly known: number;
  /** Wanted figures whose year is not over: they cannot be missing yet. */
  readonly notDue: number;
}

/**
 * Every figure the plan needs and does not have today, and how each stands; with an organisation only what concerns it:
 * what it holds, was asked for, or said something of.
 */
export function ledgerOf(plan: LoadedPlan, facts: LedgerFacts, today: CivilDate, only: string | null = null): Ledger {
  const wanted = concerning(plan, facts, only);
  const { isKnown, waiting } = knownCells(plan, facts);
  const unknown = wanted.filter((cell) => !isKnown(cell, null));
  const missing = unknown.filter((cell) => isOver(cell, today));
  const [holderOf, partiesOf] = [holdersOf(plan, facts), partyFinder(facts)];
  const lines = missing.map((cell): LedgerLine => {
    const heldBy = holderOf(cell);
    return { ...cell, decides: waiting(cell, null), heldBy, ...standing(partiesOf(cell, heldBy), today) };
  });
  return {
    lines: lines.sort((a, b) => Number(b.decides.length > 0) - Number(a.decides.length > 0)),
    wanted: wanted.length,
    known: wanted.length - unknown.length,
    notDue: unknown.length - missing.length,
  };
}

const holdersOf = (plan: LoadedPlan, { organisations, holdings }: LedgerFacts) =>
  holderFinder(plan, organisations, holdings);

/** The wanted cells of a plan that concern an organisation; null: all. */
export function concerning(plan: LoadedPlan, facts: LedgerFacts, only: string | null): WantedCell[] {
  const wanted = wantedCells(plan);
  if (only === null) return wanted;
  const [holderOf, partiesOf] = [holdersOf(plan, facts), partyFinder(facts)];
  return wanted.filter((cell) => partiesOf(cell, holderOf(cell)).some(({ organisation }) => organisation.id === only));
}

function partyFinder({ requests, answers, entries }: LedgerFacts): (cell: FigureCell, heldBy: HeldBy) => Party[] {
  const byCell = <T extends FigureCell>(facts: readonly T[]) => groupBy(facts, figureCellKey);
  const asked = byCell(requests.flatMap((request) => request.cells.map((cell) => ({ ...cell, request }))));
  const [answered, entered] = [byCell(answers), byCell(entries)];
  return (cell, heldBy) => {
    const key = figureCellKey(cell);
    const own = {
      requests: (asked.get(key) ?? []).map(({ request }) => request),
      answers: answered.get(key) ?? [],
      entries: entered.get(key) ?? [],
    };
    const concerned = [
      ...heldBy.organisations,
      ...Object.values(own).flatMap((of) => of.map((one) => one.organisation)),
    ];
    const ids = [...new Map(concerned.map((organisation) => [organisation.id, organisation])).values()];
    return ids.map((organisation) => {
      const of = <T extends { readonly organisation: NamedOrganisation }>(facts: readonly T[]) =>
        facts.filter((fact) => fact.organisation.id === organisation.id);
      const entry = of(own.entries)[0];
      return {
        organisation,
        isHolder: heldBy.organisations.some(({ id }) => id === organisation.id),
        requests: of(own.requests).sort(byTime),
        response: newest([...of(own.answers).map(responseOfAnswer), ...(entry ? responseOfEntry(entry) : [])]),
        waits: entry?.state === 'reported' && entry.value !== null,
      };
    });
  };
}

interface Timed {
  readonly at: string;
  readonly id: string;
}
/** Ids grow with time: of one second the later one. */
const byTime = (a: Timed, b: Timed) => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);
const newest = <T extends Timed>(all: readonly T[]): T | null => [...all].sort(byTime).at(-1) ?? null;

const responseOfAnswer = ({ id, at, answer, by, note, promisedOn, onPaper }: FigureAnswer): Response => ({
  ...{ id, at, by, note, promisedOn, onPaper },
  state: answer,
});

/** An approved value answers the question: the figure is not missing. */
function responseOfEntry({ id, state, value, missing, note, ...entry }: Entry): Response[] {
  const said = state === 'returned' ? 'returned' : value !== null && state === 'reported' ? 'reported' : missing;
  if (said === null) return [];
  return [{ id, state: said, by: entry.enteredBy, at: entry.enteredAt, note, promisedOn: null, onPaper: false }];
}

/** How a figure stands by those it concerns: whose value waits for review, else a holder that was asked or spoke, else the newest. */
function standing(parties: readonly Party[], today: CivilDate): Standing {
  const ranked = [...parties].sort((a, b) => rank(b) - rank(a) || byTime(lastOf(b), lastOf(a)));
  const [lead, ...rest] = ranked;
  const others = rest.filter(isActive).map((party) => ({ organisation: party.organisation, state: stateOf(party) }));
  if (lead === undefined) return NOBODY_CONCERNED;
  const request = lead.requests.at(-1);
  const { response } = lead;
  return {
    ...{ organisation: lead.organisation, state: stateOf(lead), overdue: isOverdue(lead, today), waits: lead.waits },
    asked: request
      ? { request: request.id, on: dayOf(request.at), due: request.due, times: lead.requests.length }
      : null,
    answer: response && answerOf(response),
    others,
  };
}

type Standing = Omit<LedgerLine, keyof WantedCell | 'heldBy'>;

const NOBODY_CONCERNED: Standing = {
  state: 'not-asked',
  ...{ organisation: null, overdue: false, waits: false },
  ...{ asked: null, answer: null, others: [] },
};

const answerOf = ({ id: _, at, ...said }: Response) => ({ ...said, on: dayOf(at) });

const isActive = ({ requests, response }: Party) => requests.length > 0 || response !== null;
const rank = (party: Party) => (party.waits ? 3 : isActive(party) ? (party.isHolder ? 2 : 1) : 0);
const lastOf = ({ requests, response }: Party): Timed =>
  newest([...requests, ...(response === null ? [] : [response])]) ?? { at: '', id: '' };
const dayOf = (at: string): CivilDate => at.slice(0, 10);

function stateOf({ requests, response, waits }: Party): LedgerState {
  if (waits) return 'reported';
  const request = requests.at(-1);
  if (response === null) return request === undefined ? 'not-asked' : 'asked';
  return request !== undefined && byTime(request, response) > 0 ? 'asked' : response.state;
}

/** A promise is kept by a figure or taken back by a newer answer; asking again does not undo it. */
function isOverdue(party: Party, today: CivilDate): boolean {
  if (party.waits) return false;
  const { promisedOn = null } = party.response ?? {};
  if (promisedOn !== null && promisedOn < today) return true;
  const due = party.requests.at(-1)?.due ?? null;
  return stateOf(party) === 'asked' && due !== null && due < today;
}
