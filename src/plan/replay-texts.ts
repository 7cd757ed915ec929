import type { Dictionary } from '../ui/dictionary.ts';

/** Words of the replay on the page 总览. */
export const REPLAY = {
  title: { zh: '回放：当时能说什么', en: 'Replay: what could be said then' },
  changed: (changed: number, all: number) => ({
    zh:
      changed === 0
        ? `从发布当日到今天，${all}项主要目标的判定都没有变化。`
        : `从发布当日到今天，${all}项主要目标中有${changed}项的判定变过。`,
    en:
      changed === 0
        ? `From the day of issue to today no verdict on the ${all} headline targets has changed.`
        : `From the day of issue to today ${changed} of the ${all} headline targets ${changed === 1 ? 'has' : 'have'} changed verdict.`,
  }),
  judged: (first: number, last: number) => ({
    zh: first === last ? `公开数据能评价的始终是${last}项。` : `公开数据能评价的由${first}项变为${last}项。`,
    en:
      first === last
        ? `Public figures could judge ${last} all along.`
        : `Public figures could judge ${first} then and can judge ${last} now.`,
  }),
  lead: {
    zh: '每一列只用当日已发布的数据；点列名，整页回到那一天。',
    en: 'Each column uses only what had been released by that day; its name takes the whole page there.',
  },
  lookBack: { zh: '回看到', en: 'Looking back to' },
  table: { zh: '各日的判定', en: 'The verdicts by day' },
  counts: { zh: '各判定的项数', en: 'How many of each' },
  items: (count: number) => ({ zh: `${count}项；`, en: `: ${count}; ` }),
  differs: { zh: '（与前一列不同）', en: ' (not as in the column before)' },
  changeMark: { zh: '判定与前一列不同', en: 'not as in the column before' },
  otherKind: (kind: string, changed: number, all: number) => ({
    zh: changed === 0 ? `${kind}：${all}项的判定都没有变化。` : `${kind}：${all}项中有${changed}项的判定变过。`,
    en:
      changed === 0
        ? `${kind}: no verdict on the ${all} has changed.`
        : `${kind}: ${changed} of ${all} ${changed === 1 ? 'has' : 'have'} changed verdict.`,
  }),
} satisfies Dictionary;
