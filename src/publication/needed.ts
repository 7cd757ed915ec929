import type { Reason } from '../plan/verdict-states.ts';
import type { Words } from '../vocabulary/words.ts';

/** What would settle a target that is not judged, by reason. `figure` names the figures that would; empty where none is fixed. */
export const NEEDED: Readonly<Record<Reason, (figure: Words) => Words>> = {
  'no-public-figure': published,
  'other-definition': ({ zh, en }) => ({
    zh: `公布与目标同一口径的${zh}`,
    en: `${en}, in the definition the plan uses`,
  }),
  'base-year-only': published,
  'part-of-territory': ({ zh, en }) => ({ zh: `公布覆盖全域的${zh}`, en: `${en}, for the whole territory` }),
  'rank-only': ({ zh, en }) => ({ zh: `公布${zh}，而不只是位次`, en: `${en}, not the rank alone` }),
  'scope-changed': ({ zh, en }) => ({
    zh: `公布统计范围变动前后同一范围的${zh}`,
    en: `${en}, in one scope before and after the change`,
  }),
  'too-old': ({ zh, en }) => ({ zh: `公布更近时期的${zh}`, en: `${en}, for a later period` }),
  'no-baseline': ({ zh, en }) => ({
    zh: `确认与目标同一范围的基期数；${zh}`,
    en: `A baseline in the scope of the target, confirmed by the issuer; ${en}`,
  }),
  'final-year-not-released': published,
  'unverified-only': ({ zh, en }) => ({
    zh: `核实已有数值的来源，或公布${zh}`,
    en: `The source of the known value verified, or ${en}`,
  }),
  'interim-only': ({ zh, en }) => ({ zh: `公布全年数：${zh}`, en: `Figures of whole years: ${en}` }),
  'year-missing': ({ zh, en }) => ({ zh: `补齐所缺年份或对象：${zh}`, en: `The missing years or parts: ${en}` }),
  'qualifier-decides': ({ zh, en }) => ({
    zh: `公布不带“约”“超”等限定的准确数：${zh}`,
    en: `Exact figures without “about” or “over”: ${en}`,
  }),
  'not-confirmed': ({ zh, en }) => ({
    zh: `数据持有方确认已公布的数值：${zh}`,
    en: `The holder’s confirmation of the published value: ${en}`,
  }),
  confidential: ({ zh, en }) => ({
    zh: `由数据持有方说明可以公开的范围：${zh}`,
    en: `The holder’s word on what may be made public: ${en}`,
  }),
  'release-date-unknown': ({ zh, en }) => ({
    zh: `查明已有数值的发布日期：${zh}`,
    en: `The release date of the known value: ${en}`,
  }),
  national: () => ({ zh: '国家层面的承诺，不在本报告评价', en: 'A national commitment, not judged in this report' }),
  graded: () => ({
    zh: '规划没有写出数字，须由印发机关说明判断标准',
    en: 'The plan gives no number; the issuer would have to say by what standard it is judged',
  }),
};

function published({ zh, en }: Words): Words {
  return { zh: `公布${zh}`, en };
}
