import { Alert } from 'antd';
import { useText } from '../site.tsx';
import { RefusalNotice } from './refusal-notice.tsx';
import type { Commanding } from './use-command.ts';

/** What became of a command, read out when it comes. */
export function Outcome({ of: { refused, done } }: { readonly of: Pick<Commanding, 'refused' | 'done'> }) {
  const text = useText();
  return (
    <div aria-live="polite">
      <RefusalNotice refused={refused} />
      {done && <Alert type="success" className="desk-notice" title={text(done)} />}
    </div>
  );
}
