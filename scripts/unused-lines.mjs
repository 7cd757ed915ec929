// How many files were read: knip --reporter symbols --reporter ./scripts/unused-lines.mjs
export default function unusedLines({ counters, report }) {
  const faults = Object.keys(report)
    .filter((kind) => report[kind])
    .reduce((sum, kind) => sum + (counters[kind] ?? 0), 0);
  console.log(`unused: ${counters.total} files read, ${faults} faults`);
}
