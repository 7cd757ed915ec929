import { Alert, Button, Input } from 'antd';
import { useState } from 'react';
import { DropZone } from '../../collection/pages/drop-zone.tsx';
import { ProblemTable } from '../../ui/desk/refusal-notice.tsx';
import { useText } from '../../ui/site.tsx';
import type { Problem } from '../../vocabulary/problem.ts';
import type { Words } from '../../vocabulary/words.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import { fieldId } from './noted-field.tsx';

/** Where the text comes from: a file, what is pasted, or nowhere. All of it is read on this machine. */
export function CaseSource(props: {
  readonly pasted: string;
  readonly onPasted: (text: string) => void;
  readonly onText: (text: string) => void;
  readonly onFormOnly: () => void;
}) {
  const { pasted, onPasted, onText, onFormOnly } = props;
  const text = useText();
  const [said, setSaid] = useState<Words | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const choose = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    setSaid(TEXTS.reading);
    const { readContractFile } = await import('./contract-file.ts');
    const found = await readContractFile(file);
    setSaid(null);
    setProblems(found.ok ? found.findings : [found.problem]);
    if (found.ok) onText(found.text);
  };
  const readPasted = () => {
    const isEmpty = pasted.trim() === '';
    setSaid(isEmpty ? TEXTS.nothingToRead : null);
    setProblems([]);
    if (!isEmpty) onText(pasted);
  };
  const id = fieldId('text');
  return (
    <>
      <DropZone
        drop={TEXTS.drop}
        choose={TEXTS.chooseFile}
        accept=".docx,.pdf,.txt"
        onFiles={(files) => void choose(files)}
      />
      <p className="filing-label">
        <label htmlFor={id}>{text(TEXTS.paste)}</label>
      </p>
      <Input.TextArea
        id={id}
        rows={8}
        lang="zh-CN"
        value={pasted}
        aria-describedby={`${id}-note`}
        onChange={({ target }) => onPasted(target.value)}
      />
      <p id={`${id}-note`} className="note">
        {text(TEXTS.noSecrets)}
      </p>
      <div className="desk-row">
        <Button type="primary" onClick={readPasted}>
          {text(TEXTS.read)}
        </Button>
        <Button onClick={onFormOnly}>{text(TEXTS.formOnly)}</Button>
      </div>
      <div role="status">{said && <Alert type="info" title={text(said)} />}</div>
      {problems.length > 0 && (
        <div role="alert">
          <ProblemTable problems={problems} />
        </div>
      )}
    </>
  );
}
