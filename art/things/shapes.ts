import { darken, fade, lighten } from '../colour.ts';
import { across, box, circle, curve, down, fillWith, ink, lifted, oval, polygon, rect } from '../paint.ts';
import { hash } from '../random.ts';
import type { Surface2D } from '../surface.ts';
import { drawFence } from './fence.ts';
import { drawTrafficLight } from './traffic-light.ts';

export type ShapeKind =
  | 'block'
  | 'box'
  | 'crate'
  | 'domino'
  | 'plank'
  | 'wall'
  | 'ramp'
  | 'cup'
  | 'jar'
  | 'table'
  | 'stool'
  | 'bench'
  | 'bicycle'
  | 'skateboard'
  | 'surfboard'
  | 'platform'
  | 'vase'
  | 'plate'
  | 'pane'
  | 'campfire'
  | 'traffic-light'
  | 'fence'
  | 'paper';

/** Library keys and everyday names of what code draws to measure. */
const names: Readonly<Record<string, ShapeKind>> = {
  block: 'block',
  blocks: 'block',
  'toy-block': 'block',
  cube: 'block',
  tower: 'block',
  box: 'box',
  package: 'box',
  carton: 'box',
  'cardboard-box': 'box',
  crate: 'crate',
  domino: 'domino',
  dominoes: 'domino',
  plank: 'plank',
  board: 'plank',
  rod: 'plank',
  stick: 'plank',
  wall: 'wall',
  ramp: 'ramp',
  slope: 'ramp',
  cup: 'cup',
  mug: 'cup',
  glass: 'cup',
  jar: 'jar',
  table: 'table',
  stool: 'stool',
  bench: 'bench',
  bicycle: 'bicycle',
  bike: 'bicycle',
  skateboard: 'skateboard',
  surfboard: 'surfboard',
  platform: 'platform',
  vase: 'vase',
  plate: 'plate',
  'window-pane': 'pane',
  campfire: 'campfire',
  'traffic-light': 'traffic-light',
  'picket-fence': 'fence',
};

export const shapeKind = (thing: string): ShapeKind | null => names[thing] ?? null;
export const shapeNames: readonly string[] = Object.keys(names);

const toyColors = ['#d9604a', '#f0b64c', '#5d93b0', '#6ba57c', '#8f78b4', '#e88d5a'] as const;
export const toyColor = (id: string): string => toyColors[hash(id) % toyColors.length] ?? '#d9604a';

/** A shape of `width` × `height` metres about 0, 0. `seed` (the prop's id) picks a colour where none is asked for. */
export function drawShape(
  g: Surface2D,
  kind: ShapeKind,
  size: { width: number; height: number },
  options: { tint: string | null; seed: string },
): void {
  const { width: w, height: h } = size;
  const draw = painters[kind];
  draw(g, w, h, options.tint, options.seed);
}

type Painter = (g: Surface2D, w: number, h: number, tint: string | null, seed: string) => void;

/** A sheet of card: shadow, light from the upper left, pale cut edge. */
function card(g: Surface2D, x: number, y: number, w: number, h: number, color: string, r = 0.02): void {
  const u = Math.min(w, h);
  lifted(g, { blur: Math.min(0.06, u * 0.25), alpha: 0.34 }, () => {
    box(g, x, y, w, h, r);
    fillWith(g, color);
  });
  box(g, x, y, w, h, r);
  fillWith(g, down(g, y + h, y, lighten(color, 0.2), color, darken(color, 0.12)));
  box(g, x, y, w, h, r);
  ink(g, fade(lighten(color, 0.6), 0.5), Math.min(0.012, u * 0.05));
}

const painters: Readonly<Record<ShapeKind, Painter>> = {
  'traffic-light': drawTrafficLight,
  fence: drawFence,
  block(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const u = Math.min(w, h);
    card(g, -w / 2, -h / 2, w, h, color, u * 0.1);
    box(g, -w / 2 + u * 0.13, -h / 2 + u * 0.13, w - u * 0.26, h - u * 0.26, u * 0.06);
    ink(g, fade(lighten(color, 0.65), 0.7), u * 0.045);
    const kind = hash(seed) % 3;
    const s = u * 0.22;
    if (kind === 0) circle(g, 0, 0, s);
    else
      polygon(
        g,
        Array.from({ length: kind === 1 ? 10 : 3 }, (_, i) => {
          const n = kind === 1 ? 10 : 3;
          const a = Math.PI / 2 + (i / n) * Math.PI * 2;
          const r = kind === 1 && i % 2 ? s * 0.5 : s * 1.15;
          return [Math.cos(a) * r, Math.sin(a) * r] as const;
        }),
      );
    fillWith(g, fade(lighten(color, 0.75), 0.9));
  },
  box(g, w, h, tint) {
    const color = tint ?? '#c99460';
    card(g, -w / 2, -h / 2, w, h, color);
    rect(g, -w * 0.07, -h / 2, w * 0.14, h);
    fillWith(g, fade(lighten(color, 0.5), 0.55));
    rect(g, -w / 2, h * 0.2, w, h * 0.018);
    fillWith(g, fade(darken(color, 0.5), 0.4));
  },
  crate(g, w, h, tint) {
    const color = tint ?? '#b67c45';
    card(g, -w / 2, -h / 2, w, h, darken(color, 0.2), 0.01);
    const t = Math.min(w, h) * 0.13;
    for (let i = 0; i < 4; i++)
      card(g, -w / 2 + t, -h / 2 + (i * h) / 4 + 0.008, w - 2 * t, h / 4 - 0.016, color, 0.008);
    for (const [x, y, cw, ch] of [
      [-w / 2, -h / 2, t, h],
      [w / 2 - t, -h / 2, t, h],
      [-w / 2, -h / 2, w, t],
      [-w / 2, h / 2 - t, w, t],
    ] as const)
      card(g, x, y, cw, ch, lighten(color, 0.08), 0.008);
  },
  domino(g, w, h, tint, seed) {
    const color = tint ?? '#f5ead4';
    card(g, -w / 2, -h / 2, w, h, color, Math.min(w, h) * 0.15);
    const dots = darken(tint ?? '#4a2f2c', 0.4);
    for (let i = 0; i < 2 + (hash(seed) % 3); i++) {
      circle(g, 0, h * (0.34 - i * 0.17), Math.min(w * 0.22, h * 0.06));
      fillWith(g, dots);
    }
  },
  plank(g, w, h, tint) {
    const color = tint ?? '#c58a50';
    card(g, -w / 2, -h / 2, w, h, color, Math.min(w, h) * 0.15);
    const wide = w > h;
    for (const t of [-0.2, 0.18]) {
      g.beginPath();
      g.moveTo(wide ? -w * 0.45 : w * t, wide ? h * t : -h * 0.45);
      g.lineTo(wide ? w * 0.4 : w * t, wide ? h * t : h * 0.4);
      ink(g, fade(darken(color, 0.5), 0.3), Math.min(w, h) * 0.07);
    }
  },
  wall(g, w, h, tint) {
    const color = tint ?? '#bf6a4c';
    card(g, -w / 2, -h / 2, w, h, darken(color, 0.15), 0.01);
    const rows = Math.max(2, Math.round(h / 0.14));
    const bh = h / rows;
    g.save();
    rect(g, -w / 2, -h / 2, w, h);
    g.clip();
    for (let r = 0; r < rows; r++)
      for (let x = -w / 2 - (r % 2) * 0.13; x < w / 2; x += 0.26) {
        box(g, x + 0.008, -h / 2 + r * bh + 0.008, 0.244, bh - 0.016, 0.012);
        fillWith(g, lighten(color, ((r * 7 + Math.round(x * 10)) % 3) * 0.05 + 0.04));
      }
    g.restore();
  },
  ramp(g, w, h, tint) {
    const color = tint ?? '#c58a50';
    const path = () =>
      polygon(g, [
        [-w / 2, -h / 2],
        [w / 2, -h / 2],
        [w / 2, h / 2],
      ]);
    lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.2), color, darken(color, 0.15)));
    path();
    ink(g, fade(lighten(color, 0.5), 0.5), 0.012);
  },
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
  table(g, w, h, tint) {
    const color = tint ?? '#b9794a';
    for (const x of [-w * 0.42, w * 0.36]) card(g, x, -h / 2, w * 0.06, h, darken(color, 0.2));
    card(g, -w / 2, h / 2 - h * 0.1, w, h * 0.1, color);
  },
  stool(g, w, h, tint) {
    const color = tint ?? '#c98b55';
    for (const s of [-1, 1]) {
      g.beginPath();
      g.moveTo(s * w * 0.26, h * 0.42);
      g.lineTo(s * w * 0.4, -h * 0.48);
      ink(g, darken(color, 0.25), w * 0.1);
    }
    g.beginPath();
    g.moveTo(-w * 0.34, -h * 0.12);
    g.lineTo(w * 0.34, -h * 0.12);
    ink(g, darken(color, 0.3), w * 0.07);
    card(g, -w / 2, h / 2 - h * 0.13, w, h * 0.13, color, h * 0.05);
  },
  bench(g, w, h, tint) {
    const color = tint ?? '#b9794a';
    for (const x of [-w * 0.38, w * 0.32]) card(g, x, -h / 2, w * 0.05, h * 0.9, '#4a4248');
    for (const y of [0.36, 0.12]) card(g, -w / 2, h * y, w, h * 0.13, color);
  },
  bicycle(g, w, h, tint, seed) {
    bicycleWhole(g, w, h, tint ?? toyColor(seed));
  },
  skateboard(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    for (const x of [-w * 0.3, w * 0.3]) {
      circle(g, x, -h / 2 + h * 0.3, h * 0.3);
      fillWith(g, '#f5ead4');
      circle(g, x, -h / 2 + h * 0.3, h * 0.12);
      fillWith(g, '#4a3a40');
    }
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      curve(g, [
        [-w / 2, h * 0.42],
        [-w * 0.38, h * 0.2],
        [0, h * 0.18],
        [w * 0.38, h * 0.2],
        [w / 2, h * 0.42],
      ]);
      ink(g, color, h * 0.24);
    });
  },
  surfboard(g, w, h, tint, seed) {
    const color = tint ?? toyColor(seed);
    const path = () =>
      curve(g, [
        [-w / 2, h * 0.1],
        [-w * 0.3, -h * 0.36],
        [w * 0.2, -h * 0.4],
        [w / 2, h * 0.5],
        [w * 0.2, h * 0.24],
        [-w * 0.3, h * 0.22],
        [-w / 2, h * 0.1],
      ]);
    polygon(g, [
      [-w * 0.44, -h * 0.1],
      [-w * 0.4, -h * 0.5],
      [-w * 0.34, -h * 0.2],
    ]);
    fillWith(g, darken(color, 0.3));
    lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
      path();
      fillWith(g, color);
    });
    path();
    fillWith(g, down(g, h / 2, -h / 2, lighten(color, 0.3), color, darken(color, 0.2)));
    g.beginPath();
    g.moveTo(-w * 0.44, 0);
    g.lineTo(w * 0.34, h * 0.1);
    ink(g, fade(lighten(color, 0.75), 0.85), h * 0.12);
  },
  platform(g, w, h, tint) {
    const color = tint ?? '#a9683f';
    card(g, -w / 2, -h / 2, w, h, color);
    card(g, -w / 2 - 0.03, h / 2 - 0.06, w + 0.06, 0.06, lighten(color, 0.2));
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
  campfire(g, w, h) {
    for (const [x, y, turn, color] of [
      [-0.02, 0.1, 0.32, '#7a4a2c'],
      [0.02, 0.08, -0.34, '#8a5a3a'],
      [0, -0.24, 0.02, '#6b4226'],
    ] as const) {
      g.save();
      g.translate(w * x, h * y);
      g.rotate(turn);
      card(g, -w * 0.44, -h * 0.2, w * 0.88, h * 0.4, color, h * 0.18);
      circle(g, w * 0.42, 0, h * 0.16);
      fillWith(g, '#d9a06f');
      g.restore();
    }
    for (const x of [-0.46, -0.28, 0.28, 0.46]) {
      oval(g, w * x, -h * 0.42, w * 0.1, h * 0.18);
      fillWith(g, '#9a958c');
    }
  },
  pane(g, w, h) {
    box(g, -w / 2, -h / 2, w, h, w * 0.2);
    fillWith(g, across(g, -w / 2, w / 2, 'rgba(214,240,246,0.85)', 'rgba(176,216,230,0.7)'));
    box(g, -w / 2, -h / 2, w, h, w * 0.2);
    ink(g, 'rgba(255,255,255,0.9)', w * 0.14);
  },
  paper(g, w, h, tint) {
    card(g, -w / 2, -h / 2, w, h, tint ?? '#f4e7cd', Math.min(w, h) * 0.08);
  },
};

function bicycleWhole(g: Surface2D, w: number, h: number, color: string): void {
  const r = Math.min(w * 0.2, h * 0.32);
  for (const s of [-1, 1]) {
    g.save();
    g.translate(s * (w / 2 - r), -h / 2 + r);
    drawWheel(g, r);
    g.restore();
  }
  g.save();
  g.translate(0, -h / 2 + r);
  drawBicycleFrame(g, { base: w - 2 * r, saddle: h * 0.88 - r, bar: h - r, color });
  g.restore();
}

/** A spoked wheel of radius `r` about 0, 0. */
export function drawWheel(g: Surface2D, r: number): void {
  for (let i = 0; i < 9; i++) {
    const a = (i / 9) * Math.PI;
    g.beginPath();
    g.moveTo(Math.cos(a) * r * 0.9, Math.sin(a) * r * 0.9);
    g.lineTo(-Math.cos(a) * r * 0.9, -Math.sin(a) * r * 0.9);
    ink(g, 'rgba(240,226,204,0.75)', r * 0.022);
  }
  lifted(g, { blur: r * 0.12, alpha: 0.35 }, () => {
    circle(g, 0, 0, r * 0.93);
    ink(g, '#3a3038', r * 0.14);
  });
  circle(g, 0, 0, r * 0.85);
  ink(g, '#d8cbb8', r * 0.035);
  circle(g, 0, 0, r * 0.1);
  fillWith(g, '#8a7f80');
  // A reflector shows that it turns.
  box(g, r * 0.4, -r * 0.05, r * 0.18, r * 0.1, r * 0.04);
  fillWith(g, '#f0a04a');
}

/** Tubes, saddle and bar over an axle line at y = 0 whose middle is x = 0; front to +x. */
export function drawBicycleFrame(
  g: Surface2D,
  f: { base: number; saddle: number; bar: number; color: string },
): void {
  const back: [number, number] = [-f.base / 2, 0];
  const front: [number, number] = [f.base / 2, 0];
  const crank: [number, number] = [-f.base * 0.08, -f.saddle * 0.06];
  const seat: [number, number] = [-f.base * 0.24, f.saddle * 0.84];
  const head: [number, number] = [f.base * 0.32, f.saddle * 0.88];
  const tube = (width: number, ...points: [number, number][]) =>
    lifted(g, { blur: 0.035, alpha: 0.34 }, () => {
      g.beginPath();
      points.forEach(([x, y], i) => {
        if (i === 0) g.moveTo(x, y);
        else g.lineTo(x, y);
      });
      ink(g, f.color, width);
    });
  tube(0.026, back, crank);
  tube(0.026, back, seat);
  tube(0.036, crank, seat, head, crank);
  tube(0.036, [head[0] - 0.015, head[1] + 0.06], head, front);
  tube(0.032, seat, [seat[0] - 0.015, f.saddle - 0.03]);
  g.beginPath();
  g.moveTo(crank[0], crank[1]);
  g.lineTo(seat[0], seat[1]);
  ink(g, fade(lighten(f.color, 0.6), 0.5), 0.009);
  lifted(g, { blur: 0.03, alpha: 0.34 }, () => {
    box(g, seat[0] - 0.15, f.saddle - 0.045, 0.26, 0.05, 0.025);
    fillWith(g, '#43343a');
  });
  g.beginPath();
  g.moveTo(head[0] - 0.015, head[1] + 0.05);
  g.lineTo(head[0] - 0.05, f.bar - 0.01);
  g.quadraticCurveTo(head[0] + 0.06, f.bar + 0.02, head[0] + 0.1, f.bar - 0.05);
  ink(g, '#8d8788', 0.026);
  g.beginPath();
  g.moveTo(head[0] + 0.075, f.bar - 0.022);
  g.lineTo(head[0] + 0.1, f.bar - 0.05);
  ink(g, '#43343a', 0.034);
  circle(g, crank[0], crank[1], 0.062);
  fillWith(g, '#6f686c');
  circle(g, crank[0], crank[1], 0.03);
  fillWith(g, '#d8cbb8');
}
