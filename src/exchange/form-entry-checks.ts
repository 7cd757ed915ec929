import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import { checkCode } from '../vocabulary/credit-code.ts';
import { parseDecimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Contract } from './contract.ts';
import { compareForm } from './form-comparison.ts';
import { FORM_ENTRY_TEXTS as TEXTS } from './form-entry-texts.ts';
import { FORM_FIELDS, type FormField, formValue } from './form-fields.ts';
import { type FieldRule, type FormRules, listOf } from './form-rules.ts';
import type { Judgement } from './judge-contract.ts';
import type { RegistrationForm } from './registration-form.ts';

/** Something about one field: an error keeps the form from being filed, a note is for a person to weigh. */
export interface EntryFault {
  readonly field: FormField;
  readonly severity: 'error' | 'note';
  readonly words: Words;
}

const error = (field: FormField, words: Words): EntryFault => ({ field, severity: 'error', words });
const note = (field: FormField, words: Words): EntryFault => ({ field, severity: 'note', words });

/**
 * Everything to say about a filled-in form, in the order of its fields. It is held against its own rules, and against the
 * contract's text and what a judgement of it reckoned; the judgement's day is the day of filing.
 */
export function checkRegistrationForm(
  form: RegistrationForm,
  contract: Contract,
  rules: FormRules,
  judged: Judgement,
): readonly EntryFault[] {
  const faults = [
    ...rules.fields.flatMap((rule) => checkField(form, rule, rules)),
    ...checkPartyCodes(form),
    ...checkDays(form, judged.day),
    ...checkAmounts(form),
    ...compareForm(form, contract, judged).map(({ field, words }) => note(field, words)),
  ];
  const place = ({ field }: EntryFault) => FORM_FIELDS.indexOf(field);
  return faults.toSorted((one, other) => place(one) - place(other));
}

function checkField(form: RegistrationForm, rule: FieldRule, rules: FormRules): readonly EntryFault[] {
  const { id, needed, digits } = rule;
  const value = formValue(form, id);
  if (value === null) {
    const isNeeded = needed === 'always' || (needed === 'transfer' && form.type === 'transfer');
    return isNeeded ? [error(id, TEXTS.empty(needed === 'transfer'))] : [];
  }
  if (digits !== undefined && !(value.length === digits && /^\d+$/.test(value))) {
    return [error(id, TEXTS.digits(value, digits))];
  }
  const list = listOf(rules, rule);
  if (list === null || list.codes.length === 0 || list.codes.some(({ code }) => code === value)) return [];
  return [list.isComplete ? error(id, TEXTS.notInList(value, list)) : note(id, TEXTS.notSeenInList(value, list))];
}

function checkPartyCodes(form: RegistrationForm): readonly EntryFault[] {
  return (['seller.code', 'buyer.code'] as const).flatMap((field) => {
    const written = formValue(form, field);
    const checked = written === null ? null : checkCode(written);
    return checked === null || checked.ok ? [] : checked.faults.map((words) => error(field, words));
  });
}

const DAYS = ['signedOn', 'validFrom', 'validTo'] as const;

function checkDays(form: RegistrationForm, filedOn: CivilDate): readonly EntryFault[] {
  const impossible = DAYS.flatMap((field) => {
    const value = formValue(form, field);
    return value === null || parseCivilDate(value) !== null ? [] : [error(field, TEXTS.noSuchDay(value))];
  });
  const [signedOn, validFrom, validTo] = DAYS.map((field) => parseCivilDate(formValue(form, field) ?? ''));
  return [
    ...impossible,
    ...(validFrom && validTo && validTo < validFrom ? [error('validTo', TEXTS.reversed(validFrom, validTo))] : []),
    ...(signedOn && signedOn > filedOn ? [error('signedOn', TEXTS.signedLater(signedOn, filedOn))] : []),
  ];
}

function checkAmounts({ total, technical }: RegistrationForm): readonly EntryFault[] {
  const [all, part] = [total, technical].map((amount) => parseDecimal(amount ?? ''));
  return all && part?.greaterThan(all) ? [error('technical', TEXTS.technicalExceeds(all, part))] : [];
}
