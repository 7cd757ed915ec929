import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import { editReport, listEdits, withdrawEdit } from '../publication/verbs.ts';
import type { Language } from '../vocabulary/words.ts';

type Flags = OutputOf<typeof editReport>['flags'];

const flagLines = (flags: Flags, language: Language) =>
  flags.flatMap(({ sentence, why }) => [`- ${sentence}`, `  ${why[language]}`]);

function editLines(done: OutputOf<typeof editReport>, language: Language): string[] {
  const { section, paragraphs, flags } = done;
  const head = {
    zh: `已采用：${section}（${{ zh: '中文', en: '英文' }[done.language]}），${paragraphs} 段；与现有数据不一致 ${flags.length} 处。撤回：report unedit ${section}`,
    en: `Taken up: ${section} (${{ zh: 'Chinese', en: 'English' }[done.language]}), ${paragraphs} paragraphs; ${flags.length} places do not agree with the figures held. To take it back: report unedit ${section}`,
  }[language];
  return [head, ...flagLines(flags, language)];
}

const unEditLines = ({ section }: OutputOf<typeof withdrawEdit>, language: Language) => [
  {
    zh: `已撤回对 ${section} 的修改，恢复自动生成的文字；原来的版本仍然保留。`,
    en: `The edit of ${section} is taken back and the generated text stands again; earlier versions are kept.`,
  }[language],
];

function editsLines(edits: OutputOf<typeof listEdits>, language: Language): string[] {
  if (edits.length === 0) return [{ zh: '没有人工修改过的节。', en: 'No section has been edited.' }[language]];
  const head = {
    zh: ['节', '语言', '标题', '段数', '不一致', '版本数', '修改人', '时间'],
    en: ['Section', 'Language', 'Title', 'Paragraphs', 'Disagreeing', 'Versions', 'By', 'At'],
  }[language];
  const rows = edits.map(({ section, language: own, title, paragraphs, flags, versions, by, at }) => [
    section,
    own,
    title ?? { zh: '报告中已无此节', en: 'no longer in the report' }[language],
    String(paragraphs),
    String(flags.length),
    String(versions),
    by,
    at,
  ]);
  return [...tableLines(head, rows), ...edits.flatMap(({ flags }) => flagLines(flags, language))];
}

/** How the answers about edits read for people. */
export const REPORT_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [editReport.id]: { lines: editLines },
  [withdrawEdit.id]: { lines: unEditLines },
  [listEdits.id]: { lines: editsLines },
};
