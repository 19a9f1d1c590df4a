import { darken, fade } from '../../colour.ts';
import { blob, circle, curve, fillWith, ink, oval, type Point, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import { grown, type MarkPainter } from './mark-painter.ts';

const sweets = ['#e5566a', '#f2c040', '#5aa7dd', '#6bbf6a', '#b07ad0', '#f2913d'] as const;

/** Icing over the upper part, which runs down the side in tongues. */
export const icing: MarkPainter = (g, w, h, much) => {
  const right = -0.55 * w + 1.1 * w * grown(much, 0, 0.9);
  g.save();
  rect(g, -0.6 * w, -h, right + 0.6 * w, 2 * h);
  g.clip();
  g.beginPath();
  g.moveTo(-0.6 * w, 0.7 * h);
  g.lineTo(0.6 * w, 0.7 * h);
  const tongues = 7;
  for (let k = 0; k <= tongues; k++) {
    const x = (0.6 - (1.2 * k) / tongues) * w;
    const low = (0.02 - 0.22 * cell(k, 521)) * h;
    g.quadraticCurveTo(x + 0.086 * w, low - 0.06 * h, x, low);
    if (k < tongues) g.quadraticCurveTo(x - 0.03 * w, 0.2 * h, x - 0.07 * w, 0.14 * h);
  }
  g.closePath();
  fillWith(g, '#fdf3f2');
  ink(g, '#e2bcc0', 0.012 * w);
  for (let k = 0; k < 5; k++) {
    circle(g, (-0.36 + 0.18 * k) * w, 0.36 * h, 0.05 * Math.min(w, h));
    fillWith(g, '#f2a4b4');
  }
  g.restore();
};

/** Balls, stars and a garland, one after the other from below. */
export const ornaments: MarkPainter = (g, w, h, much) => {
  for (const [k, y] of [-0.3, -0.05, 0.18].entries()) {
    const far = grown(much, 0.28 * k, 0.3);
    if (far === 0) continue;
    const half = (0.4 - 0.1 * k) * w;
    curve(
      g,
      Array.from({ length: 9 }, (_, i): Point => {
        const along = (i / 8) * far;
        return [-half + 2 * half * along, (y - 0.09 * Math.sin(Math.PI * along)) * h];
      }),
    );
    ink(g, '#f2c84a', 0.02 * Math.min(w, h) + 0.002);
  }
  const r = 0.05 * Math.min(w, h) + 0.006;
  for (let k = 0; k < 14; k++) {
    const here = grown(much, 0.1 + (0.8 * k) / 14, 0.14);
    if (here === 0) continue;
    const y = -0.36 + 0.055 * k;
    const x = (cell(k, 531) - 0.5) * (0.8 - 0.9 * Math.max(0, y));
    const colour = sweets[k % 6] ?? sweets[0];
    circle(g, x * w, y * h, r * here);
    fillWith(g, colour);
    circle(g, x * w - 0.3 * r, y * h + 0.35 * r, 0.25 * r * here);
    fillWith(g, fade('#ffffff', 0.85));
  }
};

/** What is strewn on it: grains that lie mostly on its upper side. */
export const sprinkles: MarkPainter = (g, w, h, much) => {
  const r = 0.016 * Math.min(w, h) + 0.003;
  for (let k = 0; k < 70; k++) {
    const here = grown(much, k / 80, 0.1);
    if (here === 0) continue;
    const [x, y] = [(cell(k, 541) - 0.5) * 0.9 * w, (0.5 - 0.75 * cell(k, 543) ** 1.6) * h];
    circle(g, x + 0.4 * r, y - 0.5 * r, r);
    fillWith(g, fade('#3a2a20', 0.3));
    circle(g, x, y, r * here);
    fillWith(g, '#fffdf4');
  }
};

/** A round hole, with splinters at its rim. */
export const hole: MarkPainter = (g, w, h, much) => {
  const r = 0.13 * Math.min(w, h) * Math.sqrt(much);
  circle(g, 0, 0, 1.16 * r);
  fillWith(g, '#c9a77a');
  circle(g, 0, 0, r);
  fillWith(g, '#20181c');
  for (let k = 0; k < 9; k++) {
    const turn = (2 * Math.PI * (k + 0.5 * cell(k, 551))) / 9;
    curve(g, [
      [1.1 * r * Math.cos(turn), 1.1 * r * Math.sin(turn)],
      [(1.25 + 0.3 * cell(k, 553)) * r * Math.cos(turn), (1.25 + 0.3 * cell(k, 553)) * r * Math.sin(turn)],
    ]);
    ink(g, '#8a6a44', 0.09 * r);
  }
};

/** Scratches side by side, in groups, as claws and blades leave them. */
export const scratches: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 12; k++) {
    const far = grown(much, k / 14, 0.18);
    if (far === 0) continue;
    const group = Math.floor(k / 3);
    const x = (-0.34 + 0.22 * group + 0.045 * (k % 3)) * w;
    const top = (0.3 - 0.16 * (group % 2)) * h;
    const end: Point = [x + 0.05 * w * far, top - 0.34 * h * far];
    for (const [off, colour] of [
      [0.008 * w, fade('#ffffff', 0.55)],
      [0, '#4a3028'],
    ] as const) {
      curve(g, [
        [x + off, top],
        [(x + end[0]) / 2 + off + 0.01 * w, (top + end[1]) / 2],
        [end[0] + off, end[1]],
      ]);
      ink(g, colour, 0.018 * Math.min(w, h) + 0.002);
    }
  }
};

/** Two eyes, a nose and a grin that are cut out, and glow. */
export const grin: MarkPainter = (g, w, h, much) => {
  const cuts: readonly (readonly Point[])[] = [
    [
      [-0.26, 0.04],
      [-0.08, 0.04],
      [-0.17, 0.22],
    ],
    [
      [0.08, 0.04],
      [0.26, 0.04],
      [0.17, 0.22],
    ],
    [
      [-0.05, -0.06],
      [0.05, -0.06],
      [0, 0.03],
    ],
    [
      [-0.3, -0.1],
      [-0.18, -0.17],
      [-0.1, -0.13],
      [0, -0.19],
      [0.1, -0.13],
      [0.18, -0.17],
      [0.3, -0.1],
      [0.16, -0.28],
      [0, -0.32],
      [-0.16, -0.28],
    ],
  ];
  for (const [k, cut] of cuts.entries()) {
    const here = grown(much, k / 5, 0.2);
    if (here === 0) continue;
    polygon(
      g,
      cut.map(([x, y]): Point => [x * w, y * h]),
    );
    fillWith(g, fade('#ffd25a', here));
    ink(g, fade('#7a3a14', here), 0.018 * Math.min(w, h));
  }
};

/** Coloured paper around it, twisted at both ends. */
const FOIL = '#d9a23c';
export const wrapped: MarkPainter = (g, w, h, much) => {
  const far = Math.min(1, 1.2 * much);
  rect(g, -0.55 * w, -0.55 * h, 1.1 * w * far, 1.1 * h);
  fillWith(g, FOIL);
  for (let k = 0; k < 6; k++) {
    const x = (-0.45 + 0.18 * k) * w;
    if (x > -0.55 * w + 1.1 * w * far) continue;
    curve(g, [
      [x, 0.5 * h],
      [x + 0.1 * w, -0.5 * h],
    ]);
    ink(g, fade(k % 2 === 0 ? '#fff0c0' : darken(FOIL, 0.25), 0.75), 0.03 * w);
  }
};
export const twists: MarkPainter = (g, w, h, much) => {
  for (const side of [-1, 1]) {
    if (side > 0 && much < 0.7) continue;
    polygon(g, [
      [side * 0.44 * w, 0],
      [side * 0.72 * w, 0.3 * h],
      [side * 0.66 * w, 0],
      [side * 0.72 * w, -0.3 * h],
    ]);
    fillWith(g, fade(FOIL, Math.min(1, 2 * much)));
  }
};

/** Foam in bubbles. */
export const suds: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 34; k++) {
    const here = grown(much, k / 38, 0.2);
    if (here === 0) continue;
    const r = (0.05 + 0.06 * cell(k, 561)) * Math.min(w, h) * here;
    const [x, y] = [(cell(k, 563) - 0.5) * w, (cell(k, 565) - 0.5) * h];
    circle(g, x, y, r);
    fillWith(g, fade('#f4fbff', 0.85));
    ink(g, fade('#a8cfe2', 0.7), 0.08 * r);
    circle(g, x - 0.3 * r, y + 0.35 * r, 0.2 * r);
    fillWith(g, '#ffffff');
  }
};

/** Dents in what was smooth. */
export const dents: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 6; k++) {
    const here = grown(much, k / 7, 0.2);
    if (here === 0) continue;
    const r = (0.06 + 0.04 * cell(k, 571)) * Math.min(w, h) * here;
    const [x, y] = [(cell(k, 573) - 0.5) * 0.75 * w, (cell(k, 575) - 0.5) * 0.7 * h];
    blob(g, [
      [x - r, y],
      [x, y + 0.7 * r],
      [x + r, y + 0.1 * r],
      [x + 0.1 * r, y - 0.7 * r],
    ]);
    fillWith(g, fade('#2a2026', 0.42));
    oval(g, x + 0.25 * r, y - 0.4 * r, 0.6 * r, 0.22 * r, -0.3);
    fillWith(g, fade('#ffffff', 0.5));
  }
};
