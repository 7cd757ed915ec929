import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Assets {
  readonly script: string;
  readonly styles: readonly string[];
}

type Manifest = Record<string, { file: string; css?: string[]; imports?: string[] }>;

/** The script of an entry and the styles it needs, from what the build wrote down. */
export function readAssets(clientFolder: string, entry: 'src/app/client.tsx' | 'src/app/desk.tsx'): Assets {
  const manifest = JSON.parse(readFileSync(join(clientFolder, '.vite', 'manifest.json'), 'utf8')) as Manifest;
  const built = manifest[entry];
  if (built === undefined) throw new Error(`the manifest in ${clientFolder} has no entry ${entry}`);
  const styles = new Set(stylesOf(manifest, entry).map((file) => `/${file}`));
  return { script: `/${built.file}`, styles: [...styles] };
}

/** The styles of a chunk, after those of what it imports. */
function stylesOf(manifest: Manifest, name: string): string[] {
  const { imports = [], css = [] } = manifest[name] ?? {};
  return [...imports.flatMap((imported) => stylesOf(manifest, imported)), ...css];
}
