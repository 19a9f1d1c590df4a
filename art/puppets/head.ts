import { person } from '#contracts/rig.ts';
import type { Look } from '#contracts/scene-plan.ts';
import { darken, fade, lighten, mix } from '../colour.ts';
import { blob, circle, curve, down, fillWith, ink, lifted, oval, type Point, round } from '../paint.ts';
import { cell } from '../random.ts';
import type { Surface2D } from '../surface.ts';

const R = person.headRadius;

/** A head in its own frame without its face: hair behind, ears, skull, hair in front. */
export function drawHead(g: Surface2D, look: Look): void {
  hairBehind(g, look);
  ear(g, -0.138, look.skin);
  ear(g, 0.137, darken(look.skin, 0.1));
  skull(g, look.skin);
  hairInFront(g, look);
}

/** The back of a head, over its front: hair as far down as the neck, or skin where there is none. */
export function drawBackOfHead(g: Surface2D, look: Look): void {
  const bare = look.hairStyle === 'bald';
  const colour = bare ? look.skin : look.hair;
  const [side, low] = bare ? [0.138, -0.149] : [0.166, -0.112];
  blob(g, [
    [0, R],
    [0.65 * side, 0.126],
    [side, 0.05],
    [side, -0.04],
    [0.8 * side, 0.75 * low],
    [0.034, low],
    [-0.034, low],
    [-0.8 * side, 0.75 * low],
    [-side, -0.04],
    [-side, 0.05],
    [-0.65 * side, 0.126],
  ]);
  fillWith(g, bare ? colour : hairFill(g, colour));
}

function skull(g: Surface2D, skin: string): void {
  const path = () =>
    blob(g, [
      [0, R],
      [0.088, 0.126],
      [0.136, 0.05],
      [0.138, -0.03],
      [0.105, -0.107],
      [0.034, -0.149],
      [-0.034, -0.149],
      [-0.105, -0.107],
      [-0.138, -0.03],
      [-0.136, 0.05],
      [-0.088, 0.126],
    ]);
  lifted(g, { blur: 0.026, x: 0.003, y: 0.008, alpha: 0.32 }, () => {
    path();
    fillWith(g, skin);
  });
  path();
  fillWith(
    g,
    round(
      g,
      -0.03,
      0.04,
      0.24,
      lighten(skin, 0.2),
      mix(skin, lighten(skin, 0.1), 0.5),
      skin,
      darken(skin, 0.2),
    ),
  );
  path();
  ink(g, fade(lighten(skin, 0.5), 0.35), 0.004);
  // Warm cheeks.
  for (const x of [-0.07, 0.108]) {
    oval(g, x, -0.048, 0.034, 0.024);
    fillWith(g, round(g, x, -0.048, 0.034, 'rgba(232,84,64,0.3)', 'rgba(232,84,64,0)'));
  }
}

function ear(g: Surface2D, x: number, skin: string): void {
  lifted(g, { blur: 0.012, alpha: 0.22 }, () => {
    oval(g, x, -0.022, 0.026, 0.035);
    fillWith(g, skin);
  });
  oval(g, x + 0.003, -0.022, 0.014, 0.021);
  fillWith(g, fade(darken(skin, 0.4), 0.4));
}

function hairFill(g: Surface2D, hair: string) {
  return down(g, 0.2, -0.1, lighten(hair, 0.24), hair, darken(hair, 0.22));
}

function lock(g: Surface2D, hair: string, points: readonly Point[]): void {
  lifted(g, { blur: 0.02, x: 0.002, y: 0.009, alpha: 0.34 }, () => {
    blob(g, points);
    fillWith(g, hairFill(g, hair));
  });
  blob(g, points);
  ink(g, fade(lighten(hair, 0.45), 0.22), 0.004);
}

const curls: readonly Point[] = [
  [-0.145, -0.02],
  [-0.152, 0.05],
  [-0.12, 0.112],
  [-0.065, 0.155],
  [0.005, 0.175],
  [0.075, 0.155],
  [0.125, 0.11],
  [0.15, 0.048],
  [0.146, -0.015],
];

function hairBehind(g: Surface2D, look: Look): void {
  const { hair } = look;
  if (look.hairStyle === 'long')
    lock(g, darken(hair, 0.18), [
      [0, 0.17],
      [0.11, 0.135],
      [0.16, 0.04],
      [0.158, -0.09],
      [0.172, -0.2],
      [0.11, -0.235],
      [0, -0.2],
      [-0.11, -0.24],
      [-0.18, -0.21],
      [-0.164, -0.09],
      [-0.164, 0.04],
      [-0.11, 0.135],
    ]);
  if (look.hairStyle === 'bun') {
    lock(g, darken(hair, 0.08), ring(-0.075, 0.19, 0.068));
    lock(g, darken(hair, 0.2), [
      [0, 0.165],
      [0.12, 0.11],
      [0.152, 0],
      [0.1, -0.08],
      [-0.12, -0.1],
      [-0.156, -0.01],
      [-0.12, 0.11],
    ]);
  }
  if (look.hairStyle === 'curly')
    for (const [i, [x, y]] of curls.entries())
      lock(g, darken(hair, 0.14), ring(x * 1.07, y * 1.04 - 0.02, 0.05 + 0.01 * cell(i, 3)));
  if (look.hairStyle === 'short')
    lock(g, darken(hair, 0.16), [
      [0, 0.166],
      [0.12, 0.112],
      [0.152, 0.02],
      [0.12, -0.03],
      [-0.13, -0.075],
      [-0.157, 0.01],
      [-0.12, 0.115],
    ]);
}

const ring = (x: number, y: number, r: number): Point[] =>
  Array.from({ length: 8 }, (_, i) => {
    const a = (i / 8) * Math.PI * 2;
    return [x + Math.cos(a) * r, y + Math.sin(a) * r] as const;
  });

function hairInFront(g: Surface2D, look: Look): void {
  const { hair } = look;
  switch (look.hairStyle) {
    case 'bald':
      oval(g, -0.045, 0.1, 0.04, 0.02, 0.5);
      return fillWith(g, fade(lighten(look.skin, 0.7), 0.3));
    case 'curly':
      for (const [i, [x, y]] of curls.entries())
        if (y > 0)
          lock(
            g,
            i % 2 ? hair : lighten(hair, 0.06),
            ring(x * 0.93, y * 0.95 + 0.012, 0.042 + 0.01 * cell(i, 5)),
          );
      for (const x of [-0.075, -0.03, 0.018, 0.066]) lock(g, hair, ring(x, 0.118, 0.034));
      return;
    case 'short':
      lock(g, hair, [
        [-0.15, -0.012],
        [-0.156, 0.062],
        [-0.115, 0.135],
        [-0.03, 0.178],
        [0.06, 0.168],
        [0.125, 0.118],
        [0.15, 0.048],
        [0.146, 0.002],
        [0.132, 0.045],
        [0.105, 0.078],
        [0.05, 0.083],
        [-0.02, 0.07],
        [-0.085, 0.078],
        [-0.122, 0.048],
      ]);
      break;
    default:
      // A parting, swept to both sides.
      lock(g, hair, [
        [-0.15, -0.04],
        [-0.164, 0.04],
        [-0.12, 0.13],
        [-0.03, 0.176],
        [0.06, 0.17],
        [0.13, 0.12],
        [0.158, 0.04],
        [0.15, -0.03],
        [0.128, 0.03],
        [0.085, 0.078],
        [0.045, 0.108],
        [-0.02, 0.088],
        [-0.085, 0.06],
        [-0.125, 0.02],
      ]);
  }
  sheen(g, hair);
  if (look.hairStyle === 'bun') {
    circle(g, -0.045, 0.16, 0.021);
    fillWith(g, look.top);
  }
}

function sheen(g: Surface2D, hair: string): void {
  curve(g, [
    [-0.105, 0.105],
    [-0.04, 0.146],
    [0.05, 0.143],
  ]);
  ink(g, fade(lighten(hair, 0.6), 0.26), 0.016);
  curve(g, [
    [-0.088, 0.09],
    [-0.03, 0.115],
    [0.03, 0.12],
  ]);
  ink(g, fade(darken(hair, 0.4), 0.3), 0.006);
}
