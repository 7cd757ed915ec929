import type { Words } from '../../vocabulary/words.ts';
import type { CaseContent } from '../case-content.ts';

/** Placeholder until the editor of a content is there. */
export function CaseEditor(_props: {
  start: CaseContent | null;
  submitWords: Words;
  isBusy: boolean;
  onSave: (content: CaseContent) => void;
  draftKey: string;
}) {
  return null;
}
