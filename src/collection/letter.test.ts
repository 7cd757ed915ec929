import { expect, it } from 'vitest';
import { RANK, SHARE, SMALL } from '../../test/collection/makers.ts';
import { composeLetter, letterText } from './letter.ts';

const FACTS = {
  ...{ plan: SMALL, organisation: '云水区统计局（虚构）', office: '云水区科技局（虚构）', cells: [SHARE, RANK] },
  ...{ due: '2026-04-01', note: '', day: '2026-03-01' },
};

it('says what is missing, why and by when, and leaves room for the answer and the signature', () => {
  const letter = composeLetter(FACTS, 'zh');
  expect(letter.addressee).toBe('云水区统计局（虚构）：');
  expect(letter.opening.join('')).toBe(
    '为监测《小规划》的实施情况，需要下表所列 2 项数据。截至2026年3月1日，我单位尚未取得，商请贵单位协助提供。请于2026年4月1日前答复。',
  );
  expect(letter.table.rows).toEqual([
    [
      '1',
      '比重（口径：规划未写明，请注明；单位：%）',
      '某市',
      '2025年',
      '目标S1“比重达50%左右”（规划二）：判定须用此数',
      '',
    ],
    [
      '2',
      '全国位次（口径：规划未写明，请注明；单位：位）',
      '某县',
      '2025年',
      '目标S3“进入全国前三”（规划三）：判定须用此数',
      '',
    ],
  ]);
  expect(letter.mark).toContain('非官方软件');
  expect(letter.signature[0]).toBe('云水区科技局（虚构）（签署）：');
});

it('in English, without a due day, and as plain text', () => {
  const letter = composeLetter({ ...FACTS, cells: [{ ...SHARE, period: '2023' }], due: null, note: 'see annex' }, 'en');
  expect(letter.opening).toEqual([
    'To monitor the plan “Small plan” the figure in the table below is needed. As of 1 March 2026 it is not at our disposal. We kindly ask you for it.',
  ]);
  const text = letterText(letter);
  expect(text).toContain(
    '1. Share (definition: not stated in the plan, please state yours; unit: %)\n   Place: Some city\n',
  );
  expect(text).toContain('shows whether it keeps to its schedule');
  expect(text).toContain('Note: see annex');
  expect(text).not.toMatch(/undefined|null/);
});
