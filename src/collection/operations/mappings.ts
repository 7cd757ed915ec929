import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { failure } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { unknownName } from '../../vocabulary/unknown-name.ts';
import { REPORTING_DUTIES } from '../duties.ts';
import { keepMapping, listMappings as loadMappings, removeMapping } from '../store/mapping.ts';
import { type TableMapping, tableMappingSchema } from '../table/table-mapping.ts';
import type { dropMapping, listMappings, saveMapping } from '../verbs/table.ts';
import { actingOrganisation, requireDuty } from './acting.ts';
import type { ReportedFor } from './scene.ts';

type Plans = readonly LoadedPlan[];
const MOST_KEPT = 200;

async function ownerOf(context: OperationContext, asked: ReportedFor, plans: Plans) {
  const plan = choosePlan(plans, asked.plan).header.id;
  requireDuty(context.actor, REPORTING_DUTIES, plan);
  return { plan, organisation: (await actingOrganisation(context, asked.organisation)).id };
}

/** The mapping given as such, as JSON, or by the name it is kept under. Fails with bad-input or not-found. */
export async function mappingOf(
  { tx }: OperationContext,
  owner: { readonly plan: string; readonly organisation: string },
  given: string | TableMapping,
): Promise<TableMapping> {
  if (typeof given !== 'string') return given;
  if (given.trimStart().startsWith('{')) return readMapping(parseJson(given));
  const kept = await loadMappings(tx, owner.plan, owner.organisation);
  const found = kept.find(({ name }) => name === given.trim());
  if (found !== undefined) return readMapping(found.mapping);
  const names = kept.map(({ name }) => name);
  throw failure('not-found', unknownMapping(given, names));
}

const unknownMapping = (asked: string, names: readonly string[]) =>
  unknownName(asked, { zh: '对应方式', en: 'mapping' }, names, names.length === 0 ? NONE_KEPT : undefined);
const NONE_KEPT = {
  zh: '先用 table check 或在填报页预览，再保存',
  en: 'look at the table with table check or on the desk, and keep one',
};

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw failure('bad-input', { zh: '对应方式不是完整的 JSON', en: 'The mapping is no sound JSON' });
  }
}

function readMapping(given: unknown): TableMapping {
  const parsed = tableMappingSchema.safeParse(given);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const at = excerpt(`${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}`.trim());
  throw failure('bad-input', {
    zh: `对应方式有误（${at}）；请重新设定`,
    en: `The mapping has a fault (${at}); set it anew`,
  });
}

export async function keep(
  context: OperationContext,
  { name, mapping, ...asked }: InputOf<typeof saveMapping>,
  plans: Plans,
): Promise<OutputOf<typeof saveMapping>> {
  const owner = await ownerOf(context, asked, plans);
  const kept = await loadMappings(context.tx, owner.plan, owner.organisation);
  if (kept.length >= MOST_KEPT && !kept.some((one) => one.name === name)) {
    throw failure('refused', {
      zh: `已保存 ${kept.length} 种对应方式，达到上限；请先删去不用的`,
      en: `${kept.length} mappings are kept, which is the most; forget those no longer used`,
    });
  }
  const read = await mappingOf(context, owner, mapping);
  await keepMapping(context.tx, { ...owner, name, mapping: read, by: context.actor.name, at: context.now });
  return { name };
}

export async function answerMappings(
  context: OperationContext,
  asked: InputOf<typeof listMappings>,
  plans: Plans,
): Promise<OutputOf<typeof listMappings>> {
  const owner = await ownerOf(context, asked, plans);
  const kept = await loadMappings(context.tx, owner.plan, owner.organisation);
  return kept.map((one) => ({ ...one, mapping: tableMappingSchema.safeParse(one.mapping).data ?? null }));
}

export async function drop(
  context: OperationContext,
  { name, ...asked }: InputOf<typeof dropMapping>,
  plans: Plans,
): Promise<OutputOf<typeof dropMapping>> {
  const { plan, organisation } = await ownerOf(context, asked, plans);
  if (await removeMapping(context.tx, plan, organisation, name)) return { name };
  const kept = await loadMappings(context.tx, plan, organisation);
  const names = kept.map((one) => one.name);
  throw failure('not-found', unknownMapping(name, names));
}
