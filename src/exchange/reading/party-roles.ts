import type { Party } from '../contract.ts';

type Side = Party['side'];

/** The role words and the side each stands on; the seller side is the one that has the technology. */
const ROLES: readonly (readonly [Side, readonly string[]])[] = [
  [
    'buyer',
    ['委托方', '委托人', '受让方', '受让人', '被许可方', '被许可人', '买方', '需方', '采购方', '引进方', '购买方'],
  ],
  [
    'seller',
    [
      '受托方',
      '受托人',
      '研究开发方',
      '研究开发人',
      '开发方',
      '转让方',
      '转让人',
      '让与方',
      '让与人',
      '许可方',
      '许可人',
      '顾问方',
      '咨询方',
      '服务方',
      '培训方',
      '卖方',
      '供方',
    ],
  ],
  ['intermediary', ['中介方', '中介人', '居间方', '居间人', '经纪方']],
];

const SIDE_OF = new Map<string, Side>(ROLES.flatMap(([side, words]) => words.map((word) => [word, side] as const)));
/** Longest first, so that 被许可方 is not read as 许可方. */
const WORDS = [...SIDE_OF.keys()].sort((a, b) => b.length - a.length);
export const ROLE = WORDS.map((word) => [...word].join(' ?')).join('|');
export const LETTER = '[甲乙丙丁] {0,2}方';

/** The side a label names by a role word; null where it has none. */
export function sideOf(label: string): Side | null {
  const plain = label.replace(/ /gu, '');
  const word = WORDS.find((each) => plain.includes(each));
  return word === undefined ? null : (SIDE_OF.get(word) ?? null);
}
