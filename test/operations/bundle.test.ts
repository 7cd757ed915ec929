import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { checkBundle, downloadQueryLetter, reconcileFigures, takeBundle } from '../../src/collection/verbs/bundle.ts';
import { createWorkbook, takeWorkbook } from '../../src/collection/verbs/workbook.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Actor } from '../../src/platform/operation.ts';
import type { Upload } from '../../src/platform/verb.ts';
import { unzip } from '../publication/unzipped.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';
import { askWorkbook, asUpload, cellOf, edited, PLAN, syncJiangsu } from './workbook-running.ts';

const OPERATOR: Actor = { name: '值班员', role: 'operator' };
const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);
const CITIES = PLAN.places.filter(({ level }) => level === 'city');

const entryCount = (database: Database) =>
  database.ownerTransaction(async (tx) => {
    const { rows } = await sql<{ count: number }>`select count(*)::int as count from entry`.execute(tx);
    return rows[0]?.count ?? 0;
  });

/** Every city of the plan as an organisation; those there already stay. */
async function addCities(database: Database): Promise<void> {
  await database.ownerTransaction(async (tx) => {
    for (const { id, name } of CITIES) {
      await sql`insert into organisation (id, name, kind, place, created_at)
        values (${uuidv7()}, ${name}, 'city', ${id}, now()) on conflict (name) do nothing`.execute(tx);
    }
  });
}

type Ask = ReturnType<typeof askWorkbook>;

/** A city's workbook with its number of technology SMEs in 2025. */
async function workbookOf(ask: Ask, city: { readonly id: string; readonly name: string }, value: string | number) {
  const made = await ask(OPERATOR, createWorkbook, { organisation: city.name });
  const file = await edited(made, (book) => {
    cellOf(book, 'tech-smes', city.id, 2025).value = value;
  });
  return { ...file, name: `${city.name}.xlsx` };
}

async function reportWhole(ask: Ask, value: number): Promise<void> {
  const file = await edited(await ask(OPERATOR, createWorkbook, {}), (book) => {
    cellOf(book, 'tech-smes', 'jiangsu', 2025).value = value;
  });
  await ask(OPERATOR, takeWorkbook, { file, confirmed: [JSON.stringify(['tech-smes', 'jiangsu', '2025'])] });
}

withStores('a bundle of workbooks', ({ fresh }) => {
  it('thirteen at once: checked, taken, held against the province, and taken again without a change', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    await createOffice(database);
    await addCities(database);
    const ask = askWorkbook(database);
    await reportWhole(ask, 100_000);
    const files: Upload[] = [];
    for (const [index, city] of CITIES.entries()) files.push(await workbookOf(ask, city, 7000 + index));
    const checked = await ask(OPERATOR, checkBundle, { files });
    expect(checked.files.map(({ found, mayTake, problems }) => [found, mayTake, problems])).toEqual(
      CITIES.map(() => [1, true, []]),
    );
    expect(checked.noFile).toEqual([]);
    // 13 × 7000 + (0 + … + 12) = 91,078.
    const off = { rule: 'sum', addressee: 'jiangsu', indicator: 'tech-smes', period: '2025', difference: '-8922' };
    expect(checked.doubts).toMatchObject([off]);
    expect(checked.doubts[0]?.what.zh).toMatch(/13个地区之和为91,078家，全域数为100,000家，少8,922家/);
    expect(await entryCount(database)).toBe(1);

    const taken = await ask(OPERATOR, takeBundle, { files });
    expect(taken).toMatchObject({ accepted: 13, doubts: [off] });
    expect(await entryCount(database)).toBe(14);
    const again = await ask(OPERATOR, takeBundle, { files });
    expect(again.files.every(({ taken: count, unchanged }) => count === 0 && unchanged === 1)).toBe(true);
    expect(await entryCount(database)).toBe(14);

    const { letters, doubts } = await ask(OPERATOR, reconcileFigures, {});
    expect(doubts).toMatchObject([off]);
    expect(letters.map(({ name }) => name)).toEqual(['江苏省', ...CITIES.map(({ name }) => name)]);
    const text = await ask(OPERATOR, downloadQueryLetter, { place: '南京市', format: 'txt', by: '2026-12-15' });
    expect(text.fileName).toBe('数据核对函 南京市 2026-11-29.txt');
    expect(text.text).toContain('已报的数：2025年7,000家（在报）');
    expect(text.text).toContain('请于2026年12月15日前答复');
    // A letter tells a city nothing another organisation gave.
    expect(text.text).not.toMatch(/7,0\d[1-9]|91,078|100,000|8,922/);
    const docx = await ask(OPERATOR, downloadQueryLetter, { place: 'suzhou', language: 'en' });
    const body = unzip(Buffer.from(docx.text, 'base64')).get('word/document.xml')?.toString() ?? '';
    expect(body).toContain('To: Suzhou');
    expect(body).toContain('Confirm your figure');
  });

  it('takes each file as a whole or not at all, and says so per file', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    const { nanjing } = await createOffice(database);
    const ask = askWorkbook(database);
    const [first, second] = CITIES.filter(({ id }) => ['nanjing', 'suzhou'].includes(id));
    if (first === undefined || second === undefined) throw new Error('no cities');
    const good = await workbookOf(ask, first, 7000);
    const faulty = await edited(await ask(OPERATOR, createWorkbook, { organisation: second.name }), (book) => {
      cellOf(book, 'tech-smes', second.id, 2025).value = 9000;
      cellOf(book, 'tech-smes', second.id, 2024).value = '约八千';
    });
    const noBook = asUpload('坏.xlsx', new Uint8Array([1, 2, 3]));
    const files = [good, { ...faulty, name: '苏州市.xlsx' }, noBook];
    const answer = await ask(OPERATOR, takeBundle, { files });
    expect(answer).toMatchObject({
      accepted: 1,
      files: [
        { accepted: true, taken: 1, problems: [] },
        { accepted: false, taken: 0, problems: [{ code: 'qualified', place: { file: '苏州市.xlsx' } }] },
        { accepted: false, organisation: null, problems: [{ place: { file: '坏.xlsx' } }] },
      ],
    });
    expect(await entryCount(database)).toBe(1);
    // A faulty file alone is refused, with the same report and nothing stored.
    expect(await ask(OPERATOR, takeBundle, { files: [noBook] })).toMatchObject({ accepted: 0 });
    expect(await refusal(ask(OPERATOR, checkBundle, { files: [] }))).toMatchObject({ code: 'bad-input' });
    const known = await ask(nanjing, checkBundle, { files: [good] });
    expect(known.files).toMatchObject([{ found: 0, unchanged: 1, organisation: '南京市' }]);
  });

  it('a city looks at and hands in its own only; the officer looks at all; others may neither', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    const people = await createOffice(database);
    await addCities(database);
    const ask = askWorkbook(database);
    const byId = (id: string) => CITIES.find((city) => city.id === id) ?? { id, name: '' };
    const own = await workbookOf(ask, byId('nanjing'), 7000);
    const foreign = await workbookOf(ask, byId('suzhou'), 9_876_543);
    const files = [own, foreign];
    const seen = await ask(people.nanjing, checkBundle, { files, confirmed: [] });
    expect(seen.files).toMatchObject([
      { organisation: '南京市', found: 1, mayTake: true },
      { organisation: null, found: 0, mayTake: false, problems: [{ code: 'other-organisation' }] },
    ]);
    // Not even where the sum of others is concerned.
    expect(seen.doubts).toEqual([]);
    expect(await ask(people.nanjing, takeBundle, { files })).toMatchObject({
      files: [
        { accepted: true, taken: 1 },
        { accepted: false, problems: [{ code: 'other-organisation' }] },
      ],
    });
    const overseen = await ask(people.officer, checkBundle, { files });
    expect(overseen.files).toMatchObject([{ mayTake: false }, { organisation: '苏州市', found: 1, mayTake: false }]);
    expect(await ask(people.officer, takeBundle, { files })).toMatchObject({ accepted: 0 });
    expect(await entryCount(database)).toBe(1);
    for (const person of [people.reviewer, people.publisher, people.inspector, people.system]) {
      expect(await refusal(ask(person, checkBundle, { files }))).toMatchObject({ code: 'not-permitted' });
      expect(await refusal(ask(person, takeBundle, { files }))).toMatchObject({ code: 'not-permitted' });
    }
    for (const person of [people.nanjing, people.holder, people.security]) {
      expect(await refusal(ask(person, reconcileFigures, {}))).toMatchObject({ code: 'not-permitted' });
      expect(await refusal(ask(person, downloadQueryLetter, { place: '南京市' }))).toMatchObject({
        code: 'not-permitted',
      });
    }
    for (const person of [people.officer, people.reviewer, people.publisher, people.inspector, OPERATOR]) {
      expect(await ask(person, reconcileFigures, {})).toMatchObject({ plan: PLAN.header.id });
    }
    const nobody: Actor = { name: 'web', role: 'anyone' };
    expect(await refusal(ask(nobody, reconcileFigures, {}))).toMatchObject({ code: 'not-signed-in' });
    // A duty for another plan only is none for this one.
    const elsewhere = { ...people.nanjing, duties: [{ role: 'city-office', plan: 'other' }] };
    expect(await refusal(ask(elsewhere, checkBundle, { files }))).toMatchObject({ code: 'not-permitted' });
  });

  it('a letter names what is wrong with what was asked for', async () => {
    const database = await fresh();
    await syncJiangsu(database);
    const { officer } = await createOffice(database);
    const ask = askWorkbook(database);
    await reportWhole(ask, 100_000);
    const city = CITIES.find(({ id }) => id === 'nanjing') ?? { id: '', name: '' };
    await ask(OPERATOR, takeBundle, { files: [await workbookOf(ask, city, 123_456)] });
    const { doubts } = await ask(officer, reconcileFigures, { place: '南京市' });
    expect(doubts).toMatchObject([{ rule: 'part-over-whole', difference: '23456' }]);
    const letter = await ask(officer, downloadQueryLetter, { place: '南京市', format: 'txt' });
    expect(letter.text).toContain('大于江苏省的数（尚未发布）');
    expect(letter.text).not.toContain('100,000');
    const asked = (input: Readonly<Record<string, unknown>>) => refusal(ask(officer, downloadQueryLetter, input));
    expect(await asked({ place: '南宁市' })).toMatchObject({
      code: 'not-found',
      words: { zh: expect.stringContaining('是否应为“南京市”') },
    });
    expect(await asked({ place: '无锡市' })).toMatchObject({ code: 'not-found' });
    for (const by of ['2026-11-28', '2026-02-30', '下周']) {
      expect(await asked({ place: '南京市', by })).toMatchObject({ code: 'bad-input' });
    }
  });
});
