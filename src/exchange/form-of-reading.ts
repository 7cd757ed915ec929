import type { Contract, Party } from './contract.ts';
import type { Judgement } from './judge-contract.ts';
import type { PartyEntry, RegistrationForm } from './registration-form.ts';

const NO_PARTY: PartyEntry = { name: '', code: null, country: null, region: null, nature: null };

export const EMPTY_FORM: RegistrationForm = {
  projectName: '',
  seller: NO_PARTY,
  buyer: NO_PARTY,
  ...{ signedOn: null, validFrom: null, validTo: null, type: null, subtype: null, total: null, technical: null },
  ...{ ip: null, field: null, programme: null, payment: null, newInvestment: null, newOutput: null },
  tags: [],
};

/** What the form can be given from what was read and judged; nothing is guessed. */
export function formOfReading(contract: Contract, judgement: Judgement | null): RegistrationForm {
  const party = (side: Party['side']): PartyEntry => {
    const read = contract.parties.find((each) => each.side === side);
    return read === undefined ? NO_PARTY : { ...NO_PARTY, name: read.name.slice(0, 200), code: read.code };
  };
  return {
    ...EMPTY_FORM,
    projectName: contract.name?.value.slice(0, 300) ?? '',
    seller: party('seller'),
    buyer: party('buyer'),
    signedOn: contract.signedOn?.value ?? null,
    validFrom: contract.validFrom?.value ?? null,
    validTo: contract.validTo?.value ?? null,
    type: judgement?.filedAs ?? null,
    subtype: judgement === null || judgement.filedAs === null ? null : judgement.classification.subtype,
    total: judgement?.amounts.total ?? null,
    technical: judgement?.amounts.technical ?? null,
  };
}

/** What was filled in stays; only empty fields are given what is proposed. */
export function fillEmpty(form: RegistrationForm, proposed: RegistrationForm): RegistrationForm {
  const party = (side: 'seller' | 'buyer'): PartyEntry => ({
    name: form[side].name || proposed[side].name,
    code: form[side].code ?? proposed[side].code,
    country: form[side].country ?? proposed[side].country,
    region: form[side].region ?? proposed[side].region,
    nature: form[side].nature ?? proposed[side].nature,
  });
  const type = form.type ?? proposed.type;
  return {
    projectName: form.projectName || proposed.projectName,
    seller: party('seller'),
    buyer: party('buyer'),
    signedOn: form.signedOn ?? proposed.signedOn,
    validFrom: form.validFrom ?? proposed.validFrom,
    validTo: form.validTo ?? proposed.validTo,
    type,
    subtype: form.subtype ?? (type === proposed.type ? proposed.subtype : null),
    total: form.total ?? proposed.total,
    technical: form.technical ?? proposed.technical,
    ip: form.ip ?? proposed.ip,
    field: form.field ?? proposed.field,
    programme: form.programme ?? proposed.programme,
    payment: form.payment ?? proposed.payment,
    newInvestment: form.newInvestment ?? proposed.newInvestment,
    newOutput: form.newOutput ?? proposed.newOutput,
    tags: form.tags.length > 0 ? form.tags : proposed.tags,
  };
}
