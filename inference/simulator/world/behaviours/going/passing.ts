import type { Beat } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { SHOULDER } from '../../air/leaf.ts';
import { comeOff } from '../../air/stalks.ts';
import { burst } from '../../change/shattering.ts';
import { type Opening, openingOf, Passage } from '../../devices/openings.ts';
import { aimAtPoint } from '../../puppets/aim.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, propOf, wait } from '../behaviour.ts';
import { opening } from '../hands/opening.ts';
import { propActing } from '../prop-acting.ts';
import { going, goTo, steer } from './going.ts';
import { backOnFeet, hop } from './hopping.ts';

/** What sends a thing through it, rather than going through it. */
const sends: ReadonlySet<Action> = new Set(['throw', 'kick', 'shoot', 'roll', 'push', 'break']);
/** How far beyond it somebody stops, in metres and in heights of whoever goes. */
const BEYOND = [0.9, 0.45] as const;

/** Goes, or sends something, through a gate, a hoop, a tunnel. It came about only if that went through the opening. */
export function* passing(play: Playing, act: (play: Playing) => Behaviour): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.target ?? '';
  const opening = openingOf(stage, id);
  const solid = stage.loose.get(id);
  if (opening === null && solid !== undefined) return yield* ploughing(play, act, solid);
  if (opening === null) return failed(`There is no way through ${id === '' ? 'it' : id} here.`);
  const sent = sends.has(beat.action) ? propOf({ ...play, beat: { ...beat, target: null } }) : null;
  const passage = new Passage(opening);
  const middle = () => (sent === null ? actor.pose(actor.root) : sent.body.translation());
  const rest = inner(play, act, opening, sent !== null);
  passage.see(middle());
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    yield;
    passage.see(middle());
    if (passage.through && beat.leaves === true && sent === null) stage.left.add(actor.id);
  }
  for (let t = 0; t < 60 && sent !== null && !passage.through; t++) {
    yield;
    passage.see(middle());
  }
  if (beat.outcome === 'fail')
    return passage.through ? failed('It went through all the same.') : done('It missed.');
  if (passage.through) return done(`Went through the ${id}.`);
  return failed(passage.past ? `Went past the ${id}, not through.` : `Never came through the ${id}.`);
}

/** A thing that goes by itself ("the ball rolls through the tunnel"). */
export function* rollingThrough(stage: Stage, beat: Beat, prop: Loose): Behaviour {
  const opening = openingOf(stage, beat.target ?? '');
  if (opening === null) return failed('There is no way through it here.');
  const { way: _, ...plain } = beat;
  if (prop.prop.incoming === true && opening.bottom > 0)
    return yield* flyingThrough(stage, beat, prop, opening);
  const passage = new Passage(opening);
  const from = prop.body.translation().x;
  const spot = opening.x + (Math.sign(opening.x - from) || 1) * 2;
  const rest = propActing(stage, { ...plain, target: null, with: null, spot }, prop);
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    passage.see(prop.body.translation());
    yield;
  }
  for (let t = 0; t < 240 && !passage.through; t++) {
    passage.see(prop.body.translation());
    yield;
  }
  return passage.through ? done(`Went through the ${beat.target}.`) : failed('Did not come through.');
}

/** Comes flying from where it waited: aimed at the middle of the opening, and on from there as far as it goes. */
function* flyingThrough(stage: Stage, beat: Beat, prop: Loose, opening: Opening): Behaviour {
  const { bottom, top, x } = opening;
  const goal = { x, y: bottom + AIMED * (top - bottom) };
  const from = prop.body.translation();
  const { gravity } = stage.around;
  const aim =
    (beat.spot == null ? null : throughTo(from, goal, beat.spot, gravity)) ??
    aimAtPoint(from, goal, 1.5 * beat.vigour, gravity);
  if (aim === null) return failed('That is too far for it.');
  const passage = new Passage(opening);
  comeOff(stage, prop.id);
  prop.body.setLinvel({ x: aim.vx, y: aim.vy }, true);
  prop.body.setAngvel(aim.spin, true);
  prop.flight = { step: stage.step, by: '', met: [] };
  stage.worked.add(prop.id);
  for (let t = 0; t < 300 && !(passage.through && prop.body.linvel().y > -0.05 && t > 60); t++) {
    passage.see(prop.body.translation());
    yield;
  }
  return passage.through ? done(`Went through the ${beat.target}.`) : failed('Did not come through.');
}
/** The launch whose path goes through one point and comes down at `end`, at the height of a table; null where none does. */
function throughTo(
  from: { x: number; y: number },
  by: { x: number; y: number },
  end: number,
  gravity: number,
): { vx: number; vy: number; spin: number } | null {
  const [x1, y1, x2, y2] = [by.x - from.x, by.y - from.y, end - from.x, TABLE - from.y];
  const bend = (y1 / x1 - y2 / x2) / (x1 - x2);
  if (!(bend < 0) || x1 * x2 <= 0 || Math.abs(x2) <= Math.abs(x1)) return null;
  const vx = Math.sign(x2) * Math.sqrt(gravity / (-2 * bend));
  return { vx, vy: (y1 / x1 - bend * x1) * vx, spin: -4 * Math.sign(x2) };
}
/** Metres. */
const TABLE = 0.78;

/** A little over the middle of an opening, so that what falls meanwhile is still in it. */
const AIMED = 0.55;

/** As much as shins and a body at a run push aside, kilograms (judged: a crate of toys). */
const MOST_ASIDE = 25;

/** Goes straight on where something stands in the way: what is light enough is pushed aside or knocked over by legs and trunk. */
function* ploughing(play: Playing, act: (play: Playing) => Behaviour, solid: Loose): Behaviour {
  const { stage, beat, actor } = play;
  if (solid.mass > MOST_ASIDE) return failed('It is too heavy to be gone through.');
  const { way: _, ...plain } = beat;
  const at = solid.body.translation().x;
  const side = Math.sign(at - actor.x) || actor.facing;
  const beyond = clamp(at + side * (BEYOND[0] + solid.prop.width / 2 + BEYOND[1] * actor.height), -5.6, 5.6);
  let met = false;
  actor.touchWith([...actor.limbs.keys()]);
  try {
    const rest = act({ ...play, beat: { ...plain, target: null, spot: beyond } });
    for (let next = rest.next(); next.done !== true; next = rest.next()) {
      met ||= [...actor.limbs.keys()].some(
        (part) => stage.touching(`${actor.id}/${part}`, solid.id) !== null,
      );
      yield;
    }
  } finally {
    actor.touchWith([]);
  }
  if (!met) return failed(`Never met the ${solid.id}.`);
  return (actor.x - at) * side > 0 ? done(`Went on through the ${solid.id}.`) : failed('It held.');
}

function* inner(
  play: Playing,
  act: (play: Playing) => Behaviour,
  opening: Opening,
  sends: boolean,
): Doing<unknown> {
  const { stage, beat, actor } = play;
  const { way: _, ...plain } = beat;
  if (sends) return yield* act({ ...play, beat: plain });
  const side = Math.sign(opening.x - actor.x) || actor.facing;
  const next = clamp(opening.x + side * (BEYOND[0] + BEYOND[1] * actor.height), -5.6, 5.6);
  const wall = stage.joined.get(beat.target ?? '')?.prop.sidewall;
  const beyond = wall === undefined ? next : (beat.spot ?? next);
  if (wall !== undefined && beat.flings !== true) yield* openBefore(play);
  const plainly = { ...play, beat: { ...plain, target: null, spot: beyond } };
  if (wall !== undefined && beat.flings === true) return yield* flinging(play, opening, act(plainly));
  const pane = wall === undefined ? undefined : stage.plan.props.find((p) => p.glazes === true);
  const glass = pane === undefined ? undefined : stage.loose.get(pane.id);
  if (glass !== undefined && wall !== undefined && !stage.broken.has(glass.id))
    return yield* bursting(play, glass, opening, side, beyond);
  if (wall !== undefined && actor.wings === null && opening.bottom > 0.25) {
    yield* overTheSill(play, opening, side);
    const action = beat.action === 'run' || beat.action === 'jump' ? 'run' : 'walk';
    return yield* going({ ...play, beat: { ...plain, action, target: null, spot: beyond } });
  }
  if (actor.wings === null && (beat.action === 'jump' || opening.bottom > 0.25))
    return yield* leaping(play, opening, side, beyond);
  return yield* act(plainly);
}

/** The door flies open before a shoulder as soon as that gets there. */
function* flinging({ stage, beat, actor }: Playing, { x }: Opening, rest: Behaviour): Doing {
  const leaf = stage.leaves.get(beat.target ?? '');
  let flung = false;
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    const near = Math.abs(x - actor.x) < SHOULDERED * actor.height;
    if (leaf !== undefined && near && leaf.angle < AJAR) {
      leaf.pull = SHOULDER.force;
      if (!flung)
        stage.sound({
          kind: 'impact',
          x,
          bodies: [actor.id, leaf.loose.id],
          materials: ['wood', 'wood'],
          strength: 4,
        });
      flung = true;
    }
    yield;
  }
}
/** So near to a door, in heights, is who throws a shoulder against it. */
const SHOULDERED = 0.42;

/** Leaps through a pane, which gives way to whoever meets it at that speed. */
function* bursting(play: Playing, glass: Loose, opening: Opening, side: number, beyond: number): Doing {
  const rest = leaping(play, opening, side, beyond);
  for (let next = rest.next(); next.done !== true; next = rest.next()) {
    if (Math.abs(opening.x - play.actor.x) < MEETS * play.actor.height) burst(play.stage, glass);
    yield;
  }
}
/** So far before their middle limbs meet it, in heights. */
const MEETS = 0.2;

/** A door that is shut is opened before one goes through it. */
function* openBefore(play: Playing): Doing {
  const { stage, beat } = play;
  const leaf = stage.leaves.get(beat.target ?? '');
  if (leaf === undefined || leaf.angle > AJAR || play.actor.wings !== null) return;
  yield* opening({ ...play, beat: { ...beat, action: 'open' } });
}
/** Wide enough for somebody, radians. */
const AJAR = 0.9;

/** Over the sill of a window, as over the rim of a box. */
function* overTheSill({ stage, actor }: Playing, { x, bottom }: Opening, side: number): Doing {
  yield* goTo(actor, x - side * BY_THE_SILL * actor.height, 'walk', 1.2, 0.06);
  actor.face(side);
  yield* wait(0.15);
  yield* hop(stage, actor, { x: x + side * BY_THE_SILL * actor.height, y: 0 }, bottom, 0);
  backOnFeet(actor);
}
/** So far from the middle of a sill one stands who gets over it, in heights. */
const BY_THE_SILL = 0.4;

/** Runs up and leaps so that its middle is in the middle of the opening where that stands. */
function* leaping(
  { stage, actor, beat }: Playing,
  { x, bottom, top }: Opening,
  side: number,
  beyond: number,
): Doing {
  const gravity = Math.max(stage.around.gravity, 1.62);
  const low = actor.pose(actor.root).y;
  const rise = clamp((bottom + top) / 2 - low, 0.06, actor.pace.jump ** 2 / (2 * gravity));
  const up = Math.sqrt(2 * gravity * rise);
  const speed = Math.min(actor.pace.run, 2.6) * clamp(beat.vigour, 0.7, 1.3);
  const before = speed * (up / gravity);
  yield* goTo(actor, x - side * (before + 1.3), 'walk', 1.2, 0.08);
  actor.face(side);
  yield* wait(0.3);
  actor.wanted = side * speed;
  for (let t = 0; t < 240 && (x - actor.x) * side > Math.abs(actor.velocity) * (up / gravity); t++) yield;
  actor.leap(up);
  if (actor.armed) {
    actor.reach('near', 0.2, 0.12, 20);
    actor.reach('far', 0.24, 0.12, 20);
  }
  yield;
  while (actor.air.up) yield;
  for (let t = 0; t < 240 && (Math.abs(beyond - actor.x) > 0.08 || Math.abs(actor.velocity) > 0.05); t++) {
    steer(actor, beyond, speed);
    yield;
  }
  actor.wanted = 0;
  actor.restHands();
  yield* wait(0.2);
}
