/** Money that came in, as the registrant declares it. Null: nobody said whether it was paid for technology. */
export interface Receipt {
  /** Yuan, an exact decimal as text. */
  readonly amount: string;
  readonly on: string;
  readonly isTechnical: boolean | null;
}

/** One party holds a share of the other, as somebody declared. */
export interface DeclaredRelation {
  /** Codes where they are known, else names. */
  readonly holder: string;
  readonly held: string;
  /** Percent, an exact decimal as text; null: controlled, the share not said. */
  readonly share: string | null;
}

/** What no text shows and somebody declares. Left out: nobody said. */
export interface DeclaredFacts {
  /** The buyer holds the seller, or is held by it, wholly, directly or not. */
  readonly buyerIsParent?: boolean;
  /** An approval the contract needs has been given. */
  readonly isApproved?: boolean;
  /** Somebody disputes the contract or its amounts. */
  readonly isDisputed?: boolean;
  /** The seals of the parties are there and match the names as written. */
  readonly sealsMatch?: boolean;
  /** The papers handed in as proof are all there and right. */
  readonly proofIsSound?: boolean;
  readonly received?: readonly Receipt[];
  readonly relations?: readonly DeclaredRelation[];
}
