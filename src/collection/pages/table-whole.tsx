import { Checkbox, Form, Input, InputNumber, Select } from 'antd';
import { useId } from 'react';
import { useText } from '../../ui/site.tsx';
import { UNITS } from '../../vocabulary/unit.ts';
import type { TableMapping } from '../table/table-mapping.ts';
import { TABLE_TEXTS as TEXTS } from '../table-texts.ts';
import { type Choice, ChooseOne } from './choose-one.tsx';

export const UNIT_CHOICES = Object.keys(UNITS).map((unit) => ({ value: unit, label: unit }));

/** What holds for the whole table. */
export function TableWhole(props: {
  readonly mapping: TableMapping;
  readonly sheets: readonly string[];
  readonly indicators: readonly Choice[];
  readonly places: readonly Choice[];
  readonly change: (changed: Partial<TableMapping>) => void;
}) {
  const { mapping, sheets, indicators, places, change } = props;
  const text = useText();
  const id = useId();
  const { fixed, headFrom, headTo } = mapping;
  const changeFixed = (changed: Partial<TableMapping['fixed']>) => change({ fixed: { ...fixed, ...changed } });
  const choice = (kind: 'indicator' | 'place' | 'unit', choices: readonly Choice[]) => (
    <Form.Item label={text(TEXTS[kind])} htmlFor={`${id}-${kind}`}>
      <ChooseOne
        id={`${id}-${kind}`}
        value={fixed[kind]}
        none={text(TEXTS.none)}
        choices={choices}
        onChange={(chosen) => changeFixed({ [kind]: chosen })}
      />
    </Form.Item>
  );
  const row = (name: 'headFrom' | 'headTo', value: number) => (
    <Form.Item label={text(TEXTS[name])} htmlFor={`${id}-${name}`}>
      <InputNumber
        id={`${id}-${name}`}
        min={0}
        max={1000}
        precision={0}
        value={value}
        onChange={(next) => {
          const rows = { headFrom, headTo, [name]: next ?? 0 };
          change(
            name === 'headFrom'
              ? { ...rows, headTo: Math.max(rows.headFrom, rows.headTo) }
              : { ...rows, headFrom: Math.min(rows.headFrom, rows.headTo) },
          );
        }}
      />
    </Form.Item>
  );
  return (
    <>
      <Form layout="vertical" component="div" className="desk-filter">
        {sheets.length > 1 && (
          <Form.Item label={text(TEXTS.sheet)} htmlFor={`${id}-sheet`}>
            <Select
              id={`${id}-sheet`}
              value={mapping.sheet ?? ''}
              onChange={(sheet) => change({ sheet })}
              options={sheets.map((name) => ({ value: name, label: name }))}
            />
          </Form.Item>
        )}
        {row('headFrom', headFrom)}
        {row('headTo', headTo)}
      </Form>
      <fieldset className="desk-fieldset">
        <legend>{text(TEXTS.forAll)}</legend>
        <Form layout="vertical" component="div" className="desk-filter">
          {choice('indicator', indicators)}
          {choice('place', places)}
          <Form.Item label={text(TEXTS.period)} htmlFor={`${id}-period`}>
            <Input
              id={`${id}-period`}
              maxLength={20}
              value={fixed.period ?? ''}
              onChange={({ target }) => changeFixed({ period: target.value.trim() || null })}
            />
          </Form.Item>
          {choice('unit', UNIT_CHOICES)}
        </Form>
        <Checkbox checked={mapping.convert} onChange={({ target }) => change({ convert: target.checked })}>
          {text(TEXTS.convert)}
        </Checkbox>
      </fieldset>
    </>
  );
}
