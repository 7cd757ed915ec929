import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

/** Requests a client sends one after the other, on a thread of its own so that it does not measure itself. */
const CLIENT = `
const { parentPort, workerData } = require('node:worker_threads');
(async () => {
  const times = [];
  for (let i = 0; i < workerData.requests; i += 1) {
    const url = workerData.urls[(workerData.first + i) % workerData.urls.length];
    const start = performance.now();
    const answer = await fetch(url, { headers: workerData.headers });
    await answer.arrayBuffer();
    if (!answer.ok) throw new Error('answered ' + answer.status);
    times.push(performance.now() - start);
  }
  parentPort.postMessage(times);
})();`;

/** How long each request took, in milliseconds; every client goes through the addresses in turn from another one on, with its own cookie. */
export async function measureClients(
  urls: readonly string[],
  clients: number,
  requests: number,
  cookies: readonly string[] = [],
): Promise<number[]> {
  const workers = Array.from({ length: clients }, (_, first) => {
    const cookie = cookies[first];
    const headers = cookie === undefined ? {} : { cookie };
    return new Worker(CLIENT, { eval: true, workerData: { urls, requests, first, headers } });
  });
  const answers = await Promise.all(workers.map((worker) => once(worker, 'message')));
  return answers.flatMap(([times]) => times as number[]);
}
