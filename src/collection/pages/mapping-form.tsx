import type { OutputOf } from '../../platform/verb.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Chinese } from '../../ui/site.tsx';
import type { MappedColumn, TableMapping } from '../table/table-mapping.ts';
import { TABLE_TEXTS as TEXTS } from '../table-texts.ts';
import type { readTable } from '../verbs/table.ts';
import { columnChoices } from './mapping-columns.tsx';
import { TableWhole } from './table-whole.tsx';
import { UnknownNames } from './unknown-names.tsx';

type Preview = OutputOf<typeof readTable>;

/** What the columns of a table are, filled in with what is read now; every change is read again. */
export function MappingForm(props: {
  readonly preview: Preview;
  readonly mapping: TableMapping;
  readonly onChange: (mapping: TableMapping) => void;
}) {
  const { preview, mapping, onChange } = props;
  const { columns, known, sheets, unknown } = preview;
  const change = (changed: Partial<TableMapping>) => onChange({ ...mapping, ...changed });
  const indicators = known.indicators.map(({ id, name, unit }) => ({ value: id, label: `${name}（${unit}）` }));
  const places = known.places.map(({ id, name }) => ({ value: id, label: name }));
  const changeColumn = (column: number, head: string, changed: Partial<MappedColumn> | null) => {
    const others = mapping.columns.filter((one) => one.column !== column);
    const before = mapping.columns.find((one) => one.column === column);
    const plain = { column, head, indicator: null, place: null, period: null, unit: null, role: 'value' as const };
    const next = changed === null ? others : [...others, { ...plain, ...before, ...changed }];
    change({ columns: next.sort((a, b) => a.column - b.column) });
  };
  const nameUnknown = (kind: 'indicators' | 'places', name: string, id: string | null | undefined) => {
    const { [name]: _, ...others } = mapping[kind];
    change({ [kind]: id === undefined ? others : { ...others, [name]: id } });
  };
  return (
    <>
      <TableWhole mapping={mapping} sheets={sheets} indicators={indicators} places={places} change={change} />
      <DeskTable
        caption={TEXTS.columns}
        rows={columns}
        keyOf={({ column }) => String(column)}
        columns={[
          {
            words: TEXTS.column,
            cell: ({ column, head, samples }) => (
              <>
                <Chinese>{head || String(column)}</Chinese>
                <span className="note">
                  <Chinese>{samples.join('、')}</Chinese>
                </span>
              </>
            ),
          },
          ...columnChoices({ mapping, indicators, places, changeColumn }),
        ]}
      />
      <UnknownNames
        names={[
          ...namesOf('indicators', mapping, unknown).map((one) => ({ ...one, choices: indicators })),
          ...namesOf('places', mapping, unknown).map((one) => ({ ...one, choices: places })),
        ]}
        onName={nameUnknown}
      />
    </>
  );
}

/** Names the plan does not have: those the mapping says something of, and those it does not. */
function namesOf(kind: 'indicators' | 'places', mapping: TableMapping, unknown: Preview['unknown']) {
  const told = mapping[kind];
  const open = unknown[kind].filter((name) => !(name in told));
  return [
    ...open.map((name) => ({ name, kind, id: undefined })),
    ...Object.entries(told).map(([name, id]) => ({ name, kind, id })),
  ];
}
