import { expect, it } from 'vitest';
import { CASE_ACTS, type CaseAct } from '../../src/exchange/case-states.ts';
import {
  acceptCase,
  askForCase,
  cancelCase,
  changeCase,
  completeCase,
  decideObjection,
  declineAsked,
  listCases,
  noteExperts,
  noteObjection,
  refuseCase,
  registerCase,
  returnCase,
  saveCase,
  sendToExperts,
  showCase,
  submitCase,
  takeCase,
  withdrawCase,
} from '../../src/exchange/verbs/cases.ts';
import { factTotals, listFacts } from '../../src/figures/store/facts.ts';
import type { Database } from '../../src/platform/database.ts';
import { failureOf } from '../../src/platform/failure.ts';
import type { Member } from '../../src/platform/operation.ts';
import { askOn, contentOf, PLAN_ID } from './contract-running.ts';
import { createOffice } from './people.ts';
import { withStores } from './stores.ts';

const refusal = (asked: Promise<unknown>) => asked.then(() => null, failureOf);
const NUMBER = '2026320100000001';

/** A case the university filed on 2026-03-02 and the office accepted the same day. */
async function accepted(database: Database, people: { university: Member; registrar: Member }, content = contentOf()) {
  const ask = askOn(database, '2026-03-02');
  const { id: contract } = await ask(people.university, saveCase, { content });
  await ask(people.university, submitCase, { contract, version: 1 });
  await ask(people.registrar, acceptCase, { contract, version: 2 });
  return contract;
}

const COUNTED = { dataset: 'technology-contracts', measure: 'total' } as const;
const totals = (database: Database, who: Member) =>
  database.transaction(who, (tx) => factTotals(tx, PLAN_ID, COUNTED, '32'));
const facts = (database: Database, who: Member) =>
  database
    .transaction(who, (tx) => listFacts(tx, PLAN_ID, COUNTED.dataset, 2026, 1))
    .then(({ facts: listed }) => listed);

withStores('the ledger of contracts', ({ fresh }) => {
  it('takes a contract from its draft to its number, and says who did what', async () => {
    const database = await fresh();
    const { university, firm, registrar, inspector, officer } = await createOffice(database);
    const ask = askOn(database, '2026-03-02');
    const saved = await ask(university, saveCase, { content: contentOf() });
    expect(saved).toMatchObject({ reference: '2026-000001', state: 'draft', version: 1 });
    const contract = saved.id;

    // A draft is its author's alone.
    for (const other of [firm, registrar, inspector]) {
      expect(await refusal(ask(other, showCase, { contract }))).toMatchObject({ code: 'not-found' });
    }
    expect(await refusal(ask(officer, showCase, { contract }))).toMatchObject({ code: 'not-permitted' });
    expect(await ask(university, showCase, { contract })).toMatchObject({
      line: { state: 'draft', due: null, projectName: '温场控制技术' },
      acts: ['save', 'submit', 'withdraw'],
    });

    await ask(university, saveCase, { contract, version: 1, content: contentOf('8000000') });
    await ask(university, submitCase, { contract, version: 2 });
    const queue = await ask(registrar, listCases, { open: true });
    expect(queue).toMatchObject({ total: 1, overdue: 0, counts: [{ state: 'submitted', cases: 1 }] });
    expect(queue.cases[0]).toMatchObject({ reference: '2026-000001', total: '8000000', due: { day: null } });

    await ask(registrar, takeCase, { contract, version: 3 });
    await ask(registrar, acceptCase, { contract, version: 4 });
    const open = await ask(registrar, showCase, { contract });
    expect(open).toMatchObject({ pack: 'contracts-2001', acceptedOn: '2026-03-02' });
    // 30 days of the old rules.
    expect(open.line.due).toMatchObject({ day: '2026-04-01', isOverdue: false });
    expect((await askOn(database, '2026-04-02')(registrar, listCases, { overdue: true })).cases).toHaveLength(1);

    const done = await ask(registrar, registerCase, { contract, version: 5, number: NUMBER });
    expect(done).toMatchObject({ state: 'registered', version: 6 });
    const shown = await ask(inspector, showCase, { contract: '2026-000001' });
    expect(shown.decided).toEqual({
      ...{ type: 'development', subtype: 'commissioned', total: '8000000', technical: '8000000', received: null },
    });
    expect(shown.line).toMatchObject({ number: NUMBER, handler: registrar.name });
    expect(shown.acts).toEqual([]);
    expect(shown.events.map(({ act }) => act)).toEqual(['register', 'accept', 'take', 'submit', 'save', 'save']);
    // Who holds the case is for the office.
    const own = await ask(university, showCase, { contract });
    expect(own.events.map(({ act }) => act)).not.toContain('take');
    expect(own.line.handler).toBeNull();
    expect(own.acts).toEqual(['ask-change', 'ask-cancel', 'object']);
    expect(await refusal(ask(firm, showCase, { contract }))).toMatchObject({ code: 'not-found' });
    expect((await ask(firm, listCases)).total).toBe(0);
  });

  it('sends back with reasons on clauses; completed material restarts the clock', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, registrar } = people;
    const contract = await accepted(database, people);
    const later = askOn(database, '2026-03-20');
    const clauses = [{ clause: '3', reason: '请写明后续改进成果的归属' }];
    expect(await refusal(later(registrar, returnCase, { contract, version: 3, clauses: [] }))).toMatchObject({
      code: 'bad-input',
    });
    await later(registrar, returnCase, { contract, version: 3, clauses });
    const returned = await later(university, showCase, { contract });
    expect(returned.events[0]).toMatchObject({ act: 'return', to: 'incomplete', clauses });
    expect(returned.line.due).toMatchObject({ day: null, why: { zh: expect.stringContaining('没有起算') } });
    await askOn(database, '2026-04-10')(university, completeCase, { contract, version: 4, content: contentOf() });
    const again = await later(registrar, showCase, { contract });
    expect(again).toMatchObject({ completedOn: '2026-04-10', acceptedOn: '2026-03-02', shown: 2 });
    expect(again.line.due).toMatchObject({ day: '2026-05-10' });
    expect(again.contents.map(({ number, isCurrent }) => [number, isCurrent])).toEqual([
      [2, true],
      [1, false],
    ]);
    expect((await later(registrar, showCase, { contract, content: 1 })).shown).toBe(1);
    expect(await refusal(later(registrar, showCase, { contract, content: 9 }))).toMatchObject({ code: 'not-found' });
  });

  it('sent back before it was accepted, it is accepted on the day it is complete', async () => {
    const database = await fresh();
    const { university, registrar } = await createOffice(database);
    const ask = askOn(database, '2026-03-02');
    const { id: contract } = await ask(university, saveCase, { content: contentOf() });
    await ask(university, submitCase, { contract, version: 1 });
    await ask(registrar, returnCase, { contract, version: 2, clauses: [{ clause: '', reason: '缺授权书' }] });
    await askOn(database, '2026-03-09')(university, completeCase, { contract, version: 3, content: contentOf() });
    expect(await ask(registrar, showCase, { contract })).toMatchObject({
      ...{ acceptedOn: '2026-03-09', pack: 'contracts-2001', line: { state: 'accepted' } },
    });
  });

  it('lets one of two officers act; the other is told who was quicker, and nothing happens twice', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { registrar } = people;
    const contract = await accepted(database, people);
    const ask = askOn(database, '2026-03-03');
    const tries = await Promise.allSettled([
      ask(registrar, registerCase, { contract, version: 3, number: NUMBER }),
      ask(registrar, refuseCase, { contract, version: 3, reasons: ['unclear'] }),
      ask(registrar, registerCase, { contract, version: 3, number: '2026320100000002' }),
    ]);
    expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    for (const lost of tries.flatMap((each) => (each.status === 'rejected' ? [failureOf(each.reason)] : []))) {
      expect(lost).toMatchObject({ code: 'refused', words: { zh: expect.stringContaining(registrar.name) } });
    }
    const { events, line } = await ask(registrar, showCase, { contract });
    expect(events).toHaveLength(4);
    expect(line.version).toBe(4);
  });

  it('asks for experts where the rules do, and keeps their names in the office', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, registrar } = people;
    const ask = askOn(database, '2026-03-02');
    const { id: contract } = await ask(university, saveCase, { content: contentOf('6000000') });
    await ask(university, submitCase, { contract, version: 1 });
    // Under the measures of 2026, whose start nobody has supplied, the pack is named by a person.
    await ask(registrar, acceptCase, { contract, version: 2, pack: 'contracts-2026' });
    const early = await refusal(ask(registrar, registerCase, { contract, version: 3, number: NUMBER }));
    expect(early).toMatchObject({ code: 'refused', words: { zh: expect.stringContaining('专家审核') } });
    await ask(registrar, sendToExperts, { contract, version: 3 });
    await ask(registrar, noteExperts, { contract, version: 4, experts: '甲、乙', opinion: 'for', note: '同意登记' });
    await ask(registrar, registerCase, { contract, version: 5, number: NUMBER });
    const inside = await ask(registrar, showCase, { contract });
    expect(inside.events.find(({ act }) => act === 'note-experts')?.facts).toContainEqual({
      ...{ zh: '专家：甲、乙', en: 'Experts: 甲、乙' },
    });
    expect(JSON.stringify(await ask(university, showCase, { contract }))).not.toContain('甲、乙');
  });

  it('changes and cancels what is registered, by request and with a reason; every content stays', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, registrar } = people;
    const contract = await accepted(database, people);
    const ask = askOn(database, '2026-05-06');
    await ask(registrar, registerCase, { contract, version: 3, number: NUMBER });
    const nothing = await refusal(
      ask(university, askForCase, { contract, version: 4, kind: 'change', reason: '涨价' }),
    );
    expect(nothing).toMatchObject({ code: 'bad-input' });
    const asked = { kind: 'change', reason: '补充协议增加价款', content: contentOf('12000000') };
    await ask(university, askForCase, { contract, version: 4, ...asked });
    expect(await ask(registrar, listCases, { open: true })).toMatchObject({ asked: 1, total: 1 });
    // What is only asked for does not count.
    expect(await ask(registrar, showCase, { contract })).toMatchObject({
      decided: { total: '10000000' },
      line: { asked: { kind: 'change', content: 2 } },
      acts: expect.arrayContaining(['change', 'decline']),
    });
    await ask(registrar, changeCase, { contract, version: 5, reason: '核对补充协议' });
    expect(await ask(registrar, showCase, { contract })).toMatchObject({
      ...{ decided: { total: '12000000' }, shown: 2, line: { asked: null, state: 'registered', number: NUMBER } },
    });
    await ask(university, askForCase, { contract, version: 6, kind: 'cancel', reason: '双方解除' });
    await ask(registrar, declineAsked, { contract, version: 7, reason: '缺解除协议' });
    const words = { cause: 'terminated', benefits: 'taken', reason: '已补交解除协议' };
    await ask(registrar, cancelCase, { contract, version: 8, ...words });
    const gone = await ask(university, showCase, { contract });
    expect(gone).toMatchObject({ line: { state: 'cancelled', number: NUMBER }, acts: [] });
    expect(gone.events[0]?.facts.map(({ zh }) => zh)).toContain('已享受优惠，须报告给予优惠的部门');
  });

  it('counts what is registered into the figures, and only while it stands', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, firm, registrar, officer } = people;
    const contract = await accepted(database, people);
    const ask = askOn(database, '2026-05-06');
    expect(await facts(database, registrar)).toEqual([]);
    await ask(registrar, registerCase, { contract, version: 3, number: NUMBER });
    const [fact] = await facts(database, registrar);
    expect(fact).toMatchObject({
      ...{ key: contract, reference: '2026-000001', on: '2026-05-06' },
      measures: { total: '10000000', technical: '10000000', received: null },
      dimensions: { type: 'development', sellerRegion: '320100', buyerRegion: '320500', tags: [] },
    });
    // Its own fact is the registrant's to see; one contract of one seller is nobody else's.
    expect(await facts(database, university)).toHaveLength(1);
    for (const other of [firm, officer]) expect(await facts(database, other)).toEqual([]);
    expect(await totals(database, officer)).toMatchObject({ opens: false, years: [{ value: null, withheld: 'few' }] });
    const content = contentOf('12000000');
    content.facts.received = [{ amount: '3000000', on: '2026-05-05', isTechnical: true }];
    await ask(registrar, changeCase, { contract, version: 4, reason: '补充协议', content });
    expect((await facts(database, registrar)).map(({ measures }) => measures)).toEqual([
      { total: '12000000', technical: '12000000', received: '3000000' },
    ]);
    await ask(university, askForCase, { contract, version: 5, kind: 'objection', reason: '金额' });
    expect(await facts(database, registrar)).toHaveLength(1);
    await ask(registrar, decideObjection, { contract, version: 6, decision: 'reopen', reason: '重算' });
    expect(await facts(database, registrar)).toEqual([]);
    await ask(registrar, registerCase, { contract, version: 7, number: NUMBER });
    const words = { cause: 'terminated', benefits: 'none', reason: '解除' };
    await ask(registrar, cancelCase, { contract, version: 8, ...words });
    expect(await totals(database, registrar)).toEqual({ opens: true, years: [] });
  });

  it('hears objections of the registrant and of the tax office', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, registrar } = people;
    const contract = await accepted(database, people);
    const ask = askOn(database, '2026-03-05');
    await ask(registrar, refuseCase, { contract, version: 3, reasons: ['unclear'], note: '价款不明' });
    expect(await ask(university, showCase, { contract })).toMatchObject({ refusedFor: ['unclear'], acts: ['object'] });
    await ask(university, askForCase, { contract, version: 4, kind: 'objection', reason: '第二条写明价款' });
    await ask(registrar, decideObjection, { contract, version: 5, decision: 'uphold', reason: '维持' });
    expect(await ask(university, showCase, { contract })).toMatchObject({ line: { state: 'refused' } });
    await ask(university, askForCase, { contract, version: 6, kind: 'objection', reason: '再看第二条' });
    await ask(registrar, decideObjection, { contract, version: 7, decision: 'reopen', reason: '重新审查' });
    await ask(registrar, registerCase, { contract, version: 8, number: NUMBER });
    await ask(registrar, noteObjection, { contract, version: 9, from: 'tax', reason: '金额存疑' });
    expect(await ask(registrar, showCase, { contract })).toMatchObject({
      line: { state: 'under-objection', due: { day: null } },
      acts: ['take', 'uphold', 'reopen'],
    });
    await ask(registrar, decideObjection, { contract, version: 10, decision: 'uphold', reason: '核对无误' });
    expect(await ask(university, showCase, { contract })).toMatchObject({ line: { state: 'registered' } });
  });

  it('refuses what cannot be: another’s case, a wrong step, a number used twice, days and amounts that disagree', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, firm, registrar, inspector } = people;
    const contract = await accepted(database, people);
    const ask = askOn(database, '2026-03-03');
    expect(await refusal(ask(firm, withdrawCase, { contract, version: 3 }))).toMatchObject({ code: 'not-found' });
    expect(await refusal(ask(university, acceptCase, { contract, version: 3 }))).toMatchObject({
      code: 'not-permitted',
    });
    expect(await refusal(ask(inspector, takeCase, { contract, version: 3 }))).toMatchObject({ code: 'not-permitted' });
    expect(await refusal(ask(university, submitCase, { contract, version: 3 }))).toMatchObject({
      code: 'refused',
      words: { zh: '这份合同现为“受理”，不能提交' },
    });
    const register = (input: Readonly<Record<string, unknown>>) =>
      refusal(ask(registrar, registerCase, { contract, version: 3, number: NUMBER, ...input }));
    expect(await register({ number: '123' })).toMatchObject({ code: 'bad-input' });
    expect(await register({ registeredOn: '2026-02-30' })).toMatchObject({ code: 'bad-input' });
    expect(await register({ registeredOn: '2026-03-01' })).toMatchObject({ code: 'bad-input' });
    expect(await register({ registeredOn: '2026-03-04' })).toMatchObject({ code: 'bad-input' });
    expect(await register({ decided: { total: '1', technical: '2' } })).toMatchObject({ code: 'bad-input' });
    expect(await register({})).toBeNull();
    const other = await accepted(database, people, contentOf('1', {}, '另一项技术'));
    const twice = { contract: other, version: 3, number: NUMBER };
    expect(await refusal(ask(registrar, registerCase, twice))).toMatchObject({ code: 'refused' });
    expect(await refusal(ask(registrar, showCase, { contract: '2026-999999' }))).toMatchObject({ code: 'not-found' });
  });

  it('a change keeps what the office decided otherwise than judged, and passes the same gates', async () => {
    const database = await fresh();
    const people = await createOffice(database);
    const { university, registrar } = people;
    const contract = await accepted(database, people);
    const ask = askOn(database, '2026-05-06');
    const decided = { technical: '6000000', subtype: 'cooperative' };
    await ask(registrar, registerCase, { contract, version: 3, number: NUMBER, decided });
    const content = contentOf();
    content.facts.received = [{ amount: '500000', on: '2026-05-05', isTechnical: true }];
    const incomplete = { ...content, form: { ...content.form, ip: null } };
    const early = { contract, version: 4, kind: 'change', reason: '到款', content: incomplete };
    expect(await refusal(ask(university, askForCase, early))).toMatchObject({ code: 'bad-input' });
    await ask(university, askForCase, { ...early, content });
    // Asked for one thing, nothing else is asked or noted before the answer.
    expect((await ask(university, showCase, { contract })).acts).toEqual([]);
    const tax = { contract, version: 5, from: 'tax', reason: '金额' };
    expect(await refusal(ask(registrar, noteObjection, tax))).toMatchObject({ code: 'refused' });
    await ask(registrar, changeCase, { contract, version: 5, reason: '核对到款' });
    expect((await ask(registrar, showCase, { contract })).decided).toEqual({
      ...{ type: 'development', subtype: 'cooperative', total: '10000000', technical: '6000000', received: '500000' },
    });
    // Taken up again it is the office's to end, not its author's.
    await ask(registrar, noteObjection, { ...tax, version: 6 });
    await ask(registrar, decideObjection, { contract, version: 7, decision: 'reopen', reason: '重算' });
    expect(await refusal(ask(university, withdrawCase, { contract, version: 8 }))).toMatchObject({
      ...{ code: 'refused', words: { zh: expect.stringContaining('不能撤回') } },
    });
  });

  it('two who save the same draft: the second is told, and nothing of theirs is kept', async () => {
    const database = await fresh();
    const { university, registrar } = await createOffice(database);
    const ask = askOn(database, '2026-03-02');
    const { id: contract } = await ask(university, saveCase, { content: contentOf() });
    const tries = await Promise.allSettled(
      ['1000', '2000', '3000'].map((price) =>
        ask(university, saveCase, { contract, version: 1, content: contentOf(price) }),
      ),
    );
    const lost = tries.flatMap((each) => (each.status === 'rejected' ? [failureOf(each.reason)] : []));
    expect(lost).toMatchObject([{ code: 'refused' }, { code: 'refused' }]);
    expect((await ask(university, showCase, { contract })).contents).toHaveLength(2);
    // Who never answers what is missing is refused in the end.
    await ask(university, submitCase, { contract, version: 2 });
    await ask(registrar, returnCase, { contract, version: 3, clauses: [{ clause: '', reason: '缺授权书' }] });
    await ask(registrar, refuseCase, { contract, version: 4, reasons: ['proof'], note: '坏\0字' });
    expect((await ask(university, showCase, { contract })).events[0]?.note).toBe('坏\uFFFD字');
  });

  it('keeps what no store keeps out, and takes a paper the office was handed', async () => {
    const database = await fresh();
    const { registrar } = await createOffice(database);
    const ask = askOn(database, '2026-03-02');
    const content = contentOf('5000', { projectName: `坏\0字\uD800<script>alert(1)</script>` });
    const { id: contract } = await ask(registrar, saveCase, { content });
    const shown = await ask(registrar, showCase, { contract });
    expect(shown.content.form.projectName).toBe('坏\uFFFD字\uFFFD<script>alert(1)</script>');
    expect(shown.line.registrant.name).toBe(registrar.organisation.name);
    await ask(registrar, submitCase, { contract, version: 1 });
    await ask(registrar, withdrawCase, { contract, version: 2, note: '误录' });
    expect((await ask(registrar, listCases, { state: 'withdrawn' })).total).toBe(1);
    expect((await ask(registrar, listCases, { text: '100%_' })).total).toBe(0);
    expect((await ask(registrar, listCases, { text: '云水大学' })).total).toBe(1);
  });
});

it('every act is somebody’s, from somewhere', () => {
  for (const act of Object.keys(CASE_ACTS) as CaseAct[]) expect(CASE_ACTS[act].from.length).toBeGreaterThan(0);
});
