import type { Contract, Party } from '../../src/exchange/contract.ts';

const said = (value: string) => ({ value, place: null });

/** Invented parties; their codes are not anybody's. */
export const BUYER: Party = { side: 'buyer', name: '云水重工有限公司（虚构）', code: null, place: null };
export const SELLER: Party = { side: 'seller', name: '云水大学（虚构）', code: null, place: null };
export const BROKER: Party = { side: 'intermediary', name: '云水技术经纪有限公司（虚构）', code: null, place: null };

export interface Draft extends Partial<Omit<Contract, 'name' | 'subject' | 'ownership' | 'price' | 'clauses'>> {
  readonly name: string;
  readonly subject?: string;
  readonly ownership?: string | null;
  /** In yuan, in figures. */
  readonly price?: string | null;
  readonly capitals?: string | null;
  readonly isOpen?: boolean;
  readonly clauses: readonly string[];
}

/** A signed contract of 1,000,000 yuan between the two, in force on 2025-06-01, unless the draft says otherwise. */
export function contractOf({
  name,
  subject,
  price = '1000000',
  capitals,
  isOpen = false,
  clauses,
  ownership = '成果的知识产权归双方共有。',
  ...rest
}: Draft): Contract {
  const inCapitals = capitals === undefined ? price : capitals;
  return {
    name: said(name),
    parties: [BUYER, SELLER],
    subject: said(subject ?? name),
    clauses: clauses.map((text, index) => ({ number: String(index + 1), heading: '', text, place: null })),
    price: {
      figures: price === null ? null : said(price),
      capitals: inCapitals === null ? null : said(inCapitals),
      isOpen,
    },
    costs: [],
    signedOn: said('2025-03-10'),
    validFrom: said('2025-03-10'),
    validTo: said('2027-12-31'),
    ownership: ownership === null ? null : said(ownership),
    acceptance: said('由甲方按照约定指标组织验收。'),
    payment: said('合同价款分两期支付。'),
    licence: null,
    isWritten: true,
    isForeign: false,
    ...rest,
  };
}

export const DAY = '2025-06-01';

export const cost = (
  what: string,
  kind: Contract['costs'][number]['kind'],
  amount: string,
  isDeliverable = false,
  quantity: number | null = 1,
): Contract['costs'][number] => ({ what, kind, amount, isDeliverable, quantity, place: null });
