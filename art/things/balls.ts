import { lighten } from '../colour.ts';
import { blob, circle, fillWith, ink, lifted, type Point, polygon, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';

export type BallKind =
  | 'basketball'
  | 'soccer-ball'
  | 'tennis'
  | 'volleyball'
  | 'baseball'
  | 'beach-ball'
  | 'snow'
  | 'plain';

const colors: Readonly<Record<BallKind, string>> = {
  basketball: '#ea7a35',
  'soccer-ball': '#f6f0e4',
  tennis: '#cfe04e',
  volleyball: '#f7ecd4',
  baseball: '#f8f1e2',
  'beach-ball': '#fff4e0',
  snow: '#f2f6fb',
  plain: '#d9604a',
};

/** Library keys and everyday names of balls that code draws, so that they roll instead of sliding. */
const names: Readonly<Record<string, BallKind>> = {
  basketball: 'basketball',
  'soccer-ball': 'soccer-ball',
  soccer: 'soccer-ball',
  football: 'soccer-ball',
  tennis: 'tennis',
  'tennis-ball': 'tennis',
  volleyball: 'volleyball',
  baseball: 'baseball',
  softball: 'baseball',
  'beach-ball': 'beach-ball',
  snowball: 'snow',
  ball: 'plain',
  marble: 'plain',
  sphere: 'plain',
  orb: 'plain',
};

export const ballKind = (thing: string): BallKind | null => names[thing] ?? null;
export const ballNames: readonly string[] = Object.keys(names);

/** The turning skin of a ball of radius 1, its middle at 0, 0: what is printed on it, no light. */
export function drawBallSkin(g: Surface2D, kind: BallKind, tint: string | null): void {
  const color = tint ?? colors[kind];
  circle(g, 0, 0, 1);
  fillWith(g, color);
  g.save();
  circle(g, 0, 0, 1);
  g.clip();
  prints[kind](g, color);
  g.restore();
}

const seam = (g: Surface2D, color: string, width: number, ...points: readonly Point[]) => {
  const [a, b, c] = points;
  if (!a || !b || !c) return;
  g.beginPath();
  g.moveTo(a[0], a[1]);
  g.quadraticCurveTo(b[0], b[1], c[0], c[1]);
  ink(g, color, width);
};

const prints: Readonly<Record<BallKind, (g: Surface2D, color: string) => void>> = {
  basketball(g) {
    const line = '#4a2018';
    seam(g, line, 0.085, [-1.1, 0.12], [0, -0.16], [1.1, 0.12]);
    seam(g, line, 0.085, [0.12, 1.1], [-0.16, 0], [0.12, -1.1]);
    seam(g, line, 0.085, [-0.72, 1], [-0.12, 0.05], [-0.82, -0.9]);
    seam(g, line, 0.085, [0.82, 0.9], [0.2, -0.02], [0.72, -1]);
  },
  'soccer-ball'(g) {
    const spot = (x: number, y: number, r: number, turn: number) => {
      polygon(
        g,
        [0, 1, 2, 3, 4].map((i) => {
          const a = turn + (i / 5) * Math.PI * 2;
          return [x + Math.cos(a) * r, y + Math.sin(a) * r] as const;
        }),
      );
      fillWith(g, '#33323c');
    };
    for (let i = 0; i < 5; i++) {
      const a = Math.PI / 2 + (i / 5) * Math.PI * 2;
      g.beginPath();
      g.moveTo(Math.cos(a) * 0.3, Math.sin(a) * 0.3);
      g.lineTo(Math.cos(a) * 0.66, Math.sin(a) * 0.66);
      g.lineTo(Math.cos(a + 0.42) * 0.95, Math.sin(a + 0.42) * 0.95);
      ink(g, '#6b6870', 0.05);
      spot(Math.cos(a) * 0.93, Math.sin(a) * 0.93, 0.34, a + Math.PI);
    }
    spot(0, 0, 0.36, Math.PI / 2);
  },
  tennis(g) {
    seam(g, '#fbf8e4', 0.12, [-0.95, 0.8], [0.25, 0.3], [-0.55, -1.05]);
    seam(g, '#fbf8e4', 0.12, [0.95, -0.8], [-0.25, -0.3], [0.55, 1.05]);
  },
  volleyball(g) {
    polygon(g, [
      [-1.2, 0.35],
      [0.1, 0.05],
      [0.5, 1.3],
      [-1, 1.2],
    ]);
    fillWith(g, '#f2bd4d');
    polygon(g, [
      [0.1, 0.05],
      [1.3, -0.3],
      [0.6, -1.3],
      [-0.4, -1.2],
    ]);
    fillWith(g, '#4f86ad');
    seam(g, '#b99b7a', 0.05, [-1.1, 0.35], [0, 0.2], [0.45, 1.1]);
    seam(g, '#b99b7a', 0.05, [1.1, -0.25], [0.1, 0], [-0.4, -1.1]);
    seam(g, '#b99b7a', 0.05, [-1.1, -0.3], [-0.2, -0.1], [0.1, 0.05]);
  },
  baseball(g) {
    for (const s of [-1, 1]) {
      seam(g, '#c9463b', 0.055, [s * 0.95, 0.95], [s * 0.1, 0], [s * 0.95, -0.95]);
      for (let i = -4; i <= 4; i++) {
        const y = i * 0.19;
        const x = s * (0.53 + y * y * 0.42);
        g.beginPath();
        g.moveTo(x - 0.1, y + 0.05);
        g.lineTo(x + 0.1, y - 0.02);
        ink(g, '#c9463b', 0.035);
      }
    }
  },
  'beach-ball'(g) {
    const inks = ['#e2604a', '#fff4e0', '#f2bd4d', '#fff4e0', '#4f94b5', '#fff4e0'];
    inks.forEach((c, i) => {
      g.beginPath();
      g.moveTo(0, 0.15);
      g.arc(0, 0, 1.4, (i / 6) * Math.PI * 2, ((i + 1) / 6) * Math.PI * 2);
      g.closePath();
      fillWith(g, c);
    });
    circle(g, 0, 0.15, 0.16);
    fillWith(g, '#fffaf0');
  },
  snow() {},
  plain(g, color) {
    blob(g, [
      [-1, 0.5],
      [0, 0.2],
      [1, 0.5],
      [1, 0.05],
      [0, -0.25],
      [-1, 0.05],
    ]);
    fillWith(g, lighten(color, 0.35));
  },
};

/** Light on a ball of radius 1: it stays while the skin turns. */
export function drawBallLight(g: Surface2D): void {
  circle(g, 0, 0, 1);
  fillWith(
    g,
    round(
      g,
      -0.34,
      0.38,
      1.5,
      'rgba(255,244,220,0.5)',
      'rgba(255,244,220,0.1)',
      'rgba(60,14,10,0.08)',
      'rgba(60,14,10,0.5)',
    ),
  );
  circle(g, 0, 0, 0.975);
  ink(g, 'rgba(255,240,215,0.35)', 0.045);
}

/** A whole ball at its place in the world. */
export function drawBall(
  g: Surface2D,
  kind: BallKind,
  at: { x: number; y: number; angle: number; radius: number },
  tint: string | null,
): void {
  g.save();
  g.translate(at.x, at.y);
  g.scale(at.radius, at.radius);
  lifted(g, { blur: 0.2, alpha: 0.35 }, () => {
    circle(g, 0, 0, 1);
    fillWith(g, tint ?? colors[kind]);
  });
  g.save();
  g.rotate(at.angle);
  drawBallSkin(g, kind, tint);
  g.restore();
  drawBallLight(g);
  g.restore();
}
