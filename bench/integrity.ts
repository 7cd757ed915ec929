import { findDoubts } from '../src/exchange/integrity/find-doubts.ts';
import type { KnownContract } from '../src/exchange/known-contract.ts';
import { holds, known, party } from '../test/exchange/known-contracts.ts';
import { type Chance, chanceOf } from '../test/exchange/seeded-chance.ts';
import { median } from './median.ts';

const RULES = { threshold: '5000000' };
const ROUNDS = 3;
const THINGS = ['叶片', '轴承', '污泥', '管网', '桥梁', '电池', '传感节点', '机器人', '疫苗', '涂层', '芯片', '海缆'];
const WORKS = [
  '缺陷检测',
  '低温干化',
  '索力监测',
  '寿命预测',
  '路径规划',
  '热管理',
  '封装',
  '表达纯化',
  '防腐',
  '标定',
];
const FORMS = ['系统研发', '工艺试验', '装置研制', '软件开发', '方案咨询', '算法研究'];

/**
 * The doubts of a made ledger against the least anybody has to do, putting its contracts by their two parties; and one
 * pair of parties with 10,000 contracts: different things within a month, and all the same.
 */
export async function* benchIntegrity(): AsyncGenerator<string> {
  for (const size of [25_000, 50_000, 100_000]) {
    const contracts = madeLedger(size);
    const { doubts, limits } = findDoubts(contracts, RULES);
    const kinds = [...new Set(doubts.map(({ kind }) => kind))];
    const counted = kinds.map((kind) => `${kind} ${doubts.filter((doubt) => doubt.kind === kind).length}`).join(', ');
    const [found, grouped] = [timeOf(() => findDoubts(contracts, RULES)), timeOf(() => groupByParties(contracts))];
    yield `${size} contracts: ${found.toFixed(0)} ms; grouping by parties alone ${grouped.toFixed(0)} ms; ratio ${(found / grouped).toFixed(1)}; ${counted}; limits ${limits.length}`;
  }
  for (const [name, contracts] of Object.entries({ different: crowdedPair(false), alike: crowdedPair(true) })) {
    const { doubts, limits } = findDoubts(contracts, RULES);
    yield `${contracts.length} contracts of one pair within a month, ${name}: ${timeOf(() => findDoubts(contracts, RULES)).toFixed(0)} ms; doubts ${doubts.length}, limits ${limits.length}`;
  }
}

/** Institutes and firms sell, firms buy; one in fifty is filed again, one in fifty declares who holds whom. */
function madeLedger(size: number): readonly KnownContract[] {
  const chance = chanceOf(size);
  const firm = () => party(`第${chance.below(size / 5)}号制造有限公司`);
  const contracts: KnownContract[] = [];
  while (contracts.length < size) {
    const earlier = contracts[chance.below(contracts.length)];
    const seller = chance.is(0.8) ? party(`第${chance.below(size / 50)}号研究所`) : firm();
    const said = chance.is(0.02) ? earlier : madeContract(chance, seller, firm());
    const relations = chance.is(0.02) ? [holds(firm().name, firm().name, chance.pick(['30', '60', '100']))] : [];
    contracts.push(known(`c${contracts.length}`, { ...said, relations, id: `c${contracts.length}` }));
  }
  return contracts;
}

function madeContract(
  chance: Chance,
  seller: KnownContract['seller'],
  buyer: KnownContract['buyer'],
): Partial<KnownContract> {
  const about = `${chance.pick(THINGS)}${chance.pick(WORKS)}${chance.pick(FORMS)}`;
  const amount = String((chance.below(80) + 1) * 100_000);
  return {
    ...{ seller, buyer, projectName: `面向${chance.pick(THINGS)}的${about}`, subject: `研究并完成${about}` },
    ...{ total: amount, technical: amount, textHash: String(chance.below(2 ** 31)), signedOn: dayOf(chance) },
  };
}

const dayOf = (chance: Chance) => `${2021 + chance.below(5)}-${two(chance.below(12) + 1)}-${two(chance.below(28) + 1)}`;
const two = (number: number) => String(number).padStart(2, '0');

function crowdedPair(isAlike: boolean): readonly KnownContract[] {
  const chance = chanceOf(1);
  return Array.from({ length: 10_000 }, (_, at) => {
    const said = isAlike ? {} : madeContract(chance, party('甲湖大学'), party('乙山机械有限公司'));
    return known(`p${at}`, { ...said, textHash: null, signedOn: `2024-03-${two((at % 28) + 1)}` });
  });
}

function groupByParties(contracts: readonly KnownContract[]): number {
  const groups = new Map<string, KnownContract[]>();
  for (const contract of contracts) {
    const key = `${contract.seller.name}\n${contract.buyer.name}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [contract]);
    else group.push(contract);
  }
  return groups.size;
}

const timeOf = (work: () => unknown) =>
  median(
    Array.from({ length: ROUNDS }, () => {
      const start = performance.now();
      work();
      return performance.now() - start;
    }),
  );
