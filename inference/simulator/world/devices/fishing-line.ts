import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { takeAway } from '../leaving.ts';
import { layers, RAPIER as R, STEP } from '../physics.ts';
import { addLoose } from '../props-on-stage.ts';
import { pointOn } from '../puppets/limb.ts';
import { longThing } from '../puppets/long-things.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';
import type { Line } from './line.ts';

/** No line runs faster through the air than that, m/s. */
const FAST = 6;

/** The far end of a rod, as it is turned now. */
export function tipOf({ prop, body }: Loose): { x: number; y: number } {
  const end = longThing(prop)?.end ?? { x: 0, y: 0 };
  return pointOn({ ...body.translation(), angle: body.rotation() }, end.x, end.y);
}

/** As the curtain rises: lines are out, and slack. */
export function hookOn(stage: Stage): void {
  for (const { id, line } of stage.plan.props) {
    const hooked = line === undefined ? undefined : stage.loose.get(id);
    const rod = stage.loose.get(line ?? '');
    if (hooked === undefined || rod === undefined) continue;
    const tip = tipOf(rod);
    const { x, y } = hooked.body.translation();
    const made = { ...hooked.prop, id: `${id}/line`, x: tip.x, width: 0.02, height: 0.02, material: 'cloth' };
    const end = addLoose(stage, made, {
      id: `${id}/line`,
      part: 'line',
      shape: { kind: 'circle', radius: 0.01 },
      mass: 0.01,
      y: tip.y,
      angle: 0,
      layer: layers.none,
    });
    end.body.setBodyType(R.RigidBodyType.KinematicPositionBased, true);
    const length = 1.25 * Math.hypot(tip.x - x, tip.y - y) + 0.2;
    stage.lines.set(id, { rod, hooked, end, joint: tied(stage, hooked, end, length), length });
  }
}

function tied(stage: Stage, { body, prop }: Loose, end: Loose, length: number): RAPIER.ImpulseJoint {
  const data = R.JointData.rope(length, { x: 0, y: prop.height / 2 }, { x: 0, y: 0 });
  const joint = stage.physics.createImpulseJoint(data, body, end.body, true);
  joint.setContactsEnabled(false);
  return joint;
}

/** Takes in so much of the line, metres, down to a shortest length. */
export function reelIn(stage: Stage, line: Line, by: number, least: number): void {
  const length = Math.max(least, line.length - by);
  if (length === line.length) return;
  line.length = length;
  stage.physics.removeImpulseJoint(line.joint, true);
  line.joint = tied(stage, line.hooked, line.end, length);
}

/** What was on the line is loose again, and the line is wound in. */
export function unhook(stage: Stage, { joint, hooked, end }: Line): void {
  stage.physics.removeImpulseJoint(joint, true);
  stage.lines.delete(hooked.id);
  takeAway(stage, end);
}

/** Before a step: the upper end of each line goes where its rod's tip is. */
export function lineStep(stage: Stage): void {
  for (const { rod, end, hooked } of stage.lines.values()) {
    const [to, from] = [tipOf(rod), end.body.translation()];
    const far = Math.hypot(to.x - from.x, to.y - from.y);
    const share = Math.min(1, (FAST * STEP) / Math.max(1e-9, far));
    end.body.setNextKinematicTranslation({
      x: from.x + (to.x - from.x) * share,
      y: from.y + (to.y - from.y) * share,
    });
    // Whoever holds the rod works on what is on its line.
    stage.worked.add(hooked.id).add(end.id);
  }
}
