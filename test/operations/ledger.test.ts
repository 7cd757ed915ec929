import { sql } from 'kysely';
import mammoth from 'mammoth';
import { expect, it } from 'vitest';
import { enterValues, listEntries } from '../../src/collection/verbs/entries.ts';
import {
  answerRequest,
  askFigures,
  downloadLetter,
  holdIndicator,
  showCompleteness,
  showLedger,
  unholdIndicator,
} from '../../src/collection/verbs/ledger.ts';
import { approveEntries, returnEntries } from '../../src/collection/verbs/review.ts';
import { given, type Office, OPERATOR, openOffice, type Person, READER, refusalOf } from './collection-running.ts';
import { withStores } from './stores.ts';

const SHARE = { indicator: 'share', place: 'city', period: '2025' };
const TOWN = { indicator: 'place-in-nation', place: 'town', period: '2025' };
const keyOf = ({ indicator, place, period }: typeof SHARE) => `${indicator}@${place} ${period}`;

const lineOf = async ({ ask, people }: Office, who: Person, cell = SHARE) =>
  (await ask(people[who], showLedger, {})).lines.find((line) => keyOf(line) === keyOf(cell));

const hold = ({ ask, people }: Office, organisation: string, place = '') =>
  ask(people.officer, holdIndicator, { indicator: '比重', organisation, place });

const moveAnswers = ({ owner }: Office) =>
  owner(sql`update figure_answer set promised_on = '2026-02-01' where promised_on is not null`);

withStores('the ledger of missing figures', (store) => {
  const open = async () => openOffice(await store.fresh());

  it('lists what is missing, what it decides, and that nobody is known where nobody is', async () => {
    const office = await open();
    const ledger = await office.ask(office.people.officer, showLedger, {});
    // Share, projects and two ranks, five years each; the last year decides, of projects every year.
    expect(ledger).toMatchObject({ seesAll: true, wanted: 20, known: 0, notDue: 0, missing: 20, deciding: 8 });
    expect(ledger.lines.slice(0, 8).every(({ decides }) => decides.length > 0)).toBe(true);
    expect(await lineOf(office, 'officer')).toMatchObject({
      ...{ targets: ['S1'], decides: ['S1'], state: 'not-asked', overdue: false, organisation: null, holders: [] },
      holder: { zh: '规划未写明由谁掌握', en: expect.stringContaining('Nobody known') },
    });
    expect((await lineOf(office, 'officer', TOWN))?.holders).toMatchObject([{ name: '某县科技局' }]);
    expect(ledger.organisations).toHaveLength(4);
    expect((await office.ask(office.people.inspector, showLedger, {})).organisations).toEqual([]);
    const nobody = await office.ask(office.people.officer, showLedger, { holder: 'nobody', deciding: 'true' });
    expect(nobody.total).toBe(7);
  });

  it('filters by target, year, place, holder and state, and finds nothing for what does not exist', async () => {
    const office = await open();
    const total = async (filter: object) => (await office.ask(office.people.officer, showLedger, filter)).total;
    expect(await total({ target: 'S1' })).toBe(5);
    expect(await total({ target: 'S1', period: '2025' })).toBe(1);
    expect(await total({ place: '某县' })).toBe(5);
    expect(await total({ holder: '某县科技局' })).toBe(5);
    expect(await total({ state: 'asked' })).toBe(0);
    expect(await total({ target: 'S9' })).toBe(0);
    expect((await refusalOf(total({ state: 'gone' })))?.code).toBe('bad-input');
    expect((await refusalOf(total({ plan: 'gone' })))?.code).toBe('not-found');
  });

  it('shows a holder and a city only what concerns them, and nobody’s answers to another', async () => {
    const office = await open();
    const { ask, people } = office;
    await hold(office, '科技厅');
    await ask(people.officer, askFigures, { organisation: '科技厅', cells: [SHARE], note: '内部说明甲' });
    await ask(people.holder, answerRequest, { cells: [SHARE], answer: 'refused', note: '不便提供乙' });
    const own = await ask(people.holder, showLedger, {});
    expect(own).toMatchObject({ seesAll: false, wanted: 5, missing: 5, deciding: 1, organisations: [] });
    const city = await ask(people.city, showLedger, {});
    expect(new Set(city.lines.map(({ place }) => place))).toEqual(new Set(['town']));
    const other = await ask(people.other, showLedger, {});
    expect(other).toMatchObject({ wanted: 0, known: 0, missing: 0, groups: [], lines: [] });
    for (const answer of [city, other, await ask(people.other, showCompleteness, {})]) {
      expect(JSON.stringify(answer)).not.toMatch(/内部说明甲|不便提供乙|科技厅"/);
    }
    for (const person of ['officer', 'reviewer', 'publisher', 'inspector'] as const) {
      expect((await ask(people[person], showLedger, {})).missing).toBe(20);
      expect(await lineOf(office, person)).toMatchObject({ state: 'refused', answer: { note: '不便提供乙' } });
    }
    expect((await refusalOf(ask(people.administrator, showLedger, {})))?.code).toBe('not-permitted');
    expect((await refusalOf(ask(READER, showLedger, {})))?.code).toBe('not-signed-in');
  });

  it('says who holds an indicator: the place before everywhere, both before the city; taken back again', async () => {
    const office = await open();
    const { ask, people } = office;
    const holders = async () => (await lineOf(office, 'officer', TOWN))?.holders.map(({ name }) => name);
    const rank = { indicator: 'place-in-nation', organisation: '统计局' };
    expect(await ask(people.officer, holdIndicator, rank)).toEqual({ changed: true });
    expect(await ask(people.officer, holdIndicator, rank)).toEqual({ changed: false });
    expect(await holders()).toEqual(['统计局']);
    await ask(people.officer, holdIndicator, { ...rank, organisation: '科技厅', place: '某县' });
    expect(await holders()).toEqual(['科技厅']);
    await ask(people.officer, unholdIndicator, { ...rank, organisation: '科技厅', place: 'town' });
    await ask(OPERATOR, unholdIndicator, rank);
    expect(await ask(people.officer, unholdIndicator, rank)).toEqual({ changed: false });
    expect(await holders()).toEqual(['某县科技局']);
    const refused = async (input: object) => (await refusalOf(ask(people.officer, holdIndicator, input)))?.code;
    expect(await refused({ ...rank, indicator: '没有' })).toBe('not-found');
    expect(await refused({ ...rank, organisation: '没有' })).toBe('not-found');
    expect(await refused({ ...rank, place: '没有' })).toBe('not-found');
    expect(await refused({ ...rank, organisation: '某县科技局' })).toBe('refused');
    expect((await refusalOf(ask(people.holder, holdIndicator, rank)))?.code).toBe('not-permitted');
  });

  it('asks, is promised, is overdue, is reported, returned, approved: the line goes and the board may judge', async () => {
    const office = await open();
    const { ask, people } = office;
    await hold(office, '科技厅');
    const { cells, request } = await ask(people.officer, askFigures, { organisation: '科技厅', due: '2026-04-01' });
    expect(cells).toBe(5);
    expect(await lineOf(office, 'holder')).toMatchObject({
      ...{ state: 'asked', overdue: false, asked: { request, on: '2026-03-01', due: '2026-04-01', times: 1 } },
    });
    await ask(people.holder, answerRequest, { cells: [SHARE], answer: 'promised', promisedOn: '2026-05-01' });
    expect(await lineOf(office, 'officer')).toMatchObject({
      state: 'promised',
      answer: { by: 'holder', promisedOn: '2026-05-01', onPaper: false },
    });
    await moveAnswers(office);
    expect(await lineOf(office, 'inspector')).toMatchObject({ state: 'promised', overdue: true });
    expect((await ask(people.officer, showLedger, { overdue: true })).total).toBe(1);

    await ask(people.holder, enterValues, { values: [given('52')] });
    expect(await lineOf(office, 'officer')).toMatchObject({ state: 'reported', waits: true, overdue: false });
    const [entry] = (await ask(people.reviewer, listEntries, { state: 'reported' })).entries;
    await ask(people.reviewer, returnEntries, { ids: [entry?.id], note: '核对' });
    expect(await lineOf(office, 'holder')).toMatchObject({ state: 'returned', waits: false });
    await ask(people.holder, enterValues, { values: [given('51', { reason: '更正' })] });
    const [again] = (await ask(people.reviewer, listEntries, { state: 'reported' })).entries;
    await ask(people.reviewer, approveEntries, { ids: [again?.id] });
    expect(await lineOf(office, 'officer')).toBeUndefined();
    expect(await ask(people.officer, showLedger, {})).toMatchObject({ known: 1, missing: 19, deciding: 7 });
    const refused = await refusalOf(ask(people.holder, answerRequest, { cells: [SHARE], answer: 'refused' }));
    expect(refused?.problems).toMatchObject([{ code: 'known-already', place: { field: '某市 比重 2025' } }]);
  });

  it('keeps two requests: the newest due day counts, and asking again after an answer asks again', async () => {
    const office = await open();
    const { ask, people } = office;
    const asking = { organisation: '统计局', cells: [SHARE, SHARE] };
    expect(await ask(people.officer, askFigures, { ...asking, due: '2026-03-01' })).toMatchObject({ cells: 1 });
    await office.owner(sql`update figure_request set at = '2026-01-05T09:00:00+08:00', due = '2026-02-01'`);
    expect(await lineOf(office, 'officer')).toMatchObject({ state: 'asked', overdue: true, holders: [] });
    await ask(people.other, answerRequest, { cells: [SHARE], answer: 'other-definition' });
    expect(await lineOf(office, 'officer')).toMatchObject({ state: 'other-definition', overdue: false });
    expect(await refusalOf(ask(people.officer, askFigures, { ...asking, way: 'mail' }))).toMatchObject({
      code: 'refused',
      words: { zh: expect.stringContaining('没有登记电子邮箱') },
    });
    await office.owner(sql`update organisation set email = 'kjt@yunshui.example' where name = '统计局'`);
    const mailed = await ask(people.officer, askFigures, { ...asking, due: '2026-03-20', way: 'mail' });
    expect(mailed.note?.en).toContain('No mail server is set');
    expect(
      await office.owner(sql`select recipient, state, plan, body like '%比重%' as told,
      jsonb_array_length(attachments) as files from mail`),
    ).toEqual([{ recipient: 'kjt@yunshui.example', state: 'waiting', plan: 'small', told: true, files: 1 }]);
    expect(await lineOf(office, 'officer')).toMatchObject({
      ...{ state: 'asked', overdue: false, organisation: { name: '统计局' } },
      asked: { due: '2026-03-20', times: 2 },
      answer: { state: 'other-definition' },
    });
  });

  it('takes an answer on paper from the plan officer, and no other’s from anybody else', async () => {
    const office = await open();
    const { ask, people } = office;
    await ask(people.officer, answerRequest, { organisation: '统计局', cells: [SHARE], answer: 'not-collected' });
    expect(await lineOf(office, 'officer')).toMatchObject({
      ...{ state: 'not-collected', organisation: { name: '统计局' } },
      answer: { by: 'officer', onPaper: true },
    });
    expect(await lineOf(office, 'other')).toMatchObject({ answer: { onPaper: true } });
    const refused = async (who: Person, input: object) =>
      refusalOf(ask(people[who], answerRequest, { cells: [SHARE], answer: 'refused', ...input }));
    expect((await refused('holder', {}))?.problems).toMatchObject([{ code: 'not-yours' }]);
    expect((await refused('holder', { organisation: '统计局' }))?.code).toBe('not-permitted');
    expect((await refused('city', {}))?.problems).toMatchObject([{ code: 'city-elsewhere' }]);
    expect((await refused('reviewer', {}))?.code).toBe('not-permitted');
    expect(await ask(people.city, answerRequest, { cells: [TOWN], answer: 'refused' })).toEqual({ answered: 1 });
  });

  it('refuses wrong input by name and stores nothing of it', async () => {
    const office = await open();
    const { ask, people } = office;
    const codes = async (input: object) =>
      (await refusalOf(ask(people.officer, askFigures, { organisation: '科技厅', ...input })))?.problems.map(
        ({ code }) => code,
      );
    const far = { ...SHARE, indicator: 'nothing' };
    expect(await codes({ cells: [SHARE, far, { ...SHARE, period: '2019' }] })).toEqual(['not-wanted', 'not-wanted']);
    expect(await codes({ cells: [SHARE], due: '2026-02-28' })).toEqual(['due-past']);
    expect(await codes({ cells: [SHARE], due: '2026-02-30' })).toEqual(['no-such-day']);
    expect(await codes({ cells: [SHARE], due: '明天' })).toEqual(['bad-value']);
    expect(await codes({ cells: [] })).toEqual(['bad-value']);
    expect(await codes({ cells: 'share@city' })).toEqual(['bad-value']);
    expect(await codes({ cells: 'share@city@2019,share@city@2025' })).toEqual(['not-wanted']);
    expect(await codes({ organisation: '某县科技局', cells: [SHARE] })).toEqual(['city-elsewhere']);
    expect((await refusalOf(ask(people.officer, askFigures, { organisation: '科技厅' })))?.code).toBe('refused');
    const answer = (input: object) =>
      refusalOf(ask(people.officer, answerRequest, { cells: [SHARE], answer: 'promised', ...input }));
    expect((await answer({}))?.problems).toMatchObject([{ code: 'promise-day' }]);
    expect((await answer({ answer: 'refused', promisedOn: '2026-04-01' }))?.problems).toHaveLength(1);
    expect((await answer({ promisedOn: '2020-01-01' }))?.problems).toMatchObject([{ code: 'due-past' }]);
    expect(
      await office.owner(sql`select (select count(*) from figure_request)
      + (select count(*) from figure_answer) as stored`),
    ).toEqual([{ stored: '0' }]);
  });

  it('the right withdrawn meanwhile: the store refuses what the session still believes', async () => {
    const office = await open();
    const { ask, people } = office;
    await office.owner(sql`update duty set withdrawn_by = 'x', withdrawn_at = now()`);
    for (const [verb, input] of [
      [askFigures, { organisation: '科技厅', cells: [SHARE] }],
      [holdIndicator, { organisation: '科技厅', indicator: 'share' }],
    ] as const) {
      expect((await refusalOf(ask(people.officer, verb, input)))?.code).toBe('not-permitted');
    }
  });

  it('counts completeness by the day: approved from its approval, released and published from their release', async () => {
    const office = await open();
    const { ask, people } = office;
    await hold(office, '科技厅');
    await ask(people.holder, enterValues, { values: [given('52'), given('48', { period: '2024' })] });
    const ids = (await ask(people.reviewer, listEntries, { state: 'reported' })).entries.map(({ id }) => id);
    await ask(people.reviewer, approveEntries, { ids });
    await office.owner(sql`update entry set reviewed_at = '2026-02-10T12:00:00+08:00'`);
    await office.owner(sql`insert into observation (id, fingerprint, datasets, indicator, place, period, first_month,
      last_month, value, unit, qualifier, status, source, released_on, released_end, recorded_on, verified, derived,
      source_quality, source_marks, note)
      values (gen_random_uuid(), sha256('x'::bytea), '{small}', '比重', '某市', '2023', ${2023 * 12}, ${2023 * 12 + 11}, 47, '%', 'exact',
        'bulletin', '公报', '2024-02', '2024-02-29', '2026-01-01', true, false, 'ordinary', '{}', '')`);
    const { points, holders } = await ask(people.officer, showCompleteness, {});
    const on = (day: string) => points.find((point) => point.day === day);
    expect([points[0]?.day, points.at(-1)?.day]).toEqual(['2021-03-01', '2026-03-01']);
    expect(on('2024-01-31')).toMatchObject({ due: 12, known: 0 });
    expect(on('2024-02-29')).toMatchObject({ due: 12, known: 1, decidingKnown: 0 });
    expect(on('2026-01-31')).toMatchObject({ due: 20, known: 1, decidingDue: 8, decidingKnown: 0 });
    expect(on('2026-02-28')).toMatchObject({ known: 3, decidingKnown: 1 });
    expect(holders.find(({ holder }) => holder.zh === '科技厅')?.points.at(-1)).toMatchObject({ due: 5, known: 3 });
    // Taken back by an approved answer that there is no figure: the past stays as it was.
    await ask(people.holder, enterValues, { values: [given(null, { missing: 'not-collected', reason: '误报' })] });
    const [back] = (await ask(people.reviewer, listEntries, { state: 'reported' })).entries;
    await ask(people.reviewer, approveEntries, { ids: [back?.id] });
    const later = (await ask(people.officer, showCompleteness, {})).points;
    expect(later.slice(-2).map(({ known }) => known)).toEqual([3, 2]);
    expect(await lineOf(office, 'officer')).toMatchObject({ state: 'not-collected', answer: { by: 'holder' } });
  });

  it('writes the letter of a request, read back: who, what, why, by when, and that it is unofficial', async () => {
    const office = await open();
    const { ask, people } = office;
    const asking = { organisation: '统计局', cells: [SHARE, TOWN], due: '2026-04-01' };
    expect((await refusalOf(ask(people.officer, downloadLetter, { organisation: '统计局' })))?.code).toBe('refused');
    const { request } = await ask(people.officer, askFigures, { ...asking, note: '请一并说明口径' });
    const letter = async (input: object) =>
      ask(people.officer, downloadLetter, { organisation: '统计局', request, ...input });
    const docx = await letter({});
    expect(docx).toMatchObject({ fileName: 'small 统计局 2026-03-01.docx', base64: true });
    const buffer = Buffer.from(docx.text, 'base64');
    const read = await mammoth.extractRawText({ buffer });
    const { value: html } = await mammoth.convertToHtml({ buffer });
    expect([html.match(/<th>/g)?.length, html.match(/<tr>/g)?.length]).toEqual([6, 3]);
    for (const said of ['统计局：', '非官方软件', '截至2026年3月1日', '请于2026年4月1日前答复', '规划办（签署）']) {
      expect(read.value).toContain(said);
    }
    for (const said of [
      '比重（口径：规划未写明，请注明；单位：%）',
      '目标S1“比重达50%左右”（规划二）',
      '某县',
      '请一并说明口径',
    ]) {
      expect(read.value).toContain(said);
    }
    const english = await letter({ format: 'txt', language: 'en' });
    expect(english.mediaType).toBe('text/plain; charset=utf-8');
    expect(english.text).toMatch(/^Request for figures[^]*unofficial software[^]*To: 统计局[^]*by 1 April 2026/);
    expect((await letter({ format: 'txt' })).text).toContain('1. 比重');
    expect((await refusalOf(letter({ request: 'no such' })))?.code).toBe('not-found');
    expect((await refusalOf(letter({ organisation: '科技厅' })))?.code).toBe('not-found');
    expect((await refusalOf(ask(people.holder, downloadLetter, { organisation: '统计局' })))?.code).toBe(
      'not-permitted',
    );
    expect((await ask(OPERATOR, downloadLetter, { organisation: '统计局', due: '2026-05-01' })).fileName).toMatch(
      /docx$/,
    );
  });
});
