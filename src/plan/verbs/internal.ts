import { z } from 'zod';
import { defineVerb } from '../../platform/verb.ts';
import { platformCountSchema } from '../platform-count.ts';
import { showBoard, showTarget } from '../verbs.ts';

const who = { duties: ['plan-officer', 'reviewer', 'publisher', 'inspector', 'holder', 'city-office'] };

export const showInternalBoard = defineVerb({
  id: 'plan.internalBoard',
  kind: 'query',
  summary: { zh: '总览（内部版，含审定未发布数据）', en: 'The board with approved figures not yet released' },
  who,
  input: showBoard.input,
  output: showBoard.output.extend({
    platformCounts: z
      .array(platformCountSchema)
      .describe(
        'What the platform itself counts of targets today, as far as it is for whoever asks; empty for a day gone by',
      ),
  }),
});

export const showInternalTarget = defineVerb({
  id: 'plan.internalTarget',
  kind: 'query',
  summary: { zh: '一项目标的全部依据（内部版）', en: 'Everything behind one target, approved figures included' },
  who,
  input: showTarget.input,
  output: showTarget.output.extend({
    platformCount: platformCountSchema
      .nullable()
      .describe('What the platform itself counts of it today; null: nothing, or not for whoever asks'),
  }),
});
