import { TASK_KINDS, type Task, type TaskKind } from '../../plan/task.ts';
import { TASK_KIND_WORDS } from '../../plan/task-texts.ts';
import type { Block, Section } from '../report-document.ts';
import { paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';

/** The tasks of the plan with the targets they serve and how those stand. */
export function tasksSection(telling: Telling): Section {
  const { say, facts } = telling;
  const { tasks } = facts.plan;
  const groups = TASK_KINDS.map((kind) => ({ kind, tasks: tasks.filter((task) => task.kind === kind) })).filter(
    (group) => group.tasks.length > 0,
  );
  const counts = groups.map(({ kind, tasks: { length } }) =>
    say(TEXTS.taskKindCount(say(TASK_KIND_WORDS[kind]), length)),
  );
  const lead = tell(say(TEXTS.tasksLead(counts.join(say({ zh: '、', en: ', ' })))));
  return {
    id: 'tasks',
    level: 1,
    title: say(TEXTS.tasks),
    blocks:
      tasks.length === 0
        ? [paragraph(tell(say(TEXTS.noTasks)))]
        : [
            paragraph(lead, tell(say(TEXTS.tasksProgress)), tell(say(TEXTS.noBody))),
            ...groups.map((group) => taskTable(telling, group.kind, group.tasks)),
          ],
    edit: null,
  };
}

function taskTable(telling: Telling, kind: TaskKind, tasks: readonly Task[]): Block {
  const { say } = telling;
  return {
    kind: 'table',
    caption: say(TEXTS.taskKindCount(say(TASK_KIND_WORDS[kind]), tasks.length)),
    head: [TEXTS.task, TEXTS.taskPlace, TEXTS.taskTargets, TEXTS.taskBodies].map(say),
    align: ['text', 'text', 'text', 'text'],
    rows: tasks.map((task) => [say(task.name), task.place, targetsServed(telling, task), bodiesNamed(telling, task)]),
  };
}

function targetsServed({ say, facts }: Telling, { targets, noTarget }: Task): string {
  const served = facts.board.verdicts.filter(({ id }) => targets.includes(id));
  if (served.length === 0) return say(noTarget ?? TEXTS.none);
  return served
    .map(({ id, stateWords }) => say(TEXTS.targetStands(id, say(stateWords))))
    .join(say({ zh: '；', en: '; ' }));
}

function bodiesNamed({ say }: Telling, { bodies }: Task): string {
  return bodies.length === 0
    ? say(TEXTS.notNamed)
    : bodies.map(({ name }) => say(name)).join(say({ zh: '、', en: ', ' }));
}
