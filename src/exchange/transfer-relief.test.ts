import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readReliefPacks } from './relief-pack.ts';
import type { ReliefFacts } from './relief-terms.ts';
import { type Transfer, type TransferIncome, transferRelief } from './transfer-relief.ts';

const NAME = 'benefit-cit-transfer.yaml';
const TEXT = readFileSync(new URL(`../../catalogue/rules/${NAME}`, import.meta.url), 'utf8');
const [PACK] = readReliefPacks(new Map([[NAME, TEXT]])).packs;
if (PACK === undefined) throw new Error('The pack does not load');
const pack = PACK;

const FACTS: ReliefFacts = {
  type: 'transfer',
  subject: 'patent',
  isResident: true,
  isRegisteredProvincially: true,
  relatedShare: '0',
  technologyExport: 'none',
  isSeparate: true,
  licence: null,
};
const LICENCE = { kind: 'ordinary', years: '5', isWorldwide: null, signedOn: '2022-03-01' } as const;
const NOTHING: TransferIncome = { receipts: '0', unrelated: '0', cost: '0', taxes: '0', expenses: '0' };

const transfer = (
  receipts: string,
  facts: Partial<ReliefFacts> = {},
  income: Partial<TransferIncome> = {},
): Transfer => ({
  id: 'one',
  facts: { ...FACTS, ...facts },
  income: { ...NOTHING, receipts, ...income },
});
const relief = (...transfers: Transfer[]) => transferRelief(transfers, pack);
const excludedBy = (facts: Partial<ReliefFacts>) => relief(transfer('1000000', facts)).excluded.map(({ key }) => key);
const askedFor = (facts: Partial<ReliefFacts>) => relief(transfer('1000000', facts)).asked.map(({ key }) => key);

describe('the tax relief on technology transfer', () => {
  it('taxes an income of 8 million with 375,000', () => {
    expect(relief(transfer('8000000'))).toMatchObject({ income: '8000000', tax: '375000', fullTax: '2000000' });
  });

  it('exempts up to 5 million, the bound included', () => {
    expect(relief(transfer('5000000')).tax).toBe('0');
    expect(relief(transfer('5000000.08')).tax).toBe('0.01');
  });

  it('takes cost, taxes, allocated expenses and what is not technology from the receipts, step by step', () => {
    const answer = relief(
      transfer('10000000', {}, { unrelated: '1000000', cost: '600000', taxes: '100000', expenses: '300000' }),
    );
    expect(answer).toMatchObject({ income: '8000000', tax: '375000' });
    expect(answer.steps.map(({ key, value }) => [key, value])).toEqual([
      ['relief.receipts', '9000000'],
      ['relief.income', '8000000'],
      ['relief.exempt-amount', '5000000'],
      ['relief.above-share', '3000000'],
      ['relief.rate', '375000'],
    ]);
  });

  it('counts the contracts of the year together, losses too', () => {
    expect(relief(transfer('4000000'), transfer('4000000')).tax).toBe('375000');
    expect(relief(transfer('4000000'), transfer('0', {}, { cost: '5000000' }))).toMatchObject({
      income: '-1000000',
      tax: '0',
    });
  });

  it('leaves out what does not qualify and says by which entry', () => {
    expect(excludedBy({ type: 'development' })).toEqual(['relief.not-development']);
    expect(excludedBy({ type: 'service' })).toEqual(['relief.ownership']);
    expect(excludedBy({ subject: 'other' })).toEqual(['relief.subjects']);
    expect(excludedBy({ isResident: false })).toEqual(['relief.resident']);
    expect(excludedBy({ isRegisteredProvincially: false })).toEqual(['relief.registered']);
    expect(excludedBy({ relatedShare: '100' })).toEqual(['relief.related-party']);
    expect(excludedBy({ relatedShare: '99.99' })).toEqual([]);
    expect(excludedBy({ technologyExport: 'prohibited' })).toEqual(['relief.exports']);
    expect(excludedBy({ technologyExport: 'restricted' })).toEqual(['relief.exports']);
    expect(excludedBy({ isSeparate: false })).toEqual(['relief.separate']);
    expect(relief(transfer('8000000', { relatedShare: '100' }))).toMatchObject({
      income: '0',
      tax: '0',
      isComplete: true,
    });
  });

  it('holds licences to their terms', () => {
    const licence = (change: Partial<NonNullable<ReliefFacts['licence']>>) =>
      ({ type: 'licence', licence: { ...LICENCE, ...change } }) as const;
    expect(excludedBy(licence({}))).toEqual([]);
    expect(excludedBy(licence({ years: '4.9' }))).toEqual(['relief.licence-non-exclusive']);
    expect(excludedBy(licence({ signedOn: '2015-09-30' }))).toEqual(['relief.licence-non-exclusive']);
    expect(excludedBy(licence({ signedOn: '2015-10-01' }))).toEqual([]);
    expect(excludedBy(licence({ kind: 'exclusive', years: '4' }))).toEqual(['relief.licence-exclusive']);
    expect(askedFor(licence({ kind: 'exclusive', isWorldwide: true }))).toEqual([]);
    expect(askedFor(licence({ kind: 'exclusive', isWorldwide: false }))).toEqual(['relief.licence-exclusive']);
    expect(askedFor({ type: 'licence', licence: null })).toEqual(['relief.licence-non-exclusive']);
  });

  it('asks for what is not known and counts the contract only then', () => {
    expect(askedFor({ relatedShare: null, isResident: null })).toEqual(['relief.resident', 'relief.related-party']);
    expect(relief(transfer('8000000', { technologyExport: null }))).toMatchObject({ income: '0', isComplete: false });
  });

  it('never taxes more than without it, and never less for more income', () => {
    const yuan = fc.integer({ min: 0, max: 100_000_000 });
    fc.assert(
      fc.property(yuan, yuan, (first, second) => {
        const [less, more] = first < second ? [first, second] : [second, first];
        const [low, high] = [relief(transfer(String(less))), relief(transfer(String(more)))];
        expect(Number(low.tax)).toBeLessThanOrEqual(Number(low.fullTax));
        expect(Number(low.tax)).toBeLessThanOrEqual(Number(high.tax));
      }),
    );
  });
});
