import type { Powered } from '../devices/device-state.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';
import { BEAT, beatsAt, semitonesAt } from './tune.ts';

/** What plays is heard from so much of its level on; below it has been switched off. */
const HEARD = 0.4;
/** The melody's middle, hertz (G4), and how far below it the bass goes with every other note, semitones. */
const [MIDDLE, BELOW] = [392, 24];
/** A motor is heard in pieces of so many seconds. */
const PIECE = 0.25;

/** One step of what is heard of it while it is on: a tune, note by note, or the hum of its motor. */
export function soundOfDevice(stage: Stage, powered: Powered): void {
  const { how, loose, level } = powered;
  if (level < HEARD) return;
  powered.turn += STEP;
  if (powered.turn < powered.next.at) return;
  const { x } = loose.body.translation();
  if (how.gives === 'motor') {
    powered.next.at += PIECE;
    stage.sound({ kind: 'engine', x, bodies: [loose.id], strength: 0.6 * level, seconds: PIECE });
    return;
  }
  const { note } = powered.next;
  const seconds = beatsAt(note) * BEAT;
  powered.next = { note: note + 1, at: powered.next.at + seconds };
  const plays = (semitones: number, strength: number, sounding: 'keyed' | 'plucked') =>
    stage.sound({
      kind: 'note',
      x,
      bodies: [loose.id],
      strength: strength * level,
      seconds,
      hertz: MIDDLE * 2 ** (semitones / 12),
      sounding,
    });
  plays(semitonesAt(note), 0.6, 'keyed');
  if (note % 2 === 0) plays(semitonesAt(note) - BELOW, 0.5, 'plucked');
}
