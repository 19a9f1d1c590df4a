import { fade } from '../colour.ts';
import { down, fillWith, ink } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** How far below the surface something is still seen through the water, in metres. */
const CLEAR = 0.16;
/** Down to below every picture. */
const DEEP = 6;
/** Past where its waves are reckoned, to beside every picture. */
const BEYOND = 12;

/**
 * A lake's nearest sheet of water: what stands or floats in it is hidden below the surface. `heights` are the waves that
 * things make, from left to right; `seconds` moves the ripples that are always there, and `flow` carries
 * them along (m/s).
 */
export function drawOpenWater(
  g: Surface2D,
  water: { left: number; right: number; surface: number },
  heights: readonly number[],
  seconds: number,
  flow = 0,
): void {
  const gone = flow * seconds;
  const n = Math.max(1, heights.length);
  const wide = water.right - water.left;
  const line = (drop: number) => {
    for (let i = 0; i < n; i++) {
      const x = water.left + (wide * (i + 0.5)) / n;
      const ripple =
        0.012 * Math.sin(2.3 * (x - gone) + 1.1 * seconds) +
        0.008 * Math.sin(5.1 * (x - gone) - 1.7 * seconds);
      const y = water.surface + (heights[i] ?? 0) + ripple - drop;
      if (i === 0) g.moveTo(water.left - BEYOND, y);
      g.lineTo(x, y);
    }
    g.lineTo(water.right + BEYOND, water.surface - drop);
  };
  const sheet = (drop: number) => {
    g.beginPath();
    line(drop);
    g.lineTo(water.right + BEYOND, water.surface - DEEP);
    g.lineTo(water.left - BEYOND, water.surface - DEEP);
    g.closePath();
  };
  sheet(0);
  fillWith(g, fade('#8ccbd2', 0.72));
  sheet(CLEAR);
  fillWith(g, down(g, water.surface - CLEAR, water.surface - 1.6, '#5fadbd', '#3f8da3', '#2f7790'));
  g.beginPath();
  line(0);
  ink(g, 'rgba(250,254,252,0.8)', 0.026);
  // Glints that lie still further down.
  for (let k = 0; k < 44; k++) {
    const depth = 0.3 + 0.19 * (k % 5);
    const x = water.left + ((k * 0.618 + gone / wide) % 1) * wide + 0.12 * Math.sin(0.8 * seconds + k);
    g.beginPath();
    g.ellipse(x, water.surface - depth, 0.22 + 0.1 * (k % 3), 0.014, 0, 0, 2 * Math.PI);
    fillWith(g, 'rgba(222,243,243,0.34)');
  }
}
