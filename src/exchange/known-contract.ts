import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { CaseState } from './case-states.ts';
import type { ContractType } from './contract-type.ts';
import type { DeclaredRelation } from './declared-facts.ts';

interface KnownParty {
  /** Upper case; null where none is known. */
  readonly code: string | null;
  readonly name: string;
}

/** A contract of the ledger, as far as it is compared with others. */
export interface KnownContract {
  readonly id: string;
  /** Our own reference, never the registration number. */
  readonly reference: string;
  readonly state: CaseState;
  readonly seller: KnownParty;
  readonly buyer: KnownParty;
  readonly projectName: string;
  readonly subject: string;
  /** SHA-256 of the text without spaces and line breaks; null where no text was filed. */
  readonly textHash: string | null;
  readonly type: ContractType | null;
  readonly signedOn: CivilDate | null;
  /** 成交额 and 技术交易额 in yuan. */
  readonly total: string | null;
  readonly technical: string | null;
  readonly relations: readonly DeclaredRelation[];
}
