import { bubblesOf } from '../films.ts';
import { clamp } from '../limb.ts';
import { STEP } from '../physics.ts';
import type { Puppet } from '../puppet.ts';
import { type Behaviour, done, failed, type Playing } from './behaviour.ts';
import { goTo, steer } from './going.ts';
import { takers } from './handling.ts';

/** How far from the middle of the stage anybody runs, in metres. */
const EDGE = 5;

/** Runs (or walks) after somebody or something. Who is pursued and has nothing else to do goes ahead of it. */
export function* chasing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target ?? beat.with;
  const runs = beat.action === 'chase';
  if (target === null || stage.place(target) === null) return failed('There is nobody to go after.');
  const other = stage.puppets.get(target);
  const free = other !== undefined && !stage.busy(other.id) && other.mode === 'alive';
  if (free) stage.engaged.add(other.id);
  const from = actor.x;
  const began = stage.place(target)?.x ?? 0;
  // Towards where there is most room, away from the one behind.
  const way = other === undefined ? Math.sign(began - from) || 1 : began >= from ? 1 : -1;
  const bubbles = bubblesOf(stage, target);
  // What is chased and bears no touch is snapped at.
  if (bubbles.length > 0) actor.touchWith(takers(play));
  try {
    // One who stands ahead of everybody at the edge is let past first.
    const flees = free && other !== undefined;
    // What has gone off already does not come back for it.
    const goal = flees ? way * Math.max(EDGE - 0.4, way * began) : 0;
    for (let t = 0; t < 4.4; t += STEP) {
      const at = stage.place(target);
      if (at === null) break;
      if (flees) run(other, goal, (runs ? other.pace.run : other.pace.walk) * 0.8);
      const behind = 0.45 * actor.height + (other === undefined ? 0.12 : halfOf(other));
      const wanted = clamp(at.x - way * behind, -EDGE - 0.5, EDGE + 0.5);
      run(actor, wanted, (runs ? actor.pace.run : actor.pace.walk * 1.05) * clamp(beat.vigour, 0.6, 1.5));
      const there = flees ? Math.abs(goal - at.x) < 0.15 : Math.abs(wanted - actor.x) < 0.3;
      if (t > (flees ? 0.8 : 2) && Math.abs(at.x - began) > 0.4 && there) break;
      if (t > 2.6 && !flees && Math.abs(wanted - actor.x) < 0.1) break;
      yield;
    }
    if (flees) other.wanted = 0;
    actor.wanted = 0;
    yield* goTo(actor, actor.x, 'walk');
  } finally {
    if (bubbles.length > 0) actor.touchWith([]);
    if (free) stage.engaged.delete(other.id);
    if (free) other.wanted = 0;
  }
  const gone = Math.abs(actor.x - from);
  const moved = Math.abs((stage.place(target)?.x ?? began) - began);
  if (gone < 0.6) return failed('Did not get going.');
  return moved > 0.3 || other === undefined || Math.abs(began) > EDGE
    ? done(`Went ${gone.toFixed(1)} m after ${target}.`)
    : failed(`${target} stayed where it was.`);
}

/** Half of somebody's length, metres: a truck is longer than high (`contracts/rig-wheeled.ts`). */
const halfOf = ({ actor, height }: Puppet): number => (actor.rig === 'wheeled' ? 1.1 : 0.4) * height;

function run(who: Puppet, x: number, top: number): void {
  steer(who, x, top);
  if (Math.abs(x - who.x) > 0.1) who.face(x - who.x);
}
