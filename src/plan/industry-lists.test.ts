import { describe, expect, it } from 'vitest';
import { SMALL_PLAN_WITH_INDUSTRIES } from '../../test/plan/small-industries.ts';
import { readPlan } from './catalogue.ts';
import { anchoredTerms, termAnchor, termKey } from './industry-anchors.ts';
import { industriesAnswer } from './industry-answer.ts';
import { industryContents } from './industry-contents.ts';
import { industryList, industrySheet, targetsServed } from './industry-lists.ts';
import type { LoadedPlan } from './loaded-plan.ts';

const TASKS = `- id: t-1
  kind: focus
  name: { zh: 做强芯片, en: Strengthen chips }
  place: 三（一）1
  programme: { zh: 产业工程, en: Industry programme }
  summary: { zh: 做强, en: Strengthen }
  wording: [{ quote: 建成芯片产业带, place: 三（一）1 }]
  targets: [S1]
  industries: [chips]
`;

function loaded(): LoadedPlan {
  const plan = readPlan(new Map([...SMALL_PLAN_WITH_INDUSTRIES, ['tasks.yaml', TASKS]]));
  if (!plan.ok) throw new Error(JSON.stringify(plan.problems));
  return plan.value;
}

const PLAN = loaded();
const answer = (group: string | null, place: string | null, plan = PLAN) =>
  industriesAnswer(industryList(plan, group, place));

describe('the list of industries', () => {
  it('puts the places named and their equals in administrative order, each with its count', () => {
    expect(industryList(PLAN, null, null).places).toMatchObject([
      { id: 'city', industries: 1 },
      { id: 'town', industries: 1 },
    ]);
  });

  it('keeps every group and place to choose from, and gives the industries asked for', () => {
    const list = industryList(PLAN, 'new', 'town');
    expect(list.industries.map(({ id }) => id)).toEqual(['chips']);
    expect([list.all, list.groups[0]?.industries, list.places.length]).toEqual([2, 2, 2]);
  });

  it('counts a name once, however many fields it stands in', () => {
    const [chips] = PLAN.industries;
    if (chips === undefined) throw new Error('no industry');
    const twice = { ...chips, directions: [...chips.directions, ...chips.directions] };
    expect(industryContents(twice).zh).toBe('规划写到2个方向，2个技术与产品名称。');
  });
});

describe('the first line of the page', () => {
  it('says how many industries and places, and who is named most; equals stand together', () => {
    expect(answer(null, null)).toEqual({
      zh: '规划点名2个产业，落到2个地区；某市、某县被点名最多，各1个。',
      en: 'The plan names 2 industries, in 2 places; named most: Some city, Some county, 1 each.',
    });
  });

  it('speaks of what was asked', () => {
    expect(answer(null, 'city').zh).toBe('规划点名某市的有1个，共2个。');
    expect(answer('new', 'city')).toEqual({
      zh: '新兴产业中，规划点名某市的有1个，共2个。',
      en: 'The plan names Some city for 1 of 2 industries of “New industries”.',
    });
    expect(answer('new', null).zh).toContain('新兴产业有2个，落到2个地区');
  });

  it('does not invent places', () => {
    const placeless = { ...PLAN, industries: PLAN.industries.map((industry) => ({ ...industry, cities: [] })) };
    expect(answer(null, null, placeless).zh).toBe('规划点名2个产业，没有写明地区。');
  });
});

describe('the sheet of an industry', () => {
  const [chips, robots] = PLAN.industries;
  if (chips === undefined || robots === undefined) throw new Error('no industries');

  it('gathers synonyms, tasks, registers and neighbours that name it, and nothing of others', () => {
    const sheet = industrySheet(PLAN, chips, null, []);
    expect(sheet.synonyms.map(({ form }) => form)).toEqual(['SiC']);
    expect(sheet.tasks.map(({ id }) => id)).toEqual(['t-1']);
    expect(sheet.registers).toMatchObject([{ id: 'zones', entries: [{ name: '某市高新区' }] }]);
    expect([sheet.previous, sheet.next?.id]).toEqual([null, 'robots']);
    const other = industrySheet(PLAN, robots, null, []);
    expect([other.tasks, other.registers, other.cities]).toEqual([[], [], []]);
  });

  it('finds targets only through the tasks that name it', () => {
    expect(targetsServed(PLAN, 'chips').map(({ id }) => id)).toEqual(['S1']);
    expect(targetsServed(PLAN, 'robots')).toEqual([]);
  });

  it('gives every name one anchor, the first where it stands twice', () => {
    const [direction] = chips.directions;
    if (direction === undefined) throw new Error('no direction');
    const again = { ...direction, id: 'again' };
    const anchored = anchoredTerms({ directions: [direction, again] });
    expect(anchored.has(termKey('making', 'materials', '碳化硅'))).toBe(true);
    expect(anchored.has(termKey('again', 'materials', '碳化硅'))).toBe(false);
    expect(termAnchor('EUV 光刻 机')).toBe('term-EUV-光刻-机');
  });
});
