import { Tabs } from 'antd';
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
  if (ledger.missing === 0) return null;
  return (
    <section className="desk-card" aria-label={text(TEXTS.chosen(chosen.length))}>
      <p aria-live="polite">
        {text(TEXTS.chosen(chosen.length))} {chosen.length === 0 && text(TEXTS.chooseFirst)}
      </p>
      {isOfficer ? (
        <Tabs
          items={[
            { key: 'ask', label: text(TEXTS.ask), children: <AskForm {...props} /> },
            { key: 'hold', label: text(TEXTS.hold), children: <HoldForm {...props} /> },
            { key: 'answer', label: text(TEXTS.noteAnswer), children: <AnswerForm {...props} isForOthers /> },
          ]}
        />
      ) : (
        <AnswerForm {...props} isForOthers={false} />
      )}
    </section>
  );
}
