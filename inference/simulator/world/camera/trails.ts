import { STEP } from '../physics.ts';
import type { SpeckCloud } from '../water/specks.ts';

/** How long prints stay, seconds: longer than a film. */
const STAYS = 70;
/** Half a metre in front of what goes there: prints lie a little nearer to the eye, metres. */
const NEARER = -0.035;

type Speed = { vx: number; vy: number };

/** Light that flashes on something, somewhere on its upper half, and goes along with it. */
export function glint(
  cloud: SpeckCloud,
  x: number,
  y: number,
  width: number,
  height: number,
  v: Speed,
): void {
  cloud.add('glint', x + (cloud.random() - 0.5) * 0.7 * width, y + (cloud.random() - 0.15) * 0.55 * height, {
    ...v,
    size: (0.05 + 0.06 * cloud.random()) * Math.min(1.6, 0.5 + height),
    life: 0.5,
  });
}

/** What a foot or a wheel pressed into the ground; feet tread to the left and the right of their way by turns. */
export function print(
  cloud: SpeckCloud,
  x: number,
  turn: number,
  look: 'print' | 'rut',
  height: number,
): void {
  cloud.add(look, x, NEARER - (look === 'print' ? 0.045 * turn : 0), {
    vx: 0,
    vy: 0,
    size: look === 'rut' ? 0.05 : 0.035 + 0.035 * Math.min(1.4, height),
    life: STAYS,
  });
}

/** A wheel as it stands turned now: for this step alone. */
export function wheel(cloud: SpeckCloud, x: number, y: number, radius: number, angle: number): void {
  const turned = (((angle / (2 * Math.PI)) % 1) + 1) % 1;
  cloud.add('wheel', x, y, { vx: 0, vy: 0, size: radius, life: 1.5 * STEP, share: turned });
}

/** A lock of hair that the air takes back from a head. */
export function strand(cloud: SpeckCloud, x: number, y: number, way: number, height: number): void {
  cloud.add('strand', x - way * 0.1 * height * cloud.random(), y - 0.16 * height * cloud.random(), {
    vx: way * (0.5 + 0.4 * cloud.random()),
    vy: 0.15 * (cloud.random() - 0.3),
    size: 0.09 * height * (0.7 + 0.6 * cloud.random()),
    life: 0.3,
  });
}

/** Smoke or dust that stays behind. */
export function plume(cloud: SpeckCloud, x: number, y: number, what: 'smoke' | 'dust', way: number): void {
  cloud.add('smoke', x, y, {
    vx: way * (0.2 + 0.3 * cloud.random()),
    vy: (what === 'dust' ? 0.35 : 0.15) * (0.4 + cloud.random()),
    size: 0.07 + 0.07 * cloud.random(),
    life: 1.1 + 0.7 * cloud.random(),
    ...(what === 'dust' ? { colour: '#b99a6b' } : {}),
  });
}

/** Glowing grains left behind in the air. */
export function trail(cloud: SpeckCloud, x: number, y: number, height: number): void {
  cloud.add('glint', x, y + (cloud.random() - 0.5) * 0.4 * height, {
    vx: 0,
    vy: -0.1 * cloud.random(),
    size: 0.03 + 0.035 * cloud.random(),
    life: 1.1 + 0.5 * cloud.random(),
    colour: '#ffd76a',
  });
}

/** Down or leaves that fly off. */
export function flurry(cloud: SpeckCloud, x: number, y: number, what: 'feathers' | 'leaves', v: Speed): void {
  cloud.add(
    what === 'feathers' ? 'feather' : 'leaf',
    x + (cloud.random() - 0.5) * 0.3,
    y + 0.1 * cloud.random(),
    {
      vx: 0.3 * v.vx + (cloud.random() - 0.5) * 1.2,
      vy: 0.3 * v.vy + 0.8 * cloud.random(),
      size: 0.045 + 0.03 * cloud.random(),
      life: 2.6,
    },
  );
}
