import { type Decimal, displayDecimal } from '../../vocabulary/decimal.ts';
import { withUnit } from '../../vocabulary/unit.ts';
import type { Words } from '../../vocabulary/words.ts';
import { say, sentence } from '../display.ts';
import type { Target } from '../target.ts';
import type { AlignedLower } from './aligned.ts';
import { type AlignmentState, RELATIONS, type Relation } from './states.ts';

/** Why a target is not divided. */
export const NOT_DIVIDED = {
  noNumber: say('规划没有给出可量化的数，不能分解。', 'The plan gives no number that could be divided.'),
  otherPlace: say(
    '只涉及本规划区域的一部分，不能分解',
    'It is about a part of the territory only, so it is not divided.',
  ),
  kind: say(
    '位次、倍数、等次和不能相加的次数不能分解。',
    'Ranks, multiples, grades and counts that do not add up are not divided.',
  ),
} as const satisfies Record<string, Words>;

const ofRelation = (lower: readonly AlignedLower[], ...asked: readonly Relation[]) =>
  lower.filter(({ relation }) => asked.includes(relation));

const names = (lower: readonly AlignedLower[]): Words =>
  say(lower.map(({ place }) => place.zh).join('、'), lower.map(({ place }) => place.en).join(', '));

function group(lower: readonly AlignedLower[], relation: Relation): Words | null {
  const those = ofRelation(lower, relation);
  if (those.length === 0) return null;
  const [words, who] = [RELATIONS[relation], names(those)];
  return say(`${words.zh}：${who.zh}`, `${words.en}: ${who.en}`);
}

/** Ratios and rates: who is stricter, who weaker, who says nothing. */
export function comparedWords(lower: readonly AlignedLower[]): Words {
  const groups = (['stricter', 'equal', 'weaker', 'missing', 'not-comparable', 'no-plan'] as const).map((relation) =>
    group(lower, relation),
  );
  return groups.every((each) => each === null)
    ? say('规划没有列出下级地区。', 'The plan lists no places below it.')
    : sentence(...groups);
}

/** Amounts: what the plans below promise together, what is short, and who is not counted. */
export function summedWords(facts: {
  readonly target: Target;
  readonly state: AlignmentState;
  readonly faces: Decimal;
  readonly gap: Decimal | null;
  readonly lower: readonly AlignedLower[];
}): Words {
  const { target, state, faces, gap, lower } = facts;
  const counted = ofRelation(lower, 'counted');
  const amount = (value: Decimal) => withUnit(displayDecimal(value, 4), target.unit);
  const absent = (['missing', 'not-comparable', 'no-plan'] as const).map((relation) => group(lower, relation));
  if (counted.length === 0) return sentence(say('没有可以合计的下级目标', 'no target below can be summed'), ...absent);
  const sum = amount(faces);
  const total = say(
    `${counted.length}个地区的目标合计${sum.zh}`,
    `the targets of ${counted.length} places sum to ${sum.en}`,
  );
  return sentence(
    total,
    conclusion(state, target.direction, gap === null ? null : amount(gap), gap?.isZero() ?? false),
    ...absent,
  );
}

function conclusion(state: AlignmentState, direction: Target['direction'], gap: Words | null, isLevel: boolean): Words {
  if (state === 'enough') return say('能够保证上级目标', 'enough for the target above');
  if (gap === null) {
    // A promise downward that holds so far may still be broken by what is missing.
    return say(`尚未超出上级目标，但${UNCOUNTED.zh}`, `within the target above so far, but ${UNCOUNTED.en}`);
  }
  const short = isLevel ? EXACTLY : shortWords(direction, gap);
  return state === 'gap' ? short : say(`${short.zh}；${UNCOUNTED.zh}`, `${short.en}; ${UNCOUNTED.en}`);
}

const UNCOUNTED = say('有地区没有计入，不能判断', 'some places are not counted, so it cannot be told');
const EXACTLY = say('恰好等于上级的数，而上级要求超过它', 'exactly the number above, which is to be exceeded');

const shortWords = (direction: Target['direction'], gap: Words): Words =>
  direction === 'up'
    ? say(`比上级目标的最低要求少${gap.zh}`, `${gap.en} short of the least the target above asks for`)
    : say(`比上级目标的上限多${gap.zh}`, `${gap.en} beyond the most the target above allows`);
