import { isFurniture, seatShare } from '../../../seat-share.ts';
import { hasWheels } from '../../devices/wheels.ts';
import { STEP } from '../../physics.ts';
import { mix, pointOn, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { rollUp } from './braking.ts';
import { driveTo } from './driving.ts';

/** Most that a foot pushes off with on a board, in newtons (a step against the ground at half the body's weight). */
const PUSH = 160;

/** Where a rider sits on each kind of body, in the mount's heights from its middle, and where its feet hang. */
const saddles = {
  quadruped: { x: -0.04, y: 0.17, feet: -0.24, ahead: 0.02, lean: 0.04 },
  winged: { x: -0.05, y: 0.2, feet: -0.2, ahead: 0.06, lean: 0.1 },
  // Behind the fin of a dolphin's back.
  swimming: { x: -0.1, y: 0.2, feet: -0.2, ahead: 0.2, lean: 0.2 },
  wheeled: { x: 0.1, y: -0.31, feet: -0.06, ahead: 0.26, lean: -0.04 },
  person: { x: -0.1, y: 0.05, feet: -0.1, ahead: 0.16, lean: 0.12 },
  thing: { x: 0, y: 0.5, feet: -0.2, ahead: 0.06, lean: 0.05 },
} as const;

/** Behind the windows of a vehicle: who drives, who sits behind, and who squeezes in between them; by how long it is. */
const seats = { car: [0.1, -0.33, -0.12, -0.46, 0.24], long: [0.1, -0.33, -0.78, 0.5, -0.56] } as const;
const long = /bus|train|tram|ambulance|limousine/u;

/** Where in or on somebody who carries the next one sits: along its back, in its heights from its middle. */
function seatIn(stage: Stage, mount: Puppet): number {
  if (mount.actor.rig !== 'wheeled') return saddles[mount.actor.rig].x;
  const taken = [...stage.within.values()].filter((w) => w.id === mount.id).length;
  const row = long.test(mount.actor.thing) ? seats.long : seats.car;
  return row[taken % row.length] ?? row[0];
}

/** Gets on or into somebody who carries (a horse, a car, a friend's back), and sits there. */
export function* gettingOn({ stage, actor }: Playing, mount: Puppet): Doing {
  yield* goTo(actor, mount.x, 'walk', 1.2, 0.12);
  actor.face(mount.facing);
  yield* wait(0.3);
  const from = { x: actor.x, y: actor.pose(actor.root).y - 0.145 * actor.height };
  actor.mode = 'seated';
  const x = seatIn(stage, mount);
  const sit = (k: number) => onTheBack(actor, mount, { ...from, seat: x }, smooth(k));
  for (let s = 0; s < 1; s += STEP / 0.8) {
    sit(s);
    yield;
  }
  stage.riders.set(actor.id, sit);
  stage.astride.set(actor.id, mount.id);
}

/** Sits there already as the curtain rises. */
export function sitIn(stage: Stage, actor: Puppet, mount: Puppet): void {
  const from = { x: mount.x, y: 0, seat: seatIn(stage, mount) };
  actor.mode = 'seated';
  const sit = (k: number) => onTheBack(actor, mount, from, smooth(k));
  sit(1);
  stage.riders.set(actor.id, sit);
  stage.astride.set(actor.id, mount.id);
}

/** Gets on somebody who carries and is carried along by its legs or wheels. */
export function* mounted(play: Playing, mount: Puppet): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig === 'wheeled') return failed('Is not made to ride.');
  stage.engaged.add(mount.id);
  try {
    if (stage.astride.get(actor.id) !== mount.id) yield* gettingOn(play, mount);
    const start = mount.x;
    const named = beat.target === null || beat.target === mount.id ? null : stage.place(beat.target);
    const goal =
      beat.spot ??
      named?.x ??
      (Math.abs(start + mount.facing * 4) < 5.4 ? start + mount.facing * 4 : start - mount.facing * 4);
    mount.face(goal - start);
    yield* wait(0.3);
    const pace = beat.vigour > 1.2 ? 'run' : 'walk';
    const next = stage.upcoming(mount.id);
    if (mount.actor.rig === 'wheeled' && next?.action === 'brake') {
      const ahead = next.target === null ? null : stage.place(next.target);
      if (ahead !== null) mount.face(ahead.x - start);
      yield* rollUp(stage, mount, next);
      return done(`Rode ${Math.abs(mount.x - start).toFixed(1)} m.`);
    }
    if (mount.actor.rig === 'wheeled')
      yield* driveTo(stage, mount, goal, mount.pace.walk * Math.max(0.6, beat.vigour));
    else yield* goTo(mount, goal, pace, beat.vigour, 0.1);
    if (beat.outcome === 'fail') {
      stage.riders.delete(actor.id);
      stage.astride.delete(actor.id);
      actor.seat = null;
      actor.mode = 'alive';
      actor.collapse(0.8 * mount.facing);
      yield* wait(1.6);
      return done('Came off.');
    }
    yield* wait(0.4);
    const gone = Math.abs(mount.x - start);
    return gone > 0.8 ? done(`Rode ${gone.toFixed(1)} m.`) : failed('Did not get going.');
  } finally {
    stage.engaged.delete(mount.id);
  }
}

export function onTheBack(
  actor: Puppet,
  mount: Puppet,
  from: { x: number; y: number; seat: number },
  k: number,
): void {
  const M = mount.height;
  const H = actor.height;
  const saddle = saddles[mount.actor.rig];
  const m = mount.mirror;
  const back = mount.pose(mount.root);
  const hips = pointOn(back, from.seat * M * m, saddle.y * M + 0.05 * H);
  if (k >= 1 && actor.facing !== mount.facing) actor.facing = mount.facing;
  const feet = new Map(
    actor.gait.feet.map((f, i) => [
      f.name,
      {
        x: mix(from.x, hips.x + m * (saddle.ahead * H + 0.03 * i), k),
        y: Math.max(0, mix(0, hips.y + saddle.feet * H, k)),
      },
    ]),
  );
  const grip = pointOn(back, (from.seat + 0.3) * M * m, (saddle.y + 0.12) * M);
  const rest = actor.hand('near');
  actor.seat = {
    x: mix(from.x, hips.x, k),
    y: mix(from.y, hips.y, k) + 0.15 * H * Math.sin(Math.PI * Math.min(1, k)),
    lean: saddle.lean * k,
    feet,
    grip: { x: mix(rest.x, grip.x, k), y: mix(rest.y, grip.y, k) },
  };
  // Bodies that are not a person's follow by the height of their feet.
  if (actor.actor.rig !== 'person') actor.air = { y: mix(0, hips.y, k), vy: 0, up: false };
  actor.x = actor.seat.x;
}

/** An animal or a living thing on a board: as many feet on it as it has, and one that pushes off. */
function onAllFeet(
  actor: Puppet,
  on: {
    x: number;
    top: number;
    k: number;
    feet: readonly { name: string; x: number }[];
    pusher: string | undefined;
    push: number;
    way: number;
  },
): void {
  const { x, top, k, feet, pusher, push, way } = on;
  const half = 0.32;
  const at = (f: { name: string; x: number }) =>
    f.name === pusher
      ? {
          x: x + Math.max(-half, Math.min(half, f.x)) - way * 0.1 * actor.height * Math.max(0, push),
          y: push > 0.2 ? 0 : top,
        }
      : { x: x + Math.max(-half, Math.min(half, f.x)), y: top };
  actor.seat = {
    x,
    y: mix(0, top, k),
    lean: 0,
    feet: new Map(feet.map((f) => [f.name, { x: at(f).x, y: mix(0, at(f).y, k) }])),
    grip: null,
  };
  actor.air = { y: mix(0, top, k), vy: 0, up: false };
  actor.x = x;
}

/** How high one stands on what has a pole to hold, as a share of its height. */
const footboards: Readonly<Record<string, number>> = { 'own.segway': 0.3 };

/** What is nearer than that is not ridden to, metres. */
const RIDDEN = 1.6;

/** Stands on a board (skateboard, scooter, sled) or sits on what has a seat; it rolls by physics, pushed off with bounded force. */
export function* onABoard(play: Playing, board: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (actor.actor.rig === 'swimming' || actor.actor.rig === 'wheeled')
    return failed('Has no foot to push off with.');
  if (board.prop.thing === 'surfboard') return failed('There is no wave here that carries it.');
  if (!hasWheels(board.prop.thing)) return failed('That does not roll.');
  const H = actor.height;
  yield* goTo(actor, board.body.translation().x, 'walk', 1.2, 0.08);
  const at = board.body.translation();
  const named = beat.target === null || beat.target === board.id ? null : stage.place(beat.target);
  // What is already there is gone on past.
  const to = named === null || Math.abs(named.x - at.x) < RIDDEN ? null : named;
  const half = (stage.bodyOf(beat.target ?? '')?.prop.width ?? 0) / 2;
  const goal =
    beat.spot ??
    (to === null ? null : to.x - Math.sign(to.x - at.x) * half) ??
    (Math.abs(at.x + actor.facing * 4) < 5.2 ? at.x + actor.facing * 4 : at.x - actor.facing * 4);
  const way = Math.sign(goal - at.x) || 1;
  actor.face(way);
  yield* wait(0.3);
  const mass = board.body.mass();
  // The push moves board and rider together; the board gets its share of it.
  const share = mass / (mass + actor.mass);
  const person = actor.actor.rig === 'person';
  const hips = person ? actor.pose('torso').y - 0.145 * H : 0;
  const perch = footboards[board.prop.thing] ?? seatShare(board.prop) ?? 1;
  const feet = actor.gait.feet.map((f) => ({ name: f.name, x: f.x - actor.x }));
  // One of several feet pushes off: the hindmost.
  const pusher = feet.toSorted((a, b) => a.x * way - b.x * way)[0]?.name;
  const most = Math.min(PUSH, 0.5 * stage.around.gravity * actor.mass);
  actor.mode = 'seated';
  let push = 0;
  const stand = (k: number) => {
    const p = board.body.translation();
    const top = p.y + (perch - 0.5) * board.prop.height;
    const foot = 0.09 * H;
    if (!person) {
      onAllFeet(actor, { x: p.x, top, k, feet, pusher, push: Math.sin(push * 6.3), way });
      return;
    }
    if (isFurniture(board.prop.thing)) {
      const low = Math.max(0, top - 0.24 * H);
      actor.seat = {
        x: p.x,
        y: mix(hips, top + 0.07 * H, k),
        lean: 0.08 * k,
        feet: new Map([
          ['near', { x: p.x + way * 0.2 * H, y: low * k }],
          ['far', { x: p.x + way * 0.24 * H, y: low * k }],
        ]),
        grip: null,
      };
      actor.x = p.x;
      return;
    }
    actor.seat = {
      x: p.x,
      y: mix(hips, top + hips - 0.05 * H, k),
      lean: 0.12 * k + 0.06 * Math.sin(push * 6.3) * k,
      feet: new Map([
        [
          'near',
          {
            x: p.x - way * (foot + 0.1 * H * Math.max(0, Math.sin(push * 6.3))),
            y: Math.max(0, top - (Math.sin(push * 6.3) > 0.2 ? top : 0)),
          },
        ],
        ['far', { x: p.x + way * foot, y: top }],
      ]),
      grip: null,
    };
    actor.x = p.x;
    actor.reach('near', 0.16, -0.12 + 0.03 * Math.sin(push * 6.3), 9);
    actor.reach('far', -0.16, -0.12, 9);
  };
  for (let s = 0; s < 1; s += STEP / 0.5) {
    stand(smooth(s));
    yield;
  }
  const start = board.body.translation().x;
  stage.sound({
    kind: 'rolling',
    x: start,
    bodies: [board.id],
    materials: ['plastic'],
    strength: 0.5,
    seconds: 2.4,
  });
  const wanted = way * 2.4 * beat.vigour;
  const falls = beat.outcome === 'fail';
  const bails = stage.upcoming(actor.id)?.action === 'fall';
  for (let t = 0; t < 5; t += STEP) {
    const x = board.body.translation().x;
    if ((goal - x) * way < 0.5 + (bails ? 0.3 * H : 0) || (falls && Math.abs(x - start) > 1.6)) break;
    const v = board.body.linvel().x;
    const force = Math.max(-most, Math.min(most, 220 * (wanted - v)));
    board.body.applyImpulse({ x: force * STEP * share, y: 0 }, true);
    stage.worked.add(board.id);
    if ((wanted - v) * way > 0.2) push += STEP * 1.4;
    stand(1);
    yield;
  }
  const speed = board.body.linvel().x;
  if (falls || bails) {
    actor.seat = null;
    actor.mode = 'alive';
    actor.velocity = speed;
    const gone = Math.abs(board.body.translation().x - start);
    if (bails) return gone > 0.8 ? done(`Rolled ${gone.toFixed(1)} m.`) : failed('Did not get going.');
    actor.collapse(0.8 * way);
    yield* wait(1.8);
    return done('Came off.');
  }
  for (let t = 0; t < 1.6 && Math.abs(board.body.linvel().x) > 0.1; t += STEP) {
    // One foot brakes on the ground.
    const v = board.body.linvel().x;
    board.body.applyImpulse(
      { x: -Math.sign(v) * Math.min(PUSH * 2 * STEP, Math.abs(v) * (mass + actor.mass)), y: 0 },
      true,
    );
    stage.worked.add(board.id);
    stand(1);
    yield;
  }
  stage.riders.set(actor.id, () => stand(1));
  yield* wait(0.3);
  const gone = Math.abs(board.body.translation().x - start);
  return gone > 0.8 ? done(`Rolled ${gone.toFixed(1)} m.`) : failed('Did not get going.');
}
