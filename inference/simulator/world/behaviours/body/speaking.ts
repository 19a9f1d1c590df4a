import type { TimedLine } from '../../camera/timed-line.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { standUp } from '../going/going.ts';
import { goNear } from '../hands/touching.ts';
import { honk } from '../riding/driving.ts';

export function* waving(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target === null ? null : stage.place(beat.target);
  if (target !== null) {
    actor.face(target.x - actor.x);
    yield* wait(0.25);
  }
  if (!actor.armed) {
    if (actor.actor.rig === 'wheeled') honk(stage, actor);
    for (let i = 0; i < 6; i++) {
      actor.wag.aim = i % 2 === 0 ? 0.7 : -0.5;
      yield* wait(0.13);
    }
    actor.wag.aim = 0;
    return done(actor.actor.rig === 'wheeled' ? 'Honked.' : 'Wagged.');
  }
  const side = actor.holding === null ? 'near' : 'far';
  for (let i = 0; i < 6; i++) {
    // Beside the head and never before the face: the arm is as long as the head is high.
    const [out, up] = i % 2 === 0 ? [0.26, 0.19] : [0.13, 0.28];
    actor.reach(side, side === 'near' ? -out : out, up, 16);
    yield* wait(i === 0 ? 0.35 : 0.17);
  }
  actor.freeHand = null;
  return done('Waved.');
}

export function* talking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const line = beat.line;
  const target = beat.target === null ? null : stage.place(beat.target);
  const springsUp = actor.hides && line !== null && /!\s*$/u.test(line.text);
  if (springsUp) yield* springUp(actor);
  const near = beat.part === undefined ? undefined : stage.puppets.get(beat.target ?? '');
  if (near !== undefined && actor.mode === 'alive') yield* goNear(actor, near, 'head');
  else if (target !== null) {
    actor.face(target.x - actor.x);
    yield* wait(0.25);
  }
  if (near !== undefined) {
    // Into an ear: the head comes to it, and a hand before the mouth.
    actor.lean.aim = EAR.lean;
    actor.nod.aim = EAR.nod;
    if (actor.armed && actor.holding === null) actor.reach('near', ...EAR.hand, 12);
    yield* wait(0.3);
  }
  const timed = line === null ? undefined : stage.timedLines.get(line.id);
  if (line === null || timed === undefined) {
    if (actor.actor.rig === 'quadruped') {
      for (let i = 0; i < 2; i++) {
        bark(play);
        actor.nod.aim = -0.25;
        yield* wait(0.12);
        actor.nod.aim = 0.05;
        yield* wait(0.3);
      }
      return done('Barked.');
    }
    if (actor.actor.rig === 'winged') return yield* calling(play);
    if (actor.actor.rig === 'wheeled') {
      honk(stage, actor);
      yield* wait(0.7);
      return done('Honked.');
    }
    if (line !== null) return failed('The line has no voice.');
    yield* wait(1.2);
    return done('Spoke without words.');
  }
  if (beat.expression === null && actor.expression === 'surprised') actor.expression = 'neutral';
  stage.speaking.set(actor.id, { line: timed, text: line.text, from: stage.time });
  stage.sound({
    kind: 'line',
    x: actor.x,
    bodies: [actor.id],
    strength: 1,
    seconds: timed.seconds,
    lineId: line.id,
  });
  listen(stage, actor);
  // What is spoken into comes to the mouth.
  if (beat.target !== null && actor.holding === beat.target) actor.reach('near', 0.15, -0.03);
  const from = stage.time;
  const end = from + timed.seconds;
  const strokes = stressed(timed);
  let up = false;
  while (stage.time < end) {
    const next = strokes[0];
    if (next !== undefined && stage.time - from >= next - PREPARATION) {
      strokes.shift();
      up = !up;
      if (near === undefined && !springsUp) gesture(actor, up, stage.random());
    }
    yield;
  }
  stage.speaking.delete(actor.id);
  actor.nod.aim = 0;
  if (near !== undefined || springsUp) {
    actor.lean.aim = 0;
    if (actor.armed && actor.holding === null) actor.restHands();
  }
  return done(`Said “${line.text}”.`);
}

/** How somebody bends to an ear, radians, and where the hand is before the mouth, in heights from the shoulder (judged). */
const EAR = { lean: 0.16, nod: 0.12, hand: [0.15, 0.06] } as const;

/** "Surprise!": whoever calls out from where they hid is up, with both arms in the air. */
function* springUp(actor: Puppet): Doing {
  yield* standUp(actor);
  if (!actor.armed) return;
  actor.reach('far', 0.16, 0.27, 20);
  if (actor.holding === null) actor.reach('near', -0.12, 0.27, 20);
}

/** A hand is on its way this long before the syllable that it marks, in seconds. */
const PREPARATION = 0.12;
const vowel = /^(?:[aeiou][a-z]|er)$/;

/**
 * Where a line's stressed syllables begin, in seconds: its longest vowels, no closer than a hand can beat. Gestures
 * fall on them or a moment before (McNeill, Hand and Mind, 1992; Loehr, Gesture 7, 2007).
 */
export function stressed(line: TimedLine): number[] {
  const vowels = line.phonemes
    .map((p, i) => ({ ...p, start: line.phonemes[i - 1]?.end ?? 0 }))
    .filter((p) => vowel.test(p.phoneme));
  const mean = vowels.reduce((sum, v) => sum + v.end - v.start, 0) / Math.max(1, vowels.length);
  const strokes: number[] = [];
  for (const v of vowels) {
    if (v.end - v.start >= mean && v.start - (strokes.at(-1) ?? -1) >= 0.4) strokes.push(v.start);
  }
  return strokes;
}

/** Whoever has nothing else to do turns to the one who begins to speak. */
function listen(stage: Stage, speaker: Puppet): void {
  for (const other of stage.puppets.values()) {
    if (other === speaker || other.actor.rig === 'wheeled' || other.air.up || stage.busy(other.id)) continue;
    other.face(speaker.x - other.x);
  }
}

function gesture(actor: Puppet, up: boolean, amount: number): void {
  actor.nod.aim = up ? -0.05 - amount * 0.05 : 0.05;
  if (!actor.armed || actor.holding !== null || actor.mode !== 'alive') return;
  if (up) actor.reach('near', 0.1 + amount * 0.08, -0.16 + amount * 0.05, 10);
  else actor.reach('near', 0.04, -0.25, 10);
}

/** A bird's call, twice; the beak opens with it. */
function* calling({ stage, actor }: Playing): Behaviour {
  for (let i = 0; i < 2; i++) {
    stage.sound({ kind: 'call', x: actor.x, bodies: [actor.id], strength: 0.7, seconds: 0.4 });
    actor.nod.aim = -0.3;
    actor.wag.aim = 0.5;
    yield* wait(0.3);
    actor.nod.aim = 0.04;
    actor.wag.aim = 0;
    yield* wait(0.35);
  }
  return done('Called twice.');
}

export function bark(play: Playing): void {
  play.stage.sound({ kind: 'bark', x: play.actor.x, bodies: [play.actor.id], strength: 0.8, seconds: 0.25 });
}

export function* laughing(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const target = beat.target === null ? null : stage.place(beat.target);
  if (target !== null) actor.face(target.x - actor.x);
  const before = actor.expression;
  actor.expression = 'laughing';
  stage.sound({ kind: 'laugh', x: actor.x, bodies: [actor.id], strength: 0.8, seconds: 1.6 });
  for (let i = 0; i < 9; i++) {
    actor.crouch.aim = i % 2 === 0 ? 0.14 : 0;
    actor.nod.aim = i % 2 === 0 ? -0.12 : -0.02;
    if (actor.armed && actor.holding === null) actor.reach('near', 0.12, -0.2 + (i % 2) * 0.02);
    yield* wait(0.18);
  }
  actor.crouch.aim = 0;
  actor.nod.aim = 0;
  actor.expression = before === 'neutral' ? 'happy' : before;
  return done('Laughed.');
}

export function* looking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target === null ? null : stage.place(beat.target);
  if (beat.target !== null && target === null) return failed(`There is no ${beat.target} to look at.`);
  if (beat.target !== null && beat.target === actor.holding) return yield* reading(play);
  if (target !== null) actor.face(target.x - actor.x);
  yield* wait(1.1);
  return done('Looked.');
}

/** What is in the hand comes before the chest, and eyes go along it. */
function* reading({ actor }: Playing): Behaviour {
  actor.reach('near', 0.2, -0.06, 10);
  actor.reach('far', 0.2, -0.08, 10);
  for (let line = 0; line < 4; line++) {
    actor.nod.aim = 0.26 + 0.05 * line;
    yield* wait(0.6);
  }
  actor.nod.aim = 0;
  return done('Read in it.');
}
