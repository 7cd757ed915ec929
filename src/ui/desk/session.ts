import type { Answer } from './answer.ts';
import { exchange } from './exchange.ts';

/** Who sits at the desk, as the server knows it. */
export interface DeskMember {
  readonly name: string;
  readonly organisation: {
    readonly id: string;
    readonly name: string;
    readonly kind: 'office' | 'department' | 'city' | 'registrant';
    readonly place: string | null;
  };
  /** Roles held; `plan` null means every plan. */
  readonly duties: readonly { readonly role: string; readonly plan: string | null }[];
}

export interface SessionFacts {
  readonly member: DeskMember | null;
  readonly mode: 'single-office' | 'separated';
  readonly isSetUp: boolean;
  readonly unifiedLogin: boolean;
}

/** What the form that signs somebody in is given. */
export interface SignInProps {
  readonly session: SessionFacts;
  readonly onSignedIn: (session: SessionFacts) => void;
}

export interface LinkFacts {
  readonly purpose: 'set-up' | 'invitation' | 'reset';
  readonly login: string | null;
  readonly name: string | null;
  readonly expiresAt: string;
}

const asSession = (answer: Promise<Answer<unknown>>) => answer as Promise<Answer<SessionFacts>>;

export const readSession = () => asSession(exchange('GET', '/session', undefined, 'repeatable'));

export const signIn = (attempt: { readonly login: string; readonly password: string; readonly code?: string }) =>
  asSession(exchange('POST', '/session', attempt, 'repeatable'));

export const signOut = () => asSession(exchange('DELETE', '/session', undefined, 'repeatable'));

export const lookAtLink = (token: string) =>
  exchange('POST', '/session/link/look', { token }, 'repeatable') as Promise<Answer<LinkFacts>>;

export const useUpLink = (use: {
  readonly token: string;
  readonly password: string;
  readonly login?: string;
  readonly name?: string;
  readonly organisation?: string;
}) => asSession(exchange('POST', '/session/link', use, 'once'));
