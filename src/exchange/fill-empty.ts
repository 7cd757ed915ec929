import type { PartyEntry, RegistrationForm } from './registration-form.ts';

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
