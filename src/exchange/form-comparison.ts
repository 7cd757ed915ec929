import type { Words } from '../vocabulary/words.ts';
import type { Contract } from './contract.ts';
import { FORM_ENTRY_TEXTS as TEXTS } from './form-entry-texts.ts';
import { FORM_FIELDS, type FormField, formValue } from './form-fields.ts';
import { isSameValue, readValues } from './form-reading.ts';
import type { Judgement } from './judge-contract.ts';
import type { RegistrationForm } from './registration-form.ts';

/** What the form says otherwise than the contract's text or the reckoning, with both values. */
export interface FormDifference {
  readonly field: FormField;
  readonly words: Words;
}

/** The title of a contract need not be the name of its project. */
const COMPARED = FORM_FIELDS.filter((field) => field !== 'projectName');

/** Names, codes and days as written, amounts as reckoned; where no amount could be reckoned, as written. */
export function compareForm(
  form: RegistrationForm,
  contract: Contract,
  { amounts }: Pick<Judgement, 'amounts'>,
): readonly FormDifference[] {
  return COMPARED.flatMap((field) => {
    const reckoned = field === 'total' || field === 'technical' ? amounts[field] : null;
    const values = reckoned === null ? readValues(contract, field) : [reckoned];
    const filled = formValue(form, field);
    if (values.length === 0 || values.some((value) => isSameValue(field, filled, value))) return [];
    return [{ field, words: TEXTS.differs(filled, values.join('；'), reckoned === null ? 'text' : 'reckoning') }];
  });
}
