import { type Behaviour, done, failed, type Playing } from '../behaviour.ts';
import { riding } from '../riding/riding.ts';
import { steer } from './going.ts';

/** How far from the middle of the stage anybody flees, how near to them whoever is after them comes, metres, and at what share of their pace they run (judged). */
const [EDGE, NEAR, CHASED] = [4.8, 1.6, 0.8];
/** Riders behind each other keep so far apart, metres. */
const APART = 1.7;
/** Whoever is after them has come so far before they run, metres. */
const STARTS = 0.2;

/** Rides after somebody or something: who is pursued and has nothing else to do goes ahead. */
export function* chasingAstride(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target ?? '';
  const at = stage.place(target);
  if (at === null) return failed('There is nobody to go after.');
  const other = stage.puppets.get(target);
  // Whoever flees from another already goes on that way.
  const runs = other !== undefined && stage.engaged.has(other.id);
  const flees = other !== undefined && !runs && !stage.busy(other.id) && other.mode === 'alive';
  const from = actor.x;
  const way = runs ? other.facing : Math.sign(at.x - from) || actor.facing;
  const goal = way * Math.max(EDGE, way * at.x);
  const ahead = [...stage.astride.keys()].filter((id) => {
    const x = stage.puppets.get(id)?.x ?? actor.x;
    return id !== actor.id && id !== target && (x - actor.x) * way > 0 && (at.x - x) * way > 0;
  });
  const spot = (flees || runs ? goal : at.x) - way * (NEAR + APART * ahead.length);
  if (flees) stage.engaged.add(other.id);
  try {
    const ride = riding({ ...play, beat: { ...beat, action: 'ride', target: null, spot } });
    let now = ride.next();
    for (; now.done !== true; now = ride.next()) {
      if (flees && Math.abs(actor.x - from) > STARTS) {
        steer(other, goal, (beat.action === 'chase' ? other.pace.run : other.pace.walk) * CHASED);
        if (Math.abs(goal - other.x) > 0.1) other.face(goal - other.x);
      }
      yield;
    }
    const gone = Math.abs(actor.x - from);
    return gone > 0.6 ? done(`Rode ${gone.toFixed(1)} m after ${target}.`) : now.value;
  } finally {
    if (flees) {
      stage.engaged.delete(other.id);
      other.wanted = 0;
    }
  }
}
