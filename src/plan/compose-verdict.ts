import { Decimal, formatDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import { sign } from './comparison.ts';
import { derivationOf } from './derivation.ts';
import { say, sentence, valueWords } from './display.ts';
import type { Evidence } from './evidence.ts';
import { judgeTarget, type PlanYears, type TargetEvidence } from './judge.ts';
import { figuresBehind, type Moment, type Ruling } from './ruling.ts';
import { NO_HOLDER, readingWords, sentenceOf } from './sentence.ts';
import { qualifierOf, type SentenceSubject } from './shown-value.ts';
import type { Target } from './target.ts';
import type { PartVerdict, Verdict } from './verdict.ts';
import type { VerdictPack } from './verdict-pack.ts';
import { REASONS, stateWords } from './verdict-states.ts';

/** Judges a target and puts the answer into words: the one way from data to a verdict anybody sees. */
export function verdictOn(
  target: Target,
  years: PlanYears,
  wholeName: Words,
  evidence: TargetEvidence,
  moment: Moment,
  pack: VerdictPack,
): Verdict {
  const { ruling, parts } = judgeTarget(target, years, evidence, moment, pack);
  const subject: SentenceSubject = { target, comparison: target.comparison, ...years, wholeName };
  const described = parts.flatMap(({ id, ruling: partRuling }) => {
    const part = target.parts?.find((candidate) => candidate.id === id);
    const own = evidence.parts.get(id);
    if (part === undefined || own === undefined) return [];
    const partSubject = { ...subject, comparison: part.comparison ?? target.comparison };
    return [describe({ ...partSubject, name: part.name, id }, partRuling, own, moment, pack)];
  });
  const whole = describe({ ...subject, name: target.name, id: target.id }, ruling, evidence.whole, moment, pack);
  return {
    ...whole,
    ...(described.length > 0 ? fromParts(target, whole, described) : {}),
    parts: described,
  };
}

/** Weak sources and approximate figures of any judged part are those of the whole. */
function fromParts(target: Target, whole: PartVerdict, parts: readonly PartVerdict[]) {
  const judged = parts.filter(({ state }) => state !== 'cannot-tell');
  return {
    sentence: partsSentence(target, whole, parts),
    weakSource: judged.some(({ weakSource }) => weakSource),
    qualifierMatters: judged.some(({ qualifierMatters }) => qualifierMatters),
  };
}

function describe(
  subject: SentenceSubject & { readonly name: Words; readonly id: string },
  ruling: Ruling,
  evidence: Evidence,
  moment: Moment,
  pack: VerdictPack,
): PartVerdict {
  const { target, comparison } = subject;
  const binding = target.attribute === 'binding';
  const number = comparison === undefined ? null : new Decimal(comparison.value);
  const gap = ruling.value === null || number === null ? null : ruling.value.minus(number).times(sign(target));
  return {
    id: subject.id,
    type: target.type,
    kind: target.kind,
    name: subject.name,
    unit: target.unit,
    state: ruling.state,
    stateWords: stateWords(ruling.state, binding),
    reason: ruling.reason,
    serious: ruling.serious,
    value: ruling.value === null ? null : formatDecimal(ruling.value, 4),
    period: ruling.period,
    used: ruling.used.length === 1 ? (ruling.used[0] ?? null) : null,
    target: comparison?.value ?? null,
    comparator: comparison?.comparator ?? null,
    upper: comparison?.upper ?? null,
    gap: gap === null ? null : formatDecimal(gap, 4),
    required:
      ruling.required === null
        ? null
        : {
            perYear: formatDecimal(ruling.required.perYear, 4),
            compoundedPercent: ruling.required.compounded === null ? null : formatDecimal(ruling.required.compounded),
            years: formatDecimal(ruling.required.years),
          },
    path:
      ruling.path === null
        ? null
        : {
            covered: formatDecimal(ruling.path.covered),
            elapsed: formatDecimal(ruling.path.elapsed),
            deviation: formatDecimal(ruling.path.deviation),
            ageMonths: ruling.path.ageMonths,
          },
    growthRatio: ruling.growthRatio,
    reachedOnce:
      ruling.reachedOnce === null
        ? null
        : {
            year: ruling.reachedOnce.year,
            value: formatDecimal(ruling.reachedOnce.value, 4),
            weakSource: ruling.reachedOnce.observation.sourceQuality === 'weak',
          },
    readings: ruling.readings.map(({ reading, edge, first }) => ({
      reading,
      words: readingWords(reading, pack),
      edge: formatDecimal(edge, 4),
      year: first?.year ?? null,
      value: first === null ? null : formatDecimal(first.value, 4),
      weakSource: first?.observation.sourceQuality === 'weak',
    })),
    qualifier: qualifierOf(ruling),
    qualifierMatters: figuresBehind(ruling).some(({ qualifier }) => qualifier !== 'exact'),
    weakSource: figuresBehind(ruling).some(({ sourceQuality }) => sourceQuality === 'weak'),
    metAtBase: ruling.metAtBase,
    holder: target.holder?.name ?? NO_HOLDER,
    sentence: sentenceOf(subject, ruling, evidence, moment, pack),
    steps: derivationOf(subject, ruling, evidence, moment, pack),
    pack: { id: pack.id, version: pack.version },
  };
}

/** What the parts say together; a part judged on a weak or approximate figure is marked. */
function partsSentence(target: Target, whole: PartVerdict, parts: readonly PartVerdict[]): Words {
  if (whole.state === 'not-judged') return whole.sentence;
  const known = parts.filter(({ state }) => state !== 'cannot-tell');
  const list = known.map(({ name, stateWords: state, value, qualifier, weakSource }) => {
    const shown = value === null ? null : valueWords(new Decimal(value), target, qualifier);
    return say(
      `${name.zh}${state.zh}（${shown?.zh ?? ''}${weakSource ? '，来源较弱' : ''}）`,
      `${name.en}: ${state.en.toLowerCase()} (${shown?.en ?? ''}${weakSource ? ', on a weak source' : ''})`,
    );
  });
  const holder = say(`数据由谁掌握：${whole.holder.zh}`, `who holds the figures: ${whole.holder.en}`);
  if (known.length === 0) {
    return sentence(
      say(
        `共${parts.length}项，都不能评价：${whole.reason === null ? '' : REASONS[whole.reason].zh}`,
        `none of its ${parts.length} parts can be judged: ${whole.reason === null ? '' : REASONS[whole.reason].en}`,
      ),
      holder,
    );
  }
  const rest = parts.length - known.length;
  return sentence(
    say(
      `共${parts.length}项，能评价的${known.length}项：${list.map(({ zh }) => zh).join('，')}`,
      `${known.length} of ${parts.length} parts can be judged: ${list.map(({ en }) => en).join(', ')}`,
    ),
    rest > 0 ? say(`其余${rest}项暂不能评价`, `the other ${rest} cannot be judged`) : null,
    say(`整体：${whole.stateWords.zh}`, `as a whole: ${whole.stateWords.en.toLowerCase()}`),
    rest > 0 ? holder : null,
  );
}
