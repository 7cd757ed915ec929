import { parseDecimal } from '../../src/vocabulary/decimal.ts';
import { layOut } from './contract-layout.ts';
import {
  ACCEPTANCES,
  BROKERS,
  COSTS,
  HEADS,
  KINDS,
  LICENCES,
  NAMES,
  NOISE,
  OPEN_PRICES,
  OWNERSHIPS,
  PAYMENTS,
} from './contract-wordings.ts';
import type { ContractTruth, Draft, MadeClause, MadeContract, Said, TrueParty } from './made-contract.ts';
import { type Chance, chanceOf } from './seeded-chance.ts';
import { writeChineseAmount } from './written-amount.ts';

/** One contract and what it says, the same for the same seed. */
export function makeContract(seed: number): MadeContract {
  const chance = chanceOf(seed);
  const kind = chance.pick(Object.keys(KINDS));
  const truth = emptyTruth();
  const draft = draftOf(kind, truth, chance);
  return { seed, kind, truth, ...layOut(draft, chance) };
}

function emptyTruth(): ContractTruth {
  const nothing = { subject: null, ownership: null, acceptance: null, payment: null, licence: null };
  const noDays = { signedOn: null, validFrom: null, validTo: null };
  const noPrice = { figures: null, capitals: null, isOpen: false, costs: [] };
  return { name: null, parties: [], ...nothing, ...noDays, ...noPrice, isWritten: true, areSidesTold: true };
}

function draftOf(kindName: string, truth: ContractTruth, chance: Chance): Draft {
  const kind = KINDS[kindName];
  if (kind === undefined) throw new Error(kindName);
  const project = chance.pick(kind.projects);
  const title = chance.pick(kind.title);
  const isNamed = chance.is(0.8);
  truth.name = isNamed ? project : title;
  const sellerFirst = chance.is(0.25);
  const labels = labelsOf(kindName, sellerFirst, chance);
  truth.parties = labels.map(({ party }) => party);
  const [payer, payee] = sellerFirst ? ['乙方', '甲方'] : ['甲方', '乙方'];
  const fill = (text: string) =>
    text.replaceAll('{project}', project).replaceAll('{payer}', payer).replaceAll('{payee}', payee);
  const say = (text: string): Said => ({ core: text, within: text });
  const clauses: MadeClause[] = [];

  const subject = fill(chance.pick(kind.subject));
  const also = chance.some(['项目地点为岚溪市', '乙方应指派不少于3名技术人员']);
  truth.subject = { core: subject, within: [subject, ...also].join('。') };
  clauses.push({ heading: chance.pick(kind.subjectHeads), sentences: [subject, ...also] });

  clauses.push(...priceClauses(kind.priceWords, fill, truth, chance));
  if (kind.isLicence === true) clauses.push(licenceClause(truth, chance));
  else if (chance.is(0.85)) clauses.push(termClause(truth, chance));
  for (const [field, texts] of [
    ['ownership', OWNERSHIPS],
    ['acceptance', ACCEPTANCES],
  ] as const) {
    if (chance.is(0.15)) continue;
    const text = chance.pick(texts);
    truth[field] = say(text);
    clauses.push({ heading: chance.pick(HEADS[field]), sentences: [text] });
  }
  const hasRole = labels.some(({ label, party }) => party.side !== 'intermediary' && label.length > 2);
  truth.areSidesTold = hasRole || /[甲乙]方[^。]*(?:付|提成)/u.test(truth.payment?.core ?? '');
  const noise = chance.shuffle(NOISE).slice(0, chance.below(6));
  clauses.push(...noise.map(([heading, text]) => ({ heading, sentences: [text] })));
  const written = chance.is(0.95) ? dayOf(chance, 2026) : null;
  if (written !== null) truth.signedOn = written.day;
  if (truth.validFrom === 'signed') truth.validFrom = truth.signedOn;
  truth.isWritten = !chance.is(0.03);
  if (!truth.isWritten) clauses.push({ heading: '说明', sentences: ['双方就本项目仅有口头约定，未签订书面合同'] });
  return {
    title,
    project: isNamed ? project : null,
    labels,
    clauses: [clauses[0], ...chance.shuffle(clauses.slice(1))].flatMap((each) => each ?? []),
    signed: written?.text ?? null,
  };
}

function labelsOf(kindName: string, sellerFirst: boolean, chance: Chance) {
  const kind = KINDS[kindName];
  const roles = chance.pick(kind?.roles ?? []);
  const [one = '', two = '', three = ''] = chance.shuffle(NAMES);
  const party = (side: TrueParty['side'], name: string): TrueParty => ({
    side,
    name,
    code: chance.is(0.5) ? codeOf(chance) : null,
  });
  const buyer = { role: roles.buyer, party: party('buyer', one) };
  const seller = { role: roles.seller, party: party('seller', two) };
  const both = sellerFirst ? [seller, buyer] : [buyer, seller];
  if (kind?.hasBroker === true)
    both.push({
      role: chance.pick(['中介方', '居间方', '中介人']),
      party: party('intermediary', chance.pick(BROKERS)),
    });
  else if (chance.is(0.08)) both.push({ role: seller.role, party: party('seller', three) });
  const style = chance.below(4);
  return both.map(({ role, party: who }, index) => {
    const letter = `${'甲乙丙'[index]}方`;
    const label =
      [
        `${role}（${letter}）`,
        `${letter}（${role}）`,
        letter,
        who.side === 'intermediary' ? `丙方（${role}）` : letter,
      ][style] ?? letter;
    return { label: who.side === 'intermediary' && label === letter ? `${letter}（${role}）` : label, party: who };
  });
}

function codeOf(chance: Chance): string {
  const signs = [...'0123456789ABCDEFGHJKLMNPQRTUWXY'];
  return `9${chance.pick(['1', '2'])}99${Array.from({ length: 14 }, () => chance.pick(signs)).join('')}`;
}

function priceClauses(
  words: readonly string[],
  fill: (text: string) => string,
  truth: ContractTruth,
  chance: Chance,
): MadeClause[] {
  const heading = chance.pick(HEADS.price);
  if (chance.is(0.12)) {
    const open = fill(chance.pick(OPEN_PRICES));
    truth.isOpen = true;
    truth.payment = { core: open, within: open };
    return [{ heading, sentences: [open] }];
  }
  const sum = sumOf(chance);
  const price = priceSentence(chance.pick(words), sum, truth, chance);
  const costs = chance.is(0.35) ? costsOf(sum, truth, chance) : [];
  const payment = fill(chance.pick(PAYMENTS));
  const hasPayment = chance.is(0.9);
  if (hasPayment) truth.payment = { core: payment, within: payment };
  const sentences = [price, ...costs];
  if (hasPayment && chance.is(0.5)) return [{ heading, sentences: [...sentences, payment] }];
  const paid = hasPayment ? [{ heading: chance.pick(HEADS.payment), sentences: [payment] }] : [];
  return [{ heading, sentences }, ...paid];
}

/** Whole thousands mostly, odd cents now and then. */
function sumOf(chance: Chance): string {
  const thousands = chance.pick([chance.below(90) + 10, (chance.below(900) + 10) * 10, (chance.below(90) + 10) * 1000]);
  return chance.is(0.12) ? `${thousands}${chance.below(900) + 100}.${chance.below(90) + 10}` : `${thousands}000`;
}

const plain = (value: string) => parseDecimal(value)?.toFixed() ?? '';

function figuresOf(sum: string, chance: Chance): string {
  const tenThousands = plain(parseDecimal(sum)?.div(10_000).toFixed() ?? '');
  const [whole = '', cents] = sum.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+$)/gu, ',') + (cents === undefined ? '' : `.${cents}`);
  return chance.pick([
    `${tenThousands}万元`,
    `${tenThousands} 万元`,
    `${sum}元`,
    `${grouped}元`,
    `¥${grouped}`,
    `￥${grouped}元`,
    `人民币${tenThousands}万元`,
    `${grouped}.00元`.replace(/(\.\d+)\.00/u, '$1'),
  ]);
}

function priceSentence(word: string, sum: string, truth: ContractTruth, chance: Chance): string {
  const figures = figuresOf(sum, chance);
  const isWrong = chance.is(0.05);
  const inCapitals = isWrong ? plain(`${Number.parseInt(sum, 10) + 90_000}`) : plain(sum);
  const capitals = writeChineseAmount(inCapitals);
  const style = chance.below(7);
  if (style !== 4) truth.figures = plain(sum);
  if (style !== 0 && style !== 5) truth.capitals = inCapitals;
  const wide = (text: string) => text.replace(/\d/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));
  return (
    [
      `${word}为${figures}`,
      `${word}为人民币（大写）${capitals}（小写：${figures}）`,
      `${word}：${figures}（大写：${capitals}）`,
      `${word}共计${figures}，大写人民币${capitals}`,
      `${word}为人民币${capitals}`,
      `${word}（含税）总计为${wide(figures)}`,
      `双方商定${word}${capitals}（${figures}）`,
    ][style] ?? ''
  );
}

function costsOf(sum: string, truth: ContractTruth, chance: Chance): string[] {
  const chosen = chance.shuffle(COSTS).slice(0, 1 + chance.below(3));
  const texts = chosen.map(({ text, kind, isDeliverable }) => {
    const amount = plain(
      parseDecimal(sum)
        ?.times(chance.below(8) + 2)
        .div(100)
        .toDecimalPlaces(2)
        .toFixed() ?? '',
    );
    const quantity = text.includes('{quantity}') ? chance.below(5) + 1 : null;
    truth.costs.push({ kind, amount, isDeliverable, quantity });
    const written = chance.pick([String(quantity), '一两三四五'[(quantity ?? 1) - 1] ?? '']);
    const figures = chance.pick([`${amount}元`, `${plain(parseDecimal(amount)?.div(10_000).toFixed() ?? '')}万元`]);
    return text.replace('{quantity}', written).replace('{amount}', figures);
  });
  return [`其中${texts.join(chance.pick(['，', '；', '、']))}`];
}

const CHINESE = '〇一二三四五六七八九';
function inCharacters(value: number): string {
  if (value < 10) return CHINESE[value] ?? '';
  const [tens, ones] = [Math.floor(value / 10), value % 10];
  return `${tens === 1 ? '' : CHINESE[tens]}十${ones === 0 ? '' : CHINESE[ones]}`;
}

/** A day in one of the ways people write it; now and then one that does not exist. */
function dayOf(chance: Chance, year: number): { day: string; text: string } {
  const [month, date] = chance.is(0.04) ? [2, 30] : [1 + chance.below(12), 1 + chance.below(28)];
  const two = (value: number) => String(value).padStart(2, '0');
  const text = chance.pick([
    `${year}年${month}月${date}日`,
    `${year} 年 ${month} 月 ${date} 日`,
    `${[...String(year)].map((digit) => CHINESE[Number(digit)]).join('')}年${inCharacters(month)}月${inCharacters(date)}日`,
    `${year}-${two(month)}-${two(date)}`,
    `${year}.${month}.${date}`,
    `${year}/${two(month)}/${two(date)}`,
  ]);
  return { day: `${year}-${two(month)}-${two(date)}`, text };
}

function termClause(truth: ContractTruth, chance: Chance): MadeClause {
  const [from, to] = [dayOf(chance, 2026), dayOf(chance, 2027 + chance.below(4))];
  const style = chance.below(5);
  truth.validFrom = style < 3 ? from.day : 'signed';
  truth.validTo = to.day;
  const text = [
    `本合同有效期自${from.text}起至${to.text}止`,
    `履行期限：${from.text}至${to.text}`,
    `合同自${from.text}生效，有效期至${to.text}`,
    `本合同自双方签字盖章之日起生效，有效期至${to.text}`,
    `履行期限为自签订之日起至${to.text}`,
  ][style];
  return { heading: chance.pick(HEADS.term), sentences: [text ?? ''] };
}

function licenceClause(truth: ContractTruth, chance: Chance): MadeClause {
  const kind = chance.pick(['exclusive', 'sole', 'ordinary'] as const);
  const [until, patent] = [dayOf(chance, 2028 + chance.below(8)), dayOf(chance, 2030 + chance.below(12))];
  const hasPatent = chance.is(0.7);
  truth.licence = { kind, until: until.day, patentUntil: hasPatent ? patent.day : null };
  const from = dayOf(chance, 2026);
  const isFromDay = chance.is(0.5);
  truth.validFrom = isFromDay ? from.day : 'signed';
  truth.validTo = until.day;
  const term = isFromDay ? `许可期限自${from.text}至${until.text}` : `许可期限自合同签订之日起至${until.text}止`;
  const patents = [
    `该专利权的届满日为${patent.text}`,
    `所涉专利有效期至${patent.text}`,
    `专利保护期限截止${patent.text}`,
  ];
  return {
    heading: chance.pick(HEADS.licence),
    sentences: [chance.pick(LICENCES[kind]), term, ...(hasPatent ? [chance.pick(patents)] : [])],
  };
}
