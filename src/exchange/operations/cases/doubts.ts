import { accountOf, requireDuty } from '../../../collection/operations/acting.ts';
import { choosePlan } from '../../../plan/operations/ask.ts';
import { failure } from '../../../platform/failure.ts';
import { type BoundVerb, bindVerb, type OperationContext, type Transaction } from '../../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../../platform/verb.ts';
import type { CivilDate } from '../../../vocabulary/civil-date.ts';
import { packOn } from '../../../vocabulary/pack-on.ts';
import { contractRule } from '../../contract-rule.ts';
import type { ExchangeRules } from '../../exchange-rules.ts';
import { doubtsOf, findDoubts } from '../../integrity/find-doubts.ts';
import type { Doubt } from '../../integrity/finding.ts';
import type { KnownContract } from '../../known-contract.ts';
import type { StoredCase } from '../../store/cases.ts';
import { answersTo, insertAnswer, knownBeside, knownContracts, knownOf } from '../../store/known.ts';
import { LOOKING } from '../../verbs/case-fields.ts';
import { answerDoubt, listDoubts } from '../../verbs/doubts.ts';
import { type CaseSources, findCase, packOf } from './scene.ts';

/** What a person should look at, and what they made of it. */
export function doubtOperations(sources: CaseSources): BoundVerb[] {
  return [
    bindVerb(listDoubts, (context, input) => answerDoubts(context, sources, input)),
    bindVerb(answerDoubt, (context, input) => takeAnswer(context, sources, input)),
  ];
}

/**
 * The amount splitting is held against: that of the pack a case was accepted by; else of the pack in force, or of one that
 * is issued and may be in force.
 */
export function thresholdOf(rules: ExchangeRules, pack: string | null, today: CivilDate) {
  const on = packOn(rules.contracts, today);
  const accepted = packOf(rules, pack);
  const packs = accepted === null ? (on.kind === 'one' ? [on.pack, ...on.undated] : []) : [accepted];
  for (const each of packs) {
    const amount = contractRule(each, 'threshold.expert-amount')?.value;
    if (amount !== undefined) return { amount, pack: each.id };
  }
  return null;
}

/** The doubts that touch a case. */
async function doubtsAbout(tx: Transaction, { rules }: CaseSources, found: StoredCase, today: CivilDate) {
  const threshold = thresholdOf(rules, found.pack, today);
  const others = await knownBeside(tx, found);
  const contracts = [knownOf(found), ...others];
  const findings = doubtsOf(knownOf(found), others, { threshold: threshold?.amount ?? null });
  return { threshold, contracts, findings };
}

async function answerDoubts(
  context: OperationContext,
  sources: CaseSources,
  { plan: asked, contract, answered }: InputOf<typeof listDoubts>,
): Promise<OutputOf<typeof listDoubts>> {
  const { tx, actor, today } = context;
  const plan = choosePlan(sources.plans, asked).header.id;
  requireDuty(actor, LOOKING.duties, plan);
  const about =
    contract === undefined
      ? await wholeLedger(tx, sources, plan, today)
      : await doubtsAbout(tx, sources, await findCase(context, sources, { plan, contract }), today);
  const { threshold, contracts, findings } = about;
  const keys = findings.doubts.map(({ key }) => key);
  const answers = await answersTo(tx, plan, keys);
  const known = new Map(contracts.map((each) => [each.id, each]));
  const shown = findings.doubts.filter(({ key }) => answered || !answers.has(key));
  return {
    ...{ plan, threshold, compared: contracts.length },
    open: findings.doubts.filter(({ key }) => !answers.has(key)).length,
    doubts: shown.map((doubt) => lineOf(doubt, known, answers)),
    limits: findings.limits.map(({ words }) => words),
  };
}

async function wholeLedger(tx: Transaction, { rules }: CaseSources, plan: string, today: CivilDate) {
  const threshold = thresholdOf(rules, null, today);
  const contracts = await knownContracts(tx, plan);
  return { threshold, contracts, findings: findDoubts(contracts, { threshold: threshold?.amount ?? null }) };
}

function lineOf(
  { contracts, evidence, key, kind, words, strength }: Doubt,
  known: ReadonlyMap<string, KnownContract>,
  answers: Awaited<ReturnType<typeof answersTo>>,
): OutputOf<typeof listDoubts>['doubts'][number] {
  const answer = answers.get(key);
  return {
    ...{ key, kind, words, strength },
    contracts: contracts.flatMap((id) => {
      const { reference = '', projectName = '', state } = known.get(id) ?? {};
      return state === undefined ? [] : [{ id, reference, projectName, state }];
    }),
    evidence: evidence.map((each) => ({ words: each.words, reference: known.get(each.contract)?.reference ?? '' })),
    answer:
      answer === undefined ? null : { answer: answer.answer, reason: answer.reason, by: answer.by, at: answer.at },
  };
}

async function takeAnswer(
  context: OperationContext,
  sources: CaseSources,
  { plan, contract, key, answer, reason }: InputOf<typeof answerDoubt>,
): Promise<OutputOf<typeof answerDoubt>> {
  const { tx, actor, today, now } = context;
  const found = await findCase(context, sources, { plan, contract });
  requireDuty(actor, ['registrar'], found.plan);
  const { findings } = await doubtsAbout(tx, sources, found, today);
  // Rings of three and four are found in the whole ledger only.
  const isKnown =
    findings.doubts.some((doubt) => doubt.key === key) ||
    (await wholeLedger(tx, sources, found.plan, today)).findings.doubts.some((doubt) => doubt.key === key);
  if (!isKnown) {
    throw failure('not-found', {
      zh: `合同 ${found.reference} 已没有这条疑点，依据可能已有变动；请重新打开`,
      en: `The contract ${found.reference} has no such doubt any more, its evidence may have changed; open it again`,
    });
  }
  const by = { account: accountOf(actor), accountName: actor.name, at: now };
  await insertAnswer(tx, { ...by, plan: found.plan, key, answer, reason });
  return { key, answer };
}

/** A person looks at every doubt before a contract is registered; what they make of it is theirs. Fails with refused. */
export async function requireAnswers(context: OperationContext, sources: CaseSources, found: StoredCase) {
  const { findings } = await doubtsAbout(context.tx, sources, found, context.today);
  const answers = await answersTo(
    context.tx,
    found.plan,
    findings.doubts.map(({ key }) => key),
  );
  const [first, ...rest] = findings.doubts.filter(({ key }) => !answers.has(key));
  if (first === undefined) return;
  const more = rest.length;
  throw failure('refused', {
    zh: `登记前请先对疑点作出说明（排除或者属实）：${first.words.zh}${more > 0 ? `；另有 ${more} 条` : ''}`,
    en: `Before registering, answer each doubt (dismissed or confirmed): ${first.words.en}${more > 0 ? `; and ${more} more` : ''}`,
  });
}
