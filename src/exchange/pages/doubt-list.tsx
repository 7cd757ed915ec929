import { Checkbox } from 'antd';
import { useRef, useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { Outcome } from '../../ui/desk/outcome.tsx';
import { PageSteps } from '../../ui/desk/page-steps.tsx';
import { useText } from '../../ui/site.tsx';
import type { Words } from '../../vocabulary/words.ts';
import { DOUBT_TEXTS as TEXTS } from '../ledger-page-texts.ts';
import type { listDoubts } from '../verbs/doubts.ts';
import { DoubtCard } from './doubt-card.tsx';

const AT_ONCE = 20;

/** The doubts that wait, the answered ones where somebody asks for them, and where the search was not complete. */
export function DoubtList(props: {
  readonly found: OutputOf<typeof listDoubts>;
  readonly mayAnswer: boolean;
  readonly isAll: boolean;
  readonly onAll: (isAll: boolean) => void;
  readonly onAnswered: () => void;
}) {
  const { found, mayAnswer, isAll, onAll, onAnswered } = props;
  const text = useText();
  const [page, setPage] = useState(1);
  const [done, setDone] = useState<Words | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const answered = found.doubts.length - found.open;
  const shown = found.doubts.filter(({ answer }) => isAll || answer === null);
  const last = Math.max(1, Math.ceil(shown.length / AT_ONCE));
  const at = Math.min(page, last);
  return (
    <>
      {answered > 0 && (
        <Checkbox checked={isAll} onChange={({ target }) => onAll(target.checked)}>
          {text(TEXTS.showAnswered(answered))}
        </Checkbox>
      )}
      {isAll && answered > 0 && <p className="note">{text(TEXTS.answeredKept)}</p>}
      <div className="ledger-said" ref={outcome} tabIndex={-1}>
        <Outcome of={{ refused: null, done }} />
      </div>
      {shown.slice((at - 1) * AT_ONCE, at * AT_ONCE).map((doubt) => (
        <DoubtCard
          key={doubt.key}
          doubt={doubt}
          mayAnswer={mayAnswer}
          onDone={(said) => {
            setDone(said);
            onAnswered();
            // The form that had the focus is gone.
            outcome.current?.focus();
          }}
        />
      ))}
      <PageSteps page={at} total={shown.length} size={AT_ONCE} onPage={setPage} />
      {found.limits.length > 0 && (
        <>
          <h3>{text(TEXTS.limits)}</h3>
          <ul>
            {found.limits.map((limit) => (
              <li key={limit.zh}>{text(limit)}</li>
            ))}
          </ul>
        </>
      )}
    </>
  );
}
