import { prepareFolder } from '../collection/operations/inbox/folder.ts';
import { type Inbox, startInbox } from '../collection/operations/inbox.ts';
import { answerError } from '../platform/error-answer.ts';
import type { Actor, BoundVerb } from '../platform/operation.ts';
import { startSender } from '../platform/outbox-sender.ts';
import { type Running, runVerb } from '../platform/run-verb.ts';
import { openSmtp } from '../platform/smtp.ts';
import { readMailServer } from './mail-settings.ts';
import type { Settings } from './settings.ts';

const INBOX: Actor = { name: '收件文件夹', role: 'operator' };

/**
 * What goes on beside answering: mail is sent, a folder is watched, each where it is set. Answers what starts it, which
 * answers what stops it. Fails with bad-input, naming the variable, before anything started.
 */
export async function prepareBackground(
  { mail, inbox }: Settings,
  running: Running,
  verbs: readonly BoundVerb[],
  log: (line: string) => void,
): Promise<() => () => Promise<unknown>> {
  const mailServer = readMailServer({ mail });
  if (inbox !== undefined) await prepareFolder(inbox);
  return () => {
    const started = [
      ...(mailServer ? [startSender({ ...running, transport: openSmtp(mailServer), log })] : []),
      ...(inbox === undefined ? [] : [startInbox(inboxOf(inbox, running, verbs, log))]),
    ];
    return () => Promise.all(started.map(({ stop }) => stop()));
  };
}

function inboxOf(folder: string, running: Running, verbs: readonly BoundVerb[], log: (line: string) => void): Inbox {
  return {
    ...{ folder, log, clock: running.clock },
    answerError: (error) => answerError(error, log),
    run: async (verb, input) => {
      const bound = verbs.find((candidate) => candidate.verb.id === verb.id);
      if (bound === undefined) throw new Error(`No operation is bound to ${verb.id}`);
      return (await runVerb(running, bound, INBOX, input)) as never;
    },
  };
}
