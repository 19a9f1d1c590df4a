import type { Puppet } from '../../puppets/puppet.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, standUp } from '../going/going.ts';

/** How far to either side somebody goes who looks for something, metres. */
const WAY = 0.8;
/** Under what is low one looks bent down, radians. */
const BENT = { lean: 0.75, crouch: 0.9, nod: 0.3 } as const;
/** Seconds of a look. */
const LOOK = 0.7;

/** Goes here and there and looks, high and low; what is looked for is not looked at, wherever it lies. */
export function* searching({ stage, beat, actor }: Playing): Behaviour {
  if (beat.target !== null && stage.place(beat.target) === null)
    return failed(`There is no ${beat.target} to look for.`);
  yield* standUp(actor);
  const from = actor.x;
  const hidden = beat.target === null ? null : (stage.place(beat.target)?.x ?? null);
  // Away from it first: who looks there at once has found it.
  const first = hidden === null ? actor.facing : Math.sign(from - hidden) || 1;
  for (const [way, how] of [
    [first, low],
    [0, high],
    [-0.5 * first, low],
  ] as const) {
    yield* goTo(actor, from + way * WAY, 'walk', 1.3);
    yield* how(actor);
  }
  actor.expression = beat.expression ?? 'sad';
  return done('Looked here and there for it.');
}

/** Down on the floor, to both sides. */
function* low(actor: Puppet): Doing {
  [actor.lean.aim, actor.crouch.aim, actor.nod.aim] = [BENT.lean, BENT.crouch, BENT.nod];
  yield* wait(LOOK);
  [actor.lean.aim, actor.crouch.aim, actor.nod.aim] = [0, 0, 0];
  yield* wait(0.3);
}

/** A hand over the eyes, to both sides. */
function* high(actor: Puppet): Doing {
  const free = actor.armed && actor.holding === null;
  for (let i = 0; i < 2; i++) {
    if (free) actor.reach('near', 0.18, 0.2, 12);
    actor.nod.aim = -0.12;
    yield* wait(LOOK);
    actor.face(-actor.facing);
  }
  actor.nod.aim = 0;
  if (free) actor.restHands();
}
