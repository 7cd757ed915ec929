import { type Repeated, repeat } from '../../platform/repeat.ts';
import { codeOf } from '../../platform/store-failure.ts';
import { LARGEST_UPLOAD, tooLarge } from '../../platform/upload-file.ts';
import type { Words } from '../../vocabulary/words.ts';
import { type Found, findFiles, isSame, moveFound, type Outcome, readFound, signatureOf } from './inbox/folder.ts';
import { refuseFile, type Taking, takeFile } from './inbox/take-file.ts';

export interface Inbox extends Taking {
  readonly folder: string;
  readonly log: (line: string) => void;
}

/** What is known of a file from the looks before. */
interface Seen {
  readonly signature: string;
  /** Looks in a row that found it as it is. */
  readonly looks: number;
  /** What was decided, where only the move did not succeed. */
  readonly outcome: Outcome | null;
}
export type Memory = ReadonlyMap<string, Seen>;

/**
 * An empty file is often one whose contents are on their way: it gets more looks. What could not be taken or moved is left
 * alone for some.
 */
const LOOKS = { filled: 2, empty: 20, pause: 20 };

const NOT_XLSX: Words = {
  zh: '不是 .xlsx 文件，没有读取。请用电子表格软件另存为 .xlsx 后再放入。',
  en: 'This is no .xlsx file, and it was not read. Save it as .xlsx and put that into the folder.',
};
const NOT_FILE: Words = {
  zh: '这是链接或设备，不是文件，没有读取。请放入文件本身。',
  en: 'This is a link or a device, no file, and it was not read. Put the file itself into the folder.',
};

/** Looks through the folder once: what has not changed since the looks before is taken and moved. Answers what is known now. */
export async function lookThrough(
  inbox: Inbox,
  before: Memory,
  isStopped: () => boolean = () => false,
): Promise<Memory> {
  const now = new Map<string, Seen>();
  for (const found of await findFiles(inbox.folder)) {
    if (isStopped()) return now;
    const signature = signatureOf(found.facts);
    const known = before.get(found.name);
    const seen = known?.signature === signature ? known : { signature, looks: 0, outcome: null };
    const looks = seen.looks + 1;
    if (looks < (found.facts.size === 0 ? LOOKS.empty : LOOKS.filled)) {
      now.set(found.name, { ...seen, looks });
      continue;
    }
    const left = await handle(inbox, found, seen.outcome);
    if (left !== null) now.set(found.name, { signature, looks: -LOOKS.pause, ...left });
  }
  return now;
}

/** Takes and moves a file; answers null where it is gone, else what was decided of it. */
async function handle(
  inbox: Inbox,
  found: Found,
  decided: Outcome | null,
): Promise<{ readonly outcome: Outcome | null } | null> {
  let outcome = decided;
  try {
    outcome ??= await decide(inbox, found);
    if (outcome === null || !(await isSame(inbox.folder, found))) return { outcome: null };
    await moveFound(inbox.folder, found.name, outcome);
    return null;
  } catch (error) {
    inbox.log(`inbox ${codeOf(error) || 'failed'}`);
    return { outcome };
  }
}

async function decide(inbox: Inbox, found: Found): Promise<Outcome | null> {
  const { name, facts } = found;
  if (!facts.isFile()) return refuseFile(inbox, name, NOT_FILE);
  if (!/\.xlsx$/i.test(name)) return refuseFile(inbox, name, NOT_XLSX);
  if (facts.size > LARGEST_UPLOAD) return refuseFile(inbox, name, tooLarge(facts.size).failure.words);
  const bytes = await readFound(inbox.folder, found);
  return bytes === null ? null : takeFile(inbox, name, bytes);
}

const MILLISECONDS_BETWEEN = 3000;

/** Watches a folder that was prepared until it is stopped. */
export function startInbox(inbox: Inbox): Repeated {
  let memory: Memory = new Map();
  return repeat(
    MILLISECONDS_BETWEEN,
    async (isStopped) => {
      memory = await lookThrough(inbox, memory, isStopped);
    },
    // A drive that is away may come back.
    (error) => `inbox ${codeOf(error) || 'failed'}`,
    inbox.log,
  );
}
