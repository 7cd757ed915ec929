import { describe, expect, it } from 'vitest';
import { SMALL_PLAN_WITH_INDUSTRIES } from '../../../test/plan/small-industries.ts';
import { changed } from '../../../test/plan/small-plan.ts';
import { readPlan } from '../catalogue.ts';

const FILES = SMALL_PLAN_WITH_INDUSTRIES;

function said(files: ReadonlyMap<string, string>) {
  const read = readPlan(files);
  return read.ok ? read.value.findings : read.problems;
}

describe('industries, synonyms and registers', () => {
  it('load without a word when they are sound', () => {
    const read = readPlan(FILES);
    expect(read.ok && read.value.findings).toEqual([]);
    expect(read.ok && read.value.industries.map(({ id }) => id)).toEqual(['chips', 'robots']);
    expect(read.ok && read.value.registers[0]?.entries.length).toBe(2);
  });

  it('says that an industry is in two lists, by id too and across groups', () => {
    const files = changed(
      'industries.yaml',
      '- id: robots\n  group: new\n  groupName: { zh: 新兴产业, en: New industries }',
      '- id: chips\n  group: old\n  groupName: { zh: 支柱产业, en: Pillar industries }',
      FILES,
    );
    expect(said(files).map(({ code, value }) => [code, value])).toEqual([['industry-twice', 'chips']]);
    expect(said(files)[0]?.message.zh).toContain('第 1 行');
  });

  it('names both technologies when a synonym of one is the name of another', () => {
    const [fault] = said(changed('synonyms.yaml', 'form: SiC', 'form: 光刻胶', FILES));
    expect(fault?.message.zh).toContain('光刻胶');
    expect(fault?.message.zh).toContain('碳化硅');
    expect(fault?.message.en).toContain('碳化硅');
  });

  it('takes a synonym of an industry with or without the word 产业', () => {
    const of = (name: string) => said(changed('synonyms.yaml', 'of: 碳化硅', `of: ${name}`, FILES));
    expect(of('芯片产业')).toEqual([]);
    expect(of('芯片')).toEqual([]);
  });

  it('takes another way to write a word that stands in the name of a target or an indicator', () => {
    const of = (word: string) => said(changed('synonyms.yaml', 'of: 精密减速器', `of: ${word}`, FILES));
    expect(['比重', '土地', '总产值'].flatMap(of)).toEqual([]);
    expect(of('水地').map(({ code }) => code)).toEqual(['synonym-of-unknown']);
  });

  it('suggests the nearest name for an unknown one', () => {
    const [fault] = said(changed('synonyms.yaml', 'of: 精密减速器', 'of: 精密减速机', FILES));
    expect(fault?.code).toBe('synonym-of-unknown');
    expect(fault?.remedy.zh).toContain('精密减速器');
  });

  it('refuses places, ids and terms given twice or unknown', () => {
    const codes = (old: string, replacement: string) =>
      said(changed('industries.yaml', old, replacement, FILES)).map(({ code }) => code);
    expect(codes('[city, town]', '[city, city]')).toEqual(['listed-twice']);
    expect(codes('[city, town]', '[city, twon]')).toEqual(['place-unknown']);
    expect(
      codes(
        '    - id: making\n',
        '    - { id: making, name: { zh: 甲, en: A }, place: 一, fields: [{ id: x, name: { zh: 乙, en: B }, terms: [{ name: 丙丁, nameEn: c, kind: product }] }] }\n    - id: making\n',
      ),
    ).toEqual(['duplicate-id']);
  });

  it('does not repeat the fault of an industry at every synonym', () => {
    const files = changed('industries.yaml', 'kind: material }\n- id: robots', 'kind: matter }\n- id: robots', FILES);
    expect(said(files).map(({ code }) => code)).toEqual(['value-not-allowed']);
  });

  it('says nothing of a stated class while a register has no entries yet', () => {
    const list = (FILES.get('registers.yaml') ?? '').split('\n').slice(0, 4).join('\n');
    expect(said(new Map(FILES).set('registers.yaml', `${list}\n  entries: []\n`))).toEqual([]);
  });
});
