import type { ContractKey } from './contract-keys.ts';
import type { ContractEntry, ContractPack } from './contract-pack.ts';

/** What a pack says under a key; undefined where it says nothing. */
export function contractRule(pack: ContractPack, key: ContractKey): ContractEntry | undefined {
  return pack.entries.find((entry) => entry.key === key);
}
