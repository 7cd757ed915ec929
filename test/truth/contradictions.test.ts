import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { findContradictions } from '../../src/figures/contradictions.ts';
import type { Observation } from '../../src/figures/observation.ts';
import { readSeriesText } from '../../src/figures/operations/series-text.ts';
import type { Contradiction } from '../../src/figures/verbs.ts';
import { PLAN_FILE_ENDINGS, readPlan } from '../../src/plan/catalogue.ts';
import { readFolder } from '../../src/platform/folder.ts';
import { PUBLISHED } from '../figures/makers.ts';
import { describeShared, sharedText } from './shared-folder.ts';

const FOLDER = fileURLToPath(new URL('../../catalogue/jiangsu-2021-2025', import.meta.url));

function jiangsu() {
  const read = readPlan(readFolder(FOLDER, PLAN_FILE_ENDINGS).files);
  if (!read.ok) throw new Error(read.problems.map(({ message }) => message.en).join('; '));
  const { header, indicators, places } = read.value;
  return { plan: header.id, indicators, places, targetsByIndicator: new Map() };
}

async function readAll(text: string) {
  const catalogue = jiangsu();
  const { contents, problems } = await readSeriesText(text, 'series.csv', catalogue);
  const observations = contents.map((content, index): Observation => {
    return {
      ...content,
      id: String(index).padStart(4, '0'),
      dataset: 'shared',
      recordedOn: '2026-02-01',
      ...PUBLISHED,
    };
  });
  const contradictions = findContradictions(observations, catalogue.indicators, catalogue.places);
  return { observations, problems, contradictions };
}

describeShared('the shared series', 'data/jiangsu/series.csv', () => {
  let found: readonly Contradiction[] = [];
  let observations: readonly Observation[] = [];
  const about = (rule: Contradiction['rule'], indicator: string, place: string, ...periods: string[]) =>
    found.filter(
      (each) =>
        each.rule === rule &&
        each.indicator === indicator &&
        each.place === place &&
        each.periods.join() === periods.join(),
    );

  beforeAll(async () => {
    const read = await readAll(sharedText('data/jiangsu/series.csv'));
    expect(read.problems).toEqual([]);
    observations = read.observations;
    found = read.contradictions;
  });

  it('are read whole, every row', () => {
    expect(observations).toHaveLength(443);
    expect(observations.filter(({ verified }) => verified)).toHaveLength(382);
  });

  it('show R&D of 2021: the 13 cities sum to 3,438.5, published are 3,438.6', () => {
    const [sum, ...others] = about('parts-against-total', 'R&D经费支出', '江苏省', '2021');
    expect(others).toEqual([]);
    expect(sum?.sentence.zh).toContain('13个设区市合计3,438.5亿元，公布总数3,438.6亿元，相差0.1亿元');
    expect(sum?.sentence.zh).toContain('四舍五入可以解释');
    expect(sum?.observations).toHaveLength(14);
  });

  it('show R&D of 2022: the three regions miss the total by 3.2, more than rounding', () => {
    const [regions] = about('parts-against-total', 'R&D经费支出', '江苏省', '2022');
    expect(regions?.sentence.zh).toContain('相差3.2亿元，四舍五入不能解释');
  });

  it('show the two R&D figures of Wuxi for 2021, 445.0 and about 450', () => {
    const [wuxi] = about('two-publishers', 'R&D经费支出', '无锡市', '2021');
    expect(wuxi?.sentence.zh).toMatch(/约450亿元.*445\.0亿元/u);
  });

  it('show the revision of the intensity of 2021 from 2.95 to 2.93', () => {
    const [revised] = about('revision', 'R&D经费投入强度', '江苏省', '2021');
    expect(revised?.observations.map(({ value }) => value)).toEqual(['2.95', '2.93']);
  });

  it('show the share of 2015 as about 40 and as 40.1', () => {
    const [share] = about('two-publishers', '高新技术产业产值占规上工业总产值比重', '江苏省', '2015');
    expect(share?.sentence.zh).toMatch(/约40%.*40\.1%/u);
  });

  it('show the share of the zones, 40 to 54, as a change of scope', () => {
    const [zones] = about('scope-change', '高新区高新技术产业产值占全省比重', '江苏省', '2020', '2022');
    expect(zones?.sentence.zh).toMatch(/2020年40%，2022年54%.*不是增长/u);
    expect(about('scope-change', '高新区地区生产总值占全省比重', '江苏省', '2020', '2024')).toHaveLength(1);
  });

  it('doubt the years their own notes doubt', () => {
    expect(about('suspected-year', 'R&D经费支出', '常州市', '2025')).toHaveLength(1);
    expect(about('suspected-year', '技术合同成交额', '江苏省', '2020-M01..M05')).toHaveLength(1);
  });

  it('are not contradicted by anything else', () => {
    const others = found.filter(({ rule }) => rule !== 'suspected-year' && rule !== 'scope-change');
    expect(others.map(({ rule, indicator, place, periods }) => [rule, indicator, place, ...periods].join(' '))).toEqual(
      [
        'parts-against-total 高新技术产业产值 江苏省 2005',
        'parts-against-total 高新技术产业产值 江苏省 2005',
        'two-publishers 高新技术产业产值占规上工业总产值比重 江苏省 2015',
        'parts-against-total R&D经费支出 江苏省 2021',
        'revision R&D经费投入强度 江苏省 2021',
        'parts-against-total R&D经费支出 江苏省 2022',
        'two-publishers R&D经费支出 无锡市 2021',
      ],
    );
  });

  it('say of weak sources and derived figures what their words say', () => {
    const of = (indicator: string, place: string, period: string, value: string) =>
      observations.find(
        (o) => o.indicator === indicator && o.place === place && o.period === period && o.value === value,
      );
    const share = '高新技术产业产值占规上工业总产值比重';
    expect(of(share, '江苏省', '2024', '50.7')).toMatchObject({ sourceQuality: 'weak', sourceMarks: ['AI摘要'] });
    expect(of(share, '江苏省', '2015', '40.1')).toMatchObject({ derived: true, sourceQuality: 'ordinary' });
    expect(of('R&D经费支出', '江苏省', '2019', '2710')).toMatchObject({ status: 'flash' });
    expect(of('R&D经费支出', '江苏省', '2022', '3835.4')).toMatchObject({ status: 'bulletin', sourceMarks: ['转载'] });
    expect(of('技术合同成交额', '江苏省', '2020-M01..M05', '611.27')).toMatchObject({
      releasedOn: null,
      derived: false,
    });
  });
});

describe('the figures of the catalogue', () => {
  it('have no fault and no doubt', async () => {
    const { observations, problems } = await readAll(readFileSync(`${FOLDER}/series.csv`, 'utf8'));
    expect(problems).toEqual([]);
    expect(observations.every(({ verified }) => verified)).toBe(true);
  });
});
