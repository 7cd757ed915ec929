import type { KnownContract } from '../../src/exchange/known-contract.ts';

/** A registered contract between two made parties; what a test is about is said by it. */
export const known = (id: string, said: Partial<KnownContract> = {}): KnownContract => ({
  id,
  reference: `R-${id}`,
  state: 'registered',
  seller: party('甲湖大学'),
  buyer: party('乙山机械有限公司'),
  projectName: '高温合金叶片缺陷检测系统研发',
  subject: '研发用于高温合金叶片的缺陷自动检测系统',
  textHash: null,
  type: 'development',
  signedOn: '2024-03-01',
  total: '3000000',
  technical: '3000000',
  relations: [],
  ...said,
});

export const party = (name: string, code: string | null = null) => ({ name, code });

export const holds = (holder: string, held: string, share: string | null = null) => ({ holder, held, share });
