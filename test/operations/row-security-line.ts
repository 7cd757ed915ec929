import type { Member } from '../../src/platform/operation.ts';
import type { PersonName } from './people.ts';

/** Everybody the walls are tried with; `READER` of row-security.test.ts is `anyone`. */
export type Who = PersonName | 'withdrawn' | 'disabled' | 'elsewhere' | 'anyone';
export type Row = Readonly<Record<string, unknown>>;

/** The account of whoever tries; of a stored row: of the holder. */
export const ME = Symbol('me');

/** One row of a table, and who exactly may do what with it. What is not named, nobody may. */
export interface Line {
  readonly is: string;
  readonly row: Row;
  /** The columns the row is found by; default: id. */
  readonly key?: readonly string[];
  /** false: only the adding of such a row is tried. */
  readonly stored?: false;
  readonly select?: readonly Who[];
  readonly insert?: readonly Who[];
  readonly delete?: readonly Who[];
  /** Changes, and who may make them. */
  readonly update?: readonly (readonly [Row, readonly Who[]])[];
}

export type People = Readonly<Record<Exclude<Who, 'anyone'>, Member>>;

export const OVERSEEING = ['officer', 'reviewer', 'publisher', 'inspector'] as const;
export const DEPARTMENT = ['holder', 'withdrawn'] as const;
export const ADMINISTRATORS = ['system', 'security', 'audit'] as const;
const CONTRACTS = ['registrar', 'university', 'firm'] as const;
export const ACTIVE = [
  ...OVERSEEING,
  ...DEPARTMENT,
  'nanjing',
  'suzhou',
  ...CONTRACTS,
  ...ADMINISTRATORS,
  'elsewhere',
] as const;
export const EVERYBODY = [...ACTIVE, 'disabled', 'anyone'] as const;
export const NOBODY = [] as const;

export const AT = '2026-01-02T03:04:05+08:00';
export const FUTURE = '2100-01-01T00:00:00+08:00';
export const id = (number: number) => `00000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const bytes = (text: string) => Buffer.from(text.padEnd(32, '.'));
