import type { Dictionary } from '../ui/dictionary.ts';

/** The few words a printed report adds to the document itself. */
export const PRINTED_TEXTS = {
  contents: { zh: '目录', en: 'Contents' },
  table: (number: number) => ({ zh: `表${number}`, en: `Table ${number}` }),
  chart: (number: number) => ({ zh: `图${number}`, en: `Figure ${number}` }),
  afterLabel: { zh: '\u3000', en: '. ' },
  page: (number: string, of: string) => ({ zh: `第${number}页，共${of}页`, en: `Page ${number} of ${of}` }),
  edited: (flags: number) =>
    flags === 0
      ? {
          zh: '本节经人工修改，与现有数据一致。',
          en: 'This section was edited by a person and agrees with the figures held.',
        }
      : {
          zh: `本节经人工修改；有${flags}处与现有数据不一致。`,
          en: `This section was edited by a person; ${flags === 1 ? 'one sentence does' : `${flags} sentences do`} not agree with the figures held.`,
        },
  editedOn: (day: string) => ({ zh: `修改于${day}`, en: `Edited on ${day}` }),
  flag: (sentence: string, why: string) => ({ zh: `“${sentence}”：${why}`, en: `“${sentence}”: ${why}` }),
  colon: { zh: '：', en: ': ' },
} as const satisfies Dictionary;
