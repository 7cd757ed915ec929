import { Decimal } from '../vocabulary/decimal.ts';
import type { Words } from '../vocabulary/words.ts';
import type { ReliefKey, ReliefPack } from './relief-pack.ts';
import { type ReliefFacts, whyNot } from './relief-terms.ts';
import { reliefValue } from './relief-value.ts';

/** What one contract brought in a tax year, in yuan. */
export interface TransferIncome {
  readonly receipts: string;
  /** Equipment, parts and unrelated service that the receipts hold. */
  readonly unrelated: string;
  /** Net value of the intangible asset. */
  readonly cost: string;
  readonly taxes: string;
  /** Share of the common expenses. */
  readonly expenses: string;
}

export interface Transfer {
  readonly id: string;
  readonly facts: ReliefFacts;
  readonly income: TransferIncome;
}

/** One step of the arithmetic: the entry it rests on, what was done, and the yuan that came out. */
export interface ReliefStep {
  readonly key: ReliefKey;
  /** The contract it is about; null for the year as a whole. */
  readonly transfer: string | null;
  readonly words: Words;
  readonly value: string;
}

export interface Relief {
  readonly pack: { readonly id: string; readonly version: string };
  readonly steps: readonly ReliefStep[];
  readonly excluded: readonly { readonly transfer: string; readonly key: ReliefKey; readonly why: Words }[];
  /** Facts to supply before these contracts can be counted. */
  readonly asked: readonly { readonly transfer: string; readonly key: ReliefKey; readonly question: Words }[];
  /** Income that qualifies, and the tax on it with and without the relief. */
  readonly income: string;
  readonly tax: string;
  readonly fullTax: string;
  /** false: contracts wait for an answer, and the sums leave them out. */
  readonly isComplete: boolean;
}

/** The relief on the transfers of one enterprise in one tax year. It prepares; the tax authority decides. */
export function transferRelief(transfers: readonly Transfer[], pack: ReliefPack): Relief {
  const judged = transfers.map((transfer) => ({ transfer, ...whyNot(transfer.facts, pack) }));
  const qualifying = judged.filter(({ excluded, asked }) => excluded === null && asked.length === 0);
  const incomes = qualifying.map(({ transfer }) => incomeOf(transfer));
  const total = incomes.reduce((sum, { value }) => sum.plus(value), new Decimal(0));
  const taxed = taxOn(total, pack);
  return {
    pack: { id: pack.id, version: pack.version },
    steps: [...incomes.flatMap(({ steps }) => steps), ...taxed.steps],
    excluded: judged.flatMap(({ transfer, excluded }) =>
      excluded === null ? [] : [{ transfer: transfer.id, ...excluded }],
    ),
    asked: judged.flatMap(({ transfer, excluded, asked }) =>
      excluded === null ? asked.map((each) => ({ transfer: transfer.id, ...each })) : [],
    ),
    income: total.toFixed(),
    tax: taxed.tax.toFixed(),
    fullTax: taxed.fullTax.toFixed(),
    isComplete: judged.every(({ excluded, asked }) => excluded !== null || asked.length === 0),
  };
}

function incomeOf({ id, income }: Transfer): { readonly value: Decimal; readonly steps: readonly ReliefStep[] } {
  const receipts = new Decimal(income.receipts).minus(income.unrelated);
  const value = receipts.minus(income.cost).minus(income.taxes).minus(income.expenses);
  const steps: ReliefStep[] = [
    {
      key: 'relief.receipts',
      transfer: id,
      words: {
        zh: `收入 ${income.receipts} − 设备、零部件和不相关的服务 ${income.unrelated}`,
        en: `Receipts ${income.receipts} − equipment, parts and unrelated service ${income.unrelated}`,
      },
      value: receipts.toFixed(),
    },
    {
      key: 'relief.income',
      transfer: id,
      words: {
        zh: `收入 ${receipts.toFixed()} − 成本 ${income.cost} − 相关税费 ${income.taxes} − 分摊费用 ${income.expenses}`,
        en: `Receipts ${receipts.toFixed()} − cost ${income.cost} − taxes ${income.taxes} − allocated expenses ${income.expenses}`,
      },
      value: value.toFixed(),
    },
  ];
  return { value, steps };
}

interface Taxed {
  readonly tax: Decimal;
  readonly fullTax: Decimal;
  readonly steps: readonly ReliefStep[];
}

function taxOn(income: Decimal, pack: ReliefPack): Taxed {
  const limit = new Decimal(reliefValue(pack, 'relief.exempt-amount'));
  const rate = new Decimal(reliefValue(pack, 'relief.rate'));
  const share = new Decimal(reliefValue(pack, 'relief.above-share'));
  const base = Decimal.max(income, 0);
  const exempt = Decimal.min(base, limit);
  const above = base.minus(exempt);
  const tax = above.times(rate).dividedBy(100).times(share).dividedBy(100);
  const step = (key: ReliefKey, zh: string, en: string, value: Decimal): ReliefStep => ({
    key,
    transfer: null,
    words: { zh, en },
    value: value.toFixed(),
  });
  const steps = [
    step('relief.exempt-amount', `不超过 ${limit.toFixed()} 的部分免征`, `Exempt up to ${limit.toFixed()}`, exempt),
    step('relief.above-share', `超过 ${limit.toFixed()} 的部分`, `Above ${limit.toFixed()}`, above),
    step(
      'relief.rate',
      `${above.toFixed()} × ${rate.toFixed()}% × ${share.toFixed()}%`,
      `${above.toFixed()} × ${rate.toFixed()}% × ${share.toFixed()}%`,
      tax,
    ),
  ];
  return { tax, fullTax: base.times(rate).dividedBy(100), steps };
}
