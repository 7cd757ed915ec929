import { type ComponentType, lazy } from 'react';
import { setLost } from './connection.ts';

/** A page fetched when it is first opened; while the line is down it is tried again. */
export function lazyPage<Props>(load: () => Promise<ComponentType<Props>>) {
  return lazy(async () => ({ default: await persist(load) }));
}

async function persist<T>(load: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      const loaded = await load();
      setLost(false);
      return loaded;
    } catch {
      setLost(true);
      await new Promise((resolve) => setTimeout(resolve, 3000));
    }
  }
}
