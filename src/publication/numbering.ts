import type { Language } from '../vocabulary/words.ts';
import type { Section } from './report-document.ts';

const DIGITS = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];

/** 1 to 99 as headings count: 一, 十, 十二, 三十二. */
function chineseOrdinal(number: number): string {
  const [tens, ones] = [Math.floor(number / 10), number % 10];
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${DIGITS[ones] ?? ''}`;
}

/** Gives every heading its number: 一、 and （一） in Chinese, 1 and 1.1 in English. */
export function numbered(sections: readonly Section[], language: Language): Section[] {
  let [part, inside] = [0, 0];
  return sections.map((section) => {
    [part, inside] = section.level === 1 ? [part + 1, 0] : [part, inside + 1];
    const chinese = section.level === 1 ? `${chineseOrdinal(part)}、` : `（${chineseOrdinal(inside)}）`;
    const english = section.level === 1 ? `${part}. ` : `${part}.${inside} `;
    return { ...section, title: `${language === 'zh' ? chinese : english}${section.title}` };
  });
}
