import { crc32, deflateSync } from 'node:zlib';

export type Point = readonly [number, number];
export type Ring = readonly Point[];
export type Colour = readonly [number, number, number];

/** A picture of opaque pixels, three bytes each. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
}

export function makeCanvas(width: number, height: number): Canvas {
  return { width, height, pixels: new Uint8Array(width * height * 3).fill(255) };
}

/** How often a row of pixels is looked at; across a row the cover of each pixel is exact. */
const ROWS = 4;

/** Fills whatever a ring winds around, however many rings overlap, with soft edges. */
export function fill(canvas: Canvas, rings: readonly Ring[], colour: Colour): void {
  const lines = new Map<number, Crossing[]>();
  for (const ring of rings) addCrossings(lines, ring, canvas.height * ROWS);
  const cover = new Float32Array(canvas.width);
  const rows = new Set([...lines.keys()].map((line) => Math.floor(line / ROWS)));
  for (const row of rows) {
    cover.fill(0);
    for (let line = row * ROWS; line < (row + 1) * ROWS; line += 1) coverLine(cover, lines.get(line) ?? []);
    blend(canvas, row, cover, colour);
  }
}

/** Where a ring crosses a line, and which way it goes there. */
interface Crossing {
  readonly x: number;
  readonly turn: 1 | -1;
}

/** The lines looked at run through the middles of quarter rows. */
function addCrossings(lines: Map<number, Crossing[]>, ring: Ring, count: number): void {
  for (const [index, [x1, y1]] of ring.entries()) {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const turn = y2 > y1 ? 1 : -1;
    const [low, high] = [Math.min(y1, y2) * ROWS, Math.max(y1, y2) * ROWS];
    for (let line = Math.max(0, Math.ceil(low - 0.5)); line < Math.min(count, Math.ceil(high - 0.5)); line += 1) {
      const x = x1 + (((line + 0.5) / ROWS - y1) * (x2 - x1)) / (y2 - y1);
      const crossings = lines.get(line);
      if (crossings === undefined) lines.set(line, [{ x, turn }]);
      else crossings.push({ x, turn });
    }
  }
}

function coverLine(cover: Float32Array, crossings: Crossing[]): void {
  crossings.sort((a, b) => a.x - b.x);
  let winding = 0;
  for (const [index, { x, turn }] of crossings.entries()) {
    winding += turn;
    const next = crossings[index + 1];
    if (winding !== 0 && next !== undefined) coverSpan(cover, x, next.x);
  }
}

function coverSpan(cover: Float32Array, from: number, to: number): void {
  const end = Math.min(to, cover.length);
  for (let x = Math.max(0, Math.floor(from)); x < end; x += 1) {
    const part = Math.min(x + 1, end) - Math.max(x, from);
    cover[x] = (cover[x] ?? 0) + part / ROWS;
  }
}

function blend({ width, pixels }: Canvas, row: number, cover: Float32Array, colour: Colour): void {
  for (let x = 0; x < width; x += 1) {
    const share = Math.min(1, cover[x] ?? 0);
    if (share === 0) continue;
    const at = (row * width + x) * 3;
    for (let part = 0; part < 3; part += 1) {
      pixels[at + part] = Math.round((pixels[at + part] ?? 0) * (1 - share) + (colour[part] ?? 0) * share);
    }
  }
}

/** The picture as a PNG file. */
export function encodePng({ width, height, pixels }: Canvas): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const line = width * 3;
  const rows = Buffer.alloc((line + 1) * height);
  for (let row = 0; row < height; row += 1) {
    rows.set(pixels.subarray(row * line, (row + 1) * line), row * (line + 1) + 1);
  }
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const data = deflateSync(rows);
  return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', data), chunk('IEND', Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const framed = Buffer.alloc(body.length + 8);
  framed.writeUInt32BE(data.length, 0);
  framed.set(body, 4);
  framed.writeUInt32BE(crc32(body), body.length + 4);
  return framed;
}
