import { STEP } from '../../physics.ts';
import { aimAtPoint } from '../../puppets/aim.ts';
import { clamp, pointOn } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { addDrop } from '../../water/drops.ts';
import { type Behaviour, type Doing, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo, steer } from '../going/going.ts';
import { handOf, pickUp } from '../hands/handling.ts';

/** Tablespoons that a bucket empties in a gush, and how long that takes, seconds (judged: a litre and a half is shown). */
const [SPOONS, GUSH] = [84, 0.5] as const;
/** How far from somebody one stands to throw water at them, in heights, and how wide the water fans out, m/s (judged). */
const [AWAY, FAN] = [0.62, 0.55] as const;
/** Somebody is wet all over who was met by so large a share of it. */
const SOAKED = 0.3;

/** Throws water at somebody: out of a bucket, up from a puddle by hand, by wheel, by trunk. Each spoonful flies by itself. */
export function* splashing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  // Where nobody else is named it comes over whoever does it.
  const who = beat.target === null ? actor : stage.puppets.get(beat.target);
  const source = stage.bodyOf(beat.with ?? '');
  if (who === undefined || source === undefined) return failed('There is nobody here, or no water.');
  if (stage.around.gravity === 0) return failed('No water falls here.');
  const given: string[] = [];
  who.touchWith([...who.limbs.keys()]);
  try {
    if (actor.actor.rig === 'wheeled') yield* throughIt(play, who, source, given);
    else if (who === actor) yield* overOneself(play, source, given);
    else if (source.prop.fixed || !actor.armed) yield* outOfIt(play, who, source, given);
    else yield* emptied(play, who, source, given);
    yield* until(() => given.every((id) => stage.drops.get(id) !== null), 1);
  } finally {
    who.touchWith([]);
  }
  const on = given.filter((id) => stage.drops.get(id)?.met.startsWith(`${who.id}/`) === true).length;
  yield* drenched(play, who);
  const note = `${on} of ${given.length} spoonfuls came on ${who.id}.`;
  return on > SOAKED * given.length ? done(note) : failed(note);
}

/** So many spoonfuls leave from here in this step, at the speed that takes them to somebody's head. */
function gush(
  { stage, beat }: Playing,
  from: { x: number; y: number },
  who: Puppet,
  source: Loose,
  given: string[],
): void {
  const head = who.pose(who.limbs.has('head') ? 'head' : who.root);
  const aim = aimAtPoint(
    from,
    { x: head.x, y: head.y - 0.06 * who.height },
    1.1 * beat.vigour,
    stage.around.gravity,
  );
  if (aim === null) return;
  const spread = () => FAN * (stage.random() - 0.5);
  given.push(addDrop(stage, source, { ...from, vx: aim.vx + spread(), vy: aim.vy + spread() }));
}

function* pouring(
  play: Playing,
  who: Puppet,
  source: Loose,
  given: string[],
  at: () => { x: number; y: number },
): Doing {
  const { stage } = play;
  stage.sound({
    kind: 'splash',
    x: who.x,
    bodies: [source.id, who.id],
    materials: ['water'],
    strength: 0.8,
    seconds: 0.8,
  });
  const head = () => who.pose(who.limbs.has('head') ? 'head' : who.root);
  let due = 0;
  for (let t = 0; t < GUSH; t += STEP) {
    // What comes off somebody flies on in smaller drops, which are only seen.
    if (stage.step % 12 === 0) stage.specks.splash(head().x, head().y, 0.2 * who.height, 1.7, 2);
    due += (SPOONS / GUSH) * STEP;
    for (; due >= 1; due -= 1) gush(play, at(), who, source, given);
    yield;
  }
}

/** With both hands, from as far as it flies. */
function* emptied(play: Playing, who: Puppet, bucket: Loose, given: string[]): Doing {
  const { actor } = play;
  if (actor.holding !== bucket.id && !(yield* pickUp(play, bucket))) return;
  const side = Math.sign(actor.x - who.x) || -1;
  yield* goTo(actor, who.x + side * (AWAY * actor.height + 0.25), 'walk', 1.1, 0.06);
  actor.face(-side);
  const hand = handOf(bucket);
  actor.lean.aim = -0.1;
  actor.reach(hand, -0.05, -0.1, 10);
  yield* wait(0.45);
  actor.lean.aim = 0.3;
  actor.reach(hand, 0.27, 0.12, 22);
  actor.reach(hand === 'near' ? 'far' : 'near', 0.24, 0.08, 22);
  yield* wait(0.16);
  const mouth = () =>
    pointOn(
      { ...bucket.body.translation(), angle: 0 },
      -side * (bucket.prop.width / 2 + 0.03),
      bucket.prop.height / 2,
    );
  yield* pouring(play, who, bucket, given, mouth);
  actor.lean.aim = 0;
  yield* wait(0.3);
  actor.reach('far', 0.05, -0.3, 9);
}

/** Out of a hand that tilts too far: down one's own front. */
function* overOneself(play: Playing, cup: Loose, given: string[]): Doing {
  const { stage, actor } = play;
  if (actor.holding !== cup.id && !(yield* pickUp(play, cup))) return;
  const hand = handOf(cup);
  actor.reach(hand, 0.16, 0.02, 10);
  yield* wait(0.5);
  actor.reach(hand, 0.1, -0.04, 20);
  yield* wait(0.15);
  let due = 0;
  for (let t = 0; t < GUSH; t += STEP) {
    const hips = actor.pose(actor.root);
    if (stage.step % 8 === 0)
      stage.specks.splash(hips.x + 0.08 * actor.facing, hips.y, 0.25 * actor.height, 1.6, 2);
    due += (SPOONS / GUSH) * STEP;
    for (; due >= 1; due -= 1) {
      const { x, y } = cup.body.translation();
      const back = -actor.facing * (0.5 + FAN * stage.random());
      given.push(addDrop(stage, cup, { x, y: y - 0.02, vx: back, vy: 0.2 * stage.random() }));
    }
    yield;
  }
  stage.sound({
    kind: 'splash',
    x: actor.x,
    bodies: [cup.id, actor.id],
    materials: ['water'],
    strength: 0.6,
    seconds: 0.5,
  });
  actor.expression = 'surprised';
  actor.nod.aim = 0.4;
  actor.lean.aim = 0.25;
  actor.reach(hand, 0.26, -0.1, 9);
  yield* wait(0.9);
  actor.lean.aim = 0;
  actor.nod.aim = 0;
}

/** By hand, paw or trunk, out of what lies there. */
function* outOfIt(play: Playing, who: Puppet, water: Loose, given: string[]): Doing {
  const { actor } = play;
  const side = Math.sign(actor.x - who.x) || -1;
  const pool = water.prop.height > 0.1;
  const x = pool ? actor.x : water.body.translation().x + side * 0.2 * actor.height;
  if (!pool) yield* goTo(actor, x, 'walk', 1.1, 0.08);
  actor.face(-side);
  actor.crouch.aim = 1;
  actor.lean.aim = 0.7;
  actor.nod.aim = 0.5;
  if (actor.armed) {
    actor.reach('near', 0.1, -0.31, 12);
    actor.reach('far', 0.13, -0.31, 12);
  }
  yield* wait(0.6);
  actor.crouch.aim = 0.3;
  actor.lean.aim = 0.1;
  actor.nod.aim = -0.3;
  if (actor.armed) {
    actor.reach('near', 0.24, 0.05, 26);
    actor.reach('far', 0.26, 0.02, 26);
  }
  yield* wait(0.12);
  yield* pouring(play, who, water, given, () => (actor.armed ? actor.hand('near') : actor.mouth()));
  actor.crouch.aim = 0;
  actor.nod.aim = 0;
  if (actor.armed) actor.restHands();
}

/** On wheels: what they throw up as they run through it, as fast as they run. */
function* throughIt(play: Playing, who: Puppet, puddle: Loose, given: string[]): Doing {
  const { stage, actor } = play;
  const { x } = puddle.body.translation();
  const way = Math.sign(x - actor.x) || actor.facing;
  actor.face(way);
  const goal = x + way * (puddle.prop.width / 2 + 2.6);
  const half = puddle.prop.width / 2;
  let due = 0;
  for (let t = 0; t < 7 && (goal - actor.x) * way > 0.1; t += STEP) {
    steer(actor, goal + way, actor.pace.walk * clamp(1.6 * play.beat.vigour, 1, 2.4));
    const wheels = [...actor.limbs].filter(([part]) => part.startsWith('wheel'));
    const wet = wheels.map(([, w]) => w.body.translation().x).find((at) => Math.abs(at - x) < half);
    if (wet !== undefined && Math.abs(actor.velocity) > 0.8) {
      due += (SPOONS / 0.9) * STEP;
      for (; due >= 1; due -= 1) gush(play, { x: wet, y: 0.12 }, who, puddle, given);
    }
    yield;
  }
  if (given.length > 0)
    stage.sound({
      kind: 'splash',
      x: who.x,
      bodies: [puddle.id, who.id],
      materials: ['water'],
      strength: 0.8,
      seconds: 0.8,
    });
  actor.wanted = 0;
}

/** Who is drenched starts, spits and shakes it off. */
function* drenched({ stage }: Playing, who: Puppet): Doing {
  who.expression = 'surprised';
  for (let t = 0; t < 1.3; t += STEP) {
    if (who.mode === 'alive' && !stage.busy(who.id)) {
      who.lean.aim = 0.08 * Math.sin(18 * t);
      if (who.armed && who.holding === null) {
        who.reach('near', 0.16 + 0.03 * Math.sin(20 * t), -0.12, 20);
        who.reach('far', 0.2 + 0.03 * Math.cos(20 * t), -0.1, 20);
      }
    }
    if (stage.step % 9 === 0)
      stage.specks.drip(who.x + 0.1 * who.height * Math.sin(t * 40), 0.5 * who.height);
    yield;
  }
  who.lean.aim = 0;
  if (who.armed && who.holding === null) who.restHands();
}
