import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { benchBoard } from './board.ts';
import { benchContracts } from './contracts.ts';
import { benchDesk } from './desk.ts';
import { benchFirstPage } from './first-page.ts';
import { benchImport } from './import.ts';
import { benchIntegrity } from './integrity.ts';
import { benchJudgement } from './judgement.ts';
import { benchPortfolio } from './portfolio.ts';
import { benchReport } from './report.ts';
import { benchSearch } from './search.ts';
import { benchTextPage } from './text-page.ts';
import { benchWorkbooks } from './workbooks.ts';

/**
 * `npm run bench` prints ratios, both sides measured in one run on this machine; it asserts nothing about seconds.
 * `npm run bench -- <name>` runs one of them; `ROWS=1000000` sets the rows of the import.
 */
const BENCHES = {
  board: benchBoard,
  contracts: benchContracts,
  import: benchImport,
  size: benchFirstPage,
  report: benchReport,
  search: benchSearch,
  desk: benchDesk,
  text: benchTextPage,
  workbooks: benchWorkbooks,
  judgement: benchJudgement,
  integrity: benchIntegrity,
  portfolio: benchPortfolio,
} as const;

const asked = process.argv[2];
const chosen = Object.entries(BENCHES).filter(([name]) => asked === undefined || name === asked);
if (chosen.length === 0) {
  console.error(`There is no bench “${asked}”; there are ${Object.keys(BENCHES).join(', ')}`);
  process.exit(2);
}
const folder = mkdtempSync(join(tmpdir(), 'lantu-bench-'));
try {
  for (const [name, bench] of chosen) {
    console.log(`\n# ${name}`);
    for await (const line of bench(folder)) console.log(line);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
