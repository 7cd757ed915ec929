import { useSyncExternalStore } from 'react';

/** The path after `#/`, decoded: `link/abc`. */
export const useHash = () =>
  useSyncExternalStore(
    (listener) => {
      globalThis.addEventListener('hashchange', listener);
      return () => globalThis.removeEventListener('hashchange', listener);
    },
    () => location.hash.replace(/^#\/?/, ''),
  );

export const goTo = (path: string): void => {
  location.hash = `#/${path}`;
};
