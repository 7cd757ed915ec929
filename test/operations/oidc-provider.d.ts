// The provider that the test of the unified login runs ships without types; this is what the test uses of it.
declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  interface Grant {
    addOIDCScope(scope: string): void;
    save(): Promise<string>;
  }
  interface Asked {
    readonly oidc: {
      readonly client: { readonly clientId: string };
      readonly session: { readonly accountId: string };
      readonly provider: { readonly Grant: new (about: { clientId: string; accountId: string }) => Grant };
    };
  }
  interface Configuration {
    readonly clients: readonly Record<string, unknown>[];
    readonly features: { readonly devInteractions: { readonly enabled: boolean } };
    readonly cookies: { readonly keys: readonly string[] };
    readonly interactions: { readonly url: (asked: Asked, interaction: { readonly uid: string }) => string };
    readonly findAccount: (
      asked: Asked,
      id: string,
    ) => { readonly accountId: string; readonly claims: () => Promise<{ readonly sub: string }> };
    readonly loadExistingGrant: (asked: Asked) => Promise<Grant>;
    readonly ttl: Readonly<Record<string, number>>;
  }
  interface Peer {
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: { readonly login: { readonly accountId: string } },
    ): Promise<void>;
  }
  export const Provider: new (issuer: string, configuration: Configuration) => Peer;
}
