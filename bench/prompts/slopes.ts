import type { ScenePlan } from '#contracts/scene-plan.ts';
import { bodyOf, type Evidence, poseOf } from './evidence.ts';

/** What is gone down, rather than merely gone to. */
const down: ReadonlySet<string> = new Set(['hill', 'slide']);

/** Who rides or slides down something came down by half its height at least, and touched it on the way. */
export function wentDown(plan: ScenePlan, { trace, beat, from, to }: Evidence): boolean {
  const slope = plan.props.find((p) => p.id === beat.target);
  if (beat.action !== 'slide' && (beat.action !== 'ride' || slope === undefined || !down.has(slope.thing)))
    return true;
  const body = bodyOf(trace, beat.actor);
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
