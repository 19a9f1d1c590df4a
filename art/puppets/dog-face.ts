import type { FaceState } from '#contracts/trace.ts';
import { darken, fade, lighten } from '../colour.ts';
import { blob, circle, curve, down, fillWith, ink, lifted, oval, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { drawBlush } from './blush.ts';
import { drawUnderTrunk } from './great-beasts.ts';
import { drawLips } from './long-head.ts';
import type { Species } from './species-type.ts';

/** Where the muzzle ends. */
export const tipOf = (s: Species) => 0.13 + 0.12 * s.muzzle;

/** The muzzle without its lower jaw: that moves with the mouth. */
export function drawMuzzle(g: Surface2D, s: Species): void {
  const tip = tipOf(s);
  const path = () =>
    blob(g, [
      [0.02, -0.035],
      [0.09, 0.03],
      [tip - 0.03, 0.012],
      [tip + 0.012, -0.03],
      [tip - 0.015, -0.085],
      [0.1, -0.118],
      [0.02, -0.105],
    ]);
  lifted(g, { blur: 0.022, alpha: 0.25 }, () => {
    path();
    fillWith(g, s.pale);
  });
  path();
  fillWith(g, down(g, 0.03, -0.12, lighten(s.pale, 0.4), s.pale, darken(s.pale, 0.1)));
  if (s.whiskers)
    for (const dy of [-0.03, 0, 0.03]) {
      curve(g, [
        [0.1, -0.06 + dy * 0.4],
        [0.02, -0.065 + dy],
        [-0.05, -0.06 + dy * 1.6],
      ]);
      ink(g, 'rgba(255,250,240,0.8)', 0.005);
    }
}

/** Eye, brow, nose, jaw and tongue in the head's frame. */
export function drawSnoutFace(g: Surface2D, s: Species, face: FaceState): void {
  const gx = Math.max(-1, Math.min(1, face.gazeX * face.facing));
  eye(g, s, face, gx, Math.max(-1, Math.min(1, face.gazeY)));
  if ((face.flush ?? 0) > 0) drawBlush(g, 0.05, -0.03, 0.062, face.flush ?? 0);
  if (s.long) return drawLips(g, s, face);
  if (s.trunk) return drawUnderTrunk(g, s, face);
  const tip = tipOf(s);
  const glad = face.expression === 'happy' || face.expression === 'laughing';
  const open = Math.max(face.mouth, glad ? 0.45 : 0);
  if (open > 0.05) jaw(g, s, tip, open, glad || open > 0.5);
  else {
    curve(g, [
      [tip - 0.012, -0.078],
      [tip - 0.06, -0.098],
      [0.075, -0.078],
    ]);
    ink(g, fade(darken(s.pale, 0.75), 0.75), 0.011);
  }
  nose(g, s, tip);
}

function jaw(g: Surface2D, s: Species, tip: number, open: number, tongue: boolean): void {
  const drop = 0.02 + open * 0.075;
  blob(g, [
    [0.07, -0.075],
    [tip - 0.025, -0.072],
    [tip - 0.03, -0.085 - drop],
    [0.1, -0.1 - drop],
  ]);
  fillWith(g, '#5c1a24');
  if (tongue) {
    blob(g, [
      [0.1, -0.088],
      [tip - 0.06, -0.085],
      [tip - 0.035, -0.11 - drop],
      [tip - 0.075, -0.135 - drop * 1.15],
      [tip - 0.108, -0.1 - drop * 0.8],
    ]);
    fillWith(g, down(g, -0.08, -0.2, '#d9535c', '#f2808a'));
  }
  curve(g, [
    [0.065, -0.078],
    [0.11, -0.1 - drop],
    [tip - 0.06, -0.1 - drop],
  ]);
  ink(g, s.pale, 0.028);
}

function nose(g: Surface2D, s: Species, tip: number): void {
  oval(g, tip - 0.004, -0.006, 0.032, 0.027, -0.2);
  fillWith(g, s.nose);
  oval(g, tip - 0.013, 0.004, 0.01, 0.006, -0.3);
  fillWith(g, 'rgba(255,246,232,0.6)');
}

function eye(g: Surface2D, s: Species, face: FaceState, gx: number, gy: number): void {
  for (const [x, size] of [
    [0.112, 0.78],
    [0.008, 1],
  ] as const) {
    const y = 0.058;
    const closed = size === 1 ? Math.max(face.blink, face.wink ?? 0) : face.blink;
    const lids = Math.max(0, Math.min(1, 1 - closed));
    if (lids < 0.15 || face.expression === 'laughing') {
      const bow = face.expression === 'laughing' ? 0.016 : -0.012;
      curve(g, [
        [x - 0.026 * size, y],
        [x, y + bow],
        [x + 0.026 * size, y],
      ]);
      ink(g, darken(s.coat, 0.8), 0.012);
      continue;
    }
    const wide = face.expression === 'surprised' || face.expression === 'scared' ? 1.2 : 1;
    g.save();
    oval(g, x, y, 0.031 * size * wide, 0.038 * size * lids * wide);
    fillWith(g, '#fffaf0');
    g.clip();
    circle(g, x + 0.006 + gx * 0.008, y + gy * 0.01, 0.027 * size);
    fillWith(g, round(g, x, y - 0.008, 0.034, '#6a3d22', '#23130f'));
    circle(g, x - 0.003 + gx * 0.008, y + 0.012 + gy * 0.01, 0.0085 * size);
    fillWith(g, '#fffdf6');
    g.restore();
    const sad = face.expression === 'sad' || face.expression === 'scared' ? 0.016 : 0;
    const angry = face.expression === 'angry' ? 0.02 : 0;
    curve(g, [
      [x - 0.028 * size, y + 0.056 - sad + angry],
      [x, y + 0.07],
      [x + 0.028 * size, y + 0.056 + sad - angry],
    ]);
    ink(g, fade(darken(s.coat, 0.5), 0.8), 0.011);
  }
}
