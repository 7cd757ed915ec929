import { DOUBT_KINDS } from '../exchange/integrity/finding.ts';
import { listDoubts } from '../exchange/verbs/doubts.ts';
import {
  checkImport,
  comparePortfolio,
  importCases,
  listLayouts,
  type ReadCases,
  showStatistics,
} from '../exchange/verbs/ledger.ts';
import type { Printout } from '../platform/command-line.ts';
import { problemLines } from '../platform/problem-lines.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

function doubtLines({ compared, open, doubts, limits }: OutputOf<typeof listDoubts>, language: Language): string[] {
  const sum = {
    zh: `比对 ${compared} 份合同，待说明的疑点 ${open} 条`,
    en: `${compared} contracts compared, ${open} doubts not answered`,
  }[language];
  return [
    ...doubts.flatMap(({ kind, words, evidence, answer }) => [
      `${DOUBT_KINDS[kind][language]}: ${words[language]}`,
      ...evidence.map((each) => `    ${each.reference} ${each.words[language]}`),
      ...(answer === null ? [] : [`    → ${answer.answer} ${answer.by}: ${answer.reason}`]),
    ]),
    ...limits.map((words) => words[language]),
    sum,
  ];
}

type Statistics = OutputOf<typeof showStatistics>;
const AXES = {
  type: { zh: '类型', en: 'Type' },
  field: { zh: '技术领域', en: 'Field' },
  ip: { zh: '知识产权', en: 'Intellectual property' },
  sellerRegion: { zh: '卖方地区', en: 'Region of the seller' },
  buyerRegion: { zh: '买方地区', en: 'Region of the buyer' },
  tag: { zh: '规划产业', en: 'Industry of the plan' },
} as const;

function statisticsLines({ start, end, whole, tables }: Statistics, language: Language): string[] {
  const heads = {
    zh: ['合同', '成交额（元）', '技术交易额（元）', '技术性收入（元）'],
    en: ['Contracts', 'Contract amount (yuan)', 'Technical amount (yuan)', 'Received (yuan)'],
  }[language];
  type Measured = Pick<Statistics['whole'], 'count' | 'total' | 'technical' | 'received'>;
  const cells = ({ count, total, technical, received }: Measured) => [
    String(count),
    ...[total, technical, received].map(({ sum, unknown }) => `${sum ?? '—'}${unknown > 0 ? ` (+${unknown}?)` : ''}`),
  ];
  return [
    `${start} — ${end}`,
    ...tableLines(heads, [cells(whole)]),
    ...tables.flatMap(({ by, groups, note }) => [
      '',
      ...tableLines(
        [AXES[by][language], ...heads],
        groups.map(({ words, ...measures }) => [words[language], ...cells(measures)]),
      ),
      ...(note === null ? [] : [note[language]]),
    ]),
  ];
}

function portfolioLines({ comparison, leftOut }: OutputOf<typeof comparePortfolio>, language: Language): string[] {
  const { from, to, day, cases, changed, expertReview } = comparison;
  const sum = {
    zh: `${cases} 份合同，${changed.length} 份有变化；新需专家审核 ${expertReview.added.length} 份，不再需要 ${expertReview.gone.length} 份；未判断 ${leftOut} 份`,
    en: `${cases} contracts, ${changed.length} change; ${expertReview.added.length} newly need experts, ${expertReview.gone.length} no longer; ${leftOut} left out`,
  }[language];
  return [
    `${from} → ${to} (${day})`,
    ...changed.flatMap(({ reference, changes }) => [reference, ...changes.map((words) => `    ${words[language]}`)]),
    sum,
  ];
}

function readLines(read: ReadCases, language: Language): string[] {
  const { layout, contracts, registered, skipped, unread, taken, errors } = read;
  const sum = {
    zh: `${layout}：合同 ${contracts} 份，其中已登记 ${registered} 份；跳过 ${skipped.length} 行；错误 ${errors} 处；收入台账 ${taken} 份`,
    en: `${layout}: ${contracts} contracts, ${registered} of them registered; ${skipped.length} rows passed over; ${errors} errors; ${taken} taken into the ledger`,
  }[language];
  const heads = { zh: '版式中没有的表头', en: 'Heads the layout does not know' }[language];
  return [
    ...problemLines(read.problems, language),
    ...(unread.length === 0 ? [] : [`${heads}: ${unread.join({ zh: '、', en: ', ' }[language])}`]),
    sum,
  ];
}
const reading: Printout = { lines: readLines, hasFaults: ({ errors }: ReadCases) => errors > 0 };

export const LEDGER_OF_CONTRACTS_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [listDoubts.id]: { lines: doubtLines },
  [showStatistics.id]: { lines: statisticsLines },
  [comparePortfolio.id]: { lines: portfolioLines },
  [listLayouts.id]: {
    lines: (layouts: OutputOf<typeof listLayouts>, language) =>
      layouts.flatMap(({ id, title, note }) => [`${id}: ${title[language]}`, `    ${note[language]}`]),
  },
  [checkImport.id]: reading,
  [importCases.id]: reading,
};
