import { darken, fade, lighten } from '../colour.ts';
import { across, box, down, fillWith, ink, lifted, oval, polygon } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

export function potPlant(
  g: Surface2D,
  x: number,
  y: number,
  s: number,
  paper: (hex: string) => string,
): void {
  for (const [a, l] of [
    [0.3, 0.3],
    [0.75, 0.34],
    [1.25, 0.4],
    [1.75, 0.42],
    [2.25, 0.36],
    [2.75, 0.3],
  ] as const) {
    lifted(g, { blur: 0.03, alpha: 0.25 }, () => {
      g.beginPath();
      g.ellipse(
        x + Math.cos(a) * l * 0.5 * s,
        y + 0.16 * s + Math.sin(a) * l * 0.5 * s,
        l * 0.52 * s,
        0.06 * s,
        a,
        0,
        Math.PI * 2,
      );
      fillWith(g, paper(a > 1.5 ? '#6fa56b' : '#5b935c'));
    });
  }
  lifted(g, { blur: 0.05, alpha: 0.32 }, () => {
    polygon(g, [
      [x - 0.13 * s, y + 0.2 * s],
      [x + 0.13 * s, y + 0.2 * s],
      [x + 0.095 * s, y],
      [x - 0.095 * s, y],
    ]);
    fillWith(g, across(g, x - 0.13 * s, x + 0.13 * s, paper('#e08a5c'), paper('#b9603a')));
    box(g, x - 0.15 * s, y + 0.17 * s, 0.3 * s, 0.06 * s, 0.015);
    fillWith(g, paper('#d97f52'));
  });
}

export function shelf(
  g: Surface2D,
  x: number,
  y: number,
  w: number,
  paper: (hex: string) => string,
  salt: number,
): void {
  let at = x + 0.08;
  for (let i = 0; at < x + w - 0.2; i++) {
    const pick = Math.floor(cell(i, 300 + salt) * 6);
    const width = item(g, at, y, pick, i + salt * 10, paper);
    at += width + 0.05 + 0.07 * cell(i, 310 + salt);
  }
  lifted(g, { blur: 0.09, alpha: 0.38 }, () => {
    box(g, x, y - 0.06, w, 0.06, 0.015);
    fillWith(g, down(g, y, y - 0.06, paper('#c98b55'), paper('#a96c3c')));
  });
  for (const dx of [0.2, w - 0.26])
    lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
      g.beginPath();
      g.moveTo(x + dx, y - 0.06);
      g.lineTo(x + dx + 0.06, y - 0.06);
      g.quadraticCurveTo(x + dx + 0.05, y - 0.2, x + dx, y - 0.22);
      g.closePath();
      fillWith(g, paper('#8a5430'));
    });
}

const jarColors = ['#d9604a', '#f0b64c', '#7fae8a', '#c98b55', '#8f78b4', '#e88d5a'];

/** One thing on a shelf; returns its width. */
function item(
  g: Surface2D,
  x: number,
  y: number,
  pick: number,
  i: number,
  paper: (hex: string) => string,
): number {
  const color = paper(jarColors[i % jarColors.length] ?? '#d9604a');
  const sheet = (paint: () => void) => lifted(g, { blur: 0.05, alpha: 0.3 }, paint);
  if (pick <= 1) {
    const h = 0.24 + 0.1 * cell(i, 321);
    sheet(() => {
      box(g, x, y, 0.17, h, 0.035);
      fillWith(g, 'rgba(250,248,236,0.75)');
    });
    box(g, x + 0.015, y + 0.01, 0.14, h * 0.68, 0.03);
    fillWith(g, across(g, x, x + 0.17, lighten(color, 0.15), darken(color, 0.1)));
    box(g, x + 0.01, y + h - 0.01, 0.15, 0.05, 0.015);
    fillWith(g, paper('#b9793f'));
    box(g, x + 0.035, y + h * 0.22, 0.1, h * 0.3, 0.01);
    fillWith(g, paper('#fdf4e0'));
    return 0.17;
  }
  if (pick === 2) {
    for (let k = 0; k < 3; k++) {
      sheet(() => {
        oval(g, x + 0.16, y + 0.17 + k * 0.012, 0.16, 0.165);
        fillWith(g, k === 2 ? paper('#fdf4e2') : paper('#e6d4b8'));
      });
    }
    oval(g, x + 0.16, y + 0.195, 0.1, 0.1);
    ink(g, fade(color, 0.6), 0.014);
    return 0.34;
  }
  if (pick === 3) {
    sheet(() => {
      box(g, x, y, 0.15, 0.17, 0.03);
      fillWith(g, across(g, x, x + 0.15, lighten(color, 0.2), color));
    });
    g.beginPath();
    g.arc(x + 0.16, y + 0.09, 0.045, -Math.PI / 2, Math.PI / 2);
    ink(g, color, 0.025);
    return 0.22;
  }
  if (pick === 4) {
    let w = 0;
    for (let k = 0; k < 4; k++) {
      const bw = 0.05 + 0.03 * cell(i * 4 + k, 331);
      const h = 0.28 + 0.1 * cell(i * 4 + k, 332);
      const c = paper(jarColors[(i + k * 2) % jarColors.length] ?? '#d9604a');
      sheet(() => {
        box(g, x + w, y, bw, h, 0.01);
        fillWith(g, c);
      });
      box(g, x + w + 0.01, y + h * 0.7, bw - 0.02, 0.02, 0.005);
      fillWith(g, 'rgba(255,244,220,0.7)');
      w += bw + 0.004;
    }
    return w;
  }
  potPlant(g, x + 0.14, y, 0.75, paper);
  return 0.28;
}
