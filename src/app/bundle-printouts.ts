import { type Doubt, RECONCILE_RULES } from '../collection/doubt.ts';
import { checkBundle, reconcileFigures, takeBundle } from '../collection/verbs/bundle.ts';
import type { Printout } from '../platform/command-line.ts';
import { problemLines } from '../platform/problem-lines.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

function doubtLines(doubts: readonly Doubt[], language: Language): string[] {
  const head = { zh: `疑问 ${doubts.length} 处`, en: `${doubts.length} doubts` }[language];
  return [
    '',
    head,
    ...doubts.flatMap(({ rule, what, question }) => [
      `· ${RECONCILE_RULES[rule][language]} — ${what[language]}`,
      `  ${question[language]}`,
    ]),
  ];
}

function checkedLines({ files, noFile, doubts }: OutputOf<typeof checkBundle>, language: Language): string[] {
  const missing = noFile.join(language === 'zh' ? '、' : ', ');
  return [
    ...files.flatMap(({ name, organisation, found, unchanged, problems }) => [
      {
        zh: `${name}（${organisation ?? '不属于本规划'}）：新数值 ${found} 个，未变 ${unchanged} 个，问题 ${problems.length} 处`,
        en: `${name} (${organisation ?? 'none of this plan'}): ${found} new figures, ${unchanged} unchanged, ${problems.length} faults or questions`,
      }[language],
      ...problemLines(problems, language),
    ]),
    ...(missing === '' ? [] : [{ zh: `没有文件：${missing}`, en: `No file of: ${missing}` }[language]]),
    ...doubtLines(doubts, language),
  ];
}

function takenLines({ files, accepted, doubts }: OutputOf<typeof takeBundle>, language: Language): string[] {
  return [
    ...files.flatMap(({ name, accepted: isTaken, taken, unchanged, problems }) => [
      isTaken
        ? {
            zh: `${name}：已入库 ${taken} 个数值（在报，待审定），未变 ${unchanged} 个`,
            en: `${name}: ${taken} figures stored, waiting for review; ${unchanged} unchanged`,
          }[language]
        : {
            zh: `${name}：有 ${problems.length} 处问题，没有入库`,
            en: `${name}: ${problems.length} faults; nothing of it was stored`,
          }[language],
      ...problemLines(problems, language),
    ]),
    { zh: `${files.length} 个文件，收下 ${accepted} 个`, en: `${accepted} of ${files.length} files taken` }[language],
    ...doubtLines(doubts, language),
  ];
}

function reconciledLines({ doubts, letters }: OutputOf<typeof reconcileFigures>, language: Language): string[] {
  const names = letters.map(({ name, rows }) => `${name} ${rows}`).join(language === 'zh' ? '、' : ', ');
  return [
    ...doubtLines(doubts, language).slice(1),
    ...(names === ''
      ? []
      : ['', { zh: `可发核对函（处数）：${names}`, en: `Letters to send (lines): ${names}` }[language]]),
  ];
}

/** How the answers about several workbooks at once read for people. */
export const BUNDLE_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [checkBundle.id]: {
    hasFaults: ({ files }: OutputOf<typeof checkBundle>) =>
      files.some(({ problems }) => problems.some(({ severity }) => severity === 'error')),
    lines: checkedLines,
  },
  [takeBundle.id]: {
    hasFaults: ({ files }: OutputOf<typeof takeBundle>) => files.some(({ accepted }) => !accepted),
    lines: takenLines,
  },
  [reconcileFigures.id]: { lines: reconciledLines },
};
