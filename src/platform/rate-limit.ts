/** Takes one of the calls a key has in a minute: answers 0, or the seconds until it has one again. */
export type RateLimit = (key: string) => number;

const MINUTE = 60_000;
const MANY_KEYS = 10_000;

/**
 * So many calls a minute for each key, refilled evenly; a key may use them all at once. It lives in the memory of this
 * process, which is the only one that serves; what has to outlast it, such as the lock on an account, is in the store.
 * For each key only the time is kept at which all its calls are back.
 */
export function createRateLimit(perMinute: number, milliseconds: () => number = () => performance.now()): RateLimit {
  const fullAgain = new Map<string, number>();
  const forgetFull = (now: number) => {
    for (const [key, time] of fullAgain) if (time <= now) fullAgain.delete(key);
  };
  return (key) => {
    const now = milliseconds();
    const next = Math.max(fullAgain.get(key) ?? 0, now) + MINUTE / perMinute;
    if (next > now + MINUTE) return Math.ceil((next - now - MINUTE) / 1000);
    if (fullAgain.size >= MANY_KEYS) forgetFull(now);
    fullAgain.set(key, next);
    return 0;
  };
}
