import { fade } from '../../colour.ts';
import { across, circle, curve, down, fillWith, ink, oval, type Point, polygon, rect } from '../../paint.ts';
import { cell } from '../../random.ts';
import { grown, type MarkPainter } from './mark-painter.ts';

/** A pattern that stands out of the paper: light from above, shade below. */
export const emboss: MarkPainter = (g, w, h, much) => {
  const r = 0.085 * Math.min(w, h);
  for (let k = 0; k < 25; k++) {
    const here = grown(much, k / 30);
    if (here === 0) continue;
    const [x, y] = [((k % 5) - 2) * 0.18 * w, (Math.floor(k / 5) - 2) * 0.18 * h];
    circle(g, x + 0.22 * r, y - 0.26 * r, r * here);
    fillWith(g, fade('#3a2a20', 0.42 * here));
    circle(g, x - 0.1 * r, y + 0.12 * r, r * here);
    fillWith(g, fade('#ffffff', 0.75 * here));
    circle(g, x, y, 0.86 * r * here);
    fillWith(g, '#efe4cf');
  }
};

const chalks = ['#f7f3e6', '#f2c85a', '#ef8f8f', '#8fc7ef', '#a6dc8f'] as const;

/** Lines of writing and coloured diagrams, from the top left on. */
export const notes: MarkPainter = (g, w, h, much) => {
  const thick = 0.012 * Math.min(w, h) + 0.006;
  const parts: readonly ((k: string) => void)[] = [
    ...[0.3, 0.22, 0.14].map((y, i) => (colour: string) => {
      curve(
        g,
        Array.from(
          { length: 15 },
          (_, n): Point => [
            (-0.42 + (0.36 * n) / 14) * w,
            y * h + 0.015 * h * (cell(n + 17 * i, 401) - 0.5) * 2,
          ],
        ),
      );
      ink(g, colour, thick);
    }),
    (colour) => {
      for (const [k, high] of [0.07, 0.16, 0.11, 0.22].entries()) {
        rect(g, (0.08 + 0.08 * k) * w, 0.05 * h, 0.05 * w, high * h);
        fillWith(g, fade(chalks[k + 1] ?? colour, 0.85));
      }
      curve(g, [
        [0.05 * w, 0.36 * h],
        [0.05 * w, 0.04 * h],
        [0.43 * w, 0.04 * h],
      ]);
      ink(g, colour, thick);
    },
    (colour) => {
      circle(g, -0.3 * w, -0.2 * h, 0.13 * h);
      ink(g, colour, thick);
      polygon(g, [
        [-0.3 * w, -0.2 * h],
        [-0.3 * w, -0.07 * h],
        [-0.3 * w + 0.13 * h, -0.2 * h],
      ]);
      fillWith(g, fade(colour, 0.8));
    },
    (colour) => {
      for (const x of [-0.08, 0.1, 0.28]) {
        rect(g, x * w, -0.3 * h, 0.1 * w, 0.12 * h);
        ink(g, colour, thick);
      }
      for (const x of [0.02, 0.2]) {
        curve(g, [
          [(x + 0.01) * w, -0.24 * h],
          [(x + 0.07) * w, -0.24 * h],
        ]);
        ink(g, colour, thick);
      }
    },
    (colour) => {
      curve(
        g,
        Array.from(
          { length: 12 },
          (_, n): Point => [(-0.1 + 0.045 * n) * w, (-0.08 + 0.05 * Math.sin(n)) * h],
        ),
      );
      ink(g, colour, thick);
    },
  ];
  for (const [k, part] of parts.entries()) {
    const here = grown(much, k / (parts.length + 1), 0.2);
    if (here === 0) continue;
    g.globalAlpha = here;
    part(chalks[k % chalks.length] ?? chalks[0]);
  }
  g.globalAlpha = 1;
};

/** All colours of light side by side, which come from the left. */
export const rainbow: MarkPainter = (g, w, h, much) => {
  const right = -0.6 * w + 1.3 * w * much;
  g.globalAlpha = 0.72;
  rect(g, -0.7 * w, -h, right + 0.7 * w, 2 * h);
  fillWith(g, across(g, -0.5 * w, 0.5 * w, '#e5484d', '#f2913d', '#f5d547', '#5fb760', '#4a8fd8', '#8a5fc0'));
  g.globalAlpha = 1;
};

/** A canopy over bare boughs: it grows beyond them. */
export const foliage: MarkPainter = (g, w, h, much) => {
  const shades = ['#4f9d4d', '#6bb45a', '#3f8a48', '#83c46a'] as const;
  for (let k = 0; k < 64; k++) {
    const here = grown(much, (0.9 * k) / 64, 0.3);
    if (here === 0) continue;
    const turn = 2.4 * k;
    const far = Math.sqrt((k + 0.5) / 64);
    const [x, y] = [0.52 * w * far * Math.cos(turn), 0.17 * h + 0.32 * h * far * Math.sin(turn)];
    circle(g, x, y, 0.105 * w * here * (0.8 + 0.5 * cell(k, 421)));
    fillWith(g, shades[k % 4] ?? shades[0]);
  }
};

/** A night's stars, and its moon. */
export const stars: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 70; k++) {
    const here = grown(much, k / 80);
    circle(
      g,
      (cell(k, 431) - 0.5) * w,
      (cell(k, 433) * 0.85 - 0.36) * h,
      0.004 * h * here * (0.6 + cell(k, 437)),
    );
    fillWith(g, fade('#fff6d8', 0.9));
  }
  circle(g, 0.12 * w, -0.1 * h, 0.035 * h);
  fillWith(g, fade('#fff3cf', much));
};

/** Heavy clouds that come in from above. */
export const storm: MarkPainter = (g, w, h, much) => {
  const low = 0.3 - 0.5 * much;
  for (const [row, shade] of ['#5b616b', '#717883', '#4b515b'].entries())
    for (let k = 0; k < 15; k++) {
      const x = (k / 14 - 0.5 + 0.05 * cell(k + 20 * row, 443)) * 1.1 * w;
      const y = (low + 0.13 * (2 - row) - 0.05 * cell(k + 20 * row, 449)) * h;
      oval(g, x, y, 0.075 * w, 0.09 * h);
      fillWith(g, shade);
    }
  rect(g, -w, (low + 0.16) * h, 2 * w, h);
  fillWith(g, down(g, h, low * h, '#4b515b', '#5b616b'));
};

/** Water that rises in a glass. */
export const full: MarkPainter = (g, w, h, much) => {
  const level = -0.46 * h + 0.86 * h * much;
  rect(g, -w, -0.46 * h, 2 * w, level + 0.46 * h);
  fillWith(g, down(g, level, -h / 2, fade('#8fc4e6', 0.85), fade('#4f93c4', 0.9)));
  oval(g, 0, level, 0.46 * w, 0.035 * h);
  fillWith(g, fade('#d8eefb', 0.9));
};

/** An eye's lid comes down over it, with its lashes. */
export const lid: MarkPainter = (g, w, h, much) => {
  const edge = (0.42 - 0.84 * much) * h;
  g.beginPath();
  g.moveTo(-w, h);
  g.lineTo(-w, edge);
  g.quadraticCurveTo(0, edge - 0.1 * h, w, edge);
  g.lineTo(w, h);
  g.closePath();
  fillWith(g, '#e3b08c');
  curve(g, [
    [-0.5 * w, edge + 0.01 * h],
    [0, edge - 0.05 * h],
    [0.5 * w, edge + 0.01 * h],
  ]);
  ink(g, '#6a4232', 0.03 * h);
};
