import type { Beat } from '#contracts/scene-plan.ts';
import { loseHold } from '../../puppets/grip.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { placeOn, seatOf } from '../../puppets/seats.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { crewOf } from '../forces/together.ts';
import { behindOthers } from './in-a-row.ts';

/** Goes to x on its feet and stops there. Speed and slowing are bounded by the motors. */
export function* goTo(puppet: Puppet, x: number, pace: 'walk' | 'run', vigour = 1, tolerance = 0.05): Doing {
  const top = puppet.pace[pace] * clamp(vigour, 0.3, 1.6);
  let patience = 12 * 120;
  while (Math.abs(x - puppet.x) > tolerance && patience-- > 0) {
    steer(puppet, x, top);
    puppet.face(x - puppet.x);
    yield;
  }
  puppet.wanted = 0;
  while (Math.abs(puppet.velocity) > 0.02) yield;
}

/** Goes to x with the back ahead. */
function* backTo(puppet: Puppet, x: number, vigour: number): Doing {
  const top = puppet.pace.walk * clamp(vigour, 0.4, 1.2);
  for (let patience = 12 * 120; Math.abs(x - puppet.x) > 0.05 && patience > 0; patience--) {
    steer(puppet, x, top);
    yield;
  }
  puppet.wanted = 0;
  while (Math.abs(puppet.velocity) > 0.02) yield;
}

/** Sets the wanted velocity so as to arrive at x without overshooting. */
export function steer(puppet: Puppet, x: number, top: number): void {
  const dx = x - puppet.x;
  const brake = Math.sqrt(2 * puppet.pace.push * 0.6 * Math.abs(dx));
  puppet.wanted = Math.sign(dx) * Math.min(top, brake);
}

/** From the middle of somebody to where their nose or their hands are, in heights: who meets another stands before that. */
const lengths = {
  person: 0.2,
  thing: 0.2,
  winged: 0.32,
  quadruped: 0.5,
  swimming: 0.2,
  wheeled: 0.2,
} as const;
const lengthOf = ({ actor, height }: Puppet): number => lengths[actor.rig] * height;

/** How near one stands to a target: not inside it. */
export function standBy(stage: Stage, puppet: Puppet, target: string): number | null {
  const at = stage.place(target);
  if (at === null) return null;
  const side = Math.sign(puppet.x - at.x) || -1;
  const other = stage.puppets.get(target);
  const room = other === undefined ? 0.35 : 0.42 + lengthOf(other) + 0.75 * lengthOf(puppet);
  if (target === 'left' || target === 'right' || target === 'bench') return at.x;
  return at.x + side * room;
}

/** Metres between whoever has come out of something and its edge. */
const CLEAR = 0.45;

/** Where somebody is out of what they were in and beside it, on the side that they look to as long as the stage goes on there. */
export function clearOf(stage: Stage, puppet: Puppet, target: string): number | null {
  const at = stage.place(target);
  if (at === null) return null;
  const vehicle = stage.puppets.get(target);
  const half =
    vehicle === undefined ? (stage.bodyOf(target)?.prop.width ?? 0.6) / 2 : lengthOf(vehicle) + 0.6;
  const away = half + CLEAR + lengthOf(puppet);
  const side = Math.abs(at.x + puppet.facing * away) > 5.2 ? -puppet.facing : puppet.facing;
  return at.x + side * away;
}

/** Nobody goes farther from the middle than that, metres. */
const STAGE = 5.2;
/** Metres without which it is no way to go along for those who carry somebody. */
const SOME_WAY = 1.2;

/** How far one goes on, to the side that one looks to: those who go together as far as all of them can. */
function onward(stage: Stage, beat: Beat, actor: Puppet, far: number): number {
  const crew = crewOf(stage, beat).filter((p) => p.facing === actor.facing || carries(stage, p));
  const free = (way: number) => Math.min(far, ...crew.map((p) => STAGE - p.x * way));
  const way = carries(stage, actor) && free(actor.facing) < SOME_WAY ? -actor.facing : actor.facing;
  return way * Math.max(0, free(way));
}

/** Has somebody in the arms, on the back or, with others, over the head. */
const carries = (stage: Stage, actor: Puppet): boolean =>
  [...stage.borne.values()].some((crew) => crew.includes(actor));

export function* going(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const pace = beat.action === 'run' ? 'run' : 'walk';
  let x = beat.spot ?? null;
  if (x === null && beat.target !== null) {
    const at =
      beat.way === 'out of' ? clearOf(stage, actor, beat.target) : standBy(stage, actor, beat.target);
    if (at === null) return failed(`There is no ${beat.target} here to go to.`);
    // Of several who come to somebody each has a place of their own.
    const row = stage.puppets.has(beat.target) && beat.way == null ? behindOthers(stage, beat, actor) : 0;
    x = row === 0 ? at : clamp(at + Math.sign(actor.x - at) * row, -STAGE, STAGE);
  }
  x ??= actor.x + onward(stage, beat, actor, pace === 'run' ? 4.5 : 2.8);
  const from = actor.x;
  if (beat.backwards === true) {
    actor.face(actor.x - x);
    yield* wait(0.3);
    yield* backTo(actor, x, 0.7 * beat.vigour);
  } else yield* goTo(actor, x, pace, beat.vigour);
  yield* wait(0.15);
  return Math.abs(actor.x - x) < 0.15
    ? done(`Went ${Math.abs(actor.x - from).toFixed(1)} m on planted feet.`)
    : failed('Did not get there in time.');
}

export function* jumping(play: Playing): Behaviour {
  const { beat, actor } = play;
  actor.crouch.aim = 1;
  if (actor.armed) {
    actor.reach('near', -0.14, -0.22);
    actor.reach('far', -0.1, -0.22);
  }
  yield* wait(0.32);
  actor.crouch.aim = 0;
  actor.stretch.aim = 0.1;
  // A dolphin's tail gives it more than legs could (swimming-body.ts).
  actor.leap((actor.hover === null ? 2.5 : 4.6) * beat.vigour ** 0.5);
  if (actor.armed) {
    actor.reach('near', 0.1, 0.27, 20);
    actor.reach('far', 0.14, 0.27, 20);
  }
  let top = 0;
  yield;
  while (actor.air.up) {
    top = Math.max(top, actor.air.y);
    yield;
  }
  actor.stretch.aim = 0;
  yield* wait(0.35);
  return done(`Rose ${(top * 100).toFixed(0)} cm.`);
}

/** A body of 0.7 × 0.82 heights tips over its edge by so much turning, rad/s for one metre of it: its middle rises by 0.13. */
const TIPS = 5.4;

export function* falling(play: Playing): Behaviour {
  const { actor, beat } = play;
  actor.lean.aim = beat.backwards === true ? -0.25 : 0.25;
  yield* wait(beat.backwards === true ? 0.08 : 0.25);
  loseHold(play.stage, actor);
  // Who lies there already only lies on.
  if (actor.mode === 'limp') {
    yield* wait(0.6);
    return failed('Lay there already.');
  }
  const top = () => actor.pose(actor.limbs.has('head') ? 'head' : 'crown').y;
  const before = top();
  actor.collapse((beat.backwards === true ? -1.5 : 0.9) * actor.facing * beat.vigour);
  // What is nearly as wide as it is high has to come over its edge.
  if (actor.actor.rig === 'thing')
    actor.limbs.get(actor.root)?.body.setAngvel((-TIPS / Math.sqrt(actor.height)) * actor.facing, true);
  yield* wait(1.6 * play.stage.around.slowness);
  const after = top();
  actor.lean.aim = 0;
  if (after < before * 0.6) return done('Let go of all motors and fell.');
  return failed(play.stage.around.gravity === 0 ? 'Went limp, but nothing draws down.' : 'Stayed up.');
}

/** Gets up first, where the last beat left its actor on the ground. */
export function* standUp(actor: Puppet): Doing {
  if (actor.down) {
    actor.down = false;
    actor.asleep = false;
    actor.crouch.aim = 0;
    actor.lean.aim = 0;
    actor.nod.aim = 0;
    yield* wait(0.3);
  }
  if (actor.mode === 'seated') {
    actor.leaveSeat();
    yield* until(() => actor.mode === 'alive', 2);
    return;
  }
  if (actor.mode === 'limp') actor.getUp();
  yield* until(() => actor.mode === 'alive', 2);
}

/** Metres between two who sit on the ground beside each other. */
const SIDE_BY_SIDE = 0.75;

export function* sitting(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig !== 'person') {
    actor.crouch.aim = 1;
    actor.lean.aim = 0.25;
    actor.down = true;
    yield* wait(1.2);
    return done('Sat down.');
  }
  // Down on the ground, whatever there is to sit on.
  const seat = beat.heading === 'down' ? null : seatOf(stage, beat.target);
  if (seat !== null) {
    const place = placeOn(stage, actor.id, seat);
    yield* goTo(actor, place.x, 'walk');
    actor.face(place.facing);
    yield* wait(0.3);
  }
  const H = actor.height;
  const by = seat === null ? stage.loose.get(beat.target ?? '') : undefined;
  if (by !== undefined) {
    // On the side one comes from, with room for one's legs before it.
    const at = by.body.translation().x;
    const side = Math.sign(actor.x - at) || -1;
    yield* goTo(actor, at + side * (by.prop.width / 2 + 0.5 * H), 'walk');
    actor.face(-side);
    yield* wait(0.3);
  }
  const beside = seat === null ? stage.puppets.get(beat.target ?? '') : undefined;
  if (beside !== undefined) {
    const side = Math.sign(actor.x - beside.x) || 1;
    yield* goTo(actor, beside.x + side * SIDE_BY_SIDE, 'walk');
    // Back to back nobody can talk: legs of both reach the same way.
    actor.face(beside.facing);
    yield* wait(0.3);
  }
  const x = actor.x;
  const feet = new Map(
    actor.gait.feet.map(
      (f, i) =>
        [f.name, { x: x + actor.facing * (seat === null ? 0.36 : 0.2) * H + i * 0.03, y: 0 }] as const,
    ),
  );
  const top = actor.pose('torso').y - 0.145 * H;
  // Cushions give: whoever has short legs sinks in rather than staying up.
  const low = seat === null ? 0.1 * H : Math.min(seat.top + 0.09 * H, top - 0.07 * H);
  actor.mode = 'seated';
  for (let s = 0; s <= 1; s += 1 / 70) {
    const k = s * s * (3 - 2 * s);
    const moved = new Map(
      actor.gait.feet.map((f) => {
        const to = feet.get(f.name)!;
        return [f.name, { x: f.x + (to.x - f.x) * k, y: 0.03 * Math.sin(Math.PI * s) }] as const;
      }),
    );
    actor.seat = {
      x,
      y: top + (low - top) * k,
      lean: 0.1 * Math.sin(Math.PI * s) - 0.03,
      feet: moved,
      grip: null,
    };
    yield;
  }
  stage.sitters.add(actor.id);
  yield* wait(0.8);
  return done(seat === null ? 'Sat down on the ground.' : `Sat down on the ${seat.name}.`);
}
