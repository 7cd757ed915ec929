import { describe, expect, it } from 'vitest';
import type { TextBlock } from '../../vocabulary/text-block.ts';
import { splitPlanText } from './split.ts';

const lines = (...texts: string[]): TextBlock[] => texts.map((text) => ({ kind: 'line', text }));
const row = (...cells: string[]): TextBlock => ({ kind: 'row', cells });
const split = (...blocks: TextBlock[]) => splitPlanText(blocks).map(({ id, kind, text }) => [id, kind, text]);

const LONG = '推动全市高新技术产业在规划期内实现高质量发展';

describe('the units of a plan', () => {
  it('are counted within 一、（一） and 1.', () => {
    expect(
      split(...lines('三、重点任务', '（一）培育产业', '总的要求。', '4. 新材料产业。抓住机遇。到2025年见效。')),
    ).toEqual([
      ['三/1', 'heading', '三、重点任务'],
      ['三（一）/1', 'heading', '（一）培育产业'],
      ['三（一）/2', 'sentence', '总的要求。'],
      ['三（一）4/1', 'heading', '4.新材料产业。'],
      ['三（一）4/2', 'sentence', '抓住机遇。'],
      ['三（一）4/3', 'sentence', '到2025年见效。'],
    ]);
  });

  it('do not depend on full or half width, on emphasis marks, or on spaces between Chinese characters', () => {
    const plain = split(...lines('一、目标', '(一) 总体,到2025年', '1. 建成**10**家(含国家级)；创新 型企 业翻番。'));
    expect(plain).toEqual(
      split(...lines('一、目标', '（一）总体，到２０２５年', '１．建成10家（含国家级）;创新型企业翻番。')),
    );
    expect(plain.at(-1)).toEqual(['一（一）1/2', 'sentence', '创新型企业翻番。']);
  });

  it('of a box and of a table stand by themselves, and the section goes on after them', () => {
    expect(
      split(
        ...lines(
          '一、目标',
          '1. 甲。到期完成。',
          '专栏1：甲的方向',
          '1. 先做这个。',
          '2. 再做那个。',
          '2. 乙。到期完成。',
        ),
        ...lines('表1 主要目标'),
        row('序号', '名称'),
        row('1', '产值（亿元）'),
        row('序号', '名称'),
        row('2', '税收 （亿元）'),
        ...lines('以上各项均为预期性目标。'),
      ).map(([id, , text]) => [id, text]),
    ).toEqual([
      ['一/1', '一、目标'],
      ['一1/1', '1.甲。'],
      ['一1/2', '到期完成。'],
      ['专栏1/1', '专栏1：甲的方向'],
      ['专栏1/2', '1.先做这个。'],
      // A second item numbered 2 cannot be told from the section that follows: numbers that continue the section win.
      ['一2/1', '2.再做那个。'],
      ['一2/2', '2.乙。'],
      ['一2/3', '到期完成。'],
      ['表1/1', '表1主要目标'],
      ['表1/2', '序号\t名称'],
      ['表1/3', '1\t产值（亿元）'],
      ['表1/4', '2\t税收（亿元）'],
      ['一2/4', '以上各项均为预期性目标。'],
    ]);
  });

  it('are all rows of a table, but for its head where it came back on a new page', () => {
    const rows = (...blocks: TextBlock[]) =>
      splitPlanText([...lines('一、目标'), ...blocks]).flatMap(({ kind, text }) => (kind === 'row' ? [text] : []));
    const head = row('名称', '2020', '2025');
    const [first, second] = [row('产值', '10', '20'), row('税收', '3', '4')];
    expect(rows(head, first, ...lines('— 3 —'), head, second)).toEqual([
      '名称\t2020\t2025',
      '产值\t10\t20',
      '税收\t3\t4',
    ]);
    expect(rows(head, head, first)).toHaveLength(3);
    expect(rows(head, first, ...lines('第二张表如下：'), head, second)).toHaveLength(4);
    expect(rows(first, second, first)).toHaveLength(3);
  });

  it('are joined across pages and lines, and not across headings, items and rows', () => {
    const texts = (...blocks: TextBlock[]) => splitPlanText(blocks).map(({ text }) => text);
    expect(texts(...lines(`一、总则`, `${LONG}，“奋斗`, '', '— 3 —', '者”号下水。'))).toEqual([
      '一、总则',
      `${LONG}，“奋斗者”号下水。`,
    ]);
    expect(texts(...lines('一、总则', LONG, '二、目标'))).toEqual(['一、总则', LONG, '二、目标']);
    expect(texts(...lines('一、总则', LONG, '——抓创新。'))).toEqual(['一、总则', LONG, '——抓创新。']);
    expect(texts(...lines('一、总则', `${LONG}通过 open`, 'source 社区。'))).toEqual([
      '一、总则',
      `${LONG}通过open source社区。`,
    ]);
    const bracket = ['(一是', '二是', '三是'].map((begin) => `${begin}${LONG}`);
    expect(texts(...lines('一、总则', ...bracket.slice(0, 2), `${bracket[2]}。)`, '另起一段。'))).toEqual([
      '一、总则',
      `（一是${LONG}二是${LONG}三是${LONG}。）`,
      '另起一段。',
    ]);
    // Two half-width brackets and a comma are Chinese by what stands on the next line.
    expect(texts(...lines('一、总则', `${LONG}AI,`, `${LONG}(AI`, 'and IT)，并加快应用。'))).toEqual([
      '一、总则',
      `${LONG}AI，${LONG}（AI and IT），并加快应用。`,
    ]);
    expect(texts(...lines('（一）健全覆盖科技型企业全生命周期的科技金融服务体系', '强化支撑。'))).toHaveLength(2);
  });

  it('end at 。and ；, but not inside quotation marks, titles and brackets', () => {
    const [, ...units] = splitPlanText(
      lines('一、总则', '落实“先立；后破。再提升”要求（见《甲；乙》；附后）；分两步走。他说：“成了。”大家同意。'),
    );
    expect(units.map(({ text }) => text)).toEqual([
      '落实“先立；后破。再提升”要求（见《甲；乙》；附后）；',
      '分两步走。',
      '他说：“成了。”',
      '大家同意。',
    ]);
    expect(splitPlanText(lines('一、总则', '没有收口的“引号。后一句。'))).toHaveLength(3);
  });

  it('know the letter before the plan, and the printing note after it', () => {
    expect(
      split(
        ...lines(
          '某省文件',
          '某发〔2022〕1号',
          '关于印发《某省“十四五”高新技术产业发展规划》和配套措施清单的通知',
          '各市：',
        ),
        ...lines(
          '某省高新技术产业发展规划',
          '为加快发展，制定本规划。',
          '一、总则',
          '全面落实。',
          '某省办公室',
          '2022年7月22日印发',
        ),
      ).map(([id, kind]) => [id, kind]),
    ).toEqual([
      ['文首/1', 'title'],
      ['文首/2', 'sentence'],
      ['文首/3', 'title'],
      ['文首/4', 'sentence'],
      ['文首/5', 'title'],
      ['文首/6', 'sentence'],
      ['一/1', 'heading'],
      ['一/2', 'sentence'],
      ['文末/1', 'sentence'],
      ['文末/2', 'sentence'],
    ]);
  });

  it('leave out page numbers and the table of contents', () => {
    expect(
      split(...lines('一、总则………………3', '二、目标......... 4', '第2页 共10页', '- 2 -', '一、总则', '全面落实。')),
    ).toHaveLength(2);
  });
});
