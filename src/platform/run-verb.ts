import { uuidv7 } from 'uuidv7';
import type { Words } from '../vocabulary/words.ts';
import { dayOf, type Instant } from './clock.ts';
import type { Database } from './database.ts';
import { type Failure, failure, failureOf } from './failure.ts';
import { type FieldWords, parseInput } from './input.ts';
import type { Actor, BoundVerb, Transaction } from './operation.ts';
import type { Verb } from './verb.ts';

/** One line of the record of who did what. */
export interface AuditEvent {
  readonly id: string;
  readonly at: Instant;
  readonly actor: string;
  readonly verb: string;
  readonly outcome: 'done' | 'refused' | 'failed';
  /** The input as given (shortened) and, where it was refused, why. */
  readonly detail: Readonly<Record<string, unknown>>;
}

/** What running a verb needs from other rooms; `app` hands it in. */
export interface Running {
  readonly database: Database;
  readonly clock: () => Instant;
  readonly isAllowed: (actor: Actor, verb: Verb) => boolean;
  readonly fieldWords: FieldWords;
  readonly record: (tx: Transaction, event: AuditEvent) => Promise<void>;
}

/**
 * Runs one verb: may the actor, does the input fit, then what needs no store, then the operation in one transaction. A command is audited in that same
 * transaction; a refused or failed one in a transaction of its own. Throws a failure for every expected refusal.
 */
export async function runVerb(
  running: Running,
  bound: BoundVerb,
  actor: Actor,
  rawInput: unknown,
  report: (line: string) => void = () => {},
): Promise<unknown> {
  const { verb } = bound;
  const now = running.clock();
  const event = (outcome: AuditEvent['outcome'], detail: Readonly<Record<string, unknown>>): AuditEvent => ({
    id: uuidv7(),
    at: now,
    actor: actor.name,
    verb: verb.id,
    outcome,
    detail: { input: shortened(rawInput, verb.unrecorded ?? []), ...detail },
  });
  // A verb for anyone runs with the rights of anyone, whoever calls it.
  const caller: Actor = verb.who === 'anyone' ? { name: actor.name, role: 'anyone' } : actor;
  try {
    if (!running.isAllowed(actor, verb))
      throw failure(
        actor.role === 'anyone' && verb.who !== 'operator' ? 'not-signed-in' : 'not-permitted',
        whyNot(actor, verb),
      );
    const input = parseInput(verb.input, rawInput, running.fieldWords);
    if (!input.ok) throw failure('bad-input', BAD_INPUT, input.problems);
    const context = { tx: NO_STORE, actor: caller, today: dayOf(now), now, report };
    const prepared = bound.prepare === undefined ? input.value : await bound.prepare(input.value as never);
    if (verb.store === 'none') return await bound.run(context, prepared as never);
    const answer = await running.database.transaction(caller, async (tx) => {
      const gathered = await bound.run({ ...context, tx }, prepared as never);
      if (verb.kind === 'command') await running.record(tx, event('done', {}));
      return gathered;
    });
    return bound.finish === undefined ? answer : await bound.finish(answer as never);
  } catch (error) {
    const refused = failureOf(error);
    if (verb.kind === 'command') {
      const outcome = refused === null ? 'failed' : 'refused';
      await recordApart(running, actor, event(outcome, { why: whyRecorded(verb, refused) }), error);
    }
    if (refused?.answer !== undefined) return refused.answer;
    throw error;
  }
}

/** What a verb that declared to need no store finds in the place of a transaction. */
const NO_STORE = new Proxy({} as Transaction, {
  get: () => {
    throw new Error('This verb declares that it reads nothing from the store');
  },
});

/** The audit of what did not happen. Where even that cannot be written (disk full), the first error is the one to tell. */
async function recordApart(running: Running, actor: Actor, event: AuditEvent, first: unknown): Promise<void> {
  const writer: Actor = actor.role === 'member' ? actor : { name: actor.name, role: 'operator' };
  try {
    await running.database.transaction(writer, (tx) => running.record(tx, event));
  } catch {
    throw first;
  }
}

const MOST_CHARACTERS = 300;

function shortened(input: unknown, unrecorded: readonly string[]): unknown {
  if (typeof input !== 'object' || input === null) return null;
  return Object.fromEntries(
    Object.entries(input)
      .filter(([key]) => !unrecorded.includes(key))
      .slice(0, 20)
      .map(([key, value]) => [storable(key.slice(0, 60)), storable(told(value).slice(0, MOST_CHARACTERS))]),
  );
}

/** Of a list or an object only its size or its fields: what is in it may be somebody's figures, or a whole file. */
function told(value: unknown): string {
  if (Array.isArray(value)) return `[${value.length}]`;
  return typeof value === 'object' && value !== null
    ? `{${Object.keys(value).slice(0, 20).join(', ')}}`
    : String(value);
}

/** As jsonb takes it: no half of a character that was cut, and no NUL. */
const storable = (text: string): string => text.toWellFormed().replaceAll('\0', '\uFFFD');

/** The words of a refusal may repeat what must not be recorded; then its code has to do. */
const whyRecorded = ({ unrecorded = [] }: Verb, refused: Failure | null): string => {
  if (refused === null) return 'internal error';
  return unrecorded.length > 0 ? refused.code : refused.words.en;
};

const whyNot = (actor: Actor, verb: Verb): Words => {
  if (verb.who === 'operator') {
    return { zh: '此操作只能由本机命令行执行', en: 'Only the command line of this machine may do this' };
  }
  return actor.role === 'member'
    ? { zh: '您的职责不包含此操作', en: 'This is not among your duties' }
    : { zh: '请先登录', en: 'Sign in first' };
};
const BAD_INPUT: Words = { zh: '输入有误', en: 'The input has faults' };
