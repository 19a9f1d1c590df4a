import type { Beat } from '#contracts/scene-plan.ts';
import { letGo } from '../../puppets/grip.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';
import { type Behaviour, failed, until } from '../behaviour.ts';
import { comingAt } from '../going/coming-at.ts';

/** Longest until whoever has it loses their footing, seconds. */
const GOES_DOWN = 6;
/** Arms fly up once the trunk is so far behind, radians. */
const BACK = -0.25;

/** Arms that are thrown up as somebody goes down send what was in them at somebody else. */
export function* flungFromHand(
  stage: Stage,
  beat: Beat,
  loose: Loose,
  holder: Puppet,
  whom: Puppet,
): Behaviour {
  const slips = () => loose.held === null || holder.mode === 'limp' || holder.lean.aim < BACK;
  if (!(yield* until(slips, GOES_DOWN))) return failed('It stayed in the hand.');
  letGo(stage, loose);
  return yield* comingAt(stage, beat, loose, whom);
}
