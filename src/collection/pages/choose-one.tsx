import { Select } from 'antd';

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** One of many by its name, typed to be found; `none` stands for nothing chosen. */
export function ChooseOne(props: {
  readonly id?: string;
  /** How it is read out; absent where a label stands beside it. */
  readonly label?: string;
  readonly value: string | null;
  readonly none: string;
  readonly choices: readonly Choice[];
  readonly onChange: (value: string | null) => void;
}) {
  const { id, label, value, none, choices, onChange } = props;
  return (
    <Select
      {...(id !== undefined && { id })}
      {...(label !== undefined && { 'aria-label': label })}
      className="desk-choice"
      showSearch={{ optionFilterProp: 'label' }}
      value={value ?? ''}
      onChange={(chosen) => onChange(chosen === '' ? null : chosen)}
      options={[{ value: '', label: none }, ...choices]}
    />
  );
}
