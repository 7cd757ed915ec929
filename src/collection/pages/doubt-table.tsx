import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { BUNDLE_TEXTS as TEXTS } from '../bundle-texts.ts';
import { type Doubt, RECONCILE_RULES } from '../doubt.ts';

/** What does not agree, of which kind, and what to confirm. */
export function DoubtTable(props: {
  readonly caption: Words;
  readonly doubts: readonly Doubt[];
  readonly empty: Words;
}) {
  const { caption, doubts, empty } = props;
  const text = useText();
  return (
    <DeskTable
      caption={caption}
      rows={doubts}
      keyOf={({ rule, indicator, place, period }) => [rule, indicator, place, period].join(' ')}
      empty={empty}
      columns={[
        { words: TEXTS.what, cell: ({ what }) => text(what) },
        { words: TEXTS.rule, cell: ({ rule }) => text(RECONCILE_RULES[rule]) },
        { words: TEXTS.question, cell: ({ question }) => text(question) },
      ]}
    />
  );
}
