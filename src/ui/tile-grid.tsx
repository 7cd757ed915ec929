/** One place on the schematic grid. */
export interface Tile {
  readonly id: string;
  readonly name: string;
  readonly column: number;
  readonly row: number;
  /** The figure as text; null where none is known. */
  readonly value: string | null;
  /** 0 (pale) … 4 (deep); null where no figure is known. Depth repeats the figure, it never replaces it. */
  readonly depth: number | null;
  readonly href: string;
}

const [WIDTH, HEIGHT, GAP] = [96, 66, 4];

/** Equal squares where places lie roughly as on a map. It shows no boundary and claims none. */
export function TileGrid({ tiles, label }: { readonly tiles: readonly Tile[]; readonly label: string }) {
  const columns = Math.max(...tiles.map(({ column }) => column)) + 1;
  const rows = Math.max(...tiles.map(({ row }) => row)) + 1;
  return (
    <svg
      className="tiles"
      viewBox={`0 0 ${columns * (WIDTH + GAP) - GAP} ${rows * (HEIGHT + GAP) - GAP}`}
      role="group"
      aria-label={label}
    >
      {tiles.map((tile) => (
        <a key={tile.id} href={tile.href}>
          <rect
            className={tile.depth === null ? 'tile-empty' : `tile-${tile.depth}`}
            x={tile.column * (WIDTH + GAP)}
            y={tile.row * (HEIGHT + GAP)}
            width={WIDTH}
            height={HEIGHT}
            rx="4"
          />
          <text className={tile.depth !== null && tile.depth > 2 ? 'on-deep' : ''} textAnchor="middle">
            <tspan className="tile-name" x={tile.column * (WIDTH + GAP) + WIDTH / 2} y={tile.row * (HEIGHT + GAP) + 28}>
              {tile.name}
            </tspan>{' '}
            <tspan x={tile.column * (WIDTH + GAP) + WIDTH / 2} y={tile.row * (HEIGHT + GAP) + 52}>
              {tile.value ?? '—'}
            </tspan>
          </text>
        </a>
      ))}
    </svg>
  );
}

/** Depth of a value among all, by equal steps from zero to the largest: a value half as large is half as deep. */
export function tileDepth(value: number, largest: number): number {
  return largest <= 0 ? 0 : Math.min(4, Math.max(0, Math.ceil((value / largest) * 5) - 1));
}
