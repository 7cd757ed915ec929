import { pageHref, type Standpoint } from '../ui/address.ts';
import type { Language } from '../vocabulary/words.ts';

const FOLDERS = [
  'targets',
  'align',
  'tasks',
  'registers',
  'text',
  'industries',
  'places',
  'data',
  'compare',
  'clinic',
  'contracts',
  'report',
  'releases',
  'search',
  'method',
];

/** Where an address of a page stands. Slashes before the first word mean nothing, and an empty field counts as absent. */
export function addressOf(url: URL): Standpoint {
  const steps = url.pathname.replace(/^\/+/, '').split('/').map(decode);
  const language: Language = steps[0] === 'en' ? 'en' : 'zh';
  const [plan = '', ...rest] = language === 'en' ? steps.slice(1) : steps;
  const { asOf = null, ...query } = Object.fromEntries(filledFields(url));
  return { language, plan, path: rest.join('/'), asOf, query };
}

/** Where an address leads instead, with its query: the root to the only plan, a folder of a plan to its slash; else null. */
export function redirectOf(url: URL, planIds: readonly string[]): string | null {
  const { language, plan, path } = addressOf(url);
  const isRoot = plan === '' && path === '' && planIds.length === 1;
  const id = isRoot ? planIds[0] : planIds.find((known) => known === plan);
  const isFolder = path === '' || FOLDERS.includes(path);
  if (id === undefined || !isFolder || (!isRoot && url.pathname.endsWith('/'))) return null;
  const at: Standpoint = { language, plan: id, asOf: null, path, query: {} };
  return `${pageHref(at, path === '' ? '' : `${path}/`)}${url.search}`;
}

/** A field an address gives twice, so that nobody can say which one counts; null when there is none. */
export function repeatedField(url: URL): string | null {
  const names = filledFields(url).map(([name]) => name);
  return names.find((name, index) => names.indexOf(name) !== index) ?? null;
}

const filledFields = ({ searchParams }: URL) => [...searchParams].filter(([, value]) => value !== '');

function decode(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
