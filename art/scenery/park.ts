import { darken, fade, lighten, mix } from '../colour.ts';
import {
  blob,
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
  round,
  softEdge,
} from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D, View } from '../surface.ts';
import { type Air, along, type PlaceArt } from './layer.ts';
import { fillView, pool, shaft, vignette } from './light.ts';
import { hills, paintSky, ridge, tree } from './outside.ts';
import { bench, bigTree, lamp } from './park-set.ts';
import { tone } from './park-tones.ts';

const lawnEdge = 1.02;
const lampX = [-2.55, 6.9, 14.5, -11.8];

function sky(g: Surface2D, view: View, air: Air): void {
  paintSky(g, view, air, 1.2, -2.4, 3.95);
  kite(g, 1.9, 3.7, air);
}

function kite(g: Surface2D, x: number, y: number, air: Air): void {
  if (air.night > 0.5 || air.rain > 0.5) return;
  curve(g, [
    [x, y - 0.2],
    [x + 0.25, y - 0.55],
    [x + 0.12, y - 0.9],
    [x + 0.4, y - 1.6],
  ]);
  ink(g, 'rgba(90,60,50,0.5)', 0.009);
  lifted(g, { blur: 0.06, alpha: 0.25 }, () => {
    polygon(g, [
      [x, y + 0.26],
      [x + 0.19, y],
      [x, y - 0.24],
      [x - 0.19, y],
    ]);
    fillWith(g, '#d9604a');
  });
  polygon(g, [
    [x, y + 0.26],
    [x + 0.19, y],
    [x, y],
  ]);
  fillWith(g, '#f0b64c');
}

function farHills(g: Surface2D, view: View, air: Air): void {
  hills(g, view, 1.95, 0.75, tone(air, '#a9cbbd', 0.9), 31);
  hills(g, view, 1.6, 0.6, tone(air, '#93c09f', 0.6), 37);
  grain(g, view, 61, 0.6);
}

function village(g: Surface2D, view: View, air: Air): void {
  hills(g, view, 1.42, 0.35, tone(air, '#84b585', 0.4), 43);
  along(view, 4.6, (i, x0) => {
    const x = x0 + cell(i, 71) * 1.8;
    house(g, x, 1.28, 0.52 + 0.14 * cell(i, 72), cell(i, 73), air);
    if (cell(i, 74) > 0.4) house(g, x + 0.62, 1.22, 0.44, cell(i, 75), air);
  });
  along(view, 0.78, (i, x) => {
    if (cell(i, 81) < 0.3) return;
    const green = ['#6fa56b', '#7fb06a', '#5f9a70', '#96b765'][Math.floor(cell(i, 85) * 4)] ?? '#6fa56b';
    tree(
      g,
      x + cell(i, 82) * 0.6,
      1.05 + cell(i, 83) * 0.16,
      0.42 + 0.24 * cell(i, 84),
      tone(air, green, 0.35),
      cell(i, 86) > 0.62 ? 'pointed' : 'round',
      air,
    );
  });
  grain(g, view, 67, 0.7);
}

function house(g: Surface2D, x: number, y: number, s: number, pick: number, air: Air): void {
  const walls = ['#f4dfbf', '#f2c9a4', '#e7d7c4'][Math.floor(pick * 3)] ?? '#f4dfbf';
  const roofs = ['#c9674a', '#a9594a', '#b8763f'][Math.floor(pick * 7) % 3] ?? '#c9674a';
  lifted(g, { blur: 0.06, alpha: 0.28 }, () => {
    rect(g, x - s * 0.5, y, s, s * 0.62);
    fillWith(g, tone(air, walls, 0.5));
    polygon(g, [
      [x - s * 0.62, y + s * 0.6],
      [x + s * 0.62, y + s * 0.6],
      [x + s * 0.36, y + s * 1.02],
      [x - s * 0.36, y + s * 1.02],
    ]);
    fillWith(g, mix(tone(air, roofs, 0.4), '#fbf7ee', air.snow * 0.6));
  });
  for (const dx of [-0.28, 0.12]) {
    box(g, x + dx * s, y + s * 0.22, s * 0.17, s * 0.22, 0.01);
    fillWith(g, mix('#8fb4b8', '#ffd27a', air.night));
  }
}

function meadow(g: Surface2D, view: View, air: Air): void {
  // Bushes and trees at the edge of the lawn.
  along(view, 1.9, (i, x) => {
    const green = ['#5d9a5c', '#6aa758', '#4f8d62'][Math.floor(cell(i, 95) * 3)] ?? '#5d9a5c';
    if (cell(i, 91) > 0.52)
      tree(
        g,
        x + cell(i, 92),
        0.86,
        0.92 + 0.45 * cell(i, 93),
        tone(air, green, 0.15),
        cell(i, 94) > 0.7 ? 'pointed' : 'round',
        air,
      );
    else bush(g, x + cell(i, 96), 0.82, 0.5 + 0.3 * cell(i, 97), tone(air, green, 0.15), air);
  });
  fence(g, view, air);
}

function bush(g: Surface2D, x: number, y: number, s: number, color: string, air: Air): void {
  for (const [dx, dy, r] of [
    [-0.5, 0.2, 0.42],
    [0.45, 0.18, 0.4],
    [0, 0.38, 0.5],
  ] as const) {
    lifted(g, { blur: 0.07, alpha: 0.22 }, () => {
      circle(g, x + dx * s, y + dy * s, r * s);
      fillWith(
        g,
        round(
          g,
          x + (dx - 0.1) * s,
          y + (dy + 0.2) * s,
          r * s * 1.4,
          lighten(color, 0.2),
          color,
          darken(color, 0.12),
        ),
      );
    });
  }
  if (air.snow > 0) {
    oval(g, x, y + 0.72 * s, 0.42 * s, 0.14 * s);
    fillWith(g, fade(mix('#fffaf2', '#8f98bf', air.night * 0.8), air.snow * 0.9));
  }
}

function fence(g: Surface2D, view: View, air: Air): void {
  const wood = tone(air, '#e8cfa8', 0.2);
  along(view, 0.34, (_, x) => {
    lifted(g, { blur: 0.035, alpha: 0.25 }, () => {
      polygon(g, [
        [x, 0.74],
        [x + 0.1, 0.74],
        [x + 0.1, 1.14],
        [x + 0.05, 1.2],
        [x, 1.14],
      ]);
      fillWith(g, wood);
    });
  });
  for (const y of [0.84, 1.04]) {
    rect(g, view.left - 1, y, view.right - view.left + 2, 0.05);
    fillWith(g, darken(wood, 0.08));
  }
}

function lawn(g: Surface2D, view: View, air: Air): void {
  const points: [number, number][] = [];
  for (let i = Math.floor(view.left) - 2; i <= view.right + 2; i++)
    points.push([i, lawnEdge - 0.12 + 0.09 * Math.sin(i * 0.7) + 0.06 * cell(i, 3)]);
  softEdge(g, () => ridge(g, points, view.bottom - 1), 0.09, 0.24);
  ridge(g, points, view.bottom - 1);
  fillWith(
    g,
    down(
      g,
      lawnEdge,
      -1.8,
      tone(air, '#9cc46c', 0.1),
      tone(air, '#84b45a'),
      tone(air, '#6a9f4e'),
      tone(air, '#4f8542'),
    ),
  );
  path(g, view, air);
  puddles(g, view, air);
  along(view, 0.21, (i, x) => tuft(g, x + cell(i, 111) * 0.2, 0.72 - cell(i, 112) * 1.7, i, air));
  along(view, 0.5, (i, x) => {
    if (air.snow < 0.5 && cell(i, 121) > 0.45)
      flower(g, x + cell(i, 122) * 0.4, 0.66 - cell(i, 123) * 1.4, i, air);
  });
  grain(g, view, 71, 0.8);
}

function path(g: Surface2D, view: View, air: Air): void {
  const sand = tone(air, '#ecd2a0', 0.1);
  const far: [number, number][] = [];
  const near: [number, number][] = [];
  for (let x = Math.floor(view.left) - 1; x <= view.right + 1; x += 0.5) {
    far.push([x, 0.24 + 0.05 * Math.sin(x * 0.6)]);
    near.unshift([x, -0.28 + 0.06 * Math.sin(x * 0.5 + 1)]);
  }
  blob(g, [...far, ...near]);
  fillWith(g, down(g, 0.3, -0.35, lighten(sand, 0.15), sand, darken(sand, 0.08)));
  along(view, 0.3, (i, x) => {
    oval(
      g,
      x + cell(i, 131) * 0.25,
      0.18 - cell(i, 132) * 0.4,
      0.03 + 0.03 * cell(i, 133),
      0.012 + 0.008 * cell(i, 134),
    );
    fillWith(g, fade(darken(sand, 0.3), 0.24));
  });
}

function puddles(g: Surface2D, view: View, air: Air): void {
  if (air.rain <= 0) return;
  along(view, 2.1, (i, x) => {
    oval(
      g,
      x + cell(i, 141),
      -0.12 - 0.45 * cell(i, 142),
      0.34 + 0.3 * cell(i, 143),
      0.055 + 0.03 * cell(i, 144),
    );
    fillWith(g, fade(mix('#b9cfd6', '#4a5680', air.night), 0.6 * air.rain));
  });
}

function tuft(g: Surface2D, x: number, y: number, i: number, air: Air): void {
  if (y < 0.28 && y > -0.34) return;
  const h = 0.07 + 0.07 * cell(i, 151) + Math.max(0, -y) * 0.05;
  const color = tone(air, cell(i, 152) > 0.5 ? '#5d9447' : '#b4d383');
  g.beginPath();
  for (const d of [-0.5, 0, 0.55]) {
    g.moveTo(x + d * h * 0.3, y);
    g.quadraticCurveTo(x + d * h * 0.4, y + h * 0.6, x + d * h, y + h * (1 - 0.3 * Math.abs(d)));
  }
  ink(g, fade(color, 0.75), 0.013);
}

function flower(g: Surface2D, x: number, y: number, i: number, air: Air): void {
  if (y < 0.3 && y > -0.36) return;
  const petal = tone(
    air,
    ['#fff4e0', '#f2bd4d', '#e2786a', '#b99ad0'][Math.floor(cell(i, 161) * 4)] ?? '#fff4e0',
    0.3,
  );
  const s = 0.026 + 0.012 * cell(i, 162);
  g.beginPath();
  for (let k = 0; k < 5; k++) {
    const a = (k / 5) * Math.PI * 2;
    g.moveTo(x + Math.cos(a) * s * 1.6, y + Math.sin(a) * s);
    g.arc(x + Math.cos(a) * s, y + Math.sin(a) * s * 0.8, s * 0.72, 0, Math.PI * 2);
  }
  fillWith(g, petal);
  circle(g, x, y, s * 0.55);
  fillWith(g, tone(air, '#e8a33c'));
}

function nearLeaves(g: Surface2D, view: View, air: Air): void {
  // Leaves from above and grasses along the lower edge, close to the eye.
  const leaf = mix(tone(air, '#47793f'), '#16261f', 0.34);
  along(view, 11, (i, x) => {
    const cx = x + 0.2;
    for (let k = 0; k < 90; k++) {
      // Denser the higher: the bough goes on above the picture.
      const t = cell(k, 171 + i);
      const ly = 4.12 + 2.2 * (k / 90) ** 1.2;
      const reach = 0.5 + 1.5 * (k / 90) ** 0.6;
      const lx = cx + (t * 2 - 1) * reach + 0.35 * Math.sin(k);
      const a = -1.57 + (cell(k, 172) - 0.5) * 1.9;
      lifted(g, { blur: 0.05, alpha: 0.22 }, () => {
        g.beginPath();
        g.ellipse(lx, ly, 0.19, 0.075, a, 0, Math.PI * 2);
        fillWith(g, mix(leaf, lighten(leaf, 0.25), cell(k, 173)));
      });
    }
  });
  along(view, 0.15, (i, x) => {
    const h = 0.2 + 0.34 * cell(i, 181) ** 2;
    const lean = (cell(i, 182) - 0.5) * 0.3;
    const y = -1.15;
    g.beginPath();
    g.moveTo(x - 0.03, y);
    g.quadraticCurveTo(x + lean * 0.3, y + h * 0.6, x + lean, y + h);
    g.quadraticCurveTo(x + lean * 0.5, y + h * 0.5, x + 0.04, y);
    g.closePath();
    fillWith(g, mix(leaf, lighten(leaf, 0.2), cell(i, 183)));
  });
}

export const park: PlaceArt = {
  layers: [
    { name: 'sky', parallax: 0.12, side: 'behind', band: [-0.1, 99], paint: sky },
    { name: 'hills', parallax: 0.28, side: 'behind', band: [0, 99], paint: farHills },
    { name: 'village', parallax: 0.48, side: 'behind', band: [0.15, 99], paint: village },
    { name: 'meadow', parallax: 0.78, side: 'behind', paint: meadow },
    { name: 'lawn', parallax: 1, side: 'behind', paint: lawn },
    {
      name: 'set',
      parallax: 1,
      side: 'behind',
      paint: (g, _, air) => {
        for (const x of lampX) lamp(g, x, air);
        bigTree(g, air);
        bench(g, air);
      },
    },
    { name: 'leaves', parallax: 1.3, side: 'front', paint: nearLeaves },
  ],
  shade(g, view, air) {
    const grey = Math.max(air.rain, air.snow * 0.25);
    vignette(
      g,
      view,
      mix(mix('#fffdf4', '#dde4e8', grey), '#7f8cc8', air.night),
      mix(mix('#a8845c', '#74858e', grey), '#1c2048', air.night),
    );
    if (air.night > 0) for (const x of lampX) pool(g, x, 1.3, 3.1, 2.7, '#fff2d2', 0.95 * air.night);
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const day = (1 - air.night) * (1 - Math.max(air.rain, air.snow) * 0.85);
    if (day > 0.02) {
      const w = view.right - view.left;
      pool(g, view.left + w * 0.2, view.top - 0.2, w * 0.6, 3.6, '#ffe3a2', 0.42 * day);
      for (const [t, s, a] of [
        [0.02, 0.5, 0.16],
        [0.14, 0.8, 0.12],
        [0.3, 0.4, 0.1],
      ] as const)
        shaft(g, view.left + w * t, view.left + w * t + s, view.top + 0.2, 3.4, 5.6, '#ffe6ae', a * day);
    }
    if (air.night > 0)
      for (const x of lampX) {
        pool(g, x, 2.8, 0.62, 0.62, '#ffdf98', 0.85 * air.night);
        pool(g, x, 2.2, 2.0, 2.0, '#ffb865', 0.3 * air.night);
        pool(g, x, 0.1, 1.7, 0.4, '#ffc878', 0.3 * air.night);
      }
  },
};
