import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')));

/** The two weights that are embedded in a PDF and drawn in a picture; no other file of the package is used. */
const WEIGHTS = ['400Regular', '700Bold'] as const;
export const FONT_FAMILY = 'Noto Sans SC';
export const FONT_FOLDERS: readonly string[] = WEIGHTS.map((weight) => join(FOLDER, weight));
export const FONT_FILES: readonly string[] = WEIGHTS.map((weight) => join(FOLDER, weight, `NotoSansSC_${weight}.ttf`));

let characters: ReadonlySet<number> | null = null;

/** Whether the font draws a character; both weights draw the same ones. */
export function isDrawn(character: string): boolean {
  characters ??= readCharacters(readFileSync(FONT_FILES[0] ?? ''));
  return characters.has(character.codePointAt(0) ?? 0);
}

/** Every character that a TrueType file maps to a glyph, from its map of all of Unicode (`cmap`, format 12). */
function readCharacters(file: Buffer): Set<number> {
  const tables = Array.from({ length: file.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const cmap = file.readUInt32BE((tables.find((at) => file.toString('latin1', at, at + 4) === 'cmap') ?? 0) + 8);
  const maps = Array.from({ length: file.readUInt16BE(cmap + 2) }, (_, index) => {
    return cmap + file.readUInt32BE(cmap + 8 + index * 8);
  });
  const map = maps.find((at) => file.readUInt16BE(at) === 12);
  if (map === undefined) throw new Error('the font has no map of all of Unicode');
  const found = new Set<number>();
  for (let group = map + 16; group < map + file.readUInt32BE(map + 4); group += 12) {
    const last = file.readUInt32BE(group + 4);
    for (let code = file.readUInt32BE(group); code <= last; code += 1) found.add(code);
  }
  return found;
}
