import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { Decimal } from '../../vocabulary/decimal.ts';
import type { FigureCell } from '../cell.ts';
import { type Neighbour, sizeQuestion } from './size-check.ts';

/** Why a value is refused, or (`size-off`) asked about until somebody confirms it. */
export interface ValueDoubt {
  readonly code: 'negative' | 'share-over' | 'size-off';
  readonly facts?: Readonly<Record<string, string>>;
}

/** What speaks against a value in its cell: its sign, a share over the whole, its size against other years. */
export function doubtOf(
  plan: LoadedPlan,
  cell: FigureCell,
  value: string,
  neighbours: readonly Neighbour[],
): ValueDoubt | null {
  const unit = plan.indicators.find(({ id }) => id === cell.indicator)?.unit ?? '';
  const isShare = plan.targets.some(
    ({ kind, measure }) => kind === 'share' && measure?.indicator === cell.indicator && unit === '%',
  );
  const amount = new Decimal(value);
  if (amount.isNegative() && (isShare || unit !== '%')) return { code: 'negative' };
  if (isShare && amount.greaterThan(100)) return { code: 'share-over' };
  const question = sizeQuestion(value, cell.period, neighbours);
  if (question === null) return null;
  const { neighbour, zh, en } = question;
  const facts = { neighbour: `${neighbour.period}: ${neighbour.value}`, guess: zh, guessEn: en };
  return { code: 'size-off', facts };
}
