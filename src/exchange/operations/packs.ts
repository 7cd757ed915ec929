import { readFolder } from '../../platform/folder.ts';
import { type BoundVerb, bindVerb } from '../../platform/operation.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { packOn } from '../../vocabulary/pack-on.ts';
import { PACK_STATUSES } from '../../vocabulary/pack-status.ts';
import type { RulePack } from '../../vocabulary/rule-pack.ts';
import { type ExchangeRules, packFilesOf, readExchangeRules } from '../exchange-rules.ts';
import { checkExchangePacks, listPacks } from '../verbs/packs.ts';
import { requireDay } from './day.ts';

/** The verbs on rule packs; `folder` is where those in use were read. */
export function packOperations(rules: ExchangeRules, folder: string): BoundVerb[] {
  return [
    bindVerb(listPacks, async ({ today }, { asOf }) => describePacks(rules, requireDay(asOf ?? today))),
    bindVerb(checkExchangePacks, async (_context, input) => checkFolder(input.folder ?? folder)),
  ];
}

export function describePacks(
  { contracts, relief, calendars }: ExchangeRules,
  asOf: string,
): OutputOf<typeof listPacks> {
  const packs: readonly RulePack[] = [...contracts, ...relief];
  const subjects = [...new Set(packs.map(({ subject }) => subject))].map((subject) =>
    describeSubject(subject, packs, asOf),
  );
  const inForce = new Set(subjects.map(({ pack }) => pack));
  return {
    asOf,
    packs: packs.map((pack) => describePack(pack, inForce.has(pack.id))),
    subjects,
    calendars: calendars.map(({ years, ...rest }) => ({
      ...rest,
      from: years[0]?.year ?? null,
      to: years.at(-1)?.year ?? null,
    })),
  };
}

function describeSubject(subject: string, packs: readonly RulePack[], asOf: string) {
  const on = packOn(
    packs.filter((pack) => pack.subject === subject),
    asOf,
  );
  return {
    subject,
    pack: on.kind === 'one' ? on.pack.id : null,
    why: on.kind === 'one' ? null : on.why,
    undated: on.kind === 'several' ? [] : on.undated.map(({ id }) => id),
  };
}

function describePack({ entries, note, ...pack }: RulePack, inForce: boolean) {
  const byStatus = PACK_STATUSES.map((status) => ({
    status,
    entries: entries.filter((entry) => entry.status === status).length,
  }));
  return {
    ...pack,
    note: note ?? null,
    inForce,
    entries: entries.length,
    byStatus: byStatus.filter((each) => each.entries > 0),
  };
}

function checkFolder(folder: string): OutputOf<typeof checkExchangePacks> {
  const { files, problems: unread } = readFolder(folder, ['.yaml']);
  const read = readExchangeRules(files);
  const problems = [...unread, ...(read.ok ? read.value.findings : read.problems)];
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  return { folder, packs: packFilesOf(files).length, errors, findings: problems.length - errors, problems };
}
