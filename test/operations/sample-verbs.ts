import { sql } from 'kysely';
import { z } from 'zod';
import { insertEvent } from '../../src/audit/store.ts';
import type { Database } from '../../src/platform/database.ts';
import { failure, refusalWith } from '../../src/platform/failure.ts';
import { type BoundVerb, bindVerb } from '../../src/platform/operation.ts';
import type { Running } from '../../src/platform/run-verb.ts';
import { defineVerb, uploadSchema } from '../../src/platform/verb.ts';

const words = { zh: '示例', en: 'Sample' };

const greet = defineVerb({
  id: 'sample.greet',
  kind: 'query',
  summary: words,
  who: 'anyone',
  input: z.object({
    name: z.string().max(20).describe('Whom to greet'),
    times: z.coerce.number().int().min(1).max(3).default(1).describe('How often'),
    asOf: z.string().optional(),
  }),
  output: z.object({ role: z.string(), greetings: z.array(z.string()), asOf: z.string().nullable() }),
  commandLine: { words: 'sample greet', positional: ['name'] },
});

const fetchFile = defineVerb({
  id: 'sample.file',
  kind: 'download',
  summary: words,
  who: 'anyone',
  input: z.object({}),
  output: z.object({ fileName: z.string(), mediaType: z.string(), text: z.string() }),
});

const breakDown = defineVerb({
  id: 'sample.break',
  kind: 'query',
  summary: words,
  who: 'anyone',
  input: z.object({ how: z.enum(['unexpected', 'not-found', 'busy']) }),
  output: z.null(),
  commandLine: { words: 'sample break' },
});

/** Writes, then does as told: the store shows afterwards what stayed. */
const write = defineVerb({
  id: 'sample.write',
  kind: 'command',
  summary: words,
  who: 'operator',
  input: z.object({ end: z.enum(['well', 'refused', 'report', 'broken']) }),
  output: z.object({ accepted: z.boolean() }),
  commandLine: { words: 'sample write', positional: ['end'] },
});

const whoAmI = defineVerb({
  id: 'sample.me',
  kind: 'query',
  summary: words,
  who: 'member',
  input: z.object({}),
  output: z.object({ name: z.string(), role: z.string() }),
});

const hand = defineVerb({
  id: 'sample.hand',
  kind: 'command',
  summary: words,
  who: { duties: ['holder'] },
  input: z.object({ text: z.string().max(20) }),
  output: z.object({ text: z.string() }),
});

const handFile = defineVerb({
  id: 'sample.upload',
  kind: 'command',
  summary: words,
  who: 'member',
  input: z.object({ file: uploadSchema }),
  output: z.object({ characters: z.number() }),
  unrecorded: ['file'],
});

/** For those who have signed in. */
export const MEMBER_VERBS: readonly BoundVerb[] = [
  bindVerb(whoAmI, async ({ tx, actor }) => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx);
    return { name: actor.name, role: rows[0]?.role ?? '' };
  }),
  bindVerb(hand, async (_context, { text }) => ({ text })),
  bindVerb(handFile, async (_context, { file }) => ({ characters: file.base64.length })),
];

export const SAMPLE_VERBS: readonly BoundVerb[] = [
  bindVerb(greet, async ({ tx }, { name, times, asOf }) => {
    const { rows } = await sql<{ role: string }>`select current_user as role`.execute(tx);
    return { role: rows[0]?.role ?? '', greetings: Array(times).fill(`你好，${name}`), asOf: asOf ?? null };
  }),
  bindVerb(fetchFile, async () => ({
    fileName: '数据 1.csv',
    mediaType: 'text/csv; charset=utf-8',
    text: '\ufeff指标\r\n',
  })),
  bindVerb(breakDown, async (_context, { how }) => {
    if (how !== 'unexpected') throw failure(how, { zh: '没有', en: 'none' });
    throw new Error('secret 4711');
  }),
  bindVerb(write, async ({ tx, actor, report }, { end }) => {
    await sql`insert into audit_event (id, at, actor, verb, outcome, detail)
      values (gen_random_uuid(), now(), ${actor.name}, 'sample.trace', 'done', '{}')`.execute(tx);
    report('half-way');
    if (end === 'refused') throw failure('refused', { zh: '不行', en: 'no' });
    if (end === 'report') throw refusalWith({ accepted: false }, { zh: '有误', en: 'faults' });
    if (end === 'broken') throw new Error('broken');
    return { accepted: true };
  }),
];

export function sampleRunning(database: Database): Running {
  return {
    database,
    clock: () => '2026-01-02T03:04:05.000+08:00',
    isAllowed: (actor, verb) => verb.who === 'anyone' || actor.role === 'operator',
    fieldWords: {},
    record: insertEvent,
  };
}
