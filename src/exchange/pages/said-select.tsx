import { Select } from 'antd';
import { useText } from '../../ui/site.tsx';
import { CLINIC_TEXTS as CLINIC } from '../clinic-texts.ts';
import type { FieldProps } from './noted-field.tsx';

/** Yes, no, or not said. */
export function SaidSelect(props: {
  readonly field: FieldProps;
  readonly said: boolean | null;
  readonly onSaid: (said: boolean | null) => void;
}) {
  const { field, said, onSaid } = props;
  const text = useText();
  return (
    <Select
      {...field}
      className="desk-choice"
      value={said === null ? '' : said ? 'yes' : 'no'}
      onChange={(chosen) => onSaid(chosen === '' ? null : chosen === 'yes')}
      options={[
        { value: '', label: text(CLINIC.notSaid) },
        { value: 'yes', label: text(CLINIC.yes) },
        { value: 'no', label: text(CLINIC.no) },
      ]}
    />
  );
}
