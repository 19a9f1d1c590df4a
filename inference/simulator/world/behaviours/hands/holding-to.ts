import type { Action } from '#contracts/world.ts';
import { STEP } from '../../physics.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { handOf, pickUp } from './handling.ts';

/** Where a thing is held while it is used, in heights from the shoulder, for how long, s, and what is heard of it how often. */
type Use = {
  at: readonly [number, number];
  both: boolean;
  seconds: number;
  /** Clicks a second, and how far the hands go with each, in heights. */
  clicks: number;
  jerk: number;
  nod: number;
  done: string;
};

const uses: Partial<Record<Action, Use>> = {
  photograph: {
    at: [0.2, 0.13],
    both: true,
    seconds: 1.8,
    clicks: 0.9,
    jerk: 0,
    nod: 0,
    done: 'Took the picture.',
  },
  phone: {
    at: [0.07, 0.13],
    both: false,
    seconds: 2.6,
    clicks: 0,
    jerk: 0,
    nod: 0.06,
    done: 'Had it at the ear.',
  },
  game: {
    at: [0.2, -0.1],
    both: true,
    seconds: 3.4,
    clicks: 5,
    jerk: 0.012,
    nod: 0.2,
    done: 'Pressed its buttons.',
  },
};

/** As far off as an arm gets, so that faces are in it. */
const selfie: Use = {
  at: [0.36, 0.14],
  both: false,
  seconds: 2.2,
  clicks: 0.9,
  jerk: 0,
  nod: -0.06,
  done: 'Took the picture.',
};

/** Takes a thing and holds it where it is used: a camera before the eyes, a telephone at the ear, a console in both hands. */
export function* holdingTo(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const use = beat.action === 'photograph' && beat.part === 'face' ? selfie : uses[beat.action];
  const loose = propOf({ ...play, beat: { ...beat, target: null } });
  if (use === undefined || loose === null) return failed('There is nothing here to do it with.');
  if (!(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  const at = beat.target === null || beat.target === actor.id ? null : stage.place(beat.target);
  if (at !== null) actor.face(at.x - actor.x);
  const hand = actor.armed ? handOf(loose) : 'near';
  for (let t = 0; t < use.seconds; t += STEP) {
    const jerk = use.jerk * Math.sign(Math.sin(2 * Math.PI * use.clicks * t));
    if (actor.armed) {
      actor.reach(hand, use.at[0], use.at[1] + jerk, 16);
      if (use.both) actor.reach(hand === 'near' ? 'far' : 'near', use.at[0] + 0.03, use.at[1] - jerk, 16);
    }
    actor.nod.aim = actor.armed ? use.nod : 0.2;
    if (t > 0.5 && Math.floor(t * use.clicks) > Math.floor((t - STEP) * use.clicks))
      click(stage, actor.id, loose.id, actor.x);
    yield;
  }
  actor.nod.aim = 0;
  if (actor.armed) actor.reach(hand, 0.16, -0.14, 12);
  yield* wait(0.3);
  return done(use.done);
}

const click = (stage: Stage, actor: string, id: string, x: number): void =>
  stage.sound({
    kind: 'impact',
    x,
    bodies: [actor, id],
    materials: ['plastic', 'plastic'],
    strength: 0.1,
    seconds: 0.05,
  });
