import { describe, expect, it } from 'vitest';
import { ENTRIES, foundKeys, makeEntry } from '../../test/search/makers.ts';
import { answerQuery } from './answer.ts';
import type { OtherWord } from './entry.ts';
import { foundWords, limitsOf } from './found-words.ts';
import { buildIndex } from './search-index.ts';

const index = buildIndex(ENTRIES);
const answer = (q: string) => answerQuery(index, { q, kind: null, page: 1, isKnown: () => true });
const ASKED = { q: '甲', asOf: null, kind: null, page: 1 } as const;
const whyOf = (q: string, id: string) =>
  answer(q)
    .groups.flatMap(({ results }) => results)
    .find((result) => result.id === id)
    ?.why.map(({ zh }) => zh);

describe('what is found', () => {
  it.each(['氟金云母', 'FPM', 'ｆｐｍ', '人造云母', 'Fluorophlogopite'])(
    'for %s leads to its industry, its box, its cities and its task',
    (q) => {
      expect(foundKeys(ENTRIES, q)).toEqual([
        'industry:云母材料',
        'direction:合成云母方向',
        'term:氟金云母',
        'task:云母攻关',
        'place:甲市',
        'place:乙市',
        'text:专栏9/1',
        'text:专栏9/2',
      ]);
    },
  );

  it('says why: the name, another name with its source, the text, the way there', () => {
    expect(whyOf('氟金云母', '氟金云母')).toEqual(['名称相同']);
    expect(whyOf('FPM', '氟金云母')).toEqual(['缩写 FPM＝氟金云母（规划 专栏9）']);
    expect(whyOf('fluorophlogopite', '氟金云母')).toEqual(['英文名 fluorophlogopite＝氟金云母']);
    expect(whyOf('FPM', '乙市')).toEqual(['氟金云母 → 云母材料 → 乙市']);
    expect(whyOf('FPM', '专栏9/1')).toEqual(['原文 专栏9/1 含“FPM”']);
    expect(whyOf('FPM', '专栏9/2')).toEqual(['缩写 FPM＝氟金云母（规划 专栏9）；原文 专栏9/2 含“人造云母”']);
    expect(whyOf('云母', '云母材料')).toEqual(['名称含“云母”']);
    expect(whyOf('甲市', '云母攻关')).toEqual(['文字含“甲市”']);
  });

  it('puts the name itself before names that begin with the words, these before names that contain them', () => {
    const entries = ['大型云母', '云母片材', '云母', '云母粉'].map((name) => makeEntry('term', name));
    expect(foundKeys(entries, '云母')).toEqual(['term:云母', 'term:云母粉', 'term:云母片材', 'term:大型云母']);
  });

  it('puts what answers all words before what answers one', () => {
    expect(foundKeys(ENTRIES, '甲市 氟金云母').filter((key) => key.startsWith('place'))).toEqual([
      'place:甲市',
      'place:乙市',
    ]);
    expect(whyOf('甲市 氟金云母', '云母材料')).toEqual(['甲市 → 云母材料', '氟金云母 → 云母材料']);
  });

  it('knows a name inside a sentence, and replaces it by its other names', () => {
    expect(whyOf('哪里生产氟金云母晶体', '氟金云母')).toEqual(['查询里有名称“氟金云母”']);
    expect(whyOf('FPM晶体', '氟金云母')).toEqual(['查询里有名称“FPM”']);
    const entries = [...ENTRIES, makeEntry('text', '正文', { text: { zh: '建设氟金云母晶体产线', en: '' } })];
    expect(foundKeys(entries, 'FPM晶体')).toContain('text:正文');
  });

  it('leads from a narrower word up to its term, never from the term down to it or across to another', () => {
    const source = { zh: '本项目整理', en: 'compiled by this project' };
    const narrower = ['金云母纸', '云母带'].map((form) => ({ form, kind: 'narrower', source }) as const);
    const entries = [
      makeEntry('term', '氟金云母', { names: narrower }),
      makeEntry('text', '一', { text: { zh: '氟金云母产线', en: '' } }),
      makeEntry('text', '二', { text: { zh: '金云母纸产线', en: '' } }),
      makeEntry('text', '三', { text: { zh: '云母带产线', en: '' } }),
    ];
    expect(new Set(foundKeys(entries, '金云母纸'))).toEqual(new Set(['term:氟金云母', 'text:一', 'text:二']));
    expect(foundKeys(entries, '氟金云母')).toEqual(['term:氟金云母', 'text:一']);
    const [term] = answerQuery(buildIndex(entries), { q: '金云母纸', kind: null, page: 1, isKnown: () => true }).groups;
    expect(term?.results[0]?.why).toEqual([
      {
        zh: '金云母纸 属于 氟金云母（本项目整理）',
        en: '金云母纸 belongs to 氟金云母 (compiled by this project)',
      },
    ]);
  });

  it('tries pairs of characters only where nothing holds the words', () => {
    const entries = [
      makeEntry('text', '一', { text: { zh: '高新技术产业产值占比', en: '' } }),
      makeEntry('text', '二', { text: { zh: '高新技术产业化', en: '' } }),
    ];
    expect(foundKeys(entries, '高新技术产业产值')).toEqual(['text:一']);
    expect(foundKeys(entries, '高新技术产业规模')).toEqual(['text:二', 'text:一']);
    expect(
      answerQuery(buildIndex(entries), { q: '高新技术产业规模', kind: null, page: 1, isKnown: () => true }).groups[0]
        ?.results[0]?.why,
    ).toEqual([{ zh: '含所查词语的5/7：高新技术产业', en: '5 of 7 pieces of what was typed: 高新技术产业' }]);
  });

  it('finds a single character inside words', () => {
    expect(foundKeys([makeEntry('term', '液氢储运'), makeEntry('term', '液氮')], '氢')).toEqual(['term:液氢储运']);
  });

  it('keeps an English word to its borders', () => {
    const entries = [
      makeEntry('term', 'AI芯片'),
      makeEntry('term', 'chain'),
      makeEntry('term', '供应链', { text: { zh: '', en: 'aircraft' } }),
    ];
    expect(foundKeys(entries, 'AI')).toEqual(['term:AI芯片']);
  });

  it('marks what was found in the title and in the text', () => {
    const [text] = answer('FPM').groups.filter(({ kind }) => kind === 'text');
    const snippet = text?.results[0]?.snippets.zh;
    expect(snippet?.marks.map(([start, end]) => snippet.text.slice(start, end))).toEqual(['氟金云母', 'FPM']);
    const [term] = answer('氟金').groups.filter(({ kind }) => kind === 'term');
    expect(term?.results[0]?.marks.zh).toEqual([[0, 2]]);
  });
});

describe('several words', () => {
  const two = answer('甲市 氟金云母');

  it('count what answers all of them apart, and show it first', () => {
    expect(two).toMatchObject({ words: 2, total: 6, whole: 3 });
    expect(two.groups.map(({ kind, count, whole, results }) => [kind, count, whole, results.length])).toEqual([
      ['industry', 1, 1, 1],
      ['task', 1, 1, 1],
      ['place', 2, 1, 1],
      ['direction', 1, 0, 1],
      ['term', 1, 0, 1],
    ]);
    expect(limitsOf({ ...ASKED, ...two }).map(({ zh }) => zh)).toEqual(['同时符合的3条，只符合其中一部分的3条。']);
    expect(limitsOf({ ...ASKED, ...answer('氟金云母') })).toEqual([]);
  });

  it('show what answers only some after it, on the page of one kind', () => {
    const asked = { q: '甲市 氟金云母', kind: 'place', page: 1, isKnown: () => true } as const;
    const places = answerQuery(index, asked);
    expect(places.groups[0]?.results.map(({ id, isWhole }) => [id, isWhole])).toEqual([
      ['甲市', true],
      ['乙市', false],
    ]);
    expect(limitsOf({ ...ASKED, ...asked, ...places }).map(({ zh }) => zh)).toEqual([
      '同时符合的1条，只符合其中一部分的1条。',
    ]);
  });

  it('are answered by one entry in different ways: by what it is linked to, and in its text', () => {
    expect(whyOf('氟金云母 牵头', '云母攻关')).toEqual(['文字含“牵头”', '氟金云母 → 云母材料 → 云母攻关']);
    expect(answer('氟金云母 牵头').whole).toBe(1);
  });
});

describe('words that are also written otherwise', () => {
  const source = { zh: '本项目整理', en: 'compiled by this project' };
  const words: OtherWord[] = [
    { of: '云母企业', name: { form: '云企', kind: 'abbreviation', source } },
    { of: '企业', name: { form: '合作社', kind: 'narrower', source } },
  ];
  const entries = [
    makeEntry('target', '规模以上云母企业数'),
    makeEntry('text', '一', { text: { zh: '培育云企一百家', en: '' } }),
    makeEntry('text', '二', { text: { zh: '合作社', en: '' } }),
  ];
  const index = buildIndex(entries, words);
  const found = (q: string) =>
    answerQuery(index, { q, kind: null, page: 1, isKnown: () => true }).groups.flatMap(({ results }) =>
      results.map(({ id, why }) => [id, why[0]?.zh]),
    );

  it('lead from either to the names and texts that hold the other, and say so', () => {
    const equal = '缩写云企＝云母企业（本项目整理）';
    expect(found('云企')).toEqual([
      ['规模以上云母企业数', `${equal}；名称含“云母企业”`],
      ['一', '文字含“云企”'],
    ]);
    expect(found('培育云母企业')).toEqual([['一', `${equal}；文字含“培育云企”`]]);
  });

  it('lead from a narrower word up, never down', () => {
    expect(found('合作社').map(([id]) => id)).toEqual(['规模以上云母企业数', '二']);
    expect(found('企业').map(([id]) => id)).toEqual(['规模以上云母企业数']);
  });
});

describe('words that tell nothing', () => {
  it.each(['a', 'Ｔ', '的', 'the', 'Of'])('such as %s find nothing, and the answer says so', (q) => {
    expect(answer(q)).toMatchObject({ hasWords: false, passedOver: [q], total: 0, nearest: [] });
    expect(limitsOf({ ...ASKED, q, ...answer(q) }).map(({ zh }) => zh)).toEqual([
      `单个字母和虚词不用来查找：${q}。`,
      '请再输入一些字词。',
    ]);
  });

  it('are left out among others, and count where they are a name', () => {
    expect(answer('的 氟金云母').groups).toEqual(answer('氟金云母').groups);
    expect(foundKeys([makeEntry('term', 'C')], 'c')).toEqual(['term:C']);
  });

  it('because they stand in a third of all entries find only what begins with them, or what another word finds', () => {
    const many = Array.from({ length: 240 }, (_, at) =>
      makeEntry('text', `${at}`, { text: { zh: at % 2 === 0 ? `云母${at}号` : `石英${at}号`, en: '' } }),
    );
    const index = buildIndex([...many, makeEntry('term', '云母片'), makeEntry('term', '白云母')]);
    const ask = (q: string) => answerQuery(index, { q, kind: null, page: 1, isKnown: () => true });
    const common = ask('云母');
    expect(common).toMatchObject({ common: ['云母'], total: 1, nearest: [] });
    expect(common.groups[0]?.results.map(({ id }) => id)).toEqual(['云母片']);
    expect(foundWords({ ...ASKED, q: '云母', ...common }).zh).toBe('“云母”：名称以它开头的有1条');
    expect(ask('云母 8号').groups.flatMap(({ results }) => results.map(({ id }) => id))).toContain('8');
    expect(ask('云母 丁').total).toBe(0);
  });
});

describe('an answer', () => {
  it('gives examples of the plan where nothing is asked', () => {
    const { examples, total } = answer(' ');
    expect(total).toBe(0);
    expect(examples.map(({ words }) => words.zh)).toEqual(['云母材料', '云母产值', '氟金云母', '甲市']);
  });

  it('names what comes near where nothing is found', () => {
    expect(answer('氟金云毋').nearest.map(({ zh }) => zh)).toEqual(['氟金云母']);
    expect(answer('氟全云母').nearest.map(({ zh }) => zh)).toEqual(['氟金云母']);
    expect(answer('乙市 氟全云母').nearest.map(({ zh }) => zh)).toEqual(['氟金云母']);
    expect(answer('丁市').nearest.map(({ zh }) => zh)).toContain('甲市');
    expect(answer('flourophlogopite').nearest.map(({ zh }) => zh)).toEqual(['氟金云母']);
    expect(answer('qqqq').nearest).toEqual([]);
  });

  it.each(['！！！', '😀', '……', '<>', "';--", '\u0000', '\u202e'])('stays calm about %j', (q) => {
    expect(answer(q)).toMatchObject({ hasWords: false, total: 0, groups: [], nearest: [] });
  });

  it.each([
    "'; DROP TABLE plan; --",
    '<script>alert(1)</script>',
    '%00',
    '${jndi}',
    'a'.repeat(200),
    '云'.repeat(200),
    '\\',
    '\ud800',
  ])('stays calm about %j', (q) => {
    expect(answer(q).total).toBe(0);
  });

  it('counts a group whole and shows its first five, or a page of one kind', () => {
    const entries = Array.from({ length: 45 }, (_, at) => makeEntry('term', `云母${at}`));
    const many = buildIndex(entries);
    const ask = (kind: 'term' | null, page: number) =>
      answerQuery(many, { q: '云母', kind, page, isKnown: () => true }).groups[0];
    expect(ask(null, 1)?.count).toBe(45);
    expect(ask(null, 1)?.results).toHaveLength(5);
    expect([1, 2, 3, 4].map((page) => ask('term', page)?.results.length)).toEqual([20, 20, 5, 0]);
  });

  it('treats what is not known as absent', () => {
    const found = answerQuery(index, { q: '云母', kind: null, page: 1, isKnown: ({ kind }) => kind !== 'term' });
    expect(found.groups.map(({ kind }) => kind)).not.toContain('term');
    expect(found.searched.map(({ kind }) => kind)).not.toContain('term');
  });

  it('looks for twelve words and says which it did not', () => {
    const words = Array.from({ length: 14 }, (_, at) => `词${at}号`);
    expect(answer(words.join(' ')).unused).toEqual(words.slice(12));
    expect(answer(words.slice(0, 12).join(' ')).unused).toEqual([]);
    expect(answer(['云母', ...words].join(' ')).groups).toEqual(
      answer(['云母', ...words.slice(0, 11)].join(' ')).groups,
    );
  });
});
