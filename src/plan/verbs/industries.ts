import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { industrySchema } from '../../registry/industry.ts';
import { placeSchema } from '../../registry/place.ts';
import { registerSchema } from '../../registry/register.ts';
import { synonymSchema } from '../../registry/synonym.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { planSchema } from '../target.ts';
import { taskSchema } from '../task.ts';
import { verdictSchema } from '../verdict.ts';

const plan = z.string().optional().describe('Plan id; absent: the first plan of the catalogue');
const planFacts = planSchema.pick({ id: true, shortTitle: true, period: true });
const named = z.object({ id: z.string(), name: words });

const placeColumnSchema = named.extend({ level: placeSchema.shape.level });

const industryLineSchema = industrySchema
  .pick({ id: true, group: true, groupName: true, name: true, place: true, goal: true, goalEn: true, citiesOpen: true })
  .extend({
    cities: z.array(z.string()).describe('Ids of the places the plan names, in the order of the plan'),
    directions: z.number(),
    terms: z.number().describe('Named technologies, products, materials, equipment and applications'),
    figures: z.number().describe('Technical figures; no targets of the plan'),
  });

export const showIndustries = defineVerb({
  id: 'plan.industries',
  kind: 'query',
  summary: { zh: '规划的产业与点名的地区', en: 'The industries of a plan and the places named for each' },
  who: 'anyone',
  input: z.object({
    plan,
    group: z.string().optional().describe('Id of a group: only its industries'),
    place: z.string().optional().describe('Id or name of a place: only the industries the plan names it for'),
  }),
  output: z.object({
    plan: planFacts,
    all: z.number().describe('Industries of the plan, whatever was asked'),
    groups: z.array(named.extend({ industries: z.number() })).describe('Every group, in the order of the plan'),
    places: z
      .array(
        placeColumnSchema.extend({
          industries: z.number().describe('How many industries name it, whatever was asked'),
        }),
      )
      .describe('The places named and their equals, in administrative order'),
    group: z.string().nullable().describe('The group asked for'),
    place: z.string().nullable().describe('Id of the place asked for'),
    industries: z.array(industryLineSchema).describe('Those asked for, in the order of the plan'),
  }),
  commandLine: { words: 'industries' },
});

const servedTargetSchema = verdictSchema
  .pick({ id: true, type: true, name: true, state: true, stateWords: true, reason: true })
  .extend({ tasks: z.array(z.string()).describe('Ids of the tasks that name the industry and serve the target') });

export const showIndustry = defineVerb({
  id: 'plan.industry',
  kind: 'query',
  summary: {
    zh: '一个产业：目标、方向、技术与相关任务',
    en: 'One industry: goal, directions, technologies and its tasks',
  },
  who: 'anyone',
  input: z.object({
    plan,
    asOf: z.string().optional().describe('YYYY-MM-DD: verdicts on its targets as of that day'),
    industry: z.string().describe('Id of the industry'),
  }),
  output: z.object({
    plan: planFacts,
    asOf: z.string().nullable(),
    industry: industrySchema,
    cities: z.array(named),
    synonyms: z.array(synonymSchema).describe('Other ways to write its names'),
    tasks: z.array(taskSchema.pick({ id: true, kind: true, name: true, place: true, programme: true, summary: true })),
    targets: z.array(servedTargetSchema).describe('Served by those tasks, with the verdict on that day'),
    registers: z
      .array(named.extend({ entries: registerSchema.shape.entries }))
      .describe('Entries whose source names this industry; registers without one are left out'),
    previous: named.nullable(),
    next: named.nullable(),
  }),
  commandLine: { words: 'industry', positional: ['industry'] },
});
