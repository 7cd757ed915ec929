import type { Dictionary } from '../ui/dictionary.ts';

/** Words of the page that holds a plan against the plans below it. */
export const ALIGN_TEXTS = {
  lead: {
    zh: '本规划的各项目标与下级规划逐项对照：能相加的数求和看缺口；比重、增速逐一比较，不取平均；不能比的写明原因。依据各规划目录，不涉及进度。',
    en: 'Every target beside what the plans below promise: amounts are summed and the gap is told; ratios and rates are compared one by one, never averaged; what cannot be compared says why. From the plan folders alone; nothing is said about progress.',
  },
  none: {
    zh: '没有载入下级规划。把市、区规划的目录放到 catalogue/ 下，或用 LANTU_CATALOGUE 指明，重启后即在此对照。',
    en: 'No plan below this one is loaded. Put the folder of a city’s or district’s plan under catalogue/, or name it in LANTU_CATALOGUE, and start again.',
  },
  lowers: { zh: '对照的下级规划', en: 'The plans compared' },
  upper: (demand: string) => ({ zh: `本规划：${demand} · `, en: `This plan: ${demand} · ` }),
  place: { zh: '地区', en: 'Place' },
  relation: { zh: '关系', en: 'Relation' },
  target: { zh: '对应目标', en: 'Its target' },
  demand: { zh: '目标值', en: 'Promised' },
  remark: { zh: '说明', en: 'Remark' },
  notDivided: { zh: '不能分解的目标', en: 'Targets that are not divided' },
  unmatched: { zh: '只在下级规划中的目标', en: 'Targets of the plans below only' },
} satisfies Dictionary;
