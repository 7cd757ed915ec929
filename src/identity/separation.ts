import type { Words } from '../vocabulary/words.ts';
import { isAdministrator, ROLES, type Role } from './roles.ts';

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
  const conflicts = holdings.flatMap(({ name, roles }): Words[] => {
    const administers = roles.filter(isAdministrator);
    const works = roles.filter((role) => !isAdministrator(role));
    const said = (list: readonly Role[], language: keyof Words) =>
      list.map((role) => ROLES[role][language]).join(language === 'zh' ? '、' : ', ');
    if (administers.length > 1) {
      return [{ zh: `${name}同时是${said(administers, 'zh')}`, en: `${name} is ${said(administers, 'en')} at once` }];
    }
    return administers.length === 1 && works.length > 0
      ? [
          {
            zh: `${name}既是${said(administers, 'zh')}，又是${said(works, 'zh')}`,
            en: `${name} is ${said(administers, 'en')} and also ${said(works, 'en')}`,
          },
        ]
      : [];
  });
  const held = new Set(holdings.flatMap(({ roles }) => roles));
  const vacant = (Object.keys(ROLES) as Role[]).filter((role) => isAdministrator(role) && !held.has(role));
  return [
    ...conflicts,
    ...vacant.map((role) => ({ zh: `没有人担任${ROLES[role].zh}`, en: `Nobody is ${ROLES[role].en}` })),
  ];
}

/** Why somebody may not hold one more role while duties are kept apart; null where nothing stands against it. */
export function whyNotHold(mode: OfficeMode, holding: Holding, role: Role): Words | null {
  if (mode === 'single-office') return null;
  const before = conflictsOf([holding]).length;
  const after = conflictsOf([{ ...holding, roles: [...holding.roles, role] }]);
  const own = after.filter(({ zh }) => zh.startsWith(holding.name));
  return own.length > 0 && after.length >= before ? (own[0] ?? null) : null;
}
