import { excerpt } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Claim } from './claims.ts';
import { type HeldText, holdText, type Support, supportOf } from './held-text.ts';
import { readText } from './read-text.ts';
import type { EditFlag, Section } from './report-document.ts';
import { type Statement, sentencesOf, statementsOf } from './statements.ts';

/** A person's text for one section, and what the generated section claimed when it was written. */
export interface EditedText {
  readonly paragraphs: readonly string[];
  readonly claims: readonly Statement[];
}

/** What a section claims, sentence by sentence and row by row, to be kept with an edit of it. */
export const claimsOf = (section: Section): Statement[] => statementsOf(section);

/** Paragraphs of a text file: parted by blank lines, each on one line. */
export function paragraphsOf(text: string): string[] {
  return text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n[^\S\n]*\r?\n/)
    .map((paragraph) => joinLines(paragraph.trim()))
    .filter((paragraph) => paragraph !== '');
}

/** A line broken inside Chinese goes on without a space. */
const joinLines = (paragraph: string) =>
  paragraph
    .replace(/[^\S\n]*\r?\n\s*/g, '\n')
    .replace(/(?<=[\u2e80-\uffef])\n(?=[\u2e80-\uffef])/g, '')
    .replaceAll('\n', ' ');

/**
 * Holds every sentence of an edited text against the section as the system writes it now: against the sentences and rows
 * that name the same target, where it names none against the sentence that shares most with it, and against the rows of
 * tables it names. A number with its unit, a day or a verdict word is flagged where those do not claim it, and where a
 * claim it repeats has changed since the edit.
 */
export function flagEdits(edit: EditedText, now: Section): EditFlag[] {
  const held = { then: holdText(edit.claims), now: holdText(statementsOf(now)) };
  return edit.paragraphs.flatMap(sentencesOf).flatMap((text) => {
    const sentence = readText(text);
    const [before, today] = [supportOf(sentence, held.then), supportOf(sentence, held.now)];
    const seen = new Set<string>();
    return sentence.claims.flatMap((claim, index): EditFlag[] => {
      const [then, support] = [before[index], today[index]];
      if (then === undefined || support === undefined || seen.has(claim.key)) return [];
      const why = disagreement(claim, then, support, held);
      if (why !== null) seen.add(claim.key);
      return why === null ? [] : [{ sentence: text, why }];
    });
  });
}

interface Held {
  readonly then: HeldText;
  readonly now: HeldText;
}

function disagreement(claim: Claim, then: Support, now: Support, held: Held): Words | null {
  // A day told less often than before is no claim that changed.
  if (now.count >= (claim.sort === 'day' ? 1 : Math.max(then.count, 1))) return null;
  const alike = claimsAlike(claim, held.now);
  if (now.count > 0) return fewerWords(claim, then.count, now.count, alike);
  const isSaid = held.now.sentences.some(({ claims }) => claims.some(({ key }) => key === claim.key));
  if (isSaid) return elsewhereWords(claim, now);
  return goneWords(claim, then.count > 0, alike);
}

/** What the section says of the same kind, for the reader to compare. */
function claimsAlike({ sort }: Claim, { sentences }: HeldText): Words {
  const claims = sentences.flatMap((sentence) => sentence.claims).filter((claim) => claim.sort === sort);
  const alike = [...new Set(claims.map(({ text }) => text))];
  if (alike.length === 0)
    return sort === 'state'
      ? { zh: '现在本节没有判定用语', en: 'the section holds no verdict word now' }
      : { zh: '现在本节没有同一单位的数', en: 'the section holds no number of that unit now' };
  const shown = alike.slice(0, MOST_NAMED).map((text) => `“${text}”`);
  const isCut = alike.length > MOST_NAMED;
  return {
    zh: `现在本节同类的说法是${shown.join('、')}${isCut ? '等' : ''}`,
    en: `of that kind the section now says ${shown.join(', ')}${isCut ? ' and more' : ''}`,
  };
}

/** More would hide what the reader looks for. */
const MOST_NAMED = 6;

const goneWords = ({ text }: Claim, wasSaid: boolean, alike: Words): Words =>
  wasSaid
    ? {
        zh: `修改时本节写有“${text}”，现在没有；${alike.zh}`,
        en: `the section said “${text}” when it was edited and does not now; ${alike.en}`,
      }
    : {
        zh: `“${text}”不在本节现在的说法里，修改时也不在；${alike.zh}`,
        en: `the section does not say “${text}” now and did not when it was edited; ${alike.en}`,
      };

const fewerWords = ({ text }: Claim, before: number, today: number, alike: Words): Words => ({
  zh: `修改时与这句对应的说法有${before}处写“${text}”，现在只有${today}处；${alike.zh}`,
  en: `what answers to this sentence said “${text}” ${before} times when it was edited and ${today} now; ${alike.en}`,
});

function elsewhereWords({ text }: Claim, { statement, instead }: Support): Words {
  const said = excerpt(statement?.text ?? '');
  if (instead !== null)
    return {
      zh: `“${text}”所在的地方，系统现在写的是“${instead}”：“${said}”`,
      en: `where this sentence says “${text}” the system now says “${instead}”: “${said}”`,
    };
  return statement === null
    ? {
        zh: `“${text}”在本节说的是别的；本节没有与这句对应的说法`,
        en: `the section says “${text}” of something else; nothing in it answers to this sentence`,
      }
    : {
        zh: `“${text}”在本节说的是别的；与这句对应的说法是“${said}”`,
        en: `the section says “${text}” of something else; what answers to this sentence is “${said}”`,
      };
}
