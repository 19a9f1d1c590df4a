import type { PlanProp } from '#contracts/scene-plan.ts';
import { layers, STEP } from '../../physics.ts';
import { massOf } from '../../prop-body.ts';
import { addLoose } from '../../props-on-stage.ts';
import { pointOn } from '../../puppets/limb.ts';
import { longThing } from '../../puppets/long-things.ts';
import type { Loose, Stage } from '../../stage.ts';
import { beginsToDrain, bubblesOf, isFilm, pop } from '../../water/films.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { steer } from '../going/going.ts';
import { handOf, pickUp, takers } from '../hands/handling.ts';

/** Where the hand is from the lips, in heights: the ring is then a hand's breadth before them. */
const BEFORE = { x: 0.08, y: -0.12 };
/** Bubbles leave a wand one after the other, so many seconds apart. */
const APART = 0.42;
/** Breath that fills them, m/s as they leave (judged: a film bears no more). */
const BREATH = 1.1;

/** What comes out of this wand and has not yet: bubbles of the plan in their order. */
const still = (stage: Stage, wand: string) =>
  stage.plan.props.filter((p) => p.blown === wand && !stage.loose.has(p.id) && !stage.gone.has(p.id));

/** Holds the wand before the lips and blows: bubbles leave its ring and are the air's from then on. */
export function* bubbling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const wand = beat.with === null ? undefined : stage.loose.get(beat.with);
  const long = wand === undefined ? null : longThing(wand.prop);
  if (wand === undefined || long === null) return failed('There is no wand to blow through.');
  if (!actor.armed) return failed('Has no hand for the wand.');
  if (stage.around.air === 0) return failed('There is no air to blow.');
  if (actor.holding !== wand.id && !(yield* pickUp(play, wand)))
    return failed('Could not get hold of the wand.');
  const coming = still(stage, wand.id);
  if (coming.length === 0) return failed('The soap is used up.');
  const hand = handOf(wand);
  const ring = () =>
    pointOn({ ...wand.body.translation(), angle: wand.body.rotation() }, long.end.x, long.end.y);
  const hold = function* (seconds: number): Doing {
    for (let t = 0; t < seconds; t += STEP) {
      const lips = actor.mouth();
      actor.reachFor(
        hand,
        lips.x + BEFORE.x * actor.height * actor.facing,
        lips.y + BEFORE.y * actor.height,
        14,
      );
      yield;
    }
  };
  yield* hold(0.9);
  actor.jaw = 0.22;
  stage.sound({ kind: 'whoosh', x: actor.x, bodies: [actor.id], strength: 0.3, seconds: 0.5 });
  for (const prop of coming) {
    const { x, y } = ring();
    const [aside, up] = [stage.random(), stage.random()];
    addBubble(stage, prop, {
      x: x + actor.facing * (prop.width / 2 + 0.02),
      y,
      vx: actor.facing * BREATH * Math.sqrt(beat.vigour) * (0.6 + 0.7 * aside),
      vy: 0.7 * up - 0.1,
    });
    yield* hold(APART);
  }
  actor.jaw = 0;
  actor.restHands();
  yield* wait(1.2);
  const made = coming.filter((p) => stage.loose.has(p.id) || stage.gone.has(p.id)).length;
  return done(made === 1 ? 'A bubble flies.' : `${made} bubbles fly.`);
}

/** A bubble comes to be at the ring, and moves on as the breath in it does. Metres, metres a second. */
function addBubble(stage: Stage, prop: PlanProp, at: { x: number; y: number; vx: number; vy: number }): void {
  const made = addLoose(
    stage,
    { ...prop, x: at.x },
    {
      id: prop.id,
      part: null,
      shape: { kind: 'circle', radius: prop.width / 2 },
      mass: massOf(prop),
      y: at.y,
      angle: 0,
      layer: layers.film,
    },
  );
  made.body.setLinvel({ x: at.vx, y: at.vy }, true);
  beginsToDrain(stage, made);
  stage.sheds += 1;
}

/** Goes to bubbles and touches them, one after the other, as long as they are within reach. */
export function* popping(play: Playing, id: string): Behaviour {
  const { stage, actor } = play;
  const off = (l: Loose) => Math.abs(l.body.translation().x - actor.x);
  const there = bubblesOf(stage, id).toSorted((a, b) => off(a) - off(b));
  if (there.length === 0) return failed('There is no bubble any more.');
  let popped = 0;
  for (const bubble of there.slice(0, 3)) if (yield* touched(play, bubble)) popped += 1;
  actor.touchWith([]);
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  if (actor.armed) actor.restHands();
  yield* wait(0.4);
  return popped > 0 ? done(`Popped ${popped}.`) : failed('They got away.');
}

/** Did a limb meet it before it tore by itself or was out of reach? */
function* touched({ stage, actor, ...play }: Playing, bubble: Loose): Doing<boolean> {
  const gone = () => !stage.loose.has(bubble.id);
  for (let t = 0; t < 2.6 && !gone(); t += STEP) {
    const at = bubble.body.translation();
    const side = Math.sign(actor.x - at.x) || -1;
    const reach = actor.armed ? 0.2 * actor.height : Math.abs(actor.mouth().x - actor.x);
    const goal = at.x + side * reach;
    steer(actor, goal, actor.pace.run);
    actor.face(at.x - actor.x);
    actor.touchWith(takers({ stage, actor, ...play }));
    const near = Math.abs(goal - actor.x) < 0.15;
    if (actor.armed) actor.reachFor('near', at.x, at.y, 26);
    if (near && !actor.air.up && at.y > actor.mouth().y + (actor.armed ? 0.4 : 0.1)) actor.leap(2.6);
    yield;
  }
  actor.wanted = 0;
  // The contact that tore it is that of the step before.
  return gone() && stage.touching(actor.id, bubble.id) !== null;
}

/** Bubbles that pop by themselves do so one after the other. */
export function* tearing(stage: Stage, bubble: Loose): Behaviour {
  let popped = 0;
  yield* wait(0.7);
  for (const each of bubblesOf(stage, bubble.id)) {
    if (!stage.loose.has(each.id) || !isFilm(each)) continue;
    pop(stage, each);
    popped += 1;
    yield* until(() => false, 0.25);
  }
  yield* wait(0.4);
  return popped > 0 ? done(popped === 1 ? 'It popped.' : `${popped} popped.`) : failed('It is gone already.');
}
