import { formatDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import type { Contract, Cost, Party } from './contract.ts';
import type { RegistrationForm } from './registration-form.ts';

const said = (value: string | null) => (value === null || value === '' ? null : { value, place: null });

/** The contract as far as a form says it, where no text was filed. What no form asks for is null. */
export function contractOfForm(form: RegistrationForm): Contract {
  const party = (side: 'buyer' | 'seller'): Party[] => {
    const { name, code } = form[side];
    return name === '' ? [] : [{ side, name, code, place: null }];
  };
  return {
    name: said(form.projectName),
    parties: [...party('buyer'), ...party('seller')],
    subject: said(form.projectName),
    clauses: [],
    price: { figures: said(form.total), capitals: null, isOpen: false },
    costs: costsOf(form),
    signedOn: said(form.signedOn),
    validFrom: said(form.validFrom),
    validTo: said(form.validTo),
    ...{ ownership: null, acceptance: null, payment: null, licence: null },
    isWritten: true,
    isForeign: false,
  };
}

/** What the form takes off the price without saying what it is. */
function costsOf({ total, technical }: RegistrationForm): Cost[] {
  const [whole, part] = [parseDecimal(total ?? ''), parseDecimal(technical ?? '')];
  if (whole === null || part === null || !whole.greaterThan(part)) return [];
  const amount = formatDecimal(whole.minus(part), 4);
  return [{ what: '非技术费用', kind: 'other', amount, isDeliverable: false, quantity: null, place: null }];
}
