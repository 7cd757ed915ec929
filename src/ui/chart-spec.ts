/** `annual` of a good source · `weak` annual of a weak one · `baseline` printed in the plan · `part-year` a running total. */
export const POINT_KINDS = ['annual', 'weak', 'baseline', 'part-year'] as const;
export type PointKind = (typeof POINT_KINDS)[number];

export interface ChartPoint {
  readonly year: number;
  readonly value: number;
  readonly kind: PointKind;
  /** The value as the drawing labels it: the unit stands over the chart. */
  readonly label: string;
  /** The value with its unit, for sentences. */
  readonly full: string;
  /** What the pointer shows: period, value, source. */
  readonly tip: string;
}

/** Everything a chart shows, without a pixel: the same drawing on the server and in the browser. */
export interface ChartSpec {
  /** What the chart says, as a sentence. */
  readonly title: string;
  /** What can be seen, for those who cannot see it. */
  readonly description: string;
  readonly form: 'line' | 'bars';
  readonly points: readonly ChartPoint[];
  /** The promise: its number over the years it is made for, and what a tolerance still accepts. */
  readonly goal: {
    readonly from: number;
    readonly to: number;
    readonly low: number;
    readonly high: number;
    readonly value: number;
    readonly label: string;
  } | null;
  /** Years between which figures cannot be compared. */
  readonly breaks: readonly { readonly year: number; readonly label: string }[];
}
