import type { Member } from './operation.ts';

/** Where a call to the gate came from, for limits and for the list of sessions. */
export interface Origin {
  readonly address: string;
  readonly userAgent: string;
}

export interface Opened {
  /** The secret of the session; only its hash is stored. */
  readonly token: string;
  readonly member: Member;
}

/** What a one-time link is for, told to whoever holds it. */
export interface LinkFacts {
  readonly purpose: 'set-up' | 'invitation' | 'reset';
  readonly login: string | null;
  readonly name: string | null;
  readonly expiresAt: string;
}

/** What whoever holds a link fills in; organisation, login and name only at set-up. */
export interface LinkUse {
  readonly token: string;
  readonly password: string;
  readonly login?: string | undefined;
  readonly name?: string | undefined;
  readonly organisation?: string | undefined;
}

/**
 * What the HTTP side needs from the room that signs people in; `app` hands it in. Every function fails with a failure
 * (not-signed-in, too-many, bad-input, not-found) for what it expects to go wrong, and writes the record of who did what.
 */
export interface Gate {
  /** Who holds a session; null where it never was, has ended, or the account is disabled. Moves the idle clock. */
  readonly memberOf: (token: string) => Promise<Member | null>;
  /** `code`: of the second factor, or a recovery code; fails with `not-signed-in` and the problem code `code-needed` without one. */
  readonly signIn: (
    attempt: { readonly login: string; readonly password: string; readonly code?: string | undefined },
    origin: Origin,
  ) => Promise<Opened>;
  readonly signOut: (token: string) => Promise<void>;
  readonly lookAtLink: (token: string) => Promise<LinkFacts>;
  /** null: the password is set, and the second factor of the account is asked for when signing in with it. */
  readonly useLink: (use: LinkUse, origin: Origin) => Promise<Opened | null>;
  /** Somebody a unified login vouches for; fails with not-signed-in where nobody linked that identity. */
  readonly signInLinked: (
    identity: { readonly issuer: string; readonly subject: string },
    origin: Origin,
  ) => Promise<Opened>;
  readonly link: (member: Member, identity: { readonly issuer: string; readonly subject: string }) => Promise<void>;
  /** `single-office`: one person may hold everything, said on every page. */
  readonly mode: () => Promise<{ readonly mode: 'single-office' | 'separated'; readonly isSetUp: boolean }>;
}
