import { STEP } from '../physics.ts';
import { clamp, type Pose } from './limb.ts';
import { turned } from './long-things.ts';

/** No hand turns about faster than that, rad/s: where one passes its own shoulder, its arm points the other way at once (judged). */
const FASTEST = 14;

/** Of who is all body, hands point away from their shoulders; from step to step they turn no farther than hands do. */
export function steadyWrists(poses: Map<string, Pose>, before: ReadonlyMap<string, Pose>): void {
  for (const side of ['near', 'far'] as const) {
    const [pose, was] = [poses.get(`hand-${side}`), before.get(`hand-${side}`)];
    if (pose === undefined || was === undefined) continue;
    const by = clamp(turned(pose.angle - was.angle), -FASTEST * STEP, FASTEST * STEP);
    poses.set(`hand-${side}`, { ...pose, angle: turned(was.angle + by) });
  }
}
