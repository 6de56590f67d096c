/** One curve: its sign, and a share from 0 to 1 for each place along the horizontal axis. */
export interface Curve {
  readonly sign: string;
  readonly shares: readonly number[];
}

export interface PlotSize {
  /** Columns in all. */
  readonly width: number;
  /** Lines for the shares from the lowest to the highest. */
  readonly height: number;
  /** From 0 to 1 unless given. */
  readonly shares?: Span;
}

export interface Span {
  readonly low: number;
  readonly high: number;
}

/** The span of all that a curve goes through, in whole tens of percent, never less than two of them. */
export function spanOf(curves: readonly Curve[]): Span {
  const all = curves.flatMap(({ shares }) => shares);
  const low = Math.max(0, Math.min(8, Math.floor(Math.min(1, ...all) * 10)));
  const high = Math.min(10, Math.max(low + 2, Math.ceil(Math.max(0, ...all) * 10)));
  return { low: low / 10, high: high / 10 };
}

const whole: Span = { low: 0, high: 1 };

const axis = 7;

/**
 * Curves over one another in plain characters, the first on top; both axes are labelled. Each column shows the
 * place nearest to it, so that any number of places fits.
 */
export function plot(
  curves: readonly Curve[],
  { width, height, shares: span = whole }: PlotSize,
  ends: readonly [string, string],
): readonly string[] {
  const places = Math.max(0, ...curves.map(({ shares }) => shares.length));
  const columns = Math.max(1, Math.min(width - axis, places * 3));
  const rows = Array.from({ length: height }, (_, row) => {
    const cells = Array.from({ length: columns }, (_unused, column) => {
      const place = columns === 1 ? 0 : Math.round((column * (places - 1)) / (columns - 1));
      return (
        curves.find(({ shares }) => rowOf(shares[place] ?? Number.NaN, height, span) === row)?.sign ?? ' '
      );
    });
    return `${labelOf(row, height, span)}${cells.join('').trimEnd()}`;
  });
  const [from, to] = ends;
  const gap = ' '.repeat(Math.max(1, columns - from.length - to.length));
  return [...rows, `${' '.repeat(axis - 1)}+${'-'.repeat(columns)}`, `${' '.repeat(axis)}${from}${gap}${to}`];
}

/** Rows count from the top. */
function rowOf(share: number, height: number, { low, high }: Span): number {
  const inside = Math.min(1, Math.max(0, (share - low) / (high - low)));
  return Math.round((1 - inside) * (height - 1));
}

function labelOf(row: number, height: number, { low, high }: Span): string {
  const share = high - (row / (height - 1)) * (high - low);
  const labelled = row === 0 || row === height - 1 || row === Math.round((height - 1) / 2);
  return `${(labelled ? `${Math.round(share * 100)} %` : '').padStart(axis - 2)} |`;
}
