import { readFileSync } from 'node:fs';
import { delimiter, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export interface Settings {
  /** The repository: catalogue, migrations and the built pages are found from here. */
  readonly root: string;
  readonly version: string;
  readonly dataFolder: string;
  readonly databaseUrl: string | undefined;
  /** Plan folders, or folders of plan folders. */
  readonly catalogueFolders: readonly string[];
  readonly rulesFolder: string;
  readonly migrationsFolder: string;
  readonly clientFolder: string;
  /** LANTU_ORIGIN and LANTU_OIDC_* as given; `web-settings.ts` reads them when the server starts. */
  readonly web: {
    readonly origin: string | undefined;
    readonly issuer: string | undefined;
    readonly client: string | undefined;
    readonly secret: string | undefined;
  };
  /** LANTU_SMTP_URL and LANTU_MAIL_FROM as given; `mail-settings.ts` reads them. */
  /** A folder whose workbooks are taken while the server runs. */
  readonly inbox: string | undefined;
  readonly mail: { readonly url: string | undefined; readonly from: string | undefined };
}

/**
 * LANTU_DATA: the data folder; DATABASE_URL: a PostgreSQL instead of it; LANTU_CATALOGUE: plan folders instead of our own;
 * LANTU_ORIGIN: the public origin behind a proxy; LANTU_OIDC_ISSUER, _CLIENT, _SECRET: a unified login;
 * LANTU_SMTP_URL, LANTU_MAIL_FROM: the server that takes mail, and who writes; LANTU_INBOX: a folder whose
 * workbooks are taken.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const root = fileURLToPath(new URL('../../', import.meta.url));
  const fromRoot = (...path: string[]) => resolve(root, ...path);
  const catalogue = environment.LANTU_CATALOGUE?.split(delimiter).filter((path) => path !== '') ?? [];
  return {
    root,
    version: readVersion(fromRoot('package.json')),
    dataFolder: environment.LANTU_DATA ? resolve(environment.LANTU_DATA) : fromRoot('.lantu'),
    databaseUrl: environment.DATABASE_URL || undefined,
    catalogueFolders: catalogue.length > 0 ? catalogue.map((path) => resolve(path)) : [fromRoot('catalogue')],
    rulesFolder: fromRoot('catalogue', 'rules'),
    migrationsFolder: fromRoot('migrations'),
    clientFolder: fromRoot('dist', 'client'),
    web: {
      origin: environment.LANTU_ORIGIN || undefined,
      issuer: environment.LANTU_OIDC_ISSUER || undefined,
      client: environment.LANTU_OIDC_CLIENT || undefined,
      secret: environment.LANTU_OIDC_SECRET || undefined,
    },
    inbox: environment.LANTU_INBOX ? resolve(environment.LANTU_INBOX) : undefined,
    mail: { url: environment.LANTU_SMTP_URL || undefined, from: environment.LANTU_MAIL_FROM || undefined },
  };
}

function readVersion(packageFile: string): string {
  return (JSON.parse(readFileSync(packageFile, 'utf8')) as { version: string }).version;
}
