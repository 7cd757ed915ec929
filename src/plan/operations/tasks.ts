import { choosePlace } from '../../figures/operations/ask.ts';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import { readId } from '../../platform/ask.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { Place } from '../../registry/place.ts';
import { isIssued, verdictsOf } from '../board.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { registerListOf } from '../register-list.ts';
import { TASK_KINDS } from '../task.ts';
import { taskListOf } from '../task-list.ts';
import { showRegisters, showTasks } from '../verbs/tasks.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { choosePlan, readMoment } from './ask.ts';

/** Tasks and registers. A filter that names nothing of the plan is refused with the nearest that would. */
export function taskOperations(plans: readonly LoadedPlan[], pack: VerdictPack, know: KnowFigures): BoundVerb[] {
  return [
    bindVerb(showTasks, async ({ tx, today }, input) => {
      const plan = choosePlan(plans, input.plan);
      const moment = readMoment(input.asOf, today);
      const filter = {
        kind: readId(TASK_KINDS, input.kind, { zh: '任务类别', en: 'kind of task' }),
        industry: readId(idsOf(plan.industries), input.industry, { zh: '产业', en: 'industry' }),
        place: readPlace(plan, input.place),
        target: readId(idsOf(plan.targets), input.target, { zh: '目标', en: 'target' }),
      };
      const judged = plan.tasks.length > 0 && isIssued(plan, moment);
      const verdicts = judged ? verdictsOf(plan, await know(tx, plan.header.id, moment.asOf), moment, pack) : [];
      return taskListOf(plan, verdicts, filter);
    }),
    bindVerb(showRegisters, async (_context, input) => {
      const plan = choosePlan(plans, input.plan);
      const register = readId(idsOf(plan.registers), input.register, { zh: '名录', en: 'register' });
      return registerListOf(plan, { register, place: readPlace(plan, input.place) });
    }),
  ];
}

const idsOf = (entries: readonly { readonly id: string }[]) => entries.map(({ id }) => id);

const readPlace = ({ places }: LoadedPlan, asked: string | undefined): Place | undefined =>
  asked === undefined ? undefined : choosePlace(places, asked);
