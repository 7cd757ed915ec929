import { expect, it } from 'vitest';
import { stated, THREE_CITIES } from '../../test/collection/three-cities.ts';
import { PACK } from '../../test/plan/makers.ts';
import type { Place } from '../registry/place.ts';
import type { StatedFigure } from './doubt.ts';
import { letterText } from './letter.ts';
import { composeQueryLetter, letterRows } from './query-letter.ts';
import { reconcile } from './reconcile.ts';

const place = (id: string) => THREE_CITIES.places.find((each) => each.id === id) as Place;
const rowsFor = (id: string, figures: readonly StatedFigure[]) =>
  letterRows(THREE_CITIES, reconcile(THREE_CITIES, PACK, figures), place(id));
const firms = (whole: Partial<StatedFigure> = {}) => [
  stated('firms', 'yunshui', '900', whole),
  stated('firms', 'yunzhou', '1000'),
  stated('firms', 'shuizhou', '200'),
  stated('firms', 'linzhou', '100', { qualifier: 'about' }),
];

it('asks each city about its own part of a sum that does not come out, once a cell', () => {
  expect(rowsFor('linzhou', firms())).toMatchObject([
    { own: { zh: '2024年约100家（在报）' }, what: { zh: '各地之和与全域数不符' } },
  ]);
  expect(rowsFor('yunzhou', firms()).map(({ what }) => what.zh)).toEqual(['大于云水省的数（尚未发布）']);
  expect(rowsFor('yunshui', firms()).map(({ what }) => what.zh)).toEqual([
    '云水省高企数，2024年：3个地区之和为1,300家，全域数为900家，多400家，四舍五入不能解释。',
  ]);
});

it('names the figure of the whole only where it is public', () => {
  expect(JSON.stringify(rowsFor('yunzhou', firms()))).not.toContain('900');
  expect(JSON.stringify(rowsFor('yunzhou', firms({ standing: 'known' })))).toContain('大于云水省的900家');
});

it('tells a city nothing a third organisation says about it before it is released', () => {
  const foreign = { own: false, from: '云水省统计局（虚构）' };
  const figures = [stated('tech', 'yunzhou', '60', { period: '2023' }), stated('tech', 'yunzhou', '650000', foreign)];
  expect(rowsFor('yunzhou', figures)).toEqual([]);
  const released = [figures[0], { ...figures[1], standing: 'released' }] as StatedFigure[];
  expect(rowsFor('yunzhou', released)).toHaveLength(1);
});

it('reads the same in both languages, and leaves the day open where none is given', () => {
  const rows = rowsFor('linzhou', firms());
  const letter = (language: 'zh' | 'en', by: string | null) =>
    letterText(composeQueryLetter(THREE_CITIES, place('linzhou'), rows, { today: '2026-11-29', by, language }));
  expect(letter('zh', '2026-12-15')).toContain('林州市：');
  expect(letter('zh', '2026-12-15')).toContain('请于2026年12月15日前答复。');
  const english = letter('en', null);
  expect(english).toContain('To: Linzhou');
  expect(english).toContain('1. High-tech enterprises');
  expect(english).toContain('Answer by: to be set by the sender.');
  expect(english).not.toMatch(/[\u4e00-\u9fff]/);
});
