import type { Beat } from '#contracts/scene-plan.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { putting } from './giving.ts';
import { stackOf } from './stack-of.ts';

/** Does it stand on the other one? */
const isOn = (piece: Loose, below: Loose): boolean =>
  piece.held === null && piece.body.translation().y - below.body.translation().y > 0.6 * below.prop.height;

/** So many are a tower, and so many steps are long enough (9 s). */
const ENOUGH = 3;
const LONG = 9 * 120;

/** Seconds that somebody waits for another's turn. */
const TURN = 7;

/** Who builds the same at the same time, by their beats. */
const together = (beats: readonly Beat[], { id, after, target }: Beat): string[] => {
  const same = beats.filter(
    (b) => b.action === 'stack' && b.target === target && b.after.join() === after.join(),
  );
  return same.some((b) => b.id === id) ? same.map((b) => b.id) : [id];
};

/** Puts loose pieces on top of each other, one by one, by hand; whether the tower stands is between them and their weight. */
export function* stacking(play: Playing): Behaviour {
  const { stage, beat } = play;
  const whole = beat.target ?? beat.with;
  const pieces = whole === null ? [] : stackOf(play, whole);
  const [base, ...others] = pieces;
  if (base === undefined || others.length === 0)
    return failed('There is nothing to put on top of each other.');
  let below = base;
  const from = stage.step;
  let used = 1;
  const builders = together(stage.plan.beats, beat);
  for (const [turn, piece] of others.entries()) {
    // There is no time for all of a long row.
    if (used >= ENOUGH && stage.step - from > LONG) break;
    // Who builds with others takes turns with them.
    if (builders[turn % builders.length] !== beat.id) {
      const under = below;
      yield* until(() => isOn(piece, under), TURN);
      yield* wait(0.4);
    } // What slipped off is put there once more.
    else
      for (let tries = 0; tries < 2 && !isOn(piece, below); tries++)
        yield* putting({ ...play, beat: { ...beat, action: 'put', with: piece.id, target: below.id } });
    used++;
    if (!isOn(piece, below)) break;
    below = piece;
  }
  yield* wait(0.5);
  const low = base.body.translation();
  const standing = pieces
    .slice(0, used)
    .filter((p) => p === base || p.body.translation().y - low.y > 0.6 * base.prop.height).length;
  return standing === used
    ? done(`${standing} stand on each other.`)
    : failed(`${standing} of ${used} stand.`);
}
