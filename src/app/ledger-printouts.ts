import { LEDGER_STATES } from '../collection/ledger-states.ts';
import { LEDGER_TEXTS as TEXTS } from '../collection/ledger-texts.ts';
import {
  answerRequest,
  askFigures,
  holdIndicator,
  showCompleteness,
  showLedger,
  unholdIndicator,
} from '../collection/verbs/ledger.ts';
import type { Printout } from '../platform/command-line.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

function ledgerLines(ledger: OutputOf<typeof showLedger>, language: Language): string[] {
  const head = [TEXTS.indicator, TEXTS.place, TEXTS.year, TEXTS.decides, TEXTS.holder, TEXTS.state, TEXTS.until];
  const rows = ledger.lines.map((line) => [
    line.indicatorName[language],
    line.placeName[language],
    line.period,
    line.decides.join(' ') || '—',
    line.holder[language],
    LEDGER_STATES[line.state][language] + (line.overdue ? ` · ${TEXTS.overdueMark[language]}` : ''),
    line.answer?.promisedOn ?? line.asked?.due ?? '—',
  ]);
  const pages = Math.max(1, Math.ceil(ledger.total / ledger.pageSize));
  return [
    ...tableLines(
      head.map((words) => words[language]),
      rows,
    ),
    '',
    `${TEXTS.answer(ledger)[language]}${language === 'en' ? ' ' : ''}${TEXTS.hurry(ledger)[language]}`,
    {
      zh: `列出 ${ledger.total} 项，第 ${ledger.page}/${pages} 页（--page）`,
      en: `${ledger.total} listed, page ${ledger.page} of ${pages} (--page)`,
    }[language],
  ];
}

function completenessLines({ points }: OutputOf<typeof showCompleteness>, language: Language): string[] {
  const head = [TEXTS.day, TEXTS.knownOfDue, TEXTS.decidingKnown].map((words) => words[language]);
  return tableLines(
    head,
    points.map((point) => [
      point.day,
      `${point.known} / ${point.due}`,
      `${point.decidingKnown} / ${point.decidingDue}`,
    ]),
  );
}

const changedLines = ({ changed }: OutputOf<typeof holdIndicator>, language: Language) => [
  (changed ? TEXTS.holdingChanged : TEXTS.holdingSame)[language],
];

const askedLines = ({ request, organisation, cells, note }: OutputOf<typeof askFigures>, language: Language) => [
  `${TEXTS.askedDone(organisation.name, cells)[language]} (${request})`,
  ...(note === null ? [] : [note[language]]),
];

const answeredLines = ({ answered }: OutputOf<typeof answerRequest>, language: Language) => [
  TEXTS.answered(answered)[language],
];

/** How the ledger reads for people. */
export const LEDGER_PRINTOUTS: Readonly<Record<string, Printout>> = {
  [showLedger.id]: { lines: ledgerLines },
  [showCompleteness.id]: { lines: completenessLines },
  [holdIndicator.id]: { lines: changedLines },
  [unholdIndicator.id]: { lines: changedLines },
  [askFigures.id]: { lines: askedLines },
  [answerRequest.id]: { lines: answeredLines },
};
