import type { ClausePart } from './clauses.ts';

/** What a heading says its clause is about; one clause may have several. */
export const TOPICS = {
  subject: /标的|项目的?要求|技术要求|内容|目标|范围|事项|工作任务/u,
  price: /价款|价格|费用|报酬|经费|使用费|金额|对价|合同价|转让费|许可费|服务费/u,
  payment: /支付|付款|结算|付费/u,
  ownership: /知识产权|归属|权属|成果的?(?:分享|归)|专利权的?归/u,
  acceptance: /验收/u,
  term: /期限|有效期|工期|进度/u,
  licence: /许可/u,
} as const;
export type Topic = keyof typeof TOPICS;

export const isAbout = (clause: ClausePart, topic: Topic) => TOPICS[topic].test(clause.heading);
