import type { OperationContext } from '../../../platform/operation.ts';
import type { CaseContent } from '../../case-content.ts';
import { loadContent, type StoredCase } from '../../store/cases.ts';

/** The content of a case that counts. */
export async function currentContent({ tx }: OperationContext, found: StoredCase): Promise<CaseContent> {
  const content = await loadContent(tx, found.id, found.content);
  if (content === null) throw new Error(`The contract ${found.id} has no content ${found.content}`);
  return content;
}
