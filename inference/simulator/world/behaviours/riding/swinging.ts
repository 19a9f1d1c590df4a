import type { Joined } from '../../devices/mechanism.ts';
import { GRAVITY, STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Stage } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, until, wait } from '../behaviour.ts';
import { goTo } from '../going/going.ts';
import { freeSeat, takeSeat } from './seating.ts';

/**
 * What somebody on a swing can do with legs and back: a push along the way they go of at most this share of their
 * weight (pumping gains 0.1–0.2 rad each half swing; Wirkus, Rand & Ruina, College Math. J. 29, 1998).
 */
const PUMP = 0.09;
/** What two hands give to a swing that comes by, in newtons (Mital & Kumar 1998: 150–300 N standing, short). */
const SHOVE = 160;

/** The mechanism that a beat is about. */
export function mechanismFor(play: Playing): Joined | null {
  const { stage, beat, actor } = play;
  const own = stage.seated.get(actor.id)?.joined;
  for (const id of [beat.target, beat.with]) {
    const joined = id === null ? undefined : stage.joined.get(id);
    if (joined !== undefined) return joined;
  }
  const all = [...stage.joined.values()];
  const swings = (j: Joined) => j.mechanism.joints.some((x) => x.kind === 'rod' || x.kind === 'hinge');
  return own ?? all.find(swings) ?? null;
}

/** On a swing, by one's own strength; or a pendulum that somebody lets go. */
export function* swinging(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const joined = mechanismFor(play);
  if (joined === null) return failed('There is nothing here that swings.');
  if (joined.mechanism.seats.length === 0) return yield* lettingGo(play, joined);
  if (!actor.armed) return failed('Has no hands to hold on with.');
  if (!joined.mechanism.joints.some((j) => j.kind === 'rod')) return yield* rocking(play, joined);
  if (stage.seated.get(actor.id)?.joined !== joined) {
    const seat = freeSeat(play, joined);
    if (seat === null) return failed('Every seat is taken.');
    yield* takeSeat(play, joined, seat);
  }
  const wanted = clamp(0.55 * beat.vigour, 0.3, 0.9);
  const push = PUMP * joined.main.body.mass() * stage.around.gravity;
  let [low, high] = [0, 0];
  // The first push is from the ground.
  let way = -actor.facing;
  for (let t = 0; t < 5.5; t += STEP) {
    const speed = joined.main.body.linvel().x;
    if (t > 0.35) way = Math.sign(speed);
    const length = Math.abs(joined.main.body.rotation());
    if (Math.max(-low, high) < wanted || length < 0.1) {
      if (Math.max(-low, high) < wanted) joined.main.body.applyImpulse({ x: way * push * STEP, y: 0 }, true);
      stage.worked.add(joined.main.id);
    }
    low = Math.min(low, joined.main.body.rotation());
    high = Math.max(high, joined.main.body.rotation());
    if (t > 4 && low < -wanted && high > wanted) break;
    yield;
  }
  const reached = Math.min(-low, high);
  return reached > 0.2
    ? done(`Swung ${((reached * 180) / Math.PI).toFixed(0)}° to each side.`)
    : failed('Did not get going.');
}

/** On a see-saw: whoever is down pushes off with the legs, as far as those reach. */
function* rocking(play: Playing, joined: Joined): Behaviour {
  const { stage, actor } = play;
  if (stage.seated.get(actor.id)?.joined !== joined) {
    const seat = freeSeat(play, joined);
    if (seat === null) return failed('Every seat is taken.');
    yield* takeSeat(play, joined, seat);
  }
  const seat = stage.seated.get(actor.id)?.seat;
  if (seat === undefined) return failed('Did not get on.');
  // Somebody else comes to sit down at the other end first.
  yield* until(() => [...stage.seated.values()].filter((s) => s.joined === joined).length > 1, 3);
  let [low, high] = [9, 0];
  for (let t = 0; t < 5; t += STEP) {
    const at = joined.seat(seat);
    // Legs reach the ground while the end is low, and push with at most 1.5 times the weight on the earth (as in `springing.ts`).
    if (at.y < 0.2 * actor.height && joined.main.body.velocityAtPoint(at).y > -0.3) {
      const push = 1.5 * actor.mass * GRAVITY * STEP;
      joined.main.body.applyImpulseAtPoint({ x: 0, y: push }, at, true);
      stage.worked.add(joined.main.id);
    }
    low = Math.min(low, at.y);
    high = Math.max(high, at.y);
    yield;
  }
  return high - low > 0.35
    ? done(`Went up and down ${((high - low) * 100).toFixed(0)} cm.`)
    : failed('It hardly moved.');
}

/** Opens what holds a raised bob; what it does then is physics. */
function* lettingGo(play: Playing, joined: Joined): Behaviour {
  const { actor } = play;
  const at = joined.main.body.translation();
  const side = at.x < joined.prop.x ? -1 : 1;
  yield* goTo(actor, at.x + side * (joined.main.prop.width / 2 + 0.2 * actor.height), 'walk', 1.2);
  actor.face(at.x - actor.x);
  yield* wait(0.2);
  if (actor.actor.rig === 'person') {
    actor.reachFor('near', at.x + side * joined.main.prop.width * 0.5, at.y, 14);
    yield* wait(0.45);
  }
  play.released = true;
  const result = yield* swingOut(play.stage, joined, play.beat.target);
  actor.restHands();
  return result;
}

/** Released, it swings: has it gone through its lowest point and up on the other side, or met what it was to meet? */
export function* swingOut(stage: Stage, joined: Joined, target: string | null): Behaviour {
  const { id } = joined.main;
  const start = joined.main.body.rotation();
  const held = joined.latched;
  if (!held && joined.main.flight === null) return failed('It hangs still: nobody raised it.');
  if (held) {
    joined.release();
    for (const part of joined.parts.keys()) stage.worked.add(`${joined.prop.id}/${part}`);
    joined.main.flight = { step: stage.step, by: '', met: [] };
  }
  const row = joined.mechanism.strikes.length > 0;
  const far = row ? ([...joined.parts.values()].at(-1) ?? joined.main) : joined.main;
  let over = 0;
  const met = () => stage.loose.get(id)?.flight?.met ?? [];
  yield* until(
    () => {
      over = Math.max(over, -Math.sign(start) * far.body.rotation());
      return false;
    },
    row ? 5.5 : 4,
  );
  const others = met().filter((m) => !m.startsWith(`${joined.prop.id}/`) && !m.startsWith('set/'));
  if (target !== null && target !== joined.prop.id) {
    const base = target.replace(/-\d+$/, '');
    return others.some((m) => m === target || m.replace(/-\d+$/, '') === base)
      ? done('It swung into it.')
      : failed('It did not meet it.');
  }
  if (row)
    return over > Math.abs(start) * 0.8
      ? done(
          `The last ball rose to ${Math.round((100 * over) / Math.abs(start))} % of the first one’s angle.`,
        )
      : failed('The blow did not come through.');
  return over > Math.abs(start) * 0.5 || others.length > 0
    ? done(
        others.length > 0 ? 'It swung into what stood there.' : 'It swung through and up on the other side.',
      )
    : failed('It hardly swung.');
}

/** Pushes somebody who sits on a swing each time they come back. */
export function* pushingASwing(play: Playing, joined: Joined, rider: string): Behaviour {
  const { stage, beat, actor } = play;
  const way = stage.puppets.get(rider)?.facing ?? 1;
  const stand = joined.prop.x - way * (0.34 + 0.2 * actor.height);
  yield* goTo(actor, stand, 'walk', 1.2, 0.05);
  actor.face(way);
  yield* wait(0.2);
  let [low, high] = [0, 0];
  let pushes = 0;
  let left = 0;
  for (let t = 0; t < 6.5 && pushes < 4; t += STEP) {
    const at = joined.main.body.translation();
    const speed = joined.main.body.linvel().x * way;
    const near = (at.x - actor.x) * way;
    if (left <= 0 && near < 0.75 && speed > -0.05 && speed < 0.4 + 0.2 * pushes) left = 0.42;
    if (left > 0 && near < 1) {
      joined.main.body.applyImpulse({ x: way * SHOVE * clamp(beat.vigour, 0.5, 1.4) * STEP, y: 0 }, true);
      left -= STEP;
      if (left <= 0) pushes += 1;
    } else if (left > 0) {
      left = 0;
      pushes += 1;
    }
    stage.worked.add(joined.main.id);
    actor.reachFor('near', at.x - way * 0.12, at.y + 0.35, 20);
    actor.reachFor('far', at.x - way * 0.1, at.y + 0.3, 20);
    actor.lean.aim = left > 0 ? 0.3 : 0.05;
    low = Math.min(low, joined.main.body.rotation());
    high = Math.max(high, joined.main.body.rotation());
    yield;
  }
  actor.lean.aim = 0;
  actor.restHands();
  yield* wait(0.5);
  const reached = Math.max(-low, high);
  return reached > 0.2
    ? done(`Pushed the swing ${pushes} times, up to ${((reached * 180) / Math.PI).toFixed(0)}°.`)
    : failed('The swing hardly moved.');
}

/** Sits down on a seat of a mechanism and stays there. */
export function* sittingOn(play: Playing, joined: Joined): Behaviour {
  const seat = freeSeat(play, joined);
  if (seat === null) return failed('Every seat is taken.');
  const before = joined.main.body.rotation();
  yield* takeSeat(play, joined, seat);
  yield* wait(1.1);
  const turned = Math.abs(joined.main.body.rotation() - before);
  return done(turned > 0.15 ? 'Sat down, and it tipped.' : 'Sat down on it.');
}
