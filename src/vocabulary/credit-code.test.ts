import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkCode } from './credit-code.ts';

const SYNTHETIC = ['91320594MA1K2T5Y7M', '91320594MA27XN3H8B'] as const;
const LONG = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const SHORT = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

const replaced = (code: string, place: number, character: string) =>
  code.slice(0, place) + character + code.slice(place + 1);

const said = (text: string) => {
  const check = checkCode(text);
  return check.ok ? [] : check.faults.map(({ zh }) => zh);
};

describe('the code of a party', () => {
  it.each(SYNTHETIC)('accepts %s, in small letters and with spaces too', (code) => {
    expect(checkCode(code)).toEqual({ ok: true, kind: 'credit-code', code });
    expect(checkCode(` ${code.slice(0, 8).toLowerCase()} ${code.slice(8)}`)).toMatchObject({ ok: true, code });
  });

  it('accepts the nine characters of an organisation code, with its hyphen or without', () => {
    for (const code of SYNTHETIC.map((each) => each.slice(8, 17))) {
      const answer = { ok: true, kind: 'organisation-code', code };
      expect(checkCode(code)).toEqual(answer);
      expect(checkCode(`${code.slice(0, 8)}-${code[8]}`)).toEqual(answer);
    }
  });

  it('notices any one character changed in a credit code', () => {
    const change = fc.tuple(fc.constantFrom(...SYNTHETIC), fc.nat(17), fc.constantFrom(...SHORT));
    fc.assert(
      fc.property(change, ([code, place, character]) => {
        fc.pre(code[place] !== character);
        expect(checkCode(replaced(code, place, character)).ok).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  it('notices any one character changed in an organisation code, but for letters eleven apart: the check is modulo 11', () => {
    const codes = SYNTHETIC.map((each) => each.slice(8, 17));
    const change = fc.tuple(fc.constantFrom(...codes), fc.nat(8), fc.constantFrom(...SHORT));
    fc.assert(
      fc.property(change, ([code, place, character]) => {
        const distance = Math.abs(SHORT.indexOf(code[place] ?? '') - SHORT.indexOf(character));
        const isInvisible = distance === 0 || (place < 8 && distance % 11 === 0);
        expect(checkCode(replaced(code, place, character)).ok).toBe(isInvisible);
      }),
      { numRuns: 500 },
    );
  });

  it('notices two neighbours of a credit code exchanged, unless they are the same', () => {
    fc.assert(
      fc.property(fc.constantFrom(...SYNTHETIC), fc.nat(16), (code, place) => {
        const swapped = code.slice(0, place) + code[place + 1] + code[place] + code.slice(place + 2);
        expect(checkCode(swapped).ok).toBe(swapped === code);
      }),
    );
  });

  it('says what is wrong, every fault at once', () => {
    expect(said('9132')).toEqual(['有 4 个字符；统一社会信用代码应为 18 位，组织机构代码应为 9 位']);
    expect(said('9132O594MA1K2T5Y7I')).toEqual([
      '第 5 位“O”不能出现：只用数字和除 I、O、S、V、Z 以外的大写字母',
      '第 18 位“I”不能出现：只用数字和除 I、O、S、V、Z 以外的大写字母',
    ]);
    expect(said('91320594MA1K2T5Y8M')).toHaveLength(2);
    expect(said('91320594MA1K2T5Y7N')).toEqual([
      '第 18 位是“N”，按统一社会信用代码的校验应为“M”；至少有一位写错，请与证照核对',
    ]);
  });

  it('answers any text without failing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => void expect(checkCode(text).ok).toBeTypeOf('boolean')),
    );
  });

  it.each([...'IOSVZ'])('has no letter %s', (letter) => {
    expect(LONG).not.toContain(letter);
    expect(checkCode(replaced(SYNTHETIC[0], 2, letter)).ok).toBe(false);
  });
});
