import { landmarks } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../colour.ts';
import {
  across,
  box,
  circle,
  curve,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  rect,
} from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D, View } from '../surface.ts';
import { type Air, along, type PlaceArt } from './layer.ts';
import { fillView, pool, shaft, vignette } from './light.ts';
import { paintSky } from './outside.ts';
import { shop } from './street-shop.ts';
import { base, kerb, shopWidth, snowTone, tone } from './street-tones.ts';

const houseParallax = 0.9;
const lampPitch = 5.6;
const lampAt = 1.15;

function skyline(
  g: Surface2D,
  view: View,
  air: Air,
  spread: number,
  height: number,
  color: string,
  salt: number,
): void {
  along(view, spread, (i, x) => {
    const w = spread * (0.72 + 0.3 * cell(i, salt));
    const h = height * (0.6 + 0.6 * cell(i, salt + 1));
    const wall = mix(color, lighten(color, 0.2), cell(i, salt + 2));
    lifted(g, { blur: 0.1, alpha: 0.2 }, () => {
      rect(g, x, -1, w, h + 1);
      fillWith(g, down(g, h, 0, wall, lighten(wall, 0.2)));
      if (cell(i, salt + 3) > 0.5)
        polygon(g, [
          [x - 0.04, h],
          [x + w + 0.04, h],
          [x + w / 2, h + w * 0.5],
        ]);
      else if (cell(i, salt + 3) > 0.25) box(g, x + w * 0.2, h, w * 0.16, 0.28);
      else rect(g, x - 0.03, h, w + 0.06, 0.07);
      fillWith(g, darken(wall, 0.16));
    });
    if (air.snow > 0) {
      rect(g, x - 0.02, h - 0.02, w + 0.04, 0.07);
      fillWith(g, fade(snowTone(air), air.snow * 0.8));
    }
    for (let r = 0; r < 7; r++)
      for (let c = 0; c < 3; c++) {
        const wy = h - 0.36 - r * 0.38;
        if (wy < 0.9) continue;
        const on = cell(i * 40 + r * 5 + c, salt + 4) < 0.55;
        box(g, x + w * (0.16 + c * 0.26), wy, w * 0.15, 0.2, 0.01);
        fillWith(g, on ? mix(lighten(wall, 0.35), '#ffd58a', air.night * 0.9) : darken(wall, 0.1));
      }
  });
}

function shops(g: Surface2D, view: View, air: Air): void {
  // Between two houses one sees a dark passage, not what was on the canvas before.
  rect(g, view.left - 1, base - 0.3, view.right - view.left + 2, 2.3);
  fillWith(g, tone(air, '#5f4a4c'));
  along(view, shopWidth, (i, x) => shop(g, i, x, air));
  grain(g, view, 35);
}

function pavement(g: Surface2D, view: View, air: Air): void {
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  const slab = tone(air, '#d9c6ac');
  rect(g, left, kerb, width, base - 0.1 - kerb);
  fillWith(g, down(g, base, kerb, darken(slab, 0.14), slab));
  along(view, 0.55, (i, x) => {
    g.beginPath();
    g.moveTo(x, base - 0.1);
    g.lineTo(x - 0.04, kerb);
    ink(g, fade(darken(slab, 0.4), 0.3), 0.012);
    if (cell(i, 561) > 0.6) {
      rect(g, x, kerb, 0.53, base - 0.1 - kerb);
      fillWith(g, fade(cell(i, 562) > 0.5 ? '#fff0d4' : '#6a4a3a', 0.08));
    }
  });
  rect(g, left, base - 0.34, width, 0.25);
  fillWith(g, down(g, base - 0.09, base - 0.34, 'rgba(50,20,16,0.34)', 'rgba(50,20,16,0)'));
  lifted(g, { blur: 0.05, y: 0.03, alpha: 0.36 }, () => {
    // Reaches a little under the road, whose sheet moves on its own.
    rect(g, left, kerb - 0.125, width, 0.14);
    fillWith(g, down(g, kerb, kerb - 0.085, lighten(slab, 0.25), darken(slab, 0.18)));
  });
  along(view, 1.1, (_, x) => {
    rect(g, x, kerb - 0.085, 0.014, 0.1);
    fillWith(g, fade(darken(slab, 0.5), 0.4));
  });
  if (air.snow > 0) {
    box(g, left, kerb - 0.01, width, 0.2, 0.05);
    fillWith(g, fade(snowTone(air), 0.85 * air.snow));
  }
}

function road(g: Surface2D, view: View, air: Air): void {
  const left = view.left - 1;
  const width = view.right - view.left + 2;
  const tar = mix(tone(air, '#8d7f7c'), snowTone(air), air.snow * 0.5);
  rect(g, left, view.bottom - 1, width, kerb - 0.08 - view.bottom + 1);
  fillWith(g, down(g, kerb, -1.8, darken(tar, 0.1), tar, darken(tar, 0.16), darken(tar, 0.3)));
  along(view, 0.13, (i, x) => {
    for (let k = 0; k < 4; k++) {
      oval(
        g,
        x + cell(i, 571 + k) * 0.13,
        kerb - 0.15 - cell(i, 575 + k) * 2,
        0.012 + 0.012 * cell(i, 579),
        0.006,
      );
      fillWith(g, fade(k % 2 ? lighten(tar, 0.4) : darken(tar, 0.4), 0.3));
    }
  });
  const paint = fade(mix('#fbeed4', '#8f90b4', air.night * 0.6), 0.85 - 0.5 * air.snow);
  along(view, 1.7, (_, x) => {
    polygon(g, [
      [x + 0.03, -0.36],
      [x + 1.0, -0.36],
      [x + 0.96, -0.44],
      [x - 0.03, -0.44],
    ]);
    fillWith(g, paint);
  });
  crossing(g, -4.6, paint);
  drain(g, 3.6, tar);
  if (air.rain > 0)
    along(view, 1.7, (i, x) => {
      const px = x + cell(i, 581);
      const py = 0.08 - 0.75 * cell(i, 582);
      oval(g, px, py, 0.4 + 0.35 * cell(i, 583), 0.05 + 0.03 * cell(i, 584));
      fillWith(g, fade(mix('#b4c6d0', '#4c5488', air.night), 0.55 * air.rain));
      oval(g, px + 0.05, py, 0.12, 0.025);
      fillWith(g, fade(mix('#e8f0f0', '#ffcf7c', air.night), 0.4 * air.rain));
    });
  grain(g, view, 39, 0.8);
  raisedKerb(g, air);
}

function crossing(g: Surface2D, x: number, paint: string): void {
  for (let k = 0; k < 5; k++) {
    const y = 0.2 - k * 0.17 * (1 + k * 0.09);
    const h = 0.085 * (1 + k * 0.16);
    polygon(g, [
      [x, y],
      [x + 1.5, y],
      [x + 1.5 - 0.02 * k, y - h],
      [x - 0.03 * k, y - h],
    ]);
    fillWith(g, paint);
  }
}

function drain(g: Surface2D, x: number, tar: string): void {
  box(g, x, 0.14, 0.42, 0.1, 0.02);
  fillWith(g, darken(tar, 0.5));
  for (let k = 0; k < 6; k++) {
    box(g, x + 0.03 + k * 0.063, 0.15, 0.035, 0.08, 0.01);
    fillWith(g, darken(tar, 0.25));
  }
}

/** The step up to the pavement on the right: solid in the world. */
function raisedKerb(g: Surface2D, air: Air): void {
  const { kerbX, kerbHeight } = landmarks.street;
  const stone = tone(air, '#d9c6ac');
  const w = 6;
  const back = 0.34;
  polygon(g, [
    [kerbX, kerbHeight - 0.01],
    [kerbX + w, kerbHeight - 0.01],
    [kerbX + w + 0.12, kerbHeight + back],
    [kerbX + 0.12, kerbHeight + back],
  ]);
  fillWith(g, down(g, kerbHeight + back, kerbHeight, darken(stone, 0.05), lighten(stone, 0.1)));
  lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
    box(g, kerbX, -0.34, w, kerbHeight + 0.34, 0.02);
    fillWith(g, down(g, kerbHeight, -0.34, lighten(stone, 0.2), darken(stone, 0.2)));
  });
  for (let k = 1; k < 6; k++) {
    rect(g, kerbX + k, -0.34, 0.014, kerbHeight + 0.34);
    fillWith(g, fade(darken(stone, 0.5), 0.4));
  }
  if (air.snow > 0) {
    box(g, kerbX - 0.01, kerbHeight - 0.03, w + 0.02, 0.05, 0.025);
    fillWith(g, fade(snowTone(air), air.snow));
  }
}

function lamps(g: Surface2D, view: View, air: Air): void {
  const iron = tone(air, '#3f4f52');
  along(view, lampPitch, (_, x0) => {
    const x = x0 + lampAt;
    lifted(g, { blur: 0.1, alpha: 0.36 }, () => {
      box(g, x - 0.045, 0.4, 0.09, 2.9, 0.03);
      fillWith(g, across(g, x - 0.045, x + 0.045, lighten(iron, 0.3), iron, darken(iron, 0.2)));
      polygon(g, [
        [x - 0.15, 0.38],
        [x + 0.15, 0.38],
        [x + 0.08, 0.72],
        [x - 0.08, 0.72],
      ]);
      fillWith(g, iron);
    });
    curve(g, [
      [x, 3.28],
      [x + 0.06, 3.5],
      [x + 0.32, 3.52],
      [x + 0.4, 3.4],
    ]);
    ink(g, iron, 0.05);
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      polygon(g, [
        [x + 0.24, 3.2],
        [x + 0.56, 3.2],
        [x + 0.47, 3.4],
        [x + 0.33, 3.4],
      ]);
      fillWith(g, iron);
    });
    oval(g, x + 0.4, 3.2, 0.145, 0.04);
    fillWith(g, mix('#f4ecd2', '#fff2c4', air.night));
  });
  planters(g, view, air);
}

function planters(g: Surface2D, view: View, air: Air): void {
  along(view, lampPitch, (i, x0) => {
    const x = x0 + lampAt + 2.5 + 0.6 * cell(i, 591);
    for (const [dx, dy, r] of [
      [-0.16, 0.86, 0.2],
      [0.17, 0.88, 0.19],
      [0, 1.08, 0.22],
    ] as const)
      lifted(g, { blur: 0.06, alpha: 0.26 }, () => {
        circle(g, x + dx, dy, r);
        fillWith(g, tone(air, dx ? '#5f9a58' : '#74ad62'));
      });
    lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
      polygon(g, [
        [x - 0.24, 0.78],
        [x + 0.24, 0.78],
        [x + 0.18, 0.4],
        [x - 0.18, 0.4],
      ]);
      fillWith(g, tone(air, '#b9683f'));
    });
    if (air.snow > 0) {
      oval(g, x, 1.24, 0.2, 0.06);
      fillWith(g, fade(snowTone(air), air.snow));
    }
  });
}

const bulb = (t: number, x: number): [number, number] => [x + t * lampPitch, 4.22 - 0.46 * 4 * t * (1 - t)];

function stringLights(g: Surface2D, view: View, air: Air): void {
  along(view, lampPitch, (_, x) => {
    curve(
      g,
      [0, 0.2, 0.4, 0.6, 0.8, 1].map((t) => bulb(t, x)),
    );
    ink(g, tone(air, '#5a4038'), 0.016);
    for (let k = 0; k < 11; k++) {
      const [bx, by] = bulb((k + 0.5) / 11, x);
      lifted(g, { blur: 0.03, alpha: 0.25 }, () => {
        oval(g, bx, by - 0.06, 0.038, 0.052);
        fillWith(g, mix(['#f6d9a0', '#f2c9b0', '#f4e6c4'][k % 3] ?? '#f6d9a0', '#ffe6a4', air.night));
      });
    }
  });
}

export const street: PlaceArt = {
  layers: [
    {
      name: 'sky',
      parallax: 0.1,
      side: 'behind',
      band: [1.2, 99],
      paint: (g, v, air) => paintSky(g, v, air, 2.2, 2.4, 4.25),
    },
    {
      name: 'far',
      parallax: 0.3,
      side: 'behind',
      band: [1.4, 99],
      paint: (g, v, air) => skyline(g, v, air, 1.05, 4.1, tone(air, '#b9a8b0', 0.9), 601),
    },
    {
      name: 'middle',
      parallax: 0.55,
      side: 'behind',
      band: [1.6, 99],
      paint: (g, v, air) => skyline(g, v, air, 1.5, 3.9, tone(air, '#c99a88', 0.5), 631),
    },
    { name: 'shops', parallax: houseParallax, side: 'behind', paint: shops },
    { name: 'pavement', parallax: 0.96, side: 'behind', paint: pavement },
    {
      name: 'road',
      parallax: 1,
      side: 'behind',
      paint: (g, view, air) => {
        road(g, view, air);
        lamps(g, view, air);
      },
    },
    { name: 'lights', parallax: 1.08, side: 'front', paint: stringLights },
  ],
  shade(g, view, air) {
    const grey = Math.max(air.rain, air.snow * 0.25);
    vignette(
      g,
      view,
      mix(mix('#fffaf0', '#dbe2e8', grey), '#7c80bc', air.night),
      mix(mix('#a2744e', '#6f7a86', grey), '#1a1740', air.night),
    );
    if (air.night > 0) {
      along(view, lampPitch, (_, x) => pool(g, x + lampAt + 0.4, 1.3, 2.8, 3.0, '#fff2d6', 0.95 * air.night));
      along(view, shopWidth, (_, x) =>
        pool(g, x + shopWidth / 2 + 0.05, 1.2, 1.9, 1.7, '#fff4de', 0.85 * air.night),
      );
    }
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const day = (1 - air.night) * (1 - Math.max(air.rain, air.snow) * 0.85);
    if (day > 0.02) {
      const w = view.right - view.left;
      pool(g, view.right - w * 0.16, view.top, w * 0.5, 3.0, '#ffdc9c', 0.42 * day);
      for (const [t, s, a] of [
        [0.62, 0.6, 0.14],
        [0.8, 0.9, 0.14],
        [0.98, 0.5, 0.1],
      ] as const)
        shaft(g, view.left + w * t, view.left + w * t + s, view.top + 0.2, -2.9, 5.6, '#ffdfa0', a * day);
    }
    if (air.night > 0) {
      along(view, lampPitch, (_, x) => {
        pool(g, x + lampAt + 0.4, 3.16, 0.55, 0.5, '#ffe0a0', 0.95 * air.night);
        pool(g, x + lampAt + 0.4, 2.3, 1.5, 1.8, '#ffb468', 0.3 * air.night);
        pool(g, x + lampAt + 0.4, 0.05, 1.7, 0.36, '#ffc680', 0.34 * air.night);
        for (let k = 0; k < 11; k++) {
          const [bx, by] = bulb((k + 0.5) / 11, x);
          pool(g, bx, by - 0.05, 0.22, 0.22, '#ffcf7c', 0.62 * air.night);
        }
      });
      along(view, shopWidth, (_, x) => {
        pool(g, x + shopWidth / 2, 1.62, 1.3, 0.8, '#ffae5c', 0.24 * air.night);
        pool(g, x + shopWidth / 2, 0.42, 1.3, 0.24, '#ffb868', 0.26 * air.night);
      });
    }
  },
};
