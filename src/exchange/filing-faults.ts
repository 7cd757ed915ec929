import { parseCivilDate } from '../vocabulary/civil-date.ts';
import { checkCode } from '../vocabulary/credit-code.ts';
import { displayDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import { priceConflict } from './amounts.ts';
import type { CaseContent } from './case-content.ts';
import type { Receipt } from './declared-facts.ts';
import { FAULTS, type Fault } from './filing-fault-texts.ts';
import type { PartyEntry } from './registration-form.ts';

/** Something about what is filed. `saving`: it cannot be kept as it is; `submitting`: a draft may have it; else a note. */
export interface FilingFault extends Fault {
  /** Where it stands: `seller.code`, `received.0.amount`. */
  readonly field: string;
  readonly value: string;
  readonly stops: 'saving' | 'submitting' | 'nothing';
}

/** As many characters as the ledger keeps; `case-content.ts` says the same to the server. */
const MOST_TEXT = 400_000;
const MOST: Readonly<Record<string, number>> = {
  ...{ projectName: 300, name: 200, code: 20, country: 3, region: 6, nature: 10 },
  ...{ ip: 40, field: 40, programme: 40, payment: 40, signedOn: 20, validFrom: 20, validTo: 20 },
};
const AMOUNT = /^\d+(\.\d{1,4})?$/;

/** An amount as it is kept: without grouping, spaces and 元; what is no amount stays as typed. Empty is null. */
export function plainAmount(typed: string | null): string | null {
  const plain = (typed ?? '')
    .normalize('NFKC')
    .replace(/[,\s]/gu, '')
    .replace(/^¥|元$/gu, '');
  return plain === '' ? null : AMOUNT.test(plain) ? plain : (typed ?? '').trim();
}

/** Everything about a content as it is typed, in the order of the fields. */
export function filingFaults(content: CaseContent): FilingFault[] {
  return [...textFaults(content), ...factFaults(content), ...formFaults(content)];
}

const of = (field: string, value: string, stops: FilingFault['stops'], fault: Fault): FilingFault => ({
  ...{ field, value: excerpt(value), stops },
  ...fault,
});

function* textFaults({ text }: CaseContent): Generator<FilingFault> {
  if (text.length > MOST_TEXT) {
    yield of('text', '', 'saving', FAULTS.textTooLong(text.length, MOST_TEXT));
  }
}

function* factFaults({ facts }: CaseContent): Generator<FilingFault> {
  for (const [index, { holder, held, share }] of (facts.relations ?? []).entries()) {
    const at = `relations.${index}`;
    for (const [name, value] of Object.entries({ holder, held })) {
      if (value.trim() === '' && `${holder}${held}${share ?? ''}` !== '') {
        yield of(`${at}.${name}`, '', 'submitting', FAULTS.missing);
      }
      if (value.length > 200) yield of(`${at}.${name}`, value, 'saving', FAULTS.tooLong(value.length, 200));
    }
    const percent = parseDecimal(share ?? '0');
    if ((share ?? '').length > 10) yield of(`${at}.share`, share ?? '', 'saving', FAULTS.tooLong(11, 10));
    else if (percent === null || percent.isNegative() || percent.greaterThan(100)) {
      yield of(`${at}.share`, share ?? '', 'submitting', FAULTS.share);
    }
  }
  yield* receiptFaults(facts.received ?? []);
}

/** What is to be said of declared receipts. */
export function receiptFaults(received: readonly Receipt[]): FilingFault[] {
  return received.flatMap(({ amount, on, isTechnical }, index) => {
    const isEmpty = amount.trim() === '' && on.trim() === '' && isTechnical === null;
    return isEmpty ? [] : [...faultsOfReceipt(`received.${index}`, amount, on)];
  });
}

function* faultsOfReceipt(at: string, amount: string, on: string): Generator<FilingFault> {
  const plain = plainAmount(amount);
  if (plain === null) yield of(`${at}.amount`, '', 'saving', FAULTS.receiptWithoutAmount);
  else yield* amountFaults(`${at}.amount`, amount);
  if (on.trim() === '') yield of(`${at}.on`, '', 'submitting', FAULTS.missing);
  else yield* dayFaults(`${at}.on`, on, FAULTS.noSuchReceiptDay);
}

function* formFaults(content: CaseContent): Generator<FilingFault> {
  const { form, contract } = content;
  yield* missingOrLong('projectName', form.projectName);
  yield* partyFaults('seller', form.seller);
  yield* partyFaults('buyer', form.buyer);
  for (const name of ['signedOn', 'validFrom', 'validTo'] as const) yield* dayFaults(name, form[name] ?? '');
  const [from, to] = [parseCivilDate(form.validFrom ?? ''), parseCivilDate(form.validTo ?? '')];
  if (from !== null && to !== null && to < from) yield of('validTo', to, 'submitting', FAULTS.endsBefore(from));
  for (const name of ['total', 'technical', 'newInvestment', 'newOutput'] as const) {
    yield* amountFaults(name, form[name] ?? '');
  }
  const [total, technical] = [amountOf(form.total), amountOf(form.technical)];
  if (total !== null && technical?.greaterThan(total)) {
    yield of('technical', form.technical ?? '', 'submitting', FAULTS.aboveTotal(displayDecimal(total, 4)));
  }
  const conflict = priceConflict(contract);
  if (conflict !== null) yield of('total', form.total ?? '', 'nothing', FAULTS.conflict(conflict));
  for (const name of ['ip', 'field', 'programme', 'payment'] as const) yield* lengthFaults(name, form[name] ?? '');
}

function* partyFaults(side: 'seller' | 'buyer', party: PartyEntry): Generator<FilingFault> {
  yield* missingOrLong(`${side}.name`, party.name);
  const code = (party.code ?? '').trim();
  if (code !== '') {
    const check = checkCode(code);
    if (code.length > 20) yield* lengthFaults(`${side}.code`, code);
    else if (!check.ok) {
      yield of(`${side}.code`, code, 'nothing', { message: joined(check.faults), remedy: FAULTS.code.remedy });
    }
  }
  yield* digitFaults(`${side}.country`, party.country, 3);
  yield* digitFaults(`${side}.region`, party.region, 6);
  yield* lengthFaults(`${side}.nature`, party.nature ?? '');
}

function* digitFaults(field: string, typed: string | null, count: number): Generator<FilingFault> {
  const value = (typed ?? '').trim();
  if (value.length > count) yield of(field, value, 'saving', FAULTS.digits(count));
  else if (value !== '' && !/^\d+$/.test(value)) yield of(field, value, 'submitting', FAULTS.digits(count));
  else if (value !== '' && value.length < count) yield of(field, value, 'submitting', FAULTS.digits(count));
}

function* missingOrLong(field: string, value: string): Generator<FilingFault> {
  if (value.trim() === '') yield of(field, '', 'submitting', FAULTS.missing);
  yield* lengthFaults(field, value);
}

function* lengthFaults(field: string, value: string): Generator<FilingFault> {
  const most = MOST[field.split('.').at(-1) ?? ''] ?? 40;
  if (value.length > most) yield of(field, value, 'saving', FAULTS.tooLong(value.length, most));
}

function* dayFaults(field: string, typed: string, noSuchDay: Fault = FAULTS.noSuchDay): Generator<FilingFault> {
  const value = typed.trim();
  if (value.length > 20) yield of(field, value, 'saving', FAULTS.tooLong(value.length, 20));
  else if (value !== '' && parseCivilDate(value) === null) {
    const isShaped = /^\d{4}-\d{2}-\d{2}$/.test(value);
    yield of(field, value, 'submitting', isShaped ? noSuchDay : FAULTS.dayShape);
  }
}

function* amountFaults(field: string, typed: string): Generator<FilingFault> {
  const plain = plainAmount(typed);
  if (plain !== null && !AMOUNT.test(plain)) yield of(field, plain, 'saving', FAULTS.amount);
}

const amountOf = (typed: string | null) => parseDecimal(plainAmount(typed) ?? '');

const joined = (words: readonly Words[]): Words => ({
  zh: `${words.map(({ zh }) => zh).join('；')}。`,
  en: `${words.map(({ en }) => en).join('; ')}.`,
});
