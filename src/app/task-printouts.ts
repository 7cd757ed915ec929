import { TASK_KIND_WORDS, TASK_TEXTS } from '../plan/task-texts.ts';
import type { showRegisters, showTasks } from '../plan/verbs/tasks.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

/** The tasks asked for by kind, each kind with its own count. */
export function tasksLines({ listed, groups }: OutputOf<typeof showTasks>, language: Language): string[] {
  if (!listed) return [TASK_TEXTS.noTasks[language]];
  const head = {
    zh: ['编号', '所在', '任务', '目标（判定）'],
    en: ['Id', 'Section', 'Task', 'Targets (verdict)'],
  }[language];
  const shown = groups.filter(({ tasks }) => tasks.length > 0);
  if (shown.length === 0) return [TASK_TEXTS.noneFits[language]];
  return shown.flatMap(({ kind, total, tasks }, index) => {
    const count = tasks.length === total ? String(total) : TASK_TEXTS.shownOf(tasks.length, total)[language];
    const rows = tasks.map(({ id, place, name, targets }) => [
      id,
      place,
      name[language],
      targets
        .map((target) => (target.stateWords === null ? target.id : `${target.id} ${target.stateWords[language]}`))
        .join({ zh: '；', en: '; ' }[language]),
    ]);
    return [...(index > 0 ? [''] : []), `${TASK_KIND_WORDS[kind][language]} ${count}`, ...tableLines(head, rows)];
  });
}

/** Each register with what the plan states of it and the entries asked for. */
export function registersLines({ registers, choices }: OutputOf<typeof showRegisters>, language: Language): string[] {
  if (choices.registers.length === 0) return [TASK_TEXTS.noRegisters[language]];
  const head = {
    zh: ['名称', '类别', '地区', '来源日期', '来源'],
    en: ['Name', 'Class', 'Place', 'Source date', 'Source'],
  }[language];
  return registers.flatMap(({ name, total, stated, entries }, index) => {
    const unstated = total === 0 ? TASK_TEXTS.empty : TASK_TEXTS.noStatedTotal(total);
    const totals =
      stated.length === 0
        ? [unstated[language]]
        : stated.map(
            (one) =>
              TASK_TEXTS.statedTotal(one.value, one.unit[language], one.class?.[language] ?? null, one.named)[language],
          );
    const rows = entries.map((entry) => [
      (language === 'en' ? entry.nameEn : null) ?? entry.name,
      entry.class[language],
      entry.place?.name[language] ?? '—',
      entry.date ?? '—',
      entry.quality === 'weak' ? `${entry.source} [${TASK_TEXTS.weak[language]}]` : entry.source,
    ]);
    return [...(index > 0 ? [''] : []), name[language], ...totals, ...(rows.length > 0 ? tableLines(head, rows) : [])];
  });
}
