import { Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { useHolds } from '../../ui/desk/desk-context.ts';
import { useText } from '../../ui/site.tsx';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import { AnswerForm } from './answer-form.tsx';
import { AskForm } from './ask-form.tsx';
import { HoldForm } from './hold-form.tsx';
import type { LedgerActionProps } from './ledger-lines.tsx';

/** What can be done with the figures chosen: a plan officer asks, notes holders and answers; a holder answers. */
export function LedgerActions(props: LedgerActionProps) {
  const text = useText();
  const isOfficer = useHolds()('plan-officer');
  const { chosen, ledger } = props;
  const [action, setAction] = useState<Action>('ask');
  const hint = isOfficer ? TEXTS.chooseToAct : TEXTS.chooseToAnswer;
  // Once opened it stays, so that what was done and its letter can be read.
  const wasOpen = useRef(false);
  const isOpen = chosen.length > 0 || wasOpen.current;
  useEffect(() => {
    wasOpen.current = isOpen;
  }, [isOpen]);
  if (ledger.missing === 0) return null;
  return (
    <section className="desk-card" aria-label={text(TEXTS.chosen(chosen.length))}>
      <p aria-live="polite">{text(chosen.length > 0 ? TEXTS.chosen(chosen.length) : hint)}</p>
      {isOfficer && isOpen && (
        <div className="desk-row">
          <Radio.Group
            optionType="button"
            aria-label={text(TEXTS.toDo)}
            value={action}
            onChange={({ target }) => setAction(target.value as Action)}
            options={ACTIONS.map((value) => ({ value, label: text(ACTION_WORDS[value]) }))}
          />
        </div>
      )}
      {isOfficer && isOpen && action === 'ask' && <AskForm {...props} />}
      {isOfficer && isOpen && action === 'hold' && <HoldForm {...props} />}
      {isOpen && (!isOfficer || action === 'answer') && <AnswerForm {...props} isForOthers={isOfficer} />}
    </section>
  );
}

const ACTIONS = ['ask', 'hold', 'answer'] as const;
type Action = (typeof ACTIONS)[number];
const ACTION_WORDS = { ask: TEXTS.ask, hold: TEXTS.hold, answer: TEXTS.noteAnswer } as const;
