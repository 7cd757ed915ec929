import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import { addDays } from '../vocabulary/day-count.ts';
import { Decimal, parseDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import { addWorkingDays, type Calendar } from '../vocabulary/working-days.ts';
import type { ContractEntry, ContractPack } from './contract-pack.ts';
import { contractRule } from './contract-rule.ts';

export interface Acceptance {
  readonly acceptedOn: CivilDate;
  /** `complete` from the start, `missing` still, or the day what was missing had come in. */
  readonly material: 'complete' | 'missing' | { readonly completedOn: CivilDate };
  /** 技术交易额 in yuan; null while it is not known. */
  readonly technicalAmount: string | null;
  readonly isDisputed: boolean;
}

/** One step to the answer, with the entry of the pack it rests on. */
export interface DeadlineStep {
  readonly entry: ContractEntry | null;
  readonly words: Words;
}

type DueDay =
  | { readonly kind: 'due'; readonly day: CivilDate; readonly steps: readonly DeadlineStep[] }
  | { readonly kind: 'cannot-tell'; readonly why: Words; readonly steps: readonly DeadlineStep[] };

/** With the version of the pack it was counted by, so that it can be counted again. */
export type Deadline = DueDay & { readonly pack: { readonly id: string; readonly version: string } };

/** The last day on which the office must have decided, under one pack. */
export function deadlineOf(acceptance: Acceptance, pack: ContractPack, calendar: Calendar): Deadline {
  return { ...dueDay(acceptance, pack, calendar), pack: { id: pack.id, version: pack.version } };
}

function dueDay(acceptance: Acceptance, pack: ContractPack, calendar: Calendar): DueDay {
  const start = startOf(acceptance, pack);
  if (start.why !== null) return { kind: 'cannot-tell', why: start.why, steps: [] };
  const term = termOf(acceptance, pack);
  if (term.why !== null) return { kind: 'cannot-tell', why: term.why, steps: start.steps };
  return count(start.day, term.entry, calendar, [...start.steps, ...term.steps]);
}

type Start =
  | { readonly why: null; readonly day: CivilDate; readonly steps: readonly DeadlineStep[] }
  | { readonly why: Words };

function startOf({ acceptedOn, material }: Acceptance, pack: ContractPack): Start {
  if (parseCivilDate(acceptedOn) === null) return { why: noSuchDay(acceptedOn) };
  const accepted = { entry: null, words: { zh: `受理日 ${acceptedOn}`, en: `Accepted on ${acceptedOn}` } };
  if (material === 'complete') return { why: null, day: acceptedOn, steps: [accepted] };
  if (material === 'missing') return { why: STILL_MISSING };
  const { completedOn } = material;
  if (parseCivilDate(completedOn) === null) return { why: noSuchDay(completedOn) };
  if (completedOn < acceptedOn) return { why: completedTooEarly(completedOn, acceptedOn) };
  const entry = contractRule(pack, 'deadline.restart');
  if (entry === undefined)
    return { why: saysNothing(pack, '补齐材料后怎样计日', 'how days count once material is complete') };
  const restarted = {
    zh: `材料于 ${completedOn} 补齐，以该日为受理日`,
    en: `Material was completed on ${completedOn}, which becomes the day of acceptance`,
  };
  return { why: null, day: completedOn, steps: [accepted, { entry, words: restarted }] };
}

type Term =
  | { readonly why: null; readonly entry: ContractEntry; readonly steps: readonly DeadlineStep[] }
  | { readonly why: Words };

function termOf({ technicalAmount, isDisputed }: Acceptance, pack: ContractPack): Term {
  if (technicalAmount !== null && parseDecimal(technicalAmount) === null) return { why: noAmount(technicalAmount) };
  const threshold = contractRule(pack, 'threshold.expert-amount');
  const isLarge = isAtLeast(technicalAmount, threshold);
  if (isLarge === null && !isDisputed) return { why: AMOUNT_UNKNOWN };
  const isExpert = threshold !== undefined && (isDisputed || isLarge === true);
  const entry = contractRule(pack, isExpert ? 'deadline.expert' : 'deadline.ordinary');
  if (entry === undefined) return { why: saysNothing(pack, '办理期限', 'how long it may take') };
  const reviewed = isDisputed
    ? { zh: '有争议，由专家审核', en: 'Disputed: expert review' }
    : {
        zh: `技术交易额 ${technicalAmount} 元，达到 ${threshold?.value} 元，由专家审核`,
        en: `Technical amount ${technicalAmount} yuan, ${threshold?.value} or more: expert review`,
      };
  return { why: null, entry, steps: isExpert ? [{ entry: threshold, words: reviewed }] : [] };
}

/** null: the amount is not known and would decide. */
function isAtLeast(amount: string | null, threshold: ContractEntry | undefined): boolean | null {
  if (threshold?.value === undefined) return false;
  return amount === null ? null : new Decimal(amount).greaterThanOrEqualTo(threshold.value);
}

function count(from: CivilDate, entry: ContractEntry, calendar: Calendar, steps: readonly DeadlineStep[]): DueDay {
  const days = Number(entry.value);
  const isWorking = entry.unit === 'working-days';
  const counted = isWorking ? addWorkingDays(calendar, from, days) : { ok: true as const, day: addDays(from, days) };
  if (!counted.ok) return { kind: 'cannot-tell', why: noCalendar(counted.missingYear), steps };
  const words = {
    zh: `自次日起 ${days} 个${isWorking ? '工作日' : '日历日'}，至 ${counted.day}`,
    en: `${days} ${isWorking ? 'working' : 'calendar'} days from the day after, up to ${counted.day}`,
  };
  return { kind: 'due', day: counted.day, steps: [...steps, { entry, words }] };
}

const STILL_MISSING: Words = {
  zh: '材料尚未补齐，期限没有起算',
  en: 'Material is still missing, so the term has not begun',
};
const AMOUNT_UNKNOWN: Words = {
  zh: '技术交易额不明，不能判断是否须经专家审核；请先填写',
  en: 'The technical amount is not known, and whether experts review it depends on that; fill it in first',
};

const noAmount = (text: string): Words => ({
  zh: `技术交易额“${text}”不是数；请以元为单位只写数字`,
  en: `The technical amount “${text}” is no number; write digits only, in yuan`,
});

const noSuchDay = (text: string): Words => ({
  zh: `没有 ${text} 这一天；请写作 YYYY-MM-DD`,
  en: `There is no day ${text}; write it as YYYY-MM-DD`,
});

const completedTooEarly = (completedOn: string, acceptedOn: string): Words => ({
  zh: `补齐材料的日期 ${completedOn} 早于受理日 ${acceptedOn}；请核对`,
  en: `Material was completed on ${completedOn}, before acceptance on ${acceptedOn}; check both days`,
});

const saysNothing = (pack: ContractPack, zh: string, en: string): Words => ({
  zh: `规则包 ${pack.id} 没有写明${zh}；请询问登记机构`,
  en: `The rule pack ${pack.id} does not say ${en}; ask the registrar`,
});

const noCalendar = (year: number): Words => ({
  zh: `不能确定：日历没有 ${year} 年`,
  en: `Cannot tell: the calendar has no ${year}`,
});
