import type { ReactNode } from 'react';
import type { Words } from '../../vocabulary/words.ts';
import { useText } from '../site.tsx';
import { TEXTS } from './texts.ts';

export interface Column<Row> {
  readonly words: Words;
  readonly cell: (row: Row) => ReactNode;
  readonly isNumber?: boolean;
}

export interface Selection<Row> {
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
  /** How a row is called to somebody who cannot see it. */
  readonly nameOf: (row: Row) => string;
  readonly canChoose?: (row: Row) => boolean;
}

/** Rows as a table, on a narrow screen one block per row. The first column heads the row. */
export function DeskTable<Row>(props: {
  readonly caption: Words;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection?: Selection<Row>;
  readonly empty?: Words;
}) {
  const { caption, columns, rows, keyOf, selection } = props;
  const text = useText();
  if (rows.length === 0) return <p className="note">{text(props.empty ?? TEXTS.nothing)}</p>;
  const [head, ...others] = columns;
  return (
    <table className="desk-table">
      <caption>{text(caption)}</caption>
      <thead>
        <tr>
          {selection && (
            <td>
              <ChooseAll rows={rows} keyOf={keyOf} selection={selection} />
            </td>
          )}
          {columns.map(({ words, isNumber }) => (
            <th key={words.en} scope="col" className={isNumber ? 'number' : undefined}>
              {text(words)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={keyOf(row)}>
            {selection && (
              <td>
                <ChooseRow row={row} rowKey={keyOf(row)} selection={selection} />
              </td>
            )}
            <th scope="row">{head?.cell(row)}</th>
            {others.map(({ words, cell, isNumber }) => (
              <td key={words.en} className={isNumber ? 'number' : undefined} data-label={text(words)}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function ChooseRow<Row>(props: { readonly row: Row; readonly rowKey: string; readonly selection: Selection<Row> }) {
  const { row, rowKey, selection } = props;
  const text = useText();
  if (selection.canChoose?.(row) === false) return null;
  return (
    <input
      type="checkbox"
      aria-label={`${text(TEXTS.choose)} ${selection.nameOf(row)}`}
      checked={selection.chosen.has(rowKey)}
      onChange={({ target }) => {
        const chosen = new Set(selection.chosen);
        if (target.checked) chosen.add(rowKey);
        else chosen.delete(rowKey);
        selection.choose(chosen);
      }}
    />
  );
}

function ChooseAll<Row>(props: {
  readonly rows: readonly Row[];
  readonly keyOf: (row: Row) => string;
  readonly selection: Selection<Row>;
}) {
  const { rows, keyOf, selection } = props;
  const text = useText();
  const keys = rows.filter((row) => selection.canChoose?.(row) !== false).map(keyOf);
  if (keys.length === 0) return null;
  const areAll = keys.every((key) => selection.chosen.has(key));
  return (
    <input
      type="checkbox"
      aria-label={text(TEXTS.chooseAll)}
      checked={areAll}
      onChange={() => selection.choose(new Set(areAll ? [] : keys))}
    />
  );
}
