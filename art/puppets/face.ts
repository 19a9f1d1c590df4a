import type { Look } from '#contracts/scene-plan.ts';
import type { FaceState } from '#contracts/trace.ts';
import type { Expression } from '#contracts/world.ts';
import { darken, fade, lighten, luminance, mix } from '../colour.ts';
import { circle, curve, fillWith, ink, oval, round } from '../paint.ts';
import type { Surface2D } from '../surface.ts';
import { drawBlush } from './blush.ts';

type Mood = {
  /** Raise of the brows, and how far their inner ends rise above the outer ones. */
  brow: number;
  slant: number;
  /** 1 smiles, −1 frowns. */
  smile: number;
  /** Openness of the lids, and of a mouth that says nothing. */
  lids: number;
  open: number;
};

const moods: Record<Expression, Mood> = {
  neutral: { brow: 0, slant: 0, smile: 0.4, lids: 1, open: 0 },
  happy: { brow: 0.006, slant: 0.002, smile: 1, lids: 0.94, open: 0 },
  sad: { brow: 0.002, slant: 0.018, smile: -0.85, lids: 0.78, open: 0 },
  angry: { brow: -0.012, slant: -0.022, smile: -0.6, lids: 0.82, open: 0 },
  surprised: { brow: 0.022, slant: 0, smile: 0, lids: 1.2, open: 0.5 },
  scared: { brow: 0.014, slant: 0.02, smile: -0.5, lids: 1.18, open: 0.3 },
  laughing: { brow: 0.012, slant: 0.004, smile: 1, lids: 0, open: 0.75 },
};

/** Turned a little to the side the puppet faces. */
const middle = 0.024;
const eyeGap = 0.056;

/** How far eyes are apart, how wide its lips are beside a person's (0: it speaks with something else), and whether it has a nose to draw. */
export type FaceBuild = { gap: number; lips: number; nose: boolean };
const human: FaceBuild = { gap: eyeGap, lips: 1, nose: true };

/** How far a mouth is open: by what is said, or by how one feels. */
export const mouthOpen = (face: FaceState): number =>
  Math.max(face.mouth, moods[face.expression].open * (1 - face.mouth * 0.4));

/** Eyes, brows, nose and mouth in the head's frame. */
export function drawFace(g: Surface2D, look: Look, face: FaceState, build = human): void {
  const mood = moods[face.expression];
  // Gaze is in the world; the head's frame is mirrored for a puppet that faces left.
  const gx = Math.max(-1, Math.min(1, face.gazeX * face.facing));
  const gy = Math.max(-1, Math.min(1, face.gazeY));
  const lidsOf = (closed: number) => mood.lids * (1 - Math.max(0, Math.min(1, closed)));
  const winks = Math.max(face.blink, face.wink ?? 0);
  if (look.wears?.some(({ what }) => what === 'oneeye')) {
    // One eye for two, in the middle and as large as both.
    g.save();
    g.translate(middle, 0.012);
    g.scale(1.9, 1.7);
    eye(g, gx * 0.006, gy * 0.004, -1, lidsOf(winks), gx, gy, look, mood);
    brow(g, 0, 1, mood, look);
    g.restore();
  } else
    for (const side of [-1, 1]) {
      const x = middle + side * build.gap + gx * 0.006;
      const lids = lidsOf(side > 0 ? winks : face.blink);
      eye(g, x, 0.006 + gy * 0.004, side, lids, gx, gy, look, mood);
      brow(g, x, side, mood, look);
    }
  if ((face.flush ?? 0) > 0)
    for (const x of [-0.07, 0.108]) drawBlush(g, x + gx * 0.004, -0.042, 0.06, face.flush ?? 0);
  if (build.nose) nose(g, look.skin, gx);
  if (build.lips > 0) mouth(g, face, mood, look, gx, build.lips);
}

function eye(
  g: Surface2D,
  x: number,
  y: number,
  side: number,
  lids: number,
  gx: number,
  gy: number,
  look: Look,
  mood: Mood,
): void {
  const w = side > 0 ? 0.0285 : 0.031;
  if (lids < 0.12) {
    // Closed: an arch that laughs, or a lash line that rests.
    const bow = mood.lids === 0 ? 0.017 : -0.011;
    curve(g, [
      [x - w, y - bow * 0.3],
      [x, y + bow],
      [x + w, y - bow * 0.3],
    ]);
    return ink(g, darken(look.skin, 0.8), 0.0105);
  }
  const h = 0.036 * Math.min(1.15, lids);
  g.save();
  oval(g, x, y, w, h);
  fillWith(g, '#fffaf0');
  g.clip();
  const px = x + gx * 0.011;
  const py = y + gy * 0.013;
  circle(g, px, py, 0.0215);
  fillWith(g, round(g, px, py - 0.006, 0.026, '#8a5a34', '#4a2a18'));
  circle(g, px, py, 0.012);
  fillWith(g, '#1c0f10');
  circle(g, px - 0.007, py + 0.009, 0.0062);
  fillWith(g, '#fffdf6');
  // The upper lid's shadow.
  oval(g, x, y + h * 1.1, w * 1.2, h * 0.5);
  fillWith(g, fade(darken(look.skin, 0.6), 0.3));
  g.restore();
  g.beginPath();
  g.ellipse(x, y, w * 1.02, h, 0, Math.PI * 0.06, Math.PI * 0.94);
  ink(g, darken(mix(look.skin, look.hair, 0.6), 0.66), 0.0075);
}

function brow(g: Surface2D, x: number, side: number, mood: Mood, look: Look): void {
  const y = 0.058 + mood.brow;
  const inner = mood.slant;
  curve(g, [
    [x - side * 0.027, y + inner],
    [x + side * 0.003, y + 0.009],
    [x + side * 0.031, y - inner * 0.6 - 0.003],
  ]);
  const tone = look.hairStyle === 'bald' ? darken(look.skin, 0.6) : darken(look.hair, 0.18);
  // Fair hair on fair skin still needs brows that can be read.
  const readable = Math.abs(luminance(tone) - luminance(look.skin)) < 0.12 ? darken(look.skin, 0.5) : tone;
  ink(g, readable, 0.0115);
}

function nose(g: Surface2D, skin: string, gx: number): void {
  const x = middle + 0.012 + gx * 0.007;
  curve(g, [
    [x - 0.014, -0.034],
    [x + 0.001, -0.043],
    [x + 0.014, -0.032],
  ]);
  ink(g, fade(darken(skin, 0.5), 0.55), 0.0085);
  circle(g, x - 0.003, -0.026, 0.008);
  fillWith(g, fade(lighten(skin, 0.7), 0.25));
}

function mouth(g: Surface2D, face: FaceState, mood: Mood, look: Look, gx: number, wide: number): void {
  const x = middle + 0.006 + gx * 0.006;
  const y = -0.082;
  const open = mouthOpen(face);
  const spread = 0.05 * wide * (1 - face.round * 0.48) * (mood.open > 0.4 && mood.smile === 0 ? 0.66 : 1);
  const corner = mood.smile * 0.016 * (1 - face.round * 0.7);
  if (open < 0.06) {
    curve(g, [
      [x - spread * 0.86, y + corner],
      [x, y - corner * 0.85],
      [x + spread * 0.86, y + corner],
    ]);
    return ink(g, darken(mix(look.skin, '#a33a3a', 0.5), 0.46), 0.0105);
  }
  const drop = 0.012 + open * 0.052;
  const rise = 0.004 + open * (mood.smile > 0.5 ? 0.004 : 0.014);
  const path = () => {
    g.beginPath();
    g.moveTo(x - spread, y + corner);
    g.bezierCurveTo(x - spread * 0.5, y + rise, x + spread * 0.5, y + rise, x + spread, y + corner);
    g.bezierCurveTo(
      x + spread * 0.86,
      y - drop * 1.2,
      x - spread * 0.86,
      y - drop * 1.2,
      x - spread,
      y + corner,
    );
    g.closePath();
  };
  path();
  fillWith(g, '#5c1420');
  g.save();
  path();
  g.clip();
  oval(g, x + 0.004, y - drop * 1.05, spread * 0.62, drop * 0.5);
  fillWith(g, '#e0605c');
  // Teeth show while lips are spread.
  if (face.round < 0.6) {
    oval(g, x, y + rise + 0.009, spread * 0.82, 0.0165);
    fillWith(g, '#fffaf0');
  }
  g.restore();
  path();
  ink(g, darken(mix(look.skin, '#b0463f', 0.55), 0.32), 0.0075);
}
