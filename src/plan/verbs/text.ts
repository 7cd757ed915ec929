import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { ASIDES } from '../original-text/mapping.ts';
import { TEXT_UNIT_KINDS } from '../original-text/unit.ts';
import { verdictSchema } from '../verdict.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const count = z.number().int();

export const loadText = defineVerb({
  id: 'plan.loadText',
  kind: 'command',
  summary: { zh: '载入规划原文（txt、docx、pdf）', en: 'Load the text of a plan (txt, docx, pdf)' },
  who: 'operator',
  input: z.object({
    plan: z.string().optional().describe('Plan id; absent: the loaded plan whose quotes the text has'),
    file: z.string().describe('Path of the file'),
  }),
  output: z.object({
    accepted: z.boolean(),
    changed: z.boolean().describe('false: the text was loaded already, or not accepted'),
    plan: z.string().nullable(),
    title: words.nullable(),
    fileName: z.string(),
    format: z.enum(['txt', 'docx', 'pdf']).nullable(),
    encoding: z.string().nullable().describe('Of a txt'),
    units: z.record(z.enum(TEXT_UNIT_KINDS), count).describe('Units of the text by kind'),
    mapped: z.object({ objects: count, asides: count, unmapped: count }).describe('What was made of them'),
    quotes: z.object({ total: count, found: count }),
    problems: z.array(z.unknown()).describe('The first hundred'),
    faults: count,
    findings: count,
  }),
  commandLine: { words: 'plan text', positional: ['file'] },
});

const shownUnitSchema = z.object({
  kind: z.enum([...TEXT_UNIT_KINDS, 'quote']),
  text: z.string().describe('The cells of a row are set apart by tabs'),
  objects: z.array(count).describe('Positions in the list of objects'),
  aside: z.enum(ASIDES).optional().describe('Why nothing was made of it'),
  note: words.optional(),
});

export type ShownUnit = z.infer<typeof shownUnitSchema>;

const shownSectionSchema = z.object({
  id: z.string(),
  title: z
    .string()
    .nullable()
    .describe('Its heading in the text; without a text, the task or industry that stands there, where one does'),
  units: z.array(shownUnitSchema).describe('The id of a unit is its section, a slash, and its ordinal from 1'),
});
export type ShownSection = z.infer<typeof shownSectionSchema>;

const textObjectSchema = z.object({
  ref: z.string().describe('kind:id, e.g. target:T1-1'),
  name: words,
  state: verdictSchema.shape.state.optional().describe('Of a target on that day'),
  stateWords: words.optional(),
});
export type TextObject = z.infer<typeof textObjectSchema>;

export const showText = defineVerb({
  id: 'plan.text',
  kind: 'query',
  summary: { zh: '规划原文与对照', en: 'The text of the plan, and what was made of it' },
  who: 'anyone',
  input: z.object({
    plan,
    asOf: z.string().optional().describe('YYYY-MM-DD: verdicts of that day; absent: everything known today'),
    at: z.string().optional().describe('A place of the plan, e.g. 三（一）4 or 三（一）4/2'),
    object: z.string().optional().describe('An object as kind:id, e.g. target:T1-1: the units it comes from'),
  }),
  output: z.object({
    loaded: z
      .object({ fileName: z.string(), format: z.enum(['txt', 'docx', 'pdf']), day: z.string() })
      .nullable()
      .describe(
        'Where the text came from and when it was loaded; null: no text is loaded, and quotes are shown instead',
      ),
    sections: z.array(shownSectionSchema),
    objects: z.array(textObjectSchema),
    mappings: count.describe('Entries of text-map.yaml'),
    at: z
      .object({ asked: z.string(), units: z.array(z.string()), nearest: z.string().nullable() })
      .nullable()
      .describe('The units of the place asked for'),
    object: textObjectSchema
      .extend({ units: z.array(z.string()) })
      .nullable()
      .describe('The object asked for, with the units it comes from'),
    command: z.string().describe('What loads the text'),
  }),
});
