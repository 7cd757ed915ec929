import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type OutlineFont, readFont } from './report-chart-font.ts';

const FOLDER = dirname(fileURLToPath(import.meta.resolve('@expo-google-fonts/noto-sans-sc/package.json')));

/** The two weights that are embedded in a PDF and drawn in a picture; no other file of the package is used. */
const WEIGHTS = { regular: '400Regular', bold: '700Bold' } as const;
export const FONT_FOLDERS: readonly string[] = Object.values(WEIGHTS).map((weight) => join(FOLDER, weight));

const read = new Map<string, OutlineFont>();

/** The outlines of a weight; read once, ten megabytes each. */
export function outlineFont(weight: keyof typeof WEIGHTS): OutlineFont {
  const kept = read.get(weight);
  if (kept !== undefined) return kept;
  const font = readFont(readFileSync(join(FOLDER, WEIGHTS[weight], `NotoSansSC_${WEIGHTS[weight]}.ttf`)));
  read.set(weight, font);
  return font;
}
