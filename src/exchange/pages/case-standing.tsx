import type { OutputOf } from '../../platform/verb.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { instantText } from '../../ui/desk/instant.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { daysBetween } from '../../vocabulary/day-count.ts';
import { dayWords } from '../../vocabulary/day-words.ts';
import { CASE_STATES } from '../case-states.ts';
import { ASKED, CASE_TEXTS as TEXTS } from '../case-texts.ts';
import type { showCase } from '../verbs/cases.ts';
import { ProposedContent } from './case-contents.tsx';

/** The answer first: where the contract stands, until when it is to be decided and why, and what was asked for. */
export function CaseStanding({ shown }: { readonly shown: OutputOf<typeof showCase> }) {
  const text = useText();
  const { due, state, asked } = shown.line;
  return (
    <>
      <p className="case-answer" aria-live="polite">
        {text(TEXTS.stands(CASE_STATES[state]), SPACE)}
        {due !== null && <LastDay of={due} />}
      </p>
      {due !== null && due.steps.length > 0 && (
        <details>
          <summary>{text(TEXTS.steps)}</summary>
          <ol>
            {due.steps.map((step) => (
              <li key={step.zh}>{text(step)}</li>
            ))}
          </ol>
        </details>
      )}
      {asked !== null && (
        <section className="desk-card" aria-labelledby="case-asked">
          <h2 id="case-asked">{text(ASKED[asked.kind])}</h2>
          <p className="note">
            <Chinese>{asked.by}</Chinese> · {instantText(asked.at)}
          </p>
          <p className="case-said">
            <Chinese>{asked.reason}</Chinese>
          </p>
          {asked.content !== null && <ProposedContent shown={shown} number={asked.content} />}
        </section>
      )}
    </>
  );
}

function LastDay({ of }: { readonly of: NonNullable<OutputOf<typeof showCase>['line']['due']> }) {
  const text = useText();
  const { today } = useDesk();
  const { day, isOverdue, why } = of;
  if (day === null) return text(TEXTS.noLastDay(why ?? TEXTS.noDay));
  const days = daysBetween(today, day);
  return (
    <>
      {text(TEXTS.dueBy(dayWords(day)), SPACE)}
      {isOverdue ? <strong className="case-overdue">{text(TEXTS.daysOver(-days))}</strong> : text(TEXTS.daysLeft(days))}
    </>
  );
}

/** Joined to a sentence it leaves the space English needs before the next. */
const SPACE = { zh: '', en: '' };
