import { createHash } from 'node:crypto';
import type { KnowFigures } from '../../figures/operations/remember.ts';
import type { LoadedPlan } from '../../plan/loaded-plan.ts';
import { choosePlan } from '../../plan/operations/ask.ts';
import type { VerdictPack } from '../../plan/verdict-pack.ts';
import { type Failure, failureOf, refusalWith } from '../../platform/failure.ts';
import { type BoundVerb, bindVerbPrepared, type OperationContext } from '../../platform/operation.ts';
import { uploadBytes } from '../../platform/upload-file.ts';
import type { Upload } from '../../platform/verb.ts';
import { excerpt, type Problem } from '../../vocabulary/problem.ts';
import type { Doubt, StatedFigure } from '../doubt.ts';
import { OVERSEEING_DUTIES, REPORTING_DUTIES } from '../duties.ts';
import type { GivenFigure } from '../given-figure.ts';
import { partsOfPlan } from '../reconcile/scene.ts';
import { reconcile } from '../reconcile.ts';
import { listOrganisations, type Organisation } from '../store/organisation.ts';
import { checkBundle, takeBundle } from '../verbs/bundle.ts';
import { workbookFault } from '../workbook/workbook-fault.ts';
import { holdsDuty, requireDuty } from './acting.ts';
import { organisationScene } from './scene.ts';
import { statedNow } from './stated.ts';
import { takeValues } from './take.ts';
import { checkOpened, freshAmong, type OpenedWorkbook, requireStamp } from './workbook.ts';
import { gridOf, openWorkbook, readStamp } from './workbook-file.ts';

export interface BundleDeps {
  readonly plans: readonly LoadedPlan[];
  readonly pack: VerdictPack;
  readonly know: KnowFigures;
}

/** Several workbooks at once: what each brings, and what does not agree between all of them and what is stored. */
export function bundleOperations(deps: BundleDeps): BoundVerb[] {
  return [
    bindVerbPrepared(checkBundle, openAll, async (context, { files, ...asked }) => {
      const { plan, found } = await readAll(context, files, asked, deps);
      const given = found.flatMap(({ organisation, values }) => statedIn(organisation, values));
      const covered = new Set(found.map(({ organisation }) => organisation?.place));
      return {
        files: found.map(({ name, organisation, fresh, unchanged, problems, toConfirm, mayTake }) => ({
          ...{ name, organisation: organisation?.name ?? null, problems: [...problems] },
          ...{ found: fresh, unchanged, toConfirm: [...toConfirm], mayTake },
        })),
        noFile: partsOfPlan(plan).flatMap(({ id, name }) => (covered.has(id) ? [] : [name])),
        doubts: await doubtsFor(context, plan, given, deps),
      };
    }),
    bindVerbPrepared(takeBundle, openAll, async (context, { files, ...asked }) => {
      const { plan, found } = await readAll(context, files, asked, deps);
      const taken = [];
      for (const file of found) taken.push(await takeFile(context, plan, file));
      const accepted = taken.filter((file) => file.accepted).length;
      const answer = { accepted, files: taken, doubts: await doubtsFor(context, plan, [], deps) };
      if (accepted > 0) return answer;
      throw refusalWith(answer, {
        zh: `${taken.length} 个文件都有问题，没有入库`,
        en: `All ${taken.length} files have faults; nothing was stored`,
      });
    }),
  ];
}

interface Opened {
  readonly name: string;
  readonly sha256: string;
  readonly book: OpenedWorkbook | null;
  readonly problems: readonly Problem[];
}

/** Reads every file before the store is asked for anything. */
async function openAll<Input extends { readonly files: readonly Upload[] }>(input: Input) {
  const files: Opened[] = [];
  for (const file of input.files) files.push(await openOne(file));
  return { ...input, files };
}

async function openOne(upload: Upload): Promise<Opened> {
  const name = upload.name;
  const sha256 = createHash('sha256').update(upload.base64, 'base64').digest('hex');
  try {
    const book = await openWorkbook(name, uploadBytes(upload));
    return { name, sha256, book: { file: name, stamp: readStamp(book), grid: gridOf(book) }, problems: [] };
  } catch (error) {
    return { name, sha256, book: null, problems: refusalIn(error, name) };
  }
}

/** Why a file was refused, as problems of it; anything unexpected is thrown on. */
function refusalIn(error: unknown, file: string): readonly Problem[] {
  const refused = failureOf(error);
  if (refused === null) throw error;
  return refused.problems.length > 0 ? refused.problems : [asProblem(refused, file)];
}

const asProblem = ({ words }: Failure, file: string): Problem => ({
  ...{ code: 'unreadable', severity: 'error', place: { file }, value: excerpt(file), message: words, remedy: words },
});

interface ReadFile {
  readonly name: string;
  readonly sha256: string;
  readonly organisation: Organisation | null;
  readonly values: readonly GivenFigure[];
  readonly fresh: number;
  readonly unchanged: number;
  readonly problems: readonly Problem[];
  readonly toConfirm: readonly string[];
  readonly mayTake: boolean;
}

async function readAll(
  context: OperationContext,
  files: readonly Opened[],
  asked: { readonly plan?: string | undefined; readonly confirmed: readonly string[] },
  { plans, know }: BundleDeps,
): Promise<{ readonly plan: LoadedPlan; readonly found: readonly ReadFile[] }> {
  const plan = choosePlan(plans, asked.plan);
  requireDuty(context.actor, REPORTING_DUTIES, plan.header.id);
  const organisations = await listOrganisations(context.tx);
  const found: ReadFile[] = [];
  for (const file of files) {
    try {
      found.push(await readFile(context, file, { plan, organisations, know, confirmed: new Set(asked.confirmed) }));
    } catch (error) {
      found.push(refusedFile(file, refusalIn(error, file.name)));
    }
  }
  return { plan, found };
}

const refusedFile = ({ name, sha256 }: Opened, problems: readonly Problem[]): ReadFile => ({
  ...{ name, sha256, organisation: null, values: [], fresh: 0, unchanged: 0, problems, toConfirm: [], mayTake: false },
});

async function readFile(
  context: OperationContext,
  file: Opened,
  asked: {
    readonly plan: LoadedPlan;
    readonly organisations: readonly Organisation[];
    readonly know: KnowFigures;
    readonly confirmed: ReadonlySet<string>;
  },
): Promise<ReadFile> {
  const { plan, organisations } = asked;
  if (file.book === null) return refusedFile(file, file.problems);
  const stamped = file.book.stamp?.organisation;
  const organisation = organisations.find(({ id }) => id === stamped && mayRead(context, plan, id));
  requireStamp(file.book, plan, organisation?.id ?? null);
  if (organisation === undefined) return refusedFile(file, []);
  const scene = await organisationScene(context, plan, organisation, asked.know);
  const checked = checkOpened(file.book, scene, asked.confirmed);
  const fresh = freshAmong(checked.values, scene.entries).length;
  return {
    ...{ name: file.name, sha256: file.sha256, organisation, values: checked.values, fresh },
    unchanged: checked.untouched + checked.values.length - fresh,
    ...{ problems: checked.problems, toConfirm: checked.toConfirm, mayTake: mayTake(context, organisation.id) },
  };
}

/** Everybody hands in for their own organisation; the command line of the machine for any. */
const mayTake = ({ actor }: OperationContext, organisation: string) =>
  actor.role === 'operator' || (actor.role === 'member' && actor.organisation.id === organisation);

/** Whoever runs the plan sees what every organisation reports, so they may look at its workbook too. */
const mayRead = (context: OperationContext, plan: LoadedPlan, organisation: string) =>
  mayTake(context, organisation) || holdsDuty(context.actor, ['plan-officer'], plan.header.id);

async function takeFile(context: OperationContext, plan: LoadedPlan, file: ReadFile) {
  const { name, sha256, organisation, values } = file;
  const about = { name, organisation: organisation?.name ?? null };
  const refuse = (problems: readonly Problem[]) => ({
    ...{ ...about, accepted: false, taken: 0, unchanged: file.unchanged, problems: [...problems] },
  });
  if (file.problems.length > 0 || organisation === null) return refuse(file.problems);
  if (!file.mayTake) return refuse([workbookFault('other-organisation', { file: name }, '')]);
  const given = { plan, organisation: organisation.id, origin: 'workbook', fileName: name, sha256, values } as const;
  const { taken, problems } = await takeValues(context, given);
  if (problems.length > 0) return refuse(problems);
  return { ...about, accepted: true, taken, unchanged: file.unchanged + file.fresh - taken, problems: [] };
}

const statedIn = (organisation: Organisation | null, values: readonly GivenFigure[]): StatedFigure[] =>
  values.flatMap(({ indicator, place, period, value, qualifier }) =>
    value === null || organisation === null
      ? []
      : [
          {
            ...{ indicator, place, period, value, qualifier, standing: 'given', from: organisation.name },
            own: organisation.place === place,
          },
        ],
  );

/** The doubts whoever asks is concerned with: who does not oversee the plan sees those of their own place. */
async function doubtsFor(
  { tx, actor }: OperationContext,
  plan: LoadedPlan,
  given: readonly StatedFigure[],
  { pack, know }: BundleDeps,
): Promise<Doubt[]> {
  const doubts = reconcile(plan, pack, [...given, ...(await statedNow(tx, plan, know))]);
  if (actor.role !== 'member' || holdsDuty(actor, OVERSEEING_DUTIES, plan.header.id)) return doubts;
  return doubts.filter(({ addressee }) => addressee === actor.organisation.place);
}
