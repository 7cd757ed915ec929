import { plainName } from './industry.ts';

/** Words that praise or size a thing and do not name it. */
const BEFORE =
  /^(?:高性能|高质量|高效能?|高精度|高纯|高端|高档|先进|新型|新一代|下一代|大尺寸|大功率|超?大型|中小型|小型|微型|重型|低成本|智能化?|自主可控|各类|现代|国产)(?:的|、|\/)?/u;

/** Words that say it is a thing of some kind and do not name it. */
const AFTER = /(?:领域|产业|技术|新?材料|设备|装备|装置|系统|产品|制备|研发|应用)$/u;

/** What is left must still be longer than an everyday word of two characters. */
const SHORTEST = 3;

/** Names that say only where in a chain something stands; they are no reason for a tag. */
const NO_REASON = /^(?:[上中下]游(?:环节)?|关键零部件|核心器件|系统集成|解决方案|整体解决方案|成套装备|应用场景)$/u;

/** Does the name say something about an industry at all? */
const isReason = (name: string): boolean => !NO_REASON.test(name);

/**
 * The ways one name of the plan is found in a text: as written, the parts of an enumeration joined by 与 or 、 (only where
 * `enumerates`, for names of industries), and without words that do not name it: 高性能碳纤维材料 → 碳纤维. A bracket
 * at the end is a form of its own: 碳化硅（SiC）.
 */
export function formsOfName(name: string, enumerates: boolean): { readonly form: string; readonly plain: boolean }[] {
  const [whole = name, inside] = bracketed(name);
  const parts = enumerates ? plainName(whole).split(/[与和、]/u) : [];
  const exact = [name, whole, plainName(whole), ...(inside === undefined ? [] : [inside]), ...parts];
  const shorter = exact.map(plain).filter((form) => !exact.includes(form) && [...form].length >= SHORTEST);
  return [
    ...[...new Set(exact)].map((form) => ({ form, plain: false })),
    ...[...new Set(shorter)].map((form) => ({ form, plain: true })),
  ].filter(({ form }) => isReason(form));
}

function bracketed(name: string): [string, string] | [] {
  const found = /^(.+?)\s*[（(]([^（()）]+)[)）]$/u.exec(name);
  return found?.[1] === undefined || found[2] === undefined ? [] : [found[1], found[2]];
}

/** The name without words before and after it that do not name it. */
function plain(name: string): string {
  for (const words of [BEFORE, AFTER]) {
    const shorter = name.replace(words, '');
    if (shorter !== name && [...shorter].length >= SHORTEST) return plain(shorter);
  }
  return name;
}
