import { choosePlace } from '../../figures/operations/ask.ts';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import { notFound, readId } from '../../platform/ask.ts';
import { failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { Industry } from '../../registry/industry.ts';
import { isIssued, verdictsOf } from '../board.ts';
import { industryList, industrySheet, namedPlaces, targetsServed } from '../industry-lists.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { namedInside } from '../named-inside.ts';
import { showIndustries, showIndustry } from '../verbs/industries.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { choosePlan, readMoment } from './ask.ts';

/** The verbs about the industries of a plan. */
export function industryOperations(plans: readonly LoadedPlan[], pack: VerdictPack, know: KnowFigures): BoundVerb[] {
  return [
    bindVerb(showIndustries, async (_context, input) => {
      const plan = choosePlan(plans, input.plan);
      const groups = [...new Set(plan.industries.map(({ group }) => group))];
      const group = readId(groups, input.group, { zh: '产业组', en: 'group of industries' });
      const place = input.place === undefined ? null : choosePlace(namedPlaces(plan), input.place, NAMED_PLACE).id;
      return industryList(plan, group ?? null, place);
    }),
    bindVerb(showIndustry, async ({ tx, today }, input) => {
      const plan = choosePlan(plans, input.plan);
      const moment = readMoment(input.asOf, today);
      const industry = readIndustry(plan, input.industry);
      const targets = targetsServed(plan, industry.id);
      const isJudged = targets.length > 0 && isIssued(plan, moment);
      const verdicts = isJudged
        ? verdictsOf({ ...plan, targets }, await know(tx, plan.header.id, moment.asOf), moment, pack)
        : [];
      return industrySheet(plan, industry, moment.asOf, verdicts);
    }),
  ];
}

const NAMED_PLACE = { zh: '列有产业的地区', en: 'place with industries' };

/** An industry given by its id, or by its name as the plan has it. Fails with not-found. */
function readIndustry(plan: LoadedPlan, given: string): Industry {
  const { industries } = plan;
  const found =
    industries.find(({ id }) => id === given) ?? industries.find(({ name }) => [name.zh, name.en].includes(given));
  if (found !== undefined) return found;
  const inside = namedInside(plan, given);
  if (inside !== null) throw failure('not-found', inside);
  const names = industries.flatMap(({ id, name }) => [id, name.zh]);
  throw notFound(given, { zh: '产业', en: 'industry' }, names);
}
