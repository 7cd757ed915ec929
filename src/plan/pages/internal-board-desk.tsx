import { Checkbox } from 'antd';
import { useState } from 'react';
import type { OutputOf } from '../../platform/verb.ts';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskHeading } from '../../ui/desk/desk-heading.tsx';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { TEXTS as DESK } from '../../ui/desk/texts.ts';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { useText } from '../../ui/site.tsx';
import { INTERNAL_TEXTS as TEXTS } from '../internal-texts.ts';
import type { showInternalBoard } from '../verbs/internal.ts';
import type { showBoard, VerdictSummary } from '../verbs.ts';
import { valueOf } from '../verdict-numbers.ts';
import { InternalTarget } from './internal-target.tsx';
import { PlatformCountPart } from './platform-count-part.tsx';
import { StateLabel } from './state-mark.tsx';
import './state.css';

/** A verdict for inside beside the public one; null where the public board does not know the target. */
interface Pair {
  readonly inside: VerdictSummary;
  readonly outside: VerdictSummary | null;
}

/** 内部总览: what the public board would say with the approved figures, and where it differs from it. */
export function InternalBoardDesk() {
  const text = useText();
  const { plan } = useDesk();
  const inside = useAnswer(plan.id, () => ask<typeof showInternalBoard>('plan.internalBoard', { plan: plan.id }));
  const outside = useAnswer(plan.id, () => ask<typeof showBoard>('plan.board', { plan: plan.id }));
  const [isNarrowed, narrow] = useState(false);
  const [shown, show] = useState<VerdictSummary | null>(null);
  const pairs = (inside.value?.verdicts ?? []).map((verdict): Pair => {
    const other = outside.value?.verdicts.find(({ id }) => id === verdict.id);
    return { inside: verdict, outside: other ?? null };
  });
  const differing = pairs.filter(isDiffering);
  const isKnown = inside.value !== undefined && outside.value !== undefined;
  return (
    <>
      <DeskHeading words={TEXTS.heading} />
      <p className="desk-notice">{text(TEXTS.layer)}</p>
      <RefusalNotice refused={inside.refused ?? outside.refused} />
      {!isKnown && inside.isLoading && <p role="status">{text(DESK.opening)}</p>}
      {isKnown && (
        <>
          <p className="lead">{text(TEXTS.differs(differing.length))}</p>
          {differing.length > 0 && (
            <p>
              <Checkbox checked={isNarrowed} onChange={({ target }) => narrow(target.checked)}>
                {text(TEXTS.onlyDiffering)}
              </Checkbox>
            </p>
          )}
          {shown && <InternalTarget key={shown.id} target={shown} onClose={() => show(null)} />}
          <VerdictPairs pairs={isNarrowed ? differing : pairs} onShow={show} />
          <PlatformCounts of={inside.value} opened={shown?.id ?? null} />
        </>
      )}
    </>
  );
}

/** What the platform counts itself, apart from the verdicts; the target that is opened shows its own. */
function PlatformCounts(props: { readonly of: OutputOf<typeof showInternalBoard>; readonly opened: string | null }) {
  const { platformCounts, verdicts } = props.of;
  return platformCounts.map((count) => {
    const name = verdicts.find(({ id }) => id === count.target)?.name;
    if (name === undefined || count.target === props.opened) return null;
    return <PlatformCountPart key={count.target} count={count} name={name} />;
  });
}

/** Another verdict, or another number. */
function isDiffering({ inside, outside }: Pair): boolean {
  if (outside === null || inside.state !== outside.state) return true;
  return valueOf(inside)?.zh !== valueOf(outside)?.zh;
}

function VerdictPairs(props: { readonly pairs: readonly Pair[]; readonly onShow: (verdict: VerdictSummary) => void }) {
  const text = useText();
  const said = (verdict: VerdictSummary) => {
    const value = valueOf(verdict);
    return (
      <>
        <StateLabel state={verdict.state} words={verdict.stateWords} />
        {value !== null && <span className="note">{text(value)}</span>}
      </>
    );
  };
  return (
    <DeskTable
      caption={TEXTS.verdicts}
      empty={TEXTS.none}
      rows={props.pairs}
      keyOf={({ inside }) => inside.id}
      columns={[
        {
          words: TEXTS.target,
          cell: ({ inside }) => (
            <button type="button" className="desk-link" onClick={() => props.onShow(inside)}>
              <span className="target-id">{inside.id}</span> {text(inside.name)}
            </button>
          ),
        },
        { words: TEXTS.inside, cell: ({ inside }) => said(inside) },
        {
          words: TEXTS.public,
          cell: (pair) => (isDiffering(pair) && pair.outside !== null ? said(pair.outside) : text(TEXTS.same)),
        },
        { words: TEXTS.explanation, cell: ({ inside }) => text(inside.sentence) },
      ]}
    />
  );
}
