import { Worker } from 'node:worker_threads';
import { type Failure, failure } from '../../platform/failure.ts';
import type { ReportDocument } from '../report-document.ts';

/** A file to be made; `madeAt` is the ISO instant it says it was made at. */
export interface FileRequest {
  readonly format: 'docx' | 'pdf';
  readonly document: ReportDocument;
  readonly madeAt: string;
}

/** What the thread answers. */
export type FileReply = { readonly bytes: Uint8Array } | { readonly refused: Failure } | { readonly error: unknown };

/** No report takes so long; what does would keep everybody else waiting. */
const MOST_SECONDS = 60;

// A thread does not inherit how its program reads TypeScript.
const START = `
const { workerData } = require('node:worker_threads');
import(workerData.tsx).then(({ register }) => { register(); return import(workerData.file); });`;
const tsx = import.meta.resolve('tsx/esm/api');
const file = new URL('./file-thread.ts', import.meta.url).href;

interface Making {
  readonly resolve: (bytes: Uint8Array) => void;
  readonly reject: (error: unknown) => void;
}

type Thread = (request: FileRequest, making: Making) => void;

let thread: Thread | null = null;
let last: Promise<unknown> = Promise.resolve();

/**
 * Makes a docx or a PDF on a thread of its own, so that a server goes on answering; the thread stays for the next one, and
 * lets the program end. Requests are served in turn. Fails with what making it fails with, and with busy where it takes more
 * than a minute: then the thread is ended, and the next request starts another.
 */
export function makeFile(request: FileRequest): Promise<Uint8Array> {
  const made = last.then(
    () =>
      new Promise<Uint8Array>((resolve, reject) => {
        thread ??= startThread();
        thread(request, { resolve, reject });
      }),
  );
  last = made.catch(() => undefined);
  return made;
}

function startThread(): Thread {
  const worker = new Worker(START, { eval: true, execArgv: [], workerData: { tsx, file } });
  let making: Making | null = null;
  let limit: NodeJS.Timeout | undefined;
  const settle = (settled: (making: Making) => void) => {
    clearTimeout(limit);
    worker.unref();
    if (making !== null) settled(making);
    making = null;
  };
  // Nobody waits for ever: whatever ends the thread ends the request on it, and the next one starts another.
  const end = (error: unknown) => {
    if (thread === own) thread = null;
    settle(({ reject }) => reject(error));
  };
  worker.on('message', (reply: FileReply) =>
    settle(({ resolve, reject }) => {
      if ('bytes' in reply) resolve(reply.bytes);
      else if ('refused' in reply) reject(failure(reply.refused.code, reply.refused.words, reply.refused.problems));
      else reject(reply.error);
    }),
  );
  worker.on('error', end);
  worker.on('exit', () => end(new Error('the thread that makes files has ended')));
  const own: Thread = (request, next) => {
    making = next;
    worker.ref();
    limit = setTimeout(() => {
      end(tooLong());
      void worker.terminate();
    }, MOST_SECONDS * 1000);
    worker.postMessage(request);
  };
  return own;
}

function tooLong() {
  return failure('busy', {
    zh: `这份文件${MOST_SECONDS}秒还没有做成，已经停止。请过一会儿再试；仍不行，请改用 html，并告知维护者。`,
    en: `This file was not made within ${MOST_SECONDS} seconds and was stopped. Try again in a moment; if that does not help, take html and tell whoever maintains the program.`,
  });
}
