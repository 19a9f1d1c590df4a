import { layers, STEP } from '../../physics.ts';
import { meet } from '../../puppets/beside.ts';
import { attach, letGo } from '../../puppets/grip.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose } from '../../stage.ts';
import { type Behaviour, done, failed, type Playing } from '../behaviour.ts';
import { pickUp } from './handling.ts';
import { stackOf } from './stack-of.ts';

/** Most that two hands keep in the air here. */
const MOST = 3;
/**
 * Seconds that a hand's round takes and that a thing lies in the hand. Shannon's theorem of juggling,
 * (flight + dwell) × hands = round × things (Shannon, Scientific Aspects of Juggling, 1980), gives the time of flight.
 */
const ROUND = 0.62;
const DWELL = 0.3;
/** Throws for which it goes on. */
const THROWS = 14;
/** A falling thing this near to a palm is caught, metres. */
const CATCH = 0.13;

type Hand = 'near' | 'far';
/** People and animals on two feet have forearms, things that came alive a hand on a hose. */
const limbOf = (actor: Puppet, hand: Hand): string =>
  actor.limbs.has(`hand-${hand}`) ? `hand-${hand}` : `lower-arm-${hand}`;

/** Throws things from hand to hand; each flies by itself and is caught by a hand that it reaches, or falls. */
export function* juggling(play: Playing): Behaviour {
  const { stage, beat, actor } = play;
  const id = beat.with ?? beat.target;
  if (!actor.armed) return failed('It takes two hands.');
  const things = (id === null ? [] : stackOf(play, id)).filter((l) => l.mass < 3).slice(0, MOST);
  if (things.length < 2) return failed('It takes more than one thing.');
  for (const one of things)
    if (one.held?.by !== actor && !(yield* pickUp(play, one))) return failed('Could not take them all.');
  const gravity = stage.around.gravity;
  if (gravity === 0) return failed('Nothing comes down again here.');
  const flight = (ROUND * things.length) / 2 - DWELL;
  const H = actor.height;
  // Both hands before the body, forearms level; the far one throws to the near one and back.
  // Hoses reach no farther than beside the body.
  const hoses = actor.limbs.has('hand-near');
  const spot = (hand: Hand) => {
    const shoulder = actor.shoulder(hand);
    return hoses
      ? { x: shoulder.x + Math.sign(shoulder.x - actor.x) * 0.06 * H, y: shoulder.y + 0.1 * H }
      : { x: actor.x + actor.facing * (hand === 'near' ? 0.12 : 0.3) * H, y: 0.56 * H };
  };
  const other = (hand: Hand): Hand => (hand === 'near' ? 'far' : 'near');
  const queue: Record<Hand, Loose[]> = { near: [], far: [] };
  for (const [i, one] of things.entries()) {
    const hand: Hand = i % 2 === 0 ? 'near' : 'far';
    attach(stage, actor, one, limbOf(actor, hand));
    queue[hand].push(one);
  }
  const coming: { one: Loose; to: Hand; step: number }[] = [];
  let throws = 0;
  let caught = 0;
  const miss = beat.outcome === 'fail' ? Math.ceil(THROWS / 2) : Number.POSITIVE_INFINITY;
  const due: Record<Hand, number> = { near: 0.5, far: 0.5 + ROUND / 2 };
  for (let t = 0; t < 0.6 + (THROWS * ROUND) / 2 + flight; t += STEP) {
    for (const hand of ['near', 'far'] as const) {
      const at = spot(hand);
      const dip = Math.max(0, Math.min(1, (due[hand] - t) / 0.2));
      // Clumsy hands look for what comes where it is not.
      const off = throws >= miss ? 0.35 * H : 0;
      actor.reachFor(hand, at.x + off, at.y + 0.04 * H * (1 - dip), 24);
      if (t < due[hand]) continue;
      due[hand] += ROUND;
      const one = queue[hand].shift();
      if (one === undefined || throws >= THROWS) continue;
      const from = one.body.translation();
      const to = spot(other(hand));
      letGo(stage, one, {
        vx: (to.x - from.x) / flight,
        vy: (to.y + 0.02 - from.y) / flight + (gravity * flight) / 2,
        spin: 2,
      });
      meet(one, layers.juggled);
      coming.push({ one, to: other(hand), step: stage.step });
      throws++;
    }
    for (const each of [...coming]) {
      const p = each.one.body.translation();
      const palm = actor.hand(each.to);
      const falls = each.one.body.linvel().y < 0 && stage.step > each.step + 12;
      if (falls && Math.hypot(palm.x - p.x, palm.y - p.y) < CATCH + each.one.prop.width / 2) {
        attach(stage, actor, each.one, limbOf(actor, each.to));
        queue[each.to].push(each.one);
        caught++;
      } else if (!falls || p.y > 0.2) continue;
      coming.splice(coming.indexOf(each), 1);
    }
    yield;
    if (throws >= THROWS && coming.length === 0) break;
  }
  for (const one of things) if (one.held === null) meet(one, layers.prop);
  // What was caught last is held up for a moment.
  for (let t = 0; t < 0.4; t += STEP) {
    for (const hand of ['near', 'far'] as const) actor.reachFor(hand, spot(hand).x, spot(hand).y, 24);
    yield;
  }
  if (beat.outcome === 'fail') return done(`Caught ${caught} of ${throws}, and dropped the rest.`);
  return caught >= 0.8 * throws && caught >= 4
    ? done(`Threw ${throws} times and caught ${caught}.`)
    : failed(`Caught ${caught} of ${throws}.`);
}
