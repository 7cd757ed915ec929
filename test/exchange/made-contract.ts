/** A phrase the field must hold, and the whole it may at most be. */
export interface Said {
  readonly core: string;
  readonly within: string;
}
export interface TrueParty {
  readonly side: 'buyer' | 'seller' | 'intermediary';
  readonly name: string;
  readonly code: string | null;
}
export interface TrueCost {
  readonly kind: string;
  readonly amount: string;
  readonly isDeliverable: boolean;
  readonly quantity: number | null;
}
export interface ContractTruth {
  name: string | null;
  parties: TrueParty[];
  subject: Said | null;
  figures: string | null;
  capitals: string | null;
  isOpen: boolean;
  costs: TrueCost[];
  signedOn: string | null;
  validFrom: string | null;
  validTo: string | null;
  ownership: Said | null;
  acceptance: Said | null;
  payment: Said | null;
  licence: { kind: string; until: string | null; patentUntil: string | null } | null;
  isWritten: boolean;
  /** False: letters only, and nothing on who pays, so that no reader can tell the sides. */
  areSidesTold: boolean;
}
export interface MadeClause {
  readonly heading: string;
  readonly sentences: readonly string[];
}
/** What the layout sets on paper. */
export interface Draft {
  readonly title: string;
  readonly project: string | null;
  readonly labels: readonly { readonly label: string; readonly party: TrueParty }[];
  readonly clauses: readonly MadeClause[];
  readonly signed: string | null;
}
export interface MadeContract {
  readonly seed: number;
  readonly kind: string;
  readonly layout: string;
  readonly text: string;
  readonly truth: ContractTruth;
}
