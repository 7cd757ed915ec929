import type { Transaction as KyselyTransaction } from 'kysely';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { InputOf, OutputOf, Verb } from './verb.ts';

/** The only database handle an operation receives. A room names its own tables: `tx.withTables<{ observation: … }>()`. */
export type Transaction = KyselyTransaction<Record<never, never>>;

/** Who is asking. The role decides what the database itself allows; `gate` is what signs people in. */
export type Actor = { readonly name: string; readonly role: 'anyone' | 'operator' | 'gate' } | Member;

/** Somebody who has signed in, as the session told at the start of the request; the database looks again. */
export interface Member {
  readonly name: string;
  readonly role: 'member';
  readonly account: string;
  readonly session: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: 'office' | 'department' | 'city' | 'registrant';
    /** Id of the place a city answers for; null for an office or a department. */
    readonly place: string | null;
  };
  /** Roles held; `plan` null means every plan. */
  readonly duties: readonly { readonly role: string; readonly plan: string | null }[];
}

export interface OperationContext {
  readonly tx: Transaction;
  readonly actor: Actor;
  /** Today in Asia/Shanghai. */
  readonly today: CivilDate;
  /** The instant of the call, ISO 8601 with offset. */
  readonly now: string;
  /** Says how far a long operation is; silent on the server. */
  readonly report: (line: string) => void;
}

export type Operation<V extends Verb> = (context: OperationContext, input: InputOf<V>) => Promise<OutputOf<V>>;

/** A verb with what it does. `app` collects these from every room. */
export interface BoundVerb {
  readonly verb: Verb;
  /** Long work on the input that needs no store: it happens before the transaction, and `run` gets its answer as the input. */
  readonly prepare?: (input: never) => Promise<unknown>;
  readonly run: (context: OperationContext, input: never) => Promise<unknown>;
  /** Long work on what `run` answered that needs no store: it happens after the transaction, so that nobody waits for it. */
  readonly finish?: (answer: never) => Promise<unknown>;
}

export function bindVerb<V extends Verb>(verb: V, run: Operation<V>): BoundVerb {
  return { verb, run };
}

/** A verb whose input, such as the path of a file, is worked on before the transaction. */
export function bindVerbPrepared<V extends Verb, Prepared>(
  verb: V,
  prepare: (input: InputOf<V>) => Promise<Prepared>,
  run: (context: OperationContext, prepared: Prepared) => Promise<OutputOf<V>>,
): BoundVerb {
  return { verb, prepare, run };
}

/** A verb whose answer is gathered in the transaction and made after it. */
export function bindVerbInTwo<V extends Verb, Gathered>(
  verb: V,
  gather: (context: OperationContext, input: InputOf<V>) => Promise<Gathered>,
  finish: (gathered: Gathered) => Promise<OutputOf<V>>,
): BoundVerb {
  return { verb, run: gather, finish };
}
