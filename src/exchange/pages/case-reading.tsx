import { Button } from 'antd';
import { useText } from '../../ui/site.tsx';
import { DOUBTS } from '../clinic-texts.ts';
import type { Contract } from '../contract.ts';
import { FILING_TEXTS as TEXTS } from '../filing-texts.ts';
import type { ContractReading } from '../read-contract.ts';
import { ReadFields } from './read-fields.tsx';

/** What was read of the text, to be corrected. */
export function CaseReading(props: {
  readonly contract: Contract;
  readonly doubts: ContractReading['doubts'];
  readonly onContract: (contract: Contract) => void;
  readonly onFill: () => void;
}) {
  const { contract, doubts, onContract, onFill } = props;
  const text = useText();
  const addParty = () =>
    onContract({ ...contract, parties: [...contract.parties, { side: 'buyer', name: '', code: null, place: null }] });
  return (
    <>
      <h2>{text(TEXTS.readPart)}</h2>
      {doubts.map((doubt) => (
        <p key={doubt} className="note">
          {text(DOUBTS[doubt])}
        </p>
      ))}
      <p className="note">{text(TEXTS.readLead)}</p>
      <div className="filing-read">
        <ReadFields contract={contract} onContract={onContract} />
      </div>
      <div className="desk-row">
        <Button onClick={addParty}>{text(TEXTS.addParty)}</Button>
        <Button onClick={onFill}>{text(TEXTS.fillForm)}</Button>
      </div>
    </>
  );
}
