/** The middle of an odd number of measurements; the lower middle of an even one. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? Number.NaN;
}

/** Median and p95 in milliseconds, for one line of a report. */
export function spread(values: readonly number[]): string {
  const sorted = [...values].sort((a, b) => a - b);
  const p95 = sorted[Math.floor(sorted.length * 0.95)] ?? Number.NaN;
  return `median ${median(values).toFixed(2)} ms, p95 ${p95.toFixed(2)} ms`;
}
