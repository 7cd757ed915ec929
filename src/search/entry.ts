import type { Words } from '../vocabulary/words.ts';

/** What can be found, in the order in which groups of results stand. */
export const ENTRY_KINDS = [
  'target',
  'industry',
  'direction',
  'field',
  'term',
  'task',
  'place',
  'series',
  'register',
  'text',
] as const;
export type EntryKind = (typeof ENTRY_KINDS)[number];

/**
 * `own`: the bare name of an entry whose title also says what tells it from others of that name.
 * `narrower`: a kind, part or method of what the entry is; it leads to the entry and is never put in its place.
 */
export const NAME_KINDS = [
  'own',
  'english',
  'abbreviation',
  'synonym',
  'spelling',
  'narrower',
  'alias',
  'code',
] as const;
export type NameKind = (typeof NAME_KINDS)[number];

/** Another name of an entry, and who says so. */
export interface EntryName {
  readonly form: string;
  readonly kind: NameKind;
  /** Where it says that the two are the same; null: nothing to say, e.g. for an id. */
  readonly source: Words | null;
}

/**
 * A word of names and texts that is also written otherwise, wherever it stands: 高新技术企业 and 高企. A narrower word leads
 * to `of` and never back.
 */
export interface OtherWord {
  readonly of: string;
  readonly name: EntryName;
}

/**
 * What an entry leads to. `whole`: what it is part of, and what that whole is related to is found with it;
 * `part`: what it is made of; `related`: what names it or is named by it.
 */
export interface EntryLink {
  readonly relation: 'whole' | 'part' | 'related';
  /** Key of the other entry, see `keyOf`. */
  readonly to: string;
}

/** One thing that can be found. Rooms make them; this room knows nothing of what they stand for. */
export interface SearchEntry {
  readonly kind: EntryKind;
  /** Unique within its kind. */
  readonly id: string;
  readonly title: Words;
  readonly names: readonly EntryName[];
  /** What is searched besides the names; English may be empty where a text exists in Chinese only. */
  readonly text: Words;
  /** Page below the plan, its query and its anchor. */
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly anchor?: string;
  /** One line that tells it from others of the same name. */
  readonly context: Words;
  /** Where it stands in the plan, e.g. 专栏4; null: nowhere. */
  readonly place: string | null;
  readonly links: readonly EntryLink[];
}

export const keyOf = ({ kind, id }: Pick<SearchEntry, 'kind' | 'id'>): string => `${kind}:${id}`;
