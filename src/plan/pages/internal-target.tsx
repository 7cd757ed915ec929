import { Button } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { figureWords } from '../../figures/figure-words.ts';
import { ComparisonCard } from '../../figures/pages/comparison-card.tsx';
import type { compareInside } from '../../figures/verbs/compare.ts';
import type { JudgedObservation } from '../../figures/verbs.ts';
import { ask } from '../../ui/desk/call.ts';
import { useDesk } from '../../ui/desk/desk-context.ts';
import { DeskTable } from '../../ui/desk/desk-table.tsx';
import { RefusalNotice } from '../../ui/desk/refusal-notice.tsx';
import { useAnswer } from '../../ui/desk/use-answer.ts';
import { Chinese, useText } from '../../ui/site.tsx';
import { periodTextWords } from '../../vocabulary/period-words.ts';
import { LAYER_WORDS, INTERNAL_TEXTS as TEXTS } from '../internal-texts.ts';
import type { showInternalTarget } from '../verbs/internal.ts';
import type { VerdictSummary } from '../verbs.ts';
import { PlatformCountPart } from './platform-count-part.tsx';

/** Every figure behind one verdict for inside, each with its layer; two of them can be held against each other. */
export function InternalTarget(props: { readonly target: VerdictSummary; readonly onClose: () => void }) {
  const { target, onClose } = props;
  const text = useText();
  const { plan } = useDesk();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const answer = useAnswer(target.id, () =>
    ask<typeof showInternalTarget>('plan.internalTarget', { plan: plan.id, id: target.id }),
  );
  const [chosen, choose] = useState<ReadonlySet<string>>(new Set());
  const [a, b] = [...chosen];
  const isPair = chosen.size === 2 && a !== undefined && b !== undefined;
  const compared = useAnswer(isPair ? `${a} ${b}` : null, () =>
    ask<typeof compareInside>('figures.internalCompare', { plan: plan.id, a: a ?? '', b: b ?? '' }),
  );
  return (
    <section className="desk-panel">
      <h2 tabIndex={-1} ref={heading}>
        <span className="target-id">{target.id}</span> {text(target.name)}
      </h2>
      <p>{text(target.sentence)}</p>
      <RefusalNotice refused={answer.refused ?? compared.refused} />
      {answer.value && (
        <>
          <p className="note">{text(TEXTS.chooseTwo)}</p>
          <FigureList figures={answer.value.observations} chosen={chosen} choose={choose} />
          {answer.value.platformCount && <PlatformCountPart count={answer.value.platformCount} name={target.name} />}
        </>
      )}
      {isPair && compared.value && <ComparisonCard of={compared.value} />}
      <p>
        <Button onClick={onClose}>{text(TEXTS.close)}</Button>
      </p>
    </section>
  );
}

function FigureList(props: {
  readonly figures: readonly JudgedObservation[];
  readonly chosen: ReadonlySet<string>;
  readonly choose: (chosen: ReadonlySet<string>) => void;
}) {
  const text = useText();
  const { chosen, choose } = props;
  return (
    <DeskTable
      caption={TEXTS.figures}
      empty={TEXTS.noFigures}
      rows={[...props.figures].sort((a, b) => b.period.localeCompare(a.period))}
      keyOf={({ id }) => id}
      selection={{
        chosen,
        // The third choice takes the place of the first.
        choose: (now) => choose(new Set([...now].slice(-2))),
        nameOf: ({ indicator, place, period, source }) => `${indicator} ${place} ${period} ${source}`,
      }}
      columns={[
        {
          words: TEXTS.period,
          cell: ({ indicator, place, period }) => (
            <>
              {text(periodTextWords(period))}
              <span className="note">
                <Chinese>{`${place} ${indicator}`}</Chinese>
              </span>
            </>
          ),
        },
        { words: TEXTS.value, cell: (figure) => text(figureWords(figure)), isNumber: true },
        {
          words: TEXTS.standing,
          cell: ({ layer, adopted, setAside }) => (
            <>
              <span className={layer === 'approved' ? 'tag tag-weak' : 'tag tag-good'}>{text(LAYER_WORDS[layer])}</span>
              {adopted && text(TEXTS.adopted)}
              {setAside !== null && <span className="note">{text(TEXTS.setAside(setAside))}</span>}
            </>
          ),
        },
        {
          words: TEXTS.source,
          cell: ({ source, organisation }) => <Chinese>{organisation ?? source}</Chinese>,
        },
      ]}
    />
  );
}
