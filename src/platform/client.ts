import type { z } from 'zod';
import type { Problem } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import { FAILURES, type FailureCode, failure } from './failure.ts';
import { toFileAnswer } from './media.ts';
import { verbPath } from './route.ts';
import type { FileAnswer, OutputOf, Verb } from './verb.ts';

/** The input of a verb as its caller writes it: fields with defaults may be left out. */
export type CallOf<V extends Verb> = z.input<V['input']>;

/** One function for each verb, with the types of its declaration. */
export type Client<Verbs extends Readonly<Record<string, Verb>>> = {
  readonly [Name in keyof Verbs]: (input: CallOf<Verbs[Name]>) => Promise<OutputOf<Verbs[Name]>>;
};

/** A typed client of the HTTP API of a server; its functions fail as the operation itself would. */
export function createClient<const Verbs extends Readonly<Record<string, Verb>>>(
  verbs: Verbs,
  baseUrl: string,
): Client<Verbs> {
  const calls = Object.entries(verbs).map(([name, verb]) => [
    name,
    (input: Readonly<Record<string, unknown>>) => callVerb(baseUrl, verb, input),
  ]);
  return Object.fromEntries(calls) as Client<Verbs>;
}

/** Asks a server to run one query or download. */
async function callVerb(baseUrl: string, verb: Verb, input: Readonly<Record<string, unknown>>): Promise<unknown> {
  const url = new URL(verbPath(verb), baseUrl);
  for (const [name, value] of Object.entries(input))
    if (value !== undefined) url.searchParams.append(name, String(value));
  const response = await fetch(url);
  if (!response.ok) throw remoteFailure(await response.json());
  return verb.kind === 'download' ? readFileAnswer(response) : response.json();
}

/** The refusal a server answered, as if it had happened here. An unexpected error stays one. */
export function remoteFailure(body: unknown): Error {
  const { error } = body as { error: { code: string; message: Words; problems: Problem[] } };
  return error.code in FAILURES
    ? failure(error.code as FailureCode, error.message, error.problems)
    : new Error(error.message.en);
}

async function readFileAnswer(response: Response): Promise<FileAnswer> {
  const name = /filename\*=UTF-8''([^;]+)/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
  const mediaType = response.headers.get('content-type') ?? '';
  return toFileAnswer(decodeURIComponent(name), mediaType, new Uint8Array(await response.arrayBuffer()));
}
