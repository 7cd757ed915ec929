import { z } from 'zod';
import { defineVerb, fileAnswerSchema } from '../platform/verb.ts';
import { wordsSchema as words } from '../vocabulary/words-schema.ts';
import { observationSchema } from './observation.ts';

const asOf = z.string().optional().describe('YYYY-MM-DD: only what was released by that day; absent: everything known');
const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');

/** An observation with the answer of the adoption rule for its cell. */
export const judgedObservationSchema = observationSchema.extend({
  adopted: z.boolean(),
  adoptionReason: words.nullable(),
});
export type JudgedObservation = z.infer<typeof judgedObservationSchema>;

/** Two or more figures that cannot all be right, or cannot be compared. */
export const contradictionSchema = z.object({
  id: z.string(),
  rule: z.enum(['parts-against-total', 'revision', 'two-publishers', 'scope-change', 'suspected-year']),
  ruleWords: words,
  indicator: z.string(),
  place: z.string(),
  periods: z.array(z.string()),
  sentence: words,
  observations: z.array(observationSchema),
  settled: z.string().nullable().describe('Why a decision passed over one side; null: nobody has decided'),
});
export type Contradiction = z.infer<typeof contradictionSchema>;

const seriesSchema = z.object({
  indicator: z.string(),
  breakdown: z.string().nullable(),
  place: z.string(),
  unit: z.string(),
  count: z.number(),
  firstPeriod: z.string(),
  lastPeriod: z.string(),
  latest: observationSchema.nullable().describe('Newest adopted value; null when nothing verified'),
  unverified: z.number(),
  /** Ids of targets the series is judged by. */
  targets: z.array(z.string()),
});
export type Series = z.infer<typeof seriesSchema>;

export const listSeries = defineVerb({
  id: 'figures.series',
  kind: 'query',
  summary: { zh: '列出数据序列', en: 'List the series' },
  who: 'anyone',
  input: z.object({
    plan,
    asOf,
    text: z.string().optional().describe('Words in the indicator name'),
    place: z.string().optional().describe('Place name'),
    page: z.coerce.number().int().min(1).default(1),
  }),
  output: z.object({
    total: z.number(),
    page: z.number(),
    pageSize: z.number(),
    series: z.array(seriesSchema),
    places: z.array(z.string()).describe('Places that have series, in administrative order'),
    contradictions: z.array(contradictionSchema).describe('The first hundred'),
    contradictionsFound: z.number(),
  }),
  commandLine: { words: 'series list' },
});

export const showSeries = defineVerb({
  id: 'figures.observations',
  kind: 'query',
  summary: { zh: '一个序列的全部数值', en: 'Every value of one series' },
  who: 'anyone',
  input: z.object({ plan, asOf, indicator: z.string(), breakdown: z.string().optional(), place: z.string() }),
  output: z.object({
    indicator: z.string(),
    breakdown: z.string().nullable(),
    place: z.string(),
    definition: words.nullable(),
    observations: z.array(judgedObservationSchema),
    contradictions: z.array(contradictionSchema),
  }),
});

export const downloadSeries = defineVerb({
  id: 'figures.download',
  kind: 'download',
  summary: { zh: '下载数据（CSV）', en: 'Download figures (CSV)' },
  who: 'anyone',
  input: z.object({
    plan,
    asOf,
    indicator: z.string().optional(),
    place: z.string().optional(),
    text: z.string().optional(),
  }),
  output: fileAnswerSchema,
});

export const showPlaces = defineVerb({
  id: 'figures.places',
  kind: 'query',
  summary: { zh: '各地区已知数据', en: 'What is known per place' },
  who: 'anyone',
  input: z.object({ plan, asOf, indicator: z.string().optional(), period: z.string().optional() }),
  output: z.object({
    /** The comparison shown on the tile grid: one indicator, one annual period, every city. */
    indicator: z.string().nullable(),
    unit: z.string().nullable(),
    period: z.string().nullable(),
    choices: z.array(z.object({ indicator: z.string(), periods: z.array(z.string()) })),
    total: observationSchema.nullable().describe('The published value of the whole'),
    places: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        nameEn: z.string(),
        level: z.string(),
        code: z.string().nullable(),
        region: words.nullable(),
        tile: z.tuple([z.number(), z.number()]).nullable(),
        value: observationSchema.nullable(),
        seriesCount: z.number(),
        verifiedCount: z.number(),
        latest: z.array(observationSchema).describe('Newest adopted value of each series of the place'),
      }),
    ),
    contradictions: z.array(contradictionSchema),
  }),
});

export const importSeries = defineVerb({
  id: 'figures.import',
  kind: 'command',
  summary: { zh: '导入数据（CSV，全部成功或全部不入库）', en: 'Import figures (CSV, all or nothing)' },
  who: 'operator',
  input: z.object({
    file: z.string().describe('Path of the CSV file'),
    dataset: z.string().optional().describe('Name of the collection; default: the file name'),
  }),
  output: z.object({
    accepted: z.boolean(),
    /** The collection it went into; `series withdraw` takes it back by this name. */
    dataset: z.string(),
    rows: z.number(),
    added: z.number(),
    alreadyKnown: z.number(),
    encoding: z.string(),
    /** The first 200 faults in line order. */
    problems: z.array(z.unknown()),
    faults: z.number(),
    findings: z.number(),
  }),
  commandLine: { words: 'series import', positional: ['file'] },
});

export const withdrawSeries = defineVerb({
  id: 'figures.withdraw',
  kind: 'command',
  summary: { zh: '撤回一次导入的数据', en: 'Take back what one import brought' },
  who: 'operator',
  input: z.object({
    dataset: z.string().describe('Name of the collection: --dataset of the import, or its file name'),
  }),
  output: z.object({ dataset: z.string(), removed: z.number() }),
  commandLine: { words: 'series withdraw', positional: ['dataset'] },
});
