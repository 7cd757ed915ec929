import { type Answer, type Refusal, refusal } from './answer.ts';
import { setLost, waitForSignIn } from './connection.ts';
import { TEXTS } from './texts.ts';

/** `repeatable`: doing it twice changes nothing, so it is sent again until an answer comes. */
export type Sending = 'repeatable' | 'once';

const NO_ANSWER = new Set([502, 503, 504]);
const LONGEST_WAIT = 15_000;

/** Sends to our own server and reads JSON. Whatever goes wrong comes back as words; what was typed stays with the caller. */
export async function exchange(
  method: 'GET' | 'POST' | 'DELETE',
  path: string,
  body: unknown,
  sending: Sending,
): Promise<Answer<unknown>> {
  const reached = await reach(method, path, body, sending);
  return reached.ok ? readJson(reached.value) : reached;
}

/** The response of our own server, after every wait for the line and for signing in. */
export async function reach(method: string, path: string, body: unknown, sending: Sending): Promise<Answer<Response>> {
  const init: RequestInit = {
    method,
    credentials: 'same-origin',
    ...(body !== undefined && { headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }),
  };
  for (let attempt = 0; ; attempt += 1) {
    const response = await fetch(path, init).catch(() => null);
    if (response === null || NO_ANSWER.has(response.status)) {
      if (sending === 'once') return refusal('no-answer', TEXTS.noAnswer);
      setLost(true);
      await waitForLine(Math.min(1000 * 2 ** attempt, LONGEST_WAIT));
      continue;
    }
    setLost(false);
    if (response.ok) return { ok: true, value: response };
    const refused = await readRefusal(response);
    const isExpired = response.status === 401 && path.startsWith('/api/');
    if (!isExpired || !(await waitForSignIn())) return refused;
  }
}

function waitForLine(milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const go = () => {
      clearTimeout(timer);
      globalThis.removeEventListener('online', go);
      resolve();
    };
    const timer = setTimeout(go, milliseconds);
    globalThis.addEventListener('online', go);
  });
}

async function readJson(response: Response): Promise<Answer<unknown>> {
  try {
    return { ok: true, value: await response.json() };
  } catch {
    return refusal('no-answer', TEXTS.noAnswer);
  }
}

async function readRefusal(response: Response): Promise<Refusal> {
  try {
    const { error } = (await response.json()) as { error: Omit<Refusal, 'ok'> };
    return { ok: false, code: error.code, message: error.message, problems: error.problems ?? [] };
  } catch {
    return refusal('internal', TEXTS.serverFault(response.status));
  }
}
