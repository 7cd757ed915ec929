import { Button, Form, Input, Select } from 'antd';
import { useId, useState } from 'react';
import { DropZone } from '../../collection/pages/drop-zone.tsx';
import type { OutputOf } from '../../platform/verb.ts';
import { useText } from '../../ui/site.tsx';
import { TABLE_PART_TEXTS as TEXTS } from '../ledger-rule-texts.ts';
import type { listLayouts } from '../verbs/ledger.ts';
import { TableCheck } from './table-check.tsx';

/** A table of contracts on its way into the ledger: chosen, read as somebody says, checked, and only then taken. */
export function TableIn({ layouts }: { readonly layouts: OutputOf<typeof listLayouts> }) {
  const text = useText();
  const id = useId();
  const [file, setFile] = useState<File | null>(null);
  const [layout, setLayout] = useState(layouts[0]?.id ?? '');
  const [sheet, setSheet] = useState('');
  // Another file has other sheets.
  const choose = (chosen: File | null) => {
    setFile(chosen);
    setSheet('');
  };
  return (
    <>
      <p className="lead">{text(TEXTS.inLead)}</p>
      {file === null ? (
        <DropZone
          drop={TEXTS.drop}
          choose={TEXTS.choose}
          accept=".csv,.xlsx"
          onFiles={([chosen]) => choose(chosen ?? null)}
        />
      ) : (
        <>
          <p>
            {text(TEXTS.chosen(file.name))} <Button onClick={() => choose(null)}>{text(TEXTS.another)}</Button>
          </p>
          <Form layout="vertical" component={false}>
            <div className="desk-filter">
              <Form.Item label={text(TEXTS.layout)} htmlFor={`${id} layout`}>
                <Select
                  id={`${id} layout`}
                  value={layout}
                  onChange={setLayout}
                  options={layouts.map((each) => ({ value: each.id, label: text(each.title) }))}
                  popupMatchSelectWidth={false}
                />
              </Form.Item>
              <Form.Item label={text(TEXTS.sheet)} htmlFor={`${id} sheet`}>
                <Input
                  id={`${id} sheet`}
                  value={sheet}
                  maxLength={100}
                  onChange={({ target }) => setSheet(target.value)}
                />
              </Form.Item>
            </div>
          </Form>
          <TableCheck file={file} layout={layout} sheet={sheet.trim()} />
        </>
      )}
    </>
  );
}
