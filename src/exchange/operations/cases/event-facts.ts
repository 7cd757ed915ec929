import type { Words } from '../../../vocabulary/words.ts';
import type { CaseEvent } from '../../case.ts';
import { BENEFITS, CAUSES, EXPERT_OPINIONS, OBJECTORS } from '../../case-detail-words.ts';
import type { RefusalCode } from '../../judging-rules.ts';
import { REFUSAL_WORDS } from '../../refusal-words.ts';
import type { EventDetail, StoredEvent } from '../../store/events.ts';

function factsOf({ refusals, number, pack, experts, opinion, cause, benefits, objector }: EventDetail): Words[] {
  const facts: (Words | null)[] = [
    pack === undefined ? null : { zh: `规则包：${pack}`, en: `Rule pack: ${pack}` },
    number === undefined
      ? null
      : { zh: `登记编号（全国系统给出）：${number}`, en: `Number, as the national system gave it: ${number}` },
    opinion === undefined
      ? null
      : { zh: `专家意见：${EXPERT_OPINIONS[opinion].zh}`, en: `The experts are ${EXPERT_OPINIONS[opinion].en}` },
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
