import { Alert } from 'antd';
import { CopyButton } from '../../ui/copy-button.tsx';
import { useText } from '../../ui/site.tsx';
import { TEXTS } from '../texts.ts';

/** The link to hand to somebody. */
export function OneTimeLink({ path }: { readonly path: string }) {
  const text = useText();
  const address = `${location.origin}${path}`;
  return (
    <div className="desk-notice" aria-live="polite">
      <Alert type="info" title={text(TEXTS.invited)} />
      <p className="desk-secret">{address}</p>
      <CopyButton read={() => address} />
    </div>
  );
}
