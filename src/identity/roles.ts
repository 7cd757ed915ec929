import type { Words } from '../vocabulary/words.ts';

/** Every duty a person may hold. The first eight do the work of a plan, the last three keep the system. */
export const ROLES = {
  'plan-officer': { zh: '规划专员', en: 'plan officer' },
  holder: { zh: '部门填报人', en: 'holder of figures (department)' },
  'city-office': { zh: '设区市填报人', en: 'city office' },
  reviewer: { zh: '审核人', en: 'reviewer' },
  publisher: { zh: '发布人', en: 'publisher' },
  inspector: { zh: '督查（只读）', en: 'inspector (reads only)' },
  registrar: { zh: '技术合同登记员', en: 'registrar of technology contracts' },
  registrant: { zh: '技术合同申报人', en: 'registrant of technology contracts' },
  'system-administrator': { zh: '系统管理员', en: 'system administrator' },
  'security-administrator': { zh: '安全管理员', en: 'security administrator' },
  'audit-administrator': { zh: '审计管理员', en: 'audit administrator' },
} as const satisfies Record<string, Words>;
export type Role = keyof typeof ROLES;
export const ROLE_IDS = Object.keys(ROLES) as [Role, ...Role[]];

const ADMINISTRATORS: readonly Role[] = ['system-administrator', 'security-administrator', 'audit-administrator'];
export const isAdministrator = (role: string) => (ADMINISTRATORS as readonly string[]).includes(role);
