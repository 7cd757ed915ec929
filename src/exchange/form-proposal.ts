import { checkCode } from '../vocabulary/credit-code.ts';
import type { Contract, Party } from './contract.ts';
import { EMPTY_FORM } from './form-fields.ts';
import type { Judgement } from './judge-contract.ts';
import type { PartyEntry, RegistrationForm } from './registration-form.ts';

/**
 * The form filled in as far as the contract's text and its judgement say; the rest is null, and a person completes it. Days
 * stand as written, also those that do not exist, so that the checks name them; the type is the one it is filed under.
 *
 * The region of a party is a proposal only: places 3 to 8 of its credit code name the authority that registered it
 * (GB 32100, to verify), which need not be where it is.
 */
export function proposeForm(contract: Contract, { filedAs, classification, amounts }: Judgement): RegistrationForm {
  const first = (side: Party['side']) => contract.parties.find((party) => party.side === side);
  return {
    ...EMPTY_FORM,
    projectName: (contract.name?.value ?? '').slice(0, 300),
    seller: entryOf(first('seller')),
    buyer: entryOf(first('buyer')),
    signedOn: dayOf(contract.signedOn),
    validFrom: dayOf(contract.validFrom),
    validTo: dayOf(contract.validTo),
    type: filedAs,
    subtype: filedAs === null ? null : classification.subtype,
    total: amounts.total,
    technical: amounts.technical,
  };
}

const dayOf = (read: Contract['signedOn']) => read?.value.slice(0, 20) ?? null;

function entryOf(party: Party | undefined): PartyEntry {
  if (party === undefined) return EMPTY_FORM.seller;
  const { code } = party;
  return {
    ...EMPTY_FORM.seller,
    name: party.name.slice(0, 200),
    code: code === null ? null : checkCode(code).code.slice(0, 20),
    region: code === null ? null : registeredAt(code),
  };
}

/** 100000 is the whole country, no region. */
function registeredAt(code: string): string | null {
  const checked = checkCode(code);
  if (!checked.ok || checked.kind !== 'credit-code') return null;
  const region = checked.code.slice(2, 8);
  return /^[1-9]\d{5}$/.test(region) && region !== '100000' ? region : null;
}
