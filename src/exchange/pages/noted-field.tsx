import { Form } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import type { FilingFault } from '../filing-faults.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';

/** What a field needs to be found by its label, its faults, and whoever is led to it. */
export interface FieldProps {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': boolean | undefined;
}

/** Where a field of the editor stands on the page. */
export const fieldId = (path: string) => `filing-${path.replaceAll('.', '-')}`;

/** A labelled field with what was found about it underneath. */
export function NotedField(props: {
  readonly path: string;
  readonly words: Words;
  readonly faults: readonly FilingFault[];
  readonly hint?: Words;
  readonly isWide?: boolean;
  readonly children: (field: FieldProps) => ReactNode;
}) {
  const { path, words, hint, isWide = false } = props;
  const text = useText();
  const id = fieldId(path);
  const own = props.faults.filter(({ field }) => field === path);
  // An empty field says so in the list of faults; here it would only be noise.
  const said = own.filter(({ value, stops }) => value !== '' || stops === 'saving');
  const isWrong = said.some(({ stops }) => stops !== 'nothing');
  const note = said.length > 0 || hint !== undefined ? `${id}-note` : undefined;
  return (
    <Form.Item
      layout="vertical"
      className={isWide ? 'filing-wide' : undefined}
      label={text(words)}
      htmlFor={id}
      validateStatus={isWrong ? 'error' : said.length > 0 ? 'warning' : undefined}
      help={
        note && (
          <span id={note} className="filing-note">
            {said.map(({ message, remedy, stops }) => (
              <span key={message.en} className="filing-fault">
                {text(stops === 'nothing' ? TEXTS.toCheck : TEXTS.toCorrect, message, remedy)}
              </span>
            ))}
            {said.length === 0 && hint && text(hint)}
          </span>
        )
      }
    >
      {props.children({ id, 'aria-describedby': note, 'aria-invalid': isWrong || undefined })}
    </Form.Item>
  );
}
