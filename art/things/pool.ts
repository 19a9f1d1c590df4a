import { fade, lighten } from '../colour.ts';
import { fillWith, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

/** What each material looks like when it has melted. */
const tones: Readonly<Record<string, string>> = {
  ice: '#7fb7cf',
  snow: '#8dbfd2',
  'ice-cream': '#f3dfc0',
  butter: '#f2c94c',
  chocolate: '#6a3a22',
  cheese: '#f0b93a',
  'coconut-oil': '#f3ecd2',
  wax: '#f1e3c6',
};

/** A pool that reaches `reach` metres to both sides of x on a floor at y, as it is seen from a little above. */
export function drawPool(g: Surface2D, material: string, x: number, y: number, reach: number): void {
  if (reach < 0.01) return;
  const tone = tones[material] ?? '#7fb7cf';
  const deep = Math.min(0.09, 0.025 + reach * 0.09);
  oval(g, x + reach * 0.04, y - deep * 0.45, reach * 1.02, deep);
  fillWith(g, fade('#3a1a10', 0.16));
  oval(g, x, y - deep * 0.3, reach, deep);
  fillWith(g, fade(tone, 0.86));
  oval(g, x - reach * 0.62, y - deep * 0.1, reach * 0.42, deep * 0.62);
  fillWith(g, fade(tone, 0.86));
  oval(g, x - reach * 0.25, y - deep * 0.05, reach * 0.45, deep * 0.28);
  fillWith(g, fade(lighten(tone, 0.6), 0.55));
}
