import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import type { CaseState } from '../../src/exchange/case-states.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { heard, killHard, startProgram } from './children.ts';
import { contentOf } from './contract-running.ts';
import { signIn } from './signed-in.ts';
import { withServer } from './stores.ts';

/** `CRASH_ROUNDS=10 CRASH_CASES=20` is the whole measure; CI tries the same on fewer. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 2);
const CASES = Number(process.env.CRASH_CASES ?? 6);
const folder = mkdtempSync(join(tmpdir(), 'lantu-contracts-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function startServer(databaseUrl: string) {
  const child = startProgram('src/app/cli.ts', ['serve', '--port', '0', '--json'], {
    LANTU_DATA: join(folder, 'unused'),
    DATABASE_URL: databaseUrl,
  });
  const said = await heard(child, /"address":\s*"http:[^"]+"[^]*"plans": \[[^\]]*\]/);
  return { child, address: /"address":\s*"(http:[^"]+?)\/?"/.exec(said)?.[1] ?? '' };
}

interface Made {
  readonly id: string;
  readonly state: CaseState;
  readonly version: number;
}

/** What the server answered: done, refused, or nothing because it ended. */
async function post(address: string, token: string, verb: string, body: object): Promise<Made | 'refused' | 'gone'> {
  try {
    const response = await fetch(`${address}/api/exchange/${verb}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', origin: address, cookie: `lantu_session=${token}` },
      body: JSON.stringify(body),
    });
    if (response.status === 409) return 'refused';
    if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
    return (await response.json()) as Made;
  } catch (error) {
    if (error instanceof TypeError) return 'gone';
    throw error;
  }
}

const done = (made: Made | 'refused' | 'gone'): Made => {
  if (typeof made === 'string') throw new Error(made);
  return made;
};

interface Held extends Made {
  readonly acts: readonly string[];
  readonly versions: readonly number[];
}

/** Every case with its acts in order, as the store holds them. */
async function heldCases(database: Database): Promise<Held[]> {
  const { rows } = await database.ownerTransaction((tx) =>
    sql<Held>`select c.id, c.state, c.version, array_agg(e.act order by e.version) as acts,
        array_agg(e.version order by e.version) as versions
      from contract_case c join contract_event e on e.contract = c.id group by c.id order by c.reference`.execute(tx),
  );
  return rows;
}

/** The contracts that count today. */
async function countedCases(database: Database): Promise<string[]> {
  const { rows } = await database.ownerTransaction((tx) =>
    sql<{ key: string }>`select key from fact where ended_at is null order by key`.execute(tx),
  );
  return rows.map(({ key }) => key);
}

withServer('a server killed while two officers race over the same contracts', (server) => {
  it('holds every acknowledged act once, decides every contract once, and doubles no number', async () => {
    const databaseUrl = await server.newDatabase();
    let { child, address } = await startServer(databaseUrl);
    const database = await openDatabase({ dataFolder: '', databaseUrl });
    let next = 0;
    let stopped = false;
    let outrun = 0;
    const acknowledged = new Set<string>();
    /** One officer: goes through the cases, and does with each what its state lets one do. */
    const officer = async (token: string, which: number) => {
      for (;;) {
        const open = (await heldCases(database)).filter(({ state }) => state === 'submitted' || state === 'accepted');
        if (open.length === 0 || stopped) return;
        for (const { id, state, version } of open) {
          if (stopped) return;
          const verb =
            state === 'submitted' ? 'accept' : (Number(`0x${id.slice(-2)}`) + which) % 3 === 0 ? 'refuse' : 'register';
          next += 1;
          const more = {
            accept: {},
            refuse: { reasons: ['unclear'] },
            register: { number: String(next).padStart(16, '0') },
          }[verb];
          const made = await post(address, token, verb, { contract: id, version, ...more });
          if (made === 'gone') return;
          if (made === 'refused') outrun += 1;
          else acknowledged.add(`${id} ${made.version} ${verb}`);
        }
      }
    };
    const expectSound = async () => {
      const held = await heldCases(database);
      for (const { id, version, versions, acts } of held) {
        expect(versions).toEqual(Array.from({ length: version }, (_, index) => index + 1));
        expect(acts.filter((act) => act === 'register' || act === 'refuse').length).toBeLessThanOrEqual(1);
        for (const act of acknowledged) {
          const [of, at, verb] = act.split(' ');
          if (of === id) expect(acts[Number(at) - 1]).toBe(verb);
        }
      }
      return held;
    };
    try {
      const tokens = await signIn(database, 2, ['registrar']);
      const [first = ''] = tokens;
      for (let round = 0; round < ROUNDS; round += 1) {
        for (let index = 0; index < CASES; index += 1) {
          // A buyer of its own, so that nobody doubts that they are different contracts.
          const buyer = { ...contentOf().form.buyer, name: `云水第${round}-${index}公司（虚构）` };
          const content = contentOf('5000', { buyer }, `第${round}轮第${index}项技术`);
          const { id } = done(await post(address, first, 'save', { content }));
          done(await post(address, first, 'submit', { contract: id, version: 1 }));
        }
        const before = acknowledged.size;
        stopped = false;
        const racing = tokens.map((token, which) => officer(token, which));
        // Somewhere between the first act and the last.
        while (acknowledged.size < before + 1 + ((round * 5) % (2 * CASES - 2))) await wait(2);
        await killHard(child);
        stopped = true;
        await Promise.all(racing);
        await expectSound();
        ({ child, address } = await startServer(databaseUrl));
        stopped = false;
        await Promise.all(tokens.map((token, which) => officer(token, which)));
        const after = await expectSound();
        expect(after).toHaveLength(CASES * (round + 1));
        expect(after.every(({ state }) => state === 'registered' || state === 'refused')).toBe(true);
        // Counted once each, and nothing else is.
        const registered = after.filter(({ state }) => state === 'registered').map(({ id }) => id);
        expect(await countedCases(database)).toEqual(registered.sort());
        expect(registered.length).toBeGreaterThan(0);
      }
      // They did race: one was told that the other had been quicker.
      expect(outrun).toBeGreaterThan(0);
    } finally {
      stopped = true;
      await killHard(child);
      await database.close();
    }
  }, 1_800_000);
});
