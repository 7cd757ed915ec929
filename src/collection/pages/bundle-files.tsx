import { Button, Checkbox } from 'antd';
import { useState } from 'react';
import type { OutputOf, Upload } from '../../platform/verb.ts';
import type { Answer } from '../../ui/desk/answer.ts';
import { command } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { ProblemTable, RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { readChosen } from '../../ui/desk/upload.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useCommand } from '../../ui/desk/use-command.ts';
import { useText } from '../../ui/site.tsx';
import type { Problem } from '../../vocabulary/problem.ts';
import { BUNDLE_TEXTS as TEXTS } from '../bundle-texts.ts';
import type { checkBundle, takeBundle } from '../verbs/bundle.ts';
import { DoubtTable } from './doubt-table.tsx';

type Checked = OutputOf<typeof checkBundle>;
type CheckedFile = Checked['files'][number];

/** Several files: checked together at once, then those chosen are handed in. */
export function BundleFiles(props: {
  readonly files: readonly File[];
  readonly onTaken: () => void;
  readonly onClear: () => void;
}) {
  const { files, onTaken, onClear } = props;
  const text = useText();
  const { plan } = useDesk();
  const taking = useCommand();
  const key = files.map(({ name, size, lastModified }) => `${name} ${size} ${lastModified}`).join('|');
  const checked = useAnswer(`${plan.id} ${key}`, async () => {
    const read = await readAll(files);
    if (!read.ok) return read;
    return command<typeof checkBundle>('collection.checkBundle', { plan: plan.id, files: read.value }, 'repeatable');
  });
  const take = async (names: ReadonlySet<string>, confirmed: string[]) => {
    const answer = await taking.run(
      async () => {
        const read = await readAll(files.filter(({ name }) => names.has(name)));
        if (!read.ok) return read;
        const input = { plan: plan.id, files: read.value, confirmed };
        return command<typeof takeBundle>('collection.takeBundle', input, 'repeatable');
      },
      ({ accepted, files: all }) => TEXTS.taken(accepted, all.length),
    );
    if (answer === undefined) return;
    checked.reload();
    onTaken();
  };
  return (
    <section aria-label={text(TEXTS.files)}>
      <h2>{text(TEXTS.files)}</h2>
      {checked.isLoading && <p role="status">{text(TEXTS.checking)}</p>}
      <RefusalNotice refused={checked.refused} />
      <Outcome of={taking} />
      {checked.value && (
        <CheckedFiles key={answerKey(checked.value)} checked={checked.value} isBusy={taking.isBusy} onTake={take} />
      )}
      <Button onClick={onClear}>{text(TEXTS.clear)}</Button>
    </section>
  );
}

/** Another answer begins with its own choice. */
const answerKey = ({ files }: Checked) =>
  files.map(({ name, found, unchanged }) => `${name} ${found} ${unchanged}`).join('|');

async function readAll(files: readonly File[]): Promise<Answer<Upload[]>> {
  const uploads: Upload[] = [];
  for (const file of files) {
    const read = await readChosen(file);
    if (!read.ok) return read;
    uploads.push(read.value);
  }
  return { ok: true, value: uploads };
}

const count = (problems: readonly Problem[], severity: Problem['severity']) =>
  problems.filter((problem) => problem.severity === severity).length;

function CheckedFiles(props: {
  readonly checked: Checked;
  readonly isBusy: boolean;
  readonly onTake: (names: ReadonlySet<string>, confirmed: string[]) => Promise<void>;
}) {
  const { checked, isBusy, onTake } = props;
  const text = useText();
  const [isConfirmed, setConfirmed] = useState(false);
  const canTake = ({ mayTake, problems }: CheckedFile) => mayTake && count(problems, 'error') === 0;
  const [chosen, choose] = useState<ReadonlySet<string>>(
    () => new Set(checked.files.filter(canTake).map(({ name }) => name)),
  );
  const taken = checked.files.filter((file) => chosen.has(file.name));
  const questions = taken.flatMap(({ toConfirm }) => toConfirm);
  const problems = checked.files.flatMap((file) =>
    file.problems.map((problem) => ({ ...problem, place: { ...problem.place, file: file.name } })),
  );
  return (
    <>
      <DeskTable
        caption={TEXTS.files}
        rows={checked.files}
        keyOf={({ name }) => name}
        selection={{ chosen, choose, nameOf: ({ name }) => name, canChoose: canTake }}
        columns={[
          { words: TEXTS.file, cell: ({ name }) => name },
          { words: TEXTS.organisation, cell: ({ organisation }) => organisation ?? text(TEXTS.noOrganisation) },
          { words: TEXTS.found, cell: ({ found }) => found, isNumber: true },
          { words: TEXTS.unchanged, cell: ({ unchanged }) => unchanged, isNumber: true },
          { words: TEXTS.faults, cell: (file) => count(file.problems, 'error'), isNumber: true },
          { words: TEXTS.questions, cell: (file) => count(file.problems, 'finding'), isNumber: true },
          {
            words: TEXTS.hand,
            cell: ({ organisation, mayTake }) =>
              organisation === null ? '—' : text(mayTake ? TEXTS.here : TEXTS.byOwn),
          },
        ]}
      />
      {checked.noFile.length > 0 && <p className="note">{text(TEXTS.noFile(checked.noFile.join('、')))}</p>}
      {problems.length > 0 && <ProblemTable problems={problems} />}
      {questions.length > 0 && (
        <Checkbox checked={isConfirmed} onChange={({ target }) => setConfirmed(target.checked)}>
          {text(TEXTS.confirm(questions.length))}
        </Checkbox>
      )}
      <DoubtTable caption={TEXTS.withFiles} doubts={checked.doubts} empty={TEXTS.noDoubtsWithFiles} />
      <div className="desk-row">
        <Button
          type="primary"
          loading={isBusy}
          disabled={taken.length === 0 || (questions.length > 0 && !isConfirmed)}
          onClick={() => void onTake(chosen, isConfirmed ? questions : [])}
        >
          {text(TEXTS.take(taken.length))}
        </Button>
      </div>
    </>
  );
}
