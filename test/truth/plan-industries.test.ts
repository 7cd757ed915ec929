import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { readFolder } from '../../src/platform/folder.ts';
import type { Industry } from '../../src/registry/industry.ts';
import { industriesOf } from '../../src/registry/ranking.ts';
import { compileTagger, tagText } from '../../src/registry/tagging.ts';
import { canonicalText } from '../../src/vocabulary/words.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const PLAN_TEXT = 'plan/jiangsu-hightech-14fyp.txt';
const PLAN_CONTENTS = 'domain/plan-contents.md';
const FOLDER = fileURLToPath(new URL('../../catalogue/jiangsu-2021-2025', import.meta.url));

/** Words people write, and the industries they are about by the plan's own terms; none where a term only looks alike. */
const TOLD: readonly (readonly [text: string, industries: readonly string[]])[] = [
  ['公司拟通过外延式并购扩大规模', []],
  ['人造金刚石砂轮采购', []],
  ['厂区空压机维修', []],
  ['现代农业产业园规划', []],
  ['铝合金门窗采购', []],
  ['磁悬浮轴承加工', []],
  ['碳化硅陶瓷密封环', ['advanced-materials']],
  ['碳化硅外延片', ['third-generation-semiconductors']],
  ['燃料电池空压机', ['new-energy-vehicles']],
  ['AR眼镜', ['artificial-intelligence', 'next-generation-iot']],
  ['电化学储能', ['smart-grid', 'energy-saving-environment']],
  ['自动驾驶算法', ['artificial-intelligence']],
  ['自动驾驶出租车', ['new-energy-vehicles']],
];

/** Narrower than the name they lead to, so that they may not be written for it. */
const NARROWER = ['六轴机器人', '五轴加工中心', 'LNG船', '镁合金', '核酸检测', '电动汽车', '先进封装', '康复设备'];

/** Headings after the last industry of each group, in canonical text. */
const GROUP_ENDS = ['(二)壮大提升十大支柱高新技术产业集群', '(三)大力推进高新园区高质量发展'];

/** Every technical figure of the twenty boxes: the term it belongs to, the words of the plan, and how they are held. */
const FIGURES = [
  ['T1100', 'T1100级及以上', 'at-least', '1100', '级'],
  ['M50J', 'M50J级及以上', 'at-least', '50', '级'],
  ['M40X', '拉伸强度5.7GPa、模量377GPa及以上', 'at-least', '5.7', 'GPa'],
  ['M40X', '模量377GPa及以上', 'at-least', '377', 'GPa'],
  ['高性能大丝束碳纤维', '拉伸强度4.3GPa、模量235 GPa及以上', 'at-least', '4.3', 'GPa'],
  ['高性能大丝束碳纤维', '模量235 GPa及以上', 'at-least', '235', 'GPa'],
  ['多关节机器人', '六轴以上', 'at-least', '6', '轴'],
  ['高速加工中心', '五轴以上', 'at-least', '5', '轴'],
  ['集装箱船', '2万箱以上', 'at-least', '20000', '箱'],
  ['钻-取-测-探-治一体化设备', '1500m以上', 'at-least', '1500', 'm'],
  ['先进芯片制造', '28/16/14纳米及以下', 'at-most', '28', 'nm'],
  ['高速客运列车', '时速400km及以上', 'at-least', '400', 'km/h'],
];

function load() {
  const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** What the plan writes about one industry: its own paragraph, and its box with the heading. */
function sectionsOf(plan: string, industries: readonly Industry[]) {
  const headings = industries.map(({ name, place }) => {
    const number = /\d+$/.exec(place)?.[0] ?? '';
    return plan.indexOf(`${number}.${canonicalText(name.zh)}产业。`);
  });
  const ends = [...headings, ...GROUP_ENDS.map((heading) => plan.indexOf(heading))];
  return industries.map((industry, index) => {
    const start = headings[index] ?? -1;
    const text = plan.slice(start, Math.min(...ends.filter((end) => end > start)));
    const boxAt = text.indexOf(`专栏${index + 1}:`);
    return {
      industry,
      box: `专栏${index + 1}`,
      found: start >= 0 && boxAt > 0,
      own: text.slice(0, boxAt),
      inBox: text.slice(boxAt),
    };
  });
}

const terms = ({ directions }: Industry) =>
  directions.flatMap(({ place, fields }) => fields.flatMap((field) => field.terms.map((term) => ({ place, term }))));

describe('the names of the twenty industries in texts', () => {
  const { industries, synonyms } = load();

  it.each(TOLD)('says of %s: %j', (text, expected) => {
    const given = industriesOf(tagText(compileTagger(industries, synonyms), text)).map(({ industry }) => industry);
    expect(given).toEqual(expected);
  });

  it('has as synonyms only what can be exchanged', () => {
    const kinds = NARROWER.map((form) => [form, synonyms.find((one) => one.form === form)?.kind]);
    expect(kinds).toEqual(NARROWER.map((form) => [form, 'narrower']));
    const broader = ['铝合金', '化纤', '化学纤维', '空气压缩机', '磁悬浮', '邮轮', '医学影像'];
    expect(synonyms.filter(({ form }) => broader.includes(form))).toEqual([]);
  });
});

describeShared('the twenty industries', PLAN_TEXT, () => {
  const { industries, places, synonyms } = load();
  const readSections = () => sectionsOf(canonicalText(sharedText(PLAN_TEXT)), industries);

  it('are the two lists of the plan, in its order, each with its section and its box', () => {
    const plan = canonicalText(sharedText(PLAN_TEXT));
    for (const group of ['emerging', 'pillar']) {
      const members = industries.filter((industry) => industry.group === group);
      const list = members.map(({ name }) => name.zh).join('、');
      const groupName = members[0]?.groupName.zh ?? '';
      expect(members).toHaveLength(10);
      expect(plan).toContain(`${canonicalText(list)}等${groupName}`);
    }
    expect(
      readSections()
        .filter(({ found }) => !found)
        .map(({ industry }) => industry.id),
    ).toEqual([]);
  });

  it('have the whole sentence on 2025 as their goal', () => {
    const wrong = readSections().filter(({ industry, own }) => {
      const goal = canonicalText(industry.goal.quote);
      return !goal.startsWith('到2025年') || !own.includes(`。${goal}。`) || industry.goal.place !== industry.place;
    });
    expect(wrong.map(({ industry }) => industry.id)).toEqual([]);
  });

  it('have the cities their section names, in its order, and stay open where it says 等', () => {
    const cities = places.filter(({ level }) => level === 'city');
    for (const { industry, own } of readSections()) {
      const quote = canonicalText(industry.citiesWording?.quote ?? '');
      const named = cities
        .map(({ id, aliases }) => ({ id, at: quote.indexOf(aliases[0] ?? '') }))
        .filter(({ at }) => at >= 0)
        .sort((a, b) => a.at - b.at);
      expect(own, industry.id).toContain(quote);
      expect(industry.cities, industry.id).toEqual(named.map(({ id }) => id));
      expect(industry.citiesOpen, industry.id).toBe(quote.includes('等'));
    }
  });

  it('have only terms that stand letter by letter where their direction says', () => {
    const wrong = readSections().flatMap(({ industry, box, own, inBox }) =>
      terms(industry)
        .filter(({ place, term }) => {
          const text = place === box ? inBox : place === industry.place ? own : '';
          return !text.includes(canonicalText(term.name));
        })
        .map(({ place, term }) => `${industry.id} ${place} ${term.name}`),
    );
    expect(wrong).toEqual([]);
    expect(industries.flatMap(terms).length).toBeGreaterThanOrEqual(600);
  });

  it('have every technical figure of the boxes, quoted from the box', () => {
    const held = readSections().flatMap(({ industry, inBox }) =>
      terms(industry).flatMap(({ term }) => term.figures.map((figure) => ({ name: term.name, figure, inBox }))),
    );
    const rows = held.map(({ name, figure: { quote, comparator, value, unit } }) => [
      name,
      quote,
      comparator,
      value,
      unit,
    ]);
    expect(rows).toHaveLength(FIGURES.length);
    expect(rows).toEqual(expect.arrayContaining(FIGURES));
    expect(held.filter(({ figure, inBox }) => !inBox.includes(canonicalText(figure.quote)))).toEqual([]);
    const grades = held.filter(({ figure }) => figure.unit === '级');
    expect(grades.map(({ figure }) => figure.property.zh)).toEqual([
      '牌号等级（T1100为1100级）',
      '牌号等级（M50J为50级）',
    ]);
  });

  it('have synonyms marked as the plan’s only where the plan writes both forms', () => {
    const sections = readSections();
    const fromPlan = synonyms.filter(({ origin }) => origin === 'plan');
    const wrong = fromPlan.filter(({ form, of, source }) => {
      const place = (source ?? '').replace('规划 ', '');
      const section = sections.find(({ industry, box }) => place === box || place === industry.place);
      const text = section === undefined ? '' : place === section.box ? section.inBox : section.own;
      return ![form, of].every((words) => text.includes(canonicalText(words)));
    });
    expect(fromPlan.length).toBeGreaterThanOrEqual(8);
    expect(wrong).toEqual([]);
  });
});

describeShared('the matrix of cities and industries', PLAN_CONTENTS, () => {
  it('is the one read from the plan by hand', () => {
    const { industries, places } = load();
    const rows = [...sharedText(PLAN_CONTENTS).matchAll(/^\| (\p{Script=Han}+) \| (\d+) \| ([\d, ]+) \|$/gmu)];
    const byHand = rows.map(([, city, count, numbers]) => ({
      city,
      count: Number(count),
      numbers: (numbers ?? '').split(',').map(Number),
    }));
    const ours = places
      .filter(({ level }) => level === 'city')
      .map(({ id, aliases }) => {
        const numbers = industries.flatMap(({ cities }, index) => (cities.includes(id) ? [index + 1] : []));
        return { city: aliases[0], count: numbers.length, numbers };
      });
    expect(byHand).toHaveLength(13);
    expect(ours).toEqual(byHand);
  });
});
