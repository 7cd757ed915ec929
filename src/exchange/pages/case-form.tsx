import { AutoComplete, Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import {
  CONTRACT_TYPES,
  type ContractSubtype,
  type ContractType,
  SUBTYPE_WORDS,
  TYPE_WORDS,
} from '../contract-type.ts';
import { fieldWords } from '../filing-fault-texts.ts';
import type { FilingFault } from '../filing-faults.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { FormField } from '../form-fields.ts';
import { type CodeList, type FormRules, listOf } from '../form-rules.ts';
import type { PartyEntry, RegistrationForm } from '../registration-form.ts';
import { FormTags } from './form-tags.tsx';
import { NotedField } from './noted-field.tsx';

/** Which kinds a type has; the reader gives the same. */
const SUBTYPES: Readonly<Record<ContractType, readonly ContractSubtype[]>> = {
  development: ['commissioned', 'cooperative', 'implementation'],
  transfer: ['patent', 'patent-application', 'secret', 'other-right'],
  licence: ['patent-exclusive', 'patent-sole', 'patent-ordinary', 'secret', 'other-right'],
  consulting: [],
  service: ['general', 'training', 'intermediary'],
};
const DAYS = ['signedOn', 'validFrom', 'validTo'] as const;
const AMOUNTS = ['total', 'technical', 'newInvestment', 'newOutput'] as const;
const CODES = ['ip', 'field', 'programme', 'payment'] as const;
const PARTY = ['name', 'code', 'country', 'region', 'nature'] as const;

/** A field whose codes stand in a list; the list may not be complete, then other codes are taken as typed. */
interface Listed {
  readonly list: CodeList | null;
}

interface FormProps {
  /** Null while they are fetched: then codes are typed. */
  readonly rules: FormRules | null;
  readonly form: RegistrationForm;
  readonly faults: readonly FilingFault[];
  readonly onForm: (form: RegistrationForm) => void;
}

/** Form JJ-001, group by group. */
export function CaseForm({ subject, ...props }: FormProps & { readonly subject: string }) {
  const { form, faults, onForm, rules } = props;
  const typed = (name: 'projectName' | (typeof DAYS | typeof AMOUNTS | typeof CODES)[number]) => (
    <TypedField
      key={name}
      path={name}
      value={form[name]}
      faults={faults}
      kind={isOf(DAYS, name) ? 'day' : isOf(AMOUNTS, name) ? 'amount' : 'text'}
      list={codesOf(rules, name)}
      isWide={name === 'projectName'}
      onTyped={(value) => onForm({ ...form, [name]: value === '' && name !== 'projectName' ? null : value })}
    />
  );
  return (
    <>
      <Group words={TEXTS.projectGroup}>{typed('projectName')}</Group>
      <PartyGroup {...props} side="seller" words={TEXTS.sellerGroup} />
      <PartyGroup {...props} side="buyer" words={TEXTS.buyerGroup} />
      <Group words={TEXTS.daysGroup}>{DAYS.map(typed)}</Group>
      <Group words={TEXTS.amountsGroup}>
        <TypeFields {...props} />
        {AMOUNTS.map(typed)}
      </Group>
      <Group words={TEXTS.codesGroup}>{CODES.map(typed)}</Group>
      <Group words={TEXTS.tagsGroup}>
        <FormTags
          tags={form.tags}
          passage={`${form.projectName}\n${subject}`}
          onTags={(tags) => onForm({ ...form, tags: [...tags] })}
        />
      </Group>
    </>
  );
}

const isOf = (names: readonly string[], name: string) => names.includes(name);
const codesOf = (rules: FormRules | null, path: FormField): CodeList | null => {
  const rule = rules?.fields.find(({ id }) => id === path);
  return rules === null || rule === undefined ? null : listOf(rules, rule);
};

function Group({ words, children }: { readonly words: Words; readonly children: ReactNode }) {
  const text = useText();
  return (
    <fieldset className="desk-fieldset">
      <legend>{text(words)}</legend>
      <div className="filing-grid">{children}</div>
    </fieldset>
  );
}

function TypedField(
  props: Listed & {
    readonly path: string;
    readonly value: string | null;
    readonly faults: readonly FilingFault[];
    readonly kind: 'text' | 'day' | 'amount';
    readonly isWide?: boolean;
    readonly onTyped: (value: string) => void;
  },
) {
  const { path, value, faults, kind, list, isWide = false, onTyped } = props;
  const text = useText();
  const options = (list?.codes ?? []).map(({ code, label }) => ({ value: code, label: codeWords(code, text(label)) }));
  return (
    <NotedField
      path={path}
      words={fieldWords(path.split('.').at(-1) ?? path)}
      faults={faults}
      isWide={isWide}
      {...(kind === 'day' && !value && { hint: TEXTS.dayHint })}
      {...(list !== null && !value && { hint: list.note })}
    >
      {(field) =>
        list?.isComplete && options.length > 0 ? (
          <Select
            {...field}
            allowClear
            showSearch={{ optionFilterProp: 'label' }}
            className="desk-choice"
            value={value}
            onChange={(code: string | undefined) => onTyped(code ?? '')}
            options={options}
          />
        ) : options.length > 0 ? (
          <AutoComplete
            {...field}
            className="desk-choice"
            value={value ?? ''}
            onChange={(code: string | undefined) => onTyped(code ?? '')}
            options={options}
          />
        ) : (
          <Input
            {...field}
            value={value ?? ''}
            inputMode={kind === 'amount' ? 'decimal' : 'text'}
            onChange={({ target }) => onTyped(target.value)}
          />
        )
      }
    </NotedField>
  );
}

/** A code of the office's own is a number people know; one of ours only its words. */
const codeWords = (code: string, words: string) => (/^\d+$/.test(code) ? `${code} ${words}` : words);

function PartyGroup(props: FormProps & { readonly side: 'seller' | 'buyer'; readonly words: Words }) {
  const { form, faults, onForm, rules, side, words } = props;
  const party: PartyEntry = form[side];
  return (
    <Group words={words}>
      {PARTY.map((name) => (
        <TypedField
          key={name}
          path={`${side}.${name}`}
          value={party[name]}
          faults={faults}
          kind="text"
          list={codesOf(rules, `${side}.${name}`)}
          isWide={name === 'name'}
          onTyped={(value) =>
            onForm({ ...form, [side]: { ...party, [name]: value === '' && name !== 'name' ? null : value } })
          }
        />
      ))}
    </Group>
  );
}

function TypeFields({ form, faults, onForm }: Omit<FormProps, 'rules'>) {
  const text = useText();
  const subtypes = form.type === null ? [] : SUBTYPES[form.type];
  return (
    <>
      <NotedField path="type" words={fieldWords('type')} faults={faults}>
        {(field) => (
          <Select
            {...field}
            allowClear
            className="desk-choice"
            value={form.type}
            onChange={(type: ContractType | undefined) => onForm({ ...form, type: type ?? null, subtype: null })}
            options={CONTRACT_TYPES.map((value) => ({ value, label: text(TYPE_WORDS[value]) }))}
          />
        )}
      </NotedField>
      <NotedField path="subtype" words={fieldWords('subtype')} faults={faults}>
        {(field) => (
          <Select
            {...field}
            allowClear
            className="desk-choice"
            disabled={subtypes.length === 0}
            value={form.subtype}
            onChange={(subtype: ContractSubtype | undefined) => onForm({ ...form, subtype: subtype ?? null })}
            options={subtypes.map((value) => ({ value, label: text(SUBTYPE_WORDS[value]) }))}
          />
        )}
      </NotedField>
    </>
  );
}
