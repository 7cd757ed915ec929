import { sql } from 'kysely';
import { uuidv7 } from 'uuidv7';
import { expect, it } from 'vitest';
import { enterValues, listEntries, showHistory } from '../../src/collection/verbs/entries.ts';
import { approveEntries, listDisagreements, returnEntries, settleCell } from '../../src/collection/verbs/review.ts';
import { showInternalBoard, showInternalTarget } from '../../src/plan/verbs/internal.ts';
import { showBoard, showTarget } from '../../src/plan/verbs.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { given, type Office, OPERATOR, openOffice, type Person, READER, refusalOf } from './collection-running.ts';
import { withStores } from './stores.ts';

const stateOf = (board: { verdicts: readonly { id: string; state: string }[] }) =>
  board.verdicts.find(({ id }) => id === 'S1')?.state;

const waiting = async ({ ask, people }: Office) =>
  (await ask(people.reviewer, listEntries, { state: 'reported' })).entries.map(({ id }) => id);

const enter = ({ ask, people }: Office, who: Person, ...values: readonly unknown[]) =>
  ask(people[who], enterValues, { values });

/** What a release does, without its signature. */
async function release({ owner }: Office, visibleFrom: ReturnType<typeof sql>): Promise<void> {
  const id = uuidv7();
  await owner(sql`insert into release (id, plan, title, signed_name, signed_at, visible_from, figures, revisions, board)
    values (${id}, 'small', '试', '张三', now(), ${visibleFrom}, '[]', '[]', '{}')`);
  await owner(sql`update observation set layer = 'released', release = ${id}, visible_from = ${visibleFrom},
    released_on = '2026-03-01', released_end = '2026-03-01' where layer = 'approved'`);
}

withStores('reported, approved, released', (store) => {
  const open = async () => openOffice(await store.fresh());

  it('walk from the department to the public, each board with its own figures', async () => {
    const office = await open();
    const { ask, people } = office;
    expect(stateOf(await ask(READER, showBoard, {}))).toBe('cannot-tell');
    expect(await enter(office, 'holder', given('52.0'))).toMatchObject({ accepted: true, taken: 1, unchanged: 0 });
    expect(await enter(office, 'holder', given('52'))).toMatchObject({ taken: 0, unchanged: 1, intake: null });
    const [id = ''] = await waiting(office);
    expect(stateOf(await ask(people.officer, showInternalBoard, {}))).toBe('cannot-tell');

    expect(await ask(people.reviewer, approveEntries, { ids: [id] })).toEqual({ approved: 1, ownReview: 0 });
    const board = await ask(READER, showBoard, {});
    expect([board.layer, stateOf(board), board.observations]).toEqual(['public', 'cannot-tell', 0]);
    const inside = await ask(people.officer, showInternalBoard, {});
    expect([inside.layer, stateOf(inside)]).toEqual(['internal', 'met']);
    const { verdict, observations } = await ask(people.officer, showInternalTarget, { id: 'S1' });
    expect(verdict.stateWords).toEqual({ zh: '完成', en: expect.any(String) });
    expect(verdict.sentence.zh).toContain('数据由科技厅填报，已审定，尚未发布');
    expect(observations[0]).toMatchObject({
      ...{ value: '52.0', layer: 'approved', organisation: '科技厅', confirmedBy: '科技厅' },
      adoptionReason: { zh: expect.stringContaining('审定，尚未发布') },
    });
    // Another department sees neither the entry nor the figure.
    expect(stateOf(await ask(people.other, showInternalBoard, {}))).toBe('cannot-tell');
    expect((await ask(people.other, listEntries, {})).total).toBe(0);

    await release(office, sql`now() + interval '2 seconds'`);
    expect(stateOf(await ask(READER, showBoard, {}))).toBe('cannot-tell');
    expect((await ask(READER, showTarget, { id: 'S1' })).observations).toEqual([]);
    await expect.poll(async () => stateOf(await ask(READER, showBoard, {})), { timeout: 10_000 }).toBe('met');
    const open_ = await ask(READER, showTarget, { id: 'S1' });
    expect([open_.verdict.state, open_.observations[0]?.layer]).toEqual(['met', 'released']);
    expect(open_.verdict.sentence.zh).toContain('数据由科技厅填报并发布');
  });

  it('keep the approved value until a correction with its reason is approved, and the released one until after that', async () => {
    const office = await open();
    const { ask, people } = office;
    await enter(office, 'holder', given('52'));
    expect(await enter(office, 'colleague', given('51.5'))).toMatchObject({ taken: 1 });
    await ask(people.reviewer, approveEntries, { ids: await waiting(office) });
    const refused = await enter(office, 'holder', given('48'));
    expect(refused).toMatchObject({ accepted: false, taken: 0, problems: [{ code: 'reason-missing' }] });
    await enter(office, 'holder', given('48', { reason: '漏算一户' }));
    const [entry] = (await ask(people.holder, listEntries, {})).entries;
    expect(entry).toMatchObject({ version: 3, state: 'reported', approved: { version: 2, value: '51.5' } });
    expect(stateOf(await ask(people.officer, showInternalBoard, {}))).toBe('met');

    await ask(people.reviewer, returnEntries, { ids: [entry?.id], note: '与年报不符' });
    await enter(office, 'holder', given('45', { reason: '按年报更正' }));
    await ask(people.reviewer, approveEntries, { ids: (await waiting(office)).join(',') });
    expect(stateOf(await ask(people.officer, showInternalBoard, {}))).toBe('below');
    const { versions } = await ask(people.holder, showHistory, { indicator: 'share', place: 'city', period: '2025' });
    expect(versions.map(({ version, state }) => `${version} ${state}`)).toEqual([
      ...['4 approved', '3 returned', '2 superseded', '1 superseded'],
    ]);
    expect(await office.owner(sql`select value from observation`)).toEqual([{ value: '45' }]);

    await release(office, sql`now()`);
    await enter(office, 'holder', given('53', { reason: '再次核实' }));
    await ask(people.reviewer, approveEntries, { ids: await waiting(office) });
    expect(await office.owner(sql`select value, layer from observation order by value`)).toEqual([
      { value: '45', layer: 'released' },
      { value: '53', layer: 'approved' },
    ]);
    expect(stateOf(await ask(READER, showBoard, {}))).toBe('below');
    expect(stateOf(await ask(people.officer, showInternalBoard, {}))).toBe('met');
  });

  it('say no to whoever has not the duty, and to a foreign place', async () => {
    const office = await open();
    const { ask, people } = office;
    await enter(office, 'holder', given('52'));
    const [id = ''] = await waiting(office);
    const barred: readonly Person[] = ['holder', 'officer', 'publisher', 'inspector', 'administrator', 'city'];
    for (const person of barred) {
      expect([person, (await refusalOf(ask(people[person], approveEntries, { ids: [id] })))?.code]).toEqual([
        person,
        'not-permitted',
      ]);
    }
    for (const person of ['reviewer', 'publisher', 'inspector', 'administrator'] as const) {
      expect((await refusalOf(enter(office, person, given('1'))))?.code).toBe('not-permitted');
    }
    expect((await refusalOf(ask(READER, listEntries, {})))?.code).toBe('not-signed-in');
    expect((await refusalOf(ask(people.administrator, showInternalBoard, {})))?.code).toBe('not-permitted');
    expect(
      (await refusalOf(ask(people.holder, enterValues, { organisation: '统计局', values: [given('1')] })))?.code,
    ).toBe('not-permitted');
    expect(await enter(office, 'city', given('1'))).toMatchObject({ problems: [{ code: 'place-foreign' }] });
    expect(await enter(office, 'city', given('1', { place: 'town' }))).toMatchObject({ taken: 1 });
    // Everybody enters for their own organisation: another one's value stays what it is.
    expect(await enter(office, 'other', given('40'))).toMatchObject({ taken: 1 });
    const { versions } = await ask(
      people.reviewer,
      showHistory,
      given(null) && { indicator: 'share', place: 'city', period: '2025' },
    );
    expect(versions.map(({ organisation, value, version }) => [organisation.name, value, version])).toEqual([
      ['科技厅', '52', 1],
      ['统计局', '40', 1],
    ]);
    expect(await ask(OPERATOR, enterValues, { organisation: '统计局', values: [given('41')] })).toMatchObject({
      taken: 1,
    });
  });

  it('name every fault of what is given and then store nothing of it', async () => {
    const office = await open();
    const answer = await enter(
      office,
      'holder',
      given('52'),
      given('52', { indicator: 'nothing' }),
      given('52', { place: 'nowhere' }),
      given('52', { period: '2025-13' }),
      given(null, { period: '2024' }),
      given('51'),
    );
    expect(answer).toMatchObject({ accepted: false, taken: 0 });
    expect(answer.problems.map((problem) => (problem as { code: string }).code)).toEqual([
      ...['indicator-unknown', 'place-unknown', 'period-impossible', 'value-or-reason', 'cell-twice'],
    ]);
    expect(await office.owner(sql`select id from entry union all select id from intake`)).toEqual([]);
    const [event] = await office.owner(sql`select outcome, detail from audit_event order by at desc, id desc limit 1`);
    expect(event).toMatchObject({ outcome: 'refused' });
    expect(JSON.stringify(event)).not.toContain('52');
    expect(await enter(office, 'holder', given(null, { missing: 'not-collected' }))).toMatchObject({ taken: 1 });
    await office.ask(office.people.reviewer, approveEntries, { ids: await waiting(office) });
    expect(await office.owner(sql`select id from observation`)).toEqual([]);
  });

  it('tell whoever saves later over a version they have not seen', async () => {
    const office = await open();
    await enter(office, 'holder', given('52', { basedOn: 0 }));
    expect(await enter(office, 'colleague', given('50', { basedOn: 0 }))).toMatchObject({
      problems: [{ code: 'changed-meanwhile', message: { zh: expect.stringContaining('holder') } }],
    });
    expect(await enter(office, 'colleague', given('50', { basedOn: 1 }))).toMatchObject({ taken: 1 });
  });

  it('let nobody approve their own where duties are apart, and note it where one person holds everything', async () => {
    const office = await open();
    const { ask, owner } = office;
    await owner(sql`insert into duty (id, account, role, granted_by, granted_at)
      values (${uuidv7()}, ${office.people.holder.account}, 'reviewer', 'test', now())`);
    const both = {
      ...office.people.holder,
      duties: [
        { role: 'holder', plan: null },
        { role: 'reviewer', plan: null },
      ],
    };
    await enter(office, 'holder', given('52'));
    const ids = await waiting(office);
    await owner(sql`update office set mode = 'separated'`);
    expect(await refusalOf(ask(both, approveEntries, { ids }))).toMatchObject({
      code: 'refused',
      problems: [{ code: 'own', message: { zh: expect.stringContaining('职责分离') } }],
    });
    await owner(sql`update office set mode = 'single-office'`);
    expect(await ask(both, approveEntries, { ids, note: '已核' })).toEqual({ approved: 1, ownReview: 1 });
    expect((await ask(both, listEntries, {})).entries[0]).toMatchObject({ reviewNote: '自审：已核', own: true });
  });

  it('settle two figures of two organisations by a decision with its reason', async () => {
    const office = await open();
    const { ask, people } = office;
    await enter(office, 'holder', given('52'));
    await enter(office, 'other', given('45'));
    await ask(people.reviewer, approveEntries, { ids: await waiting(office) });
    const [found] = await ask(people.officer, listDisagreements, {});
    expect(found).toMatchObject({ open: true, decision: null, entries: [{ value: '52' }, { value: '45' }] });
    expect((await ask(people.officer, showInternalTarget, { id: 'S1' })).contradictions).toMatchObject([
      { settled: null },
    ]);
    const chosen = found?.entries[0]?.id ?? '';
    expect((await refusalOf(ask(people.reviewer, settleCell, { chosen, reason: '试' })))?.code).toBe('not-permitted');
    await ask(people.officer, settleCell, { chosen, reason: '科技厅为主管部门' });
    const [settled] = await ask(people.officer, listDisagreements, {});
    expect(settled).toMatchObject({ open: false, decision: { chosen, reason: '科技厅为主管部门', by: 'officer' } });
    const { observations, contradictions, verdict } = await ask(people.officer, showInternalTarget, { id: 'S1' });
    expect(observations.map(({ value, adopted, setAside }) => [value, adopted, setAside])).toEqual([
      ['52', true, null],
      ['45', false, '科技厅为主管部门'],
    ]);
    expect(contradictions).toMatchObject([{ settled: '科技厅为主管部门' }]);
    expect(verdict.state).toBe('met');
    await ask(people.officer, settleCell, { chosen: found?.entries[1]?.id ?? '', reason: '改以统计局为准' });
    expect((await ask(people.officer, showInternalTarget, { id: 'S1' })).verdict.state).toBe('below');
  });

  it('refuse a right that was withdrawn between the request and the commit', async () => {
    const office = await open();
    const { ask, people, owner } = office;
    await enter(office, 'holder', given('52'));
    const ids = await waiting(office);
    await owner(sql`update duty set withdrawn_by = 'test', withdrawn_at = now()`);
    expect((await refusalOf(ask(people.reviewer, approveEntries, { ids })))?.code).toMatch(/not-found|not-permitted/);
    expect((await refusalOf(enter(office, 'holder', given('53', { period: '2024' }))))?.code).toBe('not-permitted');
    expect(await owner(sql`select state from entry`)).toEqual([{ state: 'reported' }]);
  });

  if (store.kind === 'postgresql') {
    it('give one of two reviewers, and one of two colleagues, the cell, and tell the other', async () => {
      const office = await open();
      const { ask, people } = office;
      const outcomes = await Promise.all(
        (['holder', 'colleague'] as const).map(async (who) => {
          try {
            const { accepted, problems } = await enter(
              office,
              who,
              given(who === 'holder' ? '52' : '53', { basedOn: 0 }),
            );
            return accepted ? 'taken' : (problems[0] as { code: string }).code;
          } catch (error) {
            return failureOf(error)?.problems[0]?.code;
          }
        }),
      );
      expect(outcomes.sort()).toEqual(['changed-meanwhile', 'taken']);
      const ids = await waiting(office);
      expect(ids).toHaveLength(1);
      const answers = await Promise.all(
        [people.reviewer, people.secondReviewer].map((who) => refusalOf(ask(who, approveEntries, { ids }))),
      );
      const refused = answers.filter((answer) => answer !== null);
      expect(refused).toMatchObject([
        {
          code: 'refused',
          problems: [{ code: 'not-waiting', message: { zh: expect.stringMatching(/审定，.*eviewer/) } }],
        },
      ]);
      expect(await office.owner(sql`select id from observation`)).toHaveLength(1);
    });
  }
});
