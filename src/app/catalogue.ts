import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type ExchangeRules, readExchangeRules } from '../exchange/exchange-rules.ts';
import type { FigureCatalogue } from '../figures/known-names.ts';
import { readSeriesText } from '../figures/operations/series-text.ts';
import { PLAN_FILE_ENDINGS, PLAN_FILES, readPlan } from '../plan/catalogue.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { VerdictPack } from '../plan/verdict-pack.ts';
import { readVerdictPack } from '../plan/verdict-pack-file.ts';
import { failure } from '../platform/failure.ts';
import { readFolder } from '../platform/folder.ts';
import type { TagAxis } from '../registry/operations.ts';
import type { Parsed, Problem } from '../vocabulary/problem.ts';

export interface Catalogue {
  readonly plans: readonly LoadedPlan[];
  /** Plan folders with faults: their plans are left out, the others are served. */
  readonly refused: readonly { readonly folder: string; readonly problems: readonly Problem[] }[];
  readonly pack: VerdictPack;
  /** What technology contracts are judged by. */
  readonly exchange: ExchangeRules;
  readonly rulesFolder: string;
}

/**
 * Every plan under the folders given, each either a plan folder itself or a folder of them, and the rule packs.
 * Fails with bad-input where a rule pack has faults, for without it nothing can be judged.
 */
export async function readCatalogue(folders: readonly string[], rulesFolder: string): Promise<Catalogue> {
  const found = folders.flatMap(planFolders);
  const read = await Promise.all(found.map(async (folder) => ({ folder, parsed: await readPlanFolder(folder) })));
  return {
    plans: read.flatMap(({ parsed }) => (parsed.ok ? [parsed.value] : [])),
    refused: read.flatMap(({ folder, parsed }) => (parsed.ok ? [] : [{ folder, problems: parsed.problems }])),
    pack: readPack(join(rulesFolder, 'verdict.yaml')),
    exchange: readContractRules(rulesFolder),
    rulesFolder,
  };
}

/** Fails with bad-input where there is no plan to work on. */
export function requirePlan({ plans }: Catalogue): void {
  if (plans.length > 0) return;
  throw failure('bad-input', {
    zh: '没有可以载入的规划。请检查 catalogue/，或 LANTU_CATALOGUE 指向的目录（可用 plan check 检查）。',
    en: 'There is no plan to load. Check catalogue/, or the folders LANTU_CATALOGUE names (plan check helps).',
  });
}

/** One plan folder with its series, read and checked; a file that could not be read is reported once, not as missing too. */
export async function readPlanFolder(folder: string): Promise<Parsed<LoadedPlan>> {
  const { files, problems } = readFolder(folder, PLAN_FILE_ENDINGS);
  if (problems.length > 0 && files.size === 0) return { ok: false, problems };
  const plan = readPlan(files);
  if (problems.length === 0) return plan.ok ? withSeries(plan.value) : plan;
  const unread = new Set(problems.map(({ place }) => place.file));
  const others = plan.ok ? plan.value.findings : plan.problems.filter(({ place }) => !unread.has(place.file));
  return { ok: false, problems: [...problems, ...others] };
}

/** The published figures of a plan are part of it: with faults in them the plan is not loaded. */
async function withSeries(plan: LoadedPlan): Promise<Parsed<LoadedPlan>> {
  if (plan.seriesCsv === null) return { ok: true, value: plan };
  const { problems } = await readSeriesText(plan.seriesCsv, PLAN_FILES.series, figureCatalogue(plan));
  const all = [...plan.findings, ...problems];
  const isSound = all.every(({ severity }) => severity === 'finding');
  return isSound ? { ok: true, value: { ...plan, findings: all } } : { ok: false, problems: all };
}

/** What the room of figures knows of a plan. */
export function figureCatalogue({ header, indicators, places, targets }: LoadedPlan): FigureCatalogue {
  const targetsByIndicator = new Map<string, string[]>();
  for (const target of targets) {
    const measures = [target.measure, ...(target.parts ?? []).map((part) => part.measure)];
    for (const indicator of new Set(measures.flatMap((measure) => measure?.indicator ?? []))) {
      targetsByIndicator.set(indicator, [...(targetsByIndicator.get(indicator) ?? []), target.id]);
    }
  }
  return { plan: header.id, indicators, places, targetsByIndicator };
}

/** What the room of registers tags with. */
export const tagAxis = ({ header, industries, synonyms }: LoadedPlan): TagAxis => ({
  plan: header.id,
  industries,
  synonyms,
});

function planFolders(folder: string): string[] {
  // What is no folder of plans is read as a plan folder, to be refused in words.
  if (isPlanFolder(folder) || !statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [folder];
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return entries.map(({ name }) => join(folder, name)).filter(isPlanFolder);
}

const isPlanFolder = (folder: string) => existsSync(join(folder, PLAN_FILES.header));

function readPack(file: string): VerdictPack {
  const pack = readVerdictPack(file, readFileSync(file, 'utf8'));
  if (pack.ok) return pack.value;
  throw failure('bad-input', { zh: '判定规则包有误', en: 'The verdict rule pack has faults' }, pack.problems);
}

function readContractRules(folder: string): ExchangeRules {
  const { files, problems } = readFolder(folder, ['.yaml']);
  const rules = readExchangeRules(files);
  if (rules.ok && problems.length === 0) return rules.value;
  throw failure('bad-input', { zh: '技术合同的规则包有误', en: 'The rule packs of technology contracts have faults' }, [
    ...problems,
    ...(rules.ok ? [] : rules.problems),
  ]);
}
