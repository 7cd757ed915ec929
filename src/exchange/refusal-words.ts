import type { Words } from '../vocabulary/words.ts';
import type { RefusalCode } from './judging-rules.ts';

/** The nine reasons as a person chooses them (火炬中心 answer of 2021-01-13). */
export const REFUSAL_WORDS: Readonly<Record<RefusalCode, Words>> = {
  'not-in-force': { zh: '合同未生效或者已失效', en: 'the contract is not in force' },
  'not-technology': { zh: '不属于技术合同', en: 'it is no technology contract' },
  unclear: { zh: '当事人、标的或者价款不明确', en: 'parties, subject or price are not clear' },
  approval: { zh: '须经批准而未取得批准', en: 'an approval it needs was not obtained' },
  'name-content': { zh: '名称与内容不符且未更正', en: 'name and content disagree and were not corrected' },
  restrictive: {
    zh: '含有垄断、限制条款，或者侵害他人技术成果',
    en: 'it restricts competition, or infringes the results of others',
  },
  proof: { zh: '证明材料缺少或者有误', en: 'papers are missing or wrong' },
  seals: { zh: '印章不全，或者与书写的名称不符', en: 'seals are missing or do not match the names' },
  other: { zh: '其他', en: 'another reason' },
};
