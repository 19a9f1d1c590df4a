import { winged } from '#contracts/rig-winged.ts';
import { darken, lighten } from '../colour.ts';
import { blob, circle, curve, fillWith, ink, oval } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import type { Plumage } from './plumage-type.ts';
import { sheet } from './sheet.ts';

/** Tails that are spread for show, in the tail's frame: it hangs down from its pin, and is carried level behind the body. */
export function drawPlumes(g: Surface2D, p: Plumage): void {
  const root = winged.tail / 2;
  const [many, from, to, long, wide] =
    p.tail === 'wheel'
      ? [9, -2.5, -0.1, 0.46, 0.075]
      : p.tail === 'train'
        ? [9, -2.1, -0.5, 0.62, 0.075]
        : [5, -2.1, -0.7, 0.42, 0.06];
  for (let i = 0; i < many; i++) {
    // From the ground up over the back.
    const a = from + ((to - from) * i) / (many - 1);
    const [c, s] = [Math.cos(a), Math.sin(a)];
    g.save();
    g.translate(0, root);
    g.transform(s, -c, c, s, 0, 0);
    const color =
      p.tail === 'train' ? p.tip : i % 2 === 0 ? p.tip : darken(p.tip, p.tail === 'wheel' ? 0.35 : 0.15);
    if (p.tail === 'sickle') {
      curve(g, [
        [0, 0],
        [long * 0.5, 0.05],
        [long * 0.9, -0.06],
        [long, -0.22],
      ]);
      ink(g, color, wide);
    } else {
      sheet(g, color, wide, -wide, () =>
        blob(g, [
          [0, 0],
          [long * 0.6, wide],
          [long, wide * 0.4],
          [long, -wide * 0.4],
          [long * 0.6, -wide],
        ]),
      );
      if (p.tail === 'wheel') {
        oval(g, long * 0.88, 0, 0.02, wide * 0.7);
        fillWith(g, lighten(p.coat, 0.1));
      } else
        for (const [r, eye] of [
          [0.055, '#e8c04a'],
          [0.036, '#2a62b4'],
          [0.018, '#1c2f5a'],
        ] as const) {
          circle(g, long * 0.84, 0, r);
          fillWith(g, eye);
        }
    }
    g.restore();
  }
}
