import type { SKRSContext2D } from '@napi-rs/canvas';
import { type BallKind, drawBallLight, drawBallSkin } from '#art/things/balls.ts';
import { drawSmile } from '#art/things/smile.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { BodyAt } from './body-at.ts';
import { paintGuised } from './dressing.ts';
import type { Item } from './item.ts';
import { type Sprites, stamp } from './sprites.ts';

/**
 * A picture that is painted once (`paint`, in units about the middle, `half` a unit to each side) and moves with its body.
 * `unit` in metres; `facing` turns what has a front.
 */
export function still(
  sprites: Sprites,
  ppm: number,
  key: string,
  body: BodyAt,
  unit: number,
  half: number,
  facing: 1 | -1,
  z: number,
  paint: (g: SKRSContext2D) => void,
): Item {
  const sprite = sprites.get(key, half, unit, ppm, paint);
  const into = (g: SKRSContext2D, draw: () => void) => {
    g.save();
    g.translate(body.x, body.y);
    g.rotate(body.angle);
    g.scale(unit * facing, unit);
    draw();
    g.restore();
  };
  return {
    z,
    shadow: (g) => into(g, () => stamp(g, sprite.shadow)),
    draw: (g) => into(g, () => stamp(g, sprite.picture)),
  };
}

/** Of radius 1. */
const BALL = { width: 2, height: 2 };

/** The skin turns, the light on it stays. */
export function rolling(
  sprites: Sprites,
  ppm: number,
  key: string,
  body: BodyAt,
  radius: number,
  kind: BallKind,
  { tint, smile, guise }: Pick<PlanProp, 'tint' | 'smile' | 'guise'>,
  z: number,
): Item {
  const skin = sprites.get(`${key}/skin`, 1.06, radius, ppm, (g) =>
    paintGuised(g, guise, BALL, (s) => {
      drawBallSkin(s, kind, tint);
      if (smile === true) drawSmile(s);
    }),
  );
  const light = sprites.get('ball/light', 1.06, radius, ppm, (g) => drawBallLight(g));
  const into = (g: SKRSContext2D, angle: number, draw: () => void) => {
    g.save();
    g.translate(body.x, body.y);
    g.rotate(angle);
    g.scale(radius, radius);
    draw();
    g.restore();
  };
  return {
    z,
    shadow: (g) => into(g, 0, () => stamp(g, skin.shadow)),
    draw: (g) => {
      into(g, body.angle, () => stamp(g, skin.picture));
      into(g, 0, () => stamp(g, light.picture));
    },
  };
}
