import { Button, Radio } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { actLabel, EFFECTS, isOfficerAct, type OfficerAct, CASE_ACT_TEXTS as TEXTS } from '../case-act-texts.ts';
import { CASE_PAGE_TEXTS } from '../case-page-texts.ts';
import type { ActProps } from './act-form.tsx';
import { CancelForm } from './cancel-form.tsx';
import { ChangeForm } from './change-form.tsx';
import type { ClinicPack } from './clinic-rules.ts';
import {
  AcceptForm,
  DecideObjectionForm,
  DeclineForm,
  ExpertsForm,
  ObjectionForm,
  SendToExpertsForm,
  TakeForm,
} from './plain-acts.tsx';
import { RefuseForm } from './refuse-form.tsx';
import { RegisterForm } from './register-form.tsx';
import { ReturnForm } from './return-form.tsx';

interface OfficerActsProps extends Pick<ActProps, 'shown' | 'judged'> {
  readonly packs: readonly ClinicPack[];
  readonly onDone: () => void;
}

/** What an officer may do with a case now: one act is chosen, its effect is said, its form filled in. */
export function OfficerActs({ shown, judged, packs, onDone }: OfficerActsProps) {
  const text = useText();
  const acting = useCommand();
  const [chosen, choose] = useState<OfficerAct | null>(null);
  const allowed = shown.acts.filter(isOfficerAct);
  const outcome = useRef<HTMLDivElement>(null);
  const { refused, done } = acting;
  useEffect(() => {
    if (refused !== null || done !== null) outcome.current?.focus();
  }, [refused, done]);
  const { id, version } = shown.line;
  const give: ActProps['give'] = async (act, call) => {
    const made = await acting.run(call, ({ state }) => TEXTS.done(act, state));
    if (made === undefined) return false;
    choose(null);
    onDone();
    return true;
  };
  // An act somebody else made impossible stays until another is chosen, so that what was typed is not lost.
  const offered = chosen === null || allowed.includes(chosen) ? allowed : [...allowed, chosen];
  const props = {
    ...{ shown, judged, give, isBusy: acting.isBusy },
    seen: { plan: shown.plan, contract: id, version },
    isAllowed: chosen !== null && allowed.includes(chosen),
  };
  return (
    <>
      <div className="case-outcome" ref={outcome} tabIndex={-1}>
        <Outcome of={acting} />
        {refused?.code === 'refused' && <Button onClick={onDone}>{text(CASE_PAGE_TEXTS.reload)}</Button>}
      </div>
      {offered.length > 0 && (
        <Radio.Group
          className="case-act-choice"
          optionType="button"
          aria-label={text(TEXTS.choose)}
          value={chosen}
          onChange={({ target }) => choose(target.value as OfficerAct)}
          options={offered.map((act) => ({ value: act, label: text(actLabel(act)) }))}
        />
      )}
      {chosen !== null && (
        <div className="desk-card">
          <p>{text(EFFECTS[chosen])}</p>
          {!props.isAllowed && <p role="note">{text(TEXTS.notNow)}</p>}
          <ChosenForm key={chosen} act={chosen} packs={packs} of={props} />
        </div>
      )}
    </>
  );
}

function ChosenForm(props: { readonly act: OfficerAct; readonly packs: readonly ClinicPack[]; readonly of: ActProps }) {
  const { act, packs, of } = props;
  switch (act) {
    case 'take':
      return <TakeForm {...of} />;
    case 'accept':
      return <AcceptForm {...of} packs={packs} />;
    case 'return':
      return <ReturnForm {...of} />;
    case 'send-to-experts':
      return <SendToExpertsForm {...of} />;
    case 'note-experts':
      return <ExpertsForm {...of} />;
    case 'register':
      return <RegisterForm {...of} />;
    case 'refuse':
      return <RefuseForm {...of} />;
    case 'change':
      return <ChangeForm {...of} />;
    case 'cancel':
      return <CancelForm {...of} />;
    case 'decline':
      return <DeclineForm {...of} />;
    case 'note-objection':
      return <ObjectionForm {...of} />;
    case 'uphold':
    case 'reopen':
      return <DecideObjectionForm {...of} decision={act} />;
  }
}
