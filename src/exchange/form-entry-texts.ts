import { type Decimal, displayDecimal } from '../vocabulary/decimal.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import type { CodeList } from './form-rules.ts';

const yuan = (amount: Decimal) => displayDecimal(amount, 4);

/** What is said of a field of the registration form; the field itself is named beside it. */
export const FORM_ENTRY_TEXTS = {
  empty: (ofTransfer: boolean): Words =>
    ofTransfer
      ? { zh: '没有填写；技术转让合同必填。', en: 'Not filled in; a transfer needs it.' }
      : { zh: '没有填写。', en: 'Not filled in.' },
  digits: (value: string, digits: number): Words => ({
    zh: `“${excerpt(value)}”不是${digits}位数字的代码。`,
    en: `“${excerpt(value)}” is no code of ${digits} digits.`,
  }),
  notInList: (value: string, { label, codes }: CodeList): Words => ({
    zh: `“${excerpt(value)}”不在${label.zh}的代码表中；可用：${codes.map(({ code, label: { zh } }) => `${code} ${zh}`).join('、')}。`,
    en: `“${excerpt(value)}” is no code of the list “${label.en}”; there are: ${codes.map(({ code, label: { en } }) => `${code} (${en})`).join(', ')}.`,
  }),
  notSeenInList: (value: string, { label }: CodeList): Words => ({
    zh: `“${excerpt(value)}”不在读到的${label.zh}代码中；代码表没有读全，请核对。`,
    en: `“${excerpt(value)}” is not among the codes read of “${label.en}”; the list was not read in full, so check it.`,
  }),
  noSuchDay: (value: string): Words => ({
    zh: `没有“${excerpt(value)}”这一天；请写作YYYY-MM-DD。`,
    en: `There is no day “${excerpt(value)}”; write it as YYYY-MM-DD.`,
  }),
  reversed: (from: string, to: string): Words => ({
    zh: `有效期止${to}早于有效期起${from}。`,
    en: `It ends on ${to}, before it begins on ${from}.`,
  }),
  signedLater: (signedOn: string, filedOn: string): Words => ({
    zh: `签订日期${signedOn}晚于提交日${filedOn}。`,
    en: `Signed on ${signedOn}, after the day of filing, ${filedOn}.`,
  }),
  technicalExceeds: (total: Decimal, technical: Decimal): Words => ({
    zh: `技术交易额${yuan(technical)}元大于成交额${yuan(total)}元。`,
    en: `The technical amount, ${yuan(technical)} yuan, is larger than the contract amount, ${yuan(total)} yuan.`,
  }),
  differs: (filled: string | null, said: string, by: 'text' | 'reckoning'): Words => {
    const [zh, en] = by === 'text' ? ['合同写的是', 'the contract says'] : ['按规则计算为', 'the rules give'];
    return filled === null
      ? { zh: `没有填写；${zh}“${excerpt(said)}”。`, en: `Not filled in; ${en} “${excerpt(said)}”.` }
      : {
          zh: `填的是“${excerpt(filled)}”，${zh}“${excerpt(said)}”。`,
          en: `The form says “${excerpt(filled)}”, ${en} “${excerpt(said)}”.`,
        };
  },
};
