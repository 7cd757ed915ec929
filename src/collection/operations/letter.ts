import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { failure } from '../../platform/failure.ts';
import { toFileAnswer } from '../../platform/media.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { type LedgerFacts, ledgerOf } from '../ledger.ts';
import { composeLetter, type LetterFacts, letterText } from '../letter.ts';
import type { Organisation } from '../store/organisation.ts';
import type { downloadLetter } from '../verbs/ledger.ts';
import { actingOrganisation, findOrganisation, requireDuty } from './acting.ts';
import { type LedgerSources, loadLedgerFacts } from './ledger.ts';
import { DOCX, letterDocx } from './letter-docx.ts';
import { readFutureDay } from './requests.ts';

type Input = InputOf<typeof downloadLetter>;
interface Gathered {
  readonly facts: LetterFacts;
  readonly input: Input;
}

/** What a letter says: of a request what was asked for, else everything missing that concerns the organisation. */
export async function gatherLetter(
  context: OperationContext,
  input: Input,
  { plans, know }: LedgerSources,
): Promise<Gathered> {
  const { tx, actor, today } = context;
  const plan = choosePlan(plans, input.plan);
  requireDuty(actor, ['plan-officer'], plan.header.id);
  const organisation = await findOrganisation(tx, input.organisation);
  const office = (await actingOrganisation(context)).name;
  const ledger = await loadLedgerFacts(tx, plan, know);
  const asked = input.request === undefined ? null : requestOf(ledger, input.request, organisation);
  const due = asked === null ? readFutureDay(input.due, 'due', today) : asked.due;
  const cells = asked?.cells ?? missingOf(plan, ledger, organisation, today);
  if (cells.length === 0) throw nothingMissing(organisation);
  const facts = { plan, organisation: organisation.name, office, cells, due };
  return { input, facts: { ...facts, note: asked?.note ?? '', day: asked?.at.slice(0, 10) ?? today } };
}

export async function makeLetter({ facts, input }: Gathered): Promise<OutputOf<typeof downloadLetter>> {
  const letter = composeLetter(facts, input.language);
  const name = `${facts.plan.header.id} ${facts.organisation} ${facts.day}.${input.format}`;
  return input.format === 'txt'
    ? { fileName: name, mediaType: 'text/plain; charset=utf-8', text: letterText(letter) }
    : toFileAnswer(name, DOCX, await letterDocx(letter));
}

function requestOf({ requests }: LedgerFacts, id: string, { id: organisation, name }: Organisation) {
  const found = requests.find((request) => request.id === id && request.organisation.id === organisation);
  if (found !== undefined) return found;
  throw failure('not-found', {
    zh: `没有向${excerpt(name)}发出过编号为“${excerpt(id)}”的请求`,
    en: `There is no request “${excerpt(id)}” to ${excerpt(name)}`,
  });
}

const missingOf = (plan: LoadedPlan, facts: LedgerFacts, { id }: Organisation, today: string) =>
  ledgerOf(plan, facts, today, id).lines.filter(({ waits }) => !waits);

const nothingMissing = ({ name }: Organisation) =>
  failure('refused', {
    zh: `没有缺少的数据涉及${excerpt(name)}；请先登记它掌握哪些指标，或登记一次请求`,
    en: `No missing figure concerns ${excerpt(name)}; note first which indicators it holds, or record a request`,
  });
