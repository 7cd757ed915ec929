import type { Upload } from '../../platform/verb.ts';
import { type Answer, refusal } from './answer.ts';
import { TEXTS } from './texts.ts';

/** Bytes; what the server takes. */
const LARGEST = 20 * 1024 * 1024;

/** A file somebody chose, as a verb takes it. Too large a one is refused before it is read. */
export function readChosen(file: File): Promise<Answer<Upload>> {
  if (file.size > LARGEST)
    return Promise.resolve(refusal('too-large', TEXTS.tooLarge(file.name, file.size / 1024 ** 2)));
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () =>
      resolve({ ok: true, value: { name: file.name, base64: String(reader.result).split(',')[1] ?? '' } });
    reader.onerror = () => resolve(refusal('bad-input', TEXTS.unreadable(file.name)));
    reader.readAsDataURL(file);
  });
}
