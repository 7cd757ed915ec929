import { Decimal, displayDecimal } from '../../vocabulary/decimal.ts';
import type { Words } from '../../vocabulary/words.ts';
import type { KnownContract } from '../known-contract.ts';
import { type Doubt, doubtOf, type Evidence } from './finding.ts';
import { type CommonHolder, commonHolderOf, type Holding, type Holdings, isWhole, shareAlong } from './holdings.ts';
import type { LedgerEntry } from './ledger-entry.ts';

/** Contracts whose buyer and seller are related by what any contract declares. Each stands alone. */
export function findRelatedParties(
  entries: readonly LedgerEntry[],
  holdings: Holdings,
  references: ReadonlyMap<string, string>,
): readonly Doubt[] {
  return entries.flatMap((entry) => {
    const isHeld = [...entry.sellers, ...entry.buyers].some((party) => holdings.has(party));
    if (!entry.isLive || !isHeld) return [];
    const wholly = commonHolderOf(entry.sellers, entry.buyers, holdings, isWhole);
    const common = wholly ?? commonHolderOf(entry.sellers, entry.buyers, holdings, () => true);
    return common === null ? [] : [relatedDoubt(entry, common, wholly !== null, references)];
  });
}

function relatedDoubt(
  { contract }: LedgerEntry,
  common: CommonHolder,
  isWholly: boolean,
  references: ReadonlyMap<string, string>,
): Doubt {
  const links = [...common.toSeller, ...common.toBuyer];
  const how = relationOf(contract, common);
  const [zh, en] = isWholly
    ? ['疑似100%关联方', 'Possibly parties related at 100 %']
    : ['疑似关联方', 'Possibly related parties'];
  const ask: Words = isWholly
    ? {
        zh: '100%直接或间接关联方之间的技术转让所得不享受企业所得税减免，请核对',
        en: 'income from transfers between parties related at 100 %, directly or not, has no income tax relief; please check',
      }
    : { zh: '请核对关联关系及定价', en: 'please check the relation and the price' };
  return doubtOf(
    {
      kind: isWholly ? 'wholly-related' : 'related',
      contracts: [contract.id],
      words: {
        zh: `${zh}：合同${contract.reference}的${how.zh}；${ask.zh}`,
        en: `${en}: in contract ${contract.reference} ${how.en}; ${ask.en}`,
      },
      evidence: links.flatMap((link) => evidenceOfLink(link, references)),
      strength: isWholly || isMajority(common) ? 'strong' : 'weak',
    },
    links.flatMap(({ holder, held, shares }) => [holder, held, ...shares]),
  );
}

/** More than half of every way is known. */
const isMajority = ({ toSeller, toBuyer }: CommonHolder) =>
  [toSeller, toBuyer].every((way) => shareAlong(way)?.greaterThan(50) ?? false);

function relationOf({ seller, buyer }: KnownContract, { toSeller, toBuyer }: CommonHolder): Words {
  const [a, b] = [`卖方${seller.name}`, `买方${buyer.name}`];
  const [one, other] = [`seller ${seller.name}`, `buyer ${buyer.name}`];
  if (toBuyer.length === 0) return heldBy(a, b, one, other, toSeller);
  if (toSeller.length === 0) return heldBy(b, a, other, one, toBuyer);
  const holder = toSeller[0]?.holderText ?? '';
  const [first, second] = [shareWords(toSeller), shareWords(toBuyer)];
  return {
    zh: `${a}（${first.zh}）和${b}（${second.zh}）同由${holder}持有`,
    en: `${one} (${first.en}) and ${other} (${second.en}) are both held by ${holder}`,
  };
}

const heldBy = (held: string, holder: string, heldEn: string, holderEn: string, way: readonly Holding[]): Words => {
  const share = shareWords(way);
  return { zh: `${held}由${holder}持有（${share.zh}）`, en: `${heldEn} is held by ${holderEn} (${share.en})` };
};

/** 直接60%, or 间接60%×50%＝30%. */
function shareWords(way: readonly Holding[]): Words {
  const [zh, en] = way.length === 1 ? ['直接', 'directly'] : ['间接', 'indirectly'];
  const product = shareAlong(way);
  if (product === null) return { zh: `${zh}，份额不能确定`, en: `${en}, the share cannot be told` };
  const each = way.map(({ shares }) => percent(shares[0] ?? ''));
  const result = percent(product.toFixed());
  if (way.length === 1) return { zh: `${zh}${result.zh}`, en: `${en}, ${result.en}` };
  return {
    zh: `${zh}${each.map((share) => share.zh).join('×')}＝${result.zh}`,
    en: `${en}, ${each.map((share) => share.en).join(' × ')} = ${result.en}`,
  };
}

const percent = (share: string): Words => {
  const shown = displayDecimal(new Decimal(share), 4);
  return { zh: `${shown}%`, en: `${shown} %` };
};

function evidenceOfLink(
  { holderText, heldText, shares, declaredIn }: Holding,
  references: ReadonlyMap<string, string>,
): readonly Evidence[] {
  const all = shares.map(percent);
  const share: Words =
    all.length === 0
      ? { zh: '，份额未申报', en: ', the share is not declared' }
      : { zh: all.map(({ zh }) => zh).join('或'), en: `, ${all.map(({ en }) => en).join(' or ')}` };
  return declaredIn.map((contract) => {
    const reference = references.get(contract) ?? '';
    return {
      contract,
      words: {
        zh: `合同${reference}申报：${holderText}持有${heldText}${share.zh}`,
        en: `Contract ${reference} declares: ${holderText} holds ${heldText}${share.en}`,
      },
    };
  });
}
