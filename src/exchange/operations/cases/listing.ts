import { requireDuty } from '../../../collection/operations/acting.ts';
import { choosePlan } from '../../../plan/operations/ask.ts';
import { failure } from '../../../platform/failure.ts';
import { type BoundVerb, bindVerb, type OperationContext } from '../../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../../platform/verb.ts';
import type { CaseLine, Due } from '../../case.ts';
import { countCases, OPEN_STATES, openCases, pageOfCases } from '../../store/case-list.ts';
import { listContents, loadContent, type StoredCase } from '../../store/cases.ts';
import { listEvents } from '../../store/events.ts';
import { SEEING_CASES } from '../../verbs/case-fields.ts';
import { listCases, showCase } from '../../verbs/cases.ts';
import { eventOf } from './event-facts.ts';
import { actsOf, type CaseSources, clockOf, findCase, seesInside } from './scene.ts';

const PAGE_SIZE = 50;

/** The queue, and one case. */
export function listingOperations(sources: CaseSources): BoundVerb[] {
  return [
    bindVerb(listCases, (context, input) => answerList(context, sources, input)),
    bindVerb(showCase, (context, input) => answerCase(context, sources, input)),
  ];
}

function lineOf(found: StoredCase, due: Due | null, inside: boolean): CaseLine {
  const { id, reference, state, version, projectName, registrant, office, number, asked, submittedOn, signedOn } =
    found;
  return {
    ...{ id, reference, state, version, projectName, registrant, office, number, asked, submittedOn, signedOn, due },
    seller: found.sellerName,
    buyer: found.buyerName,
    handler: inside ? found.handlerName : null,
    type: found.type ?? found.stated.type,
    total: found.total ?? found.stated.total,
    technical: found.technical ?? found.stated.technical,
  };
}

async function answerList(
  context: OperationContext,
  sources: CaseSources,
  input: InputOf<typeof listCases>,
): Promise<OutputOf<typeof listCases>> {
  const { tx, actor, today } = context;
  const plan = choosePlan(sources.plans, input.plan).header.id;
  requireDuty(actor, SEEING_CASES.duties, plan);
  const inside = seesInside(actor, plan);
  const clock = clockOf(sources.rules, today);
  const line = (found: StoredCase) => lineOf(found, clock(found), inside);
  const open = (await openCases(tx, plan)).map((found) => ({ found, line: line(found) }));
  const overdue = open.filter(({ line: { due } }) => due?.isOverdue === true).length;
  const isOfOpen =
    input.open || input.overdue || input.mine || (input.state !== undefined && OPEN_STATES.has(input.state));
  const filter = { state: input.state, text: input.text, year: input.year };
  const from = (input.page - 1) * PAGE_SIZE;
  const account = actor.role === 'member' ? actor.account : null;
  const chosen = open
    .filter(({ found }) => fits(found, input) && (!input.mine || (account !== null && found.handler === account)))
    .map((each) => each.line)
    .filter(({ due }) => !input.overdue || due?.isOverdue === true)
    .sort(byLastDay);
  const counts = await countCases(tx, plan);
  const listed = isOfOpen
    ? { total: chosen.length, cases: chosen.slice(from, from + PAGE_SIZE) }
    : await pageOfCases(tx, plan, filter, from, PAGE_SIZE).then(({ total, cases }) => ({
        total,
        cases: cases.map(line),
      }));
  return {
    ...{ plan, today, overdue, ...counts, ...listed },
    ...{ page: input.page, pageSize: PAGE_SIZE },
  };
}

/** Those with a day by the day; then those without one as they came. */
const byLastDay = (a: CaseLine, b: CaseLine) =>
  (a.due?.day ?? '9999').localeCompare(b.due?.day ?? '9999') ||
  (a.submittedOn ?? '9999').localeCompare(b.submittedOn ?? '9999') ||
  a.reference.localeCompare(b.reference);

function fits(found: StoredCase, { state, text, year }: InputOf<typeof listCases>): boolean {
  if (state !== undefined && found.state !== state) return false;
  if (year !== undefined && found.registeredOn?.slice(0, 4) !== String(year)) return false;
  const { projectName, sellerName, buyerName, sellerCode, buyerCode, reference, number } = found;
  const all = [projectName, sellerName, buyerName, sellerCode, buyerCode, reference, number];
  return text === '' || all.some((each) => each?.toUpperCase().includes(text.toUpperCase()) === true);
}

async function answerCase(
  context: OperationContext,
  sources: CaseSources,
  input: InputOf<typeof showCase>,
): Promise<OutputOf<typeof showCase>> {
  const { tx, actor, today } = context;
  const found = await findCase(context, sources, input);
  const shown = input.content ?? found.content;
  const content = await loadContent(tx, found.id, shown);
  if (content === null) {
    throw failure('not-found', {
      zh: `这份合同没有第 ${shown} 版内容`,
      en: `The contract has no content number ${shown}`,
    });
  }
  const contents = await listContents(tx, found.id);
  const { type, subtype, total, technical, received } = found;
  return {
    plan: found.plan,
    line: lineOf(found, clockOf(sources.rules, today)(found), seesInside(actor, found.plan)),
    acceptedOn: found.acceptedOn,
    completedOn: found.completedOn,
    registeredOn: found.registeredOn,
    pack: found.pack,
    expertsHeard: found.expertsHeard,
    decided: found.number === null ? null : { type, subtype, total, technical, received },
    refusedFor: [...found.refusedFor],
    content,
    contents: contents.map((each) => ({ ...each, isCurrent: each.number === found.content })),
    shown,
    events: (await listEvents(tx, found.id)).map(eventOf),
    acts: actsOf(actor, found),
  };
}
