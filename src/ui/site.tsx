import { createContext, type ReactNode, useContext } from 'react';
import type { CivilDate } from '../vocabulary/civil-date.ts';
import type { Words } from '../vocabulary/words.ts';
import type { Standpoint } from './address.ts';

/** What every component may need to know about the page it stands on. */
export interface Site extends Standpoint {
  /** Today in the calendar of the plan. */
  readonly today: CivilDate;
  /** English names of the places and indicators on the page; figures name them in Chinese. */
  readonly englishNames: Readonly<Record<string, string>>;
}

const SiteContext = createContext<Site | null>(null);
export const SiteProvider = SiteContext.Provider;

export function useSite(): Site {
  const site = useContext(SiteContext);
  if (site === null) throw new Error('a page component stands outside SiteProvider');
  return site;
}

/** Picks the reader's language; several texts follow each other, English with a space between. */
export function useText(): (...words: readonly Words[]) => string {
  const { language } = useSite();
  return (...words) => words.map((text) => text[language]).join(language === 'zh' ? '' : ' ');
}

/** The name of a place or an indicator in the reader's language, where an English name is known. */
export function useName(): (name: string) => string {
  const { language, englishNames } = useSite();
  return (name) => (language === 'en' ? (englishNames[name] ?? name) : name);
}

/** A text that exists only in Chinese: quotes of the plan, titles of sources, notes. */
export function Chinese({ children }: { readonly children: ReactNode }) {
  return useSite().language === 'zh' ? children : <span lang="zh-CN">{children}</span>;
}

/** The name of an indicator or a place, marked as Chinese where it has no English one. */
export function Name({ of }: { readonly of: string }) {
  const { language, englishNames } = useSite();
  const english = englishNames[of];
  return language === 'en' && english !== undefined ? english : <Chinese>{of}</Chinese>;
}
