import { describe, expect, it } from 'vitest';
import { packOn } from './pack-on.ts';
import type { RulePack } from './rule-pack.ts';
import { checkPacks } from './rule-pack-checks.ts';

const entry = (key: string, more: Partial<RulePack['entries'][number]> = {}): RulePack['entries'][number] => ({
  key,
  wording: { zh: '测试条目', en: 'An entry' },
  article: '第1条',
  source: 'text',
  status: 'proposal',
  ...more,
});

function pack(id: string, from: string | null, to: string | null, more: Partial<RulePack> = {}): RulePack {
  return {
    id,
    subject: 'invented',
    title: { zh: '虚构规则', en: 'Invented rules' },
    version: '1',
    status: 'proposal',
    issuedOn: null,
    effectiveFrom: from,
    effectiveTo: to,
    sources: [{ id: 'text', title: '虚构' }],
    entries: [entry('a')],
    ...more,
  };
}

const placed = (each: RulePack) => ({
  pack: each,
  at: (...path: readonly (string | number)[]) => ({ file: `${each.id}.yaml`, field: path.join('.') }),
});
const faults = (...packs: RulePack[]) =>
  checkPacks(packs.map(placed)).map(({ code, place, severity }) =>
    [code, place.file, place.field, severity].filter((part) => part !== 'error').join(' '),
  );

const OLD = pack('old', '2021-01-01', '2025-12-31');
const NEW = pack('new', '2026-01-01', null);

describe('the pack in force on a day', () => {
  it('is the one whose days hold it, bounds included', () => {
    for (const [day, id] of [
      ['2021-01-01', 'old'],
      ['2025-12-31', 'old'],
      ['2026-01-01', 'new'],
      ['2099-01-01', 'new'],
    ] as const)
      expect(packOn([NEW, OLD], day)).toMatchObject({ kind: 'one', pack: { id } });
  });

  it('is none before the first, in a hole, and without packs, and the reason is said', () => {
    const why = (packs: RulePack[], day: string) => {
      const on = packOn(packs, day);
      return on.kind === 'none' ? on.why.zh : on.kind;
    };
    expect(why([OLD], '2020-12-31')).toBe('2020-12-31 早于第一个规则包的施行日期 2021-01-01');
    expect(why([OLD], '2026-01-01')).toBe('2026-01-01 没有施行中的规则包');
    expect(why([pack('undated', null, null)], '2026-01-01')).toBe('规则包都没有施行日期，须由部署方补充');
    expect(why([], '2026-01-01')).toBe('没有规则包');
  });

  it('is several where they overlap', () => {
    expect(packOn([OLD, pack('other', '2025-06-01', null)], '2025-06-01')).toMatchObject({ kind: 'several' });
  });

  it('tells from its day of issue of a pack that nobody gave a start', () => {
    const undated = pack('undated', null, null, { issuedOn: '2026-01-23' });
    const open = pack('open', '2021-01-01', null);
    expect(packOn([open, undated], '2026-01-22')).toMatchObject({ kind: 'one', pack: { id: 'open' }, undated: [] });
    expect(packOn([open, undated], '2026-01-23')).toMatchObject({ undated: [{ id: 'undated' }] });
  });
});

describe('the check of packs', () => {
  it('finds nothing in packs that follow one another', () => expect(faults(OLD, NEW)).toEqual([]));

  it('finds a hole and names its days', () => {
    const [problem] = checkPacks([OLD, pack('late', '2026-02-01', null)].map(placed));
    expect(problem).toMatchObject({
      code: 'pack-hole',
      place: { file: 'late.yaml', field: 'effectiveFrom' },
      message: { zh: '从 2026-01-01 到 2026-01-31 没有施行中的规则包：old 在前，late 在后' },
    });
  });

  it('finds overlaps, one inside another and one never ended too', () => {
    expect(faults(OLD, pack('early', '2025-12-31', null))).toEqual(['pack-overlap early.yaml effectiveFrom']);
    expect(faults(pack('open', '2021-01-01', null), NEW)).toEqual(['pack-overlap new.yaml effectiveFrom']);
    expect(faults(OLD, pack('inner', '2023-01-01', '2023-02-01'), NEW)).toEqual([
      'pack-overlap inner.yaml effectiveFrom',
    ]);
  });

  it('takes a far last day for what it is', () => {
    expect(faults(pack('far', '2021-01-01', '9999-12-31'), NEW)).toEqual(['pack-overlap new.yaml effectiveFrom']);
  });

  it('holds packs of different subjects apart', () => {
    expect(faults(OLD, pack('else', '2023-01-01', null, { subject: 'something' }))).toEqual([]);
  });

  it('finds days that do not exist, ends before starts, ends without starts', () => {
    expect(faults(pack('a', '2021-02-30', null))).toEqual(['pack-date-impossible a.yaml effectiveFrom']);
    expect(faults(pack('a', '2021-02-02', '2021-02-01'))).toEqual(['pack-end-before-start a.yaml effectiveTo']);
    expect(faults(pack('a', null, '2021-02-01'))).toEqual(['pack-end-without-start a.yaml effectiveTo']);
    expect(faults(pack('a', null, null))).toEqual(['pack-undated a.yaml effectiveFrom finding']);
  });

  it('finds one key with two values, and a mere repetition as a note', () => {
    const days = (value: string) => entry('days', { value, unit: '天' });
    expect(faults({ ...NEW, entries: [days('30'), days('15')] })).toEqual([
      'pack-contradiction new.yaml entries.1.key',
    ]);
    expect(faults({ ...NEW, entries: [days('30'), days('30')] })).toEqual([
      'pack-key-twice new.yaml entries.1.key finding',
    ]);
  });

  it('finds missing and unknown sources, and ids used twice', () => {
    expect(faults({ ...NEW, sources: [] })).toEqual(['pack-no-source new.yaml sources']);
    expect(faults({ ...NEW, entries: [entry('a', { source: '' }), entry('b', { source: 'x' })] })).toEqual([
      'pack-source-missing new.yaml entries.0.source',
      'pack-source-unknown new.yaml entries.1.source',
    ]);
    expect(faults(OLD, { ...NEW, id: 'old' })).toEqual(['pack-id-twice old.yaml id']);
  });
});
