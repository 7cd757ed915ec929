import { useCallback, useEffect, useRef, useState } from 'react';
import type { Answer, Refusal } from './answer.ts';

/** An answer on its way, come, or refused. What was there stays on the screen until the next answer comes. */
export interface Asked<T> {
  readonly value: T | undefined;
  readonly refused: Refusal | null;
  readonly isLoading: boolean;
  readonly reload: () => void;
}

/** Asks again whenever `key` changes; only the newest answer counts. Without a key nothing is asked. */
export function useAnswer<T>(key: string | null, question: () => Promise<Answer<T>>): Asked<T> {
  const [state, setState] = useState<Omit<Asked<T>, 'reload'>>({
    value: undefined,
    refused: null,
    isLoading: key !== null,
  });
  const newest = useRef(0);
  const asking = useRef(question);
  asking.current = question;
  const reload = useCallback(() => {
    newest.current += 1;
    const mine = newest.current;
    setState((before) => ({ ...before, isLoading: true }));
    void asking.current().then((answer) => {
      if (mine !== newest.current) return;
      setState((before) =>
        answer.ok
          ? { value: answer.value, refused: null, isLoading: false }
          : { value: before.value, refused: answer, isLoading: false },
      );
    });
  }, []);
  useEffect(() => {
    if (key !== null) reload();
    return () => {
      newest.current += 1;
    };
  }, [key, reload]);
  return { ...state, reload };
}
