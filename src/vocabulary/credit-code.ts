import type { Words } from './words.ts';

/** GB 32100: digits and letters without I, O, S, V, Z; a character counts as its place here. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

/** GB 11714: all letters, A counts 10 to Z 35. */
const ORGANISATION_ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const ORGANISATION_WEIGHTS = [3, 7, 9, 10, 5, 8, 4, 2] as const;

/** What a code of a party is, as it should be stored, or everything wrong with it. */
export type CodeCheck =
  | { readonly ok: true; readonly kind: 'credit-code' | 'organisation-code'; readonly code: string }
  | { readonly ok: false; readonly code: string; readonly faults: readonly Words[] };

/** 统一社会信用代码 of 18 characters with both its check digits, or the 组织机构代码 of 9 that older bodies have. */
export function checkCode(text: string): CodeCheck {
  const plain = text.normalize('NFKC').replace(/\s/gu, '').toUpperCase();
  const code = /^.{8}-.$/u.test(plain) ? plain.replace('-', '') : plain;
  const faults = [...faultsOf(code)];
  if (faults.length > 0) return { ok: false, code, faults };
  return { ok: true, code, kind: code.length === 18 ? 'credit-code' : 'organisation-code' };
}

function* faultsOf(code: string): Generator<Words> {
  const characters = [...code];
  if (characters.length !== 18 && characters.length !== 9) return yield lengthFault(characters.length);
  const isLong = characters.length === 18;
  const alphabet = isLong ? ALPHABET : ORGANISATION_ALPHABET;
  const strange = characters.flatMap((character, index) =>
    alphabet.includes(character) ? [] : [characterFault(character, index + 1, isLong)],
  );
  if (strange.length > 0) return yield* strange;
  const last = code.at(-1) ?? '';
  if (!isLong) {
    const expected = organisationCheck(code);
    if (expected !== last) yield checkFault('组织机构代码', 'the organisation code', 9, last, expected);
    return;
  }
  const inner = code.slice(8, 17);
  const [expectedInner, expected] = [organisationCheck(inner), creditCheck(code)];
  if (expectedInner !== inner[8]) {
    yield checkFault('其中组织机构代码', 'the organisation code inside', 17, inner[8] ?? '', expectedInner);
  }
  if (expected !== last) yield checkFault('统一社会信用代码', 'the credit code', 18, last, expected);
}

const weighed = (code: string, alphabet: string, weights: readonly number[]) =>
  weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(code[index] ?? ''), 0);

const creditCheck = (code: string) => ALPHABET[(31 - (weighed(code, ALPHABET, WEIGHTS) % 31)) % 31] ?? '';

/** 10 is written X, 11 is written 0. */
function organisationCheck(code: string): string {
  const check = 11 - (weighed(code, ORGANISATION_ALPHABET, ORGANISATION_WEIGHTS) % 11);
  return check === 10 ? 'X' : String(check % 11);
}

const lengthFault = (length: number): Words => ({
  zh: `有 ${length} 个字符；统一社会信用代码应为 18 位，组织机构代码应为 9 位`,
  en: `It has ${length} characters; a credit code has 18, an organisation code 9`,
});

function characterFault(character: string, place: number, isLong: boolean): Words {
  const allowed = isLong
    ? {
        zh: '只用数字和除 I、O、S、V、Z 以外的大写字母',
        en: 'only digits and capital letters but I, O, S, V, Z are used',
      }
    : { zh: '只用数字和大写字母', en: 'only digits and capital letters are used' };
  return {
    zh: `第 ${place} 位“${character}”不能出现：${allowed.zh}`,
    en: `“${character}” at place ${place} cannot be: ${allowed.en}`,
  };
}

const checkFault = (zh: string, en: string, place: number, found: string, expected: string): Words => ({
  zh: `第 ${place} 位是“${found}”，按${zh}的校验应为“${expected}”；至少有一位写错，请与证照核对`,
  en: `Place ${place} is “${found}”, but the check of ${en} gives “${expected}”; at least one character is wrong, compare it with the certificate`,
});
