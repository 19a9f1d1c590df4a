import { fade } from '../../colour.ts';
import { curve, fillWith, ink, oval, type Point, polygon } from '../../paint.ts';
import { cell } from '../../random.ts';
import { grown, type MarkPainter } from './mark-painter.ts';

/** A jagged line from a point of the rim inwards, as long as it has come. */
const crack = (w: number, h: number, k: number, far: number): Point[] => {
  const around = 2 * Math.PI * (k / 7 + 0.1 * cell(k, 31));
  const turn = around + Math.PI + (cell(k, 33) - 0.5) * 0.9;
  const steps = Math.max(2, Math.round(8 * far));
  return Array.from({ length: steps + 1 }, (_, i): Point => {
    const along = (i / steps) * far * 0.85;
    const jag = i === 0 ? 0 : 0.1 * (cell(i + 11 * k, 37) - 0.5);
    return [
      w * (0.5 * Math.cos(around) + along * Math.cos(turn) + jag),
      h * (0.5 * Math.sin(around) + along * Math.sin(turn) + jag),
    ];
  });
};

export const cracks: MarkPainter = (g, w, h, much) => {
  const thick = 0.022 * Math.min(w, h);
  for (let k = 0; k < 7; k++) {
    const far = grown(much, k / 9, 0.5);
    if (far < 0.05) continue;
    const line = crack(w, h, k, far);
    curve(g, line);
    ink(g, fade('#fff6e2', 0.4), 2 * thick);
    curve(g, line);
    ink(g, '#3a2a2c', thick);
  }
};

/** Pieces that have gone from the rim: there one sees through. */
export const chips: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 9; k++) {
    const size = 0.075 * Math.min(w, h) * grown(much, k / 11) * (0.7 + 0.8 * cell(k, 43));
    if (size === 0) continue;
    const at = 2 * Math.PI * (k / 9 + 0.05 * cell(k, 41));
    const [x, y] = [0.49 * w * Math.cos(at), 0.47 * h * Math.sin(at)];
    polygon(
      g,
      Array.from({ length: 6 }, (_, i): Point => {
        const r = size * (0.7 + 0.5 * cell(6 * k + i, 47));
        return [x + r * Math.cos((i * Math.PI) / 3), y + r * Math.sin((i * Math.PI) / 3)];
      }),
    );
    fillWith(g, '#000000');
  }
};

/** Edges that are torn in: there one sees through. */
export const tears: MarkPainter = (g, w, h, much) => {
  for (let k = 0; k < 10; k++) {
    const deep = grown(much, k / 12) * (0.07 + 0.09 * cell(k, 53));
    if (deep === 0) continue;
    const along = (cell(k, 59) - 0.5) * 0.9;
    const side = k % 4;
    const [x, y] =
      side < 2 ? [along * w, side === 0 ? -h / 2 : h / 2] : [side === 2 ? -w / 2 : w / 2, along * h];
    const [dx, dy] = side < 2 ? [0, side === 0 ? 1 : -1] : [side === 2 ? 1 : -1, 0];
    const half = 0.03 * Math.min(w, h);
    polygon(g, [
      [x - half * dy - 0.04 * w * dx, y - half * dx - 0.04 * h * dy],
      [x + half * dy - 0.04 * w * dx, y + half * dx - 0.04 * h * dy],
      [x + deep * w * dx + 0.02 * w * (cell(k, 61) - 0.5), y + deep * h * dy],
    ]);
    fillWith(g, '#000000');
  }
};

const corners = [
  [1, 1, 0],
  [-1, 1, 0.4],
  [1, -1, 0.6],
] as const;

/** Corners that are bent over. */
export const ears: MarkPainter = (g, w, h, much) => {
  for (const [sx, sy, born] of corners) {
    const bent = 0.24 * Math.min(w, h) * grown(much, born, 0.4);
    if (bent === 0) continue;
    const [x, y] = [(sx * w) / 2, (sy * h) / 2];
    polygon(g, [
      [x - sx * bent, y],
      [x, y - sy * bent],
      [x - sx * bent, y - sy * bent],
    ]);
    fillWith(g, fade('#f4e8cf', 0.9));
    polygon(g, [
      [x - sx * bent, y],
      [x, y - sy * bent],
      [x, y],
    ]);
    fillWith(g, fade('#4a3020', 0.4));
  }
};

/** A surface that is not smooth: short strokes, dark and light. */
export const rough: MarkPainter = (g, w, h, much) => {
  const size = Math.sqrt(w * h);
  for (let k = 0; k < 130; k++) {
    const here = grown(much, k / 160, 0.5);
    if (here === 0) continue;
    const [x, y] = [(cell(k, 67) - 0.5) * w, (cell(k, 71) - 0.5) * h];
    const turn = cell(k, 73) * Math.PI;
    const long = size * (0.012 + 0.035 * cell(k, 79));
    curve(g, [
      [x, y],
      [x + long * Math.cos(turn), y + long * Math.sin(turn)],
    ]);
    ink(g, k % 3 === 0 ? fade('#fff4dd', 0.4 * here) : fade('#33221c', 0.42 * here), 0.011 * size);
  }
};

/** Folds over all of it, each a dark line with a light one beside it. */
export const wrinkles: MarkPainter = (g, w, h, much) => {
  const thick = 0.009 * Math.min(w, h);
  for (let k = 0; k < 11; k++) {
    const here = grown(much, k / 14, 0.4);
    if (here === 0) continue;
    const [x, y] = [(cell(k, 83) - 0.5) * 0.8 * w, (cell(k, 89) - 0.5) * 0.8 * h];
    const turn = (cell(k, 97) - 0.5) * 2.4;
    const long = (0.16 + 0.2 * cell(k, 101)) * here;
    const line = (off: number): Point[] =>
      [-1, -0.3, 0.3, 1].map((t, i): Point => {
        const bow = (i % 2 === 0 ? 0.05 : -0.04) * (cell(k, 103) - 0.2);
        return [
          x + w * (t * long * Math.cos(turn) + bow) + off,
          y + h * (t * long * Math.sin(turn) - bow) + off,
        ];
      });
    curve(g, line(-1.1 * thick));
    ink(g, fade('#fff8ea', 0.32 * here), thick);
    curve(g, line(0));
    ink(g, fade('#2a1a18', 0.5 * here), thick);
  }
};

/** A healed wound: a pale pink line with its stitches. */
export const scar: MarkPainter = (g, w, h, much) => {
  const line: Point[] = [-1, -0.4, 0.2, 0.7, 1].map((t, i) => [
    0.3 * w * t,
    0.1 * h * t + 0.03 * h * (i % 2),
  ]);
  curve(g, line);
  ink(g, fade('#7e2430', 0.85 * much), 0.05 * h * (0.4 + 0.6 * much));
  curve(g, line);
  ink(g, fade('#d8586a', 0.9 * much), 0.022 * h);
  for (const t of [-0.85, -0.5, -0.15, 0.2, 0.55, 0.9]) {
    curve(g, [
      [0.3 * w * t - 0.01 * w, 0.1 * h * t - 0.06 * h],
      [0.3 * w * t + 0.01 * w, 0.1 * h * t + 0.09 * h],
    ]);
    ink(g, fade('#5a2430', 0.7 * much), 0.012 * h);
  }
};

/** Light that a smooth surface throws back. */
export const gloss: MarkPainter = (g, w, h, much) => {
  for (const [x, wide, light] of [
    [-0.2, 0.12, 0.55],
    [0.02, 0.05, 0.42],
    [0.3, 0.03, 0.3],
  ] as const) {
    polygon(g, [
      [(x - wide) * w, -0.55 * h],
      [(x + wide) * w, -0.55 * h],
      [(x + wide + 0.22) * w, 0.55 * h],
      [(x - wide + 0.22) * w, 0.55 * h],
    ]);
    fillWith(g, fade('#ffffff', light * much));
  }
  oval(g, -0.22 * w, 0.27 * h, 0.09 * w, 0.05 * h, 0.5);
  fillWith(g, fade('#ffffff', 0.6 * much));
};
