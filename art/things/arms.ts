import { darken, lighten } from '../colour.ts';
import { across, circle, down, fillWith, oval, polygon } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

type Place = { x: number; y: number /** Half of its thickness. */; half: number };
/** What an arm is: a rod, a match with its head, a brush with its bristles. */
export type ArmKind = 'rod' | 'match' | 'brush';

const WOOD = '#c2925c';

/** A length of it, thicker where it is nearer. */
function length(g: Surface2D, a: Place, b: Place, color: string): void {
  const far = Math.hypot(b.x - a.x, b.y - a.y);
  const [nx, ny] = far < 1e-6 ? [0, 1] : [(a.y - b.y) / far, (b.x - a.x) / far];
  const side = ({ x, y, half }: Place, s: number) => [x + s * nx * half, y + s * ny * half] as const;
  polygon(g, [side(a, 1), side(b, 1), side(b, -1), side(a, -1)]);
  const top = Math.max(a.y, b.y) + a.half;
  fillWith(g, down(g, top, Math.min(a.y, b.y) - b.half, lighten(color, 0.18), color, darken(color, 0.25)));
}

const between = (a: Place, b: Place, share: number): Place => ({
  x: a.x + (b.x - a.x) * share,
  y: a.y + (b.y - a.y) * share,
  half: a.half + (b.half - a.half) * share,
});

/** From one place to the next, of which `from` to `to` are shares of all of it; the end of it is round. */
export function drawArm(
  g: Surface2D,
  kind: ArmKind,
  { from, to, tint, dipped }: { from: number; to: number; tint: string | null; dipped: string | null },
  a: Place,
  b: Place,
): void {
  const at = (share: number) => between(a, b, (share - from) / Math.max(1e-6, to - from));
  const piece = (lo: number, hi: number, color: string) => {
    if (Math.min(hi, to) > Math.max(lo, from)) length(g, at(Math.max(lo, from)), at(Math.min(hi, to)), color);
  };
  const color = tint ?? WOOD;
  if (kind === 'brush') {
    piece(0, 0.66, tint ?? '#3f6f8f');
    piece(0.66, 0.8, '#b9bec4');
    piece(0.8, 1, dipped ?? '#4a3a30');
  } else if (kind === 'match') {
    piece(0, 0.9, color);
    piece(0.9, 1, '#4a2a22');
  } else piece(0, 1, color);
  if (to < 1) return;
  circle(g, b.x, b.y, b.half);
  fillWith(
    g,
    kind === 'match'
      ? '#3a211c'
      : kind === 'brush'
        ? (dipped ?? '#3a2d26')
        : darken(lighten(color, 0.1), 0.05),
  );
}

/** The peg on a turntable that an arm is fixed on. */
export function drawPeg(g: Surface2D, x: number, bottom: number, top: number): void {
  const half = 0.035;
  polygon(g, [
    [x - half, bottom],
    [x + half, bottom],
    [x + half, top],
    [x - half, top],
  ]);
  fillWith(g, across(g, x - half, x + half, '#6c6f76', '#4a4d54', '#2c2e33'));
  oval(g, x, top, half, 0.012);
  fillWith(g, '#7d8088');
}
