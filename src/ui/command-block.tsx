import { useEffect, useState } from 'react';
import { useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** A command to type, with a copy button where the browser can copy. */
export function CommandBlock({ command }: { readonly command: string }) {
  const text = useText();
  const [canCopy, setCanCopy] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  return (
    <div className="command">
      <pre>
        <code>{command}</code>
      </pre>
      {canCopy && (
        <button type="button" onClick={() => void navigator.clipboard.writeText(command).then(() => setCopied(true))}>
          {text(copied ? TEXTS.copied : TEXTS.copy)}
        </button>
      )}
      <span className="unseen" role="status">
        {copied ? text(TEXTS.copied) : ''}
      </span>
    </div>
  );
}
