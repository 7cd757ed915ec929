import { LEDGER_PARTS, type LedgerPart } from '../ledger-page-texts.ts';

/** What of the desk is open; the whole of it stands in the address. */
export interface LedgerAddress {
  readonly part: LedgerPart;
  readonly query: Readonly<Record<string, string>>;
}

const isPart = (step: string): step is LedgerPart => Object.hasOwn(LEDGER_PARTS, step);

/** Reads what stands after `#/`; a part it does not know is the first one. */
export function readLedgerAddress(hash: string): LedgerAddress {
  const [path = '', query = ''] = hash.split('?');
  const step = path.split('/')[1] ?? '';
  return { part: isPart(step) ? step : 'doubts', query: Object.fromEntries(new URLSearchParams(query)) };
}

/** The path after `#/`; empty fields are left out. */
export function ledgerPath(part: LedgerPart, query: Readonly<Record<string, string>> = {}): string {
  const given = new URLSearchParams(Object.entries(query).filter(([, value]) => value !== '')).toString();
  return `contract-ledger/${part}${given === '' ? '' : `?${given}`}`;
}
