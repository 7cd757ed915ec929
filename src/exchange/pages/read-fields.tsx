import { useText } from '../../ui/site.tsx';
import { checkCode } from '../../vocabulary/credit-code.ts';
import { SIDES, CLINIC_TEXTS as TEXTS } from '../clinic-texts.ts';
import type { Contract, Party } from '../contract.ts';

const FIELDS = ['name', 'signedOn', 'validFrom', 'validTo'] as const;

/** What was read of a contract; a correction counts at once. */
export function ReadFields(props: { readonly contract: Contract; readonly onContract: (contract: Contract) => void }) {
  const { contract, onContract } = props;
  const text = useText();
  const said = (value: string) => (value.trim() === '' ? null : { value: value.trim(), place: null });
  const setParty = (index: number, party: Party) =>
    onContract({ ...contract, parties: contract.parties.map((each, at) => (at === index ? party : each)) });
  const setPrice = (value: string) => {
    const plain = value.normalize('NFKC').replaceAll(',', '').trim();
    const isAmount = /^\d+(\.\d{1,4})?$/.test(plain);
    if (isAmount || plain === '')
      onContract({ ...contract, price: { ...contract.price, figures: isAmount ? said(plain) : null } });
  };
  return (
    <details className="read-fields" open>
      <summary>{text(TEXTS.fields)}</summary>
      <div className="clinic-choices">
        {FIELDS.map((field) => (
          <label key={field}>
            {text(TEXTS[field])}
            <input
              type="text"
              lang="zh-CN"
              defaultValue={contract[field]?.value ?? ''}
              onBlur={({ target }) => onContract({ ...contract, [field]: said(target.value) })}
            />
          </label>
        ))}
        <label>
          {text(TEXTS.price)}
          <input
            type="text"
            inputMode="decimal"
            defaultValue={contract.price.figures?.value ?? ''}
            onBlur={({ target }) => setPrice(target.value)}
          />
        </label>
      </div>
      {contract.parties.map((party, index) => (
        // A party is known by its place in the text; two may have the same name.
        <div key={`${party.place?.start} ${index}`} className="clinic-choices">
          <label>
            {text(TEXTS.party)}
            <select
              value={party.side}
              onChange={({ target }) => setParty(index, { ...party, side: target.value as Party['side'] })}
            >
              {Object.entries(SIDES).map(([side, words]) => (
                <option key={side} value={side}>
                  {text(words)}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text(TEXTS.name)}
            <input
              type="text"
              lang="zh-CN"
              defaultValue={party.name}
              onBlur={({ target }) => setParty(index, { ...party, name: target.value })}
            />
          </label>
          <label>
            {text(TEXTS.code)}
            <input
              type="text"
              defaultValue={party.code ?? ''}
              onBlur={({ target }) => setParty(index, { ...party, code: target.value.trim() || null })}
            />
            {party.code !== null && <CodeNote code={party.code} />}
          </label>
        </div>
      ))}
    </details>
  );
}

function CodeNote({ code }: { readonly code: string }) {
  const text = useText();
  const check = checkCode(code);
  return (
    <span className="note">{check.ok ? text(TEXTS.codeFine) : check.faults.map((words) => text(words)).join(' ')}</span>
  );
}
