import { wheeled } from '#contracts/rig-wheeled.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import { behindOthers } from '../behaviours/going/in-a-row.ts';
import { surfaces } from '../materials.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Stage } from '../stage.ts';

/** What drivers brake with where nothing forces them, m/s²: 10 ft/s² (ITE, Traffic Signal Timing Manual, 5.2). */
const COMFORT = 3.05;
/** Of what a dry road holds, a wet one holds this share (Wong, Theory of Ground Vehicles, table 1.3: 0.5–0.7 of 0.8–0.9). */
const WET = 0.7;
/** A road under fallen snow holds no more than packed snow does. */
const SNOW = surfaces.snow.friction;

/** The most that locked tyres hold back with, m/s²: friction of the ground, times gravity. */
export function holdOf(stage: Stage): number {
  const ground = stage.pieces.find((p) => p.part === 'floor')?.surface ?? 'asphalt';
  const dry = surfaces[ground].friction;
  const { weather } = stage.plan;
  const friction = weather === 'snow' ? Math.min(dry, SNOW) : weather === 'rain' ? dry * WET : dry;
  return friction * stage.around.gravity;
}

/** Metres that a vehicle from afar comes that stops for nothing in its way: `behaviours/riding/braking.ts`, with its brakes on. */
export const STOPS_AFTER = 4.2;

/** Metres before its target at which a vehicle is to stand, by how it is to come out; below 0 is beyond it. */
export function marginOf(stage: Stage, beat: Beat): number {
  const { outcome, target, action, actor } = beat;
  const who = stage.puppets.get(target ?? '');
  // Nobody is driven at who could not get out of the way.
  const mayPass = who === undefined || who.mode === 'alive';
  if (outcome === 'barely' || outcome === 'almost') return 0.16;
  if (outcome !== 'fail' && action === 'brake') {
    const car = stage.puppets.get(actor);
    return target === null ? 0 : 0.9 + (car === undefined ? 0 : behindOthers(stage, beat, car));
  }
  // Things are met at walking pace.
  if (who === undefined && action !== 'brake') return -0.35;
  return mayPass ? -0.7 : 0.16;
}

/** Half of how much room somebody or something takes along the road, in metres. */
function halfOf(stage: Stage, target: string): number {
  const puppet = stage.puppets.get(target);
  if (puppet === undefined) return (stage.bodyOf(target)?.prop.width ?? 0.3) / 2;
  return (
    {
      person: 0.17,
      thing: 0.4,
      quadruped: 0.64,
      winged: 0.36,
      swimming: 0.8,
      wheeled: wheeled.bodyWidth / 2,
    }[puppet.actor.rig] * puppet.height
  );
}

/** Metres from a vehicle's bumper to the near side of what is before it, or was; null where nothing is there. */
export function gapTo(stage: Stage, car: Puppet, target: string | null): number | null {
  const at = target === null ? null : stage.place(target);
  if (at === null || target === null) return null;
  const x = stage.puppets.get(target)?.stoodAt ?? at.x;
  return (x - car.x) * car.facing - (wheeled.bodyWidth / 2) * car.height - halfOf(stage, target);
}

/** How fast it comes towards the vehicle, m/s. */
const oncoming = (stage: Stage, car: Puppet, target: string | null): number =>
  Math.max(0, -(stage.puppets.get(target ?? '')?.velocity ?? 0) * car.facing);

/** Does it brake with all that its tyres hold: told so, or because of somebody who moves in its way? */
function brakesHard(stage: Stage, beat: Beat): boolean {
  const tight = (beat.outcome !== 'any' && beat.outcome !== 'succeed') || beat.action !== 'brake';
  return tight || beat.vigour > 1.2 || Math.abs(stage.puppets.get(beat.target ?? '')?.velocity ?? 0) > 0.3;
}

const brakesWith = (stage: Stage, hard: boolean): number =>
  hard ? holdOf(stage) : Math.min(COMFORT, 0.6 * holdOf(stage));

/** Is this the moment to brake, so as to stand where the beat wants it? Never, where nothing is there to stand before. */
export function mustBrake(stage: Stage, car: Puppet, beat: Beat): boolean {
  const gap = gapTo(stage, car, beat.target);
  if (gap === null) return false;
  const v = Math.abs(car.velocity);
  const hold = brakesWith(stage, brakesHard(stage, beat));
  return gap <= (v * v) / (2 * hold) + marginOf(stage, beat) + (oncoming(stage, car, beat.target) * v) / hold;
}

/** What it has to brake with from here on so as to stand there, between what is comfortable and what its tyres hold, m/s². */
export function neededFor(stage: Stage, car: Puppet, beat: Beat): number {
  const hard = brakesHard(stage, beat);
  const gap = gapTo(stage, car, beat.target);
  const most = holdOf(stage);
  if (gap === null || hard) return brakesWith(stage, hard);
  const way = gap - marginOf(stage, beat);
  const needed = way < 0.05 ? most : car.velocity ** 2 / (2 * way);
  return Math.min(most, Math.max(brakesWith(stage, false), needed));
}
