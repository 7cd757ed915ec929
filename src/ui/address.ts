import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { Language } from '../vocabulary/words.ts';

/** Where a reader stands. Everything the screen depends on is in here, and all of it is in the address. */
export interface Standpoint {
  /** Plan id, the first part of every address. */
  readonly plan: string;
  readonly language: Language;
  /** The day looked back to; null: everything known today. */
  readonly asOf: CivilDate | null;
  /** Path below the plan, without slash in front: `targets/T1-1`. */
  readonly path: string;
  /** The query without `asOf`. */
  readonly query: Readonly<Record<string, string>>;
}

type Query = Readonly<Record<string, string | null>>;

/** Address of a page of the same plan, in the same language, on the same day. */
export function pageHref(at: Standpoint, path: string, query: Query = {}): string {
  const folders = [at.language === 'en' ? 'en' : '', at.plan].filter((folder) => folder !== '');
  const steps = [...folders, ...path.split('/')].map(encodeURIComponent);
  return withQuery(`/${steps.join('/')}`, { ...query, asOf: at.asOf });
}

/** The same page with some of its query changed; null removes a field. */
export function sameHref(at: Standpoint, change: Query): string {
  return pageHref(at, at.path, { ...at.query, ...change });
}

/** Address of a verb of the API for the same plan and day: `figures.download` → `/api/figures/download`. */
export function apiHref(at: Standpoint, verb: string, query: Query = {}): string {
  return withQuery(`/api/${verb.replace('.', '/')}`, { plan: at.plan, ...query, asOf: at.asOf });
}

function withQuery(path: string, query: Query): string {
  const parameters = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) if (value !== null && value !== '') parameters.set(name, value);
  const text = parameters.toString();
  return text === '' ? path : `${path}?${text}`;
}
