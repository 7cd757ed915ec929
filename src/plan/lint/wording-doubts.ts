import type { Words } from '../../vocabulary/words.ts';
import type { Target } from '../target.ts';
import { type Doubt, doubtAbout } from './doubt.ts';
import { effortMark, numberMarks, scopeMarks, vagueMarks } from './wording-marks.ts';

type Wording = Target['wording'][number];

/** Quotations of one target that do not say the same: comparison, number, whom they count, result or effort. */
export function* twoWordings(target: Target): Generator<Doubt> {
  const [first, ...others] = target.wording;
  if (first === undefined || target.kind === 'graded') return;
  const differences: { readonly what: Words; readonly other: Wording }[] = [];
  for (const other of others) {
    for (const what of differencesOf(first, other)) differences.push({ what, other });
  }
  const base = target.baseline?.wording;
  const scope = base === undefined ? null : scopeDifference(first, base);
  if (scope !== null && base !== undefined) differences.push({ what: scope, other: base });
  const [one] = differences;
  if (one === undefined) return;
  yield doubtAbout(
    target,
    'two-wordings',
    {
      zh: differences.map(({ what }) => what.zh).join('；'),
      en: differences.map(({ what }) => what.en).join('; '),
    },
    {
      zh: `以哪一处为准？${first.place}写“${first.quote}”，${one.other.place}写“${one.other.quote}”。`,
      en: `Which one holds? ${first.place} says “${first.quote}”, ${one.other.place} says “${one.other.quote}”.`,
    },
  );
}

function differencesOf(a: Wording, b: Wording): Words[] {
  return [comparisonDifference(a, b), scopeDifference(a, b), effortDifference(a, b)].filter((words) => words !== null);
}

/** The same number under another comparison. */
function comparisonDifference(a: Wording, b: Wording): Words | null {
  const others = numberMarks(b.quote);
  for (const mark of numberMarks(a.quote)) {
    const other = others.find(({ number }) => number === mark.number);
    if (other !== undefined && other.class !== mark.class) return differ(a, mark.words, b, other.words);
  }
  return null;
}

function scopeDifference(a: Wording, b: Wording): Words | null {
  const [own, others] = [scopeMarks(a.quote), scopeMarks(b.quote)];
  if (own.length === 0 || others.length === 0 || own.join() === others.join()) return null;
  return differ(a, own.join('、'), b, others.join('、'));
}

function effortDifference(a: Wording, b: Wording): Words | null {
  const [own, other] = [effortMark(a.quote), effortMark(b.quote)];
  if ((own === null) === (other === null)) return null;
  const [effort, result] = own === null ? [b, a] : [a, b];
  const word = own ?? other ?? '';
  return {
    zh: `${result.place}写的是结果，${effort.place}写“${word}”，是要做的事`,
    en: `${result.place} promises a result, ${effort.place} says “${word}”, which is an effort`,
  };
}

const differ = (a: Wording, own: string, b: Wording, other: string): Words => ({
  zh: `${a.place}写“${own}”，${b.place}写“${other}”`,
  en: `${a.place} says “${own}”, ${b.place} says “${other}”`,
});

/** Words without a limit, of all quotations together, at the first that has one. */
export function* vagueWords(target: Target): Generator<Doubt> {
  const found = target.wording.map((wording) => ({ wording, marks: vagueMarks(wording.quote) }));
  const said = [...new Set(found.flatMap(({ marks }) => marks))].map((word) => `“${word}”`);
  if (said.length === 0) return;
  yield doubtAbout(
    target,
    'vague-word',
    { zh: `${said.join('、')}没有给出界限`, en: `${said.join(', ')}: no limit is given` },
    {
      zh: `${said.join('、')}到什么程度算达到、什么程度算没有达到？`,
      en: `From where does ${said.join(', ')} count as reached, and from where not?`,
    },
    found.find(({ marks }) => marks.length > 0)?.wording,
  );
}
