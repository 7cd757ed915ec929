import type { KnowFigures } from '../../figures/operations/remember.ts';
import { notFound } from '../../platform/ask.ts';
import { type BoundVerb, bindVerb, bindVerbPrepared, type Transaction } from '../../platform/operation.ts';
import { nearestWord } from '../../vocabulary/nearest.ts';
import { excerpt } from '../../vocabulary/problem.ts';
import { isIssued, verdictsOf } from '../board.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { type TextContents, textContents } from '../original-text/contents.ts';
import { planObjects } from '../original-text/object-names.ts';
import { unitsAt, unitsOfObject } from '../original-text/places.ts';
import { type PlanTextSource, readPlanText, readPlanTextSource } from '../store.ts';
import { loadText, showText, type TextObject } from '../verbs/text.ts';
import type { VerdictSummary } from '../verbs.ts';
import type { VerdictPack } from '../verdict-pack.ts';
import { choosePlan, fail, readMoment } from './ask.ts';
import { loadPlanText, preparePlanText } from './text-load.ts';

/** The text of a plan: loading it, and showing it with what was made of every unit. */
export function textOperations(plans: readonly LoadedPlan[], pack: VerdictPack, know: KnowFigures): BoundVerb[] {
  const contentsOf = rememberContents();
  return [
    bindVerbPrepared(loadText, (input) => preparePlanText(input, plans), loadPlanText),
    bindVerb(showText, async ({ tx, today }, { plan: asked, asOf, at, object }) => {
      const plan = choosePlan(plans, asked);
      const moment = readMoment(asOf, today);
      const { source, contents } = await contentsOf(tx, plan);
      const judged = plan.targets.length > 0 && isIssued(plan, moment);
      const verdicts = judged ? verdictsOf(plan, await know(tx, plan.header.id, moment.asOf), moment, pack) : [];
      const withState = stateOf(verdicts);
      return {
        loaded: source && { fileName: source.fileName, format: source.format, day: source.at.slice(0, 10) },
        sections: contents.sections,
        objects: contents.objects.map(withState),
        mappings: plan.textMap.length,
        at: at === undefined ? null : placeAsked(contents, at),
        object:
          object === undefined
            ? null
            : { ...withState(objectAsked(plan, object)), units: unitsOfObject(contents, object) },
        command: COMMAND,
      };
    }),
  ];
}

const COMMAND = 'npm run -s lantu -- plan text 规划文本.docx';

type Remembered = { readonly source: PlanTextSource | null; readonly contents: TextContents };

/** The contents of each plan are worked out once for each text. */
function rememberContents(): (tx: Transaction, plan: LoadedPlan) => Promise<Remembered> {
  const remembered = new Map<string, Remembered>();
  return async (tx, plan) => {
    const source = await readPlanTextSource(tx, plan.header.id);
    const known = remembered.get(plan.header.id);
    if (known !== undefined && known.source?.fingerprint === source?.fingerprint) return { ...known, source };
    const text = source === null ? null : await readPlanText(tx, plan.header.id);
    const made = { source, contents: textContents(plan, text?.units ?? null) };
    remembered.set(plan.header.id, made);
    return made;
  };
}

const stateOf = (verdicts: readonly Pick<VerdictSummary, 'id' | 'state' | 'stateWords'>[]) => {
  const states = new Map(verdicts.map(({ id, state, stateWords }) => [`target:${id}`, { state, stateWords }]));
  return (object: TextContents['objects'][number]): TextObject => ({ ...object, ...states.get(object.ref) });
};

function placeAsked(contents: TextContents, asked: string) {
  const units = unitsAt(contents, asked);
  const nearest =
    units.length > 0
      ? null
      : nearestWord(
          asked,
          contents.sections.map(({ id }) => id),
        );
  return { asked: excerpt(asked), units, nearest };
}

function objectAsked(plan: LoadedPlan, ref: string) {
  const known = planObjects(plan);
  const form = { zh: '写作 类别:编号，如 target:T1-1', en: 'write kind:id, e.g. target:T1-1' };
  return known.get(ref) ?? fail(notFound(ref, { zh: '对象', en: 'object' }, [...known.keys()], form));
}
