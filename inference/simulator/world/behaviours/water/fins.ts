import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import type { Water } from '../../water/water.ts';
import { type Behaviour, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo, standBy } from '../going/going.ts';

/** How deep under the surface its middle is, in heights: half of it is seen over the water. */
const AWASH = 0.02;
/** Where they are above the ground of the sea, metres: not all on one line. */
const LEVELS = [0.85, 1.25, 0.6] as const;
/** How far it goes where nothing says where to, metres. */
const FAR = 3.4;
/** The picture's edges under water, metres. */
const EDGE = 4.6;

/** Before the first step: what lives in water is borne by it, where there is any; else it lies on the ground. */
export function bearSwimmers(stage: Stage): void {
  const swimmers = [...stage.puppets.values()].filter(({ actor }) => actor.rig === 'swimming');
  // Who has to do with each other is on one level.
  const together = stage.plan.beats.some(({ actor, target }) =>
    swimmers.some(({ id }) => id === target && id !== actor),
  );
  for (const [i, actor] of swimmers.entries())
    bear(stage, actor, together ? LEVELS[0] : LEVELS[i % LEVELS.length]);
}

/** The same of one, who may come later; `level` is how high over the ground of the sea, metres. */
export function bear(stage: Stage, actor: Puppet, level: number = LEVELS[0]): void {
  const water = waterFor(stage, actor);
  if (stage.plan.place === 'underwater') actor.hover = level;
  else if (water !== null) {
    const awash = water.surface - (0.5 + AWASH) * actor.height;
    actor.hover = water.open ? awash : Math.max(0.02, awash);
    const room = 1.1 * actor.height;
    if (!water.open) actor.x = Math.max(water.left + room, Math.min(water.right - room, actor.x));
  }
  actor.placeLimbs();
}

/** The water that somebody swims in by their acts, or the only one there is. */
function waterFor(stage: Stage, actor: Puppet): Water | null {
  const named = stage.plan.beats
    .filter((beat) => beat.actor === actor.id)
    .flatMap(({ target, with: held }) => [target, held]);
  for (const id of named) {
    const water = stage.waters.get(id ?? '');
    if (water !== undefined) return water;
  }
  return [...stage.waters.values()].find(({ open }) => open) ?? [...stage.waters.values()][0] ?? null;
}

/** Swims along by the beats of its tail, to where it is to go or as far as there is room. */
export function* swimmingByFins(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const water = waterFor(stage, actor);
  const below = stage.plan.place === 'underwater';
  if (actor.hover === null || (water === null && !below)) return failed('There is no water here.');
  const room = 1.1 * actor.height;
  const [left, right] =
    water === null || below || water.open ? [-EDGE, EDGE] : [water.left + room, water.right - room];
  if (right <= left) return failed('There is no room to swim in it.');
  const near =
    beat.target === null || stage.waters.has(beat.target) ? null : standBy(stage, actor, beat.target);
  const way = actor.x > right - FAR && actor.x > 0 ? -1 : 1;
  const to = Math.max(left, Math.min(right, beat.spot ?? near ?? actor.x + way * FAR));
  const from = actor.x;
  actor.face(to - from);
  yield* wait(0.2);
  yield* goTo(actor, to, beat.vigour > 1.2 ? 'run' : 'walk', beat.vigour, 0.08);
  yield* wait(0.3);
  const gone = Math.abs(actor.x - from);
  return gone > 0.3 ? done(`Swam ${gone.toFixed(1)} m.`) : failed('Did not get along.');
}
