import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the ledger of missing figures. */
export const LEDGER_TEXTS = {
  heading: { zh: '缺数台账', en: 'Missing figures' },
  answerFirst: (of: {
    deciding: number;
    missing: number;
    overdue: number;
    waits: number;
    groups: readonly unknown[];
  }) => ({
    zh:
      of.missing === 0
        ? '不缺数据。'
        : `缺 ${of.missing} 个数据，其中 ${of.deciding} 个决定判定；涉及 ${of.groups.length} 类掌握方，逾期 ${of.overdue} 个，已填报待审定 ${of.waits} 个。`,
    en:
      of.missing === 0
        ? 'No figure is missing.'
        : `${of.missing} figures are missing, ${of.deciding} of them decide a verdict; ${of.groups.length} kinds of holders, ${of.overdue} overdue, ${of.waits} reported and waiting for review.`,
  }),
  holder: { zh: '由谁掌握', en: 'Held by' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '地区', en: 'Place' },
  year: { zh: '年份', en: 'Year' },
  decides: { zh: '决定判定', en: 'Decides' },
  state: { zh: '状态', en: 'State' },
  until: { zh: '期限', en: 'Until' },
  overdueMark: { zh: '逾期', en: 'overdue' },
  day: { zh: '日期', en: 'Day' },
  knownOfDue: { zh: '已有 / 应有', en: 'Known / due' },
  decidingKnown: { zh: '其中决定判定的', en: 'Of these deciding' },
  holdingChanged: { zh: '已登记。', en: 'Noted.' },
  holdingSame: { zh: '原来就是如此，没有更改。', en: 'It was so already; nothing changed.' },
  askedDone: (organisation: string, count: number) => ({
    zh: `已登记向${organisation}请求 ${count} 个数据`,
    en: `Recorded: ${organisation} is asked for ${count} ${count === 1 ? 'figure' : 'figures'}`,
  }),
} satisfies Dictionary;
