import type { Dictionary } from '../ui/dictionary.ts';
import type { Words } from '../vocabulary/words.ts';
import { CASE_ACTS, CASE_STATES, type CaseAct, type CaseState } from './case-states.ts';

/** What an officer does with a case. */
export type OfficerAct = {
  [Act in CaseAct]: (typeof CASE_ACTS)[Act]['by'] extends 'registrar' ? Act : never;
}[CaseAct];
export const isOfficerAct = (act: CaseAct): act is OfficerAct => CASE_ACTS[act].by === 'registrar';

/** An act as a label stands alone; in a sentence its English begins small. */
export const actLabel = (act: CaseAct): Words => labelOf(CASE_ACTS[act].words);
export const labelOf = ({ zh, en }: Words): Words => ({ zh, en: en.charAt(0).toUpperCase() + en.slice(1) });

/** What follows from an act, said before it is done. */
export const EFFECTS: Readonly<Record<OfficerAct, Words>> = {
  take: {
    zh: '把您记为办理人。办理情况和期限不变，申报人看不到。',
    en: 'You are noted as the one who handles it. State and clock stay; the registrant does not see it.',
  },
  accept: {
    zh: '从今天起计算办理期限，以后按所选规则包判断。',
    en: 'The clock starts today, and the case is judged by the rule pack chosen from now on.',
  },
  return: {
    zh: '退回申报人补正，期限停止计算，从补正齐全之日重新计算。所写理由申报人看得到。',
    en: 'It goes back to the registrant; the clock stops and starts anew on the day the material is complete. The registrant sees the reasons.',
  },
  'send-to-experts': {
    zh: '转入专家审核；记录专家意见后回到受理，才能登记。',
    en: 'Experts review it; once their opinion is noted it is accepted again and can be registered.',
  },
  'note-experts': {
    zh: '记录专家意见，回到受理。专家姓名申报人看不到。',
    en: 'The opinion is noted and the case is accepted again. The registrant does not see the names.',
  },
  register: {
    zh: '写下全国系统已经给出的登记编号和认定结果。本系统不给编号，不登记，不出证明。',
    en: 'Writes down the number the national system has given, and what was decided. This system gives no number, registers nothing and issues no proof.',
  },
  refuse: {
    zh: '结束办理。理由申报人看得到，申报人可以提出异议。',
    en: 'It ends the case. The registrant sees the reasons and may object.',
  },
  change: {
    zh: '从现在起以变更后的内容和认定结果为准；登记编号不变，原内容保留。',
    en: 'What it says after the change counts from now on; the number stays and earlier contents are kept.',
  },
  cancel: {
    zh: '登记注销后不能恢复，编号和内容保留。已享受优惠的，须报告给予优惠的部门；优惠情况不明的，须查清。',
    en: 'A cancelled registration does not come back; number and contents are kept. Benefits taken must be reported to who gave them; where it is not known, find out.',
  },
  decline: {
    zh: '不同意所提的申请，登记不变。理由申报人看得到。',
    en: 'What was asked for is declined and the registration stays. The registrant sees the reason.',
  },
  'note-objection': {
    zh: '转入异议复核；复核结束前不能变更或者注销。',
    en: 'The objection is examined; until that ends the registration can be neither changed nor cancelled.',
  },
  uphold: {
    zh: '维持原决定，回到提出异议之前的情况。',
    en: 'The decision stands, and the case is as it was before the objection.',
  },
  reopen: {
    zh: '重新受理，期限从今天起重新计算；此前的专家意见不再算数。',
    en: 'It is accepted anew and the clock starts today; what experts said before counts no longer.',
  },
};

/** The words of the forms of an officer. */
export const CASE_ACT_TEXTS = {
  choose: { zh: '选择要办的事', en: 'Choose what to do' },
  done: (act: CaseAct, state: CaseState) => ({
    zh: `已办理：${CASE_ACTS[act].words.zh}。现为“${CASE_STATES[state].zh}”。`,
    en: `Done: ${CASE_ACTS[act].words.en}. It is “${CASE_STATES[state].en}” now.`,
  }),
  notNow: {
    zh: '这件事现在不能办了。您填写的内容还在下面，可以复制。',
    en: 'This cannot be done any more. What you typed is still below and can be copied.',
  },
  note: { zh: '说明（可不填，不得录入涉密信息）', en: 'Note (may be empty; never classified information)' },
  reason: { zh: '理由（不得录入涉密信息）', en: 'Reason (never classified information)' },
  pack: { zh: '规则包', en: 'Rule pack' },
  packOfToday: { zh: '今天施行的规则包', en: 'The one in force today' },

  clauses: { zh: '逐条写明理由（不得录入涉密信息）', en: 'Reasons on clauses (never classified information)' },
  whole: { zh: '整份合同或者材料', en: 'The whole contract, or a paper' },
  reasonOn: (clause: string) => ({ zh: `${clause}的理由`, en: `Reason on ${clause}` }),
  nthPart: (number: number) => ({ zh: `第${number}部分`, en: `part ${number}` }),
  suggest: { zh: '取用判断中不通过的事项', en: 'Take over what failed in the opinion' },
  suggestNote: {
    zh: '取用后逐条核对、改写；已经写好的理由不会被覆盖。',
    en: 'Check and edit each; reasons already written are kept.',
  },
  nothingFailed: { zh: '判断中没有不通过的事项。', en: 'Nothing failed in the opinion.' },
  chooseClause: { zh: '请至少选择一条并写明理由', en: 'Choose at least one and give the reason' },
  reasonMissing: { zh: '所选的每一条都要写明理由', en: 'Give a reason for each one chosen' },

  refusals: { zh: '不予登记的理由（至少一项）', en: 'Why it is refused (at least one)' },
  experts: { zh: '专家姓名（申报人看不到）', en: 'Names of the experts (not seen by the registrant)' },
  opinion: { zh: '专家意见', en: 'What they say' },
  expertsSaid: { zh: '意见内容（不得录入涉密信息）', en: 'Their opinion (never classified information)' },
  expertsNeeded: (why: Words) => ({
    zh: `${why.zh}还没有记录专家意见，登记会被拒绝。`,
    en: `${why.en} No opinion of experts is noted yet, so registering will be refused.`,
  }),

  number: { zh: '登记编号（16位，全国系统给出）', en: 'Number (16 digits, given by the national system)' },
  numberWrong: { zh: '须为16位数字，照全国系统所给填写', en: 'Sixteen digits, as the national system gave them' },
  registeredOn: { zh: '登记日', en: 'Day of registration' },
  decided: { zh: '认定结果', en: 'What was decided' },
  decidedNote: {
    zh: '已按判断填好；留空即按判断。金额以元为单位。',
    en: 'Filled in as judged; empty means as judged. Amounts are in yuan.',
  },
  changedNote: {
    zh: '留空即按变更后内容的判断。金额以元为单位。',
    en: 'Empty means as judged from the content after the change. Amounts are in yuan.',
  },
  asJudged: { zh: '按判断', en: 'as judged' },
  amountWrong: { zh: '请填以元为单位的数字，如8000000', en: 'A number of yuan, such as 8000000' },
  tooMuch: { zh: '技术交易额不能大于成交额', en: 'The technical amount cannot exceed the contract amount' },

  asAsked: { zh: '采用申报人申请的内容（见上）。', en: 'The content the registrant asked for is adopted (see above).' },
  changeDecision: { zh: '只变更认定结果', en: 'Change what was decided only' },
  changeContent: { zh: '同时修改合同内容', en: 'Change the content, too' },
  cause: { zh: '注销原因', en: 'Why it is cancelled' },
  benefits: { zh: '是否已享受税收优惠或者奖励', en: 'Were tax relief or awards taken for it' },
  from: { zh: '提出异议的', en: 'Who objects' },
} satisfies Dictionary;
