import { darken, fade, lighten } from '../colour.ts';
import { across, blob, box, down, fillWith, ink, lifted, type Point, polygon } from '../paint.ts';
import { cell } from '../random.ts';
import type { ShapePainter } from './shape-painter.ts';

/** Of paper and cloth. */
export const paperGoods = {
  'paper-ball'(g, w, _h, tint) {
    const color = tint ?? '#f5efe3';
    const r = w / 2;
    const edge: Point[] = Array.from({ length: 13 }, (_, i) => {
      const at = (i / 13) * 2 * Math.PI;
      const far = r * (0.9 + 0.12 * cell(i, 871));
      return [far * Math.cos(at), far * Math.sin(at)] as const;
    });
    lifted(g, { blur: 0.02, alpha: 0.3 }, () => {
      blob(g, edge, 0.4);
      fillWith(g, color);
    });
    blob(g, edge, 0.4);
    fillWith(g, down(g, r, -r, lighten(color, 0.5), color, darken(color, 0.18)));
    for (let i = 0; i < 9; i++) {
      const [x, y] = [(cell(i, 873) - 0.5) * 1.2 * r, (cell(i, 877) - 0.5) * 1.2 * r];
      const at = 2 * Math.PI * cell(i, 881);
      g.beginPath();
      g.moveTo(x, y);
      g.lineTo(x + 0.42 * r * Math.cos(at), y + 0.42 * r * Math.sin(at));
      g.lineTo(x + 0.5 * r * Math.cos(at + 0.9), y + 0.5 * r * Math.sin(at + 0.9));
      ink(g, fade(darken(color, 0.45), 0.4), 0.05 * r);
    }
  },
  lampshade(g, w, h, tint) {
    const color = tint ?? '#f3e6c8';
    const shade = () =>
      polygon(g, [
        [-0.5 * w, -0.5 * h],
        [0.5 * w, -0.5 * h],
        [0.3 * w, 0.5 * h],
        [-0.3 * w, 0.5 * h],
      ]);
    lifted(g, { blur: 0.03, alpha: 0.32 }, () => {
      shade();
      fillWith(g, color);
    });
    shade();
    fillWith(g, across(g, -w / 2, w / 2, darken(color, 0.16), lighten(color, 0.4), darken(color, 0.12)));
    for (const [y, half] of [
      [-0.5, 0.5],
      [0.45, 0.31],
    ] as const) {
      box(g, -half * w, y * h, 2 * half * w, 0.05 * h, 0.006);
      fillWith(g, darken(color, 0.22));
    }
  },
  blinds(g, w, h, tint) {
    const color = tint ?? '#efe6d2';
    lifted(g, { blur: 0.03, alpha: 0.3 }, () => {
      box(g, -w / 2, -h / 2, w, h, 0.01);
      fillWith(g, darken(color, 0.3));
    });
    const slats = 17;
    for (let i = 0; i < slats; i++) {
      const high = h / slats;
      box(g, -w / 2, h / 2 - (i + 1) * high, w, 0.86 * high, 0.006);
      fillWith(
        g,
        down(g, h / 2 - i * high, h / 2 - (i + 1) * high, lighten(color, 0.35), color, darken(color, 0.14)),
      );
    }
    for (const x of [-0.3, 0.3]) {
      box(g, x * w, -h / 2, 0.012, h, 0);
      fillWith(g, darken(color, 0.3));
    }
  },
  'level-band'(g, w, h, tint) {
    const color = tint ?? '#4f9d5d';
    box(g, -w / 2, -h / 2, w, h, 0.3 * h);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.22), color, darken(color, 0.22)));
  },
  'lampless-screen'(g, w, h, tint) {
    const color = tint ?? '#f5efe3';
    lifted(g, { blur: 0.04, alpha: 0.32 }, () => {
      box(g, -w / 2, -h / 2, w, h, 0.01);
      fillWith(g, '#3f3b46');
    });
    box(g, -0.47 * w, -0.44 * h, 0.94 * w, 0.9 * h, 0.004);
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.4), color, darken(color, 0.06)));
  },
} satisfies Record<string, ShapePainter>;
