/** Which part of a drawing is seen: `scale` times larger, with the point (x, y) of the drawing in the middle. */
export interface Frame {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

export interface Extent {
  readonly width: number;
  readonly height: number;
}

/** A corner and the one across. */
export type Box = readonly [readonly [x: number, y: number], readonly [x: number, y: number]];

const MOST = 64;

export const wholeOf = ({ width, height }: Extent): Frame => ({ scale: 1, x: width / 2, y: height / 2 });

export const isWhole = ({ scale }: Frame): boolean => scale === 1;
export const isClosest = ({ scale }: Frame): boolean => scale === MOST;

/** The nearest frame that shows nothing beyond the drawing. */
function within({ scale, x, y }: Frame, { width, height }: Extent): Frame {
  const kept = Math.min(MOST, Math.max(1, scale));
  const between = (at: number, side: number): number => {
    const half = side / kept / 2;
    return Math.min(side - half, Math.max(half, at));
  };
  return { scale: kept, x: between(x, width), y: between(y, height) };
}

/** So many times closer, with a point (the middle, if not given) where it was. */
export function closer(
  frame: Frame,
  times: number,
  extent: Extent,
  point: readonly [number, number] = [frame.x, frame.y],
): Frame {
  const [px, py] = point;
  const scale = Math.min(MOST, Math.max(1, frame.scale * times));
  const kept = frame.scale / scale;
  return within({ scale, x: px + (frame.x - px) * kept, y: py + (frame.y - py) * kept }, extent);
}

/** By so much of what is seen. */
export const moved = (frame: Frame, right: number, down: number, extent: Extent): Frame =>
  within(
    {
      ...frame,
      x: frame.x + (right * extent.width) / frame.scale,
      y: frame.y + (down * extent.height) / frame.scale,
    },
    extent,
  );

/** As large as a box can be seen whole. */
export function framing([[x0, y0], [x1, y1]]: Box, extent: Extent): Frame {
  const scale = Math.min(extent.width / (x1 - x0), extent.height / (y1 - y0));
  return within({ scale, x: (x0 + x1) / 2, y: (y0 + y1) / 2 }, extent);
}

/** What of the drawing is seen, as SVG says it. */
export const viewBoxOf = ({ scale, x, y }: Frame, { width, height }: Extent): string =>
  [x - width / scale / 2, y - height / scale / 2, width / scale, height / scale].map(side => side.toFixed(3)).join(' ');

/** As an address has it; undefined: the whole. */
export const frameSaid = (frame: Frame): string | undefined =>
  isWhole(frame) ? undefined : [frame.scale.toFixed(2), frame.x.toFixed(1), frame.y.toFixed(1)].join('_');

/** What an address says; the whole where that cannot be read. */
export function frameOf(said: string | undefined, extent: Extent): Frame {
  const [scale, x, y, ...more] = (said ?? '').split('_').map(part => (part.trim() === '' ? Number.NaN : Number(part)));
  const isThere = [scale, x, y].every(Number.isFinite) && more.length === 0;
  return isThere ? within({ scale: scale ?? 1, x: x ?? 0, y: y ?? 0 }, extent) : wholeOf(extent);
}
