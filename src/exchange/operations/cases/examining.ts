import { accountOf } from '../../../collection/operations/acting.ts';
import { type BoundVerb, bindVerb } from '../../../platform/operation.ts';
import { acceptCase, noteExperts, refuseCase, returnCase, sendToExperts, takeCase } from '../../verbs/cases.ts';
import { perform } from './act.ts';
import { choosePack } from './judged.ts';
import type { CaseSources } from './scene.ts';

/** What an officer does until the decision, and the refusal. */
export function examiningOperations(sources: CaseSources): BoundVerb[] {
  return [
    bindVerb(takeCase, (context, input) =>
      perform(context, sources, input, 'take', () => ({
        columns: { handler: accountOf(context.actor), handler_name: context.actor.name },
      })),
    ),
    bindVerb(acceptCase, (context, input) =>
      perform(context, sources, input, 'accept', () => {
        const pack = choosePack(sources.rules, input.pack, context.today);
        return {
          columns: {
            accepted_on: context.today,
            completed_on: null,
            experts_heard: false,
            pack: pack.id,
            pack_version: pack.version,
          },
          note: input.note,
          detail: { pack: pack.id },
        };
      }),
    ),
    bindVerb(returnCase, (context, input) =>
      perform(context, sources, input, 'return', () => ({
        columns: { experts_heard: false },
        note: input.note,
        detail: { clauses: input.clauses },
      })),
    ),
    bindVerb(sendToExperts, (context, input) =>
      perform(context, sources, input, 'send-to-experts', () => ({ note: input.note })),
    ),
    bindVerb(noteExperts, (context, input) =>
      perform(context, sources, input, 'note-experts', () => ({
        columns: { experts_heard: true },
        note: input.note,
        detail: { experts: input.experts, opinion: input.opinion },
      })),
    ),
    bindVerb(refuseCase, (context, input) =>
      perform(context, sources, input, 'refuse', () => ({
        columns: { refused_for: input.reasons },
        note: input.note,
        detail: { refusals: input.reasons, clauses: input.clauses },
      })),
    ),
  ];
}
