import { Resvg } from '@resvg/resvg-js';
import { FONT_FAMILY, FONT_FILES } from './fonts.ts';

/** How many pixels of the picture stand for one of the drawing. */
const SCALE = 2;

/**
 * A chart's SVG as a PNG, for programs that show none, in the fonts of this product whichever it names. A character they lack
 * leaves the mark of a missing one.
 */
export function pictureOf(svg: string): Uint8Array {
  const font = { fontFiles: [...FONT_FILES], loadSystemFonts: false, defaultFontFamily: FONT_FAMILY };
  return new Resvg(svg, { font, fitTo: { mode: 'zoom', value: SCALE }, background: '#fff' }).render().asPng();
}
