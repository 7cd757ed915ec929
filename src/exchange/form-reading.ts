import { parseDecimal } from '../vocabulary/decimal.ts';
import { canonicalText } from '../vocabulary/words.ts';
import type { CaseContent } from './case-content.ts';
import type { Contract } from './contract.ts';
import { FORM_FIELDS, type FormField, formValue } from './form-fields.ts';
import { plainName } from './integrity/party-identity.ts';

/** What was read of the text for a field of the form; empty where the text is not read for it, or does not say. */
export function readValues(contract: Contract, field: FormField): readonly string[] {
  const of = (side: 'seller' | 'buyer') => contract.parties.filter((party) => party.side === side);
  switch (field) {
    case 'projectName':
      return valueOf(contract.name);
    case 'seller.name':
    case 'buyer.name':
      return of(field === 'seller.name' ? 'seller' : 'buyer').map((party) => party.name);
    case 'seller.code':
    case 'buyer.code':
      return of(field === 'seller.code' ? 'seller' : 'buyer').flatMap((party) => party.code ?? []);
    case 'signedOn':
    case 'validFrom':
    case 'validTo':
      return valueOf(contract[field]);
    case 'total':
      return [...valueOf(contract.price.figures), ...valueOf(contract.price.capitals)];
    default:
      return [];
  }
}

const valueOf = (read: { readonly value: string } | null) =>
  read === null || read.value.trim() === '' ? [] : [read.value];

/** Do two values of a field say the same? Amounts by their value, names without their ornaments. */
export function isSameValue(field: FormField, one: string | null, other: string | null): boolean {
  if (one === null || other === null) return one === other;
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  if ((field === 'total' || field === 'technical') && a !== null && b !== null) return a.equals(b);
  const plain = field.endsWith('.name') ? plainName : (text: string) => canonicalText(text).replace(/\s/gu, '');
  return plain(one).toUpperCase() === plain(other).toUpperCase();
}

export interface ContentDifference {
  /** `text`: the text of the contract; `receipts`: what was declared as received. */
  readonly field: FormField | 'text' | 'receipts';
  readonly before: string | null;
  readonly after: string | null;
}

/** What two contents of one case say differently, field by field; of the text its length only. */
export function contentDifferences(before: CaseContent, after: CaseContent): readonly ContentDifference[] {
  const fields = FORM_FIELDS.map((field) => ({
    field,
    before: formValue(before.form, field),
    after: formValue(after.form, field),
  })).filter((each) => !isSameValue(each.field, each.before, each.after));
  const length = ({ text }: CaseContent) => (text === '' ? null : String(text.length));
  const receipts = ({ facts }: CaseContent) =>
    facts.received?.map(({ on, amount }) => `${on} ${amount}`).join('；') || null;
  return [
    ...fields,
    ...(receipts(before) === receipts(after)
      ? []
      : [{ field: 'receipts' as const, before: receipts(before), after: receipts(after) }]),
    ...(before.text === after.text ? [] : [{ field: 'text' as const, before: length(before), after: length(after) }]),
  ];
}
