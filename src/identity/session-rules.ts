const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** Milliseconds without a request after which a session has ended. */
export const IDLE_LIMIT = HOUR;
/** Milliseconds after which a session has ended whatever happened in it. */
export const ABSOLUTE_LIMIT = 12 * HOUR;
/** Wrong passwords or codes in a row before nobody may try for a while. */
export const MOST_FAILURES = 5;
export const LOCK_TIME = 15 * MINUTE;
/** How long a one-time link works. */
export const LINK_TIMES = { 'set-up': 24 * HOUR, invitation: 72 * HOUR, reset: 24 * HOUR } as const;
