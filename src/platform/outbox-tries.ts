/** Minutes until the next try: short while a server may be starting, long while it may be a weekend. */
const WAITS = [1, 5, 30, 120, 360, 720, 1440] as const;

/** Minutes to wait after so many tries; null where it was the last. */
export const waitAfter = (tries: number): number | null => WAITS[tries - 1] ?? null;
