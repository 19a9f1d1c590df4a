import { landmarksOf } from '#contracts/rig.ts';
import type { Beat, BodyPart } from '#contracts/scene-plan.ts';
import { comeOff } from '../../air/stalks.ts';
import { STEP } from '../../physics.ts';
import { aimAtPoint } from '../../puppets/aim.ts';
import { clamp } from '../../puppets/limb.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, type Doing, done, failed, until, wait } from '../behaviour.ts';
import { hurting, isOfFoot } from '../hands/falling-from-hand.ts';
import { comingApart } from '../matter/breaking.ts';

/** Where on a body something is to hit, as a limb, and how far up along it, in heights. */
const places: Partial<Record<BodyPart, readonly [limb: string, up: number]>> = {
  belly: ['torso', -0.05],
  chest: ['torso', 0.05],
  back: ['torso', 0.05],
  hips: ['torso', -0.12],
  knee: ['lower-leg-near', 0.06],
  foot: ['foot-near', 0],
};
/** Harder than by hand from near: it is thrown from farther off. */
const THROWN = 1.35;
/** Who is given more than so much speed by what hits them goes down, m/s (judged). */
const FELLED = 0.75;
/** How long somebody holds the place that was hit, seconds. */
const RUBS = 1.1;

/** What is let fall on a head is no larger, metres (judged). */
const LARGEST = 1.3;

/** Does it fly at somebody, or hang over them and comes down on them? */
export function comesAt(stage: Stage, { action }: Beat, { prop, body }: Loose): boolean {
  if (prop.incoming === true || prop.stalk === true || /^(?:hit|kick|throw|shoot)$/u.test(action))
    return true;
  // What is larger comes down on all of somebody, and is not aimed.
  if (Math.max(prop.width, prop.height) > LARGEST) return false;
  const high = body.translation().y - prop.height / 2 > 0.3;
  return /^(?:fall|drop|break)$/u.test(action) && high && !rests(stage, body.translation(), prop.height);
}

/** Does something bear it? What stands on a table needs a push first. */
const rests = (stage: Stage, { x, y }: { x: number; y: number }, height: number): boolean =>
  [...stage.loose.values()].some((l) => {
    const p = l.body.translation();
    return Math.abs(x - p.x) < l.prop.width / 2 && Math.abs(y - height / 2 - p.y - l.prop.height / 2) < 0.05;
  }) ||
  [...landmarksOf(stage.plan.place).values()].some(
    (l) => Math.abs(x - l.x) < l.width / 2 && Math.abs(y - height / 2 - l.top) < 0.05,
  );

/** Where it is to hit, just now. */
function aimed(who: Puppet, part: BodyPart | undefined): { x: number; y: number } {
  const [limb, up] = places[part ?? 'face'] ?? ['head', 0];
  const at = who.pose(who.limbs.has(limb) ? limb : who.limbs.has('head') ? 'head' : who.root);
  return { x: at.x, y: at.y + up * who.height };
}

/** A thing flies at somebody, or comes down on them: sent off once, from then on by its weight alone; who is hit feels it. */
export function* comingAt(stage: Stage, beat: Beat, prop: Loose, who: Puppet): Behaviour {
  const { gravity } = stage.around;
  const from = { ...prop.body.translation() };
  const to = aimed(who, beat.part);
  const falls = /^(?:fall|drop|break)$/u.test(beat.action);
  if (falls && gravity === 0) return failed('Nothing draws it down here.');
  const aim = falls ? null : aimAtPoint(from, to, THROWN * beat.vigour, gravity);
  if (!falls && aim === null) return failed('That is too far for it.');
  comeOff(stage, prop.id);
  // What is shaken loose may swing out by as much as it has to, to come down there.
  const time = Math.sqrt((2 * Math.max(0.2, from.y - to.y)) / Math.max(gravity, 1e-6));
  prop.body.setLinvel(aim === null ? { x: (to.x - from.x) / time, y: 0 } : { x: aim.vx, y: aim.vy }, true);
  prop.body.setAngvel(aim?.spin ?? 0.6, true);
  prop.flight = { step: stage.step, by: '', met: [] };
  stage.worked.add(prop.id);
  const stands = who.mode !== 'limp';
  // What comes down on a foot comes down before the rest of them.
  const limbs = [...who.limbs.keys()];
  if (stands) who.touchWith(beat.part === 'foot' ? limbs.filter((limb) => isOfFoot.test(limb)) : limbs);
  let v = { x: 0, y: 0 };
  const sticks = () => prop.held?.sticks !== undefined && prop.held.by === who;
  const met = () => sticks() || prop.flight?.met.some((m) => m.startsWith(`${who.id}/`)) === true;
  const hit = yield* until(() => {
    if (met()) return true;
    v = { ...prop.body.linvel() };
    return false;
  }, 3.2);
  if (hit && beat.part === 'foot' && who.mode === 'alive' && !stage.busy(who.id)) yield* hurting(who);
  else if (hit) yield* struck(stage, prop, who, v);
  else yield* wait(0.4);
  if (stands) who.touchWith([]);
  if (hit && beat.action === 'break') return yield* comingApart(stage, prop.id, 1.5);
  return hit ? done('It hit.') : failed('It missed.');
}

/** What hits somebody drives their head back, or all of them over; the hand goes to where it hurts. */
function* struck(stage: Stage, prop: Loose, who: Puppet, v: { x: number; y: number }): Doing {
  who.expression = 'surprised';
  const push = (prop.mass * Math.hypot(v.x, v.y)) / who.mass;
  const way = Math.sign(v.x) || who.facing;
  if (push > FELLED && who.mode === 'alive') {
    yield* wait(0.04);
    who.collapse(clamp(push, 0.8, 2.4) * way);
    yield* wait(1.5 * stage.around.slowness);
    return;
  }
  if (who.mode !== 'alive' || stage.busy(who.id)) {
    yield* wait(0.6);
    return;
  }
  const down = v.y < -Math.abs(v.x);
  who.nod.aim = down ? 0.35 : -0.35 * way * who.facing;
  who.crouch.aim = down ? 0.5 : 0;
  yield* wait(0.18);
  who.crouch.aim = 0;
  for (let t = 0; t < RUBS; t += STEP) {
    who.nod.aim = 0.12;
    if (who.armed && who.holding === null) {
      const head = who.pose('head');
      who.reachFor(
        'near',
        head.x + 0.05 * who.height * Math.sin(9 * t),
        head.y + (down ? 0.1 : 0.02) * who.height,
        16,
      );
    }
    yield;
  }
  who.nod.aim = 0;
  if (who.armed) who.restHands();
}
