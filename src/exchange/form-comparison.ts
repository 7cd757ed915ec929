import { parseDecimal } from '../vocabulary/decimal.ts';
import { canonicalText, type Words } from '../vocabulary/words.ts';
import type { Contract } from './contract.ts';
import { FORM_ENTRY_TEXTS as TEXTS } from './form-entry-texts.ts';
import { type FormField, formValue } from './form-fields.ts';
import type { Judgement } from './judge-contract.ts';
import type { RegistrationForm } from './registration-form.ts';

/** What the form says otherwise than the contract's text or the reckoning, with both values. */
export interface FormDifference {
  readonly field: FormField;
  readonly words: Words;
}

interface Said {
  readonly field: FormField;
  /** Every value the form may have without differing; empty: nothing is said. */
  readonly values: readonly string[];
  readonly by: 'text' | 'reckoning';
}

const sameText = (one: string, other: string) =>
  canonicalText(one).toUpperCase() === canonicalText(other).toUpperCase();
const sameAmount = (one: string, other: string) => {
  const [a, b] = [parseDecimal(one), parseDecimal(other)];
  return a !== null && b !== null && a.equals(b);
};

const AMOUNTS: readonly FormField[] = ['total', 'technical'];

/** Names, codes and days as written, amounts as reckoned; where no amount could be reckoned, as written. */
export function compareForm(
  form: RegistrationForm,
  contract: Contract,
  { amounts }: Pick<Judgement, 'amounts'>,
): readonly FormDifference[] {
  return [...saidIn(contract), ...amountsSaid(contract, amounts)].flatMap(({ field, values, by }) => {
    const filled = formValue(form, field);
    const same = AMOUNTS.includes(field) ? sameAmount : sameText;
    if (values.length === 0 || (filled !== null && values.some((value) => same(filled, value)))) return [];
    return [{ field, words: TEXTS.differs(filled, values.join('；'), by) }];
  });
}

function saidIn(contract: Contract): readonly Said[] {
  const of = (side: 'seller' | 'buyer') => contract.parties.filter((party) => party.side === side);
  const read = (field: 'signedOn' | 'validFrom' | 'validTo') => ({ field, values: valueOf(contract[field]) });
  const said: readonly Omit<Said, 'by'>[] = [
    { field: 'projectName', values: valueOf(contract.name) },
    ...(['seller', 'buyer'] as const).flatMap((side) => [
      { field: `${side}.name` as const, values: of(side).map(({ name }) => name) },
      { field: `${side}.code` as const, values: of(side).flatMap(({ code }) => code ?? []) },
    ]),
    ...(['signedOn', 'validFrom', 'validTo'] as const).map(read),
  ];
  return said.map((one) => ({ ...one, by: 'text' }));
}

const valueOf = (read: { readonly value: string } | null) =>
  read === null || read.value.trim() === '' ? [] : [read.value];

function amountsSaid({ price }: Contract, { total, technical }: Judgement['amounts']): readonly Said[] {
  return [
    total === null
      ? { field: 'total', values: [...valueOf(price.figures), ...valueOf(price.capitals)], by: 'text' }
      : { field: 'total', values: [total], by: 'reckoning' },
    { field: 'technical', values: technical === null ? [] : [technical], by: 'reckoning' },
  ];
}
