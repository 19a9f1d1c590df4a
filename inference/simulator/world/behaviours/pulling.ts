import { STEP } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from './behaviour.ts';
import { goTo, steer } from './going.ts';
import { hauling } from './hauling.ts';
import { carriage, wheeling } from './wheeling.ts';

/** What somebody keeps pulling along the ground, as a share of their own weight (Snook & Ciriello, Ergonomics 34, 1991: some 300 N of 70 kg). */
const STRONG = 0.44;
/** An arm that is pulled long: a spring of 1/s² with a damper of 1/s for each kilogram that hangs on it. */
const [ARM, ARM_DAMPS] = [70, 16];
/** How far behind one may leave it before the feet wait, in heights. */
const BEHIND = 0.1;
/** How near one stands to its edge, in heights, by hand, mouth and hitch. */
const stands = {
  person: 0.3,
  quadruped: 0.58,
  wheeled: 1.2,
  winged: 0.4,
  swimming: 0.8,
  thing: 0.5,
} as const;

/**
 * Takes hold of the near side of a thing and walks away with it, backwards as people do with what has no rope; what has a
 * hitch drives ahead of it. The pull is a force that arms have; friction decides how far it comes.
 */
export function* pulling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const rolls = carriage(stage, beat.target ?? beat.with);
  if (rolls !== null && actor.armed) return yield* wheeling(play, rolls);
  const somebody = stage.puppets.get(beat.target ?? beat.with ?? '');
  if (somebody !== undefined && somebody !== actor) return yield* hauling(play, somebody);
  const loose = propOf(play);
  if (loose === null) return failed('There is nothing to pull.');
  const { prop } = loose;
  const H = actor.height;
  const drives = actor.actor.rig === 'wheeled';
  const said = beat.heading === 'left' ? -1 : beat.heading === 'right' ? 1 : null;
  const side = said ?? (Math.sign(actor.x - loose.body.translation().x) || -1);
  const edge = () => loose.body.translation().x + (side * prop.width) / 2;
  const away = stands[actor.actor.rig] * H;
  yield* goTo(actor, edge() + side * away, 'walk', 1, 0.05);
  actor.face(drives ? side : -side);
  yield* wait(0.2);
  const grip = () => ({ x: edge(), y: loose.body.translation().y + Math.min(0.3 * prop.height, 0.45 * H) });
  const low = clamp((0.5 * H - grip().y) / (0.5 * H), 0, 1);
  const hold = (stiffness: number) => {
    if (actor.armed) {
      actor.crouch.aim = low * 0.8;
      actor.lean.aim = 0.15 + low * 0.5;
      actor.reachFor('near', grip().x, grip().y, stiffness);
      actor.reachFor('far', grip().x, grip().y, stiffness);
    } else if (!drives) {
      actor.crouch.aim = low * 0.7;
      actor.nod.aim = low;
    }
  };
  for (let t = 0; t < 0.45; t += STEP) {
    hold(14);
    yield;
  }
  const from = loose.body.translation().x;
  const most = STRONG * actor.mass * Math.max(stage.around.gravity, 1.62);
  /** How far it has stayed behind, metres. Arms pull it along, and hold it where it would slide on by itself. */
  const haul = (): number => {
    const stretch = (actor.x - side * away - edge()) * side;
    const behind = (actor.velocity - loose.body.linvel().x) * side;
    const force = clamp(loose.body.mass() * (ARM * stretch + ARM_DAMPS * behind), -most, most);
    stage.worked.add(loose.id);
    loose.body.applyImpulseAtPoint({ x: side * force * STEP, y: 0 }, grip(), true);
    hold(22);
    return stretch;
  };
  const goal = actor.x + side * 1.7 * beat.vigour;
  for (let t = 0; t < 4.5 && (goal - actor.x) * side > 0.05; t += STEP) {
    if (haul() > BEHIND * H) actor.wanted = 0;
    else steer(actor, goal, actor.pace.walk * 0.6 * beat.vigour);
    yield;
  }
  actor.wanted = 0;
  for (
    let t = 0;
    t < 1.2 && Math.max(Math.abs(actor.velocity), Math.abs(loose.body.linvel().x)) > 0.03;
    t += STEP
  ) {
    haul();
    yield;
  }
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.restHands();
  yield* wait(0.3);
  const way = (loose.body.translation().x - from) * side;
  return way > 0.25 ? done(`Pulled it ${way.toFixed(1)} m.`) : failed('It was too heavy to pull.');
}
