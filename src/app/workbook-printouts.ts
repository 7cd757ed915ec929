import { checkWorkbook, takeWorkbook } from '../collection/verbs/workbook.ts';
import type { Printout } from '../platform/command-line.ts';
import { problemLines } from '../platform/problem-lines.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Problem } from '../vocabulary/problem.ts';

const hasErrors = (problems: readonly Problem[]) => problems.some(({ severity }) => severity === 'error');

export const WORKBOOK_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [checkWorkbook.id]: {
    hasFaults: ({ problems }: OutputOf<typeof checkWorkbook>) => hasErrors(problems),
    lines: ({ found, unchanged, problems }: OutputOf<typeof checkWorkbook>, language) => [
      {
        zh: `新数值 ${found} 个，未变 ${unchanged} 个，问题 ${problems.length} 处；没有入库`,
        en: `${found} new figures, ${unchanged} unchanged, ${problems.length} faults or questions; nothing was stored`,
      }[language],
      ...problemLines(problems, language),
    ],
  },
  [takeWorkbook.id]: {
    hasFaults: ({ accepted }: OutputOf<typeof takeWorkbook>) => !accepted,
    lines: ({ accepted, taken, unchanged, problems }: OutputOf<typeof takeWorkbook>, language) => [
      accepted
        ? {
            zh: `已入库 ${taken} 个数值（在报，待审定），未变 ${unchanged} 个`,
            en: `${taken} figures stored, waiting for review; ${unchanged} unchanged`,
          }[language]
        : {
            zh: `有 ${problems.length} 处问题，没有入库；只收没有问题的单元格请加 --partial true`,
            en: `${problems.length} faults, nothing was stored; to take the cells without faults add --partial true`,
          }[language],
      ...problemLines(problems, language),
    ],
  },
};
