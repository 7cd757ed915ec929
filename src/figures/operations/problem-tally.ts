import type { Problem } from '../../vocabulary/problem.ts';

/** How many faults a report lists, and how many strange names are remembered so that each is said once. */
const MOST_LISTED = 200;
const MOST_NAMES = 10_000;

export interface ProblemTally {
  readonly add: (problems: readonly Problem[]) => void;
  readonly faults: () => number;
  readonly findings: () => number;
  /** The first faults in line order; the first findings where there is no fault. */
  readonly listed: () => Problem[];
}

/** Counts faults and findings and keeps the first of them. A finding about a name is said once for each name. */
export function problemTally(): ProblemTally {
  const errors: Problem[] = [];
  const findings: Problem[] = [];
  const names = new Set<string>();
  let [faultCount, findingCount] = [0, 0];
  const isSaid = ({ code, value }: Problem) => {
    const name = `${code} ${value}`;
    if (!code.startsWith('indicator-')) return false;
    if (names.has(name)) return true;
    if (names.size < MOST_NAMES) names.add(name);
    return false;
  };
  const addOne = (problem: Problem) => {
    const isError = problem.severity === 'error';
    if (!isError && isSaid(problem)) return;
    if (isError) faultCount += 1;
    else findingCount += 1;
    const listed = isError ? errors : findings;
    if (listed.length < MOST_LISTED) listed.push(problem);
  };
  return {
    add: (problems) => problems.forEach(addOne),
    faults: () => faultCount,
    findings: () => findingCount,
    listed: () => (faultCount > 0 ? errors : findings),
  };
}
