import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { sql } from 'kysely';
import { afterAll, expect, it } from 'vitest';
import { wantedCells } from '../../src/collection/wanted-cells.ts';
import { openDatabase } from '../../src/platform/database.ts';
import type { Upload } from '../../src/platform/verb.ts';
import { heard, killHard, startProgram } from './children.ts';
import { signIn } from './signed-in.ts';
import { withServer } from './stores.ts';
import { cellOf, edited, PLAN } from './workbook-running.ts';

/** `CRASH_ROUNDS=20 CRASH_CLIENTS=50` is the whole measure; CI tries the same on fewer. */
const ROUNDS = Number(process.env.CRASH_ROUNDS ?? 2);
const CLIENTS = Number(process.env.CRASH_CLIENTS ?? 12);
const VALUE = 60;
const folder = mkdtempSync(join(tmpdir(), 'lantu-upload-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A cell of its own for every client, so that none follows another's version. */
const CELLS = wantedCells(PLAN).slice(0, CLIENTS);

async function startServer(databaseUrl: string) {
  const child = startProgram('src/app/cli.ts', ['serve', '--port', '0', '--json'], {
    LANTU_DATA: join(folder, 'unused'),
    DATABASE_URL: databaseUrl,
  });
  const said = await heard(child, /"address":\s*"http:[^"]+"[^]*"plans": \[[^\]]*\]/);
  return { child, address: /"address":\s*"(http:[^"]+?)\/?"/.exec(said)?.[1] ?? '' };
}

type Answer = { readonly accepted?: boolean; readonly taken: number; readonly toConfirm?: string[] };

async function post(address: string, token: string, verb: string, body: object): Promise<Answer> {
  const response = await fetch(`${address}/api/collection/${verb}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: address, cookie: `lantu_session=${token}` },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${response.status} ${await response.text()}`);
  return (await response.json()) as Answer;
}

async function download(address: string, token: string): Promise<string> {
  const response = await fetch(`${address}/api/collection/workbook`, { headers: { cookie: `lantu_session=${token}` } });
  return Buffer.from(await response.arrayBuffer()).toString('base64');
}

const filled = (text: string, cells: readonly (typeof CELLS)[number][], value: number) =>
  edited({ fileName: 'x.xlsx', mediaType: '', text, base64: true }, (book) => {
    for (const { indicator, place, period } of cells) cellOf(book, indicator, place, Number(period)).value = value;
  });

withServer('a server killed while many upload', (server) => {
  it('holds every acknowledged value once, and takes the others when they are sent again', async () => {
    const databaseUrl = await server.newDatabase();
    let { child, address } = await startServer(databaseUrl);
    const database = await openDatabase({ dataFolder: '', databaseUrl });
    /** How often each cell holds the value. */
    const stored = async (value: number) => {
      const { rows } = await database.ownerTransaction((tx) =>
        sql<{ key: string; count: string }>`select indicator || ' ' || place || ' ' || period as key, count(*)
          from entry where value = ${value} group by 1`.execute(tx),
      );
      const counts = new Map(rows.map(({ key, count }) => [key, Number(count)]));
      return CELLS.map(({ indicator, place, period }) => counts.get(`${indicator} ${place} ${period}`) ?? 0);
    };
    try {
      const tokens = await signIn(database, CLIENTS, ['plan-officer']);
      const [first = ''] = tokens;
      for (let round = 0; round < ROUNDS; round += 1) {
        const value = VALUE + round;
        const book = await download(address, first);
        const everything = await filled(book, CELLS, value);
        const { toConfirm = [] } = await post(address, first, 'checkWorkbook', { file: everything });
        const files: Upload[] = [];
        for (const cell of CELLS) files.push(await filled(book, [cell], value));
        const send = (index: number) =>
          post(address, tokens[index] ?? '', 'takeWorkbook', { file: files[index], confirmed: toConfirm });

        const acknowledged = new Set<number>();
        const sent = files.map((_, index) =>
          send(index).then(
            ({ accepted }) => accepted && acknowledged.add(index),
            (error: unknown) => {
              // Only the end of the server may keep an answer from its client.
              if (!(error instanceof TypeError)) throw error;
            },
          ),
        );
        const enough = (CLIENTS * (round + 1)) / (ROUNDS + 1);
        while (acknowledged.size < enough) await wait(5);
        await killHard(child);
        await Promise.all(sent);
        const after = await stored(value);
        expect(after.every((count) => count <= 1)).toBe(true);
        expect([...acknowledged].filter((index) => after[index] !== 1)).toEqual([]);

        ({ child, address } = await startServer(databaseUrl));
        for (let index = 0; index < files.length; index += 1) {
          const { accepted, taken } = await send(index);
          expect([accepted, taken]).toEqual([true, after[index] === 1 ? 0 : 1]);
        }
        expect(await stored(value)).toEqual(CELLS.map(() => 1));
      }
    } finally {
      await killHard(child);
      await database.close();
    }
  }, 1_800_000);
});
