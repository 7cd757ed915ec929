import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { readCatalogue } from '../../src/app/catalogue.ts';
import { bindVerbs, withoutStore } from '../../src/app/compose.ts';
import { showContractMethod } from '../../src/exchange/verbs/method.ts';
import { failureOf } from '../../src/platform/failure.ts';
import { runVerb } from '../../src/platform/run-verb.ts';
import type { OutputOf } from '../../src/platform/verb.ts';

const at = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const bound = bindVerbs(await readCatalogue([at('catalogue')], at('catalogue/rules')), 'test');

async function ask(input: object): Promise<OutputOf<typeof showContractMethod>> {
  const found = bound.find(({ verb }) => verb.id === showContractMethod.id);
  if (found === undefined) throw new Error('exchange.method is not bound');
  return (await runVerb(withoutStore(), found, { name: 'web', role: 'anyone' }, input)) as OutputOf<
    typeof showContractMethod
  >;
}

const trainingIn = ({ groups }: OutputOf<typeof showContractMethod>['shown']) =>
  groups
    .filter(({ title }) => title.zh === '技术培训')
    .flatMap(({ predicates }) => predicates.map(({ entry }) => entry?.status ?? null));

it('shows the rules in force, or those asked for, with what each condition rests on', async () => {
  const { shown } = await ask({ asOf: '2026-06-30' });
  expect(shown.id).toBe('contracts-2001');
  const predicates = shown.groups.flatMap((group) => group.predicates);
  expect(predicates.every(({ entry }) => entry === null || shown.entries.some(({ key }) => key === entry.key))).toBe(
    true,
  );
  // Training is in the draft only.
  expect(trainingIn(shown)).toEqual([null, null]);
  const other = await ask({ asOf: '2026-06-30', pack: 'contracts-2026' });
  expect(other.shown.id).toBe('contracts-2026');
  expect(trainingIn(other.shown)).toEqual(['draft', 'draft']);
});

it('shows rules on a day none were in force, and refuses rules there are not', async () => {
  expect((await ask({ asOf: '1999-01-01' })).shown.id).toBe('contracts-2001');
  const refusal = await ask({ pack: 'contracts-1999' }).then(() => null, failureOf);
  expect(refusal?.code).toBe('not-found');
  expect(refusal?.words.en).toContain('contracts-2001, contracts-2026');
});

it.each(['contracts-2001', 'contracts-2026'])(
  'reckons the example under %s: 7 million, the prototype stays in',
  async (pack) => {
    const { amounts } = (await ask({ pack })).example;
    expect([amounts.total, amounts.technical]).toEqual(['10000000', '7000000']);
    expect(amounts.steps.map(({ effect, amount }) => [effect, amount])).toEqual([
      ['start', '10000000'],
      ['minus', '3000000'],
      ['stays', '400000'],
      ['result', '7000000'],
    ]);
  },
);

it('tells where each act leads, and what counts for a target', async () => {
  const { acts, counted, threshold } = await ask({ asOf: '2026-06-30' });
  const leads = Object.fromEntries(acts.map(({ words, to }) => [words.en, to?.en ?? null]));
  expect(leads).toMatchObject({ register: 'registered', take: null, uphold: 'the state before the objection' });
  expect(counted.map(({ target, measure, place }) => [target, measure.zh, place.en])).toEqual([
    ['T14', '成交额', 'Jiangsu'],
  ]);
  expect(threshold).toEqual({ amount: '5000000', pack: 'contracts-2026' });
});
