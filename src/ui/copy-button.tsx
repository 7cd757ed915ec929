import { useEffect, useState } from 'react';
import { useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** Copies what it is given at the moment it is pressed; absent where the browser cannot copy. */
export function CopyButton({ read }: { readonly read: () => string }) {
  const text = useText();
  const [canCopy, setCanCopy] = useState(false);
  const [copied, setCopied] = useState(false);
  useEffect(() => setCanCopy(navigator.clipboard !== undefined), []);
  return (
    <>
      {canCopy && (
        <button type="button" onClick={() => void navigator.clipboard.writeText(read()).then(() => setCopied(true))}>
          {text(copied ? TEXTS.copied : TEXTS.copy)}
        </button>
      )}
      <span className="unseen" role="status">
        {copied ? text(TEXTS.copied) : ''}
      </span>
    </>
  );
}
