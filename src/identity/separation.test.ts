import { expect, it } from 'vitest';
import type { Role } from './roles.ts';
import { conflictsOf, whyNotHold } from './separation.ts';

const THREE = (['system-administrator', 'security-administrator', 'audit-administrator'] as const).map((role) => ({
  name: role,
  roles: [role],
}));
const why = (...roles: Role[]) => whyNotHold('separated', { name: '张', roles })?.zh ?? null;

it('finds nothing against three administrators who do no other work', () => {
  expect(conflictsOf([...THREE, { name: '李', roles: ['reviewer', 'publisher', 'holder'] }])).toEqual([]);
});

it('names who holds too much, and what nobody holds', () => {
  const all = { name: '张', roles: ['system-administrator', 'security-administrator', 'reviewer'] } as const;
  expect(conflictsOf([all]).map(({ zh }) => zh)).toEqual(['张同时是系统管理员、安全管理员', '没有人担任审计管理员']);
  expect(conflictsOf([])).toHaveLength(3);
});

it('lets nobody hold two administrator duties, or one beside the work of a plan', () => {
  expect(why('system-administrator', 'audit-administrator')).toBe('张同时是系统管理员、审计管理员');
  expect(why('reviewer', 'audit-administrator')).toBe('张既是审计管理员，又是审核人');
  expect(why('audit-administrator', 'audit-administrator')).toBeNull();
  expect(why('reviewer', 'publisher')).toBeNull();
  expect(whyNotHold('single-office', { name: '张', roles: ['reviewer', 'audit-administrator'] })).toBeNull();
});
