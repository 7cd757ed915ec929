import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the 口径卡. */
export const COMPARE_TEXTS = {
  lead: {
    zh: '任选两个数，看口径、范围、总体、价格、状态、单位和时期是否允许比较。',
    en: 'Choose two figures and see whether definition, territory, universe, prices, status, unit and period let them be compared.',
  },
  firstFigure: { zh: '第一个数', en: 'First figure' },
  secondFigure: { zh: '第二个数', en: 'Second figure' },
  series: { zh: '数据序列', en: 'Series' },
  choose: { zh: '请选择', en: 'Choose' },
  adoptedMark: { zh: '（采用）', en: ' (adopted)' },
  showValues: { zh: '列出数值', en: 'List the values' },
  compareThem: { zh: '比较', en: 'Compare' },
  seriesShown: (shown: number, found: number) => ({
    zh: `共${found}个序列，这里只列出前${shown}个；其他序列请从序列页进入。`,
    en: `${found} series in all; the first ${shown} are listed. Others can be entered from the page of the series.`,
  }),
  comparedBy: { zh: '逐项对照', en: 'Point by point' },
  aspect: { zh: '方面', en: 'Aspect' },
  mayCompare: { zh: '能否比较', en: 'Comparable?' },
  why: { zh: '依据', en: 'Why' },
} satisfies Dictionary;
