import type { Puppet } from '../puppet.ts';
import { type Behaviour, done, failed, type Playing, wait } from './behaviour.ts';

export function* waving(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target === null ? null : stage.place(beat.target);
  if (target !== null) {
    actor.face(target.x - actor.x);
    yield* wait(0.25);
  }
  if (actor.actor.rig !== 'person') {
    for (let i = 0; i < 6; i++) {
      actor.wag.aim = i % 2 === 0 ? 0.7 : -0.5;
      yield* wait(0.13);
    }
    actor.wag.aim = 0;
    return done('Wagged.');
  }
  const side = actor.holding === null ? 'near' : 'far';
  for (let i = 0; i < 6; i++) {
    actor.reach(side, side === 'near' ? -0.12 + (i % 2) * 0.15 : 0.16 + (i % 2) * 0.1, 0.26, 16);
    yield* wait(i === 0 ? 0.35 : 0.17);
  }
  actor.freeHand = null;
  return done('Waved.');
}

export function* talking(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const line = beat.line;
  const target = beat.target === null ? null : stage.place(beat.target);
  if (target !== null) {
    actor.face(target.x - actor.x);
    yield* wait(0.25);
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
  const end = stage.time + timed.seconds;
  let beatAt = stage.time;
  let up = false;
  while (stage.time < end) {
    if (stage.time >= beatAt) {
      // Small hand and head beats while speaking (Kendon's "beat" gestures): about one in 0.6 s.
      up = !up;
      gesture(actor, up, stage.random());
      beatAt = stage.time + 0.45 + stage.random() * 0.3;
    }
    yield;
  }
  stage.speaking.delete(actor.id);
  actor.nod.aim = 0;
  return done(`Said “${line.text}”.`);
}

function gesture(actor: Puppet, up: boolean, amount: number): void {
  actor.nod.aim = up ? -0.05 - amount * 0.05 : 0.05;
  if (actor.actor.rig !== 'person' || actor.holding !== null || actor.mode !== 'alive') return;
  if (up) actor.reach('near', 0.1 + amount * 0.08, -0.16 + amount * 0.05, 10);
  else actor.reach('near', 0.04, -0.25, 10);
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
    if (actor.actor.rig === 'person' && actor.holding === null)
      actor.reach('near', 0.12, -0.2 + (i % 2) * 0.02);
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
  if (target !== null) actor.face(target.x - actor.x);
  yield* wait(1.1);
  return done('Looked.');
}
