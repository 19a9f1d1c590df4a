import { Hoist } from '../devices/hoist.ts';
import type { Stage } from '../stage.ts';

/** Before the first step: hangs up whatever the plan has hanging. */
export function hangUp(stage: Stage): void {
  for (const prop of stage.plan.props) {
    const load = prop.hung === undefined ? undefined : stage.loose.get(prop.id);
    if (load === undefined || prop.hung === undefined) continue;
    const grabber = prop.hung.by === null ? null : (stage.loose.get(prop.hung.by) ?? null);
    stage.hoists.set(
      prop.id,
      new Hoist(stage.physics, load, {
        grabber,
        cord: grabber === null ? prop.hung.cord : 0,
        gravity: stage.around.gravity,
      }),
    );
  }
}
