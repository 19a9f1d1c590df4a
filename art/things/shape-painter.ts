import type { Surface2D } from '../surface.ts';

/** Draws a shape of `w` × `h` metres about 0, 0. `seed` (the prop's id) picks a colour where none is asked for. */
export type ShapePainter = (g: Surface2D, w: number, h: number, tint: string | null, seed: string) => void;
