import type { Gate } from './gate.ts';
import type { FieldWords } from './input.ts';
import type { Actor, BoundVerb } from './operation.ts';
import type { Site } from './request-guard.ts';

/** A provider of OpenID Connect that knows the people of the office, and how this server is registered there. */
export interface UnifiedLogin {
  readonly issuer: URL;
  readonly client: string;
  readonly secret: string;
}

/** What the HTTP side needs; `app` hands it in. */
export interface HttpDeps {
  readonly version: string;
  readonly fieldWords: FieldWords;
  readonly site: Site;
  /** Who signs people in. */
  readonly gate: Gate;
  /** Whose word counts besides a password; null where nobody's. */
  readonly unifiedLogin: UnifiedLogin | null;
  readonly run: (bound: BoundVerb, actor: Actor, rawInput: unknown) => Promise<unknown>;
  /** Fails when the store does not answer. */
  readonly checkStore: () => Promise<void>;
  readonly log: (line: string) => void;
}
