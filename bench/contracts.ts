import { readContract } from '../src/exchange/read-contract.ts';
import { scoreReadings } from '../test/exchange/contract-accuracy.ts';
import { makeContract } from '../test/exchange/contract-maker.ts';
import { makeFormContract } from '../test/exchange/form-contracts.ts';
import type { MadeContract } from '../test/exchange/made-contract.ts';
import { spread } from './median.ts';

const CONTRACTS = 1000;
const FIRST_SEED = 1_000_000;

/** A thousand made contracts, half worded freely and half as printed forms: how often each field is read as it is said. */
export async function* benchContracts(): AsyncGenerator<string> {
  const made = Array.from({ length: CONTRACTS }, (_, at) =>
    at % 2 === 0 ? makeContract(FIRST_SEED + at) : makeFormContract(FIRST_SEED + at),
  );
  const { scores } = scoreReadings(made);
  for (const [field, { right, wrong, missed, invented }] of scores) {
    const all = right + wrong + missed + invented;
    yield `${field}: ${((100 * right) / all).toFixed(1)} % of ${all}; wrong ${wrong}, missed ${missed}, invented ${invented}`;
  }
  const times = made.map(timeOf);
  const length = made.reduce((sum, { text }) => sum + text.length, 0) / made.length;
  yield `one contract of ${length.toFixed(0)} characters: ${spread(times)}`;
  for (const pages of [50, 100, 200]) {
    const text = (made[0]?.text ?? '').repeat(Math.ceil((pages * 1000) / (made[0]?.text.length ?? 1)));
    yield `${pages} pages: ${spread(Array.from({ length: 5 }, () => timeOf({ text })))}`;
  }
}

function timeOf({ text }: Pick<MadeContract, 'text'>): number {
  const start = performance.now();
  readContract(text);
  return performance.now() - start;
}
