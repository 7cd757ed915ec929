/** Radicals that some PDF programs write for the characters they look like; NFKC knows only the others. */
const PAIRS =
  '⺁厂⺟母⺠民⺩王⺮竹⺶羊⺼肉⻁虎⻄西⻅见⻆角⻉贝⻊足⻋车⻑長⻓长⻔门⻗雨⻘青⻙韦⻚页⻛风⻜飞⻝食⻢马⻣骨⻤鬼⻥鱼⻦鸟⻨麦⻩黄⻬齐⻮齿⻰龙⻳龟⼾户';

const CHARACTERS: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS.charAt(2 * index), PAIRS.charAt(2 * index + 1)]),
);

/** The text with characters in the place of radicals, and two dashes in the place of the long one. */
export function withoutRadicals(text: string): string {
  return text.replace(/[\u2e80-\u2fdf]/gu, (sign) => CHARACTERS.get(sign) ?? sign).replaceAll('\u2e3a', '——');
}
