import type { KnownFigures } from '../figures/known.ts';
import { readSeriesText } from '../figures/operations/series-text.ts';
import { PLAN_FILES } from '../plan/catalogue.ts';
import { lintPlan } from '../plan/lint.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import type { lintPlanFolder } from '../plan/verbs.ts';
import type { VerdictPack } from '../plan/verdict-pack.ts';
import type { OutputOf } from '../platform/verb.ts';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import { figureCatalogue, readPlanFolder } from './catalogue.ts';

/** The doubts about the plan of a folder, judged on the figures that come with it; its faults where it has any. */
export async function lintFolder(
  folder: string,
  today: CivilDate,
  pack: VerdictPack,
): Promise<OutputOf<typeof lintPlanFolder>> {
  const parsed = await readPlanFolder(folder);
  if (!parsed.ok) return { folder, plan: null, targets: 0, doubts: [], problems: [...parsed.problems] };
  const plan = parsed.value;
  const doubts = lintPlan(plan, await publishedFigures(plan, today), today, pack);
  return {
    folder,
    plan: { id: plan.header.id, shortTitle: plan.header.shortTitle },
    targets: plan.targets.length,
    doubts: doubts.map(({ targets, ...doubt }) => ({ ...doubt, targets: [...targets] })),
    problems: [],
  };
}

/** The figures of the folder as the store would give them; the folder need not be loaded for that. */
async function publishedFigures(plan: LoadedPlan, recordedOn: CivilDate): Promise<Pick<KnownFigures, 'observations'>> {
  const catalogue = figureCatalogue(plan);
  const { contents } = await readSeriesText(plan.seriesCsv ?? '', PLAN_FILES.series, catalogue);
  const observations = contents.map((content, index) => ({
    ...content,
    id: String(index).padStart(9, '0'),
    dataset: plan.header.id,
    recordedOn,
    layer: 'published' as const,
    organisation: null,
    setAside: null,
  }));
  return { observations };
}
