import { useMemo, useState } from 'react';
import { useKept } from '../../ui/desk/drafts.ts';
import type { CaseContent } from '../case-content.ts';
import type { DeclaredFacts } from '../declared-facts.ts';
import { EMPTY_FORM } from '../form-fields.ts';
import type { ContractReading } from '../read-contract.ts';
import type { RegistrationForm } from '../registration-form.ts';

/** A text with what was read of it; the text is empty where only a form is filled in. */
export interface KeptReading extends ContractReading {
  readonly text: string;
}

/** A content as it is being typed: kept on this machine, part by part, until it was handed over. */
export interface CaseDraft {
  /** Null: neither a text was given nor a form begun. Amounts and days are as typed. */
  readonly content: CaseContent | null;
  readonly doubts: ContractReading['doubts'];
  /** Something was typed that nobody has been given. */
  readonly isTyped: boolean;
  /** Pasted and not read yet. */
  readonly pasted: string;
  /** Changes whenever another text, or another saved content, is shown. */
  readonly generation: number;
  readonly keepPasted: (text: string) => void;
  readonly keepReading: (reading: KeptReading) => void;
  readonly keepFacts: (facts: DeclaredFacts) => void;
  readonly keepForm: (form: RegistrationForm) => void;
  /** Forgets what is kept; the screen goes on showing it until it is drawn anew from what was saved. */
  readonly handedOver: () => void;
  /** Forgets what is kept, and shows again what was saved. */
  readonly discard: () => void;
}

const NO_FACTS: DeclaredFacts = {};
const NO_DOUBTS: ContractReading['doubts'] = [];

export function useCaseDraft(draftKey: string, start: CaseContent | null): CaseDraft {
  const [base, setBase] = useState(start);
  const [generation, setGeneration] = useState(0);
  const pasted = useKept(`${draftKey} pasted`, '');
  const reading = useKept<KeptReading | null>(`${draftKey} reading`, null);
  const facts = useKept<DeclaredFacts | null>(`${draftKey} facts`, null);
  const form = useKept<RegistrationForm | null>(`${draftKey} form`, null);
  const isTyped = reading.value !== null || facts.value !== null || form.value !== null;
  const given = reading.value ?? base;
  const content = useMemo(
    (): CaseContent | null =>
      given === null
        ? null
        : {
            text: given.text,
            contract: given.contract,
            facts: (facts.value ?? base?.facts ?? NO_FACTS) as CaseContent['facts'],
            form: form.value ?? base?.form ?? EMPTY_FORM,
          },
    [given, facts.value, form.value, base],
  );
  const drop = () => {
    for (const part of [pasted, reading, facts, form]) part.drop();
  };
  return {
    content,
    doubts: reading.value?.doubts ?? NO_DOUBTS,
    isTyped,
    pasted: pasted.value,
    keepPasted: pasted.keep,
    generation,
    keepReading: (next) => {
      if (next.text !== given?.text) setGeneration(generation + 1);
      reading.keep(next);
    },
    keepFacts: facts.keep,
    keepForm: form.keep,
    handedOver: () => {
      setBase(content);
      drop();
    },
    discard: () => {
      setBase(start);
      setGeneration(generation + 1);
      drop();
    },
  };
}
