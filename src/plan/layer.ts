import type { Words } from '../vocabulary/words.ts';

/** Which figures a board rests on, as every board says of itself. */
export const BOARD_LAYERS = {
  public: { zh: '公开版：只用已发布数据', en: 'Public edition: released figures only' },
  internal: { zh: '内部版：含审定未发布数据', en: 'Internal edition: with approved figures not yet released' },
} as const satisfies Record<string, Words>;
