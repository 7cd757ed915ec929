import { z } from 'zod';
import type { Words } from '../vocabulary/words.ts';

/**
 * Who may call a verb. `anyone`: public pages and API. `operator`: the person at this machine's command line, who may call
 * every verb. `member`: whoever has signed in. Duties: whoever has signed in and holds one of these roles.
 */
export type Audience = 'anyone' | 'operator' | 'member' | { readonly duties: readonly string[] };

/**
 * The declaration of one thing the system does. Server routes, typed client, command line and OpenAPI are derived from it.
 * `query` reads; `command` writes in one transaction; `download` reads and answers a file, which the command line writes
 * to `--out`, taking a field `format` that was not given from the ending of its name.
 */
export interface Verb<Input extends z.ZodObject = z.ZodObject, Output extends z.ZodType = z.ZodType> {
  /** `room.action`; the route is `/api/room/action`. */
  readonly id: `${string}.${string}`;
  readonly kind: 'query' | 'command' | 'download';
  readonly summary: Words;
  readonly who: Audience;
  readonly input: Input;
  readonly output: Output;
  /** Fields that never enter the record of who did what: passwords, figures, contents of files. */
  readonly unrecorded?: readonly string[];
  /** `none`: reads nothing from the store, so it runs while another process holds it. */
  readonly store?: 'none';
  /**
   * The words typed after `lantu`, and which input fields are positional, the last one with `...` where it may be given
   * several times; absent: not on the command line.
   */
  readonly commandLine?: { readonly words: string; readonly positional?: readonly string[] };
}

export function defineVerb<Input extends z.ZodObject, Output extends z.ZodType>(
  verb: Verb<Input, Output>,
): Verb<Input, Output> {
  return verb;
}

/** A file given to a verb: base64 in JSON; on the command line the path of a file. */
export const uploadSchema = z.object({ name: z.string().min(1).max(255), base64: z.string() });
export type Upload = z.infer<typeof uploadSchema>;

/** What a download answers: how the file is named and what is in it. Travels as JSON between processes. */
export const fileAnswerSchema = z.object({
  fileName: z.string(),
  mediaType: z.string(),
  text: z.string(),
  base64: z.literal(true).optional().describe('The text is base64 of bytes'),
});
export type FileAnswer = z.infer<typeof fileAnswerSchema>;

export type InputOf<V extends Verb> = z.output<V['input']>;
export type OutputOf<V extends Verb> = z.output<V['output']>;
