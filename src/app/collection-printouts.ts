import { MISSING_REASONS } from '../collection/cell.ts';
import { ENTRY_STATES } from '../collection/entry.ts';
import { listEntries } from '../collection/verbs/entries.ts';
import { approveEntries, returnEntries, settleCell } from '../collection/verbs/review.ts';
import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import { withUnit } from '../vocabulary/unit.ts';
import type { Language } from '../vocabulary/words.ts';

function entriesLines(list: OutputOf<typeof listEntries>, language: Language): string[] {
  const head = {
    zh: ['编号', '单位', '指标', '地区', '时期', '数值', '版本', '状态', '填报人'],
    en: ['Id', 'Organisation', 'Indicator', 'Place', 'Period', 'Value', 'Version', 'State', 'Entered by'],
  }[language];
  const rows = list.entries.map((entry) => [
    entry.id,
    entry.organisation.name,
    entry.indicatorName,
    entry.placeName,
    entry.period,
    entry.missing === null
      ? withUnit(entry.value ?? '', entry.unit)[language]
      : MISSING_REASONS[entry.missing][language],
    String(entry.version),
    ENTRY_STATES[entry.state][language],
    entry.enteredBy,
  ]);
  const pages = Math.max(1, Math.ceil(list.total / list.pageSize));
  const { reported, returned, approved } = list.counts;
  const foot = {
    zh: `共 ${list.total} 项，第 ${list.page}/${pages} 页（--page）；在报 ${reported}，退回 ${returned}，审定 ${approved}`,
    en: `${list.total} in all, page ${list.page} of ${pages} (--page); ${reported} reported, ${returned} returned, ${approved} approved`,
  }[language];
  return [...tableLines(head, rows), '', foot];
}

const approvedLines = ({ approved, ownReview }: OutputOf<typeof approveEntries>, language: Language) => [
  {
    zh: `已审定 ${approved} 项${ownReview > 0 ? `，其中自审 ${ownReview} 项` : ''}；发布之前只在内部版使用`,
    en: `${approved} approved${ownReview > 0 ? `, ${ownReview} of them by whoever entered them` : ''}; for inside only until released`,
  }[language],
];

const returnedLines = ({ returned }: OutputOf<typeof returnEntries>, language: Language) => [
  { zh: `已退回 ${returned} 项`, en: `${returned} returned` }[language],
];

const settledLines = ({ setAside }: OutputOf<typeof settleCell>, language: Language) => {
  const names = setAside.map(({ organisation, value }) => `${organisation.name} ${value}`).join('、');
  return [{ zh: `已裁定；不采用：${names}`, en: `Settled; passed over: ${names}` }[language]];
};

/** How the answers about reported figures read for people. */
export const COLLECTION_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [listEntries.id]: { lines: entriesLines },
  [approveEntries.id]: { lines: approvedLines },
  [returnEntries.id]: { lines: returnedLines },
  [settleCell.id]: { lines: settledLines },
};
