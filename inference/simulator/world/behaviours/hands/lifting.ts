import { hasTrunk } from '#contracts/rig-neck.ts';
import { insideOf } from '../../devices/hollow.ts';
import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { leaveSeat } from '../../puppets/weights.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { crewOf, sturdy } from '../forces/together.ts';
import { goTo } from '../going/going.ts';
import { soleOf } from '../going/hopping.ts';
import { type Carried, carriedBy, spotOf } from './carrying-ways.ts';

/**
 * What somebody gets off the ground with legs and back, as a share of their own weight: an untrained adult lifts about as much as
 * they weigh (strength standards for the deadlift; judged). In jaws or a trunk it is less.
 */
const [LIFTS, IN_THE_MOUTH] = [1.1, 0.35] as const;
/** Of one's own height: who is taller is taken on the back rather than in the arms. */
const ARMFUL = 0.75;

/** Has somebody in the arms. */
export const inArms = (stage: Stage, actor: Puppet, other: Puppet): boolean =>
  stage.riders.has(other.id) && soleOf(other) > 0 && Math.abs(other.x - actor.x) < 0.3 * actor.height;

/** How they take somebody up: in the arms, on the shoulders or the back, in the mouth, or over all of them. */
function wayOf(crew: readonly Puppet[], other: Puppet, part: string | undefined): Carried {
  const [lead] = crew;
  if (lead === undefined || crew.length > 1) return 'over';
  // A car is held up over the head.
  if (other.actor.rig === 'wheeled' && lead.armed) return 'over';
  const person = lead.actor.rig === 'person';
  if (part === 'shoulder' && person) return 'shoulders';
  if (part === 'back') return 'back';
  if (lead.armed && other.height < ARMFUL * lead.height) return 'arms';
  if (lead.armed) return person && other.actor.rig === 'person' ? 'cradle' : 'back';
  const share = other.mass / lead.mass;
  return share < IN_THE_MOUTH * (hasTrunk(lead.actor.thing) ? 0.5 : 1) ? 'mouth' : 'back';
}

/** Picks somebody up, out of what they are in too, and keeps them up until one of the two does something else. */
export function* lifting(play: Playing, other: Puppet): Behaviour {
  const { stage, actor, beat } = play;
  if (actor.actor.rig === 'wheeled' || actor.actor.rig === 'swimming')
    return failed('Has nothing to lift anybody with.');
  if (stage.borne.get(other.id)?.includes(actor) === true) {
    yield* wait(0.6);
    return done('Has them up already.');
  }
  const crew = crewOf(stage, beat).filter((p) => p !== other);
  const most = crew.reduce((sum, p) => sum + LIFTS * sturdy(p) * p.mass, 0);
  if (other.mass > most)
    return failed(
      `That is too heavy to lift: ${Math.round(other.mass)} kg, and ${Math.round(most)} kg is all they lift.`,
    );
  if (actor.holding !== null) return failed('The hands are full.');
  const way = wayOf(crew, other, beat.part);
  const begun = soleOf(other);
  const rank = Math.max(0, crew.indexOf(actor));
  const H = actor.height;
  const from = stage.within.get(other.id)?.id ?? '';
  const inside = insideOf(stage, from);
  const lead = crew[0] ?? actor;
  const side = Math.sign(lead.x - other.x) || -1;
  const room = way === 'arms' && inside !== null ? 0.1 : 0;
  yield* goTo(actor, other.x + spotOf(way, crew, rank, side) + side * room, 'walk', 1, 0.06);
  actor.face(way === 'back' || way === 'mouth' || rank === 0 ? -side : other.x - actor.x || -side);
  // Nobody lifts before the others are there.
  for (let t = 0; t < 4 && crew.some((p) => Math.abs(p.velocity) > 0.05); t += STEP) yield;
  yield* wait(0.2);
  if (actor !== lead) {
    const isUp = () => stage.borne.has(other.id);
    for (let t = 0; t < 4 && !isUp(); t += STEP) yield;
    const risen = isUp() ? soleOf(other) - begun : 0;
    return risen > 0.03 ? done(`Lifted ${(100 * risen).toFixed(0)} cm.`) : failed('It did not come up.');
  }
  // Of two who lift each other one is off the ground, and nothing bears them both.
  if (stage.engaged.has(actor.id)) return failed('Is being lifted by somebody.');
  const low = { x: other.x, y: other.mode === 'seated' ? soleOf(other) : 0 };
  leaveSeat(stage, other);
  stage.engaged.add(other.id);
  try {
    let share = 0;
    const keep = carriedBy(way, crew, other, low);
    const carry = () => keep(smooth(share));
    for (let t = 0; t < 0.5; t += STEP) {
      carry();
      yield;
    }
    // What is heavy comes up slowly.
    const seconds = mix(1.1, 2.2, Math.min(1, other.mass / most));
    for (; share < 1; share += STEP / seconds) {
      carry();
      yield;
    }
    share = 1;
    stage.riders.set(other.id, carry);
    stage.borne.set(other.id, crew);
    for (const p of crew) p.face(lead.facing);
    // Whoever was in a tree or a tent is out of it beside it.
    const clear = inside === null ? 0 : (stage.bodyOf(from)?.prop.width ?? 0) / 2 + 0.1 * H;
    if (inside?.door === true && Math.abs(actor.x - inside.x) < clear)
      yield* goTo(actor, inside.x + side * clear, 'walk', 1, 0.06);
    yield* wait(0.9);
    for (const p of crew) p.lean.aim = 0;
    const risen = soleOf(other) - low.y;
    return risen > 0.03 ? done(`Lifted ${(100 * risen).toFixed(0)} cm.`) : failed('It did not come up.');
  } finally {
    stage.engaged.delete(other.id);
  }
}

/** How fast somebody is flung: a stroke of so many joules and no faster than that, m/s; ahead, and up beside that (judged). */
const FLUNG = { joules: 220, most: 5, up: 0.55 } as const;

/** Lets somebody fall who is carried, or flings them away; whoever is not up yet is taken up first. */
export function* droppingSomebody(play: Playing, other: Puppet, flings: boolean): Behaviour {
  const { stage, actor } = play;
  if (stage.borne.get(other.id)?.includes(actor) !== true) {
    const up = yield* lifting(play, other);
    if (!up.happened) return up;
  }
  const crew = crewOf(stage, play.beat).filter((p) => p !== other);
  const way = (crew[0] ?? actor).facing;
  const from = { x: other.x, y: other.pose(other.root).y };
  const cameOf = () => {
    const [far, fell] = [(other.pose(other.root).x - from.x) * way, from.y - other.pose(other.root).y];
    if (flings) return far > 0.5 ? done(`Flung them ${far.toFixed(1)} m.`) : failed('They hardly flew.');
    return fell > 0.1 ? done(`Let them fall ${(100 * fell).toFixed(0)} cm.`) : failed('They did not fall.');
  };
  if (actor !== (crew[0] ?? actor)) {
    yield* until(() => !stage.borne.has(other.id), 3);
    yield* wait(2 * stage.around.slowness);
    actor.restHands();
    return cameOf();
  }
  if (flings) {
    actor.lean.aim = -0.3;
    yield* wait(0.35);
    actor.lean.aim = 0.3;
  }
  const joules = crew.reduce((sum, p) => sum + FLUNG.joules * sturdy(p), 0);
  const speed = Math.min(FLUNG.most, Math.sqrt((2 * joules) / other.mass));
  leaveSeat(stage, other);
  other.seat = null;
  other.mode = 'alive';
  other.expression = 'surprised';
  other.air = { y: 0, vy: flings ? FLUNG.up * speed : 0, up: true };
  other.velocity = flings ? way * speed : 0;
  other.collapse(0);
  play.released = true;
  actor.restHands();
  for (let t = 0; t < 2 * stage.around.slowness; t += STEP) yield;
  actor.lean.aim = 0;
  return cameOf();
}
