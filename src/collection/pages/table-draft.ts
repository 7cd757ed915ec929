import { useRef, useState } from 'react';
import type { Upload } from '../../platform/verb.ts';
import type { Answer } from '../../ui/desk/answer.ts';
import { useKept } from '../../ui/desk/drafts.ts';
import { readChosen } from '../../ui/desk/upload.ts';
import type { TableMapping } from '../table/table-mapping.ts';

/** What somebody is doing with a table; all but the file outlives the page. */
interface TableDraft {
  readonly pasted: string;
  /** Null: as the heads suggest. */
  readonly mapping: TableMapping | null;
  /** The name the mapping is kept under and unchanged. */
  readonly mappingName: string | null;
  readonly saveAs: string;
  readonly reason: string;
}
const EMPTY: TableDraft = { pasted: '', mapping: null, mappingName: null, saveAs: '', reason: '' };

/** The table a verb is asked about: a file in place of what was pasted. */
export type TableSource = { readonly file: Upload } | { readonly pasted: string };

export function useTableDraft() {
  const kept = useKept<TableDraft>('table', EMPTY);
  const [file, setFile] = useState<File | null>(null);
  const draft = kept.value;
  // An answer may come after more was typed: what is changed then is the newest draft.
  const newest = useRef(draft);
  newest.current = draft;
  const change = (changed: Partial<TableDraft>) => {
    newest.current = { ...newest.current, ...changed };
    kept.keep(newest.current);
  };
  return {
    draft,
    file,
    isEmpty: file === null && draft.pasted.trim() === '',
    change,
    chooseFile: (chosen: File | null) => {
      setFile(chosen);
      if (newest.current.mappingName === null) change({ mapping: null });
    },
    /** Forgets the table and keeps how it was read, for the next one. */
    finish: () => {
      setFile(null);
      const { mapping, mappingName } = newest.current;
      change({ ...EMPTY, mapping: mappingName === null ? null : mapping, mappingName });
    },
    source: async (): Promise<Answer<TableSource>> => {
      if (file === null) return { ok: true, value: { pasted: draft.pasted } };
      const read = await readChosen(file);
      return read.ok ? { ok: true, value: { file: read.value } } : read;
    },
  };
}
export type DraftedTable = ReturnType<typeof useTableDraft>;
