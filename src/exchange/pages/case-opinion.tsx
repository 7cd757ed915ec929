import type { OutputOf } from '../../platform/verb.ts';
import { useText } from '../../ui/site.tsx';
import { dayWords } from '../../vocabulary/day-words.ts';
import type { Words } from '../../vocabulary/words.ts';
import { CASE_PAGE_TEXTS as TEXTS } from '../case-page-texts.ts';
import type { Judgement } from '../judge-contract.ts';
import type { showCase } from '../verbs/cases.ts';
import type { ClinicPack, ClinicRules } from './clinic-rules.ts';
import { Opinion } from './opinion.tsx';
import '../../ui/styles/stack.css';
import './clinic.css';

/** What the rules say of the content that counts. */
export interface JudgedCase {
  readonly pack: ClinicPack;
  readonly rules: ClinicRules;
  readonly judgement: Judgement;
}

/** The opinion under the pack the case was accepted by, else the one in force today. */
export function CaseOpinion(props: {
  readonly shown: OutputOf<typeof showCase>;
  readonly judged: JudgedCase | null;
  /** Why there is no one pack in force. */
  readonly why: Words | null;
}) {
  const { shown, judged, why } = props;
  const text = useText();
  const { contract, facts } = shown.content;
  return (
    <section className="case-opinion">
      <h2>{text(TEXTS.opinion)}</h2>
      {judged === null ? (
        <p>{text(TEXTS.noPack, ...(why === null ? [] : [why]))}</p>
      ) : (
        <>
          <p className="note">
            {text(TEXTS.opinionUnder(judged.pack.title, dayWords(judged.rules.day), shown.acceptedOn !== null))}
          </p>
          <Opinion
            read={{ contract, doubts: [] }}
            facts={facts}
            pack={judged.pack}
            data={judged.rules}
            onContract={null}
          />
        </>
      )}
    </section>
  );
}
