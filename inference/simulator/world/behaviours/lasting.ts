import type { Action } from '#contracts/world.ts';
import type { Puppet } from '../puppets/puppet.ts';
import { type Behaviour, done, failed, type Playing } from './behaviour.ts';

/** Actions that can be broken off at any moment; any other is finished first. */
export const breakable: ReadonlySet<Action> = new Set(['walk', 'run', 'dance', 'wave', 'stand', 'look']);

/** Stops where it stands, with its weight over its feet. */
export function breakOff(actor: Puppet): void {
  actor.wanted = 0;
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.freeHand = null;
}

/** Does something round after round until another beat has ended. It came about only if that one did. */
export function* lasting(play: Playing, until: string, round: () => Behaviour): Behaviour {
  const { stage, beat, actor } = play;
  let rounds = 0;
  for (;;) {
    // Whoever goes to and fro turns round at the end of the way.
    if (rounds > 0 && (beat.action === 'walk' || beat.action === 'run') && beat.target === null)
      actor.face(-actor.facing);
    const one = round();
    let next = one.next();
    for (; next.done !== true; next = one.next()) {
      const came = stage.outcomeOf(until);
      if (came !== null && breakable.has(beat.action)) {
        one.return(failed(''));
        breakOff(actor);
        if (actor.armed) actor.restHands();
        return came ? done('Went on until it was over.') : failed('What it was to last until never came.');
      }
      yield;
    }
    if (!next.value.happened) return next.value;
    rounds += 1;
    const came = stage.outcomeOf(until);
    if (came !== null)
      return came
        ? done(`${rounds} times, until it was over.`)
        : failed('What it was to last until never came.');
    yield;
  }
}
