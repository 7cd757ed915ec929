import type { CaseContent } from './case-content.ts';
import { contractOfForm } from './contract-of-form.ts';
import type { DeclaredFacts } from './declared-facts.ts';
import { plainAmount } from './filing-faults.ts';
import type { PartyEntry, RegistrationForm } from './registration-form.ts';

const said = (typed: string | null) => {
  const plain = (typed ?? '').trim();
  return plain === '' ? null : plain;
};
const party = ({ name, code, country, region, nature }: PartyEntry): PartyEntry => ({
  name: name.trim(),
  ...{ code: said(code)?.toUpperCase() ?? null, country: said(country), region: said(region), nature: said(nature) },
});

export function factsAsKept({ received, relations, ...answers }: DeclaredFacts): DeclaredFacts {
  const receipts = (received ?? [])
    .map((each) => ({ ...each, amount: plainAmount(each.amount) ?? '', on: each.on.trim() }))
    .filter(({ amount, on, isTechnical }) => amount !== '' || on !== '' || isTechnical !== null);
  const held = (relations ?? [])
    .map((each) => ({ holder: each.holder.trim(), held: each.held.trim(), share: said(each.share) }))
    .filter((each) => `${each.holder}${each.held}${each.share ?? ''}` !== '');
  return {
    ...answers,
    ...(receipts.length > 0 && { received: receipts }),
    ...(held.length > 0 && { relations: held }),
  };
}

const formAsKept = (form: RegistrationForm): RegistrationForm => ({
  ...form,
  ...{ projectName: form.projectName.trim(), seller: party(form.seller), buyer: party(form.buyer) },
  ...{ signedOn: said(form.signedOn), validFrom: said(form.validFrom), validTo: said(form.validTo) },
  ...{ total: plainAmount(form.total), technical: plainAmount(form.technical) },
  ...{ newInvestment: plainAmount(form.newInvestment), newOutput: plainAmount(form.newOutput) },
  ...{ ip: said(form.ip), field: said(form.field), programme: said(form.programme), payment: said(form.payment) },
});

/** What was typed as the ledger keeps it: empty is null, amounts are plain, empty rows are gone. */
export function caseAsKept({ text, contract, facts, form }: CaseContent): CaseContent {
  const kept = formAsKept(form);
  return {
    text,
    contract: text === '' ? contractOfForm(kept) : contract,
    facts: factsAsKept(facts) as CaseContent['facts'],
    form: kept,
  };
}
