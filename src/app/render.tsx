import { serveStatic } from '@hono/node-server/serve-static';
import type { Context, Hono } from 'hono';
import { renderToString } from 'react-dom/server';
import { judgingRules } from '../exchange/verbs/judge.ts';
import { showContractMethod } from '../exchange/verbs/method.ts';
import { CONTRADICTION_RULES } from '../figures/contradictions.ts';
import type { CompareData, ComparedSide } from '../figures/pages/compare-page.tsx';
import { readSeriesKey } from '../figures/series-key.ts';
import { compareFigures } from '../figures/verbs/compare.ts';
import { listSeries, showPlaces, showSeries } from '../figures/verbs.ts';
import type { LoadedPlan } from '../plan/loaded-plan.ts';
import { alignPlan } from '../plan/verbs/align.ts';
import { showIndustries, showIndustry } from '../plan/verbs/industries.ts';
import { showReplay } from '../plan/verbs/replay.ts';
import { showRegisters, showTasks } from '../plan/verbs/tasks.ts';
import { showText } from '../plan/verbs/text.ts';
import { showBoard, showMethod, showTarget } from '../plan/verbs.ts';
import { readDay } from '../platform/ask.ts';
import type { CallOf } from '../platform/client.ts';
import { dayOf, readClock } from '../platform/clock.ts';
import { FAILURES, failure, failureOf } from '../platform/failure.ts';
import type { OutputOf, Verb } from '../platform/verb.ts';
import { listReleases, showRelease } from '../publication/verbs/release.ts';
import { showReport } from '../publication/verbs.ts';
import { tagPassage } from '../registry/verbs.ts';
import type { EntryKind } from '../search/entry.ts';
import { findAnything } from '../search/verbs.ts';
import { pageHref, type Standpoint } from '../ui/address.ts';
import { ChartMarkup } from '../ui/chart-figure.tsx';
import { chartMarkup } from '../ui/chart-on-server.ts';
import type { PlanFacts } from '../ui/page-frame.tsx';
import { TEXTS } from '../ui/texts.ts';
import { excerpt } from '../vocabulary/problem.ts';
import type { Words } from '../vocabulary/words.ts';
import { type Assets, readAssets } from './built-assets.ts';
import { addressOf, redirectOf, repeatedField } from './page-address.ts';
import { loadPage, Page, type PageContent, type PageState, titleOf } from './pages.tsx';

type Query = <V extends Verb>(verb: V, input: CallOf<V>) => Promise<OutputOf<V>>;

export interface PageDeps {
  /** Runs a query verb for a public reader. */
  readonly query: Query;
  readonly plans: readonly LoadedPlan[];
  /** Folder of the built scripts and styles, with its manifest. */
  readonly clientFolder: string;
}

/** Mounts every page a reader can open, the scripts and styles, and the pages for what does not exist. Mount it last. */
export function mountPages(app: Hono, deps: PageDeps): void {
  const assets = readAssets(deps.clientFolder, 'src/app/client.tsx');
  const files = serveStatic({ root: deps.clientFolder, onFound: (_path, context) => keepForEver(context) });
  app.get('/assets/*', files);
  for (const file of ['/service-worker.js', '/favicon.svg']) app.get(file, serveStatic({ root: deps.clientFolder }));
  app.get('*', async (context) => {
    const url = new URL(context.req.url);
    const redirect = redirectOf(
      url,
      deps.plans.map(({ header }) => header.id),
    );
    if (redirect !== null) return context.redirect(redirect, 302);
    const { state, status } = await answer(url, deps);
    return context.html(await documentOf(state, assets), status);
  });
}

const keepForEver = (context: Context) => context.header('Cache-Control', 'public, max-age=31536000, immutable');

type Answer = { readonly state: PageState; readonly status: 200 | 400 | 404 | 503 };

async function answer(url: URL, deps: PageDeps): Promise<Answer> {
  const at = addressOf(url);
  const plan = deps.plans.find(({ header }) => header.id === at.plan);
  const repeated = repeatedField(url);
  if (repeated !== null) {
    return notice({ ...at, asOf: null }, plan, TEXTS.badRequest, TEXTS.givenTwice(excerpt(repeated)), 400);
  }
  try {
    readDay(at.asOf, dayOf(readClock()));
  } catch (error) {
    return failedAnswer(error, { ...at, asOf: null }, plan);
  }
  try {
    const content = await contentOf(at, plan, deps);
    return content === null
      ? notice(at, plan, TEXTS.notFound, TEXTS.notFoundMessage, 404)
      : { state: stateOf(at, plan, content), status: 200 };
  } catch (error) {
    return failedAnswer(error, at, plan);
  }
}

async function contentOf(at: Standpoint, plan: LoadedPlan | undefined, deps: PageDeps): Promise<PageContent | null> {
  if (plan === undefined) {
    return at.plan === '' && at.path === '' ? { name: 'plans', data: deps.plans.map(({ header }) => header) } : null;
  }
  const { query } = deps;
  const scope = { plan: plan.header.id, ...(at.asOf === null ? {} : { asOf: at.asOf }) };
  const { text, place, page, indicator, period, breakdown, at: where } = at.query;
  switch (at.path) {
    case '':
      return {
        name: 'board',
        data: { ...(await query(showBoard, scope)), replay: await query(showReplay, { plan: scope.plan }) },
      };
    case 'targets/':
      return { name: 'targets', data: await query(showBoard, scope) };
    case 'align/':
      return { name: 'align', data: await query(alignPlan, { plan: scope.plan, lower: at.query.lower }) };
    case 'industries/': {
      const { group, passage } = at.query;
      const tagged = passage === undefined ? null : await query(tagPassage, { plan: scope.plan, text: passage });
      return {
        name: 'industries',
        data: { ...(await query(showIndustries, { plan: scope.plan, group, place })), tagged },
      };
    }
    case 'places/':
      return { name: 'places', data: await query(showPlaces, { ...scope, indicator, period }) };
    case 'data/':
      return indicator === undefined || where === undefined
        ? { name: 'data', data: await query(listSeries, { ...scope, text, place, page: page ?? 1 }) }
        : { name: 'series', data: await query(showSeries, { ...scope, indicator, breakdown, place: where }) };
    case 'compare/':
      return { name: 'compare', data: await comparisonOf(at.query, scope, query) };
    case 'text/':
      return { name: 'text', data: await query(showText, { ...scope, at: where, object: at.query.object }) };
    case 'tasks/': {
      const { kind, industry, target } = at.query;
      return { name: 'tasks', data: await query(showTasks, { ...scope, kind, industry, place, target }) };
    }
    case 'registers/':
      return {
        name: 'registers',
        data: await query(showRegisters, { plan: scope.plan, register: at.query.register, place }),
      };
    case 'clinic/':
      return { name: 'clinic', data: await query(judgingRules, at.asOf === null ? {} : { asOf: at.asOf }) };
    case 'contracts/':
      return { name: 'contracts', data: await query(showContractMethod, { ...scope, pack: at.query.pack }) };
    case 'report/':
      return { name: 'report', data: { report: await reportOn(at, plan, query) } };
    case 'releases/':
      return { name: 'releases', data: { releases: await query(listReleases, scope) } };
    case 'search/': {
      const { q, kind } = at.query;
      const asked = { ...scope, q, kind: kind as EntryKind | undefined, page: page ?? 1 };
      return { name: 'search', data: await query(findAnything, asked) };
    }
    case 'method/':
      return { name: 'method', data: { ...(await query(showMethod, {})), contradictionRules: CONTRADICTION_RULES } };
    default: {
      const [folder, id = '', ...more] = at.path.split('/');
      if (id === '' || more.length > 0) return null;
      if (folder === 'targets') return { name: 'target', data: await query(showTarget, { ...scope, id }) };
      if (folder === 'releases') return { name: 'release', data: await releaseOf(query, id, scope.plan) };
      if (folder === 'industries') {
        return { name: 'industry', data: await query(showIndustry, { ...scope, industry: id }) };
      }
      return null;
    }
  }
}

const MOST_SERIES_LISTED = 400;

/** What the 口径卡 page shows: the series to choose from, the values of those chosen, the answer about two values. */
async function comparisonOf(asked: Standpoint['query'], scope: { plan: string }, query: Query): Promise<CompareData> {
  const first = await query(listSeries, scope);
  const series = [...first.series];
  const end = Math.min(first.total, MOST_SERIES_LISTED);
  for (let page = 2; series.length < end; page += 1) {
    series.push(...(await query(listSeries, { ...scope, page })).series);
  }
  const side = async (word: string | undefined, value: string | undefined): Promise<ComparedSide> => {
    const key = word === undefined ? null : readSeriesKey(word);
    if (key === null) return { series: null, values: [], value: null };
    const { observations } = await query(showSeries, { ...scope, ...key, breakdown: key.breakdown ?? undefined });
    const isThere = observations.some(({ id }) => id === value);
    return { series: key, values: observations, value: isThere ? (value ?? null) : null };
  };
  const sides = [await side(asked.series, asked.figure), await side(asked.otherSeries, asked.otherFigure)] as const;
  const [a, b] = sides.map(({ value }) => value);
  const isPair = a !== null && a !== undefined && b !== null && b !== undefined;
  const comparison = isPair ? await query(compareFigures, { plan: scope.plan, a, b }) : null;
  return { series, seriesFound: first.total, sides, comparison };
}

/** A release of this plan; the address of another plan's is none. */
async function releaseOf(query: Query, release: string, plan: string) {
  const found = await query(showRelease, { release });
  if (found.release.plan !== plan) throw failure('not-found', TEXTS.notFoundMessage);
  return found;
}

type ReportKind = CallOf<typeof showReport>['kind'];

/** The report of the day; null before the plan was issued. */
async function reportOn({ asOf, language, query: { kind } }: Standpoint, { header }: LoadedPlan, query: Query) {
  if ((asOf ?? dayOf(readClock())) < header.issuedOn) return null;
  const asked = { plan: header.id, language, kind: kind as ReportKind | undefined };
  return query(showReport, asOf === null ? asked : { ...asked, asOf });
}

/** An expected refusal as a page; anything else is the server's to log and answer. */
function failedAnswer(error: unknown, at: Standpoint, plan: LoadedPlan | undefined): Answer {
  const failure = failureOf(error);
  if (failure === null) throw error;
  const { status } = FAILURES[failure.code];
  if (status === 404) return notice(at, plan, TEXTS.notFound, failure.words, 404);
  if (status === 400) return notice(at, plan, TEXTS.badRequest, failure.words, 400);
  return notice(at, plan, TEXTS.unavailable, failure.words, 503);
}

function notice(
  at: Standpoint,
  plan: LoadedPlan | undefined,
  heading: Words,
  message: Words,
  status: Answer['status'],
): Answer {
  const here = plan === undefined ? { ...at, plan: '', path: '' } : at;
  return { state: stateOf(here, plan, { name: 'notice', data: { heading, message } }), status };
}

function stateOf(at: Standpoint, plan: LoadedPlan | undefined, content: PageContent): PageState {
  const englishNames = plan === undefined || at.language === 'zh' ? {} : englishNamesIn(JSON.stringify(content), plan);
  return {
    site: { ...at, today: dayOf(readClock()), englishNames },
    plan: plan === undefined ? null : planFacts(plan),
    content,
  };
}

/** Figures name places and indicators in Chinese; an English page needs the English names of those it shows. */
function englishNamesIn(text: string, plan: LoadedPlan): Record<string, string> {
  const shown = [...plan.indicators, ...plan.places].filter(({ name }) => text.includes(name));
  return Object.fromEntries(shown.map(({ name, nameEn }) => [name, nameEn]));
}

function planFacts({ header }: LoadedPlan): PlanFacts {
  const { title, shortTitle, documentNumber = null, issuer, issuedOn, period, source, simulated } = header;
  return { title, shortTitle, documentNumber, issuer, issuedOn, period, source, simulated };
}

const escapeHtml = (text: string) =>
  text.replace(/[&<>"]/g, (character) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[character] ?? '');

/** The whole document. The state of the page stands in a data block, which no content policy has to allow. */
async function documentOf(state: PageState, { script, styles }: Assets): Promise<string> {
  const { site } = state;
  const page = renderToString(
    <ChartMarkup value={chartMarkup}>
      <Page state={state} component={await loadPage(state.content)} />
    </ChartMarkup>,
  );
  const other = site.language === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${site.language === 'zh' ? 'zh-CN' : 'en'}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(titleOf(state))}</title>
<link rel="icon" href="/favicon.svg" type="image/svg+xml">
<link rel="alternate" hreflang="${other === 'zh' ? 'zh-CN' : 'en'}" href="${escapeHtml(pageHref({ ...site, language: other }, site.path, site.query))}">
${styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
<script type="module" src="${script}"></script>
</head>
<body>
<div id="page">${page}</div>
<script type="application/json" id="page-state">${JSON.stringify(state).replaceAll('<', '\\u003c')}</script>
</body>
</html>
`;
}
