import type { Words } from '../vocabulary/words.ts';
import { isAdministrator, ROLE_IDS, ROLES, type Role } from './roles.ts';

export type OfficeMode = 'single-office' | 'separated';

/** What one person holds. */
export interface Holding {
  readonly name: string;
  readonly roles: readonly Role[];
}

/**
 * What stands against keeping duties apart: the three administrators are three people, and none of them does the work of
 * a plan (等保 三员分立). Empty where nothing does.
 */
export function conflictsOf(holdings: readonly Holding[]): Words[] {
  const held = new Set(holdings.flatMap(({ roles }) => roles));
  const vacant = ROLE_IDS.filter((role) => isAdministrator(role) && !held.has(role));
  return [
    ...holdings.flatMap((holding) => conflictOf(holding) ?? []),
    ...vacant.map((role) => ({ zh: `没有人担任${ROLES[role].zh}`, en: `Nobody is ${ROLES[role].en}` })),
  ];
}

/** Why nobody may hold these roles together; null where nothing stands against it. */
export function whyNotHold(mode: OfficeMode, holding: Holding): Words | null {
  return mode === 'single-office' ? null : conflictOf(holding);
}

function conflictOf({ name, roles }: Holding): Words | null {
  const held = [...new Set(roles)];
  const administers = held.filter(isAdministrator);
  const works = held.filter((role) => !isAdministrator(role));
  const said = (list: readonly Role[], language: keyof Words) =>
    list.map((role) => ROLES[role][language]).join(language === 'zh' ? '、' : ', ');
  if (administers.length > 1) {
    return { zh: `${name}同时是${said(administers, 'zh')}`, en: `${name} is ${said(administers, 'en')} at once` };
  }
  if (administers.length === 0 || works.length === 0) return null;
  return {
    zh: `${name}既是${said(administers, 'zh')}，又是${said(works, 'zh')}`,
    en: `${name} is ${said(administers, 'en')} and also ${said(works, 'en')}`,
  };
}
