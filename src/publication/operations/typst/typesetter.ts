import { Worker } from 'node:worker_threads';
import type { SetPage, SetRequest } from './typeset-thread.ts';

/** A page that was set: how many pages, and the PDF. */
export type TypesetPdf = Extract<SetPage, { readonly pdf: Uint8Array }>;

// A thread does not inherit how its program reads TypeScript.
const START = `
const { workerData } = require('node:worker_threads');
import(workerData.tsx).then(({ register }) => { register(); return import(workerData.file); });`;
const tsx = import.meta.resolve('tsx/esm/api');
const file = new URL('./typeset-thread.ts', import.meta.url).href;

let thread: Worker | null = null;
const waiting = new Map<number, { resolve: (set: TypesetPdf) => void; reject: (error: Error) => void }>();
let asked = 0;

/**
 * Sets a page on a thread of its own, so that a server goes on answering; the thread and its compiler stay for the next
 * one, and let the program end. Requests are served in turn. Fails with what the typesetter says.
 */
export function typeset(request: Omit<SetRequest, 'id'>): Promise<TypesetPdf> {
  const worker = thread ?? startThread();
  const id = asked++;
  return new Promise((resolve, reject) => {
    waiting.set(id, { resolve, reject });
    worker.ref();
    worker.postMessage({ id, ...request } satisfies SetRequest);
  });
}

function startThread(): Worker {
  const worker = new Worker(START, { eval: true, execArgv: [], workerData: { tsx, file } });
  thread = worker;
  worker.on('message', (set: SetPage) => {
    const caller = waiting.get(set.id);
    waiting.delete(set.id);
    if (waiting.size === 0) worker.unref();
    if ('pdf' in set) caller?.resolve(set);
    else caller?.reject(new Error(`the page could not be set: ${set.fault}`));
  });
  // Nobody waits for ever: whatever ends the thread ends every request on it, and the next request starts another.
  const end = (error: unknown) => {
    if (thread === worker) thread = null;
    for (const { reject } of waiting.values()) reject(new Error('the typesetter ended', { cause: error }));
    waiting.clear();
  };
  worker.on('error', end);
  worker.on('exit', end);
  return worker;
}
