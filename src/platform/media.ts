import type { FileAnswer } from './verb.ts';

/** How a browser saves a file: an ASCII name for old clients, the full name for the rest (RFC 6266). */
export function attachment(answer: FileAnswer): string {
  const ascii = answer.fileName.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`;
}

/** What is in a file, ready to be written or sent. */
export const fileBytes = ({ text, base64 }: FileAnswer): Uint8Array<ArrayBuffer> =>
  base64 ? Uint8Array.from(Buffer.from(text, 'base64')) : new TextEncoder().encode(text);

/** A file of bytes as an answer: text where it is text, base64 where it is not. */
export function toFileAnswer(fileName: string, mediaType: string, bytes: Uint8Array): FileAnswer {
  if (!/^(text\/|application\/json)/.test(mediaType)) {
    return { fileName, mediaType, text: Buffer.from(bytes).toString('base64'), base64: true };
  }
  // The byte order mark that spreadsheets need is kept.
  return { fileName, mediaType, text: new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes) };
}
