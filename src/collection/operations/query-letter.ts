import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { notFound } from '../../platform/ask.ts';
import { failure } from '../../platform/failure.ts';
import { toFileAnswer } from '../../platform/media.ts';
import { type BoundVerb, bindVerb, bindVerbInTwo, type OperationContext } from '../../platform/operation.ts';
import type { Place } from '../../registry/place.ts';
import { type CivilDate, parseCivilDate } from '../../vocabulary/civil-date.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { OVERSEEING_DUTIES } from '../duties.ts';
import { letterText } from '../letter.ts';
import { composeQueryLetter, letterRows } from '../query-letter.ts';
import { partsOfPlan } from '../reconcile/scene.ts';
import { reconcile } from '../reconcile.ts';
import { downloadQueryLetter, reconcileFigures } from '../verbs/bundle.ts';
import { requireDuty } from './acting.ts';
import type { BundleDeps } from './bundle.ts';
import { DOCX, letterDocx } from './letter-docx.ts';
import { statedNow } from './stated.ts';

/** What does not agree among the figures stored now, and the letters that ask about it. */
export function queryLetterOperations(deps: BundleDeps): BoundVerb[] {
  return [
    bindVerb(reconcileFigures, async (context, { plan: id, place: asked }) => {
      const { plan, doubts } = await doubtsNow(context, id, deps);
      const place = asked === undefined ? null : askedPlace(plan, asked);
      const letters = addressees(plan).map((each) => ({
        ...{ place: each.id, name: each.name, rows: letterRows(plan, doubts, each).length },
      }));
      return {
        plan: plan.header.id,
        doubts: doubts.filter(({ addressee }) => place === null || addressee === place.id),
        letters: letters.filter(({ rows, place: each }) => rows > 0 && (place === null || each === place.id)),
      };
    }),
    bindVerbInTwo(
      downloadQueryLetter,
      async (context, { plan: id, place: asked, by, format, language }) => {
        const { plan, doubts } = await doubtsNow(context, id, deps);
        const place = askedPlace(plan, asked);
        const rows = letterRows(plan, doubts, place);
        if (rows.length === 0) {
          throw failure('not-found', {
            zh: `${place.name}没有需要核对的数据，不必发函`,
            en: `There is nothing to check with ${place.nameEn}, so no letter`,
          });
        }
        const facts = { today: context.today, by: readDeadline(by, context.today), language };
        return { letter: composeQueryLetter(plan, place, rows, facts), format, place, today: context.today };
      },
      async ({ letter, format, place, today }) => {
        const name = `${letter.title} ${place.name} ${today}.${format}`;
        return format === 'txt'
          ? toFileAnswer(name, 'text/plain; charset=utf-8', new TextEncoder().encode(letterText(letter)))
          : toFileAnswer(name, DOCX, await letterDocx(letter));
      },
    ),
  ];
}

async function doubtsNow(context: OperationContext, id: string | undefined, { plans, pack, know }: BundleDeps) {
  const plan = choosePlan(plans, id);
  requireDuty(context.actor, OVERSEEING_DUTIES, plan.header.id);
  return { plan, doubts: reconcile(plan, pack, await statedNow(context.tx, plan, know)) };
}

/** Who can be asked: whoever answers for the whole, then the parts. */
const addressees = (plan: LoadedPlan): Place[] => [
  ...plan.places.filter(({ id }) => id === plan.header.place),
  ...partsOfPlan(plan),
];

function askedPlace(plan: LoadedPlan, asked: string): Place {
  const known = addressees(plan);
  const found = known.find(({ id, name }) => id === asked || name === asked);
  if (found !== undefined) return found;
  throw notFound(
    asked,
    { zh: '地区', en: 'place' },
    known.map(({ name }) => name),
  );
}

function readDeadline(by: string | undefined, today: CivilDate): CivilDate | null {
  if (by === undefined) return null;
  const day = parseCivilDate(by);
  if (day !== null && day >= today) return day;
  throw failure('bad-input', {
    zh: `答复期限“${excerpt(by)}”不是今天或以后的一天；请写成 ${today} 的样子`,
    en: `“${excerpt(by)}” is no day from today on to answer by; write it like ${today}`,
  });
}
