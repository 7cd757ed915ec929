import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the desk that takes figures in. */
export const INTAKE_TEXTS = {
  heading: { zh: '填报', en: 'Report figures' },
  lead: {
    zh: '下载工作簿，填好缺的格，拖回这里：逐格检查，有问题说明在哪一格、怎么改。不得录入涉密信息。',
    en: 'Download the workbook, fill in the missing cells and drop it here: every cell is checked, and each problem names its cell and its remedy. Never enter classified information.',
  },
  workbook: { zh: '工作簿', en: 'The workbook' },
  download: { zh: '下载工作簿', en: 'Download the workbook' },
  giveBack: { zh: '交回填好的文件', en: 'Give back what was filled in' },
  drop: { zh: '把一个或多个工作簿拖到这里，或', en: 'Drop one or several workbooks here, or' },
  chooseFiles: { zh: '选择文件', en: 'Choose files' },
  checking: { zh: '正在检查…', en: 'Checking…' },
  summary: (found: number, unchanged: number, errors: number, findings: number) => ({
    zh: `新值 ${found} 个，未变 ${unchanged} 个，须改正 ${errors} 处，请核实 ${findings} 处。`,
    en: `${found} new values, ${unchanged} unchanged, ${errors} to be corrected, ${findings} to be checked.`,
  }),
  confirm: (count: number) => ({
    zh: `上面 ${count} 处已核实，数值无误`,
    en: `The ${count} doubts above are checked and the values are right`,
  }),
  takeAll: { zh: '全部收下', en: 'Take everything' },
  takePart: { zh: '只收下无误的', en: 'Take what is right, leave the rest' },
  annotated: { zh: '下载批注副本', en: 'Download the annotated copy' },
  remove: { zh: '移除', en: 'Remove' },
  removeNamed: (name: string) => ({ zh: `移除 ${name}`, en: `Remove ${name}` }),
  taken: (taken: number, unchanged: number) => ({
    zh: `已收下 ${taken} 个新值，${unchanged} 个未变；等待审核。`,
    en: `${taken} new values taken, ${unchanged} unchanged; they wait for review.`,
  }),
  nothingTaken: { zh: '没有收下任何数据，问题见下。', en: 'Nothing was taken; the problems are below.' },
  one: { zh: '填一个数', en: 'Enter one figure' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '地区', en: 'Place' },
  period: { zh: '年份', en: 'Year' },
  value: { zh: '数值', en: 'Value' },
  valueIn: (unit: string) => ({ zh: `数值（${unit}）`, en: `Value (${unit})` }),
  noValue: { zh: '没有数值的原因', en: 'Why there is no value' },
  hasValue: { zh: '有数值', en: 'there is a value' },
  note: { zh: '备注', en: 'Note' },
  reason: { zh: '更正理由', en: 'Reason of a correction' },
  reasonHelp: { zh: '本单位报过别的数、且已审核过时必填。', en: 'Needed where another value was reviewed before.' },
  qualifier: { zh: '精确程度', en: 'How exact' },
  number: { zh: '请填数字，如 3500.5', en: 'A plain number, such as 3500.5' },
  send: { zh: '报送', en: 'Send' },
  paste: { zh: '粘贴表格', en: 'Paste a table' },
} satisfies Dictionary;
