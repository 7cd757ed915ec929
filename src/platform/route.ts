import type { Verb } from './verb.ts';

/** The route of a verb: `/api/room/action`. */
export function verbPath(verb: Pick<Verb, 'id'>): string {
  return `/api/${verb.id.replace('.', '/')}`;
}

/** The secret of a session travels in this cookie; behind a proxy with TLS its name begins with `__Host-`. */
export const SESSION_COOKIE = 'lantu_session';

/** Where people work who have signed in. */
export const DESK = '/desk/';
