import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the desk that reviews. */
export const REVIEW_TEXTS = {
  heading: { zh: '审核', en: 'Review' },
  lead: {
    zh: '在报的数据审定后进入内部判定；签发后才公开。每个版本都保留，审定的数不因更正而消失。',
    en: 'What is reported counts inside once it is approved, and outside once it is released. Every version is kept.',
  },
  state: { zh: '状态', en: 'State' },
  organisation: { zh: '填报单位', en: 'Organisation' },
  target: { zh: '目标编号', en: 'Target id' },
  place: { zh: '地区', en: 'Place' },
  period: { zh: '时期', en: 'Period' },
  filter: { zh: '筛选', en: 'Filter' },
  figures: { zh: '填报的数据', en: 'What was reported' },
  none: { zh: '没有符合条件的数据。', en: 'No figure fits.' },
  figure: { zh: '数据', en: 'Figure' },
  value: { zh: '填报值', en: 'Value' },
  standing: { zh: '审定中的值', en: 'Approved so far' },
  entered: { zh: '填报', en: 'Entered' },
  ownEntry: { zh: '本人填报', en: 'your own' },
  version: (version: number) => ({ zh: `第 ${version} 版`, en: `version ${version}` }),
  approve: { zh: '审定所选', en: 'Approve the chosen' },
  chosen: (count: number) => ({ zh: `已选 ${count} 项`, en: `${count} chosen` }),
  approveQuestion: (count: number) => ({
    zh: `审定 ${count} 个数据？审定后进入内部判定，更正须另报新版本。`,
    en: `Approve ${count} figures? They count inside from now on; a correction is a new version.`,
  }),
  return: { zh: '退回所选', en: 'Return the chosen' },
  returnQuestion: (count: number) => ({
    zh: `退回 ${count} 个数据，请写明理由，填报单位会看到。`,
    en: `Return ${count} figures. Say why; the organisation reads it.`,
  }),
  reason: { zh: '理由', en: 'Reason' },
  approved: (count: number, own: number) => ({
    zh: own === 0 ? `已审定 ${count} 个数据。` : `已审定 ${count} 个数据，其中 ${own} 个为自审（单人办公模式）。`,
    en:
      own === 0
        ? `${count} figures approved.`
        : `${count} figures approved, ${own} of them your own (single-office mode).`,
  }),
  returned: (count: number) => ({ zh: `已退回 ${count} 个数据。`, en: `${count} figures returned.` }),
  versions: { zh: '版本', en: 'Versions' },
  versionsOf: (cell: string) => ({ zh: `全部版本：${cell}`, en: `Every version: ${cell}` }),
  close: { zh: '收起', en: 'Close' },
  review: { zh: '审核', en: 'Reviewed' },
  disagreements: { zh: '两个单位数值不一致', en: 'Two organisations, two figures' },
  noDisagreements: { zh: '没有不一致。', en: 'None.' },
  settle: { zh: '采用这一个', en: 'Use this one' },
  settleQuestion: (organisation: string) => ({
    zh: `采用${organisation}的数，另一个保留并注明未采用。请写明依据。`,
    en: `Use the figure of ${organisation}; the other stays and is marked as passed over. Say on what grounds.`,
  }),
  settled: { zh: '已裁定。', en: 'Settled.' },
  decidedBy: (by: string, at: string) => ({ zh: `${by}，${at}`, en: `${by}, ${at}` }),
  setAside: { zh: '未采用', en: 'passed over' },
  used: { zh: '采用', en: 'used' },
} satisfies Dictionary;
