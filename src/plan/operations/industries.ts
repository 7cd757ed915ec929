import { findNamed } from '../../figures/operations/ask.ts';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import { failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { Industry } from '../../registry/industry.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { isIssued, verdictsOf } from '../board.ts';
import { industryList, industrySheet, namedPlaces, targetsServed } from '../industry-lists.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { showIndustries, showIndustry } from '../verbs/industries.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { choosePlan, readMoment } from './ask.ts';

/** The verbs about the industries of a plan. */
export function industryOperations(plans: readonly LoadedPlan[], pack: VerdictPack, know: KnowFigures): BoundVerb[] {
  return [
    bindVerb(showIndustries, async (_context, input) => {
      const plan = choosePlan(plans, input.plan);
      return industryList(plan, readGroup(plan, input.group), readPlace(plan, input.place));
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

function readGroup({ industries }: LoadedPlan, id: string | undefined): string | null {
  if (id === undefined || industries.some(({ group }) => group === id)) return id ?? null;
  const known = [...new Set(industries.map(({ group }) => group))];
  throw failure('not-found', {
    zh: `没有编号为“${excerpt(id)}”的产业组${known.length === 0 ? '：规划没有列出产业' : `；已有：${known.join('、')}`}`,
    en: `There is no group of industries “${excerpt(id)}”${known.length === 0 ? ': the plan lists no industry' : `; there are: ${known.join(', ')}`}`,
  });
}

/** The id of a place given by id, name or alias. */
function readPlace(plan: LoadedPlan, given: string | undefined): string | null {
  if (given === undefined) return null;
  const places = namedPlaces(plan);
  const place = places.find(({ id }) => id === given) ?? findNamed(places, given);
  if (place !== undefined) return place.id;
  const nearest = nearestWord(
    given,
    places.flatMap(({ id, name }) => [name, id]),
  );
  throw failure('not-found', {
    zh: `产业的地区里没有“${excerpt(given)}”${nearest === null ? '' : `，是不是“${nearest}”？`}`,
    en: `Among the places of the industries there is no “${excerpt(given)}”${nearest === null ? '' : `; is it “${nearest}”?`}`,
  });
}

/** An industry given by its id, or by its name as the plan has it. */
function readIndustry({ header, industries }: LoadedPlan, given: string): Industry {
  const found =
    industries.find(({ id }) => id === given) ?? industries.find(({ name }) => [name.zh, name.en].includes(given));
  if (found !== undefined) return found;
  const nearest = nearestWord(
    given,
    industries.flatMap(({ id, name }) => [id, name.zh]),
  );
  throw failure('not-found', {
    zh: `《${header.shortTitle.zh}》没有“${excerpt(given)}”这个产业${nearest === null ? '' : `，是不是“${nearest}”？`}`,
    en: `${header.shortTitle.en} has no industry “${excerpt(given)}”${nearest === null ? '' : `; is it “${nearest}”?`}`,
  });
}
