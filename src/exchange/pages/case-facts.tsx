import { Button, Input } from 'antd';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { CLINIC_TEXTS as CLINIC } from '../clinic-texts.ts';
import type { DeclaredFacts, DeclaredRelation } from '../declared-facts.ts';
import { fieldWords } from '../filing-fault-texts.ts';
import type { FilingFault } from '../filing-faults.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import { NotedField } from './noted-field.tsx';
import { ReceiptRows } from './receipt-rows.tsx';
import { SaidSelect } from './said-select.tsx';

const ANSWERED = ['buyerIsParent', 'isApproved', 'isDisputed'] as const;
const MOST_RELATIONS = 50;

/** What no text shows and whoever files declares. */
export function CaseFacts(props: {
  readonly facts: DeclaredFacts;
  readonly faults: readonly FilingFault[];
  readonly onFacts: (facts: DeclaredFacts) => void;
}) {
  const { facts, faults, onFacts } = props;
  const text = useText();
  const relations = facts.relations ?? [];
  const setRelations = (next: readonly DeclaredRelation[]) => onFacts({ ...facts, relations: next });
  return (
    <>
      <p className="note">{text(TEXTS.factsLead)}</p>
      <div className="filing-grid">
        {ANSWERED.map((fact) => (
          <NotedField key={fact} path={fact} words={CLINIC[fact]} faults={faults}>
            {(field) => (
              <SaidSelect
                field={field}
                said={facts[fact] ?? null}
                onSaid={(answer) => {
                  const { [fact]: _, ...others } = facts;
                  onFacts(answer === null ? others : { ...others, [fact]: answer });
                }}
              />
            )}
          </NotedField>
        ))}
      </div>
      <h3>{text(TEXTS.relations)}</h3>
      {relations.map((relation, index) => (
        <RelationRow
          // Rows have no name of their own; they are only added at the end and removed whole.
          key={`${index} of ${relations.length}`}
          index={index}
          relation={relation}
          faults={faults}
          onChange={(changed) => setRelations(relations.map((each, at) => (at === index ? changed : each)))}
          onRemove={() => setRelations(relations.filter((_, at) => at !== index))}
        />
      ))}
      <Button
        disabled={relations.length >= MOST_RELATIONS}
        onClick={() => setRelations([...relations, { holder: '', held: '', share: null }])}
      >
        {text(TEXTS.addRelation)}
      </Button>
      <h3>{text(TEXTS.receipts)}</h3>
      <ReceiptRows
        receipts={facts.received ?? []}
        faults={faults}
        onReceipts={(received) => onFacts({ ...facts, received })}
      />
    </>
  );
}

function RelationRow(props: {
  readonly index: number;
  readonly relation: DeclaredRelation;
  readonly faults: readonly FilingFault[];
  readonly onChange: (relation: DeclaredRelation) => void;
  readonly onRemove: () => void;
}) {
  const { index, relation, faults, onChange } = props;
  const text = useText();
  const typed = (name: keyof DeclaredRelation, words: Words, hint?: Words) => (
    <NotedField path={`relations.${index}.${name}`} words={words} faults={faults} {...(hint && { hint })}>
      {(field) => (
        <Input
          {...field}
          value={relation[name] ?? ''}
          inputMode={name === 'share' ? 'decimal' : 'text'}
          onChange={({ target }) => onChange({ ...relation, [name]: target.value })}
        />
      )}
    </NotedField>
  );
  return (
    <fieldset className="desk-fieldset">
      <legend>{text(TEXTS.relation(index + 1))}</legend>
      <div className="filing-grid">
        {typed('holder', fieldWords('holder'), TEXTS.partyHint)}
        {typed('held', fieldWords('held'), TEXTS.partyHint)}
        {typed('share', fieldWords('share'))}
      </div>
      <Button onClick={props.onRemove}>{text(TEXTS.removeRow, TEXTS.relation(index + 1))}</Button>
    </fieldset>
  );
}
