import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the desk where the figures of the parts are held against the whole. */
export const BUNDLE_TEXTS = {
  heading: { zh: '汇总核对', en: 'Reconcile' },
  lead: {
    zh: '一次拖入多个填报表：逐个检查，再连同已有的数据与全域数核对。能相加的按四舍五入核对，比率只按分子、分母核对，绝不取平均。不得录入涉密信息。',
    en: 'Drop several workbooks at once: each is checked, then all of them are held against the whole together with what is stored. Amounts agree within their rounding; ratios are checked by numerator and denominator, never averaged. Never enter classified information.',
  },
  files: { zh: '拖入的文件', en: 'The files' },
  checking: { zh: '正在检查…', en: 'Checking…' },
  file: { zh: '文件', en: 'File' },
  organisation: { zh: '单位', en: 'Organisation' },
  noOrganisation: { zh: '不能接收', en: 'not taken here' },
  found: { zh: '新值', en: 'New' },
  unchanged: { zh: '未变', en: 'Unchanged' },
  faults: { zh: '须改正', en: 'To correct' },
  questions: { zh: '请核实', en: 'To check' },
  hand: { zh: '由谁提交', en: 'Handed in by' },
  here: { zh: '可在此提交', en: 'you, here' },
  byOwn: { zh: '由该单位提交', en: 'its organisation' },
  noFile: (names: string) => ({ zh: `没有文件的地区：${names}。`, en: `No file of: ${names}.` }),
  confirm: (count: number) => ({
    zh: `上面 ${count} 处已核实，数值无误`,
    en: `The ${count} questions above are checked and the values are right`,
  }),
  take: (count: number) => ({ zh: `提交所选 ${count} 个文件`, en: `Hand in the ${count} chosen files` }),
  clear: { zh: '清空', en: 'Clear' },
  taken: (accepted: number, all: number) => ({
    zh: `${all} 个文件，收下 ${accepted} 个；等待审核。`,
    en: `${accepted} of ${all} files taken; they wait for review.`,
  }),
  withFiles: { zh: '连同这些文件的疑问', en: 'Doubts with these files' },
  stored: { zh: '现有数据的疑问', en: 'Doubts in what is stored' },
  noDoubts: { zh: '没有疑问。', en: 'No doubts.' },
  what: { zh: '疑问', en: 'Doubt' },
  rule: { zh: '类别', en: 'Kind' },
  question: { zh: '请确认', en: 'To confirm' },
  letters: { zh: '数据核对函', en: 'Letters to check figures' },
  lettersLead: {
    zh: '每地一函，只写该地自己报的和已公布的数；发出前请核对。',
    en: 'One letter a place, with what it gave itself and what is public; check it before it is sent.',
  },
  by: { zh: '答复期限', en: 'Answer by' },
  place: { zh: '地区', en: 'Place' },
  rows: { zh: '处数', en: 'Lines' },
  download: { zh: '下载', en: 'Download' },
  letterAs: (name: string, format: string) => ({ zh: `${name} ${format}`, en: `${name} ${format}` }),
} satisfies Dictionary;
