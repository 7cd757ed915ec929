import type { PartyEntry, RegistrationForm } from './registration-form.ts';

/** Every field of the form by its path, in the order people fill it in. */
export const FORM_FIELDS = [
  'projectName',
  'seller.name',
  'seller.code',
  'seller.country',
  'seller.region',
  'seller.nature',
  'buyer.name',
  'buyer.code',
  'buyer.country',
  'buyer.region',
  'buyer.nature',
  'signedOn',
  'validFrom',
  'validTo',
  'type',
  'subtype',
  'total',
  'technical',
  'ip',
  'field',
  'programme',
  'payment',
  'newInvestment',
  'newOutput',
  'tags',
] as const;
export type FormField = (typeof FORM_FIELDS)[number];

const NOBODY: PartyEntry = { name: '', code: null, country: null, region: null, nature: null };

/** Nothing filled in. */
export const EMPTY_FORM: RegistrationForm = {
  ...{ projectName: '', seller: NOBODY, buyer: NOBODY, signedOn: null, validFrom: null, validTo: null },
  ...{ type: null, subtype: null, total: null, technical: null, ip: null, field: null, programme: null, payment: null },
  ...{ newInvestment: null, newOutput: null, tags: [] },
};

const partsOf = (field: FormField) => field.split('.') as [keyof RegistrationForm, keyof PartyEntry | undefined];

/** What a field holds; null where it is empty, also where only spaces were written. Tags are joined by 、. */
export function formValue(form: RegistrationForm, field: FormField): string | null {
  const [name, part] = partsOf(field);
  const held: unknown = part === undefined ? form[name] : (form[name] as PartyEntry)[part];
  const text = Array.isArray(held) ? held.join('、') : (held as string | null);
  return text === null || text.trim() === '' ? null : text;
}

/** The form with one field written. Which texts a field takes is checked by whoever reads them. */
export function withFormValue(form: RegistrationForm, field: FormField, value: string): RegistrationForm {
  const [name, part] = partsOf(field);
  const written = field === 'tags' ? value.split('、') : value;
  return part === undefined
    ? { ...form, [name]: written }
    : { ...form, [name]: { ...(form[name] as PartyEntry), [part]: written } };
}
