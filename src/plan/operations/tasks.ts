import type { KnowFigures } from '../../figures/operations/remember.ts';
import { type FailureError, failure } from '../../platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { Place } from '../../registry/place.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import type { Words } from '../../vocabulary/words.ts';
import { isIssued, verdictsOf } from '../board.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { registerListOf } from '../register-list.ts';
import { TASK_KINDS } from '../task.ts';
import { taskListOf } from '../task-list.ts';
import { showRegisters, showTasks } from '../verbs/tasks.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { choosePlan, fail, readMoment } from './ask.ts';

/** Tasks and registers. A filter that names nothing of the plan is refused with the nearest that would. */
export function taskOperations(plans: readonly LoadedPlan[], pack: VerdictPack, know: KnowFigures): BoundVerb[] {
  return [
    bindVerb(showTasks, async ({ tx, today }, input) => {
      const plan = choosePlan(plans, input.plan);
      const moment = readMoment(input.asOf, today);
      const filter = {
        kind: readId(KINDS, input.kind, { zh: '任务类别', en: 'kind of task' }),
        industry: readId(plan.industries, input.industry, { zh: '产业', en: 'industry' }),
        place: readPlace(plan, input.place),
        target: readId(plan.targets, input.target, { zh: '目标', en: 'target' }),
      };
      const judged = plan.tasks.length > 0 && isIssued(plan, moment);
      const verdicts = judged ? verdictsOf(plan, await know(tx, plan.header.id, moment.asOf), moment, pack) : [];
      return taskListOf(plan, verdicts, filter);
    }),
    bindVerb(showRegisters, async (_context, input) => {
      const plan = choosePlan(plans, input.plan);
      const register = readId(plan.registers, input.register, { zh: '名录', en: 'register' });
      return registerListOf(plan, { register, place: readPlace(plan, input.place) });
    }),
  ];
}

const KINDS = TASK_KINDS.map((id) => ({ id }));

function readId(known: readonly { readonly id: string }[], asked: string | undefined, what: Words): string | undefined {
  if (asked === undefined || known.some(({ id }) => id === asked)) return asked;
  return fail(
    unknown(
      asked,
      what,
      known.map(({ id }) => id),
    ),
  );
}

/** A place by id, name or alias. */
function readPlace({ places }: LoadedPlan, asked: string | undefined): Place | undefined {
  if (asked === undefined) return undefined;
  const names = ({ id, name, aliases }: Place) => [id, name, ...aliases];
  const found = places.find((place) => names(place).includes(asked));
  return found ?? fail(unknown(asked, { zh: '地区', en: 'place' }, places.flatMap(names)));
}

function unknown(asked: string, what: Words, known: readonly string[]): FailureError {
  const nearest = nearestWord(asked, known);
  const remedy =
    nearest !== null
      ? { zh: `；是否应为“${nearest}”？`, en: `; did you mean “${nearest}”?` }
      : known.length === 0
        ? { zh: `；这个规划没有列出${what.zh}`, en: `; this plan lists none` }
        : {
            zh: `；可用：${known.slice(0, MOST_NAMED).join('、')}`,
            en: `; there are: ${known.slice(0, MOST_NAMED).join(', ')}`,
          };
  return failure('not-found', {
    zh: `规划没有名为“${excerpt(asked)}”的${what.zh}${remedy.zh}`,
    en: `The plan has no ${what.en} “${excerpt(asked)}”${remedy.en}`,
  });
}

/** A refusal names no more than this. */
const MOST_NAMED = 40;
