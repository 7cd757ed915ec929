import type { OutputOf } from '../../platform/verb.ts';
import type { Answer } from '../../ui/desk/answer.ts';
import type { Commanding } from '../../ui/desk/use-command.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { CaseContent } from '../case-content.ts';
import type { saveCase, showCase } from '../verbs/cases.ts';

export type ShownCase = OutputOf<typeof showCase>;

/** What the acts on a case need to know. */
export interface ActProps {
  readonly shown: ShownCase;
  /** Which case, and as it was seen. */
  readonly seen: { readonly plan: string; readonly contract: string; readonly version: number };
  readonly acting: Commanding;
  /** Runs an act; true where it was done. */
  readonly act: (call: () => Promise<Answer<OutputOf<typeof saveCase>>>, done: Words) => Promise<boolean>;
  readonly onDone: () => void;
}

export interface AskProps extends ActProps {
  /** Asks the office for a content to count from now on; true where it was handed over. */
  readonly askChange: (content: CaseContent, reason: string) => Promise<boolean>;
}
