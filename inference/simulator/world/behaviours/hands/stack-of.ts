import type { Loose, Stage } from '../../stage.ts';
import type { Playing } from '../behaviour.ts';

/** All pieces of a stack that a prop belongs to: `cup-1`, `cup-2`, …; or the prop alone. */
export function stackOf({ stage }: Pick<Playing, 'stage'>, target: string): Loose[] {
  const base = target.replace(/-\d+$/, '');
  const main = stage.joined.get(target)?.main;
  if (main !== undefined) return [main];
  return [...stage.loose.values()].filter((l) => l.id === target || l.id.replace(/-\d+$/, '') === base);
}

/** Where something is thrown at what was built of several: above its middle, where it is not carried by all the rest. */
export function aimedHeight(stage: Stage, target: string, otherwise: number): number {
  const pieces = stackOf({ stage }, target);
  const heights = pieces.map((l) => l.body.translation().y);
  const [low, high] = [Math.min(...heights), Math.max(...heights)];
  return pieces.length < 2 || high - low < 0.05 ? otherwise : low + 0.6 * (high - low);
}
