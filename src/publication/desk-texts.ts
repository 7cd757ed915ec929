import type { Dictionary } from '../ui/dictionary.ts';

/** The words of the desk that signs off. */
export const DESK_TEXTS = {
  heading: { zh: '发布', en: 'Releases' },
  lead: {
    zh: '签发把审定的数据变成公开数据：到时对所有人可见，以后只能修订，不能收回。',
    en: 'Signing off makes approved figures public: everybody sees them from that time on; later they can be revised, never taken back.',
  },
  waiting: { zh: '已审定、尚未发布', en: 'Approved and not yet released' },
  noneWaiting: { zh: '没有等待发布的数据。', en: 'No figure waits to be released.' },
  figure: { zh: '数据', en: 'Figure' },
  value: { zh: '数值', en: 'Value' },
  organisation: { zh: '报送单位', en: 'Reported by' },
  signOff: { zh: '签发', en: 'Sign off' },
  title: { zh: '标题', en: 'Title' },
  note: { zh: '说明', en: 'Note' },
  visibleFrom: { zh: '发布时间（北京时间）', en: 'Visible from (Beijing time)' },
  visibleFromHelp: {
    zh: '不填即签发时发布；此前任何人看不到。',
    en: 'Empty: at once. Before that time nobody sees it.',
  },
  reason: { zh: '修订理由', en: 'Reason of revisions' },
  reasonHelp: {
    zh: '已公开的数有改动、而报送时没有写理由时填写。',
    en: 'Where a public figure changes and no reason came with it.',
  },
  withReport: { zh: '连同当时的报告一起保存', en: 'Keep the report of that moment with it' },
  question: (count: number) => ({
    zh: `将签发 ${count} 个数据。发布后不能收回，只能修订。`,
    en: `${count} figures will be signed off. After its time a release can only be revised, not taken back.`,
  }),
  signedOff: (title: string, at: string) => ({
    zh: `已签发“${title}”，${at} 起可见。`,
    en: `“${title}” is signed off and visible from ${at}.`,
  }),
  list: { zh: '各次签发', en: 'What was signed off' },
  none: { zh: '尚未签发。', en: 'Nothing has been signed off yet.' },
  name: { zh: '名称', en: 'Name' },
  signed: { zh: '签发人', en: 'Signed by' },
  contents: { zh: '内容', en: 'Contents' },
  counts: (figures: number, revisions: number, turned: number) => ({
    zh: `${figures} 个数据，${revisions} 处修订，${turned} 项判定改变`,
    en: `${figures} figures, ${revisions} revisions, ${turned} verdicts turned`,
  }),
  state: { zh: '状态', en: 'State' },
  visible: { zh: '已发布', en: 'Released' },
  scheduled: { zh: '到时发布', en: 'Scheduled' },
  withdraw: { zh: '撤下', en: 'Withdraw' },
  withdrawQuestion: (title: string) => ({
    zh: `撤下“${title}”？其中的数据回到审定未发布。`,
    en: `Withdraw “${title}”? Its figures go back to approved and unreleased.`,
  }),
  withdrawn: (title: string) => ({ zh: `已撤下“${title}”。`, en: `“${title}” was withdrawn.` }),
} satisfies Dictionary;
