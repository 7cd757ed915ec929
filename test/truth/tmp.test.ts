import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { findContradictions } from '../../src/figures/contradictions.ts';
import { SHARED_SERIES, jiangsuCatalogue, readSeriesText } from './shared-series.ts';
it('x', () => {
  const c = jiangsuCatalogue();
  const { observations, problems } = readSeriesText(readFileSync(SHARED_SERIES, 'utf8'), c);
  console.log(observations.length, problems.map((p) => `${p.place.line} ${p.code} ${p.value} ${p.remedy.zh}`).join('\n'));
  for (const f of findContradictions(observations, c.indicators, c.places)) console.log(f.id, '\n  ', f.sentence.zh, '\n  ', f.sentence.en);
  const by = (k: (o: typeof observations[number]) => string) => { const m: Record<string, number> = {}; for (const o of observations) if (o.verified) m[k(o)] = (m[k(o)] ?? 0) + 1; return m; };
  console.log(by((o) => o.status), by((o) => o.sourceQuality), by((o) => o.sourceMarks.join('+')), by((o) => String(o.derived)));
  console.log(observations.filter((o) => o.status !== 'unknown' && o.verified && o.note !== '').map((o) => `${o.status} ${o.source} ‖ ${o.note}`));
});
