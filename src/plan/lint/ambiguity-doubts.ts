import type { Words } from '../../vocabulary/words.ts';
import type { Target } from '../target.ts';
import { type Doubt, doubtAbout } from './doubt.ts';

/**
 * The ambiguities written down with a target, each under the rules it is about; one that names no rule is simply a
 * wording with two readings.
 */
export function* ambiguityDoubts(target: Target): Generator<Doubt> {
  for (const { question, readings, chosen, why, about } of target.ambiguities) {
    const taken = readings[chosen];
    const ask: Words = {
      zh: `应当取哪一种：${readings.map(({ zh }) => zh).join('；')}？${taken === undefined ? '' : `未答复前暂取“${taken.zh}”。`}`,
      en: `Which is meant: ${readings.map(({ en }) => en).join('; ')}?${taken === undefined ? '' : ` Until answered, “${taken.en}” is taken.`}`,
    };
    for (const rule of about.length === 0 ? (['two-readings'] as const) : about) {
      yield { ...doubtAbout(target, rule, rule === 'already-met' ? why : question, ask), written: true };
    }
  }
}
