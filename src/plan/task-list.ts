import type { OutputOf } from '../platform/verb.ts';
import { isInside, type Place } from '../registry/place.ts';
import type { Words } from '../vocabulary/words.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { TASK_KINDS, type Task } from './task.ts';
import type { showTasks, TaskCard, TaskTarget } from './verbs/tasks.ts';
import type { Verdict } from './verdict.ts';
import { REASONS } from './verdict-states.ts';

/** What a reader asks for: ids that are known to exist; undefined asks for everything. */
interface TaskFilter {
  readonly kind?: string | undefined;
  readonly industry?: string | undefined;
  readonly place?: Place | undefined;
  readonly target?: string | undefined;
}

/** The tasks of a plan by kind, each with its targets and their verdicts; no verdicts where none are given. */
export function taskListOf(
  plan: LoadedPlan,
  verdicts: readonly Verdict[],
  filter: TaskFilter,
): OutputOf<typeof showTasks> {
  const { tasks, industries, places, targets } = plan;
  const card = cardMaker(plan, verdicts);
  return {
    listed: tasks.length > 0,
    groups: TASK_KINDS.map((kind) => {
      const all = tasks.filter((task) => task.kind === kind);
      const shown =
        filter.kind === undefined || filter.kind === kind ? all.filter((task) => fits(task, filter, plan)) : [];
      return { kind, total: all.length, tasks: shown.map(card) };
    }).filter(({ total }) => total > 0),
    choices: {
      industries: industries.filter(({ id }) => tasks.some((task) => task.industries.includes(id))).map(named),
      places: places.filter(({ id }) => tasks.some((task) => task.places.includes(id))).map(namedPlace),
      targets: targets.filter(({ id }) => tasks.some((task) => task.targets.includes(id))).map(named),
    },
  };
}

function fits(task: Task, { industry, place, target }: TaskFilter, { places }: LoadedPlan): boolean {
  const inPlace = (id: string) => {
    const own = places.find((candidate) => candidate.id === id);
    return place !== undefined && own !== undefined && (own.id === place.id || isInside(own, place, places));
  };
  return (
    (industry === undefined || task.industries.includes(industry)) &&
    (target === undefined || task.targets.includes(target)) &&
    (place === undefined || task.places.some(inPlace))
  );
}

/** Turns the ids of a task into names, and its targets into verdicts. */
function cardMaker(plan: LoadedPlan, verdicts: readonly Verdict[]): (task: Task) => TaskCard {
  const verdictOf = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const pick = <T extends { readonly id: string }, N>(all: readonly T[], ids: readonly string[], name: (one: T) => N) =>
    ids.flatMap((id) => all.filter((one) => one.id === id).map(name));
  return (task) => {
    const { id, kind, name, place, programme, summary, wording, bodies } = task;
    return {
      ...{ id, kind, name, place, programme, summary, wording, bodies },
      noTarget: task.noTarget ?? null,
      targets: pick(plan.targets, task.targets, (target): TaskTarget => {
        const verdict = verdictOf.get(target.id);
        return {
          ...named(target),
          type: target.type,
          stated: target.wording.some((one) => one.place === task.place),
          state: verdict?.state ?? null,
          stateWords: verdict?.stateWords ?? null,
          reasonWords: verdict === undefined || verdict.reason === null ? null : REASONS[verdict.reason],
        };
      }),
      industries: pick(plan.industries, task.industries, named),
      places: pick(plan.places, task.places, namedPlace),
      registers: pick(plan.registers, task.registers, named),
    };
  };
}

const named = ({ id, name }: { readonly id: string; readonly name: Words }) => ({ id, name });

/** A place as id and name in both languages. */
export const namedPlace = ({ id, name, nameEn }: Place) => ({ id, name: { zh: name, en: nameEn } });
