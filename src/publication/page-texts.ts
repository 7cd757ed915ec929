import type { Dictionary } from '../ui/dictionary.ts';

/** Words of the page 报告 around the document itself. */
export const PAGE_TEXTS = {
  page: { zh: '报告', en: 'Report' },
  briefPage: { zh: '简报', en: 'Brief' },
  save: { zh: '下载本页内容', en: 'Save what this page shows' },
  docx: { zh: 'Word（docx）', en: 'Word (docx)' },
  pdf: { zh: 'PDF', en: 'PDF' },
  html: { zh: '单个网页文件（html）', en: 'One web file (html)' },
  json: { zh: '数据（json）', en: 'Data (json)' },
  kinds: { zh: '全文或简报', en: 'In full or in brief' },
  full: { zh: '报告全文', en: 'Full report' },
  brief: { zh: '一页简报', en: 'One-page brief' },
  contents: { zh: '目录', en: 'Contents' },
  facts: { zh: '报告的依据', en: 'What the report rests on' },
  flagsHead: (count: number) => ({
    zh: `人工修改的文字有${count}处与现有数据不一致`,
    en: `${count === 1 ? 'One place' : `${count} places`} of the edited text do not agree with the figures held`,
  }),
  flagsLead: {
    zh: '报告照常生成。请逐处核对，改正文字或撤回修改。',
    en: 'The report is made all the same. Check each place, then correct the text or take the edit back.',
  },
  sourcesBelow: { zh: '来源见下表。', en: 'Sources: see the table below.' },
  editHead: { zh: '修改报告的文字', en: 'Editing the text of the report' },
  editLead: {
    zh: '每一节的段落可以换成自己的文字；表、图和引文仍由数据生成。把文字存成 UTF-8 文本文件，段与段之间空一行，在蓝图所在文件夹运行：',
    en: 'The paragraphs of every section can be replaced by a text of your own; tables, charts and quotes still come from the data. Save the text as a UTF-8 text file with a blank line between paragraphs, and run this in the Lantu folder:',
  },
  editFile: { zh: '文字.txt', en: 'text.txt' },
  editKept: {
    zh: '每一版都保留。每次生成报告时，都会用现有数据逐句核对改过的文字：数字或判定用语不一致的，标在报告开头和该节之前。撤回修改：',
    en: 'Every version is kept. Whenever the report is made, each sentence of the edited text is held against the figures: a number or verdict word that does not agree is marked at the head of the report and before its section. To take an edit back:',
  },
  editIds: { zh: '各节的编号：', en: 'Ids of the sections: ' },
  editWarning: { zh: '不得录入涉密信息。', en: 'Never enter classified information.' },
  notIssued: {
    zh: '这一天规划还没有印发，没有可以报告的。',
    en: 'On this day the plan had not been issued; there is nothing to report.',
  },
} satisfies Dictionary;
