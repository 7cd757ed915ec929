import type { Synonym } from '../../registry/synonym.ts';
import type { EntryName } from '../../search/entry.ts';
import type { Words } from '../../vocabulary/words.ts';

/** A synonym as a name of search, with who says so. */
export const writtenName = ({ form, kind, source }: Synonym): EntryName => ({
  form,
  kind,
  source: source === undefined ? OURS : { zh: source, en: source },
});

const OURS: Words = { zh: '本项目整理', en: 'compiled by this project' };
