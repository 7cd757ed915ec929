import { useEffect, useState } from 'react';

const PAUSE = 500;

/** A value once nobody changed it for a moment, so that not every key typed asks the server. */
export function useSettled<T>(value: T): { readonly value: T; readonly isSettled: boolean } {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), PAUSE);
    return () => clearTimeout(timer);
  }, [value]);
  return { value: settled, isSettled: settled === value };
}
