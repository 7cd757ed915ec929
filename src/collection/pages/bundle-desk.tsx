import { useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { ask } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { type Asked, useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { BUNDLE_TEXTS as TEXTS } from '../bundle-texts.ts';
import { OVERSEEING_DUTIES, REPORTING_DUTIES } from '../duties.ts';
import { INTAKE_TEXTS as INTAKE } from '../intake-texts.ts';
import type { reconcileFigures } from '../verbs/bundle.ts';
import { BundleFiles } from './bundle-files.tsx';
import { DoubtTable } from './doubt-table.tsx';
import { DropZone } from './drop-zone.tsx';
import { QueryLetters } from './query-letters.tsx';

/** Several workbooks at once, what does not agree between the parts and the whole, and the letters that ask about it. */
export function BundleDesk() {
  const text = useText();
  const { plan } = useDesk();
  const holds = useHolds();
  const [files, setFiles] = useState<readonly File[]>([]);
  const isOverseeing = holds(...OVERSEEING_DUTIES);
  const stored = useAnswer(isOverseeing ? plan.id : null, () =>
    ask<typeof reconcileFigures>('collection.reconcile', { plan: plan.id }),
  );
  const add = (given: readonly File[]) =>
    // A file of the same name takes the place of the earlier one.
    setFiles((before) => [...before.filter(({ name }) => given.every((file) => file.name !== name)), ...given]);
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="lead">{text(TEXTS.lead)}</p>
      {holds(...REPORTING_DUTIES) && (
        <DropZone drop={INTAKE.drop} choose={INTAKE.chooseFiles} accept=".xlsx" onFiles={add} />
      )}
      {files.length > 0 && <BundleFiles files={files} onTaken={stored.reload} onClear={() => setFiles([])} />}
      {isOverseeing && <Stored of={stored} />}
    </>
  );
}

function Stored({ of: { value, refused } }: { readonly of: Asked<OutputOf<typeof reconcileFigures>> }) {
  const text = useText();
  return (
    <section aria-label={text(TEXTS.stored)}>
      <h2>{text(TEXTS.stored)}</h2>
      <RefusalNotice refused={refused} />
      {value && <DoubtTable caption={TEXTS.stored} doubts={value.doubts} empty={TEXTS.noDoubts} />}
      {value !== undefined && value.letters.length > 0 && <QueryLetters letters={value.letters} />}
    </section>
  );
}
