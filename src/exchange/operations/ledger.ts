import { type BoundVerb, bindVerb, bindVerbInTwo, bindVerbPrepared } from '../../platform/operation.ts';
import {
  checkImport,
  comparePortfolio,
  exportCases,
  importCases,
  listLayouts,
  showFormRules,
  showStatistics,
} from '../verbs/ledger.ts';
import type { CaseSources } from './cases/scene.ts';
import { gatherPortfolio, judgePortfolio } from './ledger/portfolio.ts';
import { answerStatistics } from './ledger/statistics.ts';
import { checkTable, openTable, takeTable, writeTable } from './ledger/tables.ts';

/** What is asked of the ledger as a whole: statistics, other rules, tables in and out. */
export function ledgerOperations(sources: CaseSources): BoundVerb[] {
  const { form, layouts } = sources.rules;
  return [
    bindVerb(showFormRules, async () => form),
    bindVerb(showStatistics, (context, input) => answerStatistics(context, sources, input)),
    bindVerbInTwo(comparePortfolio, (context, input) => gatherPortfolio(context, sources, input), judgePortfolio),
    bindVerb(listLayouts, async () => layouts.map(({ id, title, note, status }) => ({ id, title, note, status }))),
    bindVerb(exportCases, (context, input) => writeTable(context, sources, input)),
    bindVerbPrepared(checkImport, openTable, (context, opened) => checkTable(context, sources, opened)),
    bindVerbPrepared(importCases, openTable, (context, opened) => takeTable(context, sources, opened)),
  ];
}
