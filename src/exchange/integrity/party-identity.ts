import type { KnownContract } from '../known-contract.ts';

type Party = KnownContract['seller'];

/** A name that more codes bear tells nobody apart (ours). */
const CODES_OF_A_NAME = 3;

const CODE = /^[0-9A-HJ-NPQRTUWXY]{18}$/u;

/** A name as it is compared: NFKC, no spaces, one kind of brackets; 有限公司 stays, because it tells companies apart. */
export const plainName = (name: string) =>
  name
    .normalize('NFKC')
    .replace(/\s+/gu, '')
    .replace(/[[{〔【〈《]/gu, '(')
    .replace(/[\]}〕】〉》]/gu, ')')
    .toUpperCase();

/** Who is meant. Several where a name without a code is borne by several codes; none where nothing is said. */
export interface Identities {
  readonly ofParty: (party: Party) => readonly string[];
  /** A code or a name, as relations are declared. */
  readonly ofText: (text: string) => readonly string[];
}

/** Codes decide where both have one; a party without a code is whoever bears its name among these contracts. */
export function identitiesOf(contracts: Iterable<KnownContract>): Identities {
  const plain = remembering(plainName);
  const codes = new Map<string, Set<string>>();
  const known = new Set<string>();
  for (const { seller, buyer } of contracts)
    for (const { code, name } of [seller, buyer]) {
      if (code === null) continue;
      known.add(code);
      const own = codes.get(plain(name));
      if (own === undefined) codes.set(plain(name), new Set([code]));
      else own.add(code);
    }
  const named = remembering((name: string): readonly string[] => {
    if (plain(name) === '') return [];
    const bearers = codes.get(plain(name));
    if (bearers === undefined || bearers.size > CODES_OF_A_NAME) return [plain(name)];
    return [...bearers].sort();
  });
  const coded = remembering((code: string): readonly string[] => [code]);
  const isCode = (text: string) => known.has(text) || CODE.test(text);
  return {
    ofParty: ({ code, name }) => (code === null ? named(name) : coded(code)),
    ofText: (text) => (isCode(plain(text)) ? coded(plain(text)) : named(text)),
  };
}

/** Most names come up again and again. */
function remembering<Answer>(work: (text: string) => Answer): (text: string) => Answer {
  const answers = new Map<string, Answer>();
  return (text) => {
    const known = answers.get(text);
    if (known !== undefined) return known;
    const answer = work(text);
    answers.set(text, answer);
    return answer;
  };
}
