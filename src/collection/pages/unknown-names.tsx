import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Chinese, useText } from '../../ui/site.tsx';
import { TABLE_TEXTS as TEXTS } from '../table-texts.ts';
import { type Choice, ChooseOne } from './choose-one.tsx';

const MOST_SHOWN = 50;
const LEFT_OUT = '\u0000left-out';

/** Names the plan does not have: what each is, or that it is left out. */
export function UnknownNames(props: {
  readonly names: readonly {
    readonly name: string;
    readonly kind: 'indicators' | 'places';
    /** Null: its rows are left out; undefined: nothing is said of it yet. */
    readonly id: string | null | undefined;
    readonly choices: readonly Choice[];
  }[];
  readonly onName: (kind: 'indicators' | 'places', name: string, id: string | null | undefined) => void;
}) {
  const { names, onName } = props;
  const text = useText();
  if (names.length === 0) return null;
  return (
    <>
      <DeskTable
        caption={TEXTS.unknown}
        rows={names.slice(0, MOST_SHOWN)}
        keyOf={({ kind, name }) => `${kind} ${name}`}
        columns={[
          { words: TEXTS.name, cell: ({ name }) => <Chinese>{name}</Chinese> },
          {
            words: TEXTS.means,
            cell: ({ name, kind, id, choices }) => (
              <ChooseOne
                label={text(TEXTS.of(text(TEXTS.means), name))}
                value={id === undefined ? null : (id ?? LEFT_OUT)}
                none={text(TEXTS.none)}
                choices={[{ value: LEFT_OUT, label: text(TEXTS.leaveOut) }, ...choices]}
                onChange={(chosen) => onName(kind, name, chosen === LEFT_OUT ? null : (chosen ?? undefined))}
              />
            ),
          },
        ]}
      />
      <p className="note">{text(TEXTS.unknownLead)}</p>
    </>
  );
}
