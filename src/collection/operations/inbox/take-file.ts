import type { ErrorAnswer } from '../../../platform/error-answer.ts';
import type { InputOf, OutputOf, Upload, Verb } from '../../../platform/verb.ts';
import type { Problem } from '../../../vocabulary/problem.ts';
import type { Words } from '../../../vocabulary/words.ts';
import { annotateWorkbook, takeWorkbook } from '../../verbs/workbook.ts';
import { openWorkbook, readStamp } from '../workbook-file.ts';
import type { Outcome } from './folder.ts';
import { outcomeText } from './outcome-text.ts';

/** What looking at a file needs from whoever starts it. */
export interface Taking {
  /** Runs a verb as the operator. */
  readonly run: <V extends Verb>(verb: V, input: Partial<InputOf<V>>) => Promise<OutputOf<V>>;
  readonly answerError: (error: unknown) => ErrorAnswer;
  readonly clock: () => string;
}

/** What says that the store, not the file, is the reason; the file stays where it is and is tried later. */
const FOR_NOW = new Set(['busy', 'too-many', 'store-locked', 'store-unavailable', 'newer-schema', 'disk-full']);

/** Hands a workbook in for the organisation its stamp names. Null where the store cannot take anything now. */
export async function takeFile(taking: Taking, name: string, bytes: Buffer): Promise<Outcome | null> {
  const file: Upload = { name, base64: bytes.toString('base64') };
  const whose = await readWhose(name, bytes);
  const give = (part: Outcome['part'], said: Words, problems: readonly Problem[], faults: Uint8Array | null) => {
    const isAsked = problems.some(({ severity }) => severity === 'finding');
    const notes = [...(faults === null ? [] : (['faults'] as const)), ...(isAsked ? (['asked'] as const) : [])];
    return { part, faults, text: outcomeText(name, taking.clock(), said, problems, notes) };
  };
  try {
    const { accepted, taken, unchanged, problems } = await taking.run(takeWorkbook, { file, ...whose });
    if (accepted) return give('taken', takenWords(taken, unchanged), problems, null);
    return give('refused', nothingStored(problems.length), problems, await markFaults(taking, file, whose));
  } catch (error) {
    const { code, message, problems } = taking.answerError(error);
    if (FOR_NOW.has(code)) return null;
    return give('refused', message, problems, code === 'bad-input' ? await markFaults(taking, file, whose) : null);
  }
}

/** Refuses what is not even looked into. */
export const refuseFile = ({ clock }: Pick<Taking, 'clock'>, name: string, said: Words): Outcome => ({
  part: 'refused',
  faults: null,
  text: outcomeText(name, clock(), said, [], []),
});

const takenWords = (taken: number, unchanged: number): Words => ({
  zh: `已入库 ${taken} 个数值（在报，待审定），未变 ${unchanged} 个`,
  en: `${taken} figures stored, waiting for review; ${unchanged} unchanged`,
});

const nothingStored = (count: number): Words => ({
  zh: `有 ${count} 处问题，没有入库`,
  en: `${count} faults; nothing was stored`,
});

/** The plan and the organisation the stamp names; nothing where there is none, which the verb then says. */
async function readWhose(name: string, bytes: Buffer): Promise<{ plan?: string; organisation?: string }> {
  const stamp = await openWorkbook(name, bytes).then(readStamp, () => null);
  return stamp === null ? {} : { plan: stamp.plan, organisation: String(stamp.organisation) };
}

async function markFaults({ run }: Taking, file: Upload, whose: { plan?: string; organisation?: string }) {
  const answer = await run(annotateWorkbook, { file, ...whose }).catch(() => null);
  return answer === null ? null : Buffer.from(answer.text, 'base64');
}
