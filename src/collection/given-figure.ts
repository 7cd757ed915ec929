import type { ProposedValue } from './cell.ts';

/** What somebody gives, with the version they had before their eyes (0: none); another one since is a fault. */
export type GivenFigure = ProposedValue & { readonly basedOn?: number | undefined };
