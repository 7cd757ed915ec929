import { useState } from 'react';
import type { Answer } from '../../ui/desk/answer.ts';
import { command } from '../../ui/desk/call.ts';
import { ConfirmButton } from '../../ui/desk/confirm-button.tsx';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { ROLES } from '../roles.ts';
import { TEXTS } from '../texts.ts';
import type { AccountLine, disableAccount, enableAccount, resetAccount, withdrawDutyVerb } from '../verbs.ts';
import { OneTimeLink } from './one-time-link.tsx';

const STATES = { invited: TEXTS.stateInvited, active: TEXTS.stateActive, disabled: TEXTS.stateDisabled } as const;

/** Every account with its duties, and what an administrator does with it. */
export function AccountList(props: {
  readonly accounts: readonly AccountLine[];
  readonly isSystem: boolean;
  readonly isSecurity: boolean;
  readonly onChange: () => void;
}) {
  const { accounts, isSystem, isSecurity, onChange } = props;
  const text = useText();
  const doing = useCommand();
  const [path, setPath] = useState<string | null>(null);
  const act = async <T,>(call: () => Promise<Answer<T>>, done?: Words) => {
    const answer = await doing.run(call, done && (() => done));
    onChange();
    return answer;
  };
  const reset = async (login: string) => {
    const answer = await act(() => command<typeof resetAccount>('identity.reset', { login }));
    setPath(answer?.path ?? null);
    return answer !== undefined;
  };
  const actions = ({ login, name, state }: AccountLine) => (
    <div className="desk-row">
      <ConfirmButton words={TEXTS.resetLink} question={TEXTS.resetQuestion(name)} act={() => reset(login)} />
      {state === 'disabled' ? (
        <ConfirmButton
          words={TEXTS.enable}
          question={{ zh: name, en: name }}
          act={async () =>
            (await act(() => command<typeof enableAccount>('identity.enable', { login }), TEXTS.changed)) !== undefined
          }
        />
      ) : (
        <ConfirmButton
          words={TEXTS.disable}
          question={TEXTS.disableQuestion(name)}
          isDanger
          act={async () =>
            (await act(() => command<typeof disableAccount>('identity.disable', { login }), TEXTS.changed)) !==
            undefined
          }
        />
      )}
    </div>
  );
  const withdraw = ({ login }: AccountLine, { role, plan }: AccountLine['duties'][number]) =>
    act(
      () => command<typeof withdrawDutyVerb>('identity.withdraw', { login, role, ...(plan !== null && { plan }) }),
      TEXTS.changed,
    );
  return (
    <>
      <Outcome of={doing} />
      {path !== null && <OneTimeLink path={path} />}
      <DeskTable
        caption={TEXTS.accounts}
        rows={accounts}
        keyOf={({ id }) => id}
        columns={[
          {
            words: TEXTS.person,
            cell: ({ name, login }) => (
              <>
                {name}
                <span className="note">{login}</span>
              </>
            ),
          },
          { words: TEXTS.organisation, cell: ({ organisationName }) => organisationName },
          { words: TEXTS.state, cell: ({ state }) => text(STATES[state]) },
          {
            words: TEXTS.duties,
            cell: (account) => (
              <ul className="desk-duties">
                {account.duties.map((duty) => (
                  <li key={duty.id}>
                    {text(ROLES[duty.role])}
                    {duty.plan !== null && ` (${duty.plan})`}
                    {isSecurity && (
                      <button
                        type="button"
                        className="desk-link"
                        aria-label={text(TEXTS.withdrawNamed(text(ROLES[duty.role]), account.name))}
                        onClick={() => void withdraw(account, duty)}
                      >
                        {text(TEXTS.withdraw)}
                      </button>
                    )}
                  </li>
                ))}
              </ul>
            ),
          },
          ...(isSystem ? [{ words: DESK.actions, cell: actions }] : []),
        ]}
      />
    </>
  );
}
