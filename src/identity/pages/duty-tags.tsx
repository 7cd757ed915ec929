import { useText } from '../../ui/site.tsx';
import { ROLES, type Role } from '../roles.ts';
import { TEXTS } from '../texts.ts';

const isRole = (role: string): role is Role => Object.hasOwn(ROLES, role);

/** Duties in words; with the plan where one is limited to it. */
export function DutyTags(props: {
  readonly duties: readonly { readonly role: string; readonly plan: string | null }[];
}) {
  const text = useText();
  if (props.duties.length === 0) return <em>{text(TEXTS.noDuties)}</em>;
  return props.duties.map(({ role, plan }) => (
    <span key={`${role} ${plan}`} className="tag">
      {isRole(role) ? text(ROLES[role]) : role}
      {plan !== null && ` (${plan})`}
    </span>
  ));
}
