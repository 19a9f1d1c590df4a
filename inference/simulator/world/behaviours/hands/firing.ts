import { eyeBeam, fireOf } from '../../../weapons.ts';
import { strengthOf } from '../../change/fracture.ts';
import { burst } from '../../change/shattering.ts';
import type { Beam } from '../../light/beam.ts';
import { STEP } from '../../physics.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, type Playing, wait } from '../behaviour.ts';
import { pickUp } from './handling.ts';

/** How long somebody takes aim, how long a beam is on, and how long one waits for what comes of it, seconds. */
const [AIMS, SHINES, AFTER] = [0.7, 0.9, 0.9];
/** What a bullet gives to what it meets, N s (8 g at 250 m/s, a revolver's), and the most that light things are given, m/s. */
const [MOMENTUM, FASTEST] = [2, 4];
/** How far beside somebody goes what misses them, metres, and how far off it is aimed at where nothing is named. */
const [BESIDE, AHEAD] = [0.7, 4];
/** Length of an arm that points, in heights. */
const ARM = 0.32;

const beam = {
  through: null,
  air: 'dust',
  white: false,
  nm: 640,
  width: 0.07,
  spread: 0,
  rays: 1,
  swing: 0,
} as const satisfies Partial<Beam>;

/** Takes aim with what is in the hand, or with the eyes, and fires: what is hit is knocked off its place, whoever is aimed at ducks. */
export function* firing(play: Playing): Behaviour {
  const { stage, actor, beat } = play;
  const weapon = stage.bodyOf(beat.with ?? '');
  const fire = weapon === undefined ? eyeBeam : fireOf(weapon.prop.thing);
  if (fire === null) return failed('Nothing comes out of that.');
  if (weapon !== undefined && actor.holding !== weapon.id) {
    if (!actor.armed) return failed('Has no hands for it.');
    yield* pickUp(play, weapon);
    if (actor.holding !== weapon.id) return failed('Has nothing in the hand to fire with.');
  }
  const who = stage.puppets.get(beat.target ?? '');
  const at = (): { x: number; y: number } => {
    const place = stage.place(beat.target ?? '');
    if (who !== undefined) return who.pose(who.root);
    return place ?? { x: actor.x + actor.facing * AHEAD, y: 1.1 * actor.height };
  };
  actor.face(at().x - actor.x);
  yield* wait(0.3);
  const goal = at();
  const miss = beat.outcome === 'fail' || beat.outcome === 'almost';
  if (miss) goal.y += BESIDE;
  for (let t = 0; t < AIMS; t += STEP) {
    if (weapon !== undefined) aims(actor, goal);
    yield;
  }
  const muzzle = weapon === undefined ? eyesOf(actor) : muzzleOf(weapon, goal);
  const angle = Math.atan2(goal.y - muzzle.y, goal.x - muzzle.x);
  if (fire.by === 'shot') {
    stage.specks.shot(muzzle.x, muzzle.y, angle);
    stage.sound({ kind: 'boom', x: muzzle.x, bodies: [actor.id], strength: 0.55, seconds: 0.5 });
    // The hand is thrown up by it.
    actor.lean.aim = -0.12;
  }
  const struck = miss ? false : strike(stage, beat.target ?? '', muzzle, goal, beat.outcome === 'succeed');
  if (fire.by === 'beam') {
    stage.sound({
      kind: 'noise',
      noise: 'buzz',
      x: muzzle.x,
      bodies: [actor.id],
      strength: 0.6,
      seconds: SHINES,
    });
    yield* shine(stage, actor, weapon, { goal, colour: fire.colour });
  }
  for (let t = 0; t < 0.25; t += STEP) {
    if (weapon !== undefined) aims(actor, goal);
    yield;
  }
  actor.lean.aim = 0;
  yield* wait(AFTER);
  if (actor.armed) actor.restHands();
  return done(struck ? 'Fired, and hit.' : miss ? 'Fired, and missed.' : 'Fired.');
}

/** Stretches the arm with the weapon towards it. */
function aims(actor: Puppet, goal: { x: number; y: number }): void {
  const shoulder = actor.shoulder('near');
  const far = Math.hypot(goal.x - shoulder.x, goal.y - shoulder.y) || 1;
  const arm = ARM * actor.height;
  actor.reachFor(
    'near',
    shoulder.x + ((goal.x - shoulder.x) / far) * arm,
    shoulder.y + ((goal.y - shoulder.y) / far) * arm,
    14,
  );
}

const eyesOf = (actor: Puppet): { x: number; y: number } => {
  const head = actor.pose(actor.limbs.has('head') ? 'head' : actor.root);
  return { x: head.x + 0.08 * actor.height * actor.facing, y: head.y };
};

function muzzleOf({ body, prop }: Loose, goal: { x: number; y: number }): { x: number; y: number } {
  const { x, y } = body.translation();
  const far = Math.hypot(goal.x - x, goal.y - y) || 1;
  return { x: x + ((goal.x - x) / far) * prop.width * 0.5, y: y + ((goal.y - y) / far) * prop.width * 0.5 };
}

/** What a shot does where it comes to: returns whether it moved or startled anything. */
function strike(
  stage: Stage,
  id: string,
  from: { x: number; y: number },
  to: { x: number; y: number },
  fells: boolean,
): boolean {
  const who = stage.puppets.get(id);
  const way = Math.sign(to.x - from.x) || 1;
  if (who !== undefined) {
    who.expression = 'scared';
    if (fells && who.mode === 'alive') who.collapse(1.2 * way);
    else if (who.mode === 'alive') who.crouch.aim = 0.9;
    return true;
  }
  const thing = stage.bodyOf(id);
  if (thing === undefined) return false;
  stage.specks.shot(to.x, to.y, Math.atan2(from.y - to.y, from.x - to.x));
  if (thing.prop.fixed || thing.held !== null) return true;
  const push = Math.min(MOMENTUM, thing.mass * FASTEST);
  thing.body.applyImpulse({ x: push * way, y: 0.35 * push }, true);
  stage.worked.add(thing.id);
  if (strengthOf(thing.prop.material) !== null) burst(stage, thing);
  return true;
}

/** A beam is on for a moment, from the weapon or the eyes to what it is aimed at. */
function* shine(
  stage: Stage,
  actor: Puppet,
  weapon: Loose | undefined,
  { goal, colour }: { goal: { x: number; y: number }; colour: string },
): Doing {
  for (let t = 0; t < SHINES; t += STEP) {
    if (weapon !== undefined) aims(actor, goal);
    const from = weapon === undefined ? eyesOf(actor) : muzzleOf(weapon, goal);
    stage.beams.set(`${actor.id} beam`, {
      ...beam,
      id: `${actor.id} beam`,
      colour,
      mouth: [from.x, from.y],
      aim: Math.atan2(goal.y - from.y, goal.x - from.x),
      reach: Math.hypot(goal.x - from.x, goal.y - from.y),
      on: Math.min(1, t / 0.1, (SHINES - t) / 0.2),
    });
    yield;
  }
  stage.beams.delete(`${actor.id} beam`);
}
