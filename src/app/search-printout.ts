import type { Printout } from '../platform/command-line.ts';
import type { OutputOf } from '../platform/verb.ts';
import { foundWords, limitsOf } from '../search/found-words.ts';
import { KIND_WORDS, TEXTS } from '../search/texts.ts';
import type { findAnything, SearchResult } from '../search/verbs.ts';
import type { Language } from '../vocabulary/words.ts';

/** What was found, a group after the other: name, what tells it from others, why, and its page. */
export const SEARCH_PRINTOUT: Printout = {
  lines: (found: OutputOf<typeof findAnything>, language) => {
    const { q, groups } = found;
    const isAsked = q.trim() !== '';
    return [
      isAsked ? foundWords(found)[language] : TEXTS.lead[language],
      ...limitsOf(found).map((words) => words[language]),
      ...named(
        TEXTS.nearest[language],
        found.nearest.map((words) => words[language]),
        language,
      ),
      ...named(
        `${TEXTS.examples[language]}${{ zh: '：', en: ': ' }[language]}`,
        found.examples.map(({ words }) => words[language]),
        language,
      ),
      ...groups.flatMap((group, at) => [
        '',
        ...(group.whole === 0 && (groups[at - 1]?.whole ?? 0) > 0 ? [TEXTS.partsOnly[language], ''] : []),
        `# ${KIND_WORDS[group.kind][language]} ${group.count}`,
        ...group.results.flatMap((result) => resultLines(result, language)),
      ]),
      ...(found.hasText ? [] : ['', TEXTS.textMissing[language]]),
    ];
  },
};

function named(head: string, names: readonly string[], language: Language): string[] {
  return names.length === 0 ? [] : [`${head}${names.join(TEXTS.listGap[language])}`];
}

function resultLines(
  { title, context, place, snippets, why, path, anchor, query }: SearchResult,
  language: Language,
): string[] {
  const facts = [context[language], place ?? ''].filter((part) => part !== '').join(' · ');
  const snippet = snippets[language] ?? snippets[language === 'zh' ? 'en' : 'zh'];
  const parameters = new URLSearchParams(query).toString();
  const page = `${path}${parameters === '' ? '' : `?${decodeURIComponent(parameters)}`}${anchor === null ? '' : `#${anchor}`}`;
  return [
    `${title[language]}${facts === '' ? '' : `  ${facts}`}`,
    ...(snippet === null ? [] : [`  ${snippet.text}`]),
    `  ${why.map((words) => words[language]).join(language === 'zh' ? '；' : '; ')}`,
    `  /${page}`,
  ];
}
