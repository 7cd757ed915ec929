import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { RULE_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { Move } from '../portfolio.ts';

/** From which answer to which, as a table of both; those that stayed stand where row and column are the same. */
export function MoveTable<Answer>(props: {
  readonly caption: Words;
  readonly moves: readonly Move<Answer>[];
  readonly wordsOf: (answer: Answer) => Words;
}) {
  const { caption, moves, wordsOf } = props;
  const text = useText();
  const told = moves.map(({ from, to, count }) => ({ from: wordsOf(from), to: wordsOf(to), count }));
  const answers = unlike(told.flatMap(({ from, to }) => [from, to]));
  if (told.every(({ from, to }) => from.zh === to.zh)) {
    return (
      <>
        <h3>{text(caption)}</h3>
        <p>{text(TEXTS.unmoved)}</p>
      </>
    );
  }
  const rows = answers.filter(({ zh }) => told.some(({ from }) => from.zh === zh));
  const columns = answers.filter(({ zh }) => told.some(({ to }) => to.zh === zh));
  return (
    <>
      <h3>{text(caption)}</h3>
      <DeskTable
        caption={caption}
        rows={rows}
        keyOf={({ zh }) => zh}
        columns={[
          { words: TEXTS.from, cell: (from) => text(from) },
          ...columns.map((to) => ({
            words: { zh: `${TEXTS.to.zh}${to.zh}`, en: `${TEXTS.to.en} ${to.en}` },
            cell: (from: Words) => told.find((move) => move.from.zh === from.zh && move.to.zh === to.zh)?.count ?? null,
            isNumber: true,
          })),
        ]}
      />
      <p className="note">{text(TEXTS.fromTo)}</p>
    </>
  );
}

const unlike = (words: readonly Words[]): Words[] => [...new Map(words.map((each) => [each.zh, each])).values()];
