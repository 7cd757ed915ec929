import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import { excerpt } from '../vocabulary/problem.ts';
import { priceConflict } from './amounts.ts';
import type { Contract } from './contract.ts';
import { daysReversed } from './edits.ts';
import { asked, failed, type ReviewItem } from './review-item.ts';

type Items = readonly ReviewItem[];

function checkParties({ parties }: Contract): Items {
  const named = parties.filter(({ name }) => name.trim() !== '');
  const [buyer, seller] = (['buyer', 'seller'] as const).map((side) => named.find((party) => party.side === side));
  if (buyer === undefined || seller === undefined) {
    const missing = [
      ...(buyer === undefined ? [{ zh: '买方', en: 'the buyer' }] : []),
      ...(seller === undefined ? [{ zh: '卖方', en: 'the seller' }] : []),
    ];
    const [zh, en] = [missing.map((one) => one.zh).join('和'), missing.map((one) => one.en).join(' and ')];
    return [failed('parties', { zh: `没有写明${zh}。`, en: `It does not name ${en}.` }, 'unclear', ['name-parties'])];
  }
  if (buyer.name !== seller.name && (buyer.code === null || buyer.code !== seller.code)) return [];
  const why = { zh: '买方与卖方是同一主体。', en: 'Buyer and seller are the same.' };
  return [asked('same-party', why, { zh: '双方是否为各自独立的主体？', en: 'Are the two independent parties?' })];
}

function checkPrice(contract: Contract): Items {
  const { figures, capitals, isOpen } = contract.price;
  const conflict = priceConflict(contract);
  if (conflict !== null) {
    const why = {
      zh: `价款数字为${conflict.figures}元，大写为${conflict.capitals}元，两者不一致。`,
      en: `The price is ${conflict.figures} yuan in figures and ${conflict.capitals} yuan in capitals.`,
    };
    return [failed('price-conflict', why, 'unclear', ['agree-amounts'], { place: capitals?.place ?? null })];
  }
  if (isOpen) return [];
  if (figures === null && capitals === null) {
    return [failed('price', { zh: '没有写明价款。', en: 'No price is stated.' }, 'unclear', ['state-price'])];
  }
  if (figures === null) {
    const why = { zh: '价款只有大写，没有数字。', en: 'The price stands in capitals only.' };
    return [failed('price-figures', why, null, ['price-in-figures'], { place: capitals?.place ?? null })];
  }
  if (!/^0+(\.0+)?$/.test(figures.value)) return [];
  const why = { zh: '价款为零。', en: 'The price is zero.' };
  return [asked('price-zero', why, { zh: '合同是否有对价？', en: 'Is anything paid?' }, { place: figures.place })];
}

const DAY_WORDS = {
  signedOn: { zh: '签订日期', en: 'day of signing' },
  validFrom: { zh: '有效期起始日', en: 'first day of validity' },
  validTo: { zh: '有效期终止日', en: 'last day of validity' },
} as const;
const DAYS = Object.keys(DAY_WORDS) as readonly (keyof typeof DAY_WORDS)[];

function checkDays(contract: Contract, day: CivilDate): Items {
  const unreadable = DAYS.flatMap((name): Items => {
    const read = contract[name];
    if (read === null || parseCivilDate(read.value) !== null) return [];
    const { zh, en } = DAY_WORDS[name];
    const value = excerpt(read.value);
    const why = { zh: `${zh}“${value}”不是存在的日期。`, en: `The ${en}, “${value}”, is no day that exists.` };
    return [failed('days', why, 'unclear', ['mend-days'], { place: read.place })];
  });
  if (unreadable.length > 0) return unreadable;
  const { signedOn, validFrom, validTo } = contract;
  if (daysReversed(contract)) {
    const why = { zh: '有效期终止日早于起始日。', en: 'It ends before it begins.' };
    return [failed('days', why, 'unclear', ['mend-days'], { place: validTo?.place ?? null })];
  }
  if (signedOn !== null && signedOn.value > day) {
    const why = { zh: `签订日期晚于${day}。`, en: `The day of signing lies after ${day}.` };
    return [failed('days', why, 'unclear', ['mend-days'], { place: signedOn.place })];
  }
  return checkForce(contract, day, validFrom?.value ?? null, validTo?.value ?? null);
}

function checkForce({ signedOn }: Contract, day: CivilDate, from: string | null, to: string | null): Items {
  const unsigned: Items =
    signedOn === null
      ? [failed('signed', { zh: '没有签订日期。', en: 'It bears no day of signing.' }, 'unclear', ['sign-and-date'])]
      : [];
  if (to !== null && to < day) {
    const why = { zh: `合同有效期至${to}，已届满。`, en: `The contract was in force until ${to} and has ended.` };
    return [...unsigned, failed('in-force', why, 'not-in-force', [])];
  }
  if (from === null || from <= day) return unsigned;
  const why = { zh: `合同自${from}起生效，尚未生效。`, en: `The contract takes effect on ${from}, not yet.` };
  const question = {
    zh: '生效后再提交登记；是否已提前生效？',
    en: 'File it once it is in force; has it taken effect earlier?',
  };
  return [...unsigned, asked('not-yet-in-force', why, question)];
}

function checkShape({ isWritten, isForeign, subject }: Contract): Items {
  return [
    ...(isWritten
      ? []
      : [
          failed('written', { zh: '口头合同不予登记。', en: 'An oral contract is not registered.' }, 'other', [
            'put-in-writing',
          ]),
        ]),
    ...(isForeign
      ? [
          asked(
            'language',
            { zh: '合同不是中文。', en: 'The contract is not in Chinese.' },
            {
              zh: '请附中文文本及与原文一致的承诺。',
              en: 'Please attach a Chinese text and a pledge that it agrees with the original.',
            },
          ),
        ]
      : []),
    ...(subject === null || subject.value.trim() === ''
      ? [
          failed('subject', { zh: '没有写明合同标的。', en: 'The subject is not stated.' }, 'unclear', [
            'state-subject',
          ]),
        ]
      : []),
  ];
}

/** What every contract must have, whatever its type. */
export const checkForm = (contract: Contract, day: CivilDate): readonly ReviewItem[] => [
  ...checkShape(contract),
  ...checkParties(contract),
  ...checkPrice(contract),
  ...checkDays(contract, day),
];
