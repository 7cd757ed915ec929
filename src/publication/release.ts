import { z } from 'zod';
import { observationSchema } from '../figures/observation.ts';
import { showBoard, type VerdictSummary } from '../plan/verbs.ts';
import { verdictSchema } from '../plan/verdict.ts';
import { QUALIFIERS } from '../vocabulary/qualifier.ts';

const cell = observationSchema.pick({ indicator: true, breakdown: true, place: true, period: true, unit: true });

/** A figure as it was released. Frozen with the release: a later correction is another figure of another release. */
export const releasedFigureSchema = cell.extend({
  observation: z.string(),
  value: z.string(),
  qualifier: z.enum(QUALIFIERS),
  source: z.string(),
  organisation: z.string().describe('Name of the organisation that reported it'),
  version: z.number().describe('Version of the reported value: 1, and one more with every correction'),
});
export type ReleasedFigure = z.infer<typeof releasedFigureSchema>;

/** What a release changed of a figure that was public before. */
export const revisionSchema = cell.extend({
  before: z.string(),
  after: z.string(),
  difference: z.string().describe('after − before, exact'),
  percent: z
    .string()
    .nullable()
    .describe('Of the earlier value, two decimals; null where that is 0 or the unit is percent'),
  reason: z.string(),
  earlierSource: z.string(),
});
export type Revision = z.infer<typeof revisionSchema>;

/** A target whose verdict turned by the figures of the release. */
export const turnSchema = verdictSchema
  .pick({ id: true, name: true })
  .extend({ before: verdictSchema.shape.stateWords, after: verdictSchema.shape.stateWords });
export type Turn = z.infer<typeof turnSchema>;

/** The public board at the moment a release becomes visible, and what turned by it. */
export const frozenBoardSchema = z.object({ shown: showBoard.output, turned: z.array(turnSchema) });
export type FrozenBoard = z.infer<typeof frozenBoardSchema>;

/** The targets judged otherwise than before, in the order of the plan. */
export function turnsOf(before: readonly VerdictSummary[], after: readonly VerdictSummary[]): Turn[] {
  const earlier = new Map(before.map((verdict) => [verdict.id, verdict]));
  return after.flatMap(({ id, name, state, stateWords }) => {
    const was = earlier.get(id);
    return was === undefined || was.state === state ? [] : [{ id, name, before: was.stateWords, after: stateWords }];
  });
}
