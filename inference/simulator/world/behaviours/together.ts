import type { Beat } from '#contracts/scene-plan.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Stage } from '../stage.ts';

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
 * With feet dug in and all of the body behind it, for some seconds: an adult's weight and more (up to 1.5 kN against a firm foothold
 * in Kroemer, Applied Ergonomics 5, 1974; not looked up again here).
 */
export const BRACED = 1.1;
/** Ants move twenty times their own weight, and claws and four feet hold twice what two soles do (both judged). */
const INSECT = /(?:^|[.-])(?:ant|beetle|bee|honeybee|bug|fly|cricket|caterpillar|lady-beetle|spider|snail)$/u;
export const sturdy = ({ actor }: Puppet): number =>
  INSECT.test(actor.thing) ? 20 : actor.rig === 'person' ? 1 : 2;

/** Newtons that they have all together, as a share of their weights. */
export const forceOf = (crew: readonly Puppet[], share: number, gravity: number): number =>
  crew.reduce((sum, p) => sum + share * sturdy(p) * p.mass * Math.max(gravity, 1.62), 0);
