import { reelIn, tipOf, unhook } from '../../devices/fishing-line.ts';
import type { Line } from '../../devices/line.ts';
import { STEP } from '../../physics.ts';
import { letGo } from '../../puppets/grip.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';

/** So long nothing bites, seconds; the tip nods so often, by so much (radians). */
const [WAITS, NODS, DIPS] = [1.5, 2, 0.3] as const;
/** How fast a reel takes in line, m/s, how little of it is left out at last, m, and how far up the rod comes, radians (judged). */
const [REELS, LEFT, UP] = [0.75, 0.6, 0.5] as const;
/** So far over the surface it hangs in the air, metres. */
const CLEAR = 0.12;

/** Holds the rod out, waits until something bites, and brings it up on the line. */
export function* fishing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const line = stage.lines.get(beat.with ?? '');
  const hand = line?.rod.held ?? null;
  if (line === undefined || hand?.by !== actor) return failed('There is no line in the water.');
  const water = [...stage.waters.values()].find(
    (w) => line.hooked.body.translation().x > w.left && line.hooked.body.translation().x < w.right,
  );
  if (water === undefined) return failed('There is no water under the line.');
  actor.face(line.hooked.body.translation().x - actor.x);
  actor.reach('near', 0.2, -0.06, 9);
  actor.reach('far', 0.17, -0.12, 9);
  const way = actor.facing;
  yield* wait(WAITS);
  actor.expression = 'surprised';
  for (let k = 0; k < NODS; k++) {
    hand.tip = -DIPS * way;
    stage.specks.splash(tipOf(line.rod).x, water.surface, 0.12, 0.9, 0.5);
    stage.sound({
      kind: 'splash',
      x: tipOf(line.rod).x,
      bodies: [line.hooked.id],
      strength: 0.2,
      seconds: 0.3,
    });
    yield* wait(0.22);
    hand.tip = 0;
    yield* wait(0.2);
  }
  const high = () => line.hooked.body.translation().y - line.hooked.prop.height / 2 - water.surface;
  yield* pullUp(play, line.hooked.id);
  const up = high();
  actor.lean.aim = 0;
  if (beat.expression === null)
    actor.expression = /fish/u.test(line.hooked.prop.thing) ? 'happy' : 'surprised';
  for (let t = 0; t < 1.2; t += STEP) yield;
  return up > CLEAR && high() > CLEAR
    ? done(`It hangs on the line, ${up.toFixed(2)} m over the water.`)
    : failed('It did not come out of the water.');
}

function* pullUp({ stage, actor }: Playing, id: string): Doing {
  const line = stage.lines.get(id);
  if (line?.rod.held == null) return;
  const { held } = line.rod;
  for (let t = 0; t < 4 && line.length > LEFT; t += STEP) {
    const k = Math.min(1, t / 0.5);
    held.tip = UP * k * actor.facing;
    actor.lean.aim = -0.22 * k;
    actor.reach('far', 0.16 + 0.03 * Math.cos(16 * t), -0.1 + 0.03 * Math.sin(16 * t), 20);
    if (stage.step % 6 === 0) reelIn(stage, line, 6 * REELS * STEP, LEFT);
    yield;
  }
}

/** How far back a rod is swung to bring in what hangs on it, radians, and for how long at most, seconds (judged). */
const [BACK, SWINGS] = [1.35, 2.2] as const;

/** Swings one's own catch over the bank, takes it off the hook there and lays the rod down, so that hands are free for it. */
export function* bringIn({ stage, actor }: Playing, line: Line): Doing {
  const { held } = line.rod;
  if (held === null) return;
  const from = held.tip ?? 0;
  for (let t = 0; t < SWINGS; t += STEP) {
    held.tip = from + (BACK * actor.facing - from) * Math.min(1, t / 1.2);
    const over = Math.abs(line.hooked.body.translation().x - actor.x) < 0.45 * actor.height;
    if (over && t > 1) break;
    yield;
  }
  unhook(stage, line);
  letGo(stage, line.rod);
  actor.restHands();
  yield* wait(0.7);
}
