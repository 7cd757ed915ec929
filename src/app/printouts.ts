import { importSeries, listSeries, withdrawSeries } from '../figures/verbs.ts';
import { alignPlan } from '../plan/verbs/align.ts';
import { showIndustries, showIndustry } from '../plan/verbs/industries.ts';
import { showReplay } from '../plan/verbs/replay.ts';
import { showRegisters, showTasks } from '../plan/verbs/tasks.ts';
import { loadText } from '../plan/verbs/text.ts';
import { checkPlan, lintPlanFolder, showProgress } from '../plan/verbs.ts';
import { REASONS } from '../plan/verdict-states.ts';
import type { Printout } from '../platform/command-line.ts';
import { problemLines } from '../platform/problem-lines.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import { tagPassage } from '../registry/verbs.ts';
import { findAnything } from '../search/verbs.ts';
import { displayDecimal, parseDecimal } from '../vocabulary/decimal.ts';
import { periodTextWords } from '../vocabulary/period-words.ts';
import type { Problem } from '../vocabulary/problem.ts';
import { withUnit } from '../vocabulary/unit.ts';
import type { Language, Words } from '../vocabulary/words.ts';
import { alignLines } from './align-printout.ts';
import { AUDIT_PRINTOUTS } from './audit-printouts.ts';
import { BUNDLE_PRINTOUTS } from './bundle-printouts.ts';
import { CASE_PRINTOUTS } from './case-printouts.ts';
import { COLLECTION_PRINTOUTS } from './collection-printouts.ts';
import { CONTRACT_PRINTOUTS } from './contract-printouts.ts';
import { IDENTITY_PRINTOUTS } from './identity-printouts.ts';
import { industriesLines, industryLines } from './industry-printouts.ts';
import { LEDGER_OF_CONTRACTS_PRINTOUTS } from './ledger-of-contracts-printouts.ts';
import { LEDGER_PRINTOUTS } from './ledger-printouts.ts';
import { lintLines } from './lint-printout.ts';
import { MAIL_PRINTOUTS } from './mail-printouts.ts';
import { RELEASE_PRINTOUTS } from './release-printouts.ts';
import { replayLines } from './replay-printout.ts';
import { REPORT_PRINTOUTS } from './report-printouts.ts';
import { SEARCH_PRINTOUT } from './search-printout.ts';
import { EXPORT_PRINTOUT, exportStoreVerb } from './store-commands.ts';
import { TABLE_PRINTOUTS } from './table-printouts.ts';
import { tagLines } from './tag-printout.ts';
import { registersLines, tasksLines } from './task-printouts.ts';
import { loadTextLines } from './text-printout.ts';
import { WORKBOOK_PRINTOUTS } from './workbook-printouts.ts';

function progressLines(verdicts: OutputOf<typeof showProgress>, language: Language): string[] {
  const head = { zh: ['编号', '目标', '判定', '数值', '时期'], en: ['Id', 'Target', 'Verdict', 'Value', 'Period'] }[
    language
  ];
  const rows = verdicts.map((verdict) => [
    verdict.id,
    verdict.name[language],
    verdict.stateWords[language] + (verdict.reason === null ? '' : ` · ${REASONS[verdict.reason][language]}`),
    amount(verdict.value, verdict.unit, language),
    verdict.period === null ? '' : periodTextWords(verdict.period)[language],
  ]);
  return tableLines(head, rows);
}

function seriesLines(list: OutputOf<typeof listSeries>, language: Language): string[] {
  const head = {
    zh: ['指标', '地区', '数值个数', '起', '止', '最近采用值'],
    en: ['Indicator', 'Place', 'Values', 'From', 'To', 'Latest adopted'],
  }[language];
  const rows = list.series.map((series) => [
    [series.indicator, series.breakdown].filter((name) => name !== null).join('｜'),
    series.place,
    String(series.count),
    series.firstPeriod,
    series.lastPeriod,
    series.latest === null ? '—' : amount(series.latest.value, series.latest.unit, language),
  ]);
  const pages = Math.max(1, Math.ceil(list.total / list.pageSize));
  const foot = {
    zh: `共 ${list.total} 个序列，第 ${list.page}/${pages} 页（--page）；发现矛盾 ${list.contradictionsFound} 处`,
    en: `${list.total} series, page ${list.page} of ${pages} (--page); ${list.contradictionsFound} contradictions`,
  }[language];
  return [...tableLines(head, rows), '', foot];
}

function checkLines(report: OutputOf<typeof checkPlan>, language: Language): string[] {
  const { errors, findings, targets } = report;
  const sum = {
    zh:
      errors === 0
        ? `检查通过：规划 ${report.plan}，目标 ${targets} 项，提示 ${findings} 条`
        : `发现错误 ${errors} 处，提示 ${findings} 条；规划不能载入`,
    en:
      errors === 0
        ? `Passed: plan ${report.plan}, ${targets} targets, ${findings} notes`
        : `${errors} errors, ${findings} notes; the plan cannot be loaded`,
  }[language];
  return [...problemLines(report.problems as Problem[], language), sum];
}

function importLines(report: OutputOf<typeof importSeries>, language: Language): string[] {
  const shown = report.problems.length;
  const more =
    report.faults > shown ? { zh: `（仅列出前 ${shown} 处）`, en: ` (the first ${shown} are listed)` }[language] : '';
  const sum = {
    zh: report.accepted
      ? `已导入：共 ${report.rows} 行，新增 ${report.added} 个数值，已有 ${report.alreadyKnown} 个；编码 ${report.encoding}，提示 ${report.findings} 条。如需撤回：series withdraw ${report.dataset}`
      : `未导入任何数据：共 ${report.rows} 行，错误 ${report.faults} 处${more}。改正后请重新导入整个文件。`,
    en: report.accepted
      ? `Imported: ${report.rows} rows, ${report.added} values added, ${report.alreadyKnown} already known; encoding ${report.encoding}, ${report.findings} notes. To take it back: series withdraw ${report.dataset}`
      : `Nothing was imported: ${report.rows} rows, ${report.faults} faults${more}. Correct them and import the whole file again.`,
  }[language];
  return [...problemLines(report.problems as Problem[], language), sum];
}

function withdrawLines({ dataset, removed }: OutputOf<typeof withdrawSeries>, language: Language): string[] {
  return [
    {
      zh: `已撤回“${dataset}”，移除 ${removed} 个数值`,
      en: `Took back “${dataset}”: ${removed} ${removed === 1 ? 'value' : 'values'} removed`,
    }[language],
  ];
}

function amount(value: string | null, unit: string, language: Language): string {
  const decimal = value === null ? null : parseDecimal(value);
  return decimal === null ? '—' : withUnit(displayDecimal(decimal), unit)[language];
}

/** How the answers of the command line read for people; a verb that is not here prints its JSON. */
export const PRINTOUTS: Readonly<Record<string, Printout>> = {
  [findAnything.id]: SEARCH_PRINTOUT,
  [showProgress.id]: { lines: progressLines },
  [listSeries.id]: { lines: seriesLines },
  [checkPlan.id]: { lines: checkLines, hasFaults: ({ errors }: OutputOf<typeof checkPlan>) => errors > 0 },
  [showIndustries.id]: { lines: industriesLines },
  [showIndustry.id]: { lines: industryLines },
  [alignPlan.id]: { lines: alignLines },
  [showReplay.id]: { lines: replayLines },
  [showTasks.id]: { lines: tasksLines },
  [showRegisters.id]: { lines: registersLines },
  [loadText.id]: { lines: loadTextLines, hasFaults: ({ accepted }: OutputOf<typeof loadText>) => !accepted },
  [importSeries.id]: { lines: importLines, hasFaults: ({ accepted }: OutputOf<typeof importSeries>) => !accepted },
  [withdrawSeries.id]: { lines: withdrawLines },
  ...AUDIT_PRINTOUTS,
  [tagPassage.id]: { lines: tagLines },
  ...REPORT_PRINTOUTS,
  ...IDENTITY_PRINTOUTS,
  ...COLLECTION_PRINTOUTS,
  ...WORKBOOK_PRINTOUTS,
  ...MAIL_PRINTOUTS,
  ...LEDGER_PRINTOUTS,
  ...TABLE_PRINTOUTS,
  ...BUNDLE_PRINTOUTS,
  ...RELEASE_PRINTOUTS,
  ...CASE_PRINTOUTS,
  ...CONTRACT_PRINTOUTS,
  ...LEDGER_OF_CONTRACTS_PRINTOUTS,
  [lintPlanFolder.id]: { lines: lintLines, hasFaults: ({ plan }: OutputOf<typeof lintPlanFolder>) => plan === null },
  [exportStoreVerb.id]: EXPORT_PRINTOUT,
};

/** The groups of commands, for help. */
export const GROUPS: Readonly<Record<string, Words>> = {
  workbook: { zh: '填报表', en: 'the workbook' },
  table: { zh: '别的表格', en: 'other tables' },
  account: { zh: '账号与职责', en: 'Accounts and duties' },
  organisation: { zh: '单位', en: 'Organisations' },
  plan: { zh: '规划', en: 'plans' },
  series: { zh: '数据序列', en: 'series of figures' },
  contract: { zh: '技术合同', en: 'technology contracts' },
  ledger: { zh: '缺数台账', en: 'figures missing' },
  entries: { zh: '填报的数据', en: 'figures reported' },
  mail: { zh: '邮件', en: 'mail' },
  report: { zh: '评估报告', en: 'the evaluation report' },
  release: { zh: '数据发布', en: 'releases of figures' },
  audit: { zh: '操作记录', en: 'who did what' },
  db: { zh: '数据库', en: 'the store' },
};
