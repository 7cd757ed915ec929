import { Modal } from 'antd';
import type { ComponentType } from 'react';
import { useText } from '../site.tsx';
import { endSignIn, useConnection } from './connection.ts';
import type { DeskMember, SessionFacts, SignInProps } from './session.ts';
import { TEXTS } from './texts.ts';

/** The session ended in the middle of something: what was typed stays, and after signing in the work goes on. */
export function SignInAgain(props: {
  readonly session: SessionFacts;
  readonly member: DeskMember;
  readonly form: ComponentType<SignInProps>;
}) {
  const text = useText();
  const { asksToSignIn } = useConnection();
  const goOn = ({ member }: SessionFacts) => {
    const isSame = member?.name === props.member.name && member.organisation.id === props.member.organisation.id;
    // What is on the screen belongs to somebody else.
    if (!isSame) location.reload();
    else endSignIn(true);
  };
  return (
    <Modal
      open={asksToSignIn}
      title={text(TEXTS.signInAgain)}
      footer={null}
      destroyOnHidden
      mask={{ closable: false }}
      onCancel={() => endSignIn(false)}
    >
      <p>{text(TEXTS.signInAgainLead)}</p>
      <props.form session={props.session} onSignedIn={goOn} />
    </Modal>
  );
}
