import { useSite, useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';

/** One filter of a form: what is chosen stands in the address under `name`; empty means everything. */
export function NamedSelect(props: {
  readonly name: string;
  readonly label: Words;
  readonly none: Words;
  readonly options: readonly { readonly id: string; readonly name: Words }[];
}) {
  const { name, label, none, options } = props;
  const site = useSite();
  const text = useText();
  return (
    <label>
      {text(label)}
      <select name={name} defaultValue={site.query[name] ?? ''}>
        <option value="">{text(none)}</option>
        {options.map((option) => (
          <option key={option.id} value={option.id}>
            {text(option.name)}
          </option>
        ))}
      </select>
    </label>
  );
}
