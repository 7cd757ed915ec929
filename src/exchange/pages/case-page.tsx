import { useMemo } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { ask } from '../../ui/desk/call.ts';
import { useDesk, useHolds } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { CASE_PAGE_TEXTS } from '../case-page-texts.ts';
import { CASE_TEXTS as TEXTS } from '../case-texts.ts';
import { judgeContract } from '../judge-contract.ts';
import type { showCase } from '../verbs/cases.ts';
import type { judgingRules } from '../verbs/judge.ts';
import { CaseAmounts } from './case-amounts.tsx';
import { CaseContents } from './case-contents.tsx';
import { CaseDoubts } from './case-doubts.tsx';
import { CaseFormTable, CaseText } from './case-form-table.tsx';
import { CaseHistory } from './case-history.tsx';
import { CaseOpinion, type JudgedCase } from './case-opinion.tsx';
import { CaseParticulars } from './case-particulars.tsx';
import { CaseStanding } from './case-standing.tsx';
import { FilingActs } from './filing-acts.tsx';
import { OfficerActs } from './officer-acts.tsx';

/** Whoever has the editor before them sees form, text and opinion in it, as they are being typed. */
const isEdited = ({ acts }: OutputOf<typeof showCase>) => acts.includes('save') || acts.includes('complete');

/** One contract: where it stands, what can be done with it, what it says, and what was done. */
export function CasePage({ contract }: { readonly contract: string }) {
  const text = useText();
  const { plan, today } = useDesk();
  const holds = useHolds();
  const asked = useAnswer(JSON.stringify([plan.id, contract]), () =>
    ask<typeof showCase>('exchange.case', { plan: plan.id, contract }),
  );
  const shown = asked.value;
  const day = shown === undefined ? null : (shown.acceptedOn ?? today);
  const rules = useAnswer(day, () => ask<typeof judgingRules>('exchange.rules', { asOf: day ?? today }));
  const judged = useMemo((): JudgedCase | null => {
    if (shown === undefined || rules.value === undefined) return null;
    const { packs, inForce, day: on } = rules.value;
    const pack = packs.find(({ id }) => id === (shown.pack ?? inForce));
    if (pack === undefined) return null;
    return {
      pack,
      rules: rules.value,
      judgement: judgeContract(shown.content.contract, shown.content.facts, pack.rules, on),
    };
  }, [shown, rules.value]);
  const name = shown?.line.projectName ?? '';
  const heading = name === '' ? (shown === undefined ? TEXTS.heading : TEXTS.unnamed) : { zh: name, en: name };
  return (
    <>
      <DeskHeading words={heading} />
      <p className="note">{text(TEXTS.standing)}</p>
      <p className="case-back">
        <a href="#/contracts">{text(TEXTS.backToList)}</a>
      </p>
      <RefusalNotice refused={asked.refused} />
      {shown === undefined && asked.refused === null && <p role="status">{text(DESK.opening)}</p>}
      {shown && (
        <>
          <CaseStanding shown={shown} />
          <section className="case-acts" aria-labelledby="case-to-do">
            <h2 id="case-to-do">{text(CASE_PAGE_TEXTS.toDo)}</h2>
            {shown.acts.length === 0 && <p>{text(CASE_PAGE_TEXTS.nothingToDo)}</p>}
            <OfficerActs shown={shown} judged={judged} packs={rules.value?.packs ?? []} onDone={asked.reload} />
            <FilingActs shown={shown} onDone={asked.reload} />
          </section>
          {holds('registrar', 'inspector') && shown.line.state !== 'draft' && (
            <CaseDoubts contract={shown.line.id} mayAnswer={holds('registrar')} />
          )}
          <CaseParticulars shown={shown} pack={judged?.pack.title} />
          {!isEdited(shown) && (
            <>
              <CaseAmounts shown={shown} judgement={rules.isLoading ? undefined : (judged?.judgement ?? null)} />
              <CaseFormTable content={shown.content} />
              <CaseText content={shown.content} />
              <RefusalNotice refused={rules.refused} />
              {rules.value && <CaseOpinion shown={shown} judged={judged} why={rules.value.why} />}
            </>
          )}
          <CaseContents shown={shown} />
          <CaseHistory events={shown.events} />
        </>
      )}
    </>
  );
}
