import type { Action } from '#contracts/world.ts';
import { STEP } from '../../physics.ts';
import { smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import type { Key, Row } from './gesture.ts';
import { routines } from './routines.ts';

const rows: Partial<Record<Action, Row>> = {
  // Palms before the eyes, shoulders that shake.
  cry: {
    keys: [
      { seconds: 0.3, near: [0.19, 0.16], far: [0.1, 0.17], lean: 0.12, nod: 0.35, crouch: 0.12, jaw: 0.3 },
      { seconds: 0.22, near: [0.19, 0.19], far: [0.1, 0.2], lean: 0.16, nod: 0.42, crouch: 0.22, jaw: 0.6 },
    ],
    times: 5,
    expression: 'sad',
    sound: { kind: 'sob', at: 0, strength: 0.7, seconds: 1 },
    done: 'Cried.',
  },
  sneeze: {
    keys: [
      { seconds: 0.7, lean: -0.16, nod: -0.4, near: [0.12, 0.02], jaw: 0.7 },
      { seconds: 0.1, lean: 0.45, nod: 0.55, near: [0.2, 0.12], crouch: 0.4, jaw: 0.1 },
      { seconds: 0.5, lean: 0.05, nod: 0 },
    ],
    times: 1,
    sound: { kind: 'whoosh', at: 1, strength: 0.9, seconds: 0.3 },
    done: 'Sneezed.',
  },
  nod: {
    keys: [
      { seconds: 0.2, nod: 0.5 },
      { seconds: 0.2, nod: -0.08 },
    ],
    times: 3,
    done: 'Nodded.',
  },
  // A paper puppet shakes its head by turning to and fro.
  shakehead: {
    keys: [{ seconds: 0.24, turn: true, nod: 0.1 }],
    times: 4,
    done: 'Turned its head to and fro.',
  },
  spin: {
    keys: [{ seconds: 0.26, turn: true, near: [-0.2, -0.02], far: [0.22, -0.02], crouch: 0.1 }],
    times: 6,
    done: 'Turned about.',
  },
  shake: {
    keys: [
      { seconds: 0.07, lean: 0.1, crouch: 0.3, nod: 0.25, turn: true },
      { seconds: 0.07, lean: -0.1, crouch: 0.1, nod: -0.2 },
    ],
    times: 9,
    done: 'Shook itself.',
  },
  blow: {
    keys: [
      { seconds: 0.5, lean: -0.1, nod: -0.15, jaw: 0.4 },
      { seconds: 0.25, lean: 0.4, nod: 0.2, crouch: 0.2, jaw: 0.25 },
      { seconds: 0.7, lean: 0.42, nod: 0.22, jaw: 0.25 },
    ],
    times: 1,
    sound: { kind: 'whoosh', at: 1, strength: 0.8, seconds: 0.7 },
    done: 'Blew.',
  },
  stretch: {
    keys: [
      { seconds: 0.7, near: [-0.05, 0.31], far: [0.07, 0.31], lean: -0.08, nod: -0.2, jaw: 0.8 },
      { seconds: 0.6, near: [-0.12, 0.29], far: [0.14, 0.29], lean: -0.1, nod: -0.25, jaw: 0.9 },
      { seconds: 0.4, near: [-0.03, -0.3], far: [0.05, -0.3], lean: 0, nod: 0 },
    ],
    times: 1,
    done: 'Stretched.',
  },
  think: {
    keys: [
      { seconds: 0.6, near: [0.14, 0.07], far: [0.16, -0.08], nod: 0.14, lean: 0.03 },
      { seconds: 0.7, near: [0.15, 0.08], far: [0.16, -0.08], nod: -0.08, lean: 0.03 },
    ],
    times: 1,
    done: 'Thought with a hand at the chin.',
  },
  shrug: {
    keys: [
      { seconds: 0.35, near: [-0.16, -0.1], far: [0.2, -0.1], nod: 0.08 },
      { seconds: 0.5, near: [-0.17, -0.06], far: [0.21, -0.06], nod: 0.1 },
    ],
    times: 1,
    done: 'Shrugged.',
  },
  // Arms up, down over the toes, and a warrior's lunge with arms held out.
  yoga: {
    keys: [
      { seconds: 0.8, near: [-0.03, 0.32], far: [0.05, 0.32], nod: -0.2, crouch: 0 },
      { seconds: 0.9, near: [0.12, -0.31], far: [0.16, -0.31], lean: 1.15, nod: 0.5, crouch: 0.1 },
      { seconds: 0.9, near: [-0.31, 0.02], far: [0.31, 0.02], lean: 0, nod: 0, crouch: 0.95 },
    ],
    times: 2,
    done: 'Went through three poses, twice.',
  },
  exercise: {
    keys: [
      { seconds: 0.3, near: [-0.06, 0.3], far: [0.08, 0.3], crouch: 0 },
      { seconds: 0.3, near: [0.2, -0.02], far: [0.22, -0.02], crouch: 1.1, lean: 0.25 },
    ],
    times: 4,
    done: 'Went up and down four times.',
  },
};

/** Plays a row of the table: every motor goes where its keys say, as fast as it can and no faster. */
export function* gesturing(play: Playing): Behaviour {
  const { beat } = play;
  const row = beat.action === 'perform' ? routines[beat.routine ?? 'freestyle'] : rows[beat.action];
  return row === undefined ? failed('There is no way to do this yet.') : yield* playRow(play, row);
}

/** Every motor where the keys of a row say, to the side of whom or what it is meant for. */
export function* playRow({ stage, beat, actor }: Playing, row: Row): Behaviour {
  const at = beat.target === null ? null : stage.place(beat.target);
  if (at !== null && beat.target !== actor.id) {
    actor.face(at.x - actor.x);
    yield* wait(0.2);
  }
  if (row.expression !== undefined) actor.expression = row.expression;
  const watch = new Watch(actor);
  for (let i = 0; i < row.times; i++) {
    for (const [k, key] of row.keys.entries()) {
      if (row.sound?.at === k || row.sound?.at === 'each') {
        const { kind, strength, seconds } = row.sound;
        stage.sound({ kind, x: actor.x, bodies: [actor.id], strength, seconds });
      }
      aim(actor, key);
      yield* held(actor, key, key.seconds / Math.sqrt(beat.vigour));
      watch.look();
    }
  }
  settle(actor);
  yield* footDown(actor, 0.2);
  yield* wait(0.3);
  return watch.moved ? done(row.done) : failed('Did not move.');
}

/** For as long as a key says; a foot that is off the ground goes there by and by, and one that was comes down. */
function* held(actor: Puppet, key: Key, seconds: number): Doing {
  const { foot } = key;
  if (foot === undefined || actor.actor.rig !== 'person' || actor.air.up) {
    const [falls] = [Math.min(seconds, 0.25)];
    if (actor.freeFoot !== null) yield* footDown(actor, falls);
    yield* wait(actor.freeFoot === null ? seconds : 0);
    return;
  }
  if (actor.freeFoot !== null && actor.freeFoot.name !== foot.side) yield* footDown(actor, 0.12);
  const stands = actor.gait.feet.find((f) => f.name === foot.side);
  if (stands === undefined) return yield* wait(seconds);
  const from = actor.freeFoot ?? { x: stands.x, y: stands.y, pitch: 0 };
  const start = { x: from.x, y: from.y, pitch: from.pitch };
  const [x, y] = foot.at;
  for (let t = 0; t < seconds; t += STEP) {
    const k = smooth(Math.min(1, t / Math.min(seconds, 0.3)));
    actor.freeFoot = {
      name: foot.side,
      x: start.x + (actor.x + x * actor.height * actor.facing - start.x) * k,
      y: start.y + (y * actor.height - start.y) * k,
      pitch: start.pitch + (-0.3 - start.pitch) * k,
    };
    yield;
  }
}

/** A foot that was off the ground comes down where it stood. */
function* footDown(actor: Puppet, seconds: number): Doing {
  const free = actor.freeFoot;
  const foot = actor.gait.feet.find((f) => f.name === free?.name);
  if (free === null || foot === undefined) return;
  const start = { ...free };
  for (let t = 0; t < seconds; t += STEP) {
    const k = smooth(t / seconds);
    actor.freeFoot = {
      name: foot.name,
      x: start.x + (foot.x - start.x) * k,
      y: start.y * (1 - k),
      pitch: start.pitch * (1 - k),
    };
    yield;
  }
  actor.freeFoot = null;
}

function aim(actor: Puppet, key: Key): void {
  if (actor.armed) {
    if (key.near !== undefined && (actor.holding === null || key.near[1] > 0))
      actor.reach('near', ...key.near, 17);
    if (key.far !== undefined) actor.reach('far', ...key.far, 17);
  }
  // Who goes on four legs or two wings says with neck and tail what others say with their back.
  const four = actor.actor.rig === 'quadruped' || actor.actor.rig === 'winged';
  if (key.lean !== undefined) actor.lean.aim = four ? -key.lean * 0.4 : key.lean;
  if (key.nod !== undefined) actor.nod.aim = four ? key.nod * 1.6 : key.nod;
  // Who is all head nods and ponders with the whole of it.
  if (key.nod !== undefined && key.lean === undefined && !actor.limbs.has('head')) actor.lean.aim = key.nod;
  if (key.crouch !== undefined) actor.crouch.aim = key.crouch;
  if (key.turn) actor.face(-actor.facing);
  if (four) actor.wag.aim = key.turn ? 0.6 * actor.facing : 0;
  actor.jaw = key.jaw ?? 0;
  actor.wanted = (key.go ?? 0) * actor.facing;
  if (key.hop !== undefined && !actor.air.up) actor.leap(key.hop);
}

function settle(actor: Puppet): void {
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.crouch.aim = 0;
  actor.wag.aim = 0;
  actor.jaw = 0;
  actor.wanted = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
}

/** Has anything of the puppet gone anywhere since? Hands and head by 4 % of its height, or a turn. */
class Watch {
  moved = false;
  private readonly actor: Puppet;
  private readonly from: readonly { x: number; y: number; angle: number }[];
  private readonly facing: number;

  constructor(actor: Puppet) {
    this.actor = actor;
    this.facing = actor.facing;
    this.from = this.points();
  }

  look(): void {
    const now = this.points();
    this.moved ||=
      this.actor.facing !== this.facing ||
      now.some(
        (p, i) =>
          Math.hypot(p.x - this.from[i]!.x, p.y - this.from[i]!.y) > 0.04 * this.actor.height ||
          Math.abs(p.angle - this.from[i]!.angle) > 0.2,
      );
  }

  private points(): { x: number; y: number; angle: number }[] {
    const head = this.actor.pose(this.actor.limbs.has('head') ? 'head' : this.actor.root);
    return [{ ...head }, { ...this.actor.hand('near'), angle: 0 }, { ...this.actor.hand('far'), angle: 0 }];
  }
}
