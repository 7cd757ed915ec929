import { parseCivilDate } from '../vocabulary/civil-date.ts';
import { parseDecimal } from '../vocabulary/decimal.ts';
import { excerpt } from '../vocabulary/problem.ts';
import { priceConflict } from './amounts.ts';
import type { CaseContent } from './case-content.ts';
import type { Receipt } from './declared-facts.ts';
import { FAULTS, type Fault } from './filing-fault-texts.ts';
import type { EntryFault } from './form-entry-checks.ts';
import { FORM_FIELDS, type FormField, formValue } from './form-fields.ts';

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

/**
 * Everything about a content as it is typed: what keeps it from being saved, then what `checkRegistrationForm` said of the
 * form (`entries`), which a draft may have.
 */
export function filingFaults(content: CaseContent, entries: readonly EntryFault[]): FilingFault[] {
  const kept = [...textFaults(content), ...factFaults(content), ...formFaults(content)];
  const isSaid = new Set(kept.filter(({ stops }) => stops === 'saving').map(({ field }) => field));
  return [...kept, ...entries.filter(({ field }) => !isSaid.has(field)).map((entry) => ofEntry(entry, content))];
}

const ofEntry = ({ field, severity, words }: EntryFault, { form }: CaseContent): FilingFault => ({
  ...{ field, value: excerpt(formValue(form, field) ?? ''), message: words },
  ...(severity === 'error'
    ? { stops: 'submitting' as const, remedy: FAULTS.missing.remedy }
    : { stops: 'nothing' as const, remedy: FAULTS.check.remedy }),
});

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

/** What the ledger cannot hold, whatever it means. */
function* formFaults({ form, contract }: CaseContent): Generator<FilingFault> {
  for (const field of FORM_FIELDS) {
    const value = formValue(form, field) ?? '';
    if (isOneOf(AMOUNTS, field)) yield* amountFaults(field, value);
    else if (field !== 'tags') yield* lengthFaults(field, value);
  }
  const conflict = priceConflict(contract);
  if (conflict !== null) yield of('total', form.total ?? '', 'nothing', FAULTS.conflict(conflict));
}

const AMOUNTS = ['total', 'technical', 'newInvestment', 'newOutput'] as const;
const isOneOf = (fields: readonly FormField[], field: FormField) => fields.includes(field);

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
