import { STEP } from '../../physics.ts';
import { type Instrument, instrumentOf } from '../../puppets/instruments.ts';
import { BEAT, semitonesAt, TUNE } from '../../sound/tune.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { handOf, pickUp } from './handling.ts';
import { foremost, reachPoint, standOff, workingPoint } from './reaching.ts';
import { working } from './working.ts';

/** A hand is at its keys or strings within so many heights. */
const AT_IT = 0.24;

/** A note is heard, for as long as it lasts. */
function sounds(stage: Stage, by: string, loose: Loose, of: Instrument, k: number, seconds: number): void {
  stage.sound({
    kind: 'note',
    x: loose.body.translation().x,
    bodies: [by, loose.id],
    strength: 0.7,
    seconds,
    hertz: of.hertz * 2 ** (semitonesAt(k) / 12),
    sounding: of.sounding,
  });
}

/** Plays a tune: in the hands, at the mouth, or where the instrument stands. Each note is heard where hands or mouth are at it. */
export function* playingMusic(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const loose = stage.bodyOf(beat.with ?? beat.target ?? '');
  const of = loose === undefined ? null : instrumentOf(loose.prop);
  if (loose === undefined) return failed('There is nothing here to play on.');
  // All else that music is made with is only worked at.
  if (of === null) return yield* working(play);
  const blown = of.how === 'mouth';
  // Who has no hands blows what its mouth has hold of, and plays all else where it is.
  const carried = of.how !== 'stands' && (actor.armed || blown);
  if (carried && loose.mass > 12) return failed('It is too heavy for that.');
  if (carried && !(yield* pickUp(play, loose))) return failed('Could not get hold of it.');
  if (!carried) yield* upTo(play, loose);
  const holds = loose.held === null ? foremost(actor) : handOf(loose);
  const other = holds === 'near' ? 'far' : 'near';
  let notes = 0;
  for (const [k, [, beats]] of TUNE.entries()) {
    const seconds = (beats * BEAT) / Math.sqrt(beat.vigour);
    let near = carried && loose.held?.by === actor;
    let heardNow = false;
    for (let t = 0; t < seconds; t += STEP) {
      const share = t / seconds;
      const way = k % 2 === 0 ? 1 : -1;
      if (carried) inHands(play, of, { holds, other }, way * Math.sin(Math.PI * share));
      else near = atIt(play, loose, way, share) || near;
      actor.nod.aim = (blown ? -0.06 : 0.1) + 0.07 * way * Math.sin(Math.PI * share);
      // The first is late until the hands are there.
      if (near && !heardNow && (k > 0 || share > 0.6)) {
        sounds(stage, actor.id, loose, of, k, seconds);
        heardNow = true;
        notes += 1;
      }
      yield;
    }
  }
  actor.nod.aim = 0;
  actor.crouch.aim = 0;
  actor.lean.aim = 0;
  if (actor.armed && actor.holding === null) actor.restHands();
  else if (actor.armed) actor.reach(holds, 0.16, -0.14, 12);
  yield* wait(0.4);
  return notes >= 6 ? done(`Played ${notes} notes.`) : failed('The hands did not get to it.');
}

/** Up to where it stands, with the keys before the hands. */
function* upTo({ actor }: Playing, loose: Loose): Doing {
  const side = Math.sign(actor.x - loose.body.translation().x) || -1;
  const half = Math.min(0.6, loose.prop.width / 2);
  yield* goTo(
    actor,
    loose.body.translation().x + side * (standOff(actor) * actor.height + half * 0.7),
    'walk',
    1.1,
    0.05,
  );
  actor.face(-side);
  yield* wait(0.25);
}

/** Where the hands are with what they have hold of; `sway` goes to and fro with the notes, -1 to 1. */
function inHands(
  { actor }: Playing,
  { how, sounding }: Instrument,
  { holds, other }: { holds: 'near' | 'far'; other: 'near' | 'far' },
  sway: number,
): void {
  actor.lean.aim = 0.04 * sway;
  if (!actor.armed) return;
  // From the one shoulder to the other, in heights.
  const across = other === 'near' ? 0.17 : -0.17;
  const [x, y] =
    how === 'mouth'
      ? [0.19, 0.05]
      : how === 'between'
        ? [0.12, -0.1]
        : sounding === 'bowed'
          ? [0.16, 0.03]
          : [0.14, -0.14];
  actor.reach(holds, holds === 'near' ? x : x - 0.1, y, 18);
  // Fingers on valves and holes, a bow, a strumming hand, bellows.
  const [by, up] =
    how === 'mouth'
      ? [0.012, 0.012]
      : sounding === 'bowed'
        ? [0.07, 0.03]
        : how === 'between'
          ? [0.07, 0]
          : [0.02, 0.06];
  const reach = (holds === 'near' ? x : x - 0.1) + across * 0.7;
  actor.reach(other, reach + by * sway, y - 0.02 + up * sway, 22);
  if (how === 'between') actor.reach(holds, (holds === 'near' ? x : x - 0.1) - by * sway, y, 18);
}

/** One hand after the other on its keys or strings; whether the one that works is at it. */
function atIt({ actor }: Playing, loose: Loose, way: number, share: number): boolean {
  const at = loose.body.translation();
  const side = Math.sign(at.x - actor.x) || 1;
  const edge = at.x - side * Math.min(0.6, loose.prop.width / 2) * 0.6;
  const high = Math.max(0.12 * actor.height, Math.min(at.y, 0.8 * actor.height));
  const press = 0.03 * actor.height * Math.cos(2 * Math.PI * share);
  const works = way > 0 ? 'near' : 'far';
  const goal = { x: edge + 0.03 * way * actor.height, y: high + press };
  reachPoint(actor, goal, actor.armed ? works : foremost(actor), 22);
  if (actor.actor.rig === 'person')
    actor.reachFor(
      works === 'near' ? 'far' : 'near',
      edge - 0.04 * way * actor.height,
      high + 0.05 * actor.height,
      18,
    );
  const point = workingPoint(actor, works);
  return (
    Math.hypot(point.x - goal.x, point.y - goal.y) <
    AT_IT * actor.height + (actor.armed ? 0 : 0.3 * actor.height)
  );
}
