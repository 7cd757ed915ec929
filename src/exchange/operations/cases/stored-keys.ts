import { createHash } from 'node:crypto';
import type { CaseContent } from '../../case-content.ts';
import { caseKeys } from '../../case-keys.ts';
import type { StoredKeys } from '../../store/cases.ts';

/** The keys of a content, with the fingerprint of its text: line breaks and spaces make no other contract. */
export function storedKeys(content: CaseContent): StoredKeys {
  const text = content.text.normalize('NFKC').replace(/\s+/gu, '');
  return {
    ...caseKeys(content),
    textHash: text === '' ? null : createHash('sha256').update(text).digest('hex'),
  };
}
