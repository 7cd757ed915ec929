import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import { RELEASE_TEXTS } from '../publication/release-texts.ts';
import { cancelRelease, listReleases, makeRelease } from '../publication/verbs/release.ts';
import type { Language } from '../vocabulary/words.ts';

/** Day and minute of an instant. */
const minuteOf = (at: string) => at.slice(0, 16).replace('T', ' ');

function listLines(releases: OutputOf<typeof listReleases>, language: Language): string[] {
  if (releases.length === 0) return [RELEASE_TEXTS.none[language]];
  const { visibleFrom, title, what, signedBy } = RELEASE_TEXTS;
  const head = [visibleFrom, title, what, signedBy].map((words) => words[language]);
  const rows = releases.map((release) => [
    minuteOf(release.visibleFrom),
    release.title,
    RELEASE_TEXTS.contents(release)[language],
    release.signedBy,
    release.id,
  ]);
  return tableLines([...head, { zh: '编号', en: 'Id' }[language]], rows);
}

function makeLines({ release, notes }: OutputOf<typeof makeRelease>, language: Language): string[] {
  const contents = RELEASE_TEXTS.contents(release)[language];
  return [
    {
      zh: `已签发“${release.title}”（${release.id}），${minuteOf(release.visibleFrom)}起可见：${contents}`,
      en: `Signed off “${release.title}” (${release.id}), visible from ${minuteOf(release.visibleFrom)}: ${contents}`,
    }[language],
    ...notes.map((words) => words[language]),
  ];
}

const cancelLines = ({ title, figures }: OutputOf<typeof cancelRelease>, language: Language) => [
  {
    zh: `已撤下“${title}”，${figures}个数值恢复为审定`,
    en: `Withdrew “${title}”: ${figures} ${figures === 1 ? 'figure is' : 'figures are'} approved again`,
  }[language],
];

/** How the answers about releases read for people. */
export const RELEASE_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [listReleases.id]: { lines: listLines },
  [makeRelease.id]: { lines: makeLines },
  [cancelRelease.id]: { lines: cancelLines },
};
