import type { ComponentProps, ComponentType } from 'react';
import { CLINIC_NAME as CLINIC } from '../exchange/clinic-name.ts';
import { TEXTS as FIGURES } from '../figures/texts.ts';
import { METHOD } from '../plan/method-texts.ts';
import { TASK_TEXTS } from '../plan/task-texts.ts';
import { TEXT_TEXTS } from '../plan/text-texts.ts';
import { TEXTS as PLAN } from '../plan/texts.ts';
import { PAGE_TEXTS as REPORT } from '../publication/page-texts.ts';
import { RELEASE_TEXTS } from '../publication/release-texts.ts';
import { TEXTS as SEARCH } from '../search/texts.ts';
import { BareFrame, PageFrame, type PlanFacts } from '../ui/page-frame.tsx';
import { type Site, SiteProvider } from '../ui/site.tsx';
import { TEXTS } from '../ui/texts.ts';
import type { Words } from '../vocabulary/words.ts';

/**
 * Every page by name: a component over the answer of one query. Server and browser use the same table, and the browser
 * fetches the code of the page it stands on only.
 */
const PAGES = {
  board: async () => (await import('../plan/pages/board-page.tsx')).BoardPage,
  targets: async () => (await import('../plan/pages/targets-page.tsx')).TargetsPage,
  target: async () => (await import('../plan/pages/target-page.tsx')).TargetPage,
  align: async () => (await import('../plan/pages/align-page.tsx')).AlignPage,
  industries: async () => (await import('../plan/pages/industries-page.tsx')).IndustriesPage,
  industry: async () => (await import('../plan/pages/industry-page.tsx')).IndustryPage,
  places: async () => (await import('../figures/pages/places-page.tsx')).PlacesPage,
  data: async () => (await import('../figures/pages/data-page.tsx')).DataPage,
  series: async () => (await import('../figures/pages/series-page.tsx')).SeriesPage,
  compare: async () => (await import('../figures/pages/compare-page.tsx')).ComparePage,
  tasks: async () => (await import('../plan/pages/tasks-page.tsx')).TasksPage,
  registers: async () => (await import('../plan/pages/registers-page.tsx')).RegistersPage,
  text: async () => (await import('../plan/pages/text-page.tsx')).TextPage,
  clinic: async () => (await import('../exchange/pages/clinic-page.tsx')).ClinicPage,
  contracts: async () => (await import('../exchange/pages/contract-method-page.tsx')).ContractMethodPage,
  report: async () => (await import('../publication/pages/report-page.tsx')).ReportPage,
  releases: async () => (await import('../publication/pages/releases-page.tsx')).ReleasesPage,
  release: async () => (await import('../publication/pages/release-page.tsx')).ReleasePage,
  search: async () => (await import('../search/pages/search-page.tsx')).SearchPage,
  method: async () => (await import('../plan/pages/method-page.tsx')).MethodPage,
  plans: async () => (await import('../plan/pages/plans-page.tsx')).PlansPage,
  notice: async () => (await import('../ui/notice.tsx')).Notice,
} as const;
type PageName = keyof typeof PAGES;

/** A page and what it shows. */
export type PageContent = {
  [Name in PageName]: {
    readonly name: Name;
    readonly data: ComponentProps<Awaited<ReturnType<(typeof PAGES)[Name]>>>['data'];
  };
}[PageName];

/** The component of a page. */
export type PageComponent = ComponentType<{ readonly data: unknown }>;
export const loadPage = async ({ name }: PageContent) => (await PAGES[name]()) as PageComponent;

/** Everything a screen is made of; travels from the server to the browser as JSON. */
export interface PageState {
  readonly site: Site;
  /** The plan the page belongs to; null for pages outside any plan. */
  readonly plan: PlanFacts | null;
  readonly content: PageContent;
}

const NAVIGATION = [
  { path: '', words: PLAN.board },
  { path: 'targets/', words: PLAN.targets },
  { path: 'tasks/', words: TASK_TEXTS.tasks },
  { path: 'registers/', words: TASK_TEXTS.registers },
  { path: 'industries/', words: PLAN.industries },
  { path: 'text/', words: TEXT_TEXTS.text },
  { path: 'places/', words: FIGURES.places },
  { path: 'data/', words: FIGURES.data },
  { path: 'clinic/', words: CLINIC },
  { path: 'report/', words: REPORT.page },
  { path: 'releases/', words: RELEASE_TEXTS.page },
  { path: 'method/', words: METHOD.title },
] as const;

export function Page({ state, component: Content }: { readonly state: PageState; readonly component: PageComponent }) {
  const { site, plan, content } = state;
  const inside = <Content data={content.data} />;
  return (
    <SiteProvider value={site}>
      {plan === null ? (
        <BareFrame>{inside}</BareFrame>
      ) : (
        <PageFrame plan={plan} navigation={NAVIGATION}>
          {inside}
        </PageFrame>
      )}
    </SiteProvider>
  );
}

/** The title of the window: the page, then the plan. */
export function titleOf({ site, plan, content }: PageState): string {
  const parts = [nameOf(content, site), plan?.shortTitle, TEXTS.product].filter(
    (part) => part !== undefined && part !== null,
  );
  return parts.map((words) => words[site.language]).join(' · ');
}

function nameOf(content: PageContent, { englishNames }: Site): Words {
  switch (content.name) {
    case 'board':
      return PLAN.board;
    case 'targets':
      return PLAN.targets;
    case 'target': {
      const { id, name } = content.data.target;
      return { zh: `${id} ${name.zh}`, en: `${id} ${name.en}` };
    }
    case 'align':
      return PLAN.alignment;
    case 'industries':
      return PLAN.industries;
    case 'industry':
      return content.data.industry.name;
    case 'places':
      return FIGURES.places;
    case 'data':
      return FIGURES.data;
    case 'series': {
      const { place, indicator, breakdown } = content.data;
      const part = breakdown === null ? '' : ` · ${breakdown}`;
      const [placeEn, indicatorEn] = [place, indicator].map((name) => englishNames[name] ?? name);
      return { zh: `${place} ${indicator}${part}`, en: `${placeEn} ${indicatorEn}${part}` };
    }
    case 'compare':
      return FIGURES.compare;
    case 'tasks':
      return TASK_TEXTS.tasks;
    case 'registers':
      return TASK_TEXTS.registers;
    case 'text':
      return TEXT_TEXTS.text;
    case 'clinic':
      return CLINIC;
    case 'contracts':
      return content.data.title;
    case 'report':
      return content.data.report?.kind === 'brief' ? REPORT.briefPage : REPORT.page;
    case 'releases':
      return RELEASE_TEXTS.page;
    case 'release': {
      const { title } = content.data.release;
      return { zh: title, en: title };
    }
    case 'search': {
      const { q } = content.data;
      return q.trim() === '' ? SEARCH.search : { zh: `${SEARCH.search.zh}“${q}”`, en: `${SEARCH.search.en} “${q}”` };
    }
    case 'method':
      return METHOD.title;
    case 'plans':
      return PLAN.plans;
    case 'notice':
      return content.data.heading;
  }
}
