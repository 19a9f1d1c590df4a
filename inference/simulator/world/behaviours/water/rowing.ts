import type { Beat } from '#contracts/scene-plan.ts';
import { isRowed, sternOf } from '../../../boats.ts';
import { LOWER_EDGE } from '../../bodies/thing-body.ts';
import { STEP } from '../../physics.ts';
import { clamp, mix, pointOn, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';

/** Most that both blades push with, newtons: what a rower's oars give at an easy pace; judged. */
const PULL = 300;
/** One stroke and the way back, seconds (24 strokes a minute), and how much of it the blades are in the water. */
const STROKE = 2.5;
const DRIVE = 0.45;
/** How fast one rows at ease, m/s; judged. */
const PACE = 1.1;

export const afloat = (stage: Stage, boat: Loose): boolean =>
  [...stage.waters.values()].some((water) => water.share(boat) > 0);

/** The boat of an act in which it is rowed, or sailed by whoever sits in it. */
export const boatOf = (stage: Stage, beat: Beat): Loose | null => {
  const boat = stage.loose.get(beat.with ?? beat.target ?? '');
  if (boat === undefined) return null;
  const { thing } = boat.prop;
  const crewed = beat.action === 'ride' ? isRowed(thing) : beat.action === 'sail' && sternOf(thing) !== null;
  return crewed ? boat : null;
};

/** Sits in it already. */
export const isAboard = (stage: Stage, beat: Beat, actor: Puppet): boolean =>
  actor.mode === 'seated' && stage.riders.has(actor.id) && boatOf(stage, beat) !== null;

/** Where somebody's thwart is, metres from the middle: of several who row one boat each has one. */
function thwartOf(stage: Stage, rower: Puppet, boat: Loose): number {
  const stern = sternOf(boat.prop.thing);
  if (stern !== null) return stern.x * boat.prop.width * rower.facing;
  const crew = new Set(stage.plan.beats.filter((b) => boatOf(stage, b) === boat).map((b) => b.actor));
  const at = [...crew].indexOf(rower.id);
  return crew.size < 2 || at < 0 ? 0 : boat.prop.width * 0.5 * (at / (crew.size - 1) - 0.5);
}

/**
 * Keeps a rower on the thwart, whose weight the boat carries. `stroke` is how far the stroke has come, 0 to 1: the first
 * `DRIVE` of it is the pull, the rest the way back.
 */
export function onTheThwart(stage: Stage, rower: Puppet, boat: Loose, stroke: () => number): void {
  const H = rower.height;
  const thwart = thwartOf(stage, rower, boat);
  stage.riders.set(rower.id, () => {
    if (stage.loose.get(boat.id) !== boat) return;
    const at = pointOn({ ...boat.body.translation(), angle: boat.body.rotation() }, thwart, 0);
    boat.body.applyImpulseAtPoint({ x: 0, y: -rower.mass * stage.around.gravity * STEP }, at, true);
    stage.worked.add(boat.id);
    const t = stroke();
    const pulled = t < DRIVE ? smooth(t / DRIVE) : 1 - smooth((t - DRIVE) / (1 - DRIVE));
    const up = t < DRIVE ? 0 : Math.sin((Math.PI * (t - DRIVE)) / (1 - DRIVE));
    const stern = sternOf(boat.prop.thing);
    const floor = at.y + boat.prop.height * (stern === null ? -0.3 : stern.y - 0.07);
    const toes = at.x + rower.facing * 0.34 * H;
    rower.seat = {
      x: at.x,
      y: at.y + boat.prop.height * (stern?.y ?? 0.12),
      lean: mix(0.3, -0.28, pulled),
      feet: new Map([
        ['near', { x: toes, y: floor }],
        ['far', { x: toes + rower.facing * 0.04 * H, y: floor }],
      ]),
      grip: null,
    };
    rower.x = at.x;
    // A body on two short legs sits on the thwart with its lower edge.
    if (rower.actor.rig !== 'person') {
      rower.air = { y: rower.seat.y - LOWER_EDGE * H, vy: 0, up: false };
      rower.lean.aim = 0.6 * rower.seat.lean;
    }
    const hand = { x: mix(0.34, 0.1, pulled), y: mix(-0.13, -0.2, up) };
    rower.reach('near', hand.x, hand.y, 16);
    rower.reach('far', hand.x, hand.y, 16);
  });
}

/** Where it is rowed to, metres: as the words say, else towards the middle and past it. */
export function goalOf(stage: Stage, boat: Loose, beat: Beat): number {
  const from = boat.body.translation().x;
  const named = beat.target === null || beat.target === boat.id ? null : stage.place(beat.target);
  return beat.spot ?? named?.x ?? (from < 1 ? from + 6 : from - 6);
}

/** A quarter of a hull, with its crew, is under water as the curtain rises; its weight does the rest. */
function launch(stage: Stage, boat: Loose): void {
  const { x } = boat.body.translation();
  const water = [...stage.waters.values()].find(({ left, right }) => x > left && x < right);
  if (water !== undefined) boat.body.setTranslation({ x, y: water.surface + boat.prop.height * 0.25 }, true);
}

/** Whoever rows first of all sits in their boat as the curtain rises. */
export function startRowing(stage: Stage): void {
  for (const { id } of stage.plan.actors) {
    const first = stage.plan.beats.find((b) => b.actor === id);
    const boat = first === undefined ? null : boatOf(stage, first);
    const rower = stage.puppets.get(id);
    if (first === undefined || boat === null || rower?.armed !== true) continue;
    launch(stage, boat);
    rower.x = boat.body.translation().x;
    rower.mode = 'seated';
    // Who rows has the back to where it goes.
    const ahead = goalOf(stage, boat, first) > rower.x === (first.action === 'sail');
    rower.facing = ahead ? 1 : -1;
    onTheThwart(stage, rower, boat, () => DRIVE);
  }
}

/** Rows a boat stroke by stroke, the back to where it goes; the blades push on water with bounded force. */
export function* rowing({ stage, beat, actor }: Playing, boat: Loose): Behaviour {
  if (!actor.armed) return failed('Has no hands for the oars.');
  if (!afloat(stage, boat)) return failed('It is not afloat.');
  const from = boat.body.translation().x;
  const goal = goalOf(stage, boat, beat);
  const way = Math.sign(goal - from) || 1;
  actor.mode = 'seated';
  actor.facing = way > 0 ? -1 : 1;
  let clock = DRIVE * STROKE;
  onTheThwart(stage, actor, boat, () => (clock / STROKE) % 1);
  yield* wait(0.3);
  for (let t = 0; t < 8 && (goal - boat.body.translation().x) * way > 0.3; t += STEP) {
    const stroke = (clock / STROKE) % 1;
    clock += STEP / Math.max(0.6, 1 / beat.vigour);
    if (stroke < DRIVE && afloat(stage, boat)) {
      // The blade bites less, the nearer the boat comes to its own pace.
      const slip = clamp(1.4 - (boat.body.linvel().x * way) / (PACE * beat.vigour), 0, 1);
      const force = PULL * slip * Math.sin((Math.PI * stroke) / DRIVE);
      // The rower goes along: the boat gets its share of it.
      const share = boat.mass / (boat.mass + actor.mass);
      boat.body.applyImpulse({ x: way * force * share * STEP, y: 0 }, true);
    }
    if (stroke < DRIVE && (clock / STROKE) % 1 >= DRIVE)
      stage.sound({
        kind: 'splash',
        x: boat.body.translation().x - way * 0.6,
        bodies: [boat.id],
        materials: ['water'],
        strength: 0.25,
      });
    yield;
  }
  const gone = (boat.body.translation().x - from) * way;
  return gone > 1 ? done(`Rowed ${gone.toFixed(1)} m.`) : failed('It made no way.');
}
