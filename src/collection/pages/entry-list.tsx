import { Button } from 'antd';
import { figureWords } from '../../figures/figure-words.ts';
import type { OutputOf } from '../../platform/verb.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { instantText } from '../../ui/desk/instant.ts';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useText } from '../../ui/site.tsx';
import type { FigureCell } from '../cell.ts';
import { ENTRY_STATES } from '../entry.ts';
import { REVIEW_TEXTS as TEXTS } from '../review-texts.ts';
import type { listEntries } from '../verbs/entries.ts';
import { CellName, FigureValue } from './figure-value.tsx';

export type ListedEntry = OutputOf<typeof listEntries>['entries'][number];

/** Entries as a table; with `chosen`, those that wait can be chosen. */
export function EntryList(props: {
  readonly entries: readonly ListedEntry[];
  readonly chosen?: ReadonlySet<string>;
  readonly onChoose?: (chosen: ReadonlySet<string>) => void;
  readonly onVersions: (cell: FigureCell) => void;
}) {
  const { entries, chosen, onChoose, onVersions } = props;
  const text = useText();
  const nameOf = ({ indicatorName, placeName, period, organisation }: ListedEntry) =>
    `${indicatorName} ${placeName} ${period} ${organisation.name}`;
  return (
    <DeskTable
      caption={TEXTS.figures}
      empty={TEXTS.none}
      rows={entries}
      keyOf={({ id }) => id}
      {...(chosen &&
        onChoose && {
          selection: { chosen, choose: onChoose, nameOf, canChoose: ({ state }: ListedEntry) => state === 'reported' },
        })}
      columns={[
        { words: TEXTS.figure, cell: (entry) => <CellName of={entry} /> },
        {
          words: TEXTS.value,
          cell: (entry) => (
            <>
              <FigureValue of={entry} />
              {entry.note !== '' && <span className="note">{entry.note}</span>}
            </>
          ),
        },
        {
          words: TEXTS.standing,
          cell: ({ approved, unit, state }) =>
            approved === null || approved.value === null || state === 'approved'
              ? '—'
              : text(figureWords({ value: approved.value, unit, qualifier: 'exact' })),
        },
        {
          words: TEXTS.entered,
          cell: ({ organisation, enteredBy, enteredAt, version, reason, own }) => (
            <>
              {organisation.name}
              <span className="note">
                {enteredBy} {instantText(enteredAt)} {text(TEXTS.version(version))}
                {own && ` ${text(TEXTS.ownEntry)}`}
              </span>
              {reason !== null && <span className="note">{reason}</span>}
            </>
          ),
        },
        {
          words: TEXTS.state,
          cell: ({ state, reviewedBy, reviewNote }) => (
            <>
              {text(ENTRY_STATES[state])}
              {reviewedBy !== null && (
                <span className="note">{[reviewedBy, reviewNote].filter(Boolean).join(' · ')}</span>
              )}
            </>
          ),
        },
        {
          words: DESK.actions,
          cell: (entry) => (
            <Button
              size="small"
              aria-label={`${text(TEXTS.versions)} ${nameOf(entry)}`}
              onClick={() => onVersions(entry)}
            >
              {text(TEXTS.versions)}
            </Button>
          ),
        },
      ]}
    />
  );
}
