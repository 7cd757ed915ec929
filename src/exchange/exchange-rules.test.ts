import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packOn } from '../vocabulary/pack-on.ts';
import { CONTRACT_KEYS } from './contract-keys.ts';
import { contractRule } from './contract-rule.ts';
import { readExchangeRules } from './exchange-rules.ts';
import { FORM_FIELDS } from './form-fields.ts';

const FOLDER = new URL('../../catalogue/rules/', import.meta.url);
const FILES = new Map(readdirSync(FOLDER).map((name) => [name, readFileSync(new URL(name, FOLDER), 'utf8')]));

function rules() {
  const read = readExchangeRules(FILES);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

/** The faults after one text of one file was replaced. */
function faults(file: string, from: string, to: string) {
  const text = FILES.get(file) ?? '';
  expect(text).toContain(from);
  const read = readExchangeRules(new Map([...FILES, [file, text.replace(from, to)]]));
  const problems = read.ok ? read.value.findings : read.problems;
  return problems.map(({ code, place }) => `${code} ${place.file} ${place.field}`);
}

/** The same as code and last field, without the note on the pack as it stands. */
const codes = (file: string, from: string, to: string) =>
  faults(file, from, to)
    .filter((told) => told !== NOTED)
    .map((told) => told.replace(/ .*[ .]/u, ' '));

const NOTED = 'pack-undated contracts-2026.yaml effectiveFrom';

describe('the rule packs of the catalogue', () => {
  it('load with one note: the measures of 2026 have no start', () => {
    expect(rules().findings.map(({ code, place }) => `${code} ${place.file} ${place.field}`)).toEqual([NOTED]);
  });

  it('have the old regime in force, and from its day of issue the new one beside it as a doubt', () => {
    const { contracts } = rules();
    expect(packOn(contracts, '2021-06-30')).toMatchObject({ pack: { id: 'contracts-2001' }, undated: [] });
    expect(packOn(contracts, '2026-06-30')).toMatchObject({
      pack: { id: 'contracts-2001' },
      undated: [{ id: 'contracts-2026', status: 'to-verify' }],
    });
  });

  it('say the numbers of both regimes, with their status and article', () => {
    const [old, young] = rules().contracts;
    const said = (pack: typeof old, key: (typeof CONTRACT_KEYS)[number]) => {
      const entry = pack && contractRule(pack, key);
      return entry && [entry.value, entry.unit, entry.article, entry.status].join(' ');
    };
    expect(said(old, 'deadline.ordinary')).toBe('30 days 条文号未见 verified');
    expect(said(young, 'deadline.ordinary')).toBe('15 working-days 草案第14条 draft');
    expect(said(young, 'deadline.expert')).toBe('30 working-days 草案第14条 draft');
    expect(said(young, 'threshold.expert-amount')).toBe('5000000 元 草案第14条 draft');
    expect(said(old, 'threshold.expert-amount')).toBeUndefined();
    expect(said(old, 'amount.reasonable-sets')).toBe('2 套 第50条 verified');
  });

  it('promise no final article of 2026: every entry is of the Civil Code, of the draft, or ours', () => {
    const young = rules().contracts.find(({ id }) => id === 'contracts-2026');
    const told = new Set(young?.entries.map(({ source, status }) => `${source} ${status}`));
    expect([...told].sort()).toEqual(['carried proposal', 'civil-code verified', 'draft-2024 draft']);
  });

  it('use every key there is', () => {
    const used = new Set(rules().contracts.flatMap(({ entries }) => entries.map(({ key }) => key)));
    expect(CONTRACT_KEYS.filter((key) => !used.has(key))).toEqual([]);
  });

  it('have the form with every field, each list as far as it was seen', () => {
    const { fields, lists } = rules().form;
    expect(fields.map(({ id }) => id)).toEqual(FORM_FIELDS);
    const size = ({ id, codes, isComplete }: (typeof lists)[number]) => [id, codes.length, isComplete];
    expect(lists.map(size)).toEqual([
      ...[['party-nature', 19, false] as const, ['field', 11, true] as const],
      ...['ip', 'programme', 'payment'].map((id) => [id, 0, false] as const),
    ]);
    const needed = fields.filter(({ neededStatus }) => neededStatus === 'verified').map(({ id }) => id);
    expect(needed).toEqual(['newInvestment', 'newOutput']);
    expect(new Set(fields.filter(({ id }) => !needed.includes(id)).map(({ neededStatus }) => neededStatus))).toEqual(
      new Set(['proposal']),
    );
  });

  it('have the calendar from 2021 to 2026', () => {
    const [calendar] = rules().calendars;
    expect(calendar?.years.map(({ year }) => year)).toEqual([2021, 2022, 2023, 2024, 2025, 2026]);
    expect(calendar?.status).toBe('to-verify');
  });
});

describe('the registration form with faults', () => {
  const file = 'registration-form.yaml';
  it('is refused when it names a field, list, code or source nobody knows, or one twice', () => {
    expect(codes(file, 'list: party-nature', 'list: party-natur')).toEqual(['value-not-allowed list']);
    expect(codes(file, 'parent: "010"', 'parent: "019"')).toEqual(['value-not-allowed parent']);
    expect(codes(file, 'code: "011"', 'code: "010"')).toEqual(['duplicate-id code']);
    expect(codes(file, 'source: form-notes', 'source: form-note')).toEqual(['value-not-allowed source']);
    expect(codes(file, 'id: validTo', 'id: validFrom')).toEqual(['duplicate-id id', 'field-missing fields']);
    expect(codes(file, 'needed: always', 'needed: sometimes')).toEqual(['value-not-allowed needed']);
  });

  it('is refused when it is not there', () => {
    const read = readExchangeRules(new Map([...FILES].filter(([name]) => name !== file)));
    const told = read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place.file}`);
    expect(told).toContain(`file-missing ${file}`);
  });
});

describe('a rule pack with faults', () => {
  const young = 'contracts-2026.yaml';
  it('is refused when the regimes overlap or leave a hole', () => {
    const start = (day: string) => faults(young, 'effectiveFrom: null', `effectiveFrom: "${day}"`);
    expect(start('2026-03-01')).toEqual(['pack-overlap contracts-2026.yaml effectiveFrom']);
    const ended = FILES.get('contracts-2001.yaml')?.replace('effectiveTo: null', 'effectiveTo: "2026-01-31"') ?? '';
    const dated = FILES.get(young)?.replace('effectiveFrom: null', 'effectiveFrom: "2026-03-01"') ?? '';
    const read = readExchangeRules(new Map([...FILES, ['contracts-2001.yaml', ended], [young, dated]]));
    expect(read.ok ? [] : read.problems.map(({ code, message }) => [code, message.en])).toEqual([
      [
        'pack-hole',
        'No rule pack is in force from 2026-02-01 to 2026-02-28, between contracts-2001 and contracts-2026',
      ],
    ]);
  });

  it('is refused when a number cannot be counted with, or its unit is another', () => {
    expect(codes(young, 'value: "15"', 'value: "fifteen"')).toEqual(['value-form value']);
    expect(codes(young, 'value: "15"', 'value: "1.5"')).toEqual(['value-form value']);
    expect(codes(young, 'value: "5000000"', 'value: "500万"')).toEqual(['value-form value']);
    expect(codes(young, 'unit: "working-days"', 'unit: "weeks"')).toEqual(['value-not-allowed unit']);
    expect(codes(young, 'value: "15"', '')).toEqual(['field-missing value']);
    expect(codes('benefit-cit-transfer.yaml', 'value: "2015-10-01"', 'value: "2015-10-32"')).toEqual([
      'value-form value',
    ]);
    expect(codes(young, 'key: deadline.ordinary', 'key: refusal.unclear')).toEqual([
      'field-missing entries',
      'pack-contradiction key',
    ]);
  });

  it('is refused when it names a key nobody knows, a status, or a source it does not list', () => {
    expect(codes(young, 'key: deadline.expert', 'key: deadline.experts')).toEqual(['value-not-allowed key']);
    expect(codes(young, 'status: draft', 'status: adopted')).toEqual(['value-not-allowed status']);
    expect(codes(young, 'source: draft-2024', 'source: elsewhere')).toEqual(['pack-source-unknown source']);
  });

  it('is answered with faults and never with a crash, whatever was done to its lines', () => {
    const name = fc.constantFrom('contracts-2026.yaml', 'benefit-cit-transfer.yaml', 'calendar-cn.yaml');
    const change = fc.tuple(name, fc.nat(400), fc.nat(5), fc.string({ maxLength: 20 }));
    fc.assert(
      fc.property(change, ([file, at, length, text]) => {
        const lines = (FILES.get(file) ?? '').split('\n');
        lines.splice(at % lines.length, length, text);
        const read = readExchangeRules(new Map([...FILES, [file, lines.join('\n')]]));
        const told = read.ok ? read.value.findings : read.problems;
        expect(told.every(({ place, message, remedy }) => place.file && message.zh && message.en && remedy.zh)).toBe(
          true,
        );
      }),
      { numRuns: 60 },
    );
  });

  it('is refused when a whole kind of it is missing', () => {
    const read = readExchangeRules(new Map([...FILES].filter(([name]) => !name.startsWith('contracts-'))));
    expect(read.ok ? [] : read.problems.map(({ code, place }) => `${code} ${place.file}`)).toEqual([
      'file-missing contracts-*.yaml',
    ]);
  });

  it('is refused when its calendar cannot be', () => {
    const calendar = (from: string, to: string) =>
      codes('calendar-cn.yaml', from, to).map((code) => code.split(' ')[0]);
    expect(calendar('from: "2021-02-11"', 'from: "2021-02-30"')).toEqual(['calendar-day']);
    expect(calendar('from: "2021-02-11"', 'from: "2021-02-18"')).toEqual(['calendar-span']);
    expect(calendar('"2021-02-07"', '"2021-02-08"')).toEqual(['calendar-weekday']);
    expect(calendar('"2021-02-07"', '"2021-02-13"')).toEqual(['calendar-both']);
    expect(calendar('year: 2022', 'year: 2021')).toContain('calendar-years');
  });
});
