import { type FormEvent, lazy, Suspense, useState } from 'react';
import { pageHref } from '../../ui/address.ts';
import { useSite, useText } from '../../ui/site.tsx';
import type { Problem } from '../../vocabulary/problem.ts';
import type { Words } from '../../vocabulary/words.ts';
import { CLINIC_NAME } from '../clinic-name.ts';
import { CLINIC_TEXTS as TEXTS } from '../clinic-texts.ts';
import type { DeclaredFacts } from '../declared-facts.ts';
import type { ContractReading } from '../read-contract.ts';
import { carryText } from './carried-text.ts';
import type { ClinicRules } from './clinic-rules.ts';

// Reading and judging come when somebody asks for them; the page itself stays small.
const Opinion = lazy(() => import('./opinion.tsx').then((page) => ({ default: page.Opinion })));
const readText = async (text: string) => (await import('../read-contract.ts')).readContract(text);

const FACTS = ['buyerIsParent', 'isApproved', 'isDisputed', 'sealsMatch', 'proofIsSound'] as const;

/** 合同体检: a contract is read and judged in the browser; nothing of it is sent. */
export function ClinicPage({ data }: { readonly data: ClinicRules }) {
  const text = useText();
  const site = useSite();
  const { language } = site;
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<ContractReading | null>(null);
  const [facts, setFacts] = useState<DeclaredFacts>({});
  const [packId, setPack] = useState(data.inForce ?? data.packs[0]?.id ?? '');
  const [day, setDay] = useState(data.day);
  const [note, setNote] = useState<Words | null>(null);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const pack = data.packs.find(({ id }) => id === packId);

  const judge = async (event: FormEvent) => {
    event.preventDefault();
    setNote(pasted.trim() === '' ? TEXTS.nothing : null);
    setRead(pasted.trim() === '' ? null : await readText(pasted));
  };
  const choose = async (file: File | undefined) => {
    if (file === undefined) return;
    setNote(TEXTS.reading);
    const { readContractFile } = await import('./contract-file.ts');
    const found = await readContractFile(file);
    setNote(null);
    setProblems(found.ok ? found.findings : [found.problem]);
    if (!found.ok) return;
    setPasted(found.text);
    setRead(await readText(found.text));
  };
  const clear = () => {
    setPasted('');
    setRead(null);
    setProblems([]);
    setNote(null);
  };
  return (
    <>
      <h1>{text(CLINIC_NAME)}</h1>
      <p className="lead">
        {text(TEXTS.lead)} <a href={pageHref(site, 'contracts/')}>{text(TEXTS.method)}</a>
      </p>
      <noscript>
        <p>{text(TEXTS.noScript)}</p>
      </noscript>
      <form className="clinic" onSubmit={(event) => void judge(event)}>
        <label>
          {text(TEXTS.text)}
          <textarea rows={10} value={pasted} lang="zh-CN" onChange={({ target }) => setPasted(target.value)} />
        </label>
        <label>
          {text(TEXTS.file)}
          <input
            type="file"
            accept=".txt,.docx,.pdf"
            onChange={({ target }) => {
              void choose(target.files?.[0]);
              target.value = '';
            }}
          />
        </label>
        <div className="clinic-choices">
          <label>
            {text(TEXTS.pack)}
            <select value={packId} onChange={({ target }) => setPack(target.value)}>
              {data.packs.map(({ id, title }) => (
                <option key={id} value={id}>
                  {title[language]}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text(TEXTS.day)}
            <input type="date" value={day} onChange={({ target }) => setDay(target.value || data.day)} />
          </label>
          {FACTS.map((fact) => (
            <Declared
              key={fact}
              words={TEXTS[fact]}
              value={facts[fact]}
              onChange={(value) => setFacts({ ...facts, [fact]: value })}
            />
          ))}
        </div>
        <button type="submit">{text(TEXTS.judge)}</button>{' '}
        <button type="button" onClick={clear}>
          {text(TEXTS.clear)}
        </button>
      </form>
      <p>
        <a href="/desk/#/contracts/new" onClick={() => carryText(pasted)}>
          {text(TEXTS.fileIt)}
        </a>{' '}
        {text(TEXTS.fileItLead)}
      </p>
      {data.undated.map((id) => (
        <p key={id} className="note">
          {text(TEXTS.undated(id))}
        </p>
      ))}
      {note && <p role="status">{text(note)}</p>}
      {problems.map((problem) => (
        <p key={problem.code} role="alert">
          {text(problem.message)} {text(problem.remedy)}
        </p>
      ))}
      {read && pack && (
        <Suspense fallback={<p role="status">{text(TEXTS.reading)}</p>}>
          <Opinion
            read={read}
            facts={facts}
            pack={pack}
            data={{ ...data, day }}
            onContract={(contract) => setRead({ ...read, contract })}
          />
        </Suspense>
      )}
    </>
  );
}

/** A fact nobody can read from the text: yes, no, or not said. */
function Declared(props: {
  readonly words: Words;
  readonly value: boolean | undefined;
  readonly onChange: (value: boolean | undefined) => void;
}) {
  const text = useText();
  const said = props.value === undefined ? '' : String(props.value);
  return (
    <label>
      {text(props.words)}
      <select
        value={said}
        onChange={({ target }) => props.onChange(target.value === '' ? undefined : target.value === 'true')}
      >
        <option value="">{text(TEXTS.notSaid)}</option>
        <option value="true">{text(TEXTS.yes)}</option>
        <option value="false">{text(TEXTS.no)}</option>
      </select>
    </label>
  );
}
