import { expect, it } from 'vitest';
import { ledgerPath, readLedgerAddress } from './ledger-address.ts';

it('what is open comes back from its address', () => {
  const path = ledgerPath('statistics', { start: '2026-01-01', end: '', unit: 'yuan' });
  expect(path).toBe('contract-ledger/statistics?start=2026-01-01&unit=yuan');
  expect(readLedgerAddress(path)).toEqual({ part: 'statistics', query: { start: '2026-01-01', unit: 'yuan' } });
});

it('without a part, or with one nobody knows, it is the doubts', () => {
  for (const hash of ['contract-ledger', 'contract-ledger/nothing', 'contract-ledger/toString', '']) {
    expect(readLedgerAddress(hash)).toEqual({ part: 'doubts', query: {} });
  }
});
