import { STEP } from '../../physics.ts';
import { clamp, mix, smooth } from '../../puppets/limb.ts';
import { longThing } from '../../puppets/long-things.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { flyTowards } from './prop-flying.ts';

/** What carries people through the air in tales, and where their feet are beside its middle, in their heights. */
const flown: Readonly<Record<string, { ahead: number; below: number }>> = {
  broom: { ahead: -0.08, below: 0.2 },
  'own.broomstick': { ahead: -0.08, below: 0.2 },
  'own.magic-carpet': { ahead: 0.24, below: -0.02 },
};
export const isFlown = ({ prop }: Loose): boolean => flown[prop.thing] !== undefined;

/** How high they fly over people's heads, metres, and how fast, m/s. */
const HIGH = 1.7;
const FAST = 2;

/**
 * Sits down on a broomstick or a magic carpet, which flies. Nothing lifts such a thing: it hangs on the theatre's wires, which pull it
 * no harder than a small drone pulls itself, and the note says so.
 */
export function* ridingAloft(play: Playing, mount: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig !== 'person') return failed('Sits on nothing that flies.');
  const H = actor.height;
  yield* goTo(actor, mount.body.translation().x, 'walk', 1.2, 0.08);
  const from = actor.x;
  const at =
    beat.spot ??
    (Math.abs(from + actor.facing * 4) < 4.6 ? from + actor.facing * 4 : from - actor.facing * 4);
  const way = Math.sign(at - from) || 1;
  actor.face(way);
  yield* wait(0.2);
  const { ahead, below } = flown[mount.prop.thing] ?? { ahead: 0, below: 0 };
  const long = longThing(mount.prop);
  // The handle is in front.
  const tilt = long === null ? 0 : (way > 0 ? Math.PI : 0) - long.axis;
  const hips = actor.pose('torso').y - 0.145 * H;
  const sit = (k: number) => {
    const { x, y } = mount.body.translation();
    const feet = Math.max(0, y - below * H);
    actor.seat = {
      x,
      y: mix(hips, Math.max(y, 0.1 * H) + 0.06 * H, k),
      lean: 0.16 * k,
      feet: new Map([
        ['near', { x: x + way * ahead * H, y: feet * k }],
        ['far', { x: x + way * (ahead + 0.06) * H, y: feet * k }],
      ]),
      grip: null,
    };
    actor.x = x;
  };
  const goal = { x: mount.body.translation().x, y: 0.35 * H };
  actor.mode = 'seated';
  stage.riders.set(mount.id, () => flyTowards(stage, mount, goal, { fastest: FAST * beat.vigour, tilt }));
  for (let s = 0; s < 1; s += STEP / 0.8) {
    sit(smooth(s));
    yield;
  }
  goal.x = at;
  goal.y = HIGH;
  let highest = 0;
  for (let t = 0; t < 5; t += STEP) {
    sit(1);
    const { x, y } = mount.body.translation();
    highest = Math.max(highest, y);
    if (Math.hypot(goal.x - x, goal.y - y) < 0.25) break;
    yield;
  }
  stage.riders.set(actor.id, () => sit(1));
  sit(1);
  const gone = Math.abs(mount.body.translation().x - from);
  return highest > 0.8
    ? done(`Flew ${clamp(gone, 0, 99).toFixed(1)} m, on the theatre's wires.`)
    : failed('It stayed on the ground.');
}
