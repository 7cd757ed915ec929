import { describe, expect, it } from 'vitest';
import { industry, synonym } from '../../test/registry/makers.ts';
import { industriesOf } from './ranking.ts';
import { compileTagger, type Tag, tagText } from './tagging.ts';

const INDUSTRIES = [
  industry('ai', '人工智能产业', { 智能终端: ['类脑芯片', '机器学习'] }),
  industry('semiconductors', '第三代半导体产业', { 半导体材料: ['碳化硅', '金刚石', '氮化镓（GaN）'] }),
  industry('chain', '区块链与大数据产业', { 底层技术: ['操作系统', '智能合约'] }),
  industry('software', '高端软件产业', { 基础软件: ['操作系统', '数据库'] }),
  industry('carbon', '先进碳材料产业', { 碳纤维: ['高性能碳纤维材料', '大丝束碳纤维'] }),
  industry('cars', '新能源汽车产业', { 整车: ['燃料电池汽车', '燃料电池'] }),
  industry('energy', '新能源产业', { 风能: ['海上风电机组'] }),
];
const SYNONYMS = [synonym('SiC', '碳化硅'), synonym('AI', '人工智能'), synonym('M50J', '高性能碳纤维材料')];
const TAGGER = compileTagger(INDUSTRIES, SYNONYMS);
const tagsOf = (text: string): Tag[] => tagText(TAGGER, text);
const found = (text: string) => tagsOf(text).map(({ industry: id, form }) => `${id}:${form}`);
const ranked = (text: string) => industriesOf(tagsOf(text)).map((one) => one.industry);

describe('tagText', () => {
  it('takes no notice of other ways to write words that are no names of industries', () => {
    const text = '规上高企采购SiC';
    const more = [synonym('高企', '高新技术企业'), synonym('规上', '规模以上')];
    expect(tagText(compileTagger(INDUSTRIES, [...SYNONYMS, ...more]), text)).toEqual(tagsOf(text));
  });

  it('gives the words found, where they stand and what they stand for', () => {
    const [tag, ...rest] = tagsOf('采购碳化硅衬底');
    expect(rest).toEqual([]);
    expect(tag).toEqual({
      industry: 'semiconductors',
      direction: 'direction',
      field: 'field-0',
      term: '碳化硅',
      of: '碳化硅',
      why: 'term',
      plain: false,
      form: '碳化硅',
      start: 2,
      end: 5,
      strength: 0.8,
      alsoIn: [],
    });
  });

  it('finds a synonym in any case and width and says what it stands for', () => {
    const [tag] = tagsOf('ＳｉＣ衬底');
    expect(tag).toMatchObject({ form: 'ＳｉＣ', start: 0, end: 3, why: 'synonym', of: '碳化硅', term: '碳化硅' });
    expect(found('sic')).toEqual(['semiconductors:sic']);
  });

  it('finds what is narrower than a term, says so, and counts it for a little less than a synonym', () => {
    const of = (kind: 'synonym' | 'narrower') =>
      tagText(compileTagger(INDUSTRIES, [synonym('深度学习', '机器学习', kind)]), '基于深度学习的质检');
    const [same, narrower] = [of('synonym')[0], of('narrower')[0]];
    expect(narrower).toMatchObject({
      industry: 'ai',
      form: '深度学习',
      of: '机器学习',
      term: '机器学习',
      why: 'narrower',
    });
    expect(same).toMatchObject({ why: 'synonym', strength: 1 });
    expect(narrower?.strength).toBe(0.9);
  });

  it('gives a synonym to the name it is of, not to a longer name with that core', () => {
    const industries = [
      industry('robots', '智能制造产业', { 机器人: ['伺服系统'] }),
      industry('ai', '人工智能产业', { 产品: ['智能机器人'] }),
    ];
    const tags = tagText(compileTagger(industries, [synonym('机械臂', '机器人', 'narrower')]), '机械臂');
    expect(tags.map((tag) => tag.industry)).toEqual(['robots']);
  });

  it('takes a name and what is narrower than it as one reason, the name as the stronger', () => {
    const tagger = compileTagger(INDUSTRIES, [synonym('深度学习', '机器学习', 'narrower')]);
    const [ai] = industriesOf(tagText(tagger, '深度学习等机器学习方法'));
    expect(ai?.reasons.map(({ form }) => form)).toEqual(['机器学习']);
  });

  it('takes a Latin form only as a whole word', () => {
    expect(found('CHAIN 与 basic')).toEqual([]);
    expect(found('用AI质检')).toEqual(['ai:AI']);
    expect(found('M50J级')).toEqual(['carbon:M50J']);
    expect(found('M50J5')).toEqual([]);
    expect(found('GaN-on-Si')).toEqual(['semiconductors:GaN']);
  });

  it('lets the longest form win and leaves out what stands inside it', () => {
    expect(found('新能源汽车')).toEqual(['cars:新能源汽车']);
    expect(found('新能源与新能源汽车')).toEqual(['energy:新能源', 'cars:新能源汽车']);
    expect(found('燃料电池汽车')).toEqual(['cars:燃料电池汽车']);
  });

  it('tags every industry a form stands in, says so, and counts it for less', () => {
    const tags = tagsOf('操作系统移植');
    expect(tags.map(({ industry: id, alsoIn }) => [id, alsoIn])).toEqual([
      ['chain', ['software']],
      ['software', ['chain']],
    ]);
    expect(tags[0]?.strength).toBeLessThan(tagsOf('智能合约')[0]?.strength ?? 0);
  });

  it('finds parts of an enumerating name, what is in brackets, and a name without words of praise', () => {
    expect(found('区块链存证')).toEqual(['chain:区块链']);
    expect(found('氮化镓器件')).toEqual(['semiconductors:氮化镓']);
    const tags = tagsOf('碳纤维');
    expect(tags.map(({ why, plain }) => [why, plain])).toEqual([['name', false]]);
    expect(found('第三代半导体')).toEqual(['semiconductors:第三代半导体']);
  });

  it('answers nothing for a text that has nothing to do with any', () => {
    expect(tagsOf('职工食堂承包')).toEqual([]);
    expect(tagsOf('')).toEqual([]);
  });

  it('weakens a form that names a body and one in a sentence about everyday goods', () => {
    expect(tagsOf('人工智能学院军训')[0]?.weakened).toBe('body-name');
    expect(tagsOf('新能源汽车洗车促销')[0]?.weakened).toBe('everyday');
    expect(tagsOf('职工福利。采购燃料电池汽车。')[0]?.weakened).toBeUndefined();
    expect(tagsOf('人工智能路线图')[0]?.weakened).toBeUndefined();
  });
});

describe('industriesOf', () => {
  it('ranks by what the forms say together, with the reasons', () => {
    const [first, second] = industriesOf(tagsOf('燃料电池汽车与新能源汽车用碳化硅'));
    expect(first).toMatchObject({ industry: 'cars', score: 2 });
    expect(first?.reasons.map(({ form }) => form)).toEqual(['燃料电池汽车', '新能源汽车']);
    expect(second).toMatchObject({ industry: 'semiconductors', score: 0.8 });
  });

  it('takes the same words, or two words for one thing, as one reason', () => {
    expect(industriesOf(tagsOf('碳化硅、碳化硅、SiC'))[0]?.reasons.length).toBe(1);
  });

  it('answers none below the threshold', () => {
    expect(ranked('人工智能学院')).toEqual([]);
    expect(ranked('新能源汽车洗车促销')).toEqual([]);
    expect(ranked('')).toEqual([]);
  });

  it('leaves out what is far behind the strongest', () => {
    const text = '燃料电池汽车、新能源汽车、燃料电池，附操作系统';
    expect(tagsOf(text).map((tag) => tag.industry)).toContain('software');
    expect(ranked(text)).toEqual(['cars']);
  });
});
