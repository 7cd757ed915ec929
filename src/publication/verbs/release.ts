import { z } from 'zod';
import { showBoard } from '../../plan/verbs.ts';
import { defineVerb, fileAnswerSchema } from '../../platform/verb.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { frozenBoardSchema, releasedFigureSchema, revisionSchema } from '../release.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const release = z.string().describe('Id of a release');
const language = z.enum(['zh', 'en']).default('zh').describe('Language of the file');

/** What was signed off together, without its contents. */
export const releaseSchema = z.object({
  id: z.string(),
  plan: z.string(),
  title: z.string(),
  note: z.string(),
  signedBy: z.string(),
  signedAt: z.string().describe('Asia/Shanghai, with offset'),
  visibleFrom: z.string().describe('Asia/Shanghai, with offset'),
  figures: z.number(),
  revisions: z.number(),
  turned: z.number().describe('Targets whose verdict turned by it'),
  hasReport: z.boolean(),
});
export type Release = z.infer<typeof releaseSchema>;

const releasePageSchema = z.object({
  release: releaseSchema,
  figures: z.array(releasedFigureSchema),
  revisions: z.array(revisionSchema),
  board: frozenBoardSchema,
});
export type ReleaseContents = z.infer<typeof releasePageSchema>;

export const makeRelease = defineVerb({
  id: 'publication.release',
  kind: 'command',
  summary: {
    zh: '签发审定的数据，到时对所有人可见',
    en: 'Sign off approved figures, visible to everybody from a time on',
  },
  who: { duties: ['publisher'] },
  input: z.object({
    plan,
    title: z.string().trim().min(1).max(200),
    note: z.string().trim().max(2000).default(''),
    visibleFrom: z.string().optional().describe('ISO 8601, local time of Asia/Shanghai without offset; absent: now'),
    observations: z
      .union([z.array(z.string()), z.string().transform((text) => text.split(/[,，\s]+/u).filter((id) => id !== ''))])
      .optional()
      .describe('Ids of approved figures; absent: all of the plan'),
    withReport: z
      .union([z.boolean(), z.stringbool()])
      .default(false)
      .describe('true: the report of that moment is kept with it'),
    reason: z
      .string()
      .trim()
      .min(1)
      .max(500)
      .optional()
      .describe('Why public figures change, for those that carry no reason of their own'),
  }),
  output: z.object({
    release: releaseSchema,
    notes: z.array(words).describe('What whoever signed should know'),
  }),
  commandLine: { words: 'release make' },
});

export const cancelRelease = defineVerb({
  id: 'publication.cancelRelease',
  kind: 'command',
  summary: { zh: '在可见之前撤下一次签发', en: 'Withdraw a scheduled release before its time' },
  who: { duties: ['publisher'] },
  input: z.object({ release }),
  output: z.object({ release: z.string(), title: z.string(), figures: z.number() }),
  commandLine: { words: 'release cancel', positional: ['release'] },
});

export const allReleases = defineVerb({
  id: 'publication.allReleases',
  kind: 'query',
  summary: { zh: '全部签发，含未到时间的', en: 'Every release, scheduled ones too' },
  who: { duties: ['publisher', 'plan-officer', 'reviewer', 'inspector'] },
  input: z.object({ plan }),
  output: z.array(releaseSchema.extend({ visible: z.boolean() })),
});

export const listCandidates = defineVerb({
  id: 'publication.candidates',
  kind: 'query',
  summary: { zh: '审定、尚未发布的数据', en: 'Approved figures not yet released' },
  who: { duties: ['publisher', 'plan-officer', 'reviewer', 'inspector'] },
  input: z.object({ plan }),
  output: z.array(releasedFigureSchema),
});

export const listReleases = defineVerb({
  id: 'publication.releases',
  kind: 'query',
  summary: { zh: '已发布的各次发布，最新在前', en: 'What was released, newest first' },
  who: 'anyone',
  input: z.object({ plan, asOf: z.string().optional().describe('YYYY-MM-DD: released by that day') }),
  output: z.array(releaseSchema),
  commandLine: { words: 'release list' },
});

export const showRelease = defineVerb({
  id: 'publication.showRelease',
  kind: 'query',
  summary: { zh: '一次发布的数据、修订和当时的总览', en: 'The figures, revisions and board of one release' },
  who: 'anyone',
  input: z.object({ release }),
  output: releasePageSchema,
});

export const releasedOn = defineVerb({
  id: 'publication.releasedOn',
  kind: 'query',
  summary: { zh: '某一天有效的发布和当时的总览', en: 'The release in force on a day, with its board' },
  who: 'anyone',
  input: z.object({ plan, day: z.string().describe('YYYY-MM-DD, today or earlier') }),
  output: z.object({ release: releaseSchema, board: showBoard.output }),
});

export const downloadReleased = defineVerb({
  id: 'publication.releasedData',
  kind: 'download',
  summary: { zh: '下载发布过的全部数据（CSV 或 JSON）', en: 'Everything released, as CSV or JSON' },
  who: 'anyone',
  input: z.object({ plan, format: z.enum(['csv', 'json']).describe('csv or json') }),
  output: fileAnswerSchema,
  commandLine: { words: 'release data' },
});

export const downloadFeed = defineVerb({
  id: 'publication.feed',
  kind: 'download',
  summary: { zh: '发布的订阅源（Atom）', en: 'The feed of releases (Atom)' },
  who: 'anyone',
  input: z.object({ plan, language }),
  output: fileAnswerSchema,
  commandLine: { words: 'release feed' },
});

export const downloadReleasedReport = defineVerb({
  id: 'publication.releasedReport',
  kind: 'download',
  summary: { zh: '下载随一次发布签发的报告', en: 'The report signed off with a release' },
  who: 'anyone',
  input: z.object({ release, language, format: z.enum(['html', 'json']).describe('html or json') }),
  output: fileAnswerSchema,
});
