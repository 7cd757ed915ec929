import { ALIGNMENT_STATES, RELATIONS } from '../plan/alignment/states.ts';
import type { alignPlan } from '../plan/verbs/align.ts';
import { tableLines } from '../platform/text-table.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { Language } from '../vocabulary/words.ts';

/** Each target of the upper plan with its conclusion, and what every plan below says about it. */
export function alignLines(answer: OutputOf<typeof alignPlan>, language: Language): string[] {
  const { targets, unmatched, outside, lowers } = answer;
  const comma = { zh: '、', en: ', ' }[language];
  const head = {
    zh: ['地区', '关系', '编号', '目标', '说明'],
    en: ['Place', 'Relation', 'Id', 'Target', 'Remark'],
  }[language];
  const lines = targets.flatMap(({ id, name, demand, state, sentence, lower }) => [
    `${id} ${name[language]}${demand === null ? '' : ` · ${demand[language]}`} · ${ALIGNMENT_STATES[state][language]}`,
    `  ${sentence[language]}`,
    ...(lower.length === 0 || lowers.length === 0
      ? []
      : tableLines(
          head,
          lower.map(({ place, relation, target, matched, why }) => [
            place[language],
            RELATIONS[relation][language],
            target?.id ?? '—',
            target?.demand[language] ?? '—',
            [why, matched].flatMap((words) => words?.[language] ?? []).join({ zh: '；', en: '; ' }[language]),
          ]),
        )),
    '',
  ]);
  return [
    ...lines,
    ...unmatched.map(({ place, targets: own }) => {
      const names = own.map((target) => `${target.id} ${target.name[language]}`).join(comma);
      return { zh: `${place.zh}另有：${names}`, en: `Only in the plan of ${place.en}: ${names}` }[language];
    }),
    ...outside.map(
      ({ plan, place }) =>
        ({ zh: `${plan}：${place.zh}不在本规划区域内`, en: `${plan}: ${place.en} is outside the territory` })[language],
    ),
    ...(lowers.length === 0 ? [{ zh: '没有载入下级规划', en: 'No plan below it is loaded' }[language]] : []),
  ];
}
