import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { registerSchema } from '../../registry/register.ts';
import { wordingSchema } from '../../registry/wording.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { targetSchema } from '../target.ts';
import { TASK_KINDS, taskSchema } from '../task.ts';
import { verdictSchema } from '../verdict.ts';

const named = z.object({ id: z.string(), name: words });
const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const place = z.string().optional().describe('Place, by id, name or alias; what lies inside it counts too');

const taskTargetSchema = z.object({
  id: z.string(),
  name: words,
  type: targetSchema.shape.type,
  stated: z.boolean().describe('true: the target stands in the section of the task; false: the task serves it'),
  state: verdictSchema.shape.state.nullable().describe('null: on that day the plan was not yet issued'),
  stateWords: words.nullable(),
  reasonWords: words.nullable().describe('Why it cannot be told'),
});
export type TaskTarget = z.infer<typeof taskTargetSchema>;

const taskCardSchema = taskSchema
  .pick({ id: true, kind: true, name: true, place: true, programme: true, summary: true, wording: true, bodies: true })
  .extend({
    targets: z.array(taskTargetSchema),
    noTarget: words.nullable().describe('Why it serves no target'),
    industries: z.array(named),
    places: z.array(named),
    registers: z.array(named),
  });
export type TaskCard = z.infer<typeof taskCardSchema>;

export const showTasks = defineVerb({
  id: 'plan.tasks',
  kind: 'query',
  summary: { zh: '规划的任务', en: 'The tasks of the plan' },
  who: 'anyone',
  input: z.object({
    plan,
    asOf: z.string().optional().describe('YYYY-MM-DD: verdicts of that day; absent: everything known today'),
    kind: z
      .string()
      .optional()
      .describe(`One kind of task only: ${TASK_KINDS.join(', ')}`),
    industry: z.string().optional().describe('Industry id: only tasks that name it'),
    place,
    target: z.string().optional().describe('Target id: only tasks that serve it'),
  }),
  output: z.object({
    listed: z.boolean().describe('false: the plan folder has no tasks'),
    groups: z
      .array(z.object({ kind: taskSchema.shape.kind, total: z.number(), tasks: z.array(taskCardSchema) }))
      .describe('The kinds the plan has, never counted together; total counts the kind before filtering'),
    choices: z
      .object({ industries: z.array(named), places: z.array(named), targets: z.array(named) })
      .describe('What some task names, in the order of the plan'),
  }),
  commandLine: { words: 'tasks' },
});

const entrySchema = registerSchema.shape.entries.element;

const listedRegisterSchema = registerSchema.pick({ id: true, kind: true, name: true }).extend({
  note: words.nullable(),
  total: z.number().describe('Entries of the register before filtering'),
  weak: z.number().describe('Of these, entries whose source is weak'),
  classes: z.array(z.object({ name: words, count: z.number() })).describe('Entries of each class before filtering'),
  stated: z.array(
    z.object({
      value: z.string(),
      unit: words.describe('What the wording counts in, e.g. 家; empty where it names none'),
      class: words.nullable().describe('The class the total counts; null: the whole register'),
      named: z.number().describe('How many the register names, before filtering'),
      wording: wordingSchema,
    }),
  ),
  entries: z.array(
    entrySchema.pick({ name: true, class: true, facts: true, source: true, quality: true }).extend({
      nameEn: z.string().nullable(),
      date: z.string().nullable(),
      place: named.nullable().describe('null: the source does not say'),
      industries: z.array(named),
    }),
  ),
});
export type ListedRegister = z.infer<typeof listedRegisterSchema>;

export const showRegisters = defineVerb({
  id: 'plan.registers',
  kind: 'query',
  summary: { zh: '规划涉及的名录', en: 'The registers of the plan' },
  who: 'anyone',
  input: z.object({ plan, register: z.string().optional().describe('Register id: this one only'), place }),
  output: z.object({
    registers: z.array(listedRegisterSchema),
    choices: z
      .object({ registers: z.array(named), places: z.array(named) })
      .describe('Every register, and every place some entry lies in, in administrative order'),
  }),
  commandLine: { words: 'registers' },
});
