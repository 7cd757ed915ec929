import type { SeriesFaultCode } from './series-fault-words.ts';

const MOST_DIGITS = 40;

type ReadValue =
  | { readonly ok: true; readonly value: string }
  | { readonly ok: false; readonly code: SeriesFaultCode; readonly facts?: Readonly<Record<string, string>> };

/**
 * A figure as a spreadsheet writes it: full-width digits, thousands separators where they belong, a true minus sign.
 * Answers plain decimal text with its decimals kept (`33.0`), or the fault that names what is wrong.
 */
export function readFigure(cell: string): ReadValue {
  // NFKC would turn a footnote mark into a digit of the number: 3438.6① is not 3438.61.
  if (/[²³¹⁰-⁹₀-₉①-⓿]/u.test(cell)) return { ok: false, code: 'value-words' };
  const text = cell
    .normalize('NFKC')
    .trim()
    .replace(/^\u2212/u, '-');
  if (text === '') return { ok: false, code: 'value-missing' };
  const grouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/u.test(text);
  const plain = grouped ? text.replaceAll(',', '') : text;
  if (/^[+-]?\d+(\.\d+)?$/u.test(plain)) {
    if (plain.replace(/\D/gu, '').length > MOST_DIGITS) {
      return { ok: false, code: 'value-too-long', facts: { limit: String(MOST_DIGITS) } };
    }
    return { ok: true, value: canonical(plain) };
  }
  return { ok: false, ...faultOf(text) };
}

/** Without plus sign and leading zeros; zero has no sign. */
function canonical(plain: string): string {
  const magnitude = plain.replace(/^[+-]?0*(?=\d)/u, '');
  return plain.startsWith('-') && /[1-9]/u.test(magnitude) ? `-${magnitude}` : magnitude;
}

function faultOf(text: string): { code: SeriesFaultCode; facts?: Readonly<Record<string, string>> } {
  const percent = /^([+-]?[\d,.]+)\s*%$/u.exec(text);
  if (percent) return { code: 'value-percent', facts: { number: percent[1] ?? '' } };
  if (/^[+-]?\d+(\.\d+)?e[+-]?\d+$/iu.test(text)) return { code: 'value-exponent' };
  if (/^[+-]?[\d,.]+$/u.test(text) && text.includes(',')) return { code: 'value-grouping' };
  return { code: /\d/u.test(text) ? 'value-words' : 'value-no-number' };
}
