import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** What is gone down, rather than merely gone to. */
const down: ReadonlySet<string> = new Set(['hill', 'slide']);

/** Who rides or slides down something came down by half its height at least, and touched it on the way. */
export function wentDown(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const slope = plan.props.find((p) => p.id === beat.target);
  if (beat.action !== 'slide' && (beat.action !== 'ride' || slope === undefined || !down.has(slope.thing)))
    return true;
  const body = bodyOf(trace, beat.actor);
  if (beat.action === 'slide' && (slope === undefined || !down.has(slope.thing)))
    return plan.place === 'rink' ? glidedAlong(trace, beat, from, to) : slidAlong(trace, beat, from, to);
  if (slope === undefined || body === undefined) return false;
  const owners = new Set([beat.actor, beat.with]);
  const owner = (id: string) => id.split('/')[0] ?? id;
  const touched = trace.contacts.some(
    (c) =>
      c.frame >= from &&
      c.frame <= to &&
      ((owner(c.a) === slope.id && owners.has(owner(c.b))) ||
        (owner(c.b) === slope.id && owners.has(owner(c.a)))),
  );
  let highest = Number.NEGATIVE_INFINITY;
  for (let f = from; f <= to; f++) highest = Math.max(highest, poseOf(body, f)[1]);
  return touched && highest - poseOf(body, to)[1] > slope.height / 2;
}

/** Along the ground a head's height lower than upright (on four legs: at any height), with feet that do not step. */
function slidAlong(trace: WorldTrace, { actor }: Beat, from: number, to: number): boolean {
  const head = trace.bodies.find((b) => b.id === `${actor}/head`) ?? bodyOf(trace, actor);
  const feet = trace.bodies.filter((b) => b.owner === actor && /foot|paw|lower-leg/u.test(b.part ?? ''));
  if (head === undefined || feet.length === 0) return false;
  let tall = 0;
  for (let f = 0; f <= to; f++) tall = Math.max(tall, poseOf(head, f)[1]);
  const person = trace.bodies.some((b) => b.id === `${actor}/torso`);
  let far = 0;
  for (let f = from + 1; f <= to; f++) {
    const [x0] = poseOf(head, f - 1);
    const [x1, y1] = poseOf(head, f);
    const steps = feet.map((foot) => poseOf(foot, f)[0] - poseOf(foot, f - 1)[0] - (x1 - x0));
    if (steps.every((s) => Math.abs(s) < 0.02) && (!person || y1 < 0.85 * tall)) far += Math.abs(x1 - x0);
  }
  return far > 0.35;
}

/** On ice: the foot that stands goes along with the head, where that of somebody who walks stays behind. */
function glidedAlong(trace: WorldTrace, { actor }: Beat, from: number, to: number): boolean {
  const head = trace.bodies.find((b) => b.id === `${actor}/head`) ?? bodyOf(trace, actor);
  const feet = trace.bodies.filter((b) => b.owner === actor && /foot|paw|lower-leg/u.test(b.part ?? ''));
  if (head === undefined || feet.length === 0) return false;
  let far = 0;
  for (let f = from + 1; f <= to; f++) {
    const along = poseOf(head, f)[0] - poseOf(head, f - 1)[0];
    const stands = feet.toSorted((a, b) => poseOf(a, f)[1] - poseOf(b, f)[1])[0];
    if (stands === undefined) continue;
    if (Math.abs(poseOf(stands, f)[0] - poseOf(stands, f - 1)[0] - along) < 0.02) far += Math.abs(along);
  }
  return far > 0.35;
}
