import type { Beat } from '#contracts/scene-plan.ts';
import { gapTo, holdOf, marginOf, mustBrake, neededFor } from '../../devices/braking.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { steer } from '../going/going.ts';
import { hum } from './humming.ts';

/** Brakes that use more than this share of what tyres hold lock the wheels. */
const LOCKED = 0.8;
/** How often sliding tyres are heard anew, in steps. */
const PIECE = 12;
/** A vehicle that has nothing to stop for stands after so many metres; none rolls farther than this from the middle. */
const RUN = 4;
const FARTHEST = 6;
/** Seconds before it would be there at which somebody sees it coming. */
const WARNED = 0.75;
/** Metres that are then between them. */
const CLEAR = 0.6;

/** Rolls on until the moment has come to brake for what its beat names. */
export function* rollUp(stage: Stage, car: Puppet, beat: Beat): Doing {
  const from = car.x;
  const top = car.pace.run * clamp(beat.vigour, 0.5, 1.4);
  for (let steps = 0; steps < 8 * 120; steps++) {
    lookOut(stage, car, beat);
    if (mustBrake(stage, car, beat)) return;
    const end = beat.spot ?? from + car.facing * RUN;
    const there = (end - car.x) * car.facing <= car.velocity ** 2 / (2 * neededFor(stage, car, beat));
    const free = gapTo(stage, car, beat.target) === null;
    if ((free && there) || car.x * car.facing > FARTHEST) return;
    car.wanted = car.facing * top;
    car.lean.aim = clamp((top - Math.abs(car.velocity)) * 0.008, 0, 0.035);
    hum(stage, car, steps);
    yield;
  }
}

/** Drives up to somebody or something, and brakes no harder than tyres hold: in time, just in time, or too late. */
export function* braking(play: Playing): Behaviour {
  const { stage, beat, actor: car } = play;
  if (car.actor.rig !== 'wheeled') return failed('Has no brakes.');
  if (holdOf(stage) < 0.05) return failed('Tyres hold nothing where nothing weighs.');
  if (beat.target !== null && stage.place(beat.target) === null)
    return failed(`There is no ${beat.target} here to brake for.`);
  const at = beat.target === null ? null : stage.place(beat.target);
  if (at !== null && Math.abs(car.velocity) < 1) {
    car.face(at.x - car.x);
    yield* wait(0.3);
  }
  yield* rollUp(stage, car, beat);
  const before = Math.abs(car.velocity);
  const who = stage.puppets.get(beat.target ?? '') ?? null;
  let past = false;
  let gap: number | null = null;
  try {
    past = yield* standStill(stage, car, beat);
    gap = gapTo(stage, car, beat.target);
    yield* wait(0.6);
  } finally {
    car.braking = null;
    if (who !== null && who.stoodAt !== null) {
      who.wanted = 0;
      who.stoodAt = null;
      stage.engaged.delete(who.id);
    }
  }
  if (before < 0.8) return failed('Never got going.');
  const held = `from ${(before * 3.6).toFixed(0)} km/h`;
  if (past) {
    const whom = who?.actor.name ?? 'it';
    if (beat.outcome === 'fail' && beat.action === 'brake')
      return done(
        `Braked too late ${held}, slid on, and ${whom} ${who === null ? 'was passed' : 'got clear'}.`,
      );
    return failed(who === null ? 'Did not stop in time.' : `${whom} got clear: nobody is run over here.`);
  }
  if (gap === null) return done(`Stopped ${held}.`);
  const near = `${gap.toFixed(2)} m before ${who?.actor.name ?? 'it'}`;
  const close = beat.outcome === 'barely' || beat.outcome === 'almost';
  if (beat.outcome === 'fail' || (close && gap > 0.5) || gap < 0) return failed(`Stopped ${near}.`);
  return done(`Stopped ${held}, ${near}.`);
}

/** Brakes until it stands. Returns whether it came to where its target was; whoever was there got out of the way. */
function* standStill(stage: Stage, car: Puppet, beat: Beat): Doing<boolean> {
  const hold = neededFor(stage, car, beat);
  const locked = hold > LOCKED * holdOf(stage);
  const spot = gapTo(stage, car, beat.target);
  const from = car.x;
  car.braking = { hold, locked };
  car.wanted = 0;
  car.lean.aim = -0.009 * hold;
  for (let steps = 0; Math.abs(car.velocity) > 1e-6; steps++) {
    lookOut(stage, car, beat);
    if (steps % PIECE === 0)
      stage.sound({
        kind: locked ? 'screech' : 'rolling',
        x: car.x,
        bodies: [car.id],
        materials: ['rubber', stage.pieces.find((p) => p.part === 'floor')?.surface ?? 'asphalt'],
        strength: clamp(Math.abs(car.velocity) / 5, 0.15, 1) * (locked ? 1 : 0.5),
        seconds: PIECE * STEP,
      });
    if (locked && steps % 3 === 0)
      stage.specks.scuff(car.x - car.facing * 0.68 * car.height, 0.05, 0.12 * car.height);
    yield;
  }
  car.lean.aim = 0;
  return spot !== null && Math.abs(car.x - from) > spot;
}

/** Who stands where a vehicle will come to a stand too late runs a little way off before it, and is faster. */
function lookOut(stage: Stage, car: Puppet, beat: Beat): void {
  const who = stage.puppets.get(beat.target ?? '');
  const gap = gapTo(stage, car, beat.target);
  const margin = marginOf(stage, beat);
  if (who === undefined || gap === null || margin >= 0) return;
  if (who.stoodAt === null) {
    if (gap > WARNED * Math.abs(car.velocity)) return;
    stage.engaged.add(who.id);
    who.stoodAt = who.x;
    who.expression = 'scared';
    who.face(car.facing);
  }
  steer(who, who.stoodAt + car.facing * (CLEAR - margin), who.pace.run);
}
