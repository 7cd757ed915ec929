import { foldCharacter, foldForm } from './folding.ts';
import type { Industry } from './industry.ts';
import { formsOfName } from './plain-forms.ts';
import type { Synonym } from './synonym.ts';
import {
  BODY_NAME_WEIGHT,
  BODY_NAMES,
  EVERYDAY_WEIGHT,
  EVERYDAY_WORDS,
  LENGTH_WEIGHTS,
  NARROWER_WEIGHT,
  PLAIN_WEIGHT,
  SHARED_WEIGHTS,
} from './tag-weights.ts';

/** What a form stands for: an industry, or a direction, sub-field or term of it. Ids, but a term by its name. */
interface Meaning {
  readonly industry: string;
  readonly direction?: string;
  readonly field?: string;
  readonly term?: string;
  /** `narrower`: a kind, part or method of what it stands for, not the same. */
  readonly why: 'name' | 'term' | 'synonym' | 'narrower';
  /** The name in the plan the form stands for. */
  readonly of: string;
  readonly plain: boolean;
}

/** One reason to say that a text is about an industry. */
export interface Tag extends Meaning {
  /** The words found, as the text writes them. */
  readonly form: string;
  /** Where they stand: offsets in the text given, the end not included. */
  readonly start: number;
  readonly end: number;
  /** 0 to 1: how much these words say; see tag-weights.ts. */
  readonly strength: number;
  /** Ids of the other industries the same words stand for. */
  readonly alsoIn: readonly string[];
  /** Why the words say less here: they name a body or a place, or the sentence is about everyday goods. */
  readonly weakened?: 'body-name' | 'everyday';
}

interface Form {
  readonly text: string;
  readonly meanings: readonly Meaning[];
}

/** The forms of a plan, by their first character, the longest first. */
export type Tagger = ReadonlyMap<string, readonly Form[]>;

/** Makes ready for tagging: every name of the plan, its plain forms, and the synonyms. */
export function compileTagger(industries: readonly Industry[], synonyms: readonly Synonym[]): Tagger {
  const meanings = new Map<string, Meaning[]>();
  const add = (form: string, meaning: Meaning) => {
    const key = foldForm(form);
    const known = meanings.get(key) ?? [];
    // What a name says as written counts before what is left of another name.
    const better = meaning.plain ? known : known.filter(({ plain }) => !plain);
    if (meaning.plain && known.some(({ plain }) => !plain)) return;
    if (!better.some((other) => isSame(other, meaning))) meanings.set(key, [...better, meaning]);
  };
  const named = namesOf(industries);
  for (const { names, meaning } of named) {
    const enumerates = meaning.direction === undefined;
    for (const [index, name] of names.entries()) {
      const forms = index === 0 ? formsOfName(name, enumerates) : [{ form: name, plain: false }];
      for (const { form, plain } of forms) add(form, { ...meaning, plain });
    }
  }
  const byName = new Map<string, Omit<Meaning, 'plain'>[]>();
  for (const { names, meaning } of named) {
    for (const { form } of formsOfName(names[0] ?? '', false).filter(({ plain }) => !plain)) {
      byName.set(foldForm(form), [...(byName.get(foldForm(form)) ?? []), meaning]);
    }
  }
  for (const { form, of, kind } of synonyms) {
    const why = kind === 'narrower' ? kind : 'synonym';
    for (const meaning of byName.get(foldForm(of)) ?? []) add(form, { ...meaning, why, of, plain: false });
  }
  return byFirstCharacter(meanings);
}

/**
 * The reasons to say that a text is about an industry, in the order they stand. Of two forms one inside the other only
 * the longer counts; a Latin form counts only as a whole word; a form of several industries is a reason for each.
 */
export function tagText(tagger: Tagger, text: string): Tag[] {
  const folded = fold(text);
  const everyday = everydaySentences(folded.text);
  return matches(tagger, folded.text).flatMap(({ form, at }) => {
    const start = folded.starts[at] ?? 0;
    const end = folded.ends[at + form.text.length - 1] ?? text.length;
    const weakened = weakening(folded.text, at + form.text.length, everyday);
    const industries = [...new Set(form.meanings.map(({ industry }) => industry))];
    return form.meanings.map((meaning) => ({
      ...meaning,
      form: text.slice(start, end),
      start,
      end,
      strength: strengthOf(form, meaning, industries.length, weakened),
      alsoIn: industries.filter((id) => id !== meaning.industry),
      ...(weakened === null ? {} : { weakened }),
    }));
  });
}

/** Every name with what it means; the first is Chinese, the others are whole forms. */
function namesOf(industries: readonly Industry[]): { names: string[]; meaning: Omit<Meaning, 'plain'> }[] {
  return industries.flatMap(({ id: industry, name, directions }) => [
    { names: [name.zh, name.en], meaning: { industry, why: 'name' as const, of: name.zh } },
    ...directions.flatMap((direction) => [
      {
        names: [direction.name.zh],
        meaning: { industry, direction: direction.id, why: 'name' as const, of: direction.name.zh },
      },
      ...direction.fields.flatMap((field) => {
        const place = { industry, direction: direction.id, field: field.id };
        return [
          { names: [field.name.zh], meaning: { ...place, why: 'name' as const, of: field.name.zh } },
          ...field.terms.map(({ name: term, nameEn }) => ({
            names: [term, nameEn],
            meaning: { ...place, term, why: 'term' as const, of: term },
          })),
        ];
      }),
    ]),
  ]);
}

const isSame = (a: Meaning, b: Meaning) =>
  a.industry === b.industry && a.direction === b.direction && a.field === b.field && a.term === b.term;

function byFirstCharacter(meanings: ReadonlyMap<string, readonly Meaning[]>): Tagger {
  const forms = new Map<string, Form[]>();
  for (const [text, list] of meanings) {
    const first = text.charAt(0);
    if (first !== '') forms.set(first, [...(forms.get(first) ?? []), { text, meanings: list }]);
  }
  for (const list of forms.values()) list.sort((a, b) => b.text.length - a.text.length);
  return forms;
}

/** The text as forms are compared, with the offsets of every character of it in the original. */
function fold(text: string): { text: string; starts: number[]; ends: number[] } {
  const starts: number[] = [];
  const ends: number[] = [];
  let folded = '';
  let at = 0;
  for (const character of text) {
    const piece = foldCharacter(character);
    for (let index = 0; index < piece.length; index += 1) {
      starts.push(at);
      ends.push(at + character.length);
    }
    folded += piece;
    at += character.length;
  }
  return { text: folded, starts, ends };
}

/** The longest form at every place, without those inside an earlier one. */
function matches(tagger: Tagger, text: string): { form: Form; at: number }[] {
  const found: { form: Form; at: number }[] = [];
  let reached = 0;
  for (let at = 0; at < text.length; at += 1) {
    const form = (tagger.get(text.charAt(at)) ?? []).find(
      (one) => text.startsWith(one.text, at) && isWhole(text, at, one),
    );
    if (form === undefined || at + form.text.length <= reached) continue;
    reached = at + form.text.length;
    found.push({ form, at });
  }
  return found;
}

const WORD = /[\p{Script=Latin}\p{Nd}]/u;

/** A Latin letter or digit at an edge of the form must not go on in the text. */
function isWhole(text: string, at: number, { text: form }: Form): boolean {
  const end = at + form.length;
  const goesOn = (inner: string, outer: string) => WORD.test(inner) && WORD.test(outer);
  return !goesOn(form.charAt(0), text.charAt(at - 1)) && !goesOn(form.charAt(form.length - 1), text.charAt(end));
}

/** Where sentences about everyday goods and services begin and end. */
function everydaySentences(text: string): { from: number; to: number }[] {
  return [...text.matchAll(/[^。;!?\n]+/gu)]
    .filter(([sentence]) => EVERYDAY_WORDS.some((word) => sentence.includes(word)))
    .map(({ 0: sentence, index }) => ({ from: index, to: index + sentence.length }));
}

function weakening(
  text: string,
  end: number,
  everyday: readonly { from: number; to: number }[],
): NonNullable<Tag['weakened']> | null {
  if (BODY_NAMES.test(text.slice(end, end + 12))) return 'body-name';
  return everyday.some(({ from, to }) => from < end && end <= to) ? 'everyday' : null;
}

const WEAKENED = { 'body-name': BODY_NAME_WEIGHT, everyday: EVERYDAY_WEIGHT } as const;

function strengthOf(
  form: Form,
  { plain, why }: Meaning,
  industries: number,
  weakened: keyof typeof WEAKENED | null,
): number {
  const length = [...form.text].length;
  const kind = /\p{Script=Han}/u.test(form.text) ? LENGTH_WEIGHTS.han : LENGTH_WEIGHTS.latin;
  const byLength = kind.find(({ upTo }) => length <= upTo)?.weight ?? 1;
  const shared = SHARED_WEIGHTS[Math.min(industries, SHARED_WEIGHTS.length) - 1] ?? 1;
  const reading = plain ? PLAIN_WEIGHT : why === 'narrower' ? NARROWER_WEIGHT : 1;
  const product = byLength * shared * reading * (weakened === null ? 1 : WEAKENED[weakened]);
  return Math.round(product * 1000) / 1000;
}
