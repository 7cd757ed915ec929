import { createHash } from 'node:crypto';
import { basename } from 'node:path';
import { readDocumentFile } from '../../platform/document-file.ts';
import { refusalWith } from '../../platform/failure.ts';
import type { OperationContext } from '../../platform/operation.ts';
import type { InputOf, OutputOf } from '../../platform/verb.ts';
import type { Problem } from '../../vocabulary/problem.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { recogniseText, reviewFindings } from '../original-text/recognition.ts';
import type { TextReview } from '../original-text/review.ts';
import { splitPlanText } from '../original-text/split.ts';
import { textFault } from '../original-text/text-fault.ts';
import type { TextUnit, TextUnitKind } from '../original-text/unit.ts';
import { type PlanTextSource, readPlanTextSource, replacePlanText } from '../store.ts';
import type { loadText } from '../verbs/text.ts';
import { choosePlan } from './ask.ts';

type LoadReport = OutputOf<typeof loadText>;

const MOST_LISTED = 100;

/** A text that is taken, with what is said about it. */
interface PreparedText {
  readonly plan: string;
  readonly units: readonly TextUnit[];
  readonly source: Pick<PlanTextSource, 'fingerprint' | 'fileName' | 'format' | 'sha256'>;
  readonly report: Omit<LoadReport, 'changed'>;
}

/** Reads a document and splits it. A text that is not taken throws a refusal that carries the report. */
export async function preparePlanText(
  input: InputOf<typeof loadText>,
  plans: readonly LoadedPlan[],
): Promise<PreparedText> {
  const first = choosePlan(plans, input.plan);
  const fileName = basename(input.file);
  const document = await readDocumentFile(input.file);
  if (!document.ok) throw refusal(fileName, { ...NOTHING, fileName, ...tally([document.problem]) });
  const units = splitPlanText(document.blocks);
  const asked = input.plan === undefined ? null : first;
  const others = plans.filter((plan) => plan !== first);
  const { plan, review, fault } = recogniseText(units, [first, ...others], asked, fileName);
  const { format, encoding, numbered, sha256 } = document;
  const about = { fileName, format, encoding, ...reportOf(units, plan, review) };
  const numbers =
    numbered > 0 ? [textFault('numbers-not-text', { file: fileName }, '', { count: String(numbered) })] : [];
  if (fault !== null)
    throw refusal(fileName, { ...about, accepted: false, changed: false, ...tally([fault, ...numbers]) });
  const fingerprint = createHash('sha256').update(JSON.stringify(units)).digest('hex');
  const problems = tally([...numbers, ...reviewFindings(review, plan, fileName)]);
  return {
    plan: plan.header.id,
    units,
    source: { fingerprint, fileName, format, sha256 },
    report: { ...about, accepted: true, ...problems },
  };
}

/** Puts a text in the place of the plan's text before it. The same text again changes nothing. */
export async function loadPlanText(
  { tx, actor, now }: OperationContext,
  { plan, units, source, report }: PreparedText,
): Promise<LoadReport> {
  const changed = (await readPlanTextSource(tx, plan))?.fingerprint !== source.fingerprint;
  if (changed) await replacePlanText(tx, plan, { ...source, actor: actor.name, at: now }, units);
  return { ...report, changed };
}

const NO_UNITS: Record<TextUnitKind, number> = { title: 0, heading: 0, sentence: 0, row: 0 };

const NOTHING = {
  accepted: false,
  changed: false,
  plan: null,
  title: null,
  format: null,
  encoding: null,
  units: NO_UNITS,
  mapped: { objects: 0, asides: 0, unmapped: 0 },
  quotes: { total: 0, found: 0 },
} satisfies Partial<LoadReport>;

function reportOf(units: readonly TextUnit[], plan: LoadedPlan, review: TextReview) {
  const kinds = { ...NO_UNITS };
  for (const { kind } of units) kinds[kind] += 1;
  const asides = new Set(plan.textMap.filter(({ aside }) => aside !== undefined).map(({ unit }) => unit));
  const aside = units.filter(({ id }) => asides.has(id)).length;
  const unmapped = review.unmapped.length;
  return {
    plan: plan.header.id,
    title: plan.header.shortTitle,
    units: kinds,
    mapped: { objects: units.length - aside - unmapped, asides: aside, unmapped },
    quotes: { total: review.quotes, found: review.quotes - review.missingQuotes.length },
  };
}

function tally(problems: readonly Problem[]) {
  const faults = problems.filter(({ severity }) => severity === 'error').length;
  return { problems: problems.slice(0, MOST_LISTED), faults, findings: problems.length - faults };
}

function refusal(fileName: string, report: LoadReport) {
  return refusalWith(report, {
    zh: `${fileName} 没有载入，原有的原文没有改动`,
    en: `${fileName} was not loaded; the text there was is unchanged`,
  });
}
