import type { OutputOf } from '../../platform/verb.ts';
import { useText } from '../../ui/site.tsx';
import { LEDGER_TEXTS as TEXTS } from '../ledger-texts.ts';
import type { showCompleteness } from '../verbs/ledger.ts';

export type CompletenessPoint = OutputOf<typeof showCompleteness>['points'][number];

const WIDTH = 640;
const HEIGHT = 200;
const EDGE = { left: 66, right: 12, top: 20, bottom: 34 };

const share = (known: number, due: number) => (due === 0 ? null : known / due);
const percent = (part: number | null) => (part === null ? '—' : `${Math.floor(part * 100)}%`);

/** Two lines over the months: the share of all figures that was there, and of those a verdict needs. */
export function CompletenessChart({ points }: { readonly points: readonly CompletenessPoint[] }) {
  const text = useText();
  const x = (index: number) => EDGE.left + (index / Math.max(1, points.length - 1)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (part: number) => EDGE.top + (1 - part) * (HEIGHT - EDGE.top - EDGE.bottom);
  const line = (of: (point: CompletenessPoint) => number | null) =>
    points
      .flatMap((point, index) => {
        const part = of(point);
        return part === null ? [] : [`${x(index).toFixed(1)},${y(part).toFixed(1)}`];
      })
      .join(' ');
  const all = ({ known, due }: CompletenessPoint) => share(known, due);
  const deciding = ({ decidingKnown, decidingDue }: CompletenessPoint) => share(decidingKnown, decidingDue);
  const last = points.at(-1);
  if (last === undefined) return null;
  const title = text(TEXTS.chart(percent(all(last)), percent(deciding(last))));
  const years = points.flatMap(({ day }, index) => (day.endsWith('-12-31') ? [{ year: day.slice(0, 4), index }] : []));
  return (
    <figure className="desk-chart">
      <figcaption>{title}</figcaption>
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} role="img" aria-label={title}>
        {[0, 0.5, 1].map((part) => (
          <g key={part}>
            <path d={`M${EDGE.left} ${y(part)}H${WIDTH - EDGE.right}`} stroke="var(--line)" />
            <text x={EDGE.left - 8} y={y(part) + 4} textAnchor="end" fill="var(--ink-soft)">
              {percent(part)}
            </text>
          </g>
        ))}
        {years.map(({ year, index }) => (
          <g key={year}>
            <path d={`M${x(index)} ${y(0)}v5`} stroke="var(--line-strong)" />
            <text x={x(index)} y={HEIGHT - 6} textAnchor="middle" fill="var(--ink-soft)">
              {year}
            </text>
          </g>
        ))}
        <polyline points={line(all)} fill="none" stroke="var(--line-strong)" strokeWidth="2.5" />
        <polyline points={line(deciding)} fill="none" stroke="var(--blue)" strokeWidth="2.5" strokeDasharray="6 3" />
      </svg>
      <ul className="desk-legend">
        <Sample words={text(TEXTS.allFigures)} stroke="var(--line-strong)" />
        <Sample words={text(TEXTS.forVerdicts)} stroke="var(--blue)" dashes="6 3" />
      </ul>
    </figure>
  );
}

function Sample({
  words,
  stroke,
  dashes,
}: {
  readonly words: string;
  readonly stroke: string;
  readonly dashes?: string;
}) {
  return (
    <li>
      <svg viewBox="0 0 24 10" width="24" height="10" aria-hidden="true">
        <path d="M0 5H24" stroke={stroke} strokeWidth="2.5" {...(dashes && { strokeDasharray: dashes })} />
      </svg>
      {words}
    </li>
  );
}
