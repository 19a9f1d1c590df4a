import { darken, lighten } from '../colour.ts';
import { fillWith, ink, oval } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';

/** A banana's skin as it is thrown away: flaps that lie about a stump. */
export const peels = {
  'banana-peel'(g, w, h, tint) {
    const skin = tint ?? '#f2c832';
    const flap = (x: number, y: number, bend: number, color: string) => {
      g.beginPath();
      g.moveTo(-w * 0.07, h * 0.1);
      g.quadraticCurveTo(x * 0.5, y + bend, x, y);
      g.quadraticCurveTo(x * 0.45, y + bend * 0.35, w * 0.07, h * 0.02);
      g.closePath();
      fillWith(g, color);
      ink(g, darken(skin, 0.3), w * 0.015);
    };
    oval(g, 0, -h * 0.46, w * 0.5, h * 0.06);
    fillWith(g, 'rgba(60,40,10,0.18)');
    flap(w * 0.02, -h * 0.48, h * 0.35, lighten(skin, 0.45));
    flap(-w * 0.48, -h * 0.44, h * 0.75, skin);
    flap(w * 0.48, -h * 0.42, h * 0.75, skin);
    flap(-w * 0.2, -h * 0.49, h * 0.55, darken(skin, 0.1));
    oval(g, 0, h * 0.3, w * 0.055, h * 0.2);
    fillWith(g, skin);
    oval(g, 0, h * 0.47, w * 0.045, h * 0.05);
    fillWith(g, '#6b4a1f');
  },
} satisfies Readonly<Record<string, ShapePainter>>;
