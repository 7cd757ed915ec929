import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { dayWords } from '../vocabulary/day-words.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import { withUnit } from '../vocabulary/unit.ts';
import type { Language, Words } from '../vocabulary/words.ts';
import { type FigureCell, figureCellKey } from './cell.ts';
import { LETTER_TEXTS as TEXTS } from './letter-texts.ts';
import { type WantedCell, wantedCells } from './wanted-cells.ts';

/** What a letter is made from. */
export interface LetterFacts {
  readonly plan: LoadedPlan;
  /** Name of the organisation asked. */
  readonly organisation: string;
  /** Name of the office that asks and signs. */
  readonly office: string;
  readonly cells: readonly FigureCell[];
  readonly due: CivilDate | null;
  readonly note: string;
  /** The day it speaks of: of the request, else today. */
  readonly day: CivilDate;
}

/** A letter of the office, for the office to check and sign, as data: a docx and a plain text are made of it. */
export interface Letter {
  readonly language: Language;
  readonly title: string;
  /** Says what prepared it. */
  readonly mark: string;
  readonly addressee: string;
  readonly opening: readonly string[];
  readonly table: {
    readonly head: readonly string[];
    /** Number, name, then the rest. */
    readonly rows: readonly (readonly string[])[];
    /** What part of the line each column takes. */
    readonly shares: readonly number[];
    /** Too many columns for a sheet standing upright. */
    readonly isWide: boolean;
  };
  readonly closing: readonly string[];
  readonly signature: readonly string[];
}

export function composeLetter(facts: LetterFacts, language: Language): Letter {
  const { plan, organisation, office, cells, due, note, day } = facts;
  const say = (words: Words) => words[language];
  const wanted = new Map(wantedCells(plan).map((cell) => [figureCellKey(cell), cell]));
  const title = plan.header.title;
  return {
    language,
    title: say(TEXTS.title),
    mark: say(TEXTS.mark),
    addressee: say(TEXTS.addressee(organisation)),
    opening: [
      say(TEXTS.why(title, dayWords(day), cells.length)),
      ...(due === null ? [] : [say(TEXTS.due(dayWords(due)))]),
    ],
    table: {
      head: TEXTS.head.map(say),
      rows: cells.map((cell, index) => [
        String(index + 1),
        ...rowOf(plan, cell, wanted.get(figureCellKey(cell))).map(say),
        '',
      ]),
      shares: [0.06, 0.28, 0.1, 0.1, 0.3, 0.16],
      isWide: false,
    },
    closing: [...(note === '' ? [] : [say(TEXTS.note(note))]), ...TEXTS.answering.map(say)],
    signature: [say(TEXTS.signedBy(office)), say(TEXTS.contact), say(TEXTS.signedOn)],
  };
}

/** Indicator with definition and unit, place, year, and what it is for. */
function rowOf(
  plan: LoadedPlan,
  { indicator: id, place: placeId, period }: FigureCell,
  cell: WantedCell | undefined,
): Words[] {
  const indicator = plan.indicators.find((each) => each.id === id);
  const place = plan.places.find((each) => each.id === placeId);
  return [
    TEXTS.indicator(
      { zh: indicator?.name ?? id, en: indicator?.nameEn ?? id },
      indicator?.definition ?? null,
      unitOf(indicator?.unit ?? ''),
    ),
    { zh: place?.name ?? placeId, en: place?.nameEn ?? placeId },
    periodTextWords(period),
    joined((cell?.targets ?? []).map((target) => reason(plan, target, cell))),
  ];
}

/** In English with the unit of the plan itself, so that nobody converts. */
function unitOf(unit: string): Words {
  const english = withUnit('', unit).en.replace('×', '').trim();
  return { zh: unit, en: english === '' || english === unit ? unit : `${english} (${unit})` };
}

function reason(plan: LoadedPlan, id: string, cell: WantedCell | undefined): Words {
  const wording = plan.targets.find((target) => target.id === id)?.wording[0];
  return TEXTS.reason(
    id,
    wording?.quote ?? '',
    wording?.place ?? '',
    cell?.decides.includes(id) ? 'decides' : cell?.isPart ? 'part' : 'path',
  );
}

const joined = (all: readonly Words[]): Words => ({
  zh: all.map(({ zh }) => zh).join('；'),
  en: all.map(({ en }) => en).join('; '),
});

/** The letter as plain text; a row of the table is a numbered block. */
export function letterText({ language, title, mark, addressee, opening, table, closing, signature }: Letter): string {
  const colon = language === 'zh' ? '：' : ': ';
  const rows = table.rows.map(([number = '', name = '', ...cells]) =>
    [`${number}. ${name}`, ...cells.map((cell, index) => `   ${table.head[index + 2]}${colon}${cell}`.trimEnd())].join(
      '\n',
    ),
  );
  return `${[title, mark, addressee, ...opening, ...rows, ...closing, signature.join('\n')].join('\n\n')}\n`;
}
