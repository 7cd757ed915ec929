import { memo, useDeferredValue } from 'react';
import { useText } from '../../ui/site.tsx';
import type { Contract } from '../contract.ts';
import type { DeclaredFacts } from '../declared-facts.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { ContractReading } from '../read-contract.ts';
import type { ClinicRules } from './clinic-rules.ts';
import { Opinion } from './opinion.tsx';
import '../../ui/styles/stack.css';

interface OpinedOn {
  readonly contract: Contract;
  readonly doubts: ContractReading['doubts'];
  readonly facts: DeclaredFacts;
  readonly rules: ClinicRules;
}

/** The opinion on what is typed, a moment later: typing goes before judging. */
export function LiveOpinion(props: OpinedOn) {
  return <Opined {...useDeferredValue(props)} />;
}

const Opined = memo(
  function Opined({ contract, doubts, facts, rules }: OpinedOn) {
    const text = useText();
    const pack = rules.packs.find(({ id }) => id === rules.inForce);
    if (pack === undefined) return <p className="note">{text(TEXTS.noRules)}</p>;
    return <Opinion read={{ contract, doubts }} facts={facts} pack={pack} data={rules} onContract={null} />;
  },
  (before, after) =>
    before.contract === after.contract &&
    before.doubts === after.doubts &&
    before.facts === after.facts &&
    before.rules === after.rules,
);
