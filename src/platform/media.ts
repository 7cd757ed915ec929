import type { FileAnswer } from './operation.ts';

/** How a browser saves a file: an ASCII name for old clients, the full name for the rest (RFC 6266). */
export function attachment(answer: FileAnswer): string {
  const ascii = answer.fileName.replace(/[^\w.-]/g, '_');
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encodeURIComponent(answer.fileName)}`;
}
