import { useSyncExternalStore } from 'react';

/** What stands between the desk and the server at this moment. */
interface Connection {
  readonly isLost: boolean;
  /** Somebody has to sign in again before the work that waits can go on. */
  readonly asksToSignIn: boolean;
}

let connection: Connection = { isLost: false, asksToSignIn: false };
let waiting: ((isSignedIn: boolean) => void)[] = [];
const listeners = new Set<() => void>();

function change(part: Partial<Connection>): void {
  connection = { ...connection, ...part };
  for (const listener of listeners) listener();
}

export const useConnection = () =>
  useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => connection,
  );

export function setLost(isLost: boolean): void {
  if (connection.isLost !== isLost) change({ isLost });
}

/** Waits until the person has signed in again; false where they would not. */
export function waitForSignIn(): Promise<boolean> {
  change({ asksToSignIn: true });
  return new Promise((resolve) => waiting.push(resolve));
}

export function endSignIn(isSignedIn: boolean): void {
  const released = waiting;
  waiting = [];
  change({ asksToSignIn: false });
  for (const go of released) go(isSignedIn);
}
