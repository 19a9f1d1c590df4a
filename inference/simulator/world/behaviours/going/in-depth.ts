import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, failed, type Playing } from '../behaviour.ts';
import { goTo } from './going.ts';

/** Metres from the stage's plane: where whoever comes towards the eye begins, and ends; where one goes to on feet and on wheels. */
const [BEGINS, NEAR, FAR, FAR_ON_WHEELS] = [-3, 1.2, -3.2, -5];
/** Metres towards the eye or away from it for each metre along the stage: all ways in depth are aslant, as the stage is narrow. */
const SLANT = 1.35;
/** So much nearer or farther off is seen, metres. */
const SEEN = 1;

/** What can be done towards the eye, or away from it. */
const goes: ReadonlySet<Action> = new Set([
  'walk',
  'run',
  'ride',
  'drive',
  'fly',
  'swim',
  'jump',
  'crawl',
  'dance',
]);

export const goesInDepth = ({ action, heading, manner }: Beat): boolean =>
  manner !== 'corner' && (heading === 'near' || heading === 'far') && goes.has(action);

/** Does it take somebody to where the others and all things are? */
export const isOnStage = (beat: Beat): boolean =>
  !goesInDepth(beat) && (beat.target !== null || beat.with !== null || goes.has(beat.action));

/** Before the first step: whoever first comes towards the eye is far off. */
export function startFarOff(stage: Stage, beats: readonly Beat[]): void {
  for (const actor of stage.puppets.values()) {
    const first = beats.find((b) => b.actor === actor.id);
    if (first === undefined || !goesInDepth(first) || first.heading !== 'near') continue;
    for (const one of withIt(stage, first, actor)) stage.depths.set(one.id, BEGINS);
  }
}

/** Whoever goes, and what carries them. */
const withIt = (stage: Stage, beat: Beat, actor: Puppet): Puppet[] => {
  const mounts = beat.action === 'ride' ? [beat.with, beat.target] : [];
  return [actor, ...mounts.flatMap((id) => stage.puppets.get(id ?? '') ?? [])];
};

/** Goes along as it does, and at once towards the eye or away from it. */
export function* inDepth(play: Playing, act: (play: Playing) => Behaviour): Behaviour {
  const { stage, beat, actor } = play;
  const wheels = actor.actor.rig === 'wheeled';
  const goal = beat.heading === 'near' ? NEAR : wheels ? FAR_ON_WHEELS : FAR;
  const all = withIt(stage, beat, actor);
  const before = stage.depths.get(actor.id) ?? 0;
  const round = act(play);
  for (let x = middle(actor); ; ) {
    const step = round.next();
    if (step.done === true) {
      const by = Math.abs((stage.depths.get(actor.id) ?? 0) - before);
      if (!step.value.happened || by > SEEN) return step.value;
      return failed('Came no nearer and got no farther off.');
    }
    const by = SLANT * Math.abs(middle(actor) - x);
    x = middle(actor);
    for (const { id } of all) approach(stage, id, goal, by);
    yield;
  }
}

/** Comes back to the stage's plane, aslant, on its feet. */
export function* backInPlane(stage: Stage, actor: Puppet): Doing {
  const deep = stage.depths.get(actor.id) ?? 0;
  if (deep === 0) return;
  const aside = clamp(Math.abs(deep) / SLANT, 0.3, 1.6);
  const to = Math.abs(actor.x + actor.facing * aside) < 5 ? actor.facing : -actor.facing;
  const way = goTo(actor, actor.x + to * aside, 'walk', 1.4);
  for (let x = actor.x; way.next().done !== true; ) {
    yield;
    approach(stage, actor.id, 0, 1.6 * SLANT * Math.abs(actor.x - x));
    x = actor.x;
  }
  stage.depths.delete(actor.id);
  stage.turned.delete(actor.id);
}

/** Nearer to a depth by so much and no more. */
function approach(stage: Stage, id: string, goal: number, by: number): void {
  const now = stage.depths.get(id) ?? 0;
  stage.depths.set(id, now + clamp(goal - now, -by, by));
}

const middle = (actor: Puppet): number => actor.pose(actor.root).x;
