import { readContract } from '../../src/exchange/read-contract.ts';
import type { MadeContract, Said } from './made-contract.ts';

export interface FieldScore {
  right: number;
  wrong: number;
  /** Said in the text and not read. */
  missed: number;
  /** Read though the text does not say it. */
  invented: number;
}
export interface Miss {
  readonly seed: number;
  readonly layout: string;
  readonly field: string;
  readonly expected: string;
  readonly read: string;
}

const plain = (text: string) => text.normalize('NFKC').replace(/[\s。；;.()\d一二三四五六七八九十]/gu, '');
/** A text field is right when it holds the phrase and little else. */
const saysIt = (said: Said, value: string) =>
  plain(value).includes(plain(said.core)) && plain(value).length <= plain(said.within).length * 1.3 + 12;
const list = (items: readonly unknown[]) => (items.length === 0 ? null : JSON.stringify(items));

type Compared = readonly [field: string, expected: string | null, read: string | null, isRight: boolean];

/** Every field of one contract, as the text says it and as it was read. */
export function compareReading(made: MadeContract): Compared[] {
  const { truth } = made;
  const { contract, doubts } = readContract(made.text);
  const same = (field: string, expected: string | null, read: string | null | undefined): Compared => [
    field,
    expected,
    read ?? null,
    expected === (read ?? null),
  ];
  const said = (field: string, expected: Said | null, read: string | undefined): Compared => [
    field,
    expected?.core ?? null,
    read ?? null,
    expected === null ? read === undefined : read !== undefined && saysIt(expected, read),
  ];
  const sides = list(truth.parties.map(({ side }) => side));
  const readSides = list(contract.parties.map(({ side }) => side));
  const costs = (items: MadeContract['truth']['costs']) =>
    list(items.map(({ kind, amount, isDeliverable, quantity }) => [kind, amount, isDeliverable, quantity]));
  return [
    same('name', truth.name, contract.name?.value),
    same('parties: names', list(truth.parties.map(({ name }) => name)), list(contract.parties.map(({ name }) => name))),
    truth.areSidesTold
      ? same('parties: sides', sides, readSides)
      : [
          'parties: sides not told',
          'doubt',
          doubts.includes('sides-guessed') ? 'doubt' : 'none',
          doubts.includes('sides-guessed'),
        ],
    same(
      'parties: codes',
      list(truth.parties.flatMap(({ code }) => code ?? [])),
      list(contract.parties.flatMap(({ code }) => code ?? [])),
    ),
    said('subject', truth.subject, contract.subject?.value),
    same('price: figures', truth.figures, contract.price.figures?.value),
    same('price: capitals', truth.capitals, contract.price.capitals?.value),
    same('price: open', String(truth.isOpen), String(contract.price.isOpen)),
    same('costs', costs(truth.costs), costs(contract.costs)),
    same('signed on', truth.signedOn, contract.signedOn?.value),
    same('valid from', truth.validFrom, contract.validFrom?.value),
    same('valid to', truth.validTo, contract.validTo?.value),
    said('ownership', truth.ownership, contract.ownership?.value),
    said('acceptance', truth.acceptance, contract.acceptance?.value),
    said('payment', truth.payment, contract.payment?.value),
    same('licence: kind', truth.licence?.kind ?? null, contract.licence?.kind),
    same('licence: until', truth.licence?.until ?? null, contract.licence?.until),
    same('licence: patent until', truth.licence?.patentUntil ?? null, contract.licence?.patentUntil),
    same('written', String(truth.isWritten), String(contract.isWritten)),
  ];
}

export function scoreReadings(contracts: readonly MadeContract[]) {
  const scores = new Map<string, FieldScore>();
  const misses: Miss[] = [];
  for (const made of contracts) {
    for (const [field, expected, read, isRight] of compareReading(made)) {
      const score = scores.get(field) ?? { right: 0, wrong: 0, missed: 0, invented: 0 };
      scores.set(field, score);
      if (isRight) score.right += 1;
      else {
        score[read === null ? 'missed' : expected === null ? 'invented' : 'wrong'] += 1;
        misses.push({ seed: made.seed, layout: made.layout, field, expected: String(expected), read: String(read) });
      }
    }
  }
  return { scores, misses };
}
