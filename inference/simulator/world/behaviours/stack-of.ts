import type { Loose } from '../stage.ts';
import type { Playing } from './behaviour.ts';

/** All pieces of a stack that a prop belongs to: `cup-1`, `cup-2`, …; or the prop alone. */
export function stackOf(play: Playing, target: string): Loose[] {
  const base = target.replace(/-\d+$/, '');
  const main = play.stage.joined.get(target)?.main;
  if (main !== undefined) return [main];
  return [...play.stage.loose.values()].filter((l) => l.id === target || l.id.replace(/-\d+$/, '') === base);
}
