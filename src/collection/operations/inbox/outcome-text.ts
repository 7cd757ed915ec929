import { problemLines } from '../../../platform/problem-lines.ts';
import type { Problem } from '../../../vocabulary/problem.ts';
import type { Words } from '../../../vocabulary/words.ts';

const NOTES = {
  faults: {
    zh: '问题也标注在旁边的 .faults.xlsx 中。改正后请把文件再放入收件文件夹。',
    en: 'The faults are marked in the .faults.xlsx beside it too. Mend them and put the file into the folder again.',
  },
  asked: {
    zh: '数值确实无误而仍被询问的，请登录后在“填报”页提交并确认。',
    en: 'Where a figure that is asked about is right, hand the file in on the page “Report figures” and confirm it.',
  },
} as const satisfies Record<string, Words>;

/** The short text beside a file that was looked at, in both languages. */
export function outcomeText(
  name: string,
  at: string,
  said: Words,
  problems: readonly Problem[],
  notes: readonly (keyof typeof NOTES)[],
): string {
  return (['zh', 'en'] as const)
    .map((language) =>
      [
        { zh: `文件：${name}`, en: `File: ${name}` }[language],
        { zh: `时间：${at}`, en: `At: ${at}` }[language],
        said[language],
        ...problemLines(problems, language),
        ...notes.map((note) => NOTES[note][language]),
        '',
      ].join('\r\n'),
    )
    .join('\r\n');
}
