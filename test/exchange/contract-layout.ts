import type { Draft, MadeClause } from './made-contract.ts';
import type { Chance } from './seeded-chance.ts';

const COUNT = '一二三四五六七八九十';
const chinese = (number: number) =>
  number <= 10
    ? (COUNT[number - 1] ?? '')
    : `${number >= 20 ? '二' : ''}十${number % 10 === 0 ? '' : COUNT[(number % 10) - 1]}`;

/** Sets a clause, its number from 1. */
const NUMBERINGS: Readonly<Record<string, (clause: MadeClause, number: number) => string[]>> = {
  articles: ({ heading, sentences }, number) => [`第${chinese(number)}条　${heading}`, `${sentences.join('。')}。`],
  'articles, one line': ({ heading, sentences }, number) => [
    `第${chinese(number)}条 ${heading}：${sentences.join('。')}。`,
  ],
  'articles, nested': ({ heading, sentences }, number) => [
    `第${number}条 ${heading}`,
    ...sentences.map((sentence, at) => `${number}.${at + 1} ${sentence}。`),
  ],
  points: ({ heading, sentences }, number) => [
    `${chinese(number)}、${heading}`,
    ...sentences.map((sentence, at) => `（${chinese(at + 1)}）${sentence}${at + 1 < sentences.length ? '；' : '。'}`),
  ],
  figures: ({ heading, sentences }, number) => [
    `${number}. ${heading}`,
    ...sentences.map((sentence, at) => `（${at + 1}）${sentence}。`),
  ],
  headings: ({ heading, sentences }) => [heading, ...sentences.map((sentence) => `${sentence}。`)],
  'bracketed headings': ({ heading, sentences }) => [`【${heading}】`, `${sentences.join('；')}。`],
  'one paragraph': ({ heading, sentences }, number) => [`第${chinese(number)}条${heading}：${sentences.join('，')}。`],
};

export function layOut(draft: Draft, chance: Chance): { layout: string; text: string } {
  const numbering = chance.pick(Object.keys(NUMBERINGS));
  const write = NUMBERINGS[numbering];
  const body = draft.clauses.flatMap((clause, index) => write?.(clause, index + 1) ?? []);
  const lines = [...headOf(draft, chance), ...body, ...signaturesOf(draft, chance)];
  if (numbering === 'one paragraph') return { layout: numbering, text: lines.join(chance.pick(['', ' '])) };
  const paper = chance.pick(['plain', 'plain', 'pdf', 'spaced', 'windows']);
  const text = {
    plain: () => lines.join('\n'),
    pdf: () => wrapped(lines, chance),
    spaced: () => lines.map((line) => `　　${line}  `).join('\n\n'),
    windows: () => lines.join('\r\n'),
  }[paper as 'plain']();
  return { layout: `${numbering}, ${paper}`, text };
}

function headOf({ title, project, labels }: Draft, chance: Chance): string[] {
  const style = chance.below(5);
  const parties = labels.flatMap(({ label, party }) => {
    const code =
      party.code === null
        ? []
        : [`${chance.pick(['统一社会信用代码', '信用代码', '社会统一信用代码'])}：${party.code}`];
    const rest = chance.some(['住所：岚溪市学府路1号', '法定代表人：王某', '项目联系人：赵某', '电话：000-1234567']);
    if (style === 0) return [`${label}：${party.name}`, ...code, ...rest];
    if (style === 1) return [`${label}：`, party.name, ...rest, ...code];
    if (style === 2) return [label, `名称：${party.name}`, ...code, ...rest];
    if (style === 3) return [`${label}: ${party.name}${code.length > 0 ? `（${code.join('')}）` : ''}`];
    return [
      `${label.replace('方', '　方')}：${party.name}（以下简称“${label.match(/[甲乙丙]方/u)?.[0]}”）`,
      ...code,
      ...rest,
    ];
  });
  const named = project === null ? [] : [`${chance.pick(['项目名称', '技术项目名称', '合同名称'])}：${project}`];
  const number = chance.some(['合同编号：YS-2026-017', '签订地点：岚溪市']);
  const opening = chance.some(['根据《中华人民共和国民法典》的规定，双方经平等协商，就下列事项订立本合同，共同遵守。']);
  return [...number, title, ...named, ...parties, ...opening];
}

function signaturesOf({ labels, signed }: Draft, chance: Chance): string[] {
  const style = chance.below(4);
  if (style === 0) return signed === null ? [] : [`本合同于${signed}在岚溪市签订。`];
  const lines = labels.flatMap(({ label, party }) => [
    style === 1 ? `${label.match(/[甲乙丙]方/u)?.[0]}（盖章）：${party.name}` : `${label}（公章）`,
    '法定代表人（签字）：',
  ]);
  if (signed === null) return lines;
  return style === 3
    ? [...lines, signed]
    : [...lines, `${chance.pick(['签订日期', '签约时间', '合同签订日期'])}：${signed}`];
}

/** Lines broken at a width, pages with a running head and a number, as a PDF gives them. */
function wrapped(lines: readonly string[], chance: Chance): string {
  const width = 32 + chance.below(10);
  const broken = lines.flatMap((line) => line.match(new RegExp(`.{1,${width}}`, 'gu')) ?? []);
  const height = 22 + chance.below(8);
  const [head, isMarked] = [chance.pick(['云水技术合同文本', 'YS-2026-017', '']), chance.is(0.5)];
  const count = Math.ceil(broken.length / height);
  const pages = Array.from({ length: count }, (_, page) => {
    const foot = chance.pick([
      `- ${page + 1} -`,
      `第 ${page + 1} 页 共 ${count} 页`,
      String(page + 1),
      `${page + 1}/${count}`,
    ]);
    return [...(head === '' ? [] : [head]), ...broken.slice(page * height, (page + 1) * height), foot].join('\n');
  });
  return pages.join(isMarked ? '\f' : '\n');
}
