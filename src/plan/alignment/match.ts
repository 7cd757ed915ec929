import type { Indicator } from '../../figures/indicator.ts';
import { withUnit } from '../../vocabulary/unit.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import type { Comparison, Target } from '../target.ts';

/** A target that says a number about one indicator of one place. */
export interface Measured {
  readonly target: Target;
  readonly comparison: Comparison;
  readonly indicator: Indicator;
  readonly place: string;
}

/** The target as something that can be held against another plan's; null where it has no number or no indicator of its own. */
export function measuredOf(plan: LoadedPlan, target: Target): Measured | null {
  const indicator = plan.indicators.find(({ id }) => id === target.measure?.indicator);
  if (indicator === undefined || target.measure === undefined || target.comparison === undefined) return null;
  return { target, comparison: target.comparison, indicator, place: target.measure.place };
}

export interface Match {
  readonly found: Measured;
  readonly how: Words;
}

/**
 * The target of a plan below that is about the same indicator: of the same id, else of the same official name. Ids are a
 * plan folder's own, so one with another name is said to be so. Of several the one of the same kind, about the whole place, goes first.
 */
export function matchIn(lower: LoadedPlan, upper: Measured): Match | null {
  const candidates = lower.targets.flatMap((target) => {
    const measured = measuredOf(lower, target);
    const how = measured === null ? null : howMatched(upper.indicator, measured.indicator);
    return measured === null || how === null ? [] : [{ found: measured, how }];
  });
  const rank = ({ found }: Match) =>
    (found.place === lower.header.place ? 0 : 2) + (found.target.kind === upper.target.kind ? 0 : 1);
  return [...candidates].sort((a, b) => rank(a) - rank(b))[0] ?? null;
}

function howMatched(upper: Indicator, lower: Indicator): Words | null {
  const isNamedSo = namesOf(upper).some((name) => namesOf(lower).includes(name));
  if (upper.id === lower.id) {
    return isNamedSo
      ? { zh: '指标编号和名称相同', en: 'same indicator id and name' }
      : {
          zh: `指标编号相同，名称不同（${upper.name}、${lower.name}），请核对`,
          en: `same indicator id under another name (${upper.nameEn}; ${lower.nameEn}): check it`,
        };
  }
  return isNamedSo ? { zh: '指标名称相同', en: 'same indicator name' } : null;
}

const namesOf = ({ name, aliases }: Indicator) => [name, ...aliases].map((each) => each.normalize('NFKC').trim());

const unitName = (unit: string) => withUnit('', unit).en.trim() || unit;

/** Why two matched targets say nothing about each other; null where they can be compared. */
export function whyNotComparable(
  upper: { readonly plan: LoadedPlan; readonly measured: Measured },
  lower: { readonly plan: LoadedPlan; readonly measured: Measured },
): Words | null {
  const [a, b] = [upper.measured.target, lower.measured.target];
  if (lower.measured.place !== lower.plan.header.place) {
    const place = lower.plan.places.find(({ id }) => id === lower.measured.place);
    return { zh: `只涉及${place?.name ?? ''}`, en: `it is about ${place?.nameEn ?? 'another place'} only` };
  }
  if (a.kind !== b.kind)
    return { zh: '一为期末数，一为增速或合计，性质不同', en: 'they promise numbers of different kinds' };
  if (a.unit !== b.unit)
    return {
      zh: `单位不同（${a.unit}、${b.unit}）`,
      en: `their units differ (${unitName(a.unit)}; ${unitName(b.unit)})`,
    };
  const [ua, ub] = [upper.measured.indicator.universe, lower.measured.indicator.universe];
  if (ua !== ub) return { zh: '统计范围不同', en: 'they count different units' };
  const [above, below] = [upper.plan.header.period, lower.plan.header.period];
  if (above.to !== below.to) {
    return {
      zh: `期末年不同（${above.to}、${below.to}）`,
      en: `they end in different years (${above.to}; ${below.to})`,
    };
  }
  const startsCount = a.kind === 'average-growth' || a.kind === 'cumulative';
  if (startsCount && above.from !== below.from) {
    return {
      zh: `起始年不同（${above.from}、${below.from}）`,
      en: `they start in different years (${above.from}; ${below.from})`,
    };
  }
  return null;
}

/** What to beware of between two targets that are compared all the same. */
export function cautionBetween(upper: Measured, lower: Measured): Words | null {
  const [a, b] = [upper.indicator.definition, lower.indicator.definition];
  if (a !== undefined && b !== undefined && a.zh !== b.zh) {
    return {
      zh: '两份规划的指标定义文字不同，请核对口径',
      en: 'the two plans word the definition differently: check it',
    };
  }
  const [before, after] = [upper.target.baseline?.period, lower.target.baseline?.period];
  return before === undefined || after === undefined || before === after
    ? null
    : { zh: `基期不同（${before}、${after}）`, en: `their base years differ (${before}; ${after})` };
}
