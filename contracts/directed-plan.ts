import type { PatchOp } from './direction.ts';
import { withMore } from './locations.ts';
import type { ScenePlan } from './scene-plan.ts';

/** The plan as these changes leave it, for whoever reads the next direction: who and what is there, where, and what was done last. */
export const asDirected = (plan: ScenePlan, ops: readonly PatchOp[]): ScenePlan => ops.reduce(changed, plan);

function changed(plan: ScenePlan, op: PatchOp): ScenePlan {
  switch (op.op) {
    case 'weather':
      return { ...plan, weather: op.weather };
    case 'time':
      return { ...plan, time: op.time };
    case 'wind':
      return { ...plan, wind: op.wind };
    case 'lightning': {
      const { lightning: _, ...before } = plan;
      return op.lightning ? { ...before, lightning: true } : before;
    }
    case 'music':
      return { ...plan, music: op.music };
    case 'place': {
      const { gravity: _, ...before } = plan;
      return { ...before, ...op.to };
    }
    case 'actor':
      return withMore(plan, { actors: [op.actor], props: [] });
    case 'prop':
      return withMore(plan, { actors: [], props: [op.prop] });
    case 'remove':
      return {
        ...plan,
        actors: plan.actors.filter(({ id }) => id !== op.part),
        props: plan.props.filter(({ id }) => id !== op.part),
      };
    case 'beat':
      return { ...plan, beats: [...plan.beats, op.beat] };
    default:
      return plan;
  }
}
