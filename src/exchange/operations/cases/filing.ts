import { uuidv7 } from 'uuidv7';
import { accountOf, actingOrganisation, requireDuty } from '../../../collection/operations/acting.ts';
import { listOrganisations, type Organisation } from '../../../collection/store/organisation.ts';
import { choosePlan } from '../../../plan/operations/ask.ts';
import { failure } from '../../../platform/failure.ts';
import { type BoundVerb, bindVerb, type OperationContext } from '../../../platform/operation.ts';
import type { InputOf } from '../../../platform/verb.ts';
import { packOn } from '../../../vocabulary/pack-on.ts';
import { excerpt } from '../../../vocabulary/problem.ts';
import { type CaseContent, keepable } from '../../case-content.ts';
import { insertCase, insertContent, nextReferences } from '../../store/cases.ts';
import { insertEvent } from '../../store/events.ts';
import { askForCase, completeCase, saveCase, submitCase, withdrawCase } from '../../verbs/cases.ts';
import { perform } from './act.ts';
import { currentContent } from './current-content.ts';
import { requireForm } from './form-required.ts';
import type { CaseSources } from './scene.ts';
import { storedKeys } from './stored-keys.ts';

/** What who files does: drafts, hands in, takes back, completes, asks. */
export function filingOperations(sources: CaseSources): BoundVerb[] {
  return [
    bindVerb(saveCase, (context, input) => save(context, sources, input)),
    bindVerb(submitCase, (context, input) =>
      perform(context, sources, input, 'submit', async (found) => {
        requireForm(await currentContent(context, found), sources.rules, context.today);
        return { columns: { submitted_at: context.now } };
      }),
    ),
    bindVerb(withdrawCase, (context, input) =>
      perform(context, sources, input, 'withdraw', () => ({ columns: { asked: null }, note: input.note })),
    ),
    bindVerb(completeCase, (context, input) =>
      perform(context, sources, input, 'complete', ({ acceptedOn, pack }) => {
        const value = keepable(input.content);
        requireForm(value, sources.rules, context.today);
        return {
          // Completed material makes its day the day of acceptance, also of a case that was sent back before any.
          columns: {
            completed_on: context.today,
            accepted_on: acceptedOn ?? context.today,
            ...(pack === null && packColumns(sources, context.today)),
          },
          content: { value, reason: input.note, counts: true },
          note: input.note,
        };
      }),
    ),
    bindVerb(askForCase, (context, input) => ask(context, sources, input)),
  ];
}

export function packColumns({ rules }: CaseSources, day: string) {
  const on = packOn(rules.contracts, day);
  return on.kind === 'one' ? { pack: on.pack.id, pack_version: on.pack.version } : {};
}

async function save(context: OperationContext, sources: CaseSources, input: InputOf<typeof saveCase>) {
  const content = keepable(input.content);
  const { contract, version } = input;
  if (contract === undefined) return create(context, sources, input, content);
  if (version === undefined) {
    throw failure('bad-input', {
      zh: '请写明草稿的版本（version），以免覆盖别人的修改',
      en: 'Say which version of the draft was seen, so that nobody’s changes are lost',
    });
  }
  return perform(context, sources, { plan: input.plan, contract, version }, 'save', () => ({
    content: { value: content, reason: '', counts: true },
  }));
}

async function create(
  context: OperationContext,
  { plans }: CaseSources,
  { plan: asked, office }: InputOf<typeof saveCase>,
  content: CaseContent,
) {
  const { tx, actor, now, today } = context;
  const plan = choosePlan(plans, asked).header.id;
  requireDuty(actor, ['registrant', 'registrar'], plan);
  const registrant = await actingOrganisation(context);
  const registering = chooseOffice(await listOrganisations(tx), office);
  const id = uuidv7();
  const [reference = ''] = await nextReferences(tx, plan, Number(today.slice(0, 4)), 1);
  const by = { account: accountOf(actor), accountName: actor.name, at: now };
  const keys = storedKeys(content);
  await insertCase(tx, { id, plan, reference, office: registering.id, registrant: registrant.id, now }, keys);
  await insertContent(tx, { ...by, contract: id, number: 1, content, reason: '' });
  await insertEvent(tx, {
    ...{ ...by, contract: id, version: 1, act: 'save', from: 'draft', to: 'draft', note: '', detail: {} },
  });
  return { id, reference, state: 'draft' as const, version: 1 };
}

/** The office asked for, by id or name; the only one where none is named. */
function chooseOffice(organisations: readonly Organisation[], asked: string | undefined): Organisation {
  const offices = organisations.filter(({ kind }) => kind !== 'registrant');
  const found =
    asked === undefined
      ? offices.filter(({ kind }) => kind === 'office')
      : offices.filter(({ id, name }) => id === asked || name === asked);
  const [office] = found;
  if (office !== undefined && found.length === 1) return office;
  const names = offices.map(({ name }) => name);
  throw failure('bad-input', {
    zh: `${asked === undefined ? '请写明由哪个登记机构办理' : `没有名为“${excerpt(asked)}”的登记机构`}；可用：${names.join('、')}`,
    en: `${asked === undefined ? 'Say which office registers it' : `There is no office “${excerpt(asked)}”`}; there are: ${names.join(', ')}`,
  });
}

const ACTS = { change: 'ask-change', cancel: 'ask-cancel', objection: 'object' } as const;

async function ask(context: OperationContext, sources: CaseSources, input: InputOf<typeof askForCase>) {
  const { kind, reason, content } = input;
  return perform(context, sources, input, ACTS[kind], (found) => {
    if (kind === 'change' && content === undefined) {
      throw failure('bad-input', {
        zh: '申请变更须附上变更后的内容（content）',
        en: 'A change has to bring what the contract shall say (content)',
      });
    }
    if (kind === 'change' && content) requireForm(content, sources.rules, context.today);
    const asked = { kind, reason, by: context.actor.name, at: context.now, content: null };
    return {
      columns: { asked, ...(kind === 'objection' && { before: objectedState(found.state) }) },
      ...(kind === 'change' && content && { content: { value: keepable(content), reason, counts: false } }),
      note: reason,
      ...(kind === 'objection' && { detail: { objector: 'registrant' as const } }),
    };
  });
}

/** An objection is raised against a decision only. */
export const objectedState = (state: string) => (state === 'refused' ? ('refused' as const) : ('registered' as const));
