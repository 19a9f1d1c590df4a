import { darken, lighten, mix } from '../../colour.ts';
import {
  across,
  box,
  circle,
  curve,
  down,
  fillWith,
  ink,
  lifted,
  oval,
  polygon,
  round,
} from '../../paint.ts';
import type { Surface2D, View } from '../../surface.ts';
import type { Air } from '../layer.ts';

const bulbOf = (air: Air) => mix('#f7e6c0', '#fff3cc', air.night);

/** A shade hanging from the ceiling: `dome`, flat `disc` or a bare `bulb`; (x, y) is the middle of its lower edge. */
export function pendant(
  g: Surface2D,
  view: View,
  x: number,
  y: number,
  w: number,
  color: string,
  kind: 'dome' | 'disc' | 'globe' | 'bulb',
  air: Air,
): void {
  const h = kind === 'disc' ? w * 0.28 : w * 0.42;
  g.beginPath();
  g.moveTo(x, view.top + 2);
  g.lineTo(x, y + h * 0.8);
  ink(g, '#54403a', 0.02);
  if (kind === 'globe' || kind === 'bulb') {
    const r = kind === 'globe' ? w / 2 : 0.09;
    lifted(g, { blur: 0.07, alpha: 0.3 }, () => {
      box(g, x - r * 0.35, y + r * 1.8, r * 0.7, r * 0.6, 0.02);
      fillWith(g, color);
      circle(g, x, y + r, r);
      fillWith(
        g,
        round(
          g,
          x - r * 0.3,
          y + r * 1.3,
          r * 1.6,
          '#fffdf2',
          bulbOf(air),
          mix('#e9d3a4', '#ffd98e', air.night),
        ),
      );
    });
    return;
  }
  lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
    g.beginPath();
    g.moveTo(x - w / 2, y);
    if (kind === 'dome') {
      g.quadraticCurveTo(x - w * 0.44, y + h * 0.9, x - w * 0.08, y + h);
      g.lineTo(x + w * 0.08, y + h);
      g.quadraticCurveTo(x + w * 0.44, y + h * 0.9, x + w / 2, y);
    } else {
      g.lineTo(x - w * 0.1, y + h);
      g.lineTo(x + w * 0.1, y + h);
      g.lineTo(x + w / 2, y);
    }
    g.closePath();
    fillWith(g, across(g, x - w / 2, x + w / 2, lighten(color, 0.2), color, darken(color, 0.18)));
  });
  oval(g, x, y, w * 0.49, 0.045);
  fillWith(g, bulbOf(air));
}

/** A lamp on a tall foot with a cloth shade; `y` its foot. */
export function floorLamp(g: Surface2D, x: number, y: number, h: number, shade: string, air: Air): void {
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    box(g, x - 0.02, y, 0.04, h - 0.3, 0.01);
    fillWith(g, '#7a5436');
    oval(g, x, y + 0.02, 0.19, 0.045);
    fillWith(g, '#6a4228');
  });
  clothShade(g, x, y + h - 0.42, 0.3, 0.42, shade, air);
}

/** A lamp for a table or shelf; `y` is what it stands on. */
export function tableLamp(
  g: Surface2D,
  x: number,
  y: number,
  h: number,
  shade: string,
  foot: string,
  air: Air,
): void {
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    oval(g, x, y + h * 0.25, h * 0.16, h * 0.25);
    fillWith(g, across(g, x - h * 0.16, x + h * 0.16, lighten(foot, 0.3), foot, darken(foot, 0.15)));
  });
  clothShade(g, x, y + h * 0.5, h * 0.34, h * 0.5, shade, air);
}

function clothShade(g: Surface2D, x: number, y: number, r: number, h: number, color: string, air: Air): void {
  const warm = mix(color, '#ffdf9c', 0.1 + 0.6 * air.night);
  lifted(g, { blur: 0.08, alpha: 0.32 }, () => {
    polygon(g, [
      [x - r, y],
      [x + r, y],
      [x + r * 0.62, y + h],
      [x - r * 0.62, y + h],
    ]);
    fillWith(g, across(g, x - r, x + r, darken(warm, 0.1), lighten(warm, 0.25), darken(warm, 0.08)));
  });
  oval(g, x, y, r * 0.98, 0.028);
  fillWith(g, bulbOf(air));
}

/** A lantern on a post. */
export function lanternPost(g: Surface2D, x: number, y: number, h: number, iron: string, air: Air): void {
  lifted(g, { blur: 0.1, alpha: 0.34 }, () => {
    box(g, x - 0.035, y, 0.07, h, 0.02);
    fillWith(g, across(g, x - 0.035, x + 0.035, lighten(iron, 0.28), iron));
    polygon(g, [
      [x - 0.13, y - 0.04],
      [x + 0.13, y - 0.04],
      [x + 0.06, y + 0.22],
      [x - 0.06, y + 0.22],
    ]);
    fillWith(g, iron);
  });
  lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
    polygon(g, [
      [x - 0.09, y + h],
      [x + 0.09, y + h],
      [x + 0.15, y + h + 0.33],
      [x - 0.15, y + h + 0.33],
    ]);
    fillWith(g, mix('#f2ead2', '#ffe2a0', air.night));
    polygon(g, [
      [x - 0.2, y + h + 0.33],
      [x + 0.2, y + h + 0.33],
      [x, y + h + 0.51],
    ]);
    fillWith(g, iron);
  });
}

/** A burning torch in a bracket. */
export function torch(g: Surface2D, x: number, y: number, air: Air): void {
  lifted(g, { blur: 0.05, alpha: 0.36 }, () => {
    polygon(g, [
      [x - 0.035, y - 0.42],
      [x + 0.035, y - 0.42],
      [x + 0.07, y],
      [x - 0.07, y],
    ]);
    fillWith(g, '#5a3a2c');
    box(g, x - 0.09, y - 0.04, 0.18, 0.07, 0.02);
    fillWith(g, '#3c3238');
  });
  flame(g, x, y + 0.02, 0.3, 0.75 + 0.25 * air.night);
}

/** A flame of height `h` on (x, y). */
export function flame(g: Surface2D, x: number, y: number, h: number, alpha = 1): void {
  g.save();
  g.globalAlpha *= alpha;
  for (const [k, top, bottom] of [
    [1, '#f2783c', '#e8503a'],
    [0.66, '#f9b04a', '#f4863c'],
    [0.34, '#fff0b4', '#fcd06a'],
  ] as const) {
    g.beginPath();
    g.moveTo(x, y + h * k);
    g.quadraticCurveTo(x + h * 0.34 * k, y + h * 0.5 * k, x + h * 0.3 * k, y + h * 0.2 * k);
    g.quadraticCurveTo(x + h * 0.24 * k, y, x, y);
    g.quadraticCurveTo(x - h * 0.3 * k, y, x - h * 0.3 * k, y + h * 0.22 * k);
    g.quadraticCurveTo(x - h * 0.28 * k, y + h * 0.45 * k, x, y + h * k);
    g.closePath();
    fillWith(g, down(g, y + h * k, y, top, bottom));
  }
  g.restore();
}

/** A cable with bulbs from (x, y) to (x + w, y), hanging by `sag`. */
export function bulbString(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  sag: number,
  count: number,
  air: Air,
): void {
  const at = (t: number): [number, number] => [x + t * w, y - sag * 4 * t * (1 - t)];
  curve(g, [0, 0.2, 0.4, 0.6, 0.8, 1].map(at));
  ink(g, mix('#5a4038', '#2a2440', air.night), 0.016);
  for (let k = 0; k < count; k++) {
    const [bx, by] = at((k + 0.5) / count);
    lifted(g, { blur: 0.03, alpha: 0.25 }, () => {
      oval(g, bx, by - 0.06, 0.038, 0.052);
      fillWith(g, mix('#f6d9a0', '#ffe6a4', air.night));
    });
  }
}
