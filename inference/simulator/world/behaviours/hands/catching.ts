import { person, quadruped } from '#contracts/rig.ts';
import { forecast } from '../../air/flight.ts';
import { STEP } from '../../physics.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing, propOf, until, wait } from '../behaviour.ts';
import { steer } from '../going/going.ts';
import { catchingSomebody } from './catching-somebody.ts';
import { pickUp, takeOnContact, takers } from './handling.ts';

type Meeting = { x: number; y: number; seconds: number };

/** Where the catcher's hands or mouth are, from its feet: ahead of it, and how high without jumping. */
function reachOf(puppet: Puppet): { ahead: number; low: number; high: number; jump: number } {
  const H = puppet.height;
  if (puppet.actor.rig === 'quadruped') {
    const ahead = (quadruped.neck[0] + quadruped.headFromNeck[0] + 0.16) * H;
    return { ahead, low: 0.2 * H, high: 0.84 * H, jump: 0.6 };
  }
  return { ahead: 0.2 * H, low: 0.25 * H, high: (person.shoulder + 0.26) * H, jump: 0.3 };
}

/**
 * Foresees the flight and finds the first moment at which the catcher can be where the thing comes by.
 * Nobody is told where it will be: this is the same forward simulation a thrower uses, from what is now.
 */
function meet(play: Playing, loose: Loose): Meeting | null {
  const { stage, actor } = play;
  const { gravity, slowness } = stage.around;
  const reach = reachOf(actor);
  const flight = forecast(stage.plan.place, stage.flying(loose), 2.4 * slowness, gravity);
  const top = actor.pace.run;
  const push = actor.pace.push;
  let last: Meeting | null = null;
  for (let i = 2; i < flight.path.length; i += 3) {
    const p = flight.path[i]!;
    const seconds = i * STEP;
    if (p.y > reach.high + reach.jump * 0.8 || p.y < Math.min(reach.low, loose.prop.height / 2 + 0.01))
      continue;
    if (actor.actor.rig === 'person' && p.vy > 1.5) continue;
    const side = Math.sign(p.x - actor.x) || actor.facing;
    const distance = Math.abs(p.x - side * reach.ahead - actor.x);
    // Time to cover the ground from rest with bounded push and speed, and to stop on the spot.
    const ramp = top / push;
    const needed = distance < top * ramp ? 2 * Math.sqrt(distance / push) : distance / top + ramp;
    last = { x: p.x, y: p.y, seconds };
    if (needed + 0.06 < seconds) return last;
  }
  return last;
}

export function* catching(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const falling = stage.puppets.get(beat.target ?? '');
  if (falling !== undefined && beat.with === null) return yield* catchingSomebody(play, falling);
  const loose = propOf(play) ?? [...stage.loose.values()].find((l) => l.prop.shape === 'ball') ?? null;
  if (loose === null) return failed('There is nothing to catch.');
  // Watch it while it is still held, and until a shot has met rim or board: nobody knows before.
  const thrower = loose.held?.by ?? null;
  const face = () => actor.face(loose.body.translation().x - actor.x);
  if (loose.held !== null && loose.held.by !== actor) {
    face();
    yield* until(() => loose.held === null || loose.held.by === actor, 6);
    if (loose.held !== null) {
      const got = yield* pickUp(play, loose);
      return got ? done('Took it out of the hand.') : failed('It was never let go.');
    }
  }
  yield* wait(0.18);
  const atHoop = stage.plan.place === 'gym' && loose.body.linvel().y > 3.5 && thrower !== actor;
  if (atHoop) {
    yield* until(() => {
      face();
      return (loose.flight?.met.length ?? 0) > 0 || loose.body.translation().y < 1.6 || loose.held !== null;
    }, 3);
  }
  const reach = reachOf(actor);
  // Whoever is to miss, or almost to catch, gets a hand to it and no hold.
  const clumsy = beat.outcome === 'fail' || beat.outcome === 'almost';
  let plan: Meeting | null = null;
  let age = 99;
  const seconds = 7;
  let bounces = 0;
  for (let t = 0; t < seconds; t += STEP) {
    if (loose.held !== null && loose.held.by !== actor) {
      actor.wanted = 0;
      actor.touchWith([]);
      return failed('Somebody else had it.');
    }
    const p = loose.body.translation();
    const v = loose.body.linvel();
    const resting = Math.hypot(v.x, v.y) < 0.6 && p.y < loose.prop.height;
    if (resting && t > 0.6) {
      if (clumsy) break;
      const got = yield* pickUp(play, loose);
      return got ? done('Picked it up where it had come to rest.') : failed('It was on the ground by then.');
    }
    if (age++ > 10) {
      plan = meet(play, loose);
      age = 0;
    }
    if (plan !== null) {
      const left = plan.seconds - age * STEP;
      const side = Math.abs(plan.x - actor.x) > 0.15 ? Math.sign(plan.x - actor.x) : actor.facing;
      const to = plan.x - side * reach.ahead;
      if (!actor.air.up) {
        steer(actor, to, actor.pace.run * 1.0);
        if (Math.abs(actor.velocity) > 1.2) actor.face(actor.velocity);
        else actor.face(p.x - actor.x);
      }
      const rise = plan.y - reach.high + 0.1;
      if (rise > 0.03 && !actor.air.up) {
        const speed = Math.sqrt(2 * stage.around.gravity * (rise + 0.06));
        if (left < speed / stage.around.gravity + 0.03 && Math.abs(to - actor.x) < 0.7) actor.leap(speed);
      }
    }
    const near = Math.hypot(p.x - actor.x, p.y - actor.height * 0.6);
    ready(play, loose, near, clumsy);
    if (near < 1.5 * actor.height + 0.4) actor.touchWith(takers(play));
    if (!clumsy && takeOnContact(play, loose)) break;
    if (clumsy && stage.touching(actor.id, loose.id) !== null && ++bounces >= 1) break;
    yield;
  }
  actor.wanted = 0;
  actor.touchWith([]);
  yield* until(() => !actor.air.up, 1);
  actor.lean.aim = 0;
  actor.nod.aim = 0;
  actor.crouch.aim = 0;
  actor.restHands();
  if (clumsy) {
    actor.expression = 'surprised';
    if (actor.holding === loose.id) return failed('Caught it all the same.');
    return done(bounces > 0 ? 'Fumbled it.' : 'It got away.');
  }
  if (actor.holding !== loose.id) return failed('It never came within reach.');
  actor.expression = beat.expression ?? 'happy';
  yield* wait(0.3);
  // It is shown to whoever threw it.
  if (thrower !== null && thrower !== actor) actor.face(thrower.x - actor.x);
  yield* wait(0.25);
  return done('Caught it by contact.');
}

/** Gets hands, head and eyes ready for what comes. */
function ready(play: Playing, loose: Loose, near: number, clumsy: boolean): void {
  const { actor } = play;
  const p = loose.body.translation();
  if (actor.actor.rig === 'person') {
    if (near > 1.1 * actor.height) {
      actor.reach('near', 0.17, 0.04, 10);
      actor.reach('far', 0.22, 0.06, 10);
      return;
    }
    const off = clumsy ? 0.1 : 0;
    actor.reachFor('near', p.x + off * actor.facing, p.y - 0.05, 26);
    actor.reachFor('far', p.x + off * actor.facing, p.y + 0.04, 26);
    actor.crouch.aim = clamp((0.4 * actor.height - p.y) / (0.4 * actor.height), 0, 1);
    actor.lean.aim = actor.crouch.aim * 0.5;
    return;
  }
  const mouth = actor.mouth();
  const close = near < 1.6;
  actor.nod.aim = clamp(
    -Math.atan2(p.y - mouth.y, Math.abs(p.x - mouth.x) + 0.2) * (close ? 0.9 : 0.5),
    -0.9,
    0.8,
  );
  actor.lean.aim = close ? clamp((p.y - mouth.y) * 0.6, -0.2, 0.45) : 0;
  actor.crouch.aim = close && p.y < mouth.y - 0.1 ? 0.8 : 0;
}
