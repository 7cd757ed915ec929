import { z } from 'zod';
import { contradictionSchema, judgedObservationSchema } from '../figures/verbs.ts';
import { defineVerb, fileAnswerSchema } from '../platform/verb.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';
import { DOUBT_RULE_IDS } from './lint/rules.ts';
import { planSchema, targetSchema } from './target.ts';
import { verdictSchema } from './verdict.ts';
import { verdictPackSchema } from './verdict-pack.ts';

const asOf = z.string().optional().describe('YYYY-MM-DD: judge as of that day; absent: everything known today');
const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');

/** A verdict without its working, for lists. */
export const verdictSummarySchema = verdictSchema
  .omit({ steps: true, used: true, parts: true, growthRatio: true })
  .extend({ quote: z.string(), quotePlace: z.string(), attribute: targetSchema.shape.attribute });
export type VerdictSummary = z.infer<typeof verdictSummarySchema>;

export const listPlans = defineVerb({
  id: 'plan.plans',
  kind: 'query',
  summary: { zh: '已载入的规划', en: 'The plans loaded' },
  who: 'anyone',
  input: z.object({}),
  output: z.array(planSchema.extend({ targets: z.number() })),
});

export const showProgress = defineVerb({
  id: 'plan.progress',
  kind: 'query',
  summary: { zh: '逐项目标的判定', en: 'The verdict on every target' },
  who: 'anyone',
  input: z.object({ plan, asOf }),
  output: z.array(verdictSchema),
  commandLine: { words: 'progress' },
});

const layer = z.enum(['public', 'internal']).describe('internal: approved figures not yet released count too');

export const showBoard = defineVerb({
  id: 'plan.board',
  kind: 'query',
  summary: { zh: '总览', en: 'The board' },
  who: 'anyone',
  input: z.object({ plan, asOf }),
  output: z.object({
    layer,
    plan: planSchema,
    asOf: z.string().nullable(),
    today: z.string(),
    issued: z.boolean().describe('false: on that day the plan was not yet issued, and nothing is judged'),
    ended: z.boolean().describe('true: the plan period is over on that day'),
    verdicts: z.array(verdictSummarySchema),
    contradictions: z.number(),
    observations: z.number(),
    leftOut: z
      .number()
      .describe('Values not looked at because there are too many; whole years and the newest go first'),
    undated: z.number().describe('On a day gone by: verified values left out because nobody knows their release'),
    newestRelease: z.string().nullable(),
  }),
});

export const showTarget = defineVerb({
  id: 'plan.target',
  kind: 'query',
  summary: { zh: '一项目标的全部依据', en: 'Everything behind one target' },
  who: 'anyone',
  input: z.object({ plan, asOf, id: z.string() }),
  output: z.object({
    layer,
    plan: planSchema,
    asOf: z.string().nullable(),
    today: z.string(),
    issued: z.boolean(),
    target: targetSchema,
    verdict: verdictSchema,
    /** What the target is measured by, in the names observations use; null where it has no figure of its own. */
    measured: z.object({ indicator: z.string(), place: z.string() }).nullable(),
    definition: words.nullable(),
    pitfalls: words.nullable(),
    /** Every value of the target's own indicator, parts and whole, adopted or not. */
    observations: z.array(judgedObservationSchema),
    /** Values not listed because there are too many: whole years and the newest stay. */
    observationsLeftOut: z.number(),
    /** Values of related indicators: near, but not it. */
    relatedObservations: z.array(judgedObservationSchema),
    contradictions: z.array(contradictionSchema),
    /** The tasks of the plan that serve it. */
    tasks: z.array(z.object({ id: z.string(), name: words, place: z.string() })),
    previous: z.string().nullable(),
    next: z.string().nullable(),
    /** File name and command for whoever holds the figure; null when a verdict is given. */
    template: z.object({ fileName: z.string(), command: z.string(), periods: z.array(z.string()) }).nullable(),
  }),
});

export const downloadTemplate = defineVerb({
  id: 'plan.template',
  kind: 'download',
  summary: { zh: '缺数模板（CSV）', en: 'Template for the missing figure (CSV)' },
  who: 'anyone',
  input: z.object({ plan, id: z.string() }),
  output: fileAnswerSchema,
});

export const showMethod = defineVerb({
  id: 'plan.method',
  kind: 'query',
  summary: { zh: '判定方法', en: 'The method' },
  who: 'anyone',
  input: z.object({}),
  output: z.object({
    pack: verdictPackSchema,
    adoption: z
      .array(z.object({ id: z.string(), words }))
      .describe('Which of several values of one cell is used: the first of these ranks wins'),
  }),
});

export const checkPlan = defineVerb({
  id: 'plan.check',
  kind: 'query',
  summary: { zh: '检查规划目录', en: 'Check a plan folder' },
  who: 'operator',
  store: 'none',
  input: z.object({ folder: z.string().describe('Path of the plan folder') }),
  output: z.object({
    folder: z.string(),
    plan: z.string().nullable(),
    targets: z.number(),
    errors: z.number(),
    findings: z.number(),
    problems: z.array(z.unknown()),
  }),
  commandLine: { words: 'plan check', positional: ['folder'] },
});

const doubtSchema = z
  .object({
    rule: z.enum(DOUBT_RULE_IDS),
    targets: z.array(z.string()),
    place: z.string().describe('Where the wording stands in the plan'),
    quote: z.string(),
    what: words,
    question: words.describe('What to ask the issuer'),
    written: z.boolean().describe('true: an ambiguity written down with the target, not worked out'),
  })
  .describe('Something the plan leaves open; no fault');

export const lintPlanFolder = defineVerb({
  id: 'plan.lint',
  kind: 'query',
  summary: { zh: '查出规划没有说清的地方', en: 'Find what a plan leaves open' },
  who: 'operator',
  store: 'none',
  input: z.object({ folder: z.string().describe('Path of the plan folder') }),
  output: z.object({
    folder: z.string(),
    plan: z.object({ id: z.string(), shortTitle: words }).nullable().describe('null: the folder has faults'),
    targets: z.number(),
    doubts: z.array(doubtSchema),
    problems: z.array(z.unknown()),
  }),
  commandLine: { words: 'plan lint', positional: ['folder'] },
});
