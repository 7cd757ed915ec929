import { displayDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import { VERDICTS } from './clinic-texts.ts';
import { type ContractType, TYPE_WORDS } from './contract-type.ts';
import type { Judgement } from './judge-contract.ts';
import type { RefusalCode } from './judging-rules.ts';
import { REFUSAL_WORDS } from './refusal-words.ts';

const UNTOLD: Words = { zh: '不能判断', en: 'cannot be told' };

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
