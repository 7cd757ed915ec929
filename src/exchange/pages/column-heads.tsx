import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';

/** The head of a table: one row of column names. */
export function ColumnHeads({ of }: { readonly of: readonly Words[] }) {
  const text = useText();
  return (
    <thead>
      <tr>
        {of.map((words) => (
          <th key={words.en} scope="col">
            {text(words)}
          </th>
        ))}
      </tr>
    </thead>
  );
}
