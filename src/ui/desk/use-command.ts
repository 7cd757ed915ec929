import { useState } from 'react';
import type { Words } from '../../vocabulary/words.ts';
import type { Answer, Refusal } from './answer.ts';

/** A command on its way, and what became of the last one. */
export interface Commanding {
  readonly isBusy: boolean;
  readonly refused: Refusal | null;
  readonly done: Words | null;
  /** The answer; undefined where it was refused, and then `refused` says why. */
  readonly run: <T>(call: () => Promise<Answer<T>>, done?: (value: T) => Words) => Promise<T | undefined>;
}

export function useCommand(): Commanding {
  const [state, setState] = useState<Omit<Commanding, 'run'>>({ isBusy: false, refused: null, done: null });
  return {
    ...state,
    run: async (call, done) => {
      setState({ isBusy: true, refused: null, done: null });
      const answer = await call();
      setState({
        isBusy: false,
        refused: answer.ok ? null : answer,
        done: answer.ok && done !== undefined ? done(answer.value) : null,
      });
      return answer.ok ? answer.value : undefined;
    },
  };
}
