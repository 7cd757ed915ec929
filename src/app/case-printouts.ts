import type { CaseLine } from '../exchange/case.ts';
import { CASE_ACTS, CASE_STATES } from '../exchange/case-states.ts';
import { CLINIC_TEXTS } from '../exchange/clinic-texts.ts';
import { TYPE_WORDS } from '../exchange/contract-type.ts';
import { listCases, showCase } from '../exchange/verbs/cases.ts';
import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

/** The last day, or why there is none to tell. */
function dueText({ due }: CaseLine, language: Language): string {
  if (due === null) return '';
  if (due.day === null) return due.why?.[language] ?? '';
  return due.isOverdue ? `${due.day} ${{ zh: '已超期', en: 'overdue' }[language]}` : due.day;
}

function listLines(list: OutputOf<typeof listCases>, language: Language): string[] {
  const head = {
    zh: ['编号', '状态', '期限', '技术交易额', '项目', '卖方', '买方'],
    en: ['Reference', 'State', 'Last day', 'Technical amount', 'Project', 'Seller', 'Buyer'],
  }[language];
  const rows = list.cases.map((line) => [
    line.reference,
    CASE_STATES[line.state][language],
    dueText(line, language),
    line.technical ?? '',
    ...[line.projectName, line.seller, line.buyer],
  ]);
  const counts = list.counts.map(({ state, cases }) => `${CASE_STATES[state][language]} ${cases}`);
  const sum = {
    zh: `共 ${list.total} 份；超期 ${list.overdue} 份，有申请或异议 ${list.asked} 份`,
    en: `${list.total} contracts; ${list.overdue} overdue, ${list.asked} with a request or an objection`,
  }[language];
  return [...tableLines(head, rows), '', counts.join({ zh: '，', en: ', ' }[language]), sum];
}

function caseLines(shown: OutputOf<typeof showCase>, language: Language): string[] {
  const { line, decided, events } = shown;
  const amounts = decided ?? { ...line, received: null };
  const said = (words: { zh: string; en: string }, value: string | null) => `${words[language]}: ${value ?? '—'}`;
  return [
    `${line.reference} ${line.projectName}`,
    [CASE_STATES[line.state][language], dueText(line, language)].filter(Boolean).join(' · '),
    `${line.seller} → ${line.buyer}`,
    ...(line.type === null ? [] : [TYPE_WORDS[line.type][language]]),
    said(CLINIC_TEXTS.total, amounts.total),
    said(CLINIC_TEXTS.technical, amounts.technical),
    said(CLINIC_TEXTS.received, amounts.received),
    '',
    ...events.flatMap((event) => [
      `${event.at.slice(0, 16).replace('T', ' ')} ${event.by} ${CASE_ACTS[event.act].words[language]}${event.note === '' ? '' : `: ${event.note}`}`,
      ...event.clauses.map(({ clause, reason }) => `    ${clause} ${reason}`),
      ...event.facts.map((words) => `    ${words[language]}`),
    ]),
  ];
}

export const CASE_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [listCases.id]: { lines: listLines },
  [showCase.id]: { lines: caseLines },
};
