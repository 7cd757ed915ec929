/** Work that goes on beside the rest until it is stopped. */
export interface Repeated {
  /** Ends the pause; answers when what was under way is done. */
  readonly stop: () => Promise<void>;
}

/** Repeats work with a pause between; the same fault again is told once. */
export function repeat(
  milliseconds: number,
  work: (isStopped: () => boolean) => Promise<void>,
  tell: (error: unknown) => string,
  log: (line: string) => void,
): Repeated {
  let stopped = false;
  let wake = () => {};
  let last = '';
  const pause = () =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  const running = (async () => {
    while (!stopped) {
      const fault = await work(() => stopped).then(() => '', tell);
      if (fault !== '' && fault !== last) log(fault);
      last = fault;
      if (!stopped) await pause();
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wake();
      await running;
    },
  };
}
