/**
 * What a promise demands of a number. 以上 and 达 include the number, 超 excludes it, 以下 includes it, `<` excludes it
 * (以上、以下 including the number is the legal reading, 民法典 1259 条).
 * `exact` is a bare number: reaching it on the favourable side is enough, no tolerance applies.
 */
export const COMPARATORS = [
  'about', // 左右
  'at-least', // 以上、达
  'more-than', // 超、>
  'at-most', // 以下、降至
  'less-than', // <
  'exact', // a bare number
  'range-per-year', // 每年 a–b
  'rank', // 全国第 n 或前 n
  'multiple', // 倍增
] as const;
export type ComparatorKind = (typeof COMPARATORS)[number];
