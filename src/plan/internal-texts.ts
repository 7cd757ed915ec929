import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the board for inside. */
export const INTERNAL_TEXTS = {
  heading: { zh: '内部总览', en: 'Internal board' },
  layer: {
    zh: '内部版：在公布和发布的数据之外，也用审定而未发布的数据，限于您可以看到的。不得外传。',
    en: 'Internal edition: beside published and released figures it uses approved ones not yet released, as far as you may see them. Not for passing on.',
  },
  differs: (count: number) => ({
    zh: count === 0 ? '与公开版没有不同。' : `${count}项的判定或数值与公开版不同。`,
    en:
      count === 0
        ? 'It does not differ from the public board.'
        : count === 1
          ? '1 target has another verdict or value than on the public board.'
          : `${count} targets have another verdict or value than on the public board.`,
  }),
  onlyDiffering: { zh: '只看与公开版不同的', en: 'Only what differs from the public board' },
  verdicts: { zh: '各项承诺', en: 'Every promise' },
  target: { zh: '目标', en: 'Target' },
  inside: { zh: '内部版', en: 'Internal' },
  public: { zh: '公开版', en: 'Public' },
  same: { zh: '相同', en: 'the same' },
  explanation: { zh: '说明', en: 'Explanation' },
  none: { zh: '没有这样的目标。', en: 'There is no such target.' },
  figures: { zh: '数据', en: 'Figures' },
  noFigures: { zh: '没有这项目标的数据。', en: 'There is no figure of this target.' },
  period: { zh: '时期', en: 'Period' },
  value: { zh: '数值', en: 'Value' },
  standing: { zh: '层次', en: 'Layer' },
  source: { zh: '来源', en: 'Source' },
  adopted: { zh: '采用', en: 'used' },
  setAside: (why: string) => ({ zh: `裁定不用：${why}`, en: `passed over by a decision: ${why}` }),
  compare: { zh: '所选两个数能不能比', en: 'May the two chosen be compared?' },
  chooseTwo: { zh: '选两个数，看能不能比。', en: 'Choose two figures to see whether they may be compared.' },
  close: { zh: '收起', en: 'Close' },
} satisfies Dictionary;

export const LAYER_WORDS = {
  published: { zh: '已公布', en: 'published' },
  approved: { zh: '审定，尚未发布', en: 'approved, not yet released' },
  released: { zh: '已发布', en: 'released' },
} as const satisfies Dictionary;
