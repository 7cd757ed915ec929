import { guardText } from '../../figures/series-row.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { type Column, DeskTable } from '../../ui/desk/desk-table.tsx';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import type { Measures } from '../contract-statistics.ts';
import { AXIS_WORDS, LEDGER_PAGE_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import type { showStatistics } from '../verbs/ledger.ts';
import { AMOUNTS, Amount, type AmountUnit } from './amount-sum.tsx';

type Statistics = OutputOf<typeof showStatistics>;

/** One table for each thing contracts are counted by, and what flowed between regions. */
export function StatisticsTables({ found, unit }: { readonly found: Statistics; readonly unit: AmountUnit }) {
  const text = useText();
  const measured: readonly Column<Measures>[] = [
    { words: TEXTS.contractCount, cell: ({ count }) => count, isNumber: true },
    ...AMOUNTS.map((name) => ({
      words: TEXTS.headOf(TEXTS[name], unit === 'yuan' ? TEXTS.yuan : TEXTS.tenThousand),
      cell: (measures: Measures) => <Amount of={measures[name]} unit={unit} />,
      isNumber: true,
    })),
  ];
  return (
    <div className="ledger-tables">
      {found.tables.map(({ by, groups, note }) => (
        <div key={by}>
          <h3>{text(AXIS_WORDS[by])}</h3>
          <DeskTable
            caption={AXIS_WORDS[by]}
            rows={groups}
            keyOf={(group) => String(groups.indexOf(group))}
            columns={[{ words: AXIS_WORDS[by], cell: ({ words }) => text(words) }, ...measured]}
          />
          {note && <p className="note">{text(note)}</p>}
        </div>
      ))}
      <h3>{text(TEXTS.flows)}</h3>
      <DeskTable
        caption={TEXTS.flows}
        rows={found.flows}
        keyOf={(flow) => String(found.flows.indexOf(flow))}
        columns={[
          { words: TEXTS.seller, cell: ({ seller }) => text(seller) },
          { words: TEXTS.buyer, cell: ({ buyer }) => text(buyer) },
          ...measured,
        ]}
      />
    </div>
  );
}

/** The tables as a spreadsheet takes them, in exact yuan; an amount nobody knows is an empty cell, never 0. */
export function statisticsAsText(found: Statistics, text: (...words: readonly Words[]) => string): string {
  const heads = [
    text(TEXTS.contractCount),
    ...AMOUNTS.flatMap((name) => [text(TEXTS.headOf(TEXTS[name], TEXTS.yuan)), text(TEXTS.unknownOf(TEXTS[name]))]),
  ];
  const measures = (of: Measures) => [
    String(of.count),
    ...AMOUNTS.flatMap((name) => [of[name].sum ?? '', String(of[name].unknown)]),
  ];
  const lines = [
    [`${found.start}–${found.end}`],
    [text(TEXTS.scope)],
    ['', ...heads],
    ['', ...measures(found.whole)],
    ...found.tables.flatMap(({ by, groups }) => [
      [],
      [text(AXIS_WORDS[by]), ...heads],
      ...groups.map(({ words, ...of }) => [text(words), ...measures(of)]),
    ]),
    [],
    [text(TEXTS.seller), text(TEXTS.buyer), ...heads],
    ...found.flows.map(({ seller, buyer, ...of }) => [text(seller), text(buyer), ...measures(of)]),
  ];
  return lines.map((cells) => cells.map((cell) => guardText(cell.replaceAll(/[\t\r\n]/g, ' '))).join('\t')).join('\n');
}
