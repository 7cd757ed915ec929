import type { CivilDate } from './civil-date.ts';
import type { RulePack } from './rule-pack.ts';
import type { Words } from './words.ts';

type Dated = Pick<RulePack, 'id' | 'issuedOn' | 'effectiveFrom' | 'effectiveTo'>;

/**
 * `undated`: packs issued by that day whose start nobody has supplied, so that they may or may not be the ones in force:
 * a doubt to show beside the answer.
 */
export type PackOnDay<Pack> =
  | { readonly kind: 'one'; readonly pack: Pack; readonly undated: readonly Pack[] }
  | { readonly kind: 'none'; readonly why: Words; readonly undated: readonly Pack[] }
  | { readonly kind: 'several'; readonly why: Words; readonly packs: readonly Pack[] };

/** The pack of one subject in force on a day, or why there is none or more than one. */
export function packOn<Pack extends Dated>(packs: readonly Pack[], day: CivilDate): PackOnDay<Pack> {
  const inForce = packs.filter((pack) => isInForce(pack, day));
  const undated = packs.filter(
    ({ effectiveFrom, issuedOn }) => effectiveFrom === null && issuedOn !== null && issuedOn <= day,
  );
  const [pack, ...others] = inForce;
  if (pack === undefined) return { kind: 'none', why: whyNone(packs, day), undated };
  if (others.length > 0) return { kind: 'several', why: whySeveral(inForce, day), packs: inForce };
  return { kind: 'one', pack, undated };
}

function isInForce({ effectiveFrom: from, effectiveTo: to }: Dated, day: CivilDate): boolean {
  return from !== null && from <= day && (to === null || day <= to);
}

function whyNone(packs: readonly Dated[], day: CivilDate): Words {
  const starts = packs.flatMap(({ effectiveFrom }) => effectiveFrom ?? []).sort();
  const [first] = starts;
  if (packs.length === 0) return { zh: '没有规则包', en: 'There is no rule pack' };
  if (first === undefined) {
    return {
      zh: '规则包都没有施行日期，须由部署方补充',
      en: 'No rule pack has a start; a deployer has to supply it',
    };
  }
  if (day < first) {
    return {
      zh: `${day} 早于第一个规则包的施行日期 ${first}`,
      en: `${day} is before the first rule pack starts on ${first}`,
    };
  }
  return { zh: `${day} 没有施行中的规则包`, en: `No rule pack is in force on ${day}` };
}

function whySeveral(packs: readonly Dated[], day: CivilDate): Words {
  const ids = packs.map(({ id }) => id);
  return {
    zh: `${day} 有 ${ids.length} 个规则包同时施行：${ids.join('、')}`,
    en: `${ids.length} rule packs are in force on ${day}: ${ids.join(', ')}`,
  };
}
