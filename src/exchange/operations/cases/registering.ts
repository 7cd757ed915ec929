import { choosePlan } from '../../../plan/operations/ask.ts';
import { failure } from '../../../platform/failure.ts';
import { type BoundVerb, bindVerb, type OperationContext } from '../../../platform/operation.ts';
import type { InputOf } from '../../../platform/verb.ts';
import { Decimal } from '../../../vocabulary/decimal.ts';
import type { Decided } from '../../case.ts';
import { keepable } from '../../case-content.ts';
import { contractRule } from '../../contract-rule.ts';
import type { Judgement } from '../../judge-contract.ts';
import { isNumberTaken, loadContent, numberTaken, type StoredCase } from '../../store/cases.ts';
import {
  cancelCase,
  changeCase,
  decideObjection,
  declineAsked,
  noteObjection,
  registerCase,
} from '../../verbs/cases.ts';
import { requireDay } from '../day.ts';
import { perform, type Step } from './act.ts';
import { countCase } from './count.ts';
import { currentContent } from './current-content.ts';
import { requireAnswers } from './doubts.ts';
import { objectedState, packColumns } from './filing.ts';
import { requireForm } from './form-required.ts';
import { choosePack, judgeCase } from './judged.ts';
import type { CaseSources } from './scene.ts';

/** The decision to register, and what is done with a decision afterwards. */
export function registeringOperations(sources: CaseSources): BoundVerb[] {
  return [
    bindVerb(registerCase, (context, input) =>
      counted(context, sources, input, 'register', (found) => register(context, sources, input, found)),
    ),
    bindVerb(changeCase, (context, input) =>
      counted(context, sources, input, 'change', (found) => change(context, sources, input, found)),
    ),
    bindVerb(cancelCase, (context, input) =>
      counted(context, sources, input, 'cancel', () => ({
        columns: { asked: null },
        note: input.reason,
        detail: { cause: input.cause, benefits: input.benefits },
      })),
    ),
    bindVerb(declineAsked, (context, input) =>
      perform(context, sources, input, 'decline', ({ asked }) => {
        if (asked === null) throw nothingAsked();
        return { columns: { asked: null }, note: input.reason };
      }),
    ),
    bindVerb(noteObjection, (context, input) =>
      perform(context, sources, input, 'note-objection', ({ state }) => ({
        columns: {
          before: objectedState(state),
          asked: { kind: 'objection', reason: input.reason, by: context.actor.name, at: context.now, content: null },
        },
        note: input.reason,
        detail: { objector: input.from },
      })),
    ),
    bindVerb(decideObjection, (context, input) =>
      counted(context, sources, input, input.decision, ({ pack }) => ({
        columns: {
          before: null,
          asked: null,
          ...(input.decision === 'reopen' && {
            ...{ accepted_on: context.today, completed_on: null, experts_heard: false, refused_for: [] },
            ...(pack === null && packColumns(sources, context.today)),
          }),
        },
        note: input.reason,
      })),
    ),
  ];
}

/** An act that changes what counts: the figures follow in the same transaction. */
async function counted(...act: Parameters<typeof perform>) {
  const [context, { plans }, { plan }] = act;
  return countCase(context, choosePlan(plans, plan).header.id, await perform(...act));
}

const nothingAsked = () => failure('refused', { zh: '申报人没有提出申请', en: 'The registrant has asked for nothing' });

async function register(
  context: OperationContext,
  sources: CaseSources,
  input: InputOf<typeof registerCase>,
  found: StoredCase,
): Promise<Step> {
  const registeredOn = input.registeredOn === undefined ? context.today : requireDay(input.registeredOn);
  const acceptedOn = found.acceptedOn ?? context.today;
  if (registeredOn < acceptedOn || registeredOn > context.today) {
    throw failure('bad-input', {
      zh: `登记日 ${registeredOn} 须在受理日 ${acceptedOn} 与今天 ${context.today} 之间；请核对`,
      en: `The day of registration ${registeredOn} must lie between acceptance on ${acceptedOn} and today, ${context.today}; check it`,
    });
  }
  if (await isNumberTaken(context.tx, input.number, found.id)) throw numberTaken();
  const pack = choosePack(sources.rules, found.pack ?? input.pack, acceptedOn);
  const judgement = judgeCase(await currentContent(context, found), pack, acceptedOn);
  const decided = decide(input.decided, judgement, found);
  requireExperts(found, decided, judgement, contractRule(pack, 'threshold.expert-amount')?.value);
  await requireAnswers(context, sources, found);
  return {
    columns: {
      ...{ number: input.number, registered_on: registeredOn, asked: null, refused_for: [] },
      ...{ pack: pack.id, pack_version: pack.version },
    },
    decided,
    note: input.note,
    detail: { number: input.number },
  };
}

/** What the office says, else the judgement, else what was decided before. A type there must be; an amount may stay open. */
function decide(said: Partial<Decided>, { filedAs, classification, amounts }: Judgement, before: Decided): Decided {
  const type = said.type ?? filedAs ?? before.type;
  if (type === null) {
    throw failure('bad-input', {
      zh: '合同类型无法从文本判断；请在“认定结果”中选定类型',
      en: 'The type cannot be told from the text; choose it among what was decided',
    });
  }
  const subtype = said.subtype === undefined ? (type === filedAs ? classification.subtype : null) : said.subtype;
  const amount = (key: (typeof AMOUNTS)[number]) => {
    const value = said[key];
    return value === undefined ? (amounts[key] ?? before[key]) : value;
  };
  const decided = {
    type,
    subtype,
    total: amount('total'),
    technical: amount('technical'),
    received: amount('received'),
  };
  requireOrder(decided);
  return decided;
}

const AMOUNTS = ['total', 'technical', 'received'] as const;

/** What the office had decided otherwise than the judgement of that content; it stays where nothing else is said. */
function ownDecisions(found: StoredCase, { filedAs, classification, amounts }: Judgement): Partial<Decided> {
  const isOwn = (key: (typeof AMOUNTS)[number]) => found[key] !== null && found[key] !== amounts[key];
  return {
    ...(found.type !== filedAs && { type: found.type }),
    ...((found.type !== filedAs || found.subtype !== classification.subtype) && { subtype: found.subtype }),
    ...Object.fromEntries(AMOUNTS.filter(isOwn).map((key) => [key, found[key]])),
  };
}

/** 技术交易额 is a part of 成交额. */
function requireOrder({ total, technical }: Decided): void {
  if (total === null || technical === null || new Decimal(technical).lessThanOrEqualTo(total)) return;
  throw failure('bad-input', {
    zh: `技术交易额 ${technical} 元大于成交额 ${total} 元；请核对`,
    en: `The technical amount of ${technical} yuan exceeds the contract amount of ${total} yuan; check them`,
  });
}

/** The rules ask for experts from an amount on, or where there is a dispute: a person hears them before deciding. */
function requireExperts(found: StoredCase, { technical }: Decided, judgement: Judgement, from: string | undefined) {
  const isLarge = from !== undefined && technical !== null && new Decimal(technical).greaterThanOrEqualTo(from);
  const needed = isLarge || (judgement.expertReview.isNeeded === true && found.isDisputed);
  if (!needed || found.expertsHeard) return;
  throw failure('refused', {
    zh: `按规则须先经专家审核：${isLarge ? `技术交易额 ${technical} 元，达到 ${from} 元` : '有争议'}；请先送专家审核并记录意见`,
    en: `Under the rules experts come first: ${isLarge ? `the technical amount is ${technical} yuan, ${from} or more` : 'it is disputed'}; send it to experts and note what they say`,
  });
}

/**
 * The rules stay those of its acceptance: a change makes no older contract subject to newer rules. What the office had
 * decided otherwise than judged stays, unless it says something else now.
 */
async function change(
  context: OperationContext,
  sources: CaseSources,
  { content, decided: said, reason, pack: named }: InputOf<typeof changeCase>,
  found: StoredCase,
): Promise<Step> {
  const asked = found.asked?.kind === 'change' ? found.asked.content : null;
  const proposed = asked === null ? null : await loadContent(context.tx, found.id, asked);
  const current = await currentContent(context, found);
  const value = content === undefined ? proposed : keepable(content);
  if (value !== null) requireForm(value, sources.rules, context.today);
  const acceptedOn = found.acceptedOn ?? context.today;
  const pack = choosePack(sources.rules, found.pack ?? named, acceptedOn);
  const judgement = judgeCase(value ?? current, pack, acceptedOn);
  const decided = decide({ ...ownDecisions(found, judgeCase(current, pack, acceptedOn)), ...said }, judgement, found);
  requireExperts(found, decided, judgement, contractRule(pack, 'threshold.expert-amount')?.value);
  const step = { columns: { asked: null }, decided, note: reason };
  if (content !== undefined && value !== null) return { ...step, content: { value, reason, counts: true } };
  if (asked !== null && value !== null) return { ...step, adopts: { number: asked, value } };
  return step;
}
