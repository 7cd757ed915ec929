import type { Dictionary } from '../ui/dictionary.ts';

export const TEXTS = {
  heading: { zh: '操作记录', en: 'Record of actions' },
  lead: {
    zh: '每次更改和被拒绝的更改都在这里，最新在前。口令、数值和文件内容不入记录。',
    en: 'Every change and every refused one, newest first. Passwords, figures and contents of files are never in it.',
  },
  actor: { zh: '人员', en: 'Person' },
  verb: { zh: '操作', en: 'Action' },
  list: { zh: '记录', en: 'Lines' },
  at: { zh: '时间', en: 'Time' },
  outcome: { zh: '结果', en: 'Outcome' },
  detail: { zh: '内容', en: 'Detail' },
  done: { zh: '完成', en: 'done' },
  refused: { zh: '被拒绝', en: 'refused' },
  failed: { zh: '失败', en: 'failed' },
} satisfies Dictionary;
