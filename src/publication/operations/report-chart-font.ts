/** Rings of points in font units, y upwards: the outline of one character. */
export type Outline = readonly (readonly (readonly [number, number])[])[];

export interface OutlineFont {
  readonly unitsPerEm: number;
  /** 0 where the font has no such character. */
  readonly glyphOf: (codePoint: number) => number;
  readonly advanceOf: (glyph: number) => number;
  readonly outlineOf: (glyph: number) => Outline;
}

/** Reads what drawing needs from a TrueType file with quadratic outlines. */
export function readFont(file: Buffer): OutlineFont {
  const tables = new Map<string, Buffer>();
  for (let index = 0; index < file.readUInt16BE(4); index += 1) {
    const at = 12 + index * 16;
    const start = file.readUInt32BE(at + 8);
    tables.set(file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)));
  }
  const table = (name: string): Buffer => {
    const found = tables.get(name);
    if (found === undefined) throw new Error(`the font has no table ${name}`);
    return found;
  };
  const [head, loca, glyf, hmtx] = [table('head'), table('loca'), table('glyf'), table('hmtx')];
  const long = head.readInt16BE(50) === 1;
  const place = (glyph: number) => (long ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2);
  const metrics = table('hhea').readUInt16BE(34);
  const outlineOf = (glyph: number): Outline => {
    const [start, end] = [place(glyph), place(glyph + 1)];
    if (start === end) return [];
    const data = glyf.subarray(start, end);
    return data.readInt16BE(0) < 0 ? composed(data, outlineOf) : simple(data);
  };
  return {
    unitsPerEm: head.readUInt16BE(18),
    glyphOf: characterMap(table('cmap')),
    advanceOf: (glyph) => hmtx.readUInt16BE(Math.min(glyph, metrics - 1) * 4),
    outlineOf,
  };
}

/** The map of all of Unicode, else that of its first plane. */
function characterMap(cmap: Buffer): (codePoint: number) => number {
  const starts = Array.from({ length: cmap.readUInt16BE(2) }, (_, index) => cmap.readUInt32BE(8 + index * 8));
  const formats = starts.map((start) => ({ format: cmap.readUInt16BE(start), map: cmap.subarray(start) }));
  const full = formats.find(({ format }) => format === 12)?.map;
  if (full !== undefined) return (codePoint) => fromGroups(full, codePoint);
  const plane = formats.find(({ format }) => format === 4)?.map;
  if (plane === undefined) throw new Error('the font has no map of Unicode');
  return (codePoint) => fromSegments(plane, codePoint);
}

function fromGroups(map: Buffer, codePoint: number): number {
  let [low, high] = [0, map.readUInt32BE(12) - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = 16 + middle * 12;
    if (codePoint < map.readUInt32BE(at)) high = middle - 1;
    else if (codePoint > map.readUInt32BE(at + 4)) low = middle + 1;
    else return map.readUInt32BE(at + 8) + codePoint - map.readUInt32BE(at);
  }
  return 0;
}

function fromSegments(map: Buffer, codePoint: number): number {
  const bytes = map.readUInt16BE(6);
  for (let at = 14; at < 14 + bytes; at += 2) {
    if (codePoint > map.readUInt16BE(at)) continue;
    const first = map.readUInt16BE(at + bytes + 2);
    if (codePoint < first) return 0;
    const rangeAt = at + 2 + bytes * 3;
    const [delta, range] = [map.readUInt16BE(at + 2 + bytes * 2), map.readUInt16BE(rangeAt)];
    if (range === 0) return (codePoint + delta) & 0xffff;
    const glyph = map.readUInt16BE(rangeAt + range + (codePoint - first) * 2);
    return glyph === 0 ? 0 : (glyph + delta) & 0xffff;
  }
  return 0;
}

interface Knot {
  readonly x: number;
  readonly y: number;
  readonly on: boolean;
}

function simple(data: Buffer): Outline {
  const contours = data.readInt16BE(0);
  const ends = Array.from({ length: contours }, (_, index) => data.readUInt16BE(10 + index * 2));
  const count = (ends.at(-1) ?? -1) + 1;
  let at = 10 + contours * 2;
  at += 2 + data.readUInt16BE(at);
  const flags: number[] = [];
  while (flags.length < count) {
    const flag = data.readUInt8(at++);
    const times = flag & 8 ? data.readUInt8(at++) + 1 : 1;
    for (let repeat = 0; repeat < times; repeat += 1) flags.push(flag);
  }
  const axis = (short: number, same: number): number[] => {
    let value = 0;
    return flags.map((flag) => {
      if (flag & short) value += (flag & same ? 1 : -1) * data.readUInt8(at++);
      else if (!(flag & same)) {
        value += data.readInt16BE(at);
        at += 2;
      }
      return value;
    });
  };
  const xs = axis(2, 16);
  const ys = axis(4, 32);
  const knots = flags.map((flag, index): Knot => ({ x: xs[index] ?? 0, y: ys[index] ?? 0, on: (flag & 1) === 1 }));
  return ends.map((end, index) => flattened(knots.slice(index === 0 ? 0 : (ends[index - 1] ?? 0) + 1, end + 1)));
}

/** Curves become short straight pieces; between two knots off the curve there is one on it. */
function flattened(knots: readonly Knot[]): [number, number][] {
  const full = knots.flatMap((knot, index) => {
    const next = knots[(index + 1) % knots.length] ?? knot;
    return knot.on || next.on ? [knot] : [knot, { x: (knot.x + next.x) / 2, y: (knot.y + next.y) / 2, on: true }];
  });
  const first = full.findIndex(({ on }) => on);
  if (first < 0) return [];
  const ring = [...full.slice(first), ...full.slice(0, first + 1)];
  const points: [number, number][] = [];
  for (const [index, knot] of ring.entries()) {
    if (knot.on) points.push([knot.x, knot.y]);
    else {
      const [from, to] = [ring[index - 1] ?? knot, ring[index + 1] ?? knot];
      for (const t of [0.25, 0.5, 0.75]) {
        const [a, b, c] = [(1 - t) ** 2, 2 * t * (1 - t), t ** 2];
        points.push([a * from.x + b * knot.x + c * to.x, a * from.y + b * knot.y + c * to.y]);
      }
    }
  }
  return points;
}

const SCALES = { 8: 1, 64: 2, 128: 4 } as const;

/** A character put together from others, each moved and, where it says so, scaled. */
function composed(data: Buffer, outlineOf: (glyph: number) => Outline): Outline {
  const rings: Outline[number][] = [];
  for (let at = 10, more = true; more; ) {
    const [flags, glyph] = [data.readUInt16BE(at), data.readUInt16BE(at + 2)];
    at += 4;
    const words = (flags & 1) !== 0;
    const [dx, dy] = words
      ? [data.readInt16BE(at), data.readInt16BE(at + 2)]
      : [data.readInt8(at), data.readInt8(at + 1)];
    at += words ? 4 : 2;
    const kind = ([8, 64, 128] as const).find((flag) => (flags & flag) !== 0);
    const numbers = Array.from(
      { length: kind === undefined ? 0 : SCALES[kind] },
      (_, index) => data.readInt16BE(at + index * 2) / 16384,
    );
    at += numbers.length * 2;
    const [a = 1, b = a, c = 0, d = 0] = numbers;
    const [xx, xy, yx, yy] = kind === 128 ? [a, b, c, d] : [a, 0, 0, b];
    rings.push(
      ...outlineOf(glyph).map((ring) =>
        ring.map(([x, y]) => [xx * x + yx * y + dx, xy * x + yy * y + dy] as [number, number]),
      ),
    );
    more = (flags & 32) !== 0;
  }
  return rings;
}
