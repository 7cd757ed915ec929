import type { Words } from '../../vocabulary/words.ts';

/** What a value is beside the one the organisation gave before. */
export const CELL_STATES = {
  new: { zh: '新', en: 'new' },
  correction: { zh: '更正', en: 'correction' },
  unchanged: { zh: '未变', en: 'unchanged' },
} as const satisfies Record<string, Words>;
export type CellState = keyof typeof CELL_STATES;
