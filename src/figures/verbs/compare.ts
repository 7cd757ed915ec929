import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { wordsSchema as words } from '../../vocabulary/words-schema.ts';
import { COMPARED_ASPECTS, COMPARISON_ANSWERS, type ComparedAspect, type ComparisonAnswer } from '../comparability.ts';
import { observationSchema } from '../observation.ts';

const aspects = Object.keys(COMPARED_ASPECTS) as [ComparedAspect, ...ComparedAspect[]];
const answers = Object.keys(COMPARISON_ANSWERS) as [ComparisonAnswer, ...ComparisonAnswer[]];

export const compareFigures = defineVerb({
  id: 'figures.compare',
  kind: 'query',
  summary: { zh: '口径卡：两个数值能不能比较', en: 'May these two figures be compared?' },
  who: 'anyone',
  input: z.object({
    plan: z.string().optional(),
    a: z.string().describe('Id of an observation'),
    b: z.string().describe('Id of another observation'),
  }),
  output: z.object({
    a: observationSchema,
    b: observationSchema,
    answer: z.enum(answers),
    answerWords: words,
    points: z.array(z.object({ aspect: z.enum(aspects), aspectWords: words, verdict: z.enum(answers), words })),
  }),
});

export const compareInside = defineVerb({
  id: 'figures.internalCompare',
  kind: 'query',
  summary: {
    zh: '口径卡（内部版，含审定未发布数据）',
    en: 'May these two figures be compared, approved ones included?',
  },
  who: { duties: ['plan-officer', 'reviewer', 'publisher', 'inspector', 'holder', 'city-office'] },
  input: compareFigures.input,
  output: compareFigures.output,
});
