import { STEP } from '../../physics.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { gesturing } from '../body/gesturing.ts';
import { isDripping, shakingDry } from '../water/shaking-dry.ts';
import { handOf, pickUp } from './handling.ts';

/** How long something is shaken, seconds, how often a second, and how far a hand goes to and fro with it, in heights (judged). */
const [LASTS, OFTEN, FAR] = [1.8, 4, 0.05] as const;
/** It has to have gone up and down so often, by so many metres at least. */
const [TIMES, LEAST] = [4, 0.02] as const;

/** Who shakes shakes all over; who shakes a thing that can be taken up has it in the hand or the mouth, and shakes that. */
export function* shaking(play: Playing): Behaviour {
  const id = play.beat.target ?? play.beat.with;
  const loose = id === null ? undefined : play.stage.loose.get(id);
  if (loose === undefined || loose.prop.fixed)
    return yield* isDripping(play.stage, play.actor) ? shakingDry(play) : gesturing(play);
  return yield* shakingIt(play, loose);
}

function* shakingIt(play: Playing, loose: Loose): Behaviour {
  const { stage, actor, beat } = play;
  if (actor.holding !== loose.id && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const hand = actor.armed ? handOf(loose) : 'near';
  const swing = FAR * Math.min(1.5, beat.vigour);
  let [last, way, turns] = [loose.body.translation().y, 0, 0];
  for (let t = 0; t < LASTS; t += STEP) {
    const up = Math.sin(2 * Math.PI * OFTEN * t);
    if (actor.armed) actor.reach(hand, 0.19 + 0.3 * swing * up, swing * up, 30);
    else actor.nod.aim = 0.15 + 0.7 * up;
    const { y } = loose.body.translation();
    const now = Math.sign(y - last);
    if (Math.abs(y - last) > LEAST && now !== way) {
      [way, turns] = [now, turns + 1];
      rattle(play, loose);
    }
    if (now === way || Math.abs(y - last) > LEAST) last = y;
    yield;
  }
  actor.nod.aim = 0;
  if (actor.armed) actor.reach(hand, 0.16, -0.14, 12);
  stage.worked.add(loose.id);
  yield* wait(0.4);
  return turns >= TIMES ? done(`Shook it ${Math.floor(turns / 2)} times.`) : failed('It hardly moved.');
}

/** What is in it, or it itself, is heard. */
function rattle({ stage, actor }: Playing, { id, prop }: Loose): void {
  stage.sound({
    kind: 'impact',
    x: actor.x,
    bodies: [id],
    materials: [prop.material, prop.material],
    strength: 0.12,
    seconds: 0.06,
  });
}
