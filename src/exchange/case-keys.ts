import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import type { CaseContent } from './case-content.ts';
import type { DeclaredRelation } from './declared-facts.ts';
import { plainName } from './integrity/party-identity.ts';

/** What a case is found and compared by, taken from its content. */
export interface CaseKeys {
  readonly projectName: string;
  readonly subject: string;
  readonly sellerName: string;
  readonly sellerPlain: string;
  readonly sellerCode: string | null;
  readonly buyerName: string;
  readonly buyerPlain: string;
  readonly buyerCode: string | null;
  readonly signedOn: CivilDate | null;
  readonly relations: readonly DeclaredRelation[];
}

/** The form counts before what was read of the text: a person filled it in. */
export function caseKeys({ contract, facts, form }: CaseContent): CaseKeys {
  const party = (side: 'seller' | 'buyer') => {
    const read = contract.parties.find((each) => each.side === side);
    // As long as an index takes.
    const name = (form[side].name.trim() || (read?.name ?? '')).slice(0, 200);
    const code = (form[side].code ?? read?.code ?? '').trim().toUpperCase().slice(0, 20);
    return { name, plain: plainName(name), code: code === '' ? null : code };
  };
  const [seller, buyer] = [party('seller'), party('buyer')];
  const signed = form.signedOn ?? contract.signedOn?.value ?? '';
  return {
    projectName: form.projectName.trim() || (contract.name?.value ?? ''),
    subject: (contract.subject?.value ?? '').slice(0, 2000),
    ...{ sellerName: seller.name, sellerPlain: seller.plain, sellerCode: seller.code },
    ...{ buyerName: buyer.name, buyerPlain: buyer.plain, buyerCode: buyer.code },
    signedOn: parseCivilDate(signed) === null ? null : signed,
    relations: facts.relations ?? [],
  };
}
