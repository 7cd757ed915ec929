import type { Place, Problem } from '../vocabulary/problem.ts';
import type { Language } from '../vocabulary/words.ts';

/** Faults and findings as a person reads them: where, what stood there, what is wrong, what to do. */
export function problemLines(problems: readonly Problem[], language: Language): string[] {
  const words = WORDS[language];
  return problems.flatMap((problem) => {
    const value = problem.value === '' ? '' : `${words.value}${problem.value}`;
    return [
      [problem.severity === 'error' ? words.error : words.finding, placeText(problem.place, language), value]
        .filter((part) => part !== '')
        .join(words.separator),
      `    ${problem.message[language]}`,
      `    ${words.remedy}${problem.remedy[language]}`,
    ];
  });
}

function placeText({ file, line, field }: Place, language: Language): string {
  const words = WORDS[language];
  return [file, line === undefined ? undefined : words.line(line), field]
    .filter((part) => part !== undefined && part !== '')
    .join(words.separator);
}

const WORDS = {
  zh: {
    error: '错误',
    finding: '提示',
    value: '值：',
    remedy: '处理办法：',
    separator: ' · ',
    line: (line: number) => `第 ${line} 行`,
  },
  en: {
    error: 'Error',
    finding: 'Note',
    value: 'value: ',
    remedy: 'What to do: ',
    separator: ' · ',
    line: (line: number) => `line ${line}`,
  },
} as const;
