import type { ReactNode } from 'react';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Chinese, useText } from '../../ui/site.tsx';
import type { CaseContent } from '../case-content.ts';
import { CASE_PAGE_TEXTS as TEXTS } from '../case-page-texts.ts';
import { FIELD_WORDS } from '../case-texts.ts';
import { CONTRACT_SUBTYPES, CONTRACT_TYPES, SUBTYPE_WORDS, TYPE_WORDS } from '../contract-type.ts';
import { FORM_FIELDS, type FormField, formValue } from '../form-fields.ts';
import { isSameValue, readValues } from '../form-reading.ts';
import { Yuan } from './yuan.tsx';

/**
 * The form beside what was read of the text; where they do not agree it says so. Fields with neither are left out, and the
 * title of a contract need not be the name of its project.
 */
export function CaseFormTable({ content }: { readonly content: CaseContent }) {
  const text = useText();
  const { form, contract } = content;
  const rows = FORM_FIELDS.map((field) => ({
    field,
    filed: formValue(form, field),
    read: readValues(contract, field),
  })).filter(({ filed, read }) => filed !== null || read.length > 0);
  return (
    <section aria-labelledby="case-form">
      <h2 id="case-form">{text(TEXTS.form)}</h2>
      <DeskTable
        caption={TEXTS.form}
        rows={rows}
        keyOf={({ field }) => field}
        columns={[
          { words: TEXTS.field, cell: ({ field }) => text(FIELD_WORDS[field]) },
          { words: TEXTS.asFiled, cell: ({ field, filed }) => <FieldValue field={field} value={filed} /> },
          {
            words: TEXTS.asRead,
            cell: ({ field, filed, read }) =>
              read.length > 0 && (
                <>
                  {read.map((value) => (
                    <FieldValue key={value} field={field} value={value} />
                  ))}
                  {field !== 'projectName' && !read.some((value) => isSameValue(field, filed, value)) && (
                    <span className="tag tag-weak">{text(TEXTS.differs)}</span>
                  )}
                </>
              ),
          },
        ]}
      />
    </section>
  );
}

const AMOUNTS: readonly FormField[] = ['total', 'technical', 'newInvestment', 'newOutput'];

/** A value of the form in words where it has some; a code as it stands. */
export function FieldValue({ field, value }: { readonly field: FormField; readonly value: string | null }): ReactNode {
  const text = useText();
  if (value === null) return null;
  if (AMOUNTS.includes(field)) return <Yuan of={value} />;
  const type = CONTRACT_TYPES.find((each) => each === value);
  if (field === 'type' && type !== undefined) return text(TYPE_WORDS[type]);
  const subtype = CONTRACT_SUBTYPES.find((each) => each === value);
  if (field === 'subtype' && subtype !== undefined) return text(SUBTYPE_WORDS[subtype]);
  return <Chinese>{value}</Chinese>;
}

/** The text of the contract as it was filed, folded away. */
export function CaseText({ content: { text: filed } }: { readonly content: CaseContent }) {
  const text = useText();
  if (filed === '') return <p className="note">{text(TEXTS.noText)}</p>;
  return (
    <details className="case-text">
      <summary>{text(TEXTS.wholeText(filed.length))}</summary>
      <div lang="zh-CN" className="case-said">
        {filed}
      </div>
    </details>
  );
}
