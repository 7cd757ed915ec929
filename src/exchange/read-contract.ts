import type { Clause, Contract } from './contract.ts';
import { amountsIn } from './reading/amounts.ts';
import { type ClausePart, clausesOf } from './reading/clauses.ts';
import { costsIn } from './reading/costs.ts';
import { daysIn } from './reading/days.ts';
import { isForeignText, saysOral } from './reading/language.ts';
import { licenceIn } from './reading/licence.ts';
import { partiesIn } from './reading/parties.ts';
import { priceIn } from './reading/price.ts';
import { type RepairedText, repairText } from './reading/repair.ts';
import { sentencesBetween } from './reading/sentences.ts';
import { statementsIn } from './reading/statements.ts';
import { signedOn, validity } from './reading/term.ts';
import { nameIn } from './reading/title.ts';

/** What a person should look at before relying on what was read. */
export type ReadingDoubt = 'text-cut' | 'sides-guessed' | 'no-parties' | 'no-clauses';

export interface ContractReading {
  readonly contract: Contract;
  readonly doubts: readonly ReadingDoubt[];
}

/** Some 400 pages; what comes after is not read. */
export const MOST_CHARACTERS = 400_000;
export const MOST_CLAUSES = 2000;

/** Reads the text of a contract. Every place is one in `original`; the time grows with its length only. */
export function readContract(original: string): ContractReading {
  const repaired = repairText(original.slice(0, MOST_CHARACTERS));
  const { text } = repaired;
  const parts = clausesOf(text).slice(0, MOST_CLAUSES);
  const sentences = sentencesBetween(text, parts);
  const isDivided = parts.some(({ number, heading }) => number !== '' || heading !== '');
  const { parties, areSidesGuessed } = partiesIn(repaired, isDivided ? (parts[0]?.markAt ?? text.length) : text.length);
  const amounts = amountsIn(text);
  const costs = costsIn(repaired, amounts);
  const costAmounts = new Set(costs.map(({ amount }) => amount));
  const signed = signedOn(repaired, daysIn(text));
  const contract: Contract = {
    name: nameIn(repaired),
    parties,
    ...statementsIn(repaired, parts, sentences),
    clauses: parts.map((part) => clauseOf(repaired, part)),
    price: priceIn(
      repaired,
      amounts.filter((amount) => !costAmounts.has(amount)),
      parts,
      sentences,
    ),
    costs: costs.map(({ cost }) => cost),
    signedOn: signed,
    ...validity(repaired, parts, sentences, signed),
    licence: licenceIn(repaired, sentences, signed?.value ?? null),
    isWritten: !saysOral(sentences),
    isForeign: isForeignText(text),
  };
  const doubts: ReadingDoubt[] = [];
  if (original.length > MOST_CHARACTERS) doubts.push('text-cut');
  if (areSidesGuessed) doubts.push('sides-guessed');
  if (parties.length < 2) doubts.push('no-parties');
  if (!isDivided) doubts.push('no-clauses');
  return { contract, doubts };
}

function clauseOf(repaired: RepairedText, { number, heading, markAt, start, end }: ClausePart): Clause {
  const at = repaired.text.indexOf(heading, markAt);
  return {
    number: number.replaceAll('(', '（').replaceAll(')', '）'),
    heading: repaired.shown(at, at + heading.length),
    text: repaired.shown(start, end),
    place: repaired.placeOf(markAt, end),
  };
}
