import { useRef } from 'react';
import { dayWords } from '../vocabulary/day-words.ts';
import type { Words } from '../vocabulary/words.ts';
import { sameHref } from './address.ts';
import { CopyButton } from './copy-button.tsx';
import { useSite, useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** What a report says of the figure: one line each; null where the page knows nothing of it. */
export type ReportedFacts = readonly (readonly [label: Words, value: string | null])[];

/**
 * A text to copy for whoever believes that a figure is wrong: what the page shows, where, on which day, and lines to fill
 * in. Nothing is sent and nobody signs in; without a script the text is selected by hand.
 */
export function ErrorReport({ facts }: { readonly facts: ReportedFacts }) {
  const site = useSite();
  const text = useText();
  const field = useRef<HTMLTextAreaElement>(null);
  const lines: readonly (readonly [Words, string])[] = [
    ...facts.map(([label, value]) => [label, value ?? text(TEXTS.reportUnknown)] as const),
    [TEXTS.asOfLabel, text(dayWords(site.asOf ?? site.today))],
    [TEXTS.reportAddress, sameHref(site, {})],
  ];
  const filled = lines.map(([label, value]) => `${text(label)}${text(TEXTS.colon)}${value}`);
  const open = [TEXTS.reportClaim, TEXTS.reportGrounds, TEXTS.reportContact].map(
    (words) => `${text(words)}${text(TEXTS.colon)}`,
  );
  const report = [text(TEXTS.reportTitle), '', ...filled, '', ...open].join('\n');
  return (
    <details className="error-report">
      <summary>{text(TEXTS.reportTitle)}</summary>
      <p>{text(TEXTS.reportLead)}</p>
      <textarea
        ref={field}
        aria-label={text(TEXTS.reportTitle)}
        readOnly
        rows={report.split('\n').length + 1}
        value={report}
      />
      <CopyButton read={() => field.current?.value ?? report} />
    </details>
  );
}
