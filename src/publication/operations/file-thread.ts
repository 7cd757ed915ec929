import { parentPort } from 'node:worker_threads';
import { failureOf } from '../../platform/failure.ts';
import type { FileReply, FileRequest } from './file-maker.ts';

/** Each format brings its own libraries, and nobody waits for those of the other. */
async function render({ format, document, madeAt }: FileRequest): Promise<Uint8Array> {
  return format === 'docx'
    ? (await import('./docx/file.ts')).renderDocx(document, madeAt)
    : (await import('./typst/pdf.ts')).renderPdf(document, madeAt);
}

parentPort?.on('message', (request: FileRequest) => {
  void render(request)
    .then((bytes): FileReply => ({ bytes }), replyTo)
    .then((reply) => parentPort?.postMessage(reply));
});

function replyTo(error: unknown): FileReply {
  const refused = failureOf(error);
  return refused === null ? { error } : { refused };
}
