import { fade, mix } from '#art/colour.ts';
import { box, circle, curve, fillWith, ink, oval, round } from '#art/paint.ts';
import { drawBlades, fanHead, lampLight } from '#art/things/appliances.ts';
import { drawRecord } from '#art/things/turning-things.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Progress } from '#contracts/trace.ts';
import { type Device, deviceOf } from '../devices.ts';
import type { BodyAt } from './body-at.ts';
import { type Item, inBody } from './item.ts';

/** Light falls on whoever and whatever stands about: its glow is drawn over all of it. */
const OVER_ALL = 2500;
const WARM = '#ffd98a';
const COLD = '#a8d4ff';
/** Radians that a rotor turns while the shutter of a frame is open at its full speed (131 rad/s, a 48th of a second). */
const SWEEP = 131 / 48;
/** 33⅓ turns a minute, rad/s. */
const RECORD = 3.49;

/** Where a screen is on the picture of a thing: middle and half sizes, in shares of its size. */
const screens: Readonly<Record<string, { x: number; y: number; w: number; h: number }>> = {
  television: { x: -0.075, y: -0.075, w: 0.3, h: 0.2 },
  laptop: { x: 0, y: 0.14, w: 0.3, h: 0.19 },
  'own.arcade-machine': { x: 0, y: 0.13, w: 0.27, h: 0.14 },
  'own.atm': { x: -0.07, y: 0.15, w: 0.25, h: 0.12 },
  'mobile-phone': { x: 0, y: 0.02, w: 0.34, h: 0.36 },
};

/** Where what glows by its heat has its coils, in shares of its height over its middle. */
const coils: Readonly<Record<string, number>> = { 'own.heater': 0 };

/** What a device gives, over its own picture: light, a picture, a glow, or air. */
export function poweredItems(prop: PlanProp, body: BodyAt, z: number, progress: Progress): Item[] {
  const { share } = progress;
  const how = deviceOf(prop);
  if (how === null) return [];
  const item = (at: number, draw: Item['draw']): Item => ({
    z: at,
    shadow: () => {},
    draw: inBody(body, draw),
  });
  if (how.gives === 'wind') return [item(z + 0.0004, blades(prop, progress))];
  if (share < 0.02 && how.gives !== 'screen') return [];
  return own(how, prop, progress).map(({ over, draw }) => item(over ? OVER_ALL : z + 0.0004, draw));
}

function own(
  how: Device,
  prop: PlanProp,
  { share, turn = 0 }: Progress,
): { over: boolean; draw: Item['draw'] }[] {
  const { width: w, height: h } = prop;
  switch (how.gives) {
    case 'light': {
      const at = lampLight[prop.thing] ?? { x: 0, y: 0.15, half: 0.4 };
      return [
        { over: false, draw: (g) => bulb(g, at.x * w, at.y * h, at.half * w, share) },
        { over: true, draw: (g) => glow(g, at.x * w, at.y * h, 1.9, WARM, 0.46 * share) },
      ];
    }
    case 'screen': {
      const at = screens[prop.thing] ?? { x: 0, y: 0, w: 0.3, h: 0.25 };
      return [
        {
          over: false,
          draw: (g) => {
            box(g, (at.x - at.w) * w, (at.y - at.h) * h, 2 * at.w * w, 2 * at.h * h, 0.03 * w);
            fillWith(g, mix('#2b2a33', '#dff1ff', share));
            for (const [k, color] of ['#f0c24b', '#4f9d5d', '#d8483e'].entries()) {
              circle(
                g,
                (at.x + at.w * (0.55 * (k - 1))) * w,
                (at.y + at.h * 0.25 * (k - 1)) * h,
                0.3 * at.h * h,
              );
              fillWith(g, fade(color, 0.55 * share));
            }
          },
        },
        { over: true, draw: (g) => glow(g, at.x * w, at.y * h, 0.5 + 0.9 * w, COLD, 0.42 * share) },
      ];
    }
    case 'flame':
      return [{ over: true, draw: (g) => glow(g, 0, 0.5 * h, 0.7, '#ffb469', 0.4 * share) }];
    case 'glow': {
      const y = coils[prop.thing] ?? 0.42;
      return [
        {
          over: false,
          draw: (g) => {
            oval(g, 0, y * h, 0.36 * w, 0.07 * h);
            fillWith(g, fade('#ff7a3c', 0.8 * share));
          },
        },
        { over: true, draw: (g) => glow(g, 0, y * h, 0.6, '#ff9a5c', 0.45 * share) },
      ];
    }
    case 'music': {
      const notes = { over: true, draw: notesOf(prop, share, turn) };
      if (prop.thing !== 'own.record-player') return [notes];
      return [{ over: false, draw: (g) => drawRecord(g, w, h, RECORD * turn) }, notes];
    }
    case 'motor':
      return [{ over: false, draw: trembles(prop, share, turn) }];
    case 'wind':
      return [];
  }
}

/** Notes that rise from what plays, sway and fade, one after the other. */
function notesOf({ width, height }: PlanProp, share: number, seconds: number): Item['draw'] {
  return (g) => {
    for (const k of [0, 1, 2]) {
      const on = (0.45 * seconds + k / 3) % 1;
      const x = (0.5 * (k - 1) + 0.12 * Math.sin(5 * on + 2 * k)) * Math.max(0.4, width);
      const y = height / 2 + 0.08 + 0.7 * on;
      const shade = fade('#3b3350', share * Math.sin(Math.PI * on));
      oval(g, x, y, 0.045, 0.033);
      fillWith(g, shade);
      curve(g, [
        [x + 0.04, y],
        [x + 0.04, y + 0.08],
        [x + 0.04, y + 0.16],
        [x + 0.09, y + 0.12],
      ]);
      ink(g, shade, 0.014);
    }
  };
}

/** What runs trembles: short strokes to both sides that come and go. */
function trembles({ width, height }: PlanProp, share: number, seconds: number): Item['draw'] {
  return (g) => {
    for (const [k, side] of [-1, 1, -1, 1].entries()) {
      const far = 0.06 + 0.05 * Math.floor(k / 2);
      const strength = share * (0.35 + 0.35 * Math.sin(40 * seconds + 2 * k));
      const half = height * (0.22 - 0.05 * Math.floor(k / 2));
      curve(
        g,
        [-1, -0.5, 0, 0.5, 1].map((v) => [side * (width / 2 + far - 0.04 * v * v), v * half]),
      );
      ink(g, fade('#3b3350', strength), 0.012);
    }
  };
}

type Surface = Parameters<Item['draw']>[0];

/** The lit shade itself. */
function bulb(g: Surface, x: number, y: number, half: number, share: number): void {
  oval(g, x, y, half, half * 0.62);
  fillWith(g, round(g, x, y, half, fade('#fffbe6', 0.95 * share), fade(WARM, 0)));
}

/** Light adds to what is there. */
function glow(g: Surface, x: number, y: number, radius: number, color: string, strength: number): void {
  g.save();
  g.globalCompositeOperation = 'screen';
  circle(g, x, y, radius);
  fillWith(g, round(g, x, y, radius, fade(color, strength), fade(color, strength * 0.35), fade(color, 0)));
  g.restore();
}

/** Blades, and the air that they send off as thin lines. */
function blades({ width: w, height: h }: PlanProp, { share, side, turn = 0 }: Progress): Item['draw'] {
  return (g) => {
    drawBlades(g, w, h, turn, SWEEP * share);
    if (share < 0.2) return;
    const { y, radius } = fanHead(w, h);
    for (const [k, at] of [-0.7, -0.25, 0.2, 0.65].entries()) {
      const on = (0.11 * turn + 0.27 * k) % 1;
      const x = side * (radius + 1.3 * on);
      curve(
        g,
        [0, 0.1, 0.2, 0.3, 0.4].map((d) => [
          x + side * d,
          y + at * radius + 0.018 * Math.sin(9 * d + 5 * on + k),
        ]),
      );
      ink(g, fade('#ffffff', 0.5 * share * Math.sin(Math.PI * on)), 0.012);
    }
  };
}
