import type { FactYear } from '../../figures/fact.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useText } from '../../ui/site.tsx';
import { Decimal, displayDecimal } from '../../vocabulary/decimal.ts';
import { withUnit } from '../../vocabulary/unit.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { PlatformCount } from '../platform-count.ts';
import { MEASURE_WORDS, PLATFORM_COUNT_TEXTS as TEXTS, WITHHELD_WORDS } from '../platform-count-texts.ts';

/** What the platform itself counts of a target, apart from the official series and its verdict. */
export function PlatformCountPart({ count, name }: { readonly count: PlatformCount; readonly name: Words }) {
  const text = useText();
  if (count.years.length === 0) return <p className="note">{text(TEXTS.empty(name))}</p>;
  return (
    <section>
      <h2>
        {text(TEXTS.heading)} · <span className="target-id">{count.target}</span> {text(name)}
      </h2>
      <p>{text(TEXTS.basis(count.place))}</p>
      <DeskTable
        caption={TEXTS.byYear}
        rows={count.years}
        keyOf={({ year }) => String(year)}
        columns={[
          { words: TEXTS.year, cell: ({ year }) => year },
          { words: TEXTS.records, cell: (year) => <Records of={year} />, isNumber: true },
          {
            words: MEASURE_WORDS[count.measure],
            cell: (year) => <Value of={year} unit={count.unit} />,
            isNumber: true,
          },
          {
            words: TEXTS.unknown,
            cell: ({ unknown }) => unknown !== null && text(TEXTS.contracts(unknown)),
            isNumber: true,
          },
          { words: TEXTS.confidential, cell: (year) => <Withheld of={year} /> },
          ...(count.opens
            ? [
                {
                  words: TEXTS.open,
                  cell: ({ year }: FactYear) => (
                    <a href={`#/${count.source}?year=${year}`}>{text(TEXTS.openOf(year))}</a>
                  ),
                },
              ]
            : []),
        ]}
      />
    </section>
  );
}

function Records({ of: { records } }: { readonly of: FactYear }) {
  const text = useText();
  return text(records === null ? TEXTS.confidential : TEXTS.contracts(records));
}

function Value({ of: { records, value }, unit }: { readonly of: FactYear; readonly unit: string }) {
  const text = useText();
  if (records === null) return text(TEXTS.confidential);
  return text(value === null ? TEXTS.noAmount : valueWords(value, unit));
}

function Withheld({ of: { records, withheld } }: { readonly of: FactYear }) {
  const text = useText();
  if (withheld === null) return null;
  return (
    <>
      {text(WITHHELD_WORDS[withheld])}
      {records !== null && <span className="note">{text(TEXTS.onlyHere)}</span>}
    </>
  );
}

/** To 万元 where the unit is 亿元; what that would round away is shown exactly, never as 0. */
function valueWords(value: string, unit: string): Words {
  const amount = new Decimal(value);
  return withUnit(displayDecimal(amount, amount.toDecimalPlaces(4).isZero() ? 12 : 4), unit);
}
