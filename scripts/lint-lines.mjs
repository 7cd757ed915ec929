// One line per fault, and how many files were read: eslint --format ./scripts/lint-lines.mjs
export default function lintLines(results) {
  const faults = results.flatMap(({ filePath, messages }) =>
    messages.map(
      ({ line = 0, column = 0, message, ruleId }) => `${filePath}:${line}:${column} ${message} (${ruleId ?? 'syntax'})`,
    ),
  );
  return [...faults, `lint: ${results.length} files read, ${faults.length} faults`].join('\n');
}
