import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { figureCatalogue } from '../../src/app/catalogue.ts';
import { isAllowed } from '../../src/app/compose.ts';
import { openSource } from '../../src/app/fact-sources.ts';
import { insertEvent } from '../../src/audit/store.ts';
import { collectionOperations, ledgerOperations } from '../../src/collection/operations.ts';
import { rememberFigures } from '../../src/figures/operations/remember.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import { planOperations } from '../../src/plan/operations.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor, BoundVerb, Member } from '../../src/platform/operation.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { InputOf, OutputOf, Verb } from '../../src/platform/verb.ts';
import { PACK } from '../plan/makers.ts';
import { changed } from '../plan/small-plan.ts';

const NOW = '2026-03-01T09:00:00+08:00';

/** The small plan, its first target binding. */
const PLAN = loaded(changed('targets.yaml', 'anticipated', 'binding'));

function loaded(files: ReadonlyMap<string, string>): LoadedPlan {
  const read = readPlan(files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

export interface Office {
  readonly database: Database;
  readonly ask: <V extends Verb>(actor: Actor, verb: V, input: InputArgument<V>) => Promise<OutputOf<V>>;
  /** People by name: two of one department, another department, a city, and the office. */
  readonly people: Readonly<Record<Person, Member>>;
  /** SQL with the rights of the owner. */
  readonly owner: (statement: ReturnType<typeof sql>) => Promise<readonly Record<string, unknown>[]>;
}
type InputArgument<V extends Verb> = Partial<InputOf<V>> | Readonly<Record<string, unknown>>;

const PEOPLE = {
  holder: { organisation: '科技厅', role: 'holder' },
  colleague: { organisation: '科技厅', role: 'holder' },
  other: { organisation: '统计局', role: 'holder' },
  city: { organisation: '某县科技局', role: 'city-office' },
  officer: { organisation: '规划办', role: 'plan-officer' },
  reviewer: { organisation: '规划办', role: 'reviewer' },
  secondReviewer: { organisation: '规划办', role: 'reviewer' },
  publisher: { organisation: '规划办', role: 'publisher' },
  inspector: { organisation: '规划办', role: 'inspector' },
  administrator: { organisation: '规划办', role: 'system-administrator' },
} as const;
export type Person = keyof typeof PEOPLE;
const KINDS: Readonly<Record<string, Member['organisation']['kind']>> = { 规划办: 'office', 某县科技局: 'city' };

export const OPERATOR: Actor = { name: '值班员', role: 'operator' };
export const READER: Actor = { name: 'web', role: 'anyone' };

/** A migrated store with organisations and people, and the verbs over the small plan. */
export async function openOffice(database: Database): Promise<Office> {
  const owner: Office['owner'] = (statement) =>
    database.ownerTransaction(async (tx) => (await statement.execute(tx)).rows as Record<string, unknown>[]);
  const organisations = new Map<string, Member['organisation']>();
  for (const name of ['规划办', '科技厅', '统计局', '某县科技局']) {
    const kind = KINDS[name] ?? 'department';
    const place = kind === 'city' ? 'town' : null;
    const organisation = { id: uuidv7(), name, kind, place };
    organisations.set(name, organisation);
    await owner(sql`insert into organisation (id, name, kind, place, created_at)
      values (${organisation.id}, ${name}, ${kind}, ${place}, now())`);
  }
  const people: Partial<Record<Person, Member>> = {};
  for (const [name, { organisation: of, role }] of Object.entries(PEOPLE)) {
    const organisation = organisations.get(of) as Member['organisation'];
    const account = uuidv7();
    await owner(sql`insert into account (id, login, name, organisation, state, created_at)
      values (${account}, ${name.toLowerCase()}, ${name}, ${organisation.id}, 'active', now())`);
    await owner(sql`insert into duty (id, account, role, granted_by, granted_at)
      values (${uuidv7()}, ${account}, ${role}, 'test', now())`);
    const duties = [{ role, plan: null }];
    people[name as Person] = { name, role: 'member', account, session: uuidv7(), organisation, duties };
  }
  const know = rememberFigures([figureCatalogue(PLAN)]);
  const bound: BoundVerb[] = [
    ...collectionOperations([PLAN]),
    ...ledgerOperations({ plans: [PLAN], know, sendsMail: false }),
    ...planOperations([PLAN], PACK, know, openSource),
  ];
  const running = { database, clock: () => NOW, isAllowed, fieldWords: {}, record: insertEvent };
  return {
    database,
    people: people as Record<Person, Member>,
    owner,
    ask: (actor, verb, input) => {
      const found = bound.find((each) => each.verb.id === verb.id);
      if (found === undefined) throw new Error(`nothing is bound to ${verb.id}`);
      return runVerb(running, found, actor, input) as Promise<OutputOf<typeof verb>>;
    },
  };
}

/** The refusal of a call; null where it was not refused. */
export const refusalOf = (answer: Promise<unknown>) =>
  answer.then(
    () => null,
    (error: unknown) => {
      const refused = failureOf(error);
      if (refused === null) throw error;
      return refused;
    },
  );

export const given = (value: string | null, facts: Readonly<Record<string, unknown>> = {}) => ({
  ...{ indicator: 'share', place: 'city', period: '2025', value, missing: null },
  ...facts,
});
