import type { Words } from '../vocabulary/words.ts';

/** Where a contract stands at the office. After exchange.md 2.3 (the measures' draft, articles 15 to 17). */
export const CASE_STATES = {
  draft: { zh: '草稿', en: 'draft' },
  submitted: { zh: '已提交', en: 'submitted' },
  incomplete: { zh: '待补正', en: 'to be completed' },
  accepted: { zh: '受理', en: 'accepted' },
  'expert-review': { zh: '专家审核', en: 'expert review' },
  registered: { zh: '已登记', en: 'registered' },
  refused: { zh: '不予登记', en: 'refused' },
  'under-objection': { zh: '异议复核', en: 'under objection' },
  cancelled: { zh: '已注销', en: 'cancelled' },
  withdrawn: { zh: '已撤回', en: 'withdrawn' },
} as const satisfies Record<string, Words>;
export type CaseState = keyof typeof CASE_STATES;
export const CASE_STATE_IDS = Object.keys(CASE_STATES) as [CaseState, ...CaseState[]];

/** Nothing more is expected of anybody. */
export const isClosed = (state: CaseState) =>
  state === 'registered' || state === 'refused' || state === 'cancelled' || state === 'withdrawn';

interface Act {
  readonly words: Words;
  readonly by: 'registrant' | 'registrar';
  readonly from: readonly CaseState[];
  /** Null: the state stays, or `before` comes back. */
  readonly to: CaseState | null;
}

/** Everything that can be done with a case, by whom, from where to where. What is not here cannot be done. */
export const CASE_ACTS = {
  save: { words: { zh: '保存草稿', en: 'save the draft' }, by: 'registrant', from: ['draft'], to: null },
  submit: { words: { zh: '提交', en: 'submit' }, by: 'registrant', from: ['draft'], to: 'submitted' },
  withdraw: {
    words: { zh: '撤回', en: 'withdraw' },
    by: 'registrant',
    from: ['draft', 'submitted', 'incomplete', 'accepted', 'expert-review'],
    to: 'withdrawn',
  },
  complete: { words: { zh: '补正', en: 'complete' }, by: 'registrant', from: ['incomplete'], to: 'accepted' },
  'ask-change': { words: { zh: '申请变更', en: 'ask for a change' }, by: 'registrant', from: ['registered'], to: null },
  'ask-cancel': {
    words: { zh: '申请注销', en: 'ask for cancellation' },
    by: 'registrant',
    from: ['registered'],
    to: null,
  },
  object: {
    words: { zh: '提出异议', en: 'object' },
    by: 'registrant',
    from: ['registered', 'refused'],
    to: 'under-objection',
  },
  take: {
    words: { zh: '领办', en: 'take' },
    by: 'registrar',
    from: ['submitted', 'incomplete', 'accepted', 'expert-review', 'registered', 'under-objection'],
    to: null,
  },
  accept: { words: { zh: '受理', en: 'accept' }, by: 'registrar', from: ['submitted'], to: 'accepted' },
  return: {
    words: { zh: '退回补正', en: 'return for completion' },
    by: 'registrar',
    from: ['submitted', 'accepted'],
    to: 'incomplete',
  },
  'send-to-experts': {
    words: { zh: '送专家审核', en: 'send to experts' },
    by: 'registrar',
    from: ['accepted'],
    to: 'expert-review',
  },
  'note-experts': {
    words: { zh: '记录专家意见', en: 'note what the experts say' },
    by: 'registrar',
    from: ['expert-review'],
    to: 'accepted',
  },
  register: { words: { zh: '登记', en: 'register' }, by: 'registrar', from: ['accepted'], to: 'registered' },
  refuse: {
    words: { zh: '不予登记', en: 'refuse' },
    by: 'registrar',
    from: ['submitted', 'incomplete', 'accepted'],
    to: 'refused',
  },
  change: { words: { zh: '变更', en: 'change' }, by: 'registrar', from: ['registered'], to: null },
  cancel: { words: { zh: '注销', en: 'cancel' }, by: 'registrar', from: ['registered'], to: 'cancelled' },
  decline: {
    words: { zh: '不予变更或注销', en: 'decline what was asked' },
    by: 'registrar',
    from: ['registered'],
    to: null,
  },
  'note-objection': {
    words: { zh: '记录税务或财政部门的异议', en: 'note an objection of the tax or finance office' },
    by: 'registrar',
    from: ['registered'],
    to: 'under-objection',
  },
  uphold: { words: { zh: '维持原决定', en: 'uphold' }, by: 'registrar', from: ['under-objection'], to: null },
  reopen: {
    words: { zh: '重新办理', en: 'take up again' },
    by: 'registrar',
    from: ['under-objection'],
    to: 'accepted',
  },
} as const satisfies Record<string, Act>;
export type CaseAct = keyof typeof CASE_ACTS;
export const CASE_ACT_IDS = Object.keys(CASE_ACTS) as [CaseAct, ...CaseAct[]];

/** What may be done from a state by either side, in the order of the table. */
export const actsFrom = (state: CaseState, by: Act['by']): readonly CaseAct[] =>
  CASE_ACT_IDS.filter((act) => {
    const { from, by: who }: Act = CASE_ACTS[act];
    return who === by && from.includes(state);
  });

/** Where an act leads; null where it cannot be done from there. `before` is the state an objection was raised in. */
export function stateAfter(act: CaseAct, state: CaseState, before: CaseState | null): CaseState | null {
  const { from, to }: Act = CASE_ACTS[act];
  if (!from.includes(state)) return null;
  return to ?? (act === 'uphold' ? before : state);
}
