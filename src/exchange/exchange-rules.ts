import { fault } from '../plan/catalogue/faults.ts';
import type { CalendarPack } from '../vocabulary/calendar.ts';
import type { Parsed, Problem } from '../vocabulary/problem.ts';
import { readCalendars } from './calendar-pack.ts';
import { type ContractPack, readContractPacks } from './contract-pack.ts';
import type { FormRules } from './form-rules.ts';
import { readFormRules } from './form-rules-file.ts';
import type { Layout } from './layout.ts';
import { readLayouts } from './layout-file.ts';
import { type ReliefPack, readReliefPacks } from './relief-pack.ts';

/** Everything this room judges by. */
export interface ExchangeRules {
  readonly contracts: readonly ContractPack[];
  readonly relief: readonly ReliefPack[];
  readonly calendars: readonly CalendarPack[];
  /** What the registration form asks for. */
  readonly form: FormRules;
  /** How tables of contracts are laid out. */
  readonly layouts: readonly Layout[];
  /** What was noted and refuses nothing, such as a pack without a start. */
  readonly findings: readonly Problem[];
}

const STARTS = {
  contracts: 'contracts-',
  relief: 'benefit-cit-transfer',
  calendars: 'calendar-',
  layouts: 'layout-',
} as const;
const FORM_FILE = 'registration-form.yaml';

/** The files of a folder of rules that belong to this room, by how their names begin. */
export const packFilesOf = (files: ReadonlyMap<string, string>): string[] =>
  [...files.keys()].filter((name) => [...Object.values(STARTS), FORM_FILE].some((start) => name.startsWith(start)));

/** Reads the packs of this room from the files of a folder of rules; every fault in one run. */
export function readExchangeRules(files: ReadonlyMap<string, string>): Parsed<ExchangeRules> {
  const under = (start: string) => new Map([...files].filter(([name]) => name.startsWith(start)));
  const absent = Object.values(STARTS).filter((start) => start !== STARTS.layouts && under(start).size === 0);
  const contracts = readContractPacks(under(STARTS.contracts));
  const relief = readReliefPacks(under(STARTS.relief));
  const calendars = readCalendars(under(STARTS.calendars));
  const layouts = readLayouts(under(STARTS.layouts));
  const formText = files.get(FORM_FILE);
  const form =
    formText === undefined
      ? { rules: null, problems: [fault('file-missing', { file: FORM_FILE }, '')] }
      : readFormRules(FORM_FILE, formText);
  const problems = [
    ...absent.map((start) => fault('file-missing', { file: `${start}*.yaml` }, '')),
    ...[contracts, relief, calendars, layouts, form].flatMap((read) => read.problems),
  ];
  if (form.rules === null || problems.some(({ severity }) => severity === 'error')) return { ok: false, problems };
  return {
    ok: true,
    value: {
      ...{ contracts: contracts.packs, relief: relief.packs, calendars: calendars.packs },
      ...{ form: form.rules, layouts: layouts.packs, findings: problems },
    },
  };
}
