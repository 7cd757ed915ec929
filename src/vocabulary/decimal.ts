import { Decimal as Base } from 'decimal.js';

/** Exact decimals: 40 significant digits, never exponent notation in texts. Values travel as strings. */
export const Decimal = Base.clone({ precision: 40, rounding: Base.ROUND_HALF_UP, toExpNeg: -40, toExpPos: 40 });
export type Decimal = Base;

/** How a decimal is written: digits, point and sign only. */
export const PLAIN_NUMBER = /^[+-]?\d+(\.\d+)?$/;

/** A plain decimal number (`-12.5`); null for anything else, exponent notation and thousands separators included. */
export function parseDecimal(text: string): Decimal | null {
  return PLAIN_NUMBER.test(text) ? new Decimal(text) : null;
}

/** Shortest plain notation, rounded half up to at most `places` digits after the point (named rule: half-up at the edge). */
export function formatDecimal(value: Decimal, places = 2): string {
  return value.toDecimalPlaces(places).toFixed();
}

const groupDigits = (digits: string) => digits.replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** Like `formatDecimal`, with thousands separators: `94,000`. For people, never for machines. */
export function displayDecimal(value: Decimal, places = 2): string {
  const [whole = '0', fraction] = formatDecimal(value, places).split('.');
  return fraction === undefined ? groupDigits(whole) : `${groupDigits(whole)}.${fraction}`;
}
