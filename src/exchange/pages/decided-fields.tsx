import { Form, Input, Select } from 'antd';
import { useText } from '../../ui/site.tsx';
import { Decimal, parseDecimal } from '../../vocabulary/decimal.ts';
import type { Decided } from '../case.ts';
import { CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import { CASE_PAGE_TEXTS } from '../case-page-texts.ts';
import { SUBTYPE_WORDS, TYPE_WORDS } from '../contract-type.ts';
import type { Judgement } from '../judge-contract.ts';
import { choicesOf } from './choices-of.ts';

const AMOUNTS = ['total', 'technical', 'received'] as const;

/** What was decided, as a form holds it: empty means as judged. */
export interface FilledDecided {
  readonly type?: Decided['type'] | '';
  readonly subtype?: Decided['subtype'] | '';
  readonly total?: string;
  readonly technical?: string;
  readonly received?: string;
}

/** Filled in as judged. */
export const decidedAsJudged = ({ filedAs, classification, amounts }: Judgement): FilledDecided => ({
  type: filedAs ?? '',
  subtype: (filedAs === null ? null : classification.subtype) ?? '',
  ...{ total: amounts.total ?? '', technical: amounts.technical ?? '', received: amounts.received ?? '' },
});

/** As a person writes an amount: 8,000,000 and full-width figures are the same. */
const plainAmount = (text: string | undefined) => (text ?? '').normalize('NFKC').replace(/[,\s]/gu, '');

/** What is sent: whatever was filled in. */
export function readDecided(filled: FilledDecided): Partial<Decided> {
  const { type, subtype } = filled;
  const amounts = AMOUNTS.map((name) => [name, plainAmount(filled[name])] as const).filter(([, value]) => value !== '');
  return {
    ...(type && { type }),
    ...(subtype && { subtype }),
    ...Object.fromEntries(amounts),
  };
}

/** Type and amounts; a technical amount above the whole is told at once. */
export function DecidedFields({
  judgement,
  isChange = false,
}: {
  readonly judgement: Judgement | null;
  readonly isChange?: boolean;
}) {
  const text = useText();
  const asJudged = { value: '', label: text(TEXTS.asJudged) };
  const judgedTotal = isChange ? null : judgement?.amounts.total;
  return (
    <fieldset className="desk-fieldset">
      <legend>{text(TEXTS.decided)}</legend>
      <p className="note">{text(isChange ? TEXTS.changedNote : TEXTS.decidedNote)}</p>
      <Form.Item name="type" label={text(CASE_PAGE_TEXTS.type)}>
        <Select options={[asJudged, ...choicesOf(TYPE_WORDS, text)]} />
      </Form.Item>
      <Form.Item name="subtype" label={text(CASE_PAGE_TEXTS.subtype)}>
        <Select options={[asJudged, ...choicesOf(SUBTYPE_WORDS, text)]} />
      </Form.Item>
      {AMOUNTS.map((name) => (
        <Form.Item
          key={name}
          name={name}
          label={text(CASE_PAGE_TEXTS[name])}
          validateTrigger="onChange"
          dependencies={name === 'technical' ? ['total'] : []}
          rules={[
            ({ getFieldValue }) => ({
              validator: async (_rule, typed: string | undefined) => {
                const value = plainAmount(typed);
                if (value !== '' && !/^\d+(\.\d{1,4})?$/.test(value)) throw new Error(text(TEXTS.amountWrong));
                const total = parseDecimal(plainAmount(getFieldValue('total') as string) || (judgedTotal ?? ''));
                const isTooMuch =
                  name === 'technical' && value !== '' && total !== null && new Decimal(value).greaterThan(total);
                if (isTooMuch) throw new Error(text(TEXTS.tooMuch));
              },
            }),
          ]}
        >
          <Input inputMode="decimal" maxLength={30} />
        </Form.Item>
      ))}
    </fieldset>
  );
}
