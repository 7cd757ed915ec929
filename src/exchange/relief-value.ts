import type { ReliefPack, ValuedKey } from './relief-pack.ts';

/** What the pack says under a key that every pack has. */
export function reliefValue(pack: ReliefPack, key: ValuedKey): string {
  const value = pack.entries.find((entry) => entry.key === key)?.value;
  if (value === undefined) throw new Error(`${pack.id} was checked and still has no value for ${key}`);
  return value;
}
