import type { Words } from '../vocabulary/words.ts';
import type { PredicateId } from './judging-rules.ts';
import type { AnsweredPredicate } from './predicates.ts';

/** What each predicate demands. */
export const PREDICATE_WORDS: Readonly<Record<PredicateId, Words>> = {
  'development.goal': {
    zh: '有明确、具体的研究开发目标',
    en: 'there is a clear, specific goal of research and development',
  },
  'development.not-mastered': {
    zh: '签订时各方尚未掌握标的技术',
    en: 'the parties had not mastered the technology when they signed',
  },
  'development.innovation': { zh: '有相应的创新内容', en: 'there is corresponding innovation' },
  'development.not-basic': {
    zh: '不是纯基础研究或者软科学研究',
    en: 'it is neither pure basic research nor soft science',
  },
  'development.quantified': {
    zh: '目标有量化指标（地方实践）',
    en: 'the goal has quantified parameters (local practice)',
  },
  'transfer.passes': { zh: '权利转让给受让人', en: 'the right passes to the buyer' },
  'transfer.mastered': { zh: '标的是已经掌握的成果', en: 'the result is already mastered' },
  'transfer.practical': { zh: '成果完整、实用', en: 'the result is complete and practical' },
  'transfer.ownership': { zh: '权属明确', en: 'it is clear who owns the right' },
  'secret.not-public': { zh: '技术秘密不为公众所知悉', en: 'the technical secret is not public' },
  'secret.benefit': { zh: '技术秘密能带来经济利益', en: 'the technical secret brings economic benefit' },
  'secret.kept': { zh: '权利人采取了保密措施', en: 'the holder keeps it secret' },
  'licence.given': { zh: '许可实施或者使用技术', en: 'the use of the technology is permitted' },
  'licence.kind': {
    zh: '写明独占、排他或者普通许可',
    en: 'the licence says whether it is exclusive, sole or ordinary',
  },
  'licence.within-patent': { zh: '许可期限在专利有效期内', en: 'the licence ends no later than the patent' },
  'licence.ownership': { zh: '权属明确', en: 'it is clear who owns the right' },
  'consulting.subject': { zh: '标的是特定技术项目', en: 'the subject is a specific technical one' },
  'consulting.analysis': {
    zh: '运用科学方法分析、论证、评价或者预测',
    en: 'it analyses, argues, evaluates or forecasts by scientific means',
  },
  'consulting.report': { zh: '成果是咨询报告', en: 'the result is a report' },
  'consulting.no-guiding': { zh: '不实施或者指导实施方案', en: 'the plan is neither carried out nor guided' },
  'service.problem': {
    zh: '以专业知识解决特定技术问题',
    en: 'it solves a specific technical problem with professional knowledge',
  },
  'service.indicators': {
    zh: '成果有具体的质量和数量指标',
    en: 'the result has concrete indicators of quality and quantity',
  },
  'service.no-passing': { zh: '不转移知识产权', en: 'no intellectual property passes' },
  'service.not-routine': {
    zh: '不是常规工作、承揽或者建设工程',
    en: 'it is no routine work, contract work or construction',
  },
  'training.project': { zh: '传授特定技术项目', en: 'a specific technical project is taught' },
  'training.trainees': {
    zh: '受训人员是委托方指定的技术人员',
    en: 'the trainees are technical staff named by the client',
  },
  'intermediary.purpose': {
    zh: '目的是促成一项技术交易',
    en: 'the purpose is to bring a technology transaction about',
  },
  'intermediary.parties': { zh: '单独订立或者由三方订立', en: 'it is a separate or three-party contract' },
  'mixed.weight': { zh: '混合合同按技术内容比重归类', en: 'a mixed contract takes the type that weighs most' },
  'amount.open': {
    zh: '金额未定的可以登记，享受优惠前须更正',
    en: 'an open amount registers and is corrected before any relief',
  },
  'amount.technical': {
    zh: '技术交易额不含非技术性费用',
    en: 'the technical amount leaves out what is not for technology',
  },
  'amount.reasonable': {
    zh: '合理数量的标的物不扣除',
    en: 'a reasonable quantity of the deliverable is not taken off',
  },
};

/** What was found of a predicate, as one sentence. */
export function predicateSentence({ id, answer, shown }: AnsweredPredicate): Words {
  const { zh, en } = PREDICATE_WORDS[id];
  if (answer === 'met') return { zh: `符合：${zh}。`, en: `Met: ${en}.` };
  if (answer === 'not-met') return { zh: `不符合：${zh}。`, en: `Not met: ${en}.` };
  return shown.length > 0
    ? { zh: `条款说法不一，无法判断：${zh}。`, en: `The clauses disagree, so it cannot be told whether ${en}.` }
    : { zh: `条款没有写明，无法判断：${zh}。`, en: `No clause tells whether ${en}.` };
}

export function predicateQuestion(id: PredicateId): Words {
  const { zh, en } = PREDICATE_WORDS[id];
  return {
    zh: `请确认并在合同中写明：${zh}？`,
    en: `Please confirm, and let the contract say so: is it true that ${en}?`,
  };
}
