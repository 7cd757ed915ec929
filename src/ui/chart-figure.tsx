import { createContext, type ReactNode, useContext, useEffect, useRef } from 'react';
import type { Words } from '../vocabulary/words.ts';
import { type ChartSpec, POINT_KINDS, type PointKind } from './chart-spec.ts';
import { useText } from './site.tsx';
import { TEXTS } from './texts.ts';

/** Draws charts while the page is rendered on the server. In the browser the drawing is already there. */
export const ChartMarkup = createContext<(spec: ChartSpec, width: number) => string>(() => '');

const WIDTHS = { wide: 880, narrow: 350 } as const;

/** A chart with what it says, its unit, the marks used and where its figures come from. */
export function ChartFigure(props: { readonly spec: ChartSpec; readonly unit: string; readonly source: ReactNode }) {
  const { spec, unit, source } = props;
  const text = useText();
  const tolerant = spec.goal !== null && spec.goal.low < spec.goal.high;
  const kinds = POINT_KINDS.filter((kind) => spec.points.some((point) => point.kind === kind));
  return (
    <figure className="figure">
      <figcaption>
        <p className="figure-title">{spec.title}</p>
        <p className="figure-unit">{unit}</p>
      </figcaption>
      <Drawing spec={spec} size="wide" />
      <Drawing spec={spec} size="narrow" />
      <ul className="legend">
        {kinds.map((kind) => (
          <li key={kind}>
            <PointSymbol kind={kind} />
            {text(POINT_WORDS[kind])}
          </li>
        ))}
        {spec.goal !== null && (
          <li>
            <svg viewBox="0 0 24 14" width="24" height="14" aria-hidden="true">
              {tolerant && <rect x="0" y="7" width="24" height="6" fill="var(--goal-soft)" />}
              <path d="M0 7H24" stroke="var(--goal)" strokeWidth="1.8" strokeDasharray="7 4" />
            </svg>
            {text(tolerant ? TEXTS.goalWithTolerance : TEXTS.goal)}
          </li>
        )}
      </ul>
      <p className="figure-source">{source}</p>
    </figure>
  );
}

/** Server-drawn picture; the first pointer or touch on it loads the chart library and makes it answer. */
function Drawing({ spec, size }: { readonly spec: ChartSpec; readonly size: keyof typeof WIDTHS }) {
  const markup = useContext(ChartMarkup);
  const holder = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = holder.current;
    if (element === null) return;
    const enliven = async () => {
      const [plot, { drawChart }] = await Promise.all([import('@observablehq/plot'), import('./chart.ts')]);
      element.replaceChildren(drawChart(plot, document, spec, WIDTHS[size], true));
    };
    const start = () => void enliven();
    element.addEventListener('pointerenter', start, { once: true });
    return () => element.removeEventListener('pointerenter', start);
  }, [spec, size]);
  return (
    <div
      ref={holder}
      className={`drawing drawing-${size}`}
      suppressHydrationWarning
      // Our own drawing: the document that made it escaped every text in it.
      dangerouslySetInnerHTML={{ __html: markup(spec, WIDTHS[size]) }}
    />
  );
}

function PointSymbol({ kind }: { readonly kind: PointKind }) {
  const shape = { strokeWidth: 1.8, stroke: 'var(--blue)', fill: 'var(--blue)' };
  return (
    <svg viewBox="0 0 14 14" width="14" height="14" aria-hidden="true">
      {kind === 'annual' && <circle cx="7" cy="7" r="4.5" {...shape} />}
      {kind === 'weak' && <circle cx="7" cy="7" r="4.5" {...shape} fill="var(--paper)" />}
      {kind === 'baseline' && <rect x="3" y="3" width="8" height="8" fill="var(--ink)" />}
      {kind === 'part-year' && <path d="M7 2.5 12 11H2Z" {...shape} stroke="var(--ink-soft)" fill="var(--paper)" />}
    </svg>
  );
}

const POINT_WORDS: Readonly<Record<PointKind, Words>> = {
  annual: TEXTS.pointAnnual,
  weak: TEXTS.pointWeak,
  baseline: TEXTS.pointBaseline,
  'part-year': TEXTS.pointPartYear,
};
