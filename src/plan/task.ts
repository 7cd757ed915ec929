import { z } from 'zod';
import { wordingSchema } from '../registry/wording.ts';
import { writtenWordsSchema as words } from '../vocabulary/words-schema.ts';

/** The four kinds of work a plan of this form asks for, never counted together. */
export const TASK_KINDS = ['focus', 'sub-task', 'special-action', 'safeguard'] as const;
export type TaskKind = (typeof TASK_KINDS)[number];

/** A piece of work the plan asks for. `order` of the list is the order of the plan. */
export const taskSchema = z
  .object({
    id: z.string().regex(/^[A-Za-z0-9-]+$/),
    kind: z.enum(TASK_KINDS),
    name: words,
    place: z.string().min(1).describe('Where it stands, e.g. 四（三）2 or 专栏21'),
    programme: words.describe('The heading it belongs to, e.g. 实施科技企业集群培育工程'),
    summary: words.describe('What is to be done, in our own words'),
    wording: z.array(wordingSchema).min(1).describe('The sentences that carry it, cut from the plan'),
    targets: z.array(z.string()).default([]).describe('Ids of the targets it serves'),
    noTarget: words.optional().describe('Why it has none; required where targets is empty'),
    industries: z.array(z.string()).default([]).describe('Ids in industries.yaml'),
    places: z.array(z.string()).default([]).describe('Ids in places.yaml the wording names'),
    bodies: z
      .array(z.object({ name: words, wording: wordingSchema }).strict())
      .default([])
      .describe('Bodies the plan itself names; it gives no responsible body unless one stands here'),
    registers: z.array(z.string()).default([]).describe('Ids in registers.yaml this work fills'),
  })
  .strict();
export type Task = z.infer<typeof taskSchema>;
