import { fade } from '../colour.ts';
import { down, fillWith, ink } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** Shallower than so much there is only wet sand, metres. */
const FILM = 0.015;
/** How far towards whoever looks on the water lies on the sand, metres of the picture. */
const NEAR = 0.34;
/** To beside and below every picture. */
const BEYOND = 12;
/** A surface as steep as that breaks. */
const BREAKS = 0.12;

/**
 * The sea at a beach, on its left, and what of it has run up the sand: a sheet of water with its edge of foam. `levels` are
 * its surface from left to right, metres over the sand as it is drawn.
 */
export function drawSurf(
  g: Surface2D,
  sea: { left: number; right: number; shore: number },
  levels: readonly number[],
  seconds: number,
): void {
  const n = levels.length;
  if (n === 0) return;
  const cell = (sea.right - sea.left) / n;
  const at = (i: number) => sea.left + (i + 0.5) * cell;
  const wet = (i: number) => at(i) < sea.shore || (levels[i] ?? 0) > FILM;
  let end = 0;
  while (end < n - 1 && wet(end + 1)) end += 1;
  const ripple = (x: number) =>
    0.012 * Math.sin(2.6 * x - 2 * seconds) + 0.007 * Math.sin(6.1 * x + 1.4 * seconds);
  const top = (i: number) =>
    (levels[i] ?? 0) + ripple(at(i)) * Math.min(1, 12 * Math.max(0, levels[i] ?? 0) + 0.25);
  // Its nearer edge: out at sea it fills the picture, up the beach it tapers off with the depth.
  const low = (i: number) => {
    const x = at(i);
    const out = Math.max(0, sea.shore - x);
    const thin = Math.min(1, Math.max(0, levels[i] ?? 0) / 0.12);
    return -(
      NEAR * (x < sea.shore ? 1 : 0.35 + 0.65 * thin) +
      1.1 * out +
      0.03 * Math.sin(3.1 * x + seconds)
    );
  };
  g.beginPath();
  g.moveTo(sea.left - BEYOND, top(0));
  for (let i = 0; i <= end; i++) g.lineTo(at(i), top(i));
  g.quadraticCurveTo(at(end) + 0.16, -0.12, at(end), low(end));
  for (let i = end; i >= 0; i--) g.lineTo(at(i), low(i));
  g.lineTo(sea.left - BEYOND, low(0) - 1.1 * BEYOND);
  g.closePath();
  fillWith(g, down(g, 0.5, -1.4, fade('#a8dcdc', 0.78), fade('#6fbcc8', 0.84), fade('#4c9fb2', 0.92)));
  g.beginPath();
  for (let i = 0; i <= end; i++)
    if (i === 0) g.moveTo(at(i), top(i));
    else g.lineTo(at(i), top(i));
  ink(g, 'rgba(250,254,252,0.85)', 0.028);
  // Foam where it is steep, along its edge, and what is left lying of it.
  for (let i = 1; i <= end; i++) {
    const steep = Math.abs(top(i) - top(i - 1)) / cell;
    const edge = end - i < 6;
    if (steep < BREAKS && !edge) continue;
    for (let k = 0; k < 3; k++) {
      const r = (0.035 + 0.05 * Math.min(1, steep * 2)) * (1 - 0.2 * k);
      const x = at(i) + 0.05 * Math.sin(9 * i + 4 * k + 3 * seconds);
      const y = top(i) - k * (edge ? 0.09 : 0.05) - (edge ? 0.02 : 0);
      g.beginPath();
      g.ellipse(x, y, r * 1.25, r, 0, 0, 2 * Math.PI);
      fillWith(g, `rgba(255,255,252,${0.9 - 0.18 * k})`);
    }
  }
  g.beginPath();
  for (let i = Math.max(0, end - 14); i <= end; i++)
    if (i === Math.max(0, end - 14)) g.moveTo(at(i), low(i));
    else g.lineTo(at(i), low(i));
  ink(g, 'rgba(255,255,250,0.8)', 0.045);
}
