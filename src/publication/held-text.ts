import { claimInstead } from './claim-place.ts';
import type { Claim } from './claims.ts';
import { rowCounter } from './held-rows.ts';
import { literally } from './match-at.ts';
import {
  clausesOf,
  closeness,
  countIn,
  countShared,
  governing,
  isToldInTurn,
  type Named,
  type ReadText,
  readText,
} from './read-text.ts';
import { type Statement, sentencesOf } from './statements.ts';

/** What a section says, read once for all sentences held against it. */
export interface HeldText {
  readonly sentences: readonly ReadText[];
  readonly rows: readonly ReadText[];
  /** The id of a target by its id and by its name. */
  readonly targets: ReadonlyMap<string, string>;
}

/** Reads what a section says, and finds by which ids and names it tells of targets. */
export function holdText(statements: readonly Statement[]): HeldText {
  const read = statements.flatMap(({ text, names }) =>
    names.length > 0 ? [readText(text, names)] : sentencesOf(text).map((sentence) => readText(sentence)),
  );
  const targets = targetsIn(read);
  const kept = read.map((each) => ({ ...each, ids: namesOfTargets(each.text, targets) }));
  return {
    sentences: kept.filter(({ names }) => names.length === 0),
    rows: kept.filter(({ names }) => names.length > 0),
    targets,
  };
}

/** By id or name, the id: of targets with which a statement begins, or of which a cell tells one after another. */
function targetsIn(statements: readonly ReadText[]): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const { text, names, ids } of statements) {
    for (const { name: id, start, end } of ids) {
      const after = text.slice(end);
      if (!/(?:^|[｜；]|; )$/.test(text.slice(0, start)) || !/^(?:$|[\s｜：:])/.test(after)) continue;
      targets.set(id, id);
      const name = names[0] === id ? names[1] : start === 0 ? /^ ([^：:]+)(?:：|: )/.exec(after)?.[1] : undefined;
      if (name !== undefined) targets.set(name, id);
    }
  }
  return targets;
}

/** Where a text names targets, the longest name first. */
function namesOfTargets(text: string, targets: ReadonlyMap<string, string>): Named[] {
  if (targets.size === 0) return [];
  const written = [...targets.keys()].sort((a, b) => b.length - a.length).map(literally);
  return [...text.matchAll(new RegExp(`(?<![A-Za-z0-9-])(?:${written.join('|')})(?![A-Za-z0-9]|-\\d)`, 'g'))].map(
    ({ 0: name, index }) => ({ name: targets.get(name) ?? name, start: index, end: index + name.length }),
  );
}

/** What answers for a claim of a sentence. */
export interface Support {
  /** How often it is claimed there; 0: it is not. */
  readonly count: number;
  /** The statement the claim is held against. */
  readonly statement: ReadText | null;
  /** What that statement says in the same place. */
  readonly instead: string | null;
}

/** How the section answers for each claim of a sentence. */
export function supportOf(sentence: ReadText, held: HeldText): Support[] {
  const ids = namesOfTargets(sentence.text, held.targets);
  const named = new Set(ids.map(({ name }) => name));
  const of = held.sentences.filter((text) => named.size === 0 || text.ids.some(({ name }) => named.has(name)));
  const others = named.size === 0 ? of : held.sentences.filter((text) => text.ids.length === 0);
  const whole = closestTo(sentence, of);
  const countInRows = rowCounter(sentence, held.rows);
  const clauses = clausesOf(sentence);
  let [statement, near] = [whole, null as ReadText | null];
  return sentence.claims.map((claim, index): Support => {
    const clause = clauses[index] ?? '';
    const read = clause === clauses[index - 1] ? null : readText(clause);
    // A clause of claims alone goes on with what stands before it.
    if (read !== null && read.words.size > 0)
      [statement, near] = closestClause(read, others, named.size === 0 ? whole : null);
    const about = named.size === 0 ? statement : whole;
    const instead = about === null ? null : claimInstead(sentence, index, about);
    const byRow = named.size === 0 ? countInRows(claim, index, about) : 0;
    if (byRow > 0) return { count: Math.max(byRow, countIn(claim, about)), statement: about, instead: null };
    if (instead !== null) return { count: 0, statement: about, instead };
    const byClause = Math.max(countIn(claim, statement), countIn(claim, near));
    if (named.size === 0) return { count: byRow < 0 ? 0 : byClause, statement: about, instead };
    const ofTarget = countForTargets(sentence, claim, ids, [...of, ...held.rows]);
    // Before the first target a sentence may tell of something else.
    const isBefore = ids.every(({ end }) => end > claim.start);
    return ofTarget.count > 0 || !isBefore ? ofTarget : { ...ofTarget, count: byClause };
  });
}

function closestTo(sentence: ReadText, statements: readonly ReadText[]): ReadText | null {
  let [closest, most] = [null as ReadText | null, 0];
  for (const statement of statements) {
    const score = closeness(sentence, statement);
    if (score > most) [closest, most] = [statement, score];
  }
  return closest;
}

/** With words counted twice, so much more tells that a clause belongs to another statement than its sentence. */
const CLEARLY_MORE = 3;

/**
 * One sentence may join several of the system. Answers what a clause is held against, and a second statement that may
 * answer for it where it has but a little more of its words.
 */
function closestClause(clause: ReadText, statements: readonly ReadText[], whole: ReadText | null) {
  const shared = (statement: ReadText | null) => (statement === null ? 0 : countShared(clause, statement, 2));
  const best = statements.reduce<ReadText | null>((one, each) => (shared(each) > shared(one) ? each : one), whole);
  const isOther = shared(best) >= shared(whole) + CLEARLY_MORE;
  return isOther ? ([best, null] as const) : ([whole, best] as const);
}

/** Held against what is said of the targets the claim is said of. */
function countForTargets(
  { text }: ReadText,
  claim: Claim,
  ids: readonly Named[],
  statements: readonly ReadText[],
): Support {
  const inTurn = isToldInTurn(text);
  const targets = (inTurn ? ids : governing(ids, text, claim)).map(({ name }) => name);
  const counts = targets.map((target) =>
    Math.max(
      0,
      ...statements.map(
        (each) =>
          each.claims.filter(
            ({ key, ...at }) =>
              key === claim.key && governing(each.ids, each.text, at).some(({ name }) => name === target),
          ).length,
      ),
    ),
  );
  const statement = statements.find((each) => each.ids.some(({ name }) => targets.includes(name))) ?? null;
  return { count: inTurn ? Math.max(...counts) : Math.min(...counts), statement, instead: null };
}
