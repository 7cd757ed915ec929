import type { Dictionary } from '../ui/dictionary.ts';

export const TEXTS = {
  heading: { zh: '操作记录', en: 'Record of actions' },
  lead: {
    zh: '每次更改和被拒绝的更改都在这里，最新在前；各条首尾相连，改动任何一条都会被查出。口令、数值和文件内容不入记录。',
    en: 'Every change and every refused one, newest first. The lines form a chain, so that changing any of them shows. Passwords, figures and contents of files are never in it.',
  },
  verify: { zh: '核验记录链', en: 'Verify the chain' },
  expect: { zh: '以前抄下的末条哈希（可不填）', en: 'Hash of the last line noted earlier (may be empty)' },
  intact: (events: number, head: string) => ({
    zh: `${events} 条记录完好。末条哈希：${head}（请抄下保存，以后可查出末尾是否被删）`,
    en: `${events} lines, unbroken. Hash of the last: ${head} (note it down: later it shows whether the end was cut off)`,
  }),
  brokenAt: (number: number) => ({ zh: `记录链在第 ${number} 条断开。`, en: `The chain breaks at line ${number}.` }),
  actor: { zh: '人员', en: 'Person' },
  verb: { zh: '操作', en: 'Action' },
  filter: { zh: '筛选', en: 'Filter' },
  list: { zh: '记录', en: 'Lines' },
  number: { zh: '序号', en: 'No.' },
  at: { zh: '时间', en: 'Time' },
  outcome: { zh: '结果', en: 'Outcome' },
  detail: { zh: '内容', en: 'Detail' },
  done: { zh: '完成', en: 'done' },
  refused: { zh: '被拒绝', en: 'refused' },
  failed: { zh: '失败', en: 'failed' },
  earlier: { zh: '更早的', en: 'Earlier' },
  newest: { zh: '回到最新', en: 'Back to the newest' },
} satisfies Dictionary;
