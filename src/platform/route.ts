import type { Verb } from './verb.ts';

/** The route of a verb: `/api/room/action`. */
export function verbPath(verb: Pick<Verb, 'id'>): string {
  return `/api/${verb.id.replace('.', '/')}`;
}
