import { displayDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import { VERDICTS } from './clinic-texts.ts';
import { type ContractType, TYPE_WORDS } from './contract-type.ts';
import type { Judgement } from './judge-contract.ts';
import type { RefusalCode } from './judging-rules.ts';

const UNTOLD: Words = { zh: '不能判断', en: 'cannot be told' };

/** The nine of the published answer of 2021-01-13, as the packs word them. */
export const REFUSAL_WORDS: Readonly<Record<RefusalCode, Words>> = {
  'not-in-force': { zh: '合同无效或者尚未生效', en: 'invalid or not in force' },
  'not-technology': { zh: '不属于技术合同', en: 'not a technology contract' },
  unclear: { zh: '当事人、标的或者价款不明确', en: 'party, subject or price unclear' },
  approval: { zh: '须经批准而未获批准', en: 'an approval it needs has not been obtained' },
  'name-content': { zh: '名称与内容不符', en: 'name and content disagree' },
  restrictive: {
    zh: '有垄断或者限制性条款，或者侵害他人技术成果',
    en: 'a restrictive clause, or it infringes results of others',
  },
  proof: { zh: '证明材料不齐或者有误', en: 'proof missing or wrong' },
  seals: { zh: '印章不全或者与书写的名称不符', en: 'seals missing or not matching the name' },
  other: { zh: '其他', en: 'other' },
};

const amountWords = (amount: string | null): Words => {
  const value = parseDecimal(amount ?? '');
  if (value === null) return UNTOLD;
  const shown = displayDecimal(value, 4);
  return { zh: `${shown}元`, en: `${shown} yuan` };
};

const reviewWords = (isNeeded: boolean | null): Words =>
  isNeeded === null ? UNTOLD : isNeeded ? { zh: '需要', en: 'needed' } : { zh: '不需要', en: 'not needed' };

export const deadlineWords = (deadline: Judgement['deadline']): Words => {
  if (deadline === null) return UNTOLD;
  const { count, unit } = deadline;
  const plural = count === 1 ? '' : 's';
  return unit === 'day'
    ? { zh: `${count}日`, en: `${count} day${plural}` }
    : { zh: `${count}个工作日`, en: `${count} working day${plural}` };
};

const refusalWords = (codes: readonly RefusalCode[]): Words =>
  codes.length === 0
    ? { zh: '无', en: 'none' }
    : {
        zh: codes.map((code) => REFUSAL_WORDS[code].zh).join('；'),
        en: codes.map((code) => REFUSAL_WORDS[code].en).join('; '),
      };

const filedWords = (type: ContractType | null): Words => (type === null ? UNTOLD : TYPE_WORDS[type]);

/** Everything a change of rules can change of one contract, each as both judgements say it. */
export const JUDGED_SIDES: readonly { readonly what: Words; readonly said: (judged: Judgement) => Words }[] = [
  { what: { zh: '登记类型', en: 'filed as' }, said: ({ filedAs }) => filedWords(filedAs) },
  { what: { zh: '结论', en: 'verdict' }, said: ({ verdict }) => VERDICTS[verdict] },
  { what: { zh: '不予登记的理由', en: 'reasons to refuse' }, said: ({ refusals }) => refusalWords(refusals) },
  { what: { zh: '成交额', en: 'contract amount' }, said: ({ amounts }) => amountWords(amounts.total) },
  { what: { zh: '技术交易额', en: 'technical amount' }, said: ({ amounts }) => amountWords(amounts.technical) },
  { what: { zh: '技术性收入', en: 'received for technology' }, said: ({ amounts }) => amountWords(amounts.received) },
  { what: { zh: '专家审核', en: 'expert review' }, said: ({ expertReview }) => reviewWords(expertReview.isNeeded) },
  { what: { zh: '办理期限', en: 'time to decide' }, said: ({ deadline }) => deadlineWords(deadline) },
];
