import type { Words } from '../vocabulary/words.ts';

/** What the experts said of a contract. */
export const EXPERT_OPINIONS = {
  for: { zh: '同意', en: 'for it' },
  against: { zh: '不同意', en: 'against it' },
  divided: { zh: '意见不一', en: 'divided' },
} as const satisfies Record<string, Words>;

/** Why a registered contract is cancelled. */
export const CAUSES = {
  terminated: { zh: '合同终止', en: 'the contract ended early' },
  revoked: { zh: '登记撤销', en: 'the registration was revoked' },
  invalid: { zh: '合同无效', en: 'the contract is void' },
  other: { zh: '其他原因', en: 'another reason' },
} as const satisfies Record<string, Words>;

/** Whether benefits were taken for a contract that is cancelled, and what follows. */
export const BENEFITS = {
  none: { zh: '没有享受优惠', en: 'no benefit was taken' },
  taken: {
    zh: '已享受优惠，须报告给予优惠的部门',
    en: 'benefits were taken, which must be reported to who gave them',
  },
  unknown: { zh: '是否享受优惠不明，须查清', en: 'it is not known whether benefits were taken; find out' },
} as const satisfies Record<string, Words>;

export const OBJECTORS = {
  tax: { zh: '税务部门', en: 'the tax office' },
  finance: { zh: '财政部门', en: 'the finance office' },
  registrant: { zh: '申报人', en: 'the registrant' },
} as const satisfies Record<string, Words>;
