import type { Words } from '../vocabulary/words.ts';
import type { Classification } from './classify.ts';
import type { Contract } from './contract.ts';

export interface Material {
  readonly code: 'contract' | 'form' | 'seller' | 'authorisation' | 'consent' | 'translation' | 'approval' | 'receipts';
  readonly words: Words;
  /** always; or only in the case the words name. */
  readonly when: 'always' | 'if-so' | 'later';
}

const ALWAYS: readonly Material[] = [
  {
    code: 'contract',
    when: 'always',
    words: { zh: '完整的合同文本（可为电子文本）。', en: 'The complete contract; an electronic one will do.' },
  },
  { code: 'form', when: 'always', words: { zh: '技术合同登记表。', en: 'The registration form.' } },
];
const TRANSLATION: Material = {
  code: 'translation',
  when: 'always',
  words: { zh: '中文文本及与原文一致的承诺。', en: 'A Chinese text and a pledge that it agrees with the original.' },
};
const IF_SO: readonly Material[] = [
  {
    code: 'seller',
    when: 'if-so',
    words: {
      zh: '卖方首次办理的：营业执照和法定代表人身份证件复印件。',
      en: 'If the seller files for the first time: copies of the business licence and of the representative’s identity card.',
    },
  },
  {
    code: 'authorisation',
    when: 'if-so',
    words: {
      zh: '由单位内设部门订立的：法定代表人的书面授权。',
      en: 'If a department signed: written authorisation by the legal representative.',
    },
  },
  {
    code: 'consent',
    when: 'if-so',
    words: {
      zh: '政府计划项目：主管部门的同意。',
      en: 'For a government project: consent of the competent department.',
    },
  },
  {
    code: 'approval',
    when: 'if-so',
    words: { zh: '产品须经许可的：许可证。', en: 'For a product that needs a licence: the licence.' },
  },
];
const LATER: Material = {
  code: 'receipts',
  when: 'later',
  words: {
    zh: '核定收入时：加盖财务章的技术性收入核定表。',
    en: 'For income, later: the statement of technical receipts with finance seals.',
  },
};

/** What is handed in; nothing is asked for a contract that seems to be no technology contract. */
export const materialsFor = ({ isForeign }: Contract, { type }: Classification): readonly Material[] =>
  type === 'none' ? [] : [...ALWAYS, ...(isForeign ? [TRANSLATION] : []), ...IF_SO, LATER];
