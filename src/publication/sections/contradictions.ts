import type { Section } from '../report-document.ts';
import { paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';

/** More make no readable table; the page Data has them all. */
const MOST_LISTED = 80;

/** Figures that contradict each other or cannot be compared, as found by rule. */
export function contradictionsSection({ say, facts: { contradictions } }: Telling): Section {
  const { length } = contradictions;
  const shown = contradictions.slice(0, MOST_LISTED);
  const lead = length === 0 ? tell(say(TEXTS.noContradictions)) : tell(say(TEXTS.contradictionsLead(length)));
  const more = length > shown.length ? tell(say(TEXTS.moreContradictions(shown.length))) : null;
  return {
    id: 'contradictions',
    level: 1,
    title: say(TEXTS.contradictions),
    blocks: [
      paragraph(lead, more),
      ...(length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: say(TEXTS.contradictions),
              head: [say(TEXTS.rule), say(TEXTS.finding)],
              align: ['text' as const, 'text' as const],
              rows: shown.map(({ ruleWords, sentence }) => [say(ruleWords), say(sentence)]),
            },
          ]),
    ],
    edit: null,
  };
}
