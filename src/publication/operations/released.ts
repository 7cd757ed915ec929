import { createHash } from 'node:crypto';
import { OVERSEEING_DUTIES } from '../../collection/duties.ts';
import { requireDuty } from '../../collection/operations/acting.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import { readDay } from '../../platform/ask.ts';
import { type FailureError, failure } from '../../platform/failure.ts';
import { toFileAnswer } from '../../platform/media.ts';
import { type BoundVerb, bindVerb, bindVerbInTwo, type OperationContext } from '../../platform/operation.ts';
import { atomFeed } from '../release-feed.ts';
import { releasedCsv } from '../released-data.ts';
import type { ReportDocument } from '../report-document.ts';
import { loadAllReleases, loadApproved, loadContents, loadReleasedReport, loadReleases } from '../store/release.ts';
import {
  allReleases,
  cancelRelease,
  downloadFeed,
  downloadReleased,
  downloadReleasedReport,
  listCandidates,
  listReleases,
  makeRelease,
  releasedOn,
  showRelease,
} from '../verbs/release.ts';
import { frozen, signRelease, withdrawScheduled } from './release.ts';
import type { ReportSources } from './remember.ts';

const JSON_TYPE = 'application/json; charset=utf-8';

interface ReleaseSources extends ReportSources {
  readonly render: (document: ReportDocument, format: 'html', madeAt: string) => Promise<Uint8Array>;
}

/** The verbs of releases over the plans of the catalogue. */
export function releaseOperations(sources: ReleaseSources): BoundVerb[] {
  const { plans, render } = sources;
  return [
    bindVerb(makeRelease, (context, input) => signRelease(context, input, sources)),
    bindVerb(cancelRelease, withdrawScheduled),
    bindVerb(allReleases, async ({ tx, actor }, input) => {
      const plan = choosePlan(plans, input.plan).header.id;
      requireDuty(actor, OVERSEEING_DUTIES, plan);
      return loadAllReleases(tx, plan);
    }),
    bindVerb(listCandidates, async ({ tx, actor }, input) => {
      const plan = choosePlan(plans, input.plan).header.id;
      requireDuty(actor, OVERSEEING_DUTIES, plan);
      return (await loadApproved(tx, plan, false)).map(frozen);
    }),
    bindVerb(listReleases, async ({ tx, today }, input) =>
      loadReleases(tx, choosePlan(plans, input.plan).header.id, readDay(input.asOf, today)),
    ),
    bindVerb(showRelease, async ({ tx }, { release }) => {
      const [found] = await loadContents(tx, { id: release });
      if (found === undefined) throw noRelease();
      return { ...found, figures: [...found.figures], revisions: [...found.revisions] };
    }),
    bindVerb(releasedOn, async (context, input) => {
      const plan = choosePlan(plans, input.plan);
      const { id, release } = await inForce(context, plan, input.day);
      const [found] = await loadContents(context.tx, { id });
      return { release, board: (found as NonNullable<typeof found>).board.shown };
    }),
    bindVerb(downloadReleased, async ({ tx }, input) => {
      const { header } = choosePlan(plans, input.plan);
      const found = await loadContents(tx, { plan: header.id });
      const fileName = `${header.id}-released.${input.format}`;
      if (input.format === 'json') {
        const releases = found.map(({ release, figures, revisions }) => ({ ...release, figures, revisions }));
        return { fileName, mediaType: JSON_TYPE, text: `${JSON.stringify({ plan: header.id, releases }, null, 2)}\n` };
      }
      const rows = found.flatMap(({ release: { id, title, visibleFrom }, figures }) =>
        figures.map((figure) => ({ ...figure, release: id, title, visibleFrom })),
      );
      return { fileName, mediaType: 'text/csv; charset=utf-8', text: releasedCsv(rows) };
    }),
    bindVerb(downloadFeed, async ({ tx }, { plan: asked, language }) => {
      const { id, title, issuedOn } = choosePlan(plans, asked).header;
      const releases = await loadReleases(tx, id, null);
      return {
        fileName: `${id}-releases.atom`,
        mediaType: 'application/atom+xml; charset=utf-8',
        text: atomFeed({ id: feedId(id, language), plan: { id, title, issuedOn }, language, releases }),
      };
    }),
    bindVerbInTwo(
      downloadReleasedReport,
      async ({ tx, now }, { release, language, format }) => {
        const report = await loadReleasedReport(tx, release);
        if (report === null) throw noRelease();
        return { document: report[language], format, now, name: `report-${release}-${language}.${format}` };
      },
      async ({ document, format, now, name }) =>
        format === 'json'
          ? { fileName: name, mediaType: JSON_TYPE, text: `${JSON.stringify(document, null, 2)}\n` }
          : toFileAnswer(name, 'text/html; charset=utf-8', await render(document, format, now)),
    ),
  ];
}

/** The newest release visible by the end of a day. Fails with not-found where there was none. */
async function inForce({ tx, today }: OperationContext, { header }: LoadedPlan, asked: string) {
  const [release] = await loadReleases(tx, header.id, readDay(asked, today));
  if (release !== undefined) return { id: release.id, release };
  throw failure('not-found', { zh: `到${asked}为止尚未发布`, en: `Nothing had been released by ${asked}` });
}

const noRelease = (): FailureError => failure('not-found', { zh: '没有这次发布', en: 'There is no such release' });

/** An id for the feed of a plan in a language, the same on every machine: a UUID of version 8 from their names. */
function feedId(plan: string, language: string): string {
  const hex = createHash('sha256').update(`lantu releases ${plan} ${language}`).digest('hex');
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-a${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
