import type { Beat } from '#contracts/scene-plan.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';

/** The beat that others go on together with, of a beat that goes on together with it. */
function leadOf(beats: readonly Beat[], beat: Beat): string {
  const led = beat.together === null ? undefined : beats.find((b) => b.id === beat.together);
  return led === undefined ? beat.id : leadOf(beats, led);
}

/** All who do the same to the same thing in one go, in the order of the plan; `beat`'s own actor is one of them. */
export function crewOf(stage: Stage, beat: Beat): Puppet[] {
  const { beats } = stage.plan;
  const what = beat.target ?? beat.with;
  const lead = leadOf(beats, beat);
  const ids = beats
    .filter((b) => b.action === beat.action && (b.target ?? b.with) === what && leadOf(beats, b) === lead)
    .map((b) => b.actor);
  return [...new Set([...ids, beat.actor])].flatMap((id) => {
    const puppet = stage.puppets.get(id);
    return puppet === undefined || puppet.mode === 'limp' ? [] : [puppet];
  });
}

/** What somebody keeps up along the ground, as a share of their own weight (Snook & Ciriello, Ergonomics 34, 1991: some 300 N of 70 kg). */
export const STEADY = 0.44;
/**
 * With feet dug in and all of the body behind it, for some seconds: an adult's own weight and a little more (judged).
 */
export const BRACED = 1.1;
/** Kilograms of a grown-up here, whose strength is counted as 1. */
const GROWN = 58;
/** Those of tales and of the ring are so many times as strong as what they weigh (judged). */
const STRONG =
  /\b(?:dragon|giant|ogre|troll|robot|superhero|strong ?man|wrestler|bodybuilder|gorilla|yeti|golem|cyclops|hulk|hercules|kraken|godzilla|wizard)\b/iu;
const HERO = 4;
/** Who lifts cars and buses in tales (judged: a bus of this theatre weighs some two tons). */
const MIGHTY =
  /\b(?:superhero|super ?(?:man|woman|girl|boy)|hulk|hercules|giant|giantess|godzilla|king ?kong|samson|titan)\b/iu;
const TITAN = 60;

/**
 * How strong somebody is for what they weigh, beside a grown-up: strength goes with the cross-section of muscles and weight with their
 * volume, so it falls with the cube root of the mass (Schmidt-Nielsen, Scaling, 1984): an ant carries twenty times its own, an
 * elephant less than half of it.
 */
export const sturdy = ({ actor, mass }: Puppet): number =>
  mightOf(`${actor.id} ${actor.name} ${actor.thing}`.replaceAll(/[-.]/gu, ' ')) *
  Math.min(20, Math.cbrt(GROWN / mass));

const mightOf = (called: string): number => (MIGHTY.test(called) ? TITAN : STRONG.test(called) ? HERO : 1);

/** Newtons that they have all together, as a share of their weights. */
export const forceOf = (crew: readonly Puppet[], share: number, gravity: number): number =>
  crew.reduce((sum, p) => sum + share * sturdy(p) * p.mass * Math.max(gravity, 1.62), 0);
