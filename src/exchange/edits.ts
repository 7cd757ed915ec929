import { type CivilDate, parseCivilDate } from '../vocabulary/civil-date.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Contract } from './contract.ts';
import { type ContractType, TYPE_WORDS } from './contract-type.ts';
import { isShownIn, type Sign, sentencesOf } from './signs.ts';

/** What an edit may look at besides the contract. */
export interface EditContext {
  readonly day: CivilDate;
  readonly type: ContractType | null;
}

interface Edit {
  readonly words: Words;
  readonly apply: (contract: Contract, context: EditContext) => Contract;
}

const BLANK = '（待填）';
const said = <Value>(value: Value) => ({ value, place: null });
/** What the contract says already stays; only what it lacks is filled in. */
const filled = (read: Contract['subject']) => (read === null || read.value.trim() === '' ? said(BLANK) : read);

const adding = (contract: Contract, text: string): Contract => ({
  ...contract,
  clauses: [...contract.clauses, { number: '', heading: '', text, place: null }],
});

/** The contract without the sentences that show it, or with another in their place. */
function replacing(contract: Contract, sign: Sign, instead: string): Contract {
  const cleaned = (text: string) =>
    sentencesOf(text)
      .map((sentence) => (isShownIn(sentence.text, sign) ? instead : sentence.text))
      .join('');
  const clauses = contract.clauses
    .map((clause) => {
      const text = cleaned(clause.text);
      return text === clause.text ? clause : { ...clause, text };
    })
    .filter(({ text }) => text !== '');
  const field = (name: 'subject' | 'ownership' | 'acceptance' | 'payment') => {
    const read = contract[name];
    const text = read === null ? '' : cleaned(read.value);
    return read === null || text === '' ? null : { ...read, value: text };
  };
  return {
    ...contract,
    clauses,
    subject: field('subject'),
    ownership: field('ownership'),
    acceptance: field('acceptance'),
    payment: field('payment'),
  };
}

export const daysReversed = ({ validFrom, validTo }: Contract) =>
  validFrom !== null && validTo !== null && validTo.value < validFrom.value;

/** Unreadable days become blanks to fill in; the day of signing is taken as the day asked. */
function mendDays(contract: Contract, { day }: EditContext): Contract {
  const readable = (read: Contract['signedOn']) => (read !== null && parseCivilDate(read.value) === null ? null : read);
  const signed = contract.signedOn;
  const isBad = signed !== null && (parseCivilDate(signed.value) === null || signed.value > day);
  return {
    ...contract,
    signedOn: isBad ? said(day) : signed,
    validFrom: readable(contract.validFrom),
    validTo: daysReversed(contract) ? null : readable(contract.validTo),
  };
}

/** A subject that only repeated the name is renamed with it. */
function rename(contract: Contract, { type }: EditContext): Contract {
  if (type === null) return contract;
  const name = said(`${TYPE_WORDS[type].zh}合同`);
  return { ...contract, name, subject: contract.subject?.value === contract.name?.value ? name : contract.subject };
}

/** The changes that may be proposed, in the order they are made. None of them says what is true: the parties do. */
export const EDITS = {
  'put-in-writing': {
    words: { zh: '订立书面合同。', en: 'Put the contract in writing.' },
    apply: (contract) => ({ ...contract, isWritten: true }),
  },
  'name-parties': {
    words: { zh: '写明买方和卖方的名称。', en: 'Name the buyer and the seller.' },
    apply: (contract) => {
      const named = contract.parties.filter(({ name }) => name.trim() !== '');
      const missing = (['buyer', 'seller'] as const).filter((side) => !named.some((party) => party.side === side));
      return {
        ...contract,
        parties: [...named, ...missing.map((side) => ({ side, name: BLANK, code: null, place: null }))],
      };
    },
  },
  'state-subject': {
    words: { zh: '写明合同标的。', en: 'State the subject of the contract.' },
    apply: (contract) => ({ ...contract, subject: filled(contract.subject) }),
  },
  'drop-restriction': {
    words: {
      zh: '删去限制竞争或者技术发展的约定。',
      en: 'Drop what restricts competition or the development of technology.',
    },
    apply: (contract) => replacing(contract, 'restricts', ''),
  },
  'attach-approval': {
    words: {
      zh: '取得批准后附批准文件，并写明已经取得。',
      en: 'Obtain the approval, attach it and say that it has been given.',
    },
    apply: (contract) => replacing(contract, 'needsApproval', '所需批准已经取得，批准文件见附件。'),
  },
  'separate-equipment': {
    words: {
      zh: '设备、材料等另订合同，或者单独列明其价款。',
      en: 'Put equipment and materials into another contract, or name their sums apart.',
    },
    apply: (contract) => replacing(contract, 'goods', ''),
  },
  'price-in-figures': {
    words: { zh: '用数字写明价款。', en: 'State the price in figures.' },
    apply: (contract) => ({
      ...contract,
      price: { ...contract.price, figures: contract.price.figures ?? contract.price.capitals },
    }),
  },
  'state-price': {
    words: {
      zh: '写明价款；尚未确定的，写明未定及计算办法。',
      en: 'State the price; where it is not settled, say so and how it will be reckoned.',
    },
    apply: ({ price, ...contract }) => ({
      ...contract,
      price: { ...price, isOpen: price.isOpen || (price.figures === null && price.capitals === null) },
    }),
  },
  'agree-amounts': {
    words: { zh: '使价款的数字与大写一致。', en: 'Make the price in figures and in capitals agree.' },
    apply: (contract) => ({ ...contract, price: { ...contract.price, capitals: contract.price.figures } }),
  },
  'sign-and-date': {
    words: { zh: '签订并写明日期。', en: 'Sign the contract and date it.' },
    apply: (contract, { day }) => ({ ...contract, signedOn: contract.signedOn ?? said(day) }),
  },
  'mend-days': {
    words: { zh: '改正不存在或者前后颠倒的日期。', en: 'Correct days that do not exist or stand in the wrong order.' },
    apply: mendDays,
  },
  'add-parameters': {
    words: { zh: '写明可检验的技术指标和数量。', en: 'State technical indicators with numbers that can be checked.' },
    apply: (contract) => adding(contract, `主要技术指标不低于1%${BLANK}。`),
  },
  'name-trainees': {
    words: {
      zh: '写明参加培训的是委托方指定的技术人员。',
      en: 'Name the trainees: technical staff appointed by the client.',
    },
    apply: (contract) => adding(contract, `参加的是甲方指定的技术人员，名单见附件${BLANK}。`),
  },
  'state-report': {
    words: { zh: '写明成果为咨询报告。', en: 'State that the result is a report.' },
    apply: (contract) => adding(contract, '乙方提交咨询报告。'),
  },
  'state-ownership': {
    words: { zh: '写明知识产权的归属。', en: 'State who owns the intellectual property.' },
    apply: (contract) => ({ ...contract, ownership: filled(contract.ownership) }),
  },
  'state-licence-kind': {
    words: { zh: '写明许可为独占、排他或者普通。', en: 'State whether the licence is exclusive, sole or ordinary.' },
    apply: (contract) => ({
      ...contract,
      licence: {
        until: null,
        patentUntil: null,
        place: null,
        ...contract.licence,
        kind: contract.licence?.kind ?? 'ordinary',
      },
    }),
  },
  'shorten-licence': {
    words: { zh: '许可期限不超过专利有效期。', en: 'Let the licence end no later than the patent.' },
    apply: (contract) => ({
      ...contract,
      licence: contract.licence === null ? null : { ...contract.licence, until: contract.licence.patentUntil },
    }),
  },
  'add-acceptance': {
    words: { zh: '写明验收的标准和方法。', en: 'Add how the result is accepted.' },
    apply: (contract) => ({ ...contract, acceptance: filled(contract.acceptance) }),
  },
  'state-payment': {
    words: { zh: '写明支付方式。', en: 'State how the price is paid.' },
    apply: (contract) => ({ ...contract, payment: filled(contract.payment) }),
  },
  rename: {
    words: { zh: '使合同名称与内容一致。', en: 'Let the name of the contract agree with its content.' },
    apply: rename,
  },
} as const satisfies Readonly<Record<string, Edit>>;

export type EditId = keyof typeof EDITS;
export const EDIT_IDS = Object.keys(EDITS) as readonly EditId[];

/** Always in the order of the list, so that a set of edits has one outcome. */
export const applyEdits = (contract: Contract, edits: ReadonlySet<EditId>, context: EditContext): Contract =>
  EDIT_IDS.filter((id) => edits.has(id)).reduce<Contract>((made, id) => EDITS[id].apply(made, context), contract);
