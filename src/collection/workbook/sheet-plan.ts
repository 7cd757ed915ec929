import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import type { Words } from '../../vocabulary/words.ts';
import { type FigureCell, figureCellKey } from '../cell.ts';
import { type WantedCell, wantedCells } from '../wanted-cells.ts';

/** Heads of the columns before and after the years; a sheet that comes back is read by them, wherever they stand. */
export const COLUMNS = {
  key: '编号',
  indicator: '指标',
  place: '地区',
  unit: '单位',
  definition: '口径',
  note: '备注',
  reason: '更正理由',
} as const;
export const yearHead = (year: number) => `${year}年`;

/** One line of a sheet: an indicator at a place, with a cell for every year. */
export interface SheetLine {
  /** `indicator@place`, the first column. */
  readonly key: string;
  readonly indicator: { readonly name: string; readonly nameEn: string; readonly unit: string };
  readonly definition: Words | null;
  readonly place: string;
  readonly cells: readonly WantedCell[];
}
export interface PlannedSheet {
  readonly name: string;
  /** Who holds the figures, as the plan names them. */
  readonly holder: string;
  readonly lines: readonly SheetLine[];
}

const lineKey = ({ indicator, place }: Pick<FigureCell, 'indicator' | 'place'>) => `${indicator}@${place}`;
const UNNAMED = '规划未写明，待部署方确认';

/**
 * The sheets of a plan for one organisation: for a city (`ownPlace`) its own figures on one sheet; for others the figures
 * of the whole, a sheet per holder the plan names.
 */
export function planSheets(plan: LoadedPlan, organisation: string, ownPlace: string | null): PlannedSheet[] {
  const wanted = wantedCells(plan).filter(({ place, isPart }) => (ownPlace === null ? !isPart : place === ownPlace));
  const byHolder = new Map<string, WantedCell[]>();
  for (const cell of wanted) {
    const holder = ownPlace === null ? holderOf(plan, cell) : organisation;
    byHolder.set(holder, [...(byHolder.get(holder) ?? []), cell]);
  }
  const named = [...byHolder].sort(([a], [b]) => Number(a === UNNAMED) - Number(b === UNNAMED));
  return named.map(([holder, cells], index) => ({
    name: sheetName(index + 1, holder),
    holder,
    lines: linesOf(plan, cells),
  }));
}

function holderOf(plan: LoadedPlan, { targets }: WantedCell): string {
  const holders = plan.targets.filter(({ id }) => targets.includes(id)).map(({ holder }) => holder?.name.zh);
  return holders.find((holder) => holder !== undefined) ?? UNNAMED;
}

/** At most 31 characters, without those a sheet may not have. */
const sheetName = (number: number, holder: string) => `${number} ${holder.replace(/[[\]:*?/\\]/g, '')}`.slice(0, 31);

function linesOf(plan: LoadedPlan, cells: readonly WantedCell[]): SheetLine[] {
  const lines = new Map<string, WantedCell[]>();
  for (const cell of cells) lines.set(lineKey(cell), [...(lines.get(lineKey(cell)) ?? []), cell]);
  return [...lines].flatMap(([key, own]) => {
    const indicator = plan.indicators.find(({ id }) => id === own[0]?.indicator);
    const place = plan.places.find(({ id }) => id === own[0]?.place);
    if (indicator === undefined || place === undefined) return [];
    return [{ key, indicator, definition: indicator.definition ?? null, place: place.name, cells: own }];
  });
}

/** What a workbook remembers of a cell: what the organisation had given when it was made. */
export interface StampedCell {
  readonly key: string;
  readonly value: string;
  /** 0: nothing given. */
  readonly version: number;
}

/** The stamp in the hidden sheet: whose workbook it is, and of what. */
export interface Stamp {
  readonly layout: number;
  readonly plan: string;
  readonly organisation: string;
  readonly madeAt: string;
  readonly cells: readonly StampedCell[];
}
export const LAYOUT = 1;
export const STAMP_SHEET = 'lantu';

export const knownCellKeys = (sheets: readonly PlannedSheet[]) =>
  new Set(sheets.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells.map(figureCellKey))));
