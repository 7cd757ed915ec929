import { command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';
import type { setModeVerb } from '../verbs.ts';

/** One person for everything, or duties kept apart. */
export function ModeSection() {
  const text = useText();
  const { session } = useDesk();
  const setting = useCommand();
  const isSingle = session.mode === 'single-office';
  const set = async () => {
    const mode = isSingle ? 'separated' : 'single-office';
    const answer = await setting.run(() => command<typeof setModeVerb>('identity.setMode', { mode }, 'repeatable'));
    // The banner of every page says the mode.
    if (answer !== undefined) location.reload();
    return answer !== undefined;
  };
  return (
    <>
      <h2>{text(TEXTS.mode)}</h2>
      <p>{text(isSingle ? TEXTS.modeSingle : TEXTS.modeSeparated)}</p>
      <Outcome of={setting} />
      <ConfirmButton words={isSingle ? TEXTS.toSeparated : TEXTS.toSingle} question={TEXTS.modeQuestion} act={set} />
    </>
  );
}
