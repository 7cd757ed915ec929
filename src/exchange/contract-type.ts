import type { Words } from '../vocabulary/words.ts';

/** Civil Code Art. 843; 许可 stands apart from 转让 since 2021-01-01. */
export const CONTRACT_TYPES = ['development', 'transfer', 'licence', 'consulting', 'service'] as const;
export type ContractType = (typeof CONTRACT_TYPES)[number];

export const CONTRACT_SUBTYPES = [
  'commissioned',
  'cooperative',
  'implementation',
  'patent',
  'patent-application',
  'secret',
  'other-right',
  'patent-exclusive',
  'patent-sole',
  'patent-ordinary',
  'general',
  'training',
  'intermediary',
] as const;
export type ContractSubtype = (typeof CONTRACT_SUBTYPES)[number];

export const TYPE_WORDS: Readonly<Record<ContractType, Words>> = {
  development: { zh: '技术开发', en: 'technology development' },
  transfer: { zh: '技术转让', en: 'technology transfer' },
  licence: { zh: '技术许可', en: 'technology licence' },
  consulting: { zh: '技术咨询', en: 'technical consulting' },
  service: { zh: '技术服务', en: 'technical service' },
};

export const SUBTYPE_WORDS: Readonly<Record<ContractSubtype, Words>> = {
  commissioned: { zh: '委托开发', en: 'commissioned development' },
  cooperative: { zh: '合作开发', en: 'cooperative development' },
  implementation: { zh: '科技成果实施转化', en: 'carrying a result into practice' },
  patent: { zh: '专利权', en: 'a patent' },
  'patent-application': { zh: '专利申请权', en: 'the right to a patent application' },
  secret: { zh: '技术秘密', en: 'a technical secret' },
  'other-right': { zh: '其他知识产权（参照适用）', en: 'another right, by analogy' },
  'patent-exclusive': { zh: '专利独占实施许可', en: 'exclusive patent licence' },
  'patent-sole': { zh: '专利排他实施许可', en: 'sole patent licence' },
  'patent-ordinary': { zh: '专利普通实施许可', en: 'ordinary patent licence' },
  general: { zh: '一般技术服务', en: 'general technical service' },
  training: { zh: '技术培训', en: 'technical training' },
  intermediary: { zh: '技术中介', en: 'technical intermediation' },
};
