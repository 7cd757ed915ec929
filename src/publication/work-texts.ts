import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the desk one begins the day at. */
export const WORK_TEXTS = {
  heading: { zh: '我的工作', en: 'My work' },
  hello: (name: string, organisation: string) => ({ zh: `${name}，${organisation}`, en: `${name}, ${organisation}` }),
  toReview: (count: number) => ({ zh: `待审核的数据：${count} 个`, en: `Figures to review: ${count}` }),
  toSettle: (count: number) => ({
    zh: `两个单位数值不一致、待裁定：${count} 个`,
    en: `Disagreements to settle: ${count}`,
  }),
  askedOf: (count: number) => ({
    zh: `向本单位请求、尚未答复的数据：${count} 个`,
    en: `Figures you are asked for: ${count}`,
  }),
  overdue: (count: number) => ({ zh: `逾期未提供的数据：${count} 个`, en: `Figures overdue: ${count}` }),
  returned: (count: number) => ({ zh: `退回本单位的数据：${count} 个`, en: `Figures returned to you: ${count}` }),
  toRelease: (count: number) => ({
    zh: `已审定、可以签发的数据：${count} 个`,
    en: `Approved figures to release: ${count}`,
  }),
  scheduled: (count: number) => ({ zh: `到时发布的签发：${count} 次`, en: `Releases on their way: ${count}` }),
  nothing: { zh: '没有等待您办理的事。', en: 'Nothing waits for you.' },
  waiting: { zh: '等待办理', en: 'What waits for you' },
  returnedList: { zh: '退回的数据', en: 'Returned figures' },
  why: { zh: '退回理由', en: 'Why' },
  noDuties: {
    zh: '您还没有职责。请安全管理员授予。',
    en: 'You hold no duty yet. Ask the security administrator for one.',
  },
  start: { zh: '从这里开始', en: 'Where to begin' },
  startSteps: {
    zh: '下载工作簿，填好交回，审核，签发；公开页面随之改变。',
    en: 'Download the workbook, give it back filled in, review, release; the public pages follow.',
  },
  contractsOpen: (n: number) => ({
    zh: `${n} 份技术合同在办`,
    en: n === 1 ? '1 technology contract is under way' : `${n} technology contracts are under way`,
  }),
  contractsOverdue: (n: number) => ({
    zh: `${n} 份技术合同已超期`,
    en: n === 1 ? '1 technology contract is overdue' : `${n} technology contracts are overdue`,
  }),
} satisfies Dictionary;
