import { say as words } from '../../plan/display.ts';
import { byReason } from '../../plan/headline.ts';
import type { Target } from '../../plan/target.ts';
import { TYPE_WORDS } from '../../plan/texts.ts';
import { REASONS } from '../../plan/verdict-states.ts';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import { NEEDED } from '../needed.ts';
import type { Block, Section } from '../report-document.ts';
import type { TargetFacts } from '../report-facts.ts';
import { paragraph, type Telling, tell } from '../telling.ts';
import { TEXTS } from '../texts.ts';
import { notByNumber, targetOf } from './judged.ts';

/** What cannot be judged, by what is missing: who holds the figure, and what would settle it. */
export function unknownSection(telling: Telling): Section {
  const { say, facts } = telling;
  const unknown = facts.board.verdicts.filter(({ state }) => state === 'cannot-tell');
  const tables = byReason(unknown).map(
    ({ reason, verdicts }): Block => ({
      kind: 'table',
      caption: say(TEXTS.unknownCaption(say(REASONS[reason]))),
      head: [TEXTS.id, TEXTS.target, TEXTS.kind, HOLDER, TEXTS.needed].map(say),
      align: ['text', 'text', 'text', 'text', 'text'],
      rows: verdicts.map(({ id, name, type, holder }) => [
        id,
        say(name),
        say(TYPE_WORDS[type]),
        say(holder),
        say(NEEDED[reason](figureNeeded(telling, targetOf(telling, id), reason === 'too-old'))),
      ]),
    }),
  );
  return {
    id: 'unknown',
    level: 1,
    title: say(TEXTS.unknown),
    blocks: [
      paragraph(tell(say(unknown.length === 0 ? TEXTS.allJudged : TEXTS.unknownLead))),
      ...tables,
      ...notByNumber(telling),
    ],
    edit: null,
  };
}

const HOLDER: Words = { zh: '数据由谁掌握', en: 'Who holds the figure' };

/** The figures that would settle a target: indicators, places and years; before the end, whatever years there can be. */
function figureNeeded(telling: Telling, page: TargetFacts, anyYear: boolean): Words {
  const { plan, board } = telling.facts;
  const { from, to } = page.plan.period;
  const isOfOneYear = page.target.kind === 'level' || page.target.kind === 'share' || page.target.kind === 'rank';
  const final = periodTextWords(isOfOneYear ? String(to) : `${from}..${to}`);
  const years = anyYear ? null : board.ended ? final : DURING;
  const names = measuresOf(page.target).flatMap(({ indicator, place }) => {
    const known = plan.indicators.find(({ id }) => id === indicator);
    const at = plan.places.find(({ id }) => id === place);
    return known === undefined || at === undefined
      ? []
      : [words(`${at.name}${known.name}`, `${known.nameEn}, ${at.nameEn}`)];
  });
  const shown = names.length > 3 ? names.slice(0, 1) : names;
  const rest = names.length - shown.length;
  return {
    zh: `${years?.zh ?? ''}${shown.map(({ zh }) => zh).join('、')}${rest > 0 ? `等${names.length}项` : ''}`,
    en: `${shown.map(({ en }) => en).join('; ')}${rest > 0 ? ` and ${rest} more` : ''}${years === null ? '' : ` (${years.en})`}`,
  };
}

const DURING: Words = { zh: '规划期内各年', en: 'years of the plan' };

function measuresOf({ parts, measure }: Target) {
  return parts?.map((part) => part.measure) ?? (measure === undefined ? [] : [measure]);
}
