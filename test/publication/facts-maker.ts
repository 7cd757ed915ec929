import { fileURLToPath } from 'node:url';
import { figureCatalogue, readCatalogue } from '../../src/app/catalogue.ts';
import { isKnownOn } from '../../src/figures/adoption.ts';
import { findContradictions } from '../../src/figures/contradictions.ts';
import type { Observation } from '../../src/figures/observation.ts';
import { readSeriesText } from '../../src/figures/operations/series-text.ts';
import { readPlan } from '../../src/plan/catalogue.ts';
import type { LoadedPlan } from '../../src/plan/loaded-plan.ts';
import type { VerdictPack } from '../../src/plan/verdict-pack.ts';
import { gatherFacts } from '../../src/publication/gather-facts.ts';
import type { ReportDocument } from '../../src/publication/report-document.ts';
import type { ReportFacts } from '../../src/publication/report-facts.ts';
import { PUBLISHED } from '../figures/makers.ts';
import { figure, PACK } from '../plan/makers.ts';
import { SMALL_PLAN } from '../plan/small-plan.ts';

const TODAY = '2026-11-24';

/** The facts of the small plan with some figures: `value('2024', '50.7')` is its share. */
export function smallFacts(
  observations: readonly Observation[] = [],
  asOf: string | null = null,
  files: ReadonlyMap<string, string> = SMALL_PLAN,
): ReportFacts {
  const plan = readPlan(files);
  if (!plan.ok) throw new Error(`the small plan is broken: ${JSON.stringify(plan.problems)}`);
  return factsFrom(plan.value, observations, asOf, PACK);
}

export const value = (period: string, number: string, rest: Partial<Observation> = {}): Observation =>
  figure(period, number, { indicator: '比重', place: '某市', ...rest });

/** The facts of a plan folder with its own series. */
export async function folderFacts(folder: string, asOf: string | null): Promise<ReportFacts> {
  const root = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
  const { plans, pack } = await readCatalogue([root(folder)], root('catalogue/rules'));
  const plan = plans[0];
  if (plan === undefined) throw new Error(`${folder} holds no sound plan`);
  const { contents } = await readSeriesText(plan.seriesCsv ?? '', 'series.csv', figureCatalogue(plan));
  const observations = contents.map((content, index) => ({
    ...content,
    id: String(index).padStart(6, '0'),
    dataset: plan.header.id,
    recordedOn: TODAY,
    ...PUBLISHED,
  }));
  return factsFrom(plan, observations, asOf, pack);
}

function factsFrom(
  plan: LoadedPlan,
  observations: readonly Observation[],
  asOf: string | null,
  pack: VerdictPack,
): ReportFacts {
  const onTheDay = observations.filter((observation) => isKnownOn(observation, asOf));
  const contradictions = findContradictions(onTheDay, plan.indicators, plan.places);
  return gatherFacts(plan, { observations, contradictions, leftOut: 0 }, { asOf, today: TODAY }, pack, '1.2.3');
}

/** Every text a reader of a document sees, with where it stands. */
export function textsOf({
  title,
  subtitle,
  banner,
  facts,
  sections,
}: ReportDocument): readonly (readonly [string, string])[] {
  const cover = [title, subtitle, ...banner, ...facts.flat()].map((text) => ['cover', text] as const);
  const inside = sections.flatMap(({ id, title: heading, blocks }) => {
    const texts = blocks.flatMap((block) => {
      switch (block.kind) {
        case 'paragraph':
          return block.sentences.map(({ text }) => text);
        case 'list':
          return block.items.flatMap((item) => item.map(({ text }) => text));
        case 'table':
          return [block.caption, ...block.head, ...block.rows.flat()];
        case 'chart':
          return [block.caption, block.alt];
        case 'quote':
          return [block.text, block.place];
      }
    });
    return [heading, ...texts].map((text) => [id, text] as const);
  });
  return [...cover, ...inside];
}
