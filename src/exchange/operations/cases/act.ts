import { accountOf } from '../../../collection/operations/acting.ts';
import { failure } from '../../../platform/failure.ts';
import type { OperationContext } from '../../../platform/operation.ts';
import type { Decided } from '../../case.ts';
import { type CaseContent, keepable, keepableText } from '../../case-content.ts';
import { CASE_ACTS, CASE_STATES, type CaseAct, stateAfter } from '../../case-states.ts';
import { type CaseChange, insertContent, lastContent, loadCase, moveCase, type StoredCase } from '../../store/cases.ts';
import { type EventDetail, insertEvent, listEvents } from '../../store/events.ts';
import { actsOf, type CaseSources, findCase, sidesOf } from './scene.ts';
import { storedKeys } from './stored-keys.ts';

/** The case as its author saw it. */
export interface Seen {
  readonly plan?: string | undefined;
  readonly contract: string;
  readonly version: number;
}

/** What an act does to a case. */
export interface Step {
  readonly columns?: CaseChange['columns'];
  readonly decided?: Decided;
  /** A new content; `counts`: it is the one that counts from now on, else it is only proposed. */
  readonly content?: { readonly value: CaseContent; readonly reason: string; readonly counts: boolean };
  /** Number of a content proposed before that counts from now on. */
  readonly adopts?: { readonly number: number; readonly value: CaseContent };
  readonly note?: string;
  readonly detail?: EventDetail;
}

/**
 * One act on one case, whole or not at all. Fails with not-permitted for the other side, refused where somebody was
 * quicker or the state does not allow it.
 */
export async function perform(
  context: OperationContext,
  sources: CaseSources,
  seen: Seen,
  act: CaseAct,
  decide: (found: StoredCase) => Step | Promise<Step>,
) {
  const { tx, actor, now } = context;
  const found = await findCase(context, sources, seen);
  if (!sidesOf(actor, found)[CASE_ACTS[act].by]) throw otherSide(found);
  if (found.version !== seen.version) throw await tooLate(context, found);
  const to = stateAfter(act, found.state, found.before);
  if (to === null) throw notFrom(act, found);
  if (!actsOf(actor, found).includes(act)) throw waitsFirst(found);
  const step = await decide(found);
  const by = { account: accountOf(actor), accountName: actor.name, at: now };
  const number = step.content === undefined ? null : (await lastContent(tx, found.id)) + 1;
  const current =
    step.adopts ?? (step.content?.counts && number !== null ? { number, value: step.content.value } : null);
  const proposed = step.columns?.asked;
  const change: CaseChange = {
    columns: {
      state: to,
      ...step.columns,
      ...(current !== null && { content: current.number }),
      ...(proposed && current === null && number !== null && { asked: { ...proposed, content: number } }),
    },
    ...(current !== null && { keys: storedKeys(current.value) }),
    ...(step.decided !== undefined && { decided: step.decided }),
  };
  // The case first: whoever comes second waits here, and is told, before anything else of theirs is written.
  if (!(await moveCase(tx, found, change, now))) throw await tooLate(context, found);
  if (step.content !== undefined && number !== null) {
    const { value, reason } = step.content;
    await insertContent(tx, { ...by, contract: found.id, number, content: value, reason: keepableText(reason) });
  }
  const { note, detail } = keepable({ note: step.note ?? '', detail: step.detail ?? {} });
  const version = found.version + 1;
  await insertEvent(tx, { ...by, contract: found.id, version, act, from: found.state, to, note, detail });
  return { id: found.id, reference: found.reference, state: to, version };
}

const otherSide = ({ reference, office, registrant }: StoredCase) =>
  failure('not-permitted', {
    zh: `合同 ${reference} 由${registrant.name}申报、${office.name}办理，您不能代为操作`,
    en: `The contract ${reference} was filed by ${registrant.name} and is with ${office.name}; you cannot act for them`,
  });

/** Two officers, one case: whoever comes second is told what the first did. */
async function tooLate({ tx }: OperationContext, found: StoredCase) {
  const now = (await loadCase(tx, found.plan, found.id)) ?? found;
  const [last] = await listEvents(tx, found.id);
  const state = CASE_STATES[now.state];
  const did = last === undefined ? null : { words: CASE_ACTS[last.act].words, ...last };
  return failure('refused', {
    zh: `这份合同已有变动${did === null ? '' : `（${did.by}于${did.at.slice(0, 16).replace('T', ' ')}${did.words.zh}）`}，现为“${state.zh}”；没有作任何更改，请重新打开后再办`,
    en: `The contract has moved on${did === null ? '' : ` (${did.by}, ${did.at.slice(0, 16).replace('T', ' ')}: ${did.words.en})`} and is now “${state.en}”; nothing was changed, open it again`,
  });
}

/** A request waits for its answer first; what was registered once is not withdrawn. */
const waitsFirst = ({ asked }: StoredCase) =>
  asked === null
    ? failure('refused', {
        zh: '这份合同登记过，不能撤回；请登记机构办理注销',
        en: 'The contract was registered once and is not withdrawn; the office cancels it',
      })
    : failure('refused', {
        zh: '申报人此前的申请还没有答复；请先答复',
        en: 'What the registrant asked for before has not been answered; answer it first',
      });

const notFrom = (act: CaseAct, { state }: StoredCase) =>
  failure('refused', {
    zh: `这份合同现为“${CASE_STATES[state].zh}”，不能${CASE_ACTS[act].words.zh}`,
    en: `The contract is “${CASE_STATES[state].en}”; from there one cannot ${CASE_ACTS[act].words.en}`,
  });
