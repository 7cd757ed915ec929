import type { Words } from '../vocabulary/words.ts';

interface Told {
  readonly why: Words;
  readonly question?: Words;
}

/** Why a type was told or not, and what to ask where it was not. */
const TEXTS = {
  shown: { why: { zh: '合同条款显示的只有这一类内容。', en: 'The clauses show this kind of content and no other.' } },
  outweighs: {
    why: {
      zh: '合同含多类内容，按技术内容的比重归为一类。',
      en: 'The contract holds several kinds of content; the technical content that weighs most gives it one type.',
    },
  },
  mixed: {
    why: {
      zh: '合同含多类内容，比重相近，无法判断以哪一类为主。',
      en: 'Several kinds of content of similar weight; which one leads cannot be told.',
    },
    question: {
      zh: '哪一部分是合同的主要技术内容，各占多少价款？请向登记机构说明，或分别订立合同。',
      en: 'Which part is the main technical content, and how much of the price is for each? Tell the registrar, or sign contracts apart.',
    },
  },
  foreign: {
    why: {
      zh: '合同不是中文，无法按规则读取。',
      en: 'The contract is not in Chinese and cannot be read by these rules.',
    },
    question: {
      zh: '请附中文文本及与原文一致的承诺。',
      en: 'Please attach a Chinese text and a pledge that it agrees with the original.',
    },
  },
  silent: {
    why: { zh: '条款中没有看到能说明类型的内容。', en: 'No clause shows what would tell a type.' },
    question: {
      zh: '合同要交付什么：新技术、已有技术的权利、使用许可、报告，还是解决具体技术问题？',
      en: 'What is delivered: new technology, a right in existing technology, permission to use it, a report, or the solution of a specific technical problem?',
    },
  },
  mastered: {
    why: {
      zh: '合同写有研究开发，又写明技术已经掌握或者产业化；已掌握的技术不属于技术开发。',
      en: 'The contract speaks of development, and of technology already mastered or industrialised; that is not development.',
    },
    question: {
      zh: '签订时双方是否已掌握标的技术？如已掌握，转移的是权利（转让）、使用（许可），还是解决具体问题（服务）？',
      en: 'Had the parties mastered the technology when they signed? If so, does a right pass (transfer), is use permitted (licence), or is a problem solved (service)?',
    },
  },
  routineDevelopment: {
    why: {
      zh: '合同写有研究开发，又写有常规工作或者简单改变；后者不属于技术开发。',
      en: 'The contract speaks of development, and of routine work or a simple change; the latter is not development.',
    },
    question: { zh: '除常规工作外，创新内容是什么？', en: 'What is new beyond the routine work?' },
  },
  basicDevelopment: {
    why: {
      zh: '合同写有研究开发，又写明属于基础研究或者软科学。',
      en: 'The contract speaks of development, and of basic research or soft science.',
    },
    question: {
      zh: '研究是否有明确、具体的应用目标？',
      en: 'Does the research have a clear, specific goal of application?',
    },
  },
  notConsulting: {
    why: {
      zh: '经济、法律、社会发展类咨询，或者建设工程合同的组成部分，不属于技术咨询。',
      en: 'Consulting on economics, law or social development, or a part of a construction contract, is not technical consulting.',
    },
  },
  schooling: {
    why: {
      zh: '职工教育、公开招生或者产品使用培训不属于技术培训。',
      en: 'Staff schooling, open courses and training in the use of a product are not technical training.',
    },
  },
  notTechnology: {
    why: {
      zh: '条款显示的是常规工作、商品买卖、工程、基础研究或者其他非技术内容。',
      en: 'The clauses show routine work, trade in goods, construction, basic research or other content that is no technology contract.',
    },
  },
} satisfies Readonly<Record<string, Told>>;

export type ClassifyText = keyof typeof TEXTS;
export const CLASSIFY_TEXTS: Readonly<Record<ClassifyText, Told>> = TEXTS;
