import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';

const count = (number: number, one: string, many: string) => `${number} ${number === 1 ? one : many}`;

/** Words of the pages 发布, of the feed and of the command line. */
export const RELEASE_TEXTS = {
  page: { zh: '发布', en: 'Releases' },
  lead: {
    zh: '主管单位签发的数据，从签发时写明的时间起对所有人可见。发布过的内容不再改动，更正另行发布，并写明修订的大小和原因。',
    en: 'Figures the office signed off, visible to everybody from the time it named. What was released is never changed; a correction is a release of its own that says how much was revised and why.',
  },
  none: { zh: '尚未发布', en: 'Nothing has been released yet.' },
  list: { zh: '各次发布，最新在前', en: 'Releases, newest first' },
  download: { zh: '全部已发布的数据', en: 'Everything released' },
  csv: { zh: 'CSV', en: 'CSV' },
  json: { zh: 'JSON', en: 'JSON' },
  html: { zh: '网页文件', en: 'Web file' },
  feed: { zh: '订阅（Atom）', en: 'Feed (Atom)' },
  feedTitle: (plan: string): Words => ({ zh: `《${plan}》数据发布`, en: `Releases of figures: ${plan}` }),
  unofficial: { zh: '非官方，依据公开资料整理', en: 'Unofficial, compiled from public sources' },
  title: { zh: '标题', en: 'Title' },
  visibleFrom: { zh: '发布时间', en: 'Released' },
  signedBy: { zh: '签发人', en: 'Signed off by' },
  signedAt: { zh: '签发时间', en: 'Signed off' },
  what: { zh: '内容', en: 'Contents' },
  contents: (release: { readonly figures: number; readonly revisions: number; readonly turned: number }): Words => ({
    zh: `公布${release.figures}个数值${release.revisions > 0 ? `，其中修订${release.revisions}个` : ''}${release.turned > 0 ? `；${release.turned}项目标的判定改变` : ''}。`,
    en: `${count(release.figures, 'figure', 'figures')}${release.revisions > 0 ? `, ${release.revisions} of them revised` : ''}${release.turned > 0 ? `; ${count(release.turned, 'verdict', 'verdicts')} turned` : ''}.`,
  }),
  turned: { zh: '改变了判定的目标', en: 'Targets judged otherwise than before' },
  target: { zh: '目标', en: 'Target' },
  before: { zh: '原来', en: 'Before' },
  after: { zh: '现在', en: 'Now' },
  figures: { zh: '发布的数值', en: 'The figures' },
  indicator: { zh: '指标', en: 'Indicator' },
  place: { zh: '地区', en: 'Place' },
  period: { zh: '时期', en: 'Period' },
  value: { zh: '数值', en: 'Value' },
  organisation: { zh: '报送单位', en: 'Reported by' },
  source: { zh: '来源', en: 'Source' },
  versionOf: (version: number): Words => ({ zh: `第${version}版`, en: `version ${version}` }),
  revisions: { zh: '修订', en: 'Revisions' },
  noRevisions: { zh: '没有修订过去公布的数值。', en: 'No figure that was public before was revised.' },
  size: { zh: '修订大小', en: 'Size' },
  reason: { zh: '原因', en: 'Reason' },
  board: { zh: '发布时的总览', en: 'The board at that moment' },
  boardLead: {
    zh: '签发时按当时将公开的全部数据判定，此后不再改动。',
    en: 'Judged when signed off, on everything public at the time of release; not changed since.',
  },
  verdict: { zh: '判定', en: 'Verdict' },
  promise: { zh: '目标数', en: 'Number promised' },
  explanation: { zh: '说明', en: 'Explanation' },
  report: { zh: '当时的报告', en: 'The report of that moment' },
  all: { zh: '全部发布', en: 'All releases' },
} satisfies Dictionary;
