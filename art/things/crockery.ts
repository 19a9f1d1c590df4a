import { darken, fade, lighten } from '../colour.ts';
import { across, box, curve, down, fillWith, ink, lifted, oval, rect } from '../paint.ts';
import type { ShapePainter } from './shape-painter.ts';
import { toyColor } from './toy-color.ts';

/** What stands on a table and may break. */
export const crockery = {
  cup(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    lifted(g, { blur: h * 0.1, alpha: 0.3 }, () => {
      oval(g, w * 0.36, -h * 0.02, w * 0.17, h * 0.24);
      ink(g, darken(color, 0.12), w * 0.08);
    });
    const path = () => {
      g.beginPath();
      g.moveTo(-w * 0.44, h * 0.48);
      g.lineTo(-w * 0.36, -h * 0.4);
      g.quadraticCurveTo(-w * 0.34, -h * 0.5, -w * 0.24, -h * 0.5);
      g.lineTo(w * 0.14, -h * 0.5);
      g.quadraticCurveTo(w * 0.24, -h * 0.5, w * 0.26, -h * 0.4);
      g.lineTo(w * 0.34, h * 0.48);
      g.closePath();
    };
    lifted(g, { blur: h * 0.16, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, across(g, -w * 0.44, w * 0.34, lighten(color, 0.32), color, darken(color, 0.2)));
    oval(g, -w * 0.05, h * 0.46, w * 0.39, h * 0.07);
    fillWith(g, darken(color, 0.4));
    oval(g, -w * 0.05, h * 0.465, w * 0.39, h * 0.07);
    ink(g, lighten(color, 0.5), h * 0.025);
  },
  bowl(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const path = () => {
      g.beginPath();
      g.moveTo(-w * 0.5, h * 0.46);
      g.quadraticCurveTo(-w * 0.44, -h * 0.3, -w * 0.2, -h * 0.42);
      g.lineTo(-w * 0.2, -h * 0.5);
      g.lineTo(w * 0.2, -h * 0.5);
      g.lineTo(w * 0.2, -h * 0.42);
      g.quadraticCurveTo(w * 0.44, -h * 0.3, w * 0.5, h * 0.46);
      g.closePath();
    };
    lifted(g, { blur: h * 0.16, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, across(g, -w * 0.5, w * 0.5, lighten(color, 0.3), color, darken(color, 0.2)));
    oval(g, 0, h * 0.44, w * 0.49, h * 0.08);
    fillWith(g, darken(color, 0.4));
    oval(g, 0, h * 0.445, w * 0.49, h * 0.08);
    ink(g, lighten(color, 0.5), h * 0.03);
  },
  jar(g, w, h, tint) {
    const juice = tint ?? '#e0813c';
    box(g, -w / 2, -h / 2, w, h, w * 0.16);
    fillWith(g, 'rgba(244,250,246,0.5)');
    box(g, -w * 0.44, -h * 0.46, w * 0.88, h * 0.64, w * 0.12);
    fillWith(g, fade(juice, 0.85));
    box(g, -w * 0.36, -h * 0.4, w * 0.1, h * 0.7, w * 0.05);
    fillWith(g, 'rgba(255,255,250,0.5)');
    box(g, -w / 2, -h / 2, w, h, w * 0.16);
    ink(g, 'rgba(255,255,250,0.75)', w * 0.05);
  },
  vase(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const path = () =>
      curve(g, [
        [-w * 0.2, h / 2],
        [-w * 0.14, h * 0.32],
        [-w * 0.5, h * 0.02],
        [-w * 0.42, -h * 0.26],
        [-w * 0.22, -h / 2],
        [w * 0.22, -h / 2],
        [w * 0.42, -h * 0.26],
        [w * 0.5, h * 0.02],
        [w * 0.14, h * 0.32],
        [w * 0.2, h / 2],
        [-w * 0.2, h / 2],
      ]);
    lifted(g, { blur: h * 0.1, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    g.save();
    path();
    g.clip();
    rect(g, -w / 2, -h / 2, w, h);
    fillWith(g, across(g, -w / 2, w / 2, lighten(color, 0.35), color, darken(color, 0.25)));
    for (const [y, t] of [
      [0.06, 0.07],
      [-0.12, 0.03],
      [0.2, 0.025],
    ] as const) {
      rect(g, -w / 2, h * y, w, h * t);
      fillWith(g, fade(lighten(color, 0.75), 0.85));
    }
    g.restore();
    oval(g, 0, h * 0.49, w * 0.21, h * 0.03);
    fillWith(g, darken(color, 0.45));
  },
  plate(g, w, h, tint) {
    const color = tint ?? '#f5efe3';
    const path = () => {
      g.beginPath();
      g.moveTo(-w / 2, h / 2);
      g.quadraticCurveTo(-w * 0.34, -h / 2, -w * 0.2, -h / 2);
      g.lineTo(w * 0.2, -h / 2);
      g.quadraticCurveTo(w * 0.34, -h / 2, w / 2, h / 2);
      g.closePath();
    };
    lifted(g, { blur: h * 0.3, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.3), color, darken(color, 0.2)));
    oval(g, 0, h * 0.46, w * 0.49, h * 0.1);
    fillWith(g, '#3f7cc4');
  },
  pane(g, w, h) {
    box(g, -w / 2, -h / 2, w, h, w * 0.2);
    fillWith(g, across(g, -w / 2, w / 2, 'rgba(214,240,246,0.85)', 'rgba(176,216,230,0.7)'));
    box(g, -w / 2, -h / 2, w, h, w * 0.2);
    ink(g, 'rgba(255,255,255,0.9)', w * 0.14);
  },
} satisfies Record<string, ShapePainter>;
