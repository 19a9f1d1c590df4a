import { landmarksOf } from '#contracts/rig.ts';
import { crumbles } from '../../change/fracture.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { bookAll, chargeInto, leapAgainst } from '../going/charging.ts';
import { goTo, steer } from '../going/going.ts';
import { trampling } from '../going/trampling.ts';
import { stackOf } from '../hands/stack-of.ts';
import { throwing } from '../hands/throwing.ts';
import { braking } from '../riding/braking.ts';
import { pushingASwing, swinging } from '../riding/swinging.ts';
import { carriage, wheeling } from '../riding/wheeling.ts';
import { staggersOn } from '../water/falling-into.ts';
import { dragging } from './dragging.ts';
import { heavingOver } from './heaving-over.ts';
import { easiest, isAfloat, strengthOf } from './push-force.ts';
import { towing } from './towing.ts';

/** How high two arms still push, in heights. */
const SHOULDER = 0.72;

/** Of what is to be toppled, what stands on or beside the highest: what lies about elsewhere is not meant. */
function towerOf(pieces: Loose[], topples: boolean): Loose[] {
  const top = pieces.toSorted((a, b) => b.body.translation().y - a.body.translation().y)[0];
  const low = Math.min(...pieces.map((l) => l.body.translation().y));
  if (!topples || top === undefined || top.body.translation().y - low < 0.6 * top.prop.height) return pieces;
  const tower = new Set([top]);
  for (let grew = true; grew; ) {
    grew = false;
    for (const l of pieces) {
      const near = [...tower].some(
        (t) => Math.abs(t.body.translation().x - l.body.translation().x) < 1.25 * t.prop.width,
      );
      if (!near || tower.has(l)) continue;
      tower.add(l);
      grew = true;
    }
  }
  return pieces.filter((l) => tower.has(l));
}

/** From so many times one's own mass on, a thing is pushed along with the whole body (judged). */
const HEAVY = 0.12;

/** What takes less than that share of somebody's strength is swept away low down (judged). */
const EASY = 0.3;

/** Where hands meet a thing, along the way that it is pushed: what is wide is pushed at its side, and nobody stands in it. */
const nearSide = ({ body, prop }: Loose, way: number): number =>
  body.translation().x * way - Math.max(0, prop.width / 2 - 0.3);

/** Metres; what stands on the ground. */
const LOW = 0.1;

/** Is it wider than it is high as it lies, and loose? */
function liesFlat({ body, prop, held }: Loose): boolean {
  const [c, s] = [Math.abs(Math.cos(body.rotation())), Math.abs(Math.sin(body.rotation()))];
  const [wide, high] = [c * prop.width + s * prop.height, s * prop.width + c * prop.height];
  return !prop.fixed && held === null && prop.shape !== 'ball' && high < 0.7 * wide;
}

const arms = ['lower-arm-near', 'lower-arm-far'] as const;
const pushers = [...arms, 'foot-near', 'foot-far'] as const;

export function* pushing(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const target = beat.target ?? beat.with;
  if (target === null) return failed('There is nothing to push.');
  if (actor.actor.rig === 'wheeled') return yield* ramming(play, target);
  // Who sits in a wheelchair or on a sled goes along with it.
  const rolls = carriage(stage, target);
  if (rolls !== null) return yield* wheeling(play, rolls);
  const other = stage.puppets.get(target);
  const at = stage.place(target);
  if (at === null) return failed(`There is no ${target} to push.`);
  const way = Math.sign(at.x - actor.x) || 1;
  const H = actor.height;
  const on = stage.seated.get(target)?.joined;
  if (on?.mechanism.joints.some((j) => j.kind === 'rod') === true)
    return yield* pushingASwing(play, on, target);
  const hung = stage.joined.get(target);
  if (hung?.latched === true) return yield* swinging(play);
  if (other?.actor.rig === 'wheeled' && beat.action === 'push') return yield* towing(play, other);
  if (other !== undefined) {
    yield* goTo(actor, at.x - way * (0.3 * H + 0.12 * other.height), 'walk', 1.2);
    actor.face(way);
    hands(play, 0.1);
    yield* wait(0.3);
    hands(play, 0.3);
    yield* wait(0.1);
    const staggers = staggersOn(stage, other);
    if (staggers) {
      other.face(way);
      other.velocity = 1.5 * way * beat.vigour;
    } else other.collapse(1.5 * way * beat.vigour);
    stage.sound({
      kind: 'impact',
      x: other.x,
      bodies: [actor.id, other.id],
      materials: ['flesh', 'cloth'],
      strength: 4,
    });
    if (staggers) {
      yield* wait(0.1);
      actor.restHands();
      return done('Pushed.');
    }
    yield* wait(1.4);
    actor.restHands();
    return other.pose('head').y < other.height * 0.6 ? done('Pushed over.') : failed('Stood firm.');
  }
  if (crumbles(stage.loose.get(target)?.prop.material ?? '') && beat.action === 'topple')
    return yield* trampling(play);
  const pieces = towerOf(stackOf(play, target), beat.action === 'topple');
  const first = pieces[0];
  if (first === undefined) return failed('That does not move.');
  if (beat.action === 'topple' && beat.with !== null && beat.with !== target) return yield* throwing(play);
  const lowest = Math.min(...pieces.map((l) => l.body.translation().y - l.prop.height / 2));
  const highest = Math.max(...pieces.map((l) => l.body.translation().y + l.prop.height / 2));
  const side = (l: Loose) => (beat.action === 'push' ? nearSide(l, way) : l.body.translation().x * way);
  const near = Math.min(...pieces.map(side)) * way;
  const before = pieces.map((l) => ({ ...l.body.translation(), angle: l.body.rotation() }));
  const press = pressing(stage, actor, pieces);
  const book = () => {
    press();
    if (!actor.armed && actor.air.up) bookAll(stage, actor);
  };
  // What lies flat is not pushed over, but taken by its edge.
  if (beat.action === 'topple' && pieces.length === 1 && liesFlat(first) && lowest < LOW)
    return yield* heavingOver(play, first, { over: true });
  const reach = 0.9 * H + actor.pace.jump ** 2 / (2 * Math.max(stage.around.gravity, 1.62));
  // What is heavy is leant against; what is light, round or high up is met by hands and feet.
  const isHeavy = first.mass > HEAVY * actor.mass && first.shape.kind !== 'circle' && !first.prop.fixed;
  const stands = lowest < 0.1 || isAfloat(stage, first);
  if (beat.action === 'push' && pieces.length === 1 && isHeavy && hung === undefined && stands)
    return yield* dragging(play, first, true);
  const isUp = lowest > 0.6 * H && lowest < reach && onTheSet(stage, near, lowest);
  const moved = () =>
    pieces.filter((l, i) => {
      const now = l.body.translation();
      const was = before[i]!;
      const turned = Math.abs(l.body.rotation() - was.angle) > 0.6;
      return beat.action === 'topple'
        ? turned || was.y - now.y > 0.06
        : Math.abs(now.x - was.x) > 0.12 || turned;
    }).length;
  const isTower = beat.action === 'topple' && pieces.length > 1 && !actor.armed;
  // What hangs gives way to anything.
  const hangs = first.prop.hung !== undefined;
  const least = hangs ? null : easiest(stage, actor, pieces);
  const byHand = strengthOf(actor, stage.around.gravity, false);
  const charges = isTower && highest > 0.45 * H && highest < 2.4 * H;
  // What hands alone do not bring down is run into.
  const runs = beat.action === 'topple' && least !== null && least.force > byHand;
  const strength = charges || runs ? strengthOf(actor, stage.around.gravity, true) : byHand;
  const alone = beat.action === 'topple' && pieces.length === 1 && hung === undefined && !first.prop.fixed;
  if (least !== null && least.force > strength && alone && lowest < LOW)
    return yield* heavingOver(play, first, { over: true });
  if (least !== null && least.force > strength && hung === undefined && !isUp)
    return yield* inVain(play, near, way, least.force, strength);
  if (charges) yield* chargeInto(play, { x: near, way }, book);
  // What is too low, too high or too firm to be run over is jumped at.
  if (charges ? moved() === 0 : !actor.armed && (isUp || isTower))
    yield* leapAgainst(play, { x: near, y: (lowest + highest) / 2, way }, book);
  else if (!charges) {
    // Four feet on the ground: it pushes with its head.
    const isBeast = !actor.armed;
    yield* goTo(actor, near - way * (isBeast ? 0.8 : 0.34) * H, runs ? 'run' : 'walk', 1, 0.04);
    actor.face(way);
    yield* wait(runs ? 0 : 0.3);
    // Of what is built of several, the lower half carries the rest.
    const easy = pieces.length > 3 && (least?.force ?? 0) < EASY * strength;
    const share = beat.action !== 'topple' ? 0.45 : easy ? 0.42 : 0.72;
    // No higher than shoulders push.
    const height = Math.min(lowest + (highest - lowest) * share, Math.max(lowest + 0.1, SHOULDER * H));
    // What is pushed is the piece at that height: of a heap, one that stands farther back than its foot.
    const there = pieces.filter((l) => Math.abs(l.body.translation().y - height) < 0.55 * l.prop.height);
    const face = there.length === 0 ? near : way * Math.min(...there.map(side));
    const back = Math.min(0.4 * H, (face - near) * way);
    const firm = beat.action === 'topple' && (easiest(stage, actor, there)?.force ?? 0) > strength;
    const low = height < 0.42 * H;
    actor.crouch.aim = low ? 1 : 0;
    actor.lean.aim = low ? 0.6 : 0.1;
    const reachTo = (x: number, stiffness: number) => {
      actor.reachFor('near', x, height, stiffness);
      actor.reachFor('far', x, height + 0.05, stiffness);
    };
    for (let i = 0; i < 36; i++) {
      reachTo(face - way * 0.16, 14);
      yield;
    }
    if (!firm) actor.touchWith(isBeast ? [...actor.limbs.keys()] : back > 0.1 ? arms : pushers);
    const goal =
      actor.x +
      way *
        ((isBeast ? 0.45 * H : 0) +
          (firm ? 0.05 : (beat.action !== 'topple' ? 0.9 : easy ? 0.6 : 0.3) * beat.vigour + back));
    for (let i = 0; i < 150; i++) {
      book();
      steer(actor, goal, (beat.action === 'topple' ? 1.4 : 0.8) * beat.vigour);
      reachTo(face + way * (firm ? -0.1 : 0.3), 22);
      if (Math.abs(goal - actor.x) < 0.04 && i > 40) break;
      yield;
    }
    actor.wanted = 0;
    actor.touchWith([]);
    actor.crouch.aim = 0;
    actor.lean.aim = 0;
    actor.restHands();
  }
  yield* until(() => {
    book();
    return pieces.every((l) => Math.hypot(l.body.linvel().x, l.body.linvel().y) < 0.3);
  }, 1.6);
  yield* wait(0.3);
  const count = moved();
  if (count > 0)
    return done(beat.action === 'topple' ? `${count} of ${pieces.length} came down.` : 'It moved.');
  if (alone && first.held === null && lowest < LOW) return yield* heavingOver(play, first, { over: true });
  return failed('It stood firm.');
}

/** Leans against what is too heavy, with all there is, and has to leave it where it stands. */
function* inVain(play: Playing, near: number, way: number, needed: number, strength: number): Behaviour {
  const { actor } = play;
  yield* goTo(actor, near - way * 0.42 * actor.height, 'walk', 1, 0.04);
  actor.face(way);
  actor.lean.aim = 0.35;
  hands(play, 0.26);
  yield* wait(1.4);
  actor.lean.aim = 0;
  actor.restHands();
  yield* wait(0.3);
  const newtons = (value: number) => `${(Math.round(value / 10) * 10).toLocaleString('en')} N`;
  return failed(`It stood firm: it takes ${newtons(needed)}, and ${newtons(strength)} is all there was.`);
}

/** Does a fixed part of the set carry what stands there? What is loose itself would be struck along with it. */
const onTheSet = (stage: Stage, x: number, y: number): boolean =>
  [...landmarksOf(stage.plan.place).values()].some(
    (l) => Math.abs(x - l.x) < l.width / 2 + 0.1 && Math.abs(y - l.top) < 0.06,
  );

/** Steps in which what was pressed against each other comes free again. */
const RELEASE = 8;

/** To be called at every step: what limbs or a bumper press together, and what comes free of it, is their motors' doing. */
function pressing(stage: Stage, actor: Puppet, pieces: readonly Loose[]): () => void {
  let left = 0;
  return () => {
    if (pieces.some((l) => stage.touching(actor.id, l.id) !== null)) left = RELEASE;
    if (left-- > 0) for (const l of pieces) stage.worked.add(l.id);
  };
}

/** Drives into what stands there, brakes too late, and leaves it to physics. */
function* ramming(play: Playing, target: string): Behaviour {
  const { stage, actor } = play;
  const pieces = stackOf(play, target);
  const before = pieces.map((l) => ({ ...l.body.translation() }));
  if (pieces.length > 0) actor.touchWith(['body', 'wheel-front']);
  const book = pressing(stage, actor, pieces);
  const drive = braking(play);
  let next = drive.next();
  for (; next.done !== true; next = drive.next()) {
    book();
    yield;
  }
  const stopped = next.value;
  actor.touchWith([]);
  if (pieces.length === 0) return stopped;
  const far = Math.max(
    ...pieces.map((l, i) =>
      Math.hypot(l.body.translation().x - before[i]!.x, l.body.translation().y - before[i]!.y),
    ),
  );
  return far > 0.15
    ? done(`Drove into it: pieces went up to ${far.toFixed(1)} m.`)
    : failed('It stood firm.');
}

function hands(play: Playing, x: number): void {
  play.actor.reach('near', x, -0.03, 20);
  play.actor.reach('far', x + 0.02, -0.03, 20);
}
