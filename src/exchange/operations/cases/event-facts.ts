import type { Words } from '../../../vocabulary/words.ts';
import type { CaseEvent } from '../../case.ts';
import type { RefusalCode } from '../../judging-rules.ts';
import { REFUSAL_WORDS } from '../../refusal-words.ts';
import type { EventDetail, StoredEvent } from '../../store/events.ts';

const OPINIONS = {
  for: { zh: '同意', en: 'for it' },
  against: { zh: '不同意', en: 'against it' },
  divided: { zh: '意见不一', en: 'divided' },
} as const satisfies Record<string, Words>;

export const CAUSES = {
  terminated: { zh: '合同终止', en: 'the contract ended early' },
  revoked: { zh: '登记撤销', en: 'the registration was revoked' },
  invalid: { zh: '合同无效', en: 'the contract is void' },
  other: { zh: '其他原因', en: 'another reason' },
} as const satisfies Record<string, Words>;

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

function factsOf({ refusals, number, pack, experts, opinion, cause, benefits, objector }: EventDetail): Words[] {
  const facts: (Words | null)[] = [
    pack === undefined ? null : { zh: `规则包：${pack}`, en: `Rule pack: ${pack}` },
    number === undefined
      ? null
      : { zh: `登记编号（全国系统给出）：${number}`, en: `Number, as the national system gave it: ${number}` },
    opinion === undefined
      ? null
      : { zh: `专家意见：${OPINIONS[opinion].zh}`, en: `The experts are ${OPINIONS[opinion].en}` },
    experts === undefined ? null : { zh: `专家：${experts}`, en: `Experts: ${experts}` },
    objector === undefined
      ? null
      : { zh: `提出异议：${OBJECTORS[objector].zh}`, en: `Objection by ${OBJECTORS[objector].en}` },
    cause === undefined ? null : CAUSES[cause],
    benefits === undefined ? null : BENEFITS[benefits],
    ...(refusals ?? []).map((code) => REFUSAL_WORDS[code as RefusalCode]),
  ];
  return facts.flatMap((fact) => fact ?? []);
}

export const eventOf = ({ detail, ...event }: StoredEvent): CaseEvent => ({
  ...event,
  clauses: [...(detail.clauses ?? [])],
  facts: factsOf(detail),
});
