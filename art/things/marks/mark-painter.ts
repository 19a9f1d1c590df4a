import type { Surface2D } from '../../surface.ts';

/** Lays a mark on a thing of `w` × `h` metres about 0, 0, as much as `much` (0 to 1) of it. */
export type MarkPainter = (g: Surface2D, w: number, h: number, much: number) => void;

/** Of marks that come one after the other, how far the one that is born at `born` (0 to 1) has come. */
export const grown = (much: number, born: number, takes = 0.3): number =>
  Math.max(0, Math.min(1, (much * (1 + takes) - born) / takes));
