import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Calendar } from '../vocabulary/working-days.ts';
import type { Due } from './case.ts';
import type { CaseState } from './case-states.ts';
import type { ContractPack } from './contract-pack.ts';
import { deadlineOf } from './deadlines.ts';

/** What the clock of a case hangs on. */
export interface ClockFacts {
  readonly state: CaseState;
  readonly acceptedOn: CivilDate | null;
  readonly completedOn: CivilDate | null;
  readonly technical: string | null;
  readonly isDisputed: boolean;
}

const NOT_ACCEPTED: Words = { zh: '尚未受理，期限没有起算', en: 'Not accepted yet, so the term has not begun' };
const INCOMPLETE: Words = { zh: '待补正，期限没有起算', en: 'To be completed, so the term has not begun' };
const OBJECTION: Words = {
  zh: '规则包没有写明复核期限；请询问登记机构',
  en: 'The rule pack names no term for deciding an objection; ask the registrar',
};
const NO_PACK: Words = { zh: '没有记录按哪个规则包受理', en: 'It is not known by which rule pack it was accepted' };

const noDay = (why: Words): Due => ({ day: null, isOverdue: false, why, steps: [] });

/** The last day to decide on a case; null where nothing is to be decided. */
export function dueOf(facts: ClockFacts, pack: ContractPack | null, calendar: Calendar, today: CivilDate): Due | null {
  switch (facts.state) {
    case 'submitted':
      return noDay(NOT_ACCEPTED);
    case 'incomplete':
      return noDay(INCOMPLETE);
    case 'under-objection':
      return noDay(OBJECTION);
    case 'accepted':
    case 'expert-review':
      return counted(facts, pack, calendar, today);
    default:
      return null;
  }
}

function counted(facts: ClockFacts, pack: ContractPack | null, calendar: Calendar, today: CivilDate): Due {
  const { acceptedOn, completedOn, technical, isDisputed } = facts;
  if (pack === null || acceptedOn === null) return noDay(NO_PACK);
  const material = completedOn === null ? ('complete' as const) : { completedOn };
  const deadline = deadlineOf({ acceptedOn, material, technicalAmount: technical, isDisputed }, pack, calendar);
  const steps = deadline.steps.map(({ words }) => words);
  return deadline.kind === 'due'
    ? { day: deadline.day, isOverdue: deadline.day < today, why: null, steps }
    : { day: null, isOverdue: false, why: deadline.why, steps };
}
