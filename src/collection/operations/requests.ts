import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { notFound } from '../../platform/ask.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import { queueMail } from '../../platform/outbox.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { type CivilDate, parseCivilDate } from '../../vocabulary/civil-date.ts';
import { excerpt, type Problem } from '../../vocabulary/problem.ts';
import { type FigureCell, figureCellKey } from '../cell.ts';
import { REPORTING_DUTIES } from '../duties.ts';
import { isOver, knownCells } from '../known-cells.ts';
import { concerning, type LedgerFacts, ledgerOf } from '../ledger.ts';
import { cellFault, fieldFault, type LedgerFault } from '../ledger-fault.ts';
import { composeLetter, type LetterFacts, letterText } from '../letter.ts';
import { mailNote } from '../mail-texts.ts';
import { deleteHolding, insertAnswers, insertHolding, insertRequest } from '../store/ledger.ts';
import { type Organisation, readAddress } from '../store/organisation.ts';
import type { answerRequest, askFigures, holdIndicator } from '../verbs/ledger.ts';
import { wantedCells } from '../wanted-cells.ts';
import { accountOf, actingOrganisation, findOrganisation, holdsDuty, requireDuty } from './acting.ts';
import { type LedgerSources, loadLedgerFacts } from './ledger.ts';
import { DOCX, letterDocx } from './letter-docx.ts';

const OFFICER = ['plan-officer'] as const;

/** Says, or takes back, that an organisation holds an indicator. The same again changes nothing. */
export async function changeHolding(
  { tx, actor, now }: OperationContext,
  input: InputOf<typeof holdIndicator>,
  { plans }: LedgerSources,
  isHeld: boolean,
): Promise<OutputOf<typeof holdIndicator>> {
  const plan = choosePlan(plans, input.plan);
  requireDuty(actor, OFFICER, plan.header.id);
  const organisation = await findOrganisation(tx, input.organisation);
  const indicator = idOf(plan.indicators, input.indicator, { zh: '指标', en: 'indicator' });
  const place = input.place === '' ? '' : idOf(plan.places, input.place, { zh: '地区', en: 'place' });
  const holding = { indicator, place, organisation: organisation.id };
  if (!isHeld) return { changed: await deleteHolding(tx, plan.header.id, holding) };
  if (organisation.place !== null && place !== organisation.place) throw cityElsewhere(organisation);
  return { changed: await insertHolding(tx, plan.header.id, holding, { name: actor.name, at: now }) };
}

function idOf(
  known: readonly { readonly id: string; readonly name: string }[],
  asked: string,
  what: Problem['message'],
) {
  const found = known.find(({ id, name }) => id === asked || name === asked);
  if (found !== undefined) return found.id;
  throw notFound(
    asked,
    what,
    known.map(({ name }) => name),
  );
}

const cityElsewhere = ({ name }: Organisation) =>
  failure('refused', {
    zh: `${excerpt(name)}只负责本地区的数据；请写明它的地区，或选择其他单位`,
    en: `${excerpt(name)} answers for its own place only; name that place, or choose another organisation`,
  });

/** Records that an organisation is asked: for the cells named, or for everything missing that it holds. */
export async function recordRequest(
  context: OperationContext,
  input: InputOf<typeof askFigures>,
  { plans, know, sendsMail }: LedgerSources,
): Promise<OutputOf<typeof askFigures>> {
  const { tx, actor, now, today } = context;
  const plan = choosePlan(plans, input.plan);
  requireDuty(actor, OFFICER, plan.header.id);
  const organisation = await findOrganisation(tx, input.organisation);
  const due = readFutureDay(input.due, 'due', today);
  const facts = await loadLedgerFacts(tx, plan, know);
  const cells = input.cells === undefined ? heldCells(plan, facts, organisation, today) : unique(input.cells);
  if (cells.length === 0) throw nothingMissing(organisation);
  refuseFaults(cells.flatMap(missingCheck(plan, facts, organisation, today)));
  const request = await insertRequest(tx, {
    ...{ plan: plan.header.id, organisation: organisation.id, cells, due, note: input.note, way: input.way },
    ...{ account: accountOf(actor), accountName: actor.name, at: now },
  });
  const asked = { request, organisation: { id: organisation.id, name: organisation.name }, cells: cells.length };
  if (input.way === 'letter') return { ...asked, note: null };
  const office = (await actingOrganisation(context)).name;
  const letter = { plan, organisation: organisation.name, office, cells, due, note: input.note, day: today };
  await mailLetter(context, organisation, letter);
  return { ...asked, note: mailNote(sendsMail) };
}

/** Lets the letter of a request wait in the outbox, to the address its organisation was set up with. */
async function mailLetter(context: OperationContext, { id, name }: Organisation, facts: LetterFacts): Promise<void> {
  const to = await readAddress(context.tx, id);
  if (to === null) throw noAddress(name);
  const letter = composeLetter(facts, 'zh');
  const docx = Buffer.from(await letterDocx(letter)).toString('base64');
  await queueMail(context, {
    plan: facts.plan.header.id,
    to,
    subject: `${letter.title} · ${facts.plan.header.shortTitle.zh}`,
    text: letterText(letter),
    attachments: [{ fileName: `${letter.title} ${facts.day}.docx`, mediaType: DOCX, base64: docx }],
  });
}

const noAddress = (name: string) =>
  failure('refused', {
    zh: `${excerpt(name)}没有登记电子邮箱，没有登记这次请求；请用函件，或请系统管理员登记邮箱`,
    en: `${excerpt(name)} has no e-mail address, so the request was not recorded; use a letter, or have the system administrator note an address`,
  });

/** Everything missing that an organisation holds and has not given. */
function heldCells(plan: LoadedPlan, facts: LedgerFacts, { id }: Organisation, today: CivilDate): FigureCell[] {
  return ledgerOf(plan, facts, today, id)
    .lines.filter((line) => !line.waits && line.heldBy.organisations.some((holder) => holder.id === id))
    .map(({ indicator, place, period }) => ({ indicator, place, period }));
}

/** Stores what an organisation says of its own cells instead of a figure; a plan officer writes down what came on paper. */
export async function recordAnswer(
  context: OperationContext,
  input: InputOf<typeof answerRequest>,
  { plans, know }: LedgerSources,
): Promise<OutputOf<typeof answerRequest>> {
  const { tx, actor, now, today } = context;
  const plan = choosePlan(plans, input.plan);
  requireDuty(actor, REPORTING_DUTIES, plan.header.id);
  const isOfficer = holdsDuty(actor, OFFICER, plan.header.id);
  const organisation =
    isOfficer && input.organisation !== undefined
      ? await findOrganisation(tx, input.organisation)
      : await actingOrganisation(context, input.organisation);
  const isPromise = input.answer === 'promised';
  if (isPromise !== (input.promisedOn !== undefined))
    refuseFaults([fieldFault('promise-day', 'promisedOn', input.promisedOn ?? '')]);
  const promisedOn = readFutureDay(input.promisedOn, 'promisedOn', today);
  const cells = unique(input.cells);
  const facts = await loadLedgerFacts(tx, plan, know);
  const check = missingCheck(plan, facts, organisation, today);
  const own = isOfficer ? null : new Set(concerning(plan, facts, organisation.id).map(figureCellKey));
  refuseFaults(
    cells.flatMap((cell) => {
      const faults = check(cell);
      if (faults.length > 0 || own === null || own.has(figureCellKey(cell))) return faults;
      return [cellFault(plan, 'not-yours', cell, organisation.name)];
    }),
  );
  await insertAnswers(tx, {
    ...{ plan: plan.header.id, organisation: organisation.id, cells, answer: input.answer, promisedOn },
    ...{ note: input.note, account: accountOf(actor), accountName: actor.name, at: now },
  });
  return { answered: cells.length };
}

const unique = (cells: readonly FigureCell[]): FigureCell[] => [
  ...new Map(
    cells.map(({ indicator, place, period }) => {
      const cell = { indicator, place, period };
      return [figureCellKey(cell), cell];
    }),
  ).values(),
];

/** Says why an organisation can not be asked for a cell or answer for it; a city is never asked about another place. */
function missingCheck(
  plan: LoadedPlan,
  facts: LedgerFacts,
  { name, place }: Organisation,
  today: CivilDate,
): (cell: FigureCell) => Problem[] {
  const wanted = new Set(wantedCells(plan).map(figureCellKey));
  const { isKnown } = knownCells(plan, facts);
  return (cell) => {
    const fault = (code: LedgerFault) => [cellFault(plan, code, cell, name)];
    if (!wanted.has(figureCellKey(cell))) return fault('not-wanted');
    if (place !== null && place !== cell.place) return fault('city-elsewhere');
    if (!isOver(cell, today)) return fault('not-over');
    return isKnown(cell, null) ? fault('known-already') : [];
  };
}

export function readFutureDay(given: string | undefined, field: string, today: CivilDate): CivilDate | null {
  if (given === undefined) return null;
  const day = parseCivilDate(given);
  if (day === null) refuseFaults([fieldFault('no-such-day', field, given)]);
  else if (day < today) refuseFaults([fieldFault('due-past', field, given)]);
  return day;
}

function refuseFaults(problems: readonly Problem[]): void {
  if (problems.length === 0) return;
  throw failure(
    'bad-input',
    {
      zh: `有 ${problems.length} 处错误，没有保存任何内容`,
      en: `${problems.length} ${problems.length === 1 ? 'fault' : 'faults'}; nothing was stored`,
    },
    problems,
  );
}

const nothingMissing = ({ name }: Organisation) =>
  failure('refused', {
    zh: `${excerpt(name)}没有掌握而未提供的数据；请先登记它掌握哪些指标，或在台账中选定数据`,
    en: `${excerpt(name)} holds no figure that is missing; note first which indicators it holds, or choose figures in the ledger`,
  });
