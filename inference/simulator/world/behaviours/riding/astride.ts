import type { Puppet } from '../../puppets/puppet.ts';
import type { Stage } from '../../stage.ts';
import { mountAtOnce } from '../going/downhill.ts';
import { sitIn } from './mounting.ts';

/** As the curtain rises: who is said to be on a horse or a bicycle sits there. False where it is neither. */
export function startAstride(stage: Stage, actor: Puppet, on: string): boolean {
  const [mount, bicycle] = [stage.puppets.get(on), stage.bicycles.get(on)];
  if (mount !== undefined) {
    actor.facing = mount.facing;
    actor.mirror = mount.facing;
    sitIn(stage, actor, mount);
  } else if (bicycle !== undefined) mountAtOnce(stage, actor, bicycle);
  else return false;
  actor.placeLimbs();
  return true;
}
