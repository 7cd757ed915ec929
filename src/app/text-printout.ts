import type { loadText } from '../plan/verbs/text.ts';
import { problemLines } from '../platform/problem-lines.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Problem } from '../vocabulary/problem.ts';
import type { Language } from '../vocabulary/words.ts';

/** What `plan text` says: every doubt, then what was loaded and how it fits the plan. */
export function loadTextLines(report: OutputOf<typeof loadText>, language: Language): string[] {
  const lines = problemLines(report.problems as Problem[], language);
  const more = report.faults + report.findings - report.problems.length;
  if (more > 0) lines.push({ zh: `另有 ${more} 条未列出`, en: `${more} more are not listed` }[language]);
  if (!report.accepted) {
    return [
      ...lines,
      {
        zh: `没有载入 ${report.fileName}；原有的原文没有改动。`,
        en: `${report.fileName} was not loaded; the text there was is unchanged.`,
      }[language],
    ];
  }
  const { units, mapped, quotes, fileName, title, encoding } = report;
  const total = Object.values(units).reduce((sum, count) => sum + count, 0);
  const read = encoding === null ? '' : { zh: `（${encoding}）`, en: ` (${encoding})` }[language];
  return [
    ...lines,
    {
      zh: report.changed
        ? `已载入《${title?.zh}》的原文：${fileName}${read}`
        : `这份原文已经载入过，没有改动：${fileName}${read}`,
      en: report.changed
        ? `Loaded the text of ${title?.en}: ${fileName}${read}`
        : `This text was loaded already; nothing was changed: ${fileName}${read}`,
    }[language],
    {
      zh: `单元 ${total} 个：题目 ${units.title}，标题 ${units.heading}，句子 ${units.sentence}，表格行 ${units.row}`,
      en: `${total} units: ${units.title} titles, ${units.heading} headings, ${units.sentence} sentences, ${units.row} table rows`,
    }[language],
    {
      zh: `对照：对应到对象 ${mapped.objects}，写明没有对象的 ${mapped.asides}，尚未对照 ${mapped.unmapped}；引文 ${quotes.total} 处，找到 ${quotes.found} 处`,
      en: `Mapping: ${mapped.objects} to objects, ${mapped.asides} with the reason for none, ${mapped.unmapped} not mapped; ${quotes.found} of ${quotes.total} quotes found`,
    }[language],
  ];
}
