import { CopyButton } from './copy-button.tsx';

/** A command to type, with a copy button where the browser can copy. */
export function CommandBlock({ command }: { readonly command: string }) {
  return (
    <div className="command">
      <pre>
        <code>{command}</code>
      </pre>
      <CopyButton read={() => command} />
    </div>
  );
}
