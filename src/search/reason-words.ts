import type { Words } from '../vocabulary/words.ts';
import type { EntryName } from './entry.ts';
import type { Reason } from './hit.ts';
import type { Equality } from './query.ts';
import { calledOf, type SearchIndex } from './search-index.ts';
import { NAME_WORDS, TEXTS } from './texts.ts';

/** Why an entry was found, as a clause: “名称含‘碳化硅’”, “缩写 SiC＝碳化硅（规划 专栏4）”, “碳化硅 → 第三代半导体 → 南京市”. */
export function reasonWords(index: SearchIndex, ordinal: number, reason: Reason): Words {
  switch (reason.kind) {
    case 'title':
      return TEXTS.sameName;
    case 'name': {
      const entry = index.entries[ordinal]?.entry;
      return nameWords(entry === undefined ? '' : calledOf(entry), reason.name);
    }
    case 'name-contains':
      return joined([...equalityWords(reason.equality), TEXTS.nameContains(reason.form)]);
    case 'text-contains': {
      const entry = index.entries[ordinal]?.entry;
      const isPlanText = entry?.kind === 'text' && entry.place !== null;
      const contains = isPlanText
        ? TEXTS.planContains(entry.place ?? '', reason.form)
        : TEXTS.textContains(reason.form);
      return joined([...equalityWords(reason.equality), contains]);
    }
    case 'mention':
      return TEXTS.mentioned(reason.form);
    case 'pairs': {
      const pieces = reason.pieces.slice(0, MOST_PIECES);
      return {
        zh: TEXTS.pairsFound(reason.found, reason.of, pieces.join('、')).zh,
        en: TEXTS.pairsFound(reason.found, reason.of, pieces.join(', ')).en,
      };
    }
    case 'chain': {
      const titles = reason.steps.flatMap((step) => index.entries[step]?.entry.title ?? []);
      return { zh: titles.map(({ zh }) => zh).join(' → '), en: titles.map(({ en }) => en).join(' → ') };
    }
  }
}

const MOST_PIECES = 4;

const joined = (parts: readonly Words[]): Words => ({
  zh: parts.map(({ zh }) => zh).join('；'),
  en: parts.map(({ en }) => en).join('; '),
});

const equalityWords = (equality: Equality | null): Words[] =>
  (equality?.names ?? []).slice(0, 1).map((name) => nameWords(equality?.called ?? '', name));

function nameWords(title: string, { form, kind, source }: EntryName): Words {
  const { zh, en } =
    kind === 'narrower'
      ? TEXTS.kindOf(form, title)
      : {
          zh: TEXTS.nameIs(NAME_WORDS[kind].zh, form, title).zh,
          en: TEXTS.nameIs(NAME_WORDS[kind].en, form, title).en,
        };
  return source === null
    ? { zh, en }
    : { zh: `${zh}${TEXTS.fromSource(source.zh).zh}`, en: `${en}${TEXTS.fromSource(source.en).en}` };
}
