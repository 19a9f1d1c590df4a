import { hasTrunk } from '#contracts/rig-neck.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { STEP } from '../../physics.ts';
import { mix, smooth } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import { seatOf } from '../../puppets/seats.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, sitting } from '../going/going.ts';

/** A posture on the ground, for a person of height 1: hips, back and feet. One row, one verb. */
type Row = {
  hips: number;
  /** Of the back from upright, backwards negative, in radians. */
  lean: number;
  nod: number;
  /** Feet from the hips, ahead positive, and over the ground. */
  feet: readonly [number, number];
  /** Where the hands lie, from the shoulders. */
  hands: readonly [number, number];
  asleep: boolean;
  done: string;
};

const rows: Partial<Record<Action, Row>> = {
  sleep: {
    hips: 0.075,
    lean: -1.48,
    nod: -0.93,
    feet: [0.34, 0],
    hands: [0.05, -0.3],
    asleep: true,
    done: 'Lay down and slept.',
  },
  lie: {
    hips: 0.075,
    lean: -1.48,
    nod: -0.93,
    feet: [0.34, 0],
    hands: [0.05, -0.3],
    asleep: false,
    done: 'Lay down.',
  },
  kneel: {
    hips: 0.21,
    lean: 0.06,
    nod: 0.05,
    feet: [-0.16, 0.02],
    hands: [0.1, -0.24],
    asleep: false,
    done: 'Knelt down.',
  },
};

/** On the belly: the trunk propped on the elbows, legs behind, the face up. */
const prone: Row = {
  hips: 0.07,
  lean: 1.28,
  nod: -0.42,
  feet: [-0.47, 0.01],
  hands: [0.13, -0.1],
  asleep: false,
  done: 'Lay down on the belly.',
};
/** The face of who sleeps on the belly rests on the arms. */
const ASLEEP = { lean: 1.42, nod: 0.3 } as const;

const rowOf = ({ action, prone: down }: Beat): Row | undefined =>
  down !== true ? rows[action] : action === 'sleep' ? { ...prone, ...ASLEEP, asleep: true } : prone;

/** Who kneels before somebody is so far from them, in the heights of both, with the hands out to them. */
const BEFORE = 0.27;
const OUT = [0.26, -0.02] as const;

/** Who lies on something needs this much of it, metres; in what is narrower one falls asleep sitting. */
const LONG = 1.2;

/** Sits down and falls asleep there. */
function* dozing(play: Playing, before: number): Behaviour {
  const { actor } = play;
  yield* sitting(play);
  actor.asleep = true;
  actor.nod.aim = 0.4;
  yield* wait(1.5);
  return before - actor.pose('head').y > 0.06 * actor.height
    ? done('Fell asleep sitting.')
    : failed('Stayed up.');
}

/** How far somebody without a puppet's knees goes down to lie: who has four legs folds them until the belly is on the ground. */
export const lowest = ({ actor }: Puppet): number => (actor.rig === 'quadruped' ? 2.15 : 1.35);

/** Goes down into a posture of the table, over about a second, and stays in it. */
export function* lying(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const row = rowOf(beat);
  if (row === undefined) return failed('There is no way to do this yet.');
  if (actor.actor.rig !== 'person') {
    // Who is still bent over what it ate gets up first.
    if (!actor.down && actor.crouch.value > 0.1) {
      actor.crouch.aim = 0;
      actor.lean.aim = 0;
      actor.nod.aim = 0;
      yield* wait(0.5);
    }
    const before = actor.pose(actor.root).y;
    const at = beat.target === null ? null : stage.place(beat.target);
    if (at !== null && Math.abs(at.x - actor.x) > actor.height) yield* goTo(actor, at.x, 'walk');
    actor.crouch.aim = lowest(actor);
    // A trunk would be in the ground.
    actor.nod.aim = hasTrunk(actor.actor.thing) ? 0 : actor.actor.rig === 'quadruped' ? 0.75 : 0.4;
    yield* wait(0.9);
    actor.asleep = row.asleep;
    actor.down = true;
    yield* wait(1.4);
    return before - actor.pose(actor.root).y > 0.05 * actor.height ? done(row.done) : failed('Stayed up.');
  }
  // Before whoever it is done for: a knee's length off, and hands out to them.
  const whom = beat.action === 'kneel' ? stage.puppets.get(beat.target ?? '') : undefined;
  if (whom !== undefined && actor.mode === 'alive') {
    const side = Math.sign(actor.x - whom.x) || -1;
    yield* goTo(actor, whom.x + side * BEFORE * (actor.height + whom.height), 'walk');
    actor.face(whom.x - actor.x);
    if (whom.mode === 'alive' && !stage.busy(whom.id)) whom.face(actor.x - whom.x);
    yield* wait(0.2);
  }
  const before = actor.pose('head').y;
  const seat = beat.action === 'kneel' ? null : seatOf(stage, beat.target);
  if (seat !== null && seat.width <= LONG && beat.action === 'sleep') return yield* dozing(play, before);
  const bed = seat !== null && seat.width > LONG ? seat : null;
  const H = actor.height;
  // Head on the left half of the bed, feet to the right of it.
  if (bed !== null) {
    yield* goTo(actor, bed.x, 'walk');
    yield* wait(0.2);
  }
  const top = bed?.top ?? 0;
  const m = actor.facing;
  const x = actor.x;
  const from = actor.pose('torso').y - 0.145 * H;
  const start = new Map(actor.gait.feet.map((f) => [f.name, f.x] as const));
  actor.mode = 'seated';
  const keep = (k: number) => {
    actor.seat = {
      x,
      y: mix(from, top + row.hips * H, k),
      lean: row.lean * k,
      feet: new Map(
        actor.gait.feet.map((f, i) => [
          f.name,
          {
            x: mix(start.get(f.name) ?? x, x + m * (row.feet[0] * H + i * 0.05 * H), k),
            y: mix(0, top + row.feet[1] * H, k) + 0.05 * H * Math.sin(Math.PI * k),
          },
        ]),
      ),
      grip: null,
    };
  };
  const hands = whom === undefined ? row.hands : OUT;
  actor.reach('near', hands[0], hands[1], 8);
  actor.reach('far', hands[0] + 0.06, hands[1], 8);
  for (let s = 0; s < 1; s += STEP / 0.95) {
    keep(smooth(s));
    actor.nod.aim = row.nod * s;
    yield;
  }
  keep(1);
  actor.asleep = row.asleep;
  yield* wait(1.3);
  const now = actor.pose('head').y - top;
  return before - now > 0.1 * H
    ? done(bed === null ? row.done : `${row.done.slice(0, -1)} on the ${bed.name}.`)
    : failed('Stayed up.');
}
