import { failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import type { CivilDate } from '../../vocabulary/civil-date.ts';
import { checkCode } from '../../vocabulary/credit-code.ts';
import { type PackOnDay, packOn } from '../../vocabulary/pack-on.ts';
import { unknownName } from '../../vocabulary/unknown-name.ts';
import { compileCalendar } from '../../vocabulary/working-days.ts';
import type { ContractPack } from '../contract-pack.ts';
import { deadlineOf } from '../deadlines.ts';
import type { ExchangeRules } from '../exchange-rules.ts';
import { checkPartyCode, showDeadline } from '../verbs/contracts.ts';
import { requireDay } from './day.ts';

/** What is asked of single contracts without a store. */
export function contractOperations(rules: ExchangeRules): BoundVerb[] {
  return [
    bindVerb(showDeadline, async (_context, input) => answerDeadline(rules, input)),
    bindVerb(checkPartyCode, async (_context, { partyCode }) => {
      const check = checkCode(partyCode);
      return { code: check.code, kind: check.ok ? check.kind : null, faults: check.ok ? [] : [...check.faults] };
    }),
  ];
}

function answerDeadline(
  { contracts, calendars }: ExchangeRules,
  { acceptedOn, completedOn, technicalAmount, disputed, pack: asked }: InputOf<typeof showDeadline>,
): OutputOf<typeof showDeadline> {
  const { pack, undated } = choosePack(contracts, requireDay(acceptedOn), asked);
  const [calendar] = calendars;
  if (calendar === undefined) throw new Error('Rules without a calendar are refused when they are read');
  const acceptance = {
    acceptedOn,
    material: completedOn === undefined ? ('complete' as const) : { completedOn: requireDay(completedOn) },
    technicalAmount: technicalAmount ?? null,
    isDisputed: disputed,
  };
  const deadline = deadlineOf(acceptance, pack, compileCalendar(calendar));
  const { id, version, status, source } = calendar;
  return {
    kind: deadline.kind,
    day: deadline.kind === 'due' ? deadline.day : null,
    why: deadline.kind === 'due' ? null : deadline.why,
    pack: deadline.pack,
    undated: undated.map((each) => each.id),
    calendar: { id, version, status, source },
    steps: deadline.steps.map(({ words, entry }) => ({
      words,
      rule: entry === null ? null : { key: entry.key, article: entry.article, status: entry.status },
    })),
  };
}

function choosePack(packs: readonly ContractPack[], day: CivilDate, asked: string | undefined) {
  if (asked === undefined) {
    const on: PackOnDay<ContractPack> = packOn(packs, day);
    if (on.kind === 'one') return on;
    const remedy = { zh: '可以另外指定一个规则包', en: 'a pack may be named instead' };
    throw failure('bad-input', { zh: `${on.why.zh}；${remedy.zh}`, en: `${on.why.en}; ${remedy.en}` });
  }
  const pack = packs.find(({ id }) => id === asked);
  if (pack !== undefined) return { pack, undated: [] };
  const known = packs.map(({ id }) => id);
  throw failure('not-found', unknownName(asked, { zh: '规则包', en: 'rule pack' }, known));
}
