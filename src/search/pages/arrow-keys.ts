import { useEffect } from 'react';

const RESULTS = '.result > a';
const BOX = '.search-box input[type="search"]';

/** Arrow keys move between the results, from the box into them and back; a link opens with Enter by itself. */
export function useArrowKeys(): void {
  useEffect(() => {
    const move = (event: KeyboardEvent) => {
      const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
      if (step === undefined || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
      const box = document.querySelector<HTMLElement>(BOX);
      const stops = [...(box === null ? [] : [box]), ...document.querySelectorAll<HTMLElement>(RESULTS)];
      const focus = document.activeElement;
      const at =
        focus === document.body || focus === document.querySelector('main') ? 0 : stops.indexOf(focus as HTMLElement);
      const next = at < 0 ? undefined : stops[at + step];
      if (next === undefined) return;
      event.preventDefault();
      next.focus();
    };
    document.addEventListener('keydown', move);
    return () => document.removeEventListener('keydown', move);
  }, []);
}
