import { Input } from 'antd';
import type { OutputOf } from '../../platform/verb.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { COLUMN_ROLES, type ColumnRole, type MappedColumn, type TableMapping } from '../table/table-mapping.ts';
import { TABLE_TEXTS as TEXTS } from '../table-texts.ts';
import type { readTable } from '../verbs/table.ts';
import { type Choice, ChooseOne } from './choose-one.tsx';
import { UNIT_CHOICES } from './table-whole.tsx';

const ROLES = Object.keys(COLUMN_ROLES) as ColumnRole[];

type ColumnShown = OutputOf<typeof readTable>['columns'][number];

/** The columns of the form: what a column of the table holds, and for values of which indicator, place, year, unit. */
export function columnChoices(given: {
  readonly mapping: TableMapping;
  readonly indicators: readonly Choice[];
  readonly places: readonly Choice[];
  readonly changeColumn: (column: number, head: string, changed: Partial<MappedColumn> | null) => void;
}) {
  const { mapping, indicators, places, changeColumn } = given;
  const mapped = ({ column }: ColumnShown) => mapping.columns.find((one) => one.column === column);
  const of = (kind: 'indicator' | 'place' | 'unit', choices: readonly Choice[], none: Words) => ({
    words: TEXTS[kind],
    cell: (shown: ColumnShown) =>
      mapped(shown)?.role === 'value' && (
        <PartOf
          shown={shown}
          part={TEXTS[kind]}
          value={mapped(shown)?.[kind] ?? null}
          none={none}
          choices={choices}
          onChange={(id) => changeColumn(shown.column, shown.head, { [kind]: id })}
        />
      ),
  });
  return [
    {
      words: TEXTS.role,
      cell: (shown: ColumnShown) => (
        <RoleChoice
          shown={shown}
          role={mapped(shown)?.role ?? null}
          onChange={(role) => changeColumn(shown.column, shown.head, role === null ? null : { role })}
        />
      ),
    },
    of('indicator', indicators, TEXTS.byRow),
    of('place', places, TEXTS.byRow),
    {
      words: TEXTS.period,
      cell: (shown: ColumnShown) =>
        mapped(shown)?.role === 'value' && (
          <PeriodOf
            shown={shown}
            period={mapped(shown)?.period ?? ''}
            onChange={(period) => changeColumn(shown.column, shown.head, { period: period || null })}
          />
        ),
    },
    of('unit', UNIT_CHOICES, TEXTS.unitOfHead),
  ];
}

const columnName = ({ head, column }: ColumnShown) => head || String(column);

function PartOf(props: {
  readonly shown: ColumnShown;
  readonly part: Words;
  readonly value: string | null;
  readonly none: Words;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | null) => void;
}) {
  const { shown, part, none, ...choosing } = props;
  const text = useText();
  return <ChooseOne {...choosing} none={text(none)} label={text(TEXTS.of(text(part), columnName(shown)))} />;
}

function RoleChoice(props: {
  readonly shown: ColumnShown;
  readonly role: ColumnRole | null;
  readonly onChange: (role: ColumnRole | null) => void;
}) {
  const { shown, role, onChange } = props;
  const text = useText();
  return (
    <ChooseOne
      label={text(TEXTS.of(text(TEXTS.role), columnName(shown)))}
      value={role}
      none={text(TEXTS.unused)}
      choices={ROLES.map((one) => ({ value: one, label: text(COLUMN_ROLES[one]) }))}
      onChange={(next) => onChange(ROLES.find((one) => one === next) ?? null)}
    />
  );
}

function PeriodOf(props: {
  readonly shown: ColumnShown;
  readonly period: string;
  readonly onChange: (period: string) => void;
}) {
  const { shown, period, onChange } = props;
  const text = useText();
  return (
    <Input
      className="desk-choice-year"
      aria-label={text(TEXTS.of(text(TEXTS.period), columnName(shown)))}
      placeholder={text(TEXTS.byRow)}
      value={period}
      maxLength={20}
      onChange={({ target }) => onChange(target.value.trim())}
    />
  );
}
