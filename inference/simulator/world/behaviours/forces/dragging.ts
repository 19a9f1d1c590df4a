import { materialOf } from '../../materials.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { freeWay } from '../going/free-way.ts';
import { goTo, steer } from '../going/going.ts';
import { loadToDrag } from './push-force.ts';
import { BRACED, crewOf, forceOf, STEADY } from './together.ts';

/** An arm that is pulled long or leant against: a spring of 1/s² with a damper of 1/s for each kilogram that hangs on it. */
const [ARM, ARM_DAMPS] = [70, 16];
/** How far behind one may leave it before the feet wait, in heights: easily, and by whoever has all of their weight in it. */
const [BEHIND, STRAINED] = [0.1, 0.16];
/** Metres by which the spring of the arms gives way before it bears what friction holds (1 times the weight at most: g / ARM). */
const LEAST = 0.14;
/** How far the next one of several stands behind, in heights. */
const NEXT = 0.24;
/** How near one stands to its edge, in heights, by hand, mouth and hitch. */
const stands = {
  person: 0.3,
  quadruped: 0.58,
  wheeled: 1.2,
  winged: 0.4,
  swimming: 0.8,
  thing: 0.5,
} as const;
/** Metres of floor that it takes. */
const ROOM = 1.4;
/** No higher than shoulders, and than the upper part of what it is, in heights of either. */
const [SHOULDER, UPPER] = [0.72, 0.8];
/** What is tall is taken so low that it slides rather than tips: that share of the height at which it would tip. */
const STEADILY = 0.7;

/**
 * Takes a thing by its near side and walks away with it, backwards as people do with what has no rope (what has a hitch drives
 * ahead of it); or leans against it and walks on. What moves it is a force that bodies have, of all who do it together;
 * friction decides how far it comes, and what stands behind it holds it.
 */
export function* dragging(play: Playing, loose: Loose, pushes: boolean): Behaviour {
  const { stage, beat, actor } = play;
  const { prop } = loose;
  const H = actor.height;
  const drives = actor.actor.rig === 'wheeled';
  // What stands around it is known from the first step on.
  yield;
  const crew = crewOf(stage, beat);
  const began = loose.body.translation().x;
  const said = beat.heading === 'left' ? -1 : beat.heading === 'right' ? 1 : null;
  // Several move it the same way.
  const at = Math.sign((crew[0] ?? actor).x - began) || -1;
  const near = pushes ? -at : at;
  const room = (to: number) => freeWay(stage, loose, to, ROOM);
  const way = said ?? (room(near) < ROOM && room(-near) > room(near) ? -near : near);
  /** On which side of it they are. */
  const side = pushes ? -way : way;
  const edge = () => loose.body.translation().x + (side * prop.width) / 2;
  const away = (stands[actor.actor.rig] + NEXT * Math.max(0, crew.indexOf(actor))) * H;
  yield* goTo(actor, edge() + side * away, 'walk', 1, 0.05);
  actor.face(drives ? way : -side);
  yield* wait(0.2);
  const foot = loose.body.translation().y - prop.height / 2;
  const { friction } = materialOf(prop.material);
  const high = Math.min(UPPER * prop.height, SHOULDER * H, (STEADILY * prop.width) / (2 * friction));
  const grip = () => ({ x: edge(), y: foot + high });
  const low = clamp((0.5 * H - grip().y) / (0.5 * H), 0, 1);
  const { gravity } = stage.around;
  const needed = loadToDrag(stage, loose);
  const strains = needed > forceOf(crew, STEADY, gravity);
  const most = forceOf([actor], strains ? BRACED : STEADY, gravity);
  const hold = (stiffness: number) => {
    if (actor.armed) {
      actor.crouch.aim = low * 0.8;
      actor.lean.aim = strains ? (pushes ? 0.5 : -0.3) : 0.15 + low * 0.5;
      actor.reachFor('near', grip().x, grip().y, stiffness);
      actor.reachFor('far', grip().x, grip().y + 0.04, stiffness);
    } else if (!drives) {
      actor.crouch.aim = low * 0.7;
      actor.nod.aim = pushes ? 0.4 : low;
    }
  };
  for (let t = 0; t < 0.45 || (t < 4 && crew.some((p) => Math.abs(p.velocity) > 0.05)); t += STEP) {
    hold(14);
    yield;
  }
  /** How far it has stayed behind, metres. Arms move it along, and hold it where it would slide on by itself. */
  const haul = (): number => {
    const stretch = (actor.x - side * away - edge()) * way;
    const behind = (actor.velocity - loose.body.linvel().x) * way;
    const force = clamp(loose.body.mass() * (ARM * stretch + ARM_DAMPS * behind), -most, most);
    stage.worked.add(loose.id);
    loose.body.applyImpulseAtPoint({ x: way * force * STEP, y: 0 }, grip(), true);
    hold(22);
    return stretch;
  };
  const goal = actor.x + way * 1.7 * beat.vigour;
  for (let t = 0; t < 4.5 && (goal - actor.x) * way > 0.05; t += STEP) {
    if (haul() > Math.max(LEAST, (strains ? STRAINED : BEHIND) * H)) actor.wanted = 0;
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
  const far = (loose.body.translation().x - began) * way;
  if (far > 0.25) return done(`${pushes ? 'Pushed' : 'Pulled'} it ${far.toFixed(1)} m.`);
  return failed(inVain(needed, forceOf(crew, BRACED, gravity)));
}

/** Why it did not come, in newtons. */
const inVain = (needed: number, all: number): string =>
  needed > all
    ? `It stood firm: it takes ${rounded(needed)} N, and ${rounded(all)} N is all there was.`
    : 'Something is in its way.';
const rounded = (newtons: number): string => (Math.round(newtons / 10) * 10).toLocaleString('en');
