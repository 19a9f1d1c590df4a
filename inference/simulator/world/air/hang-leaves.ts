import { openableOf } from '../../openables.ts';
import type { Stage } from '../stage.ts';
import { type Leaf, WIDE } from './leaf.ts';

/** The leaf of a thing, hung now if it has none yet; null where it has nothing that opens. */
export function leafOf(
  stage: Stage,
  id: string,
  by: { x: number; locked: boolean; open: boolean },
): Leaf | null {
  const known = stage.leaves.get(id);
  if (known !== undefined) return known;
  const loose = stage.bodyOf(id);
  const how = loose === undefined ? null : openableOf(loose.prop);
  if (loose === undefined || how === null) return null;
  const side = loose.body.translation().x < by.x ? -1 : 1;
  const leaf: Leaf = { loose, how, side, locked: by.locked, angle: by.open ? WIDE : 0, speed: 0, pull: 0 };
  stage.leaves.set(id, leaf);
  return leaf;
}

/** As the curtain rises: what will be opened is shut, what will be shut is open. */
export function hangLeaves(stage: Stage): void {
  for (const beat of stage.plan.beats) {
    const own = stage.loose.has(beat.actor) ? beat.actor : null;
    const id = beat.target ?? beat.with ?? own;
    if ((beat.action !== 'open' && beat.action !== 'close') || id === null) continue;
    const x = stage.place(beat.actor)?.x ?? 0;
    leafOf(stage, id, { x, locked: beat.outcome === 'fail', open: beat.action === 'close' });
  }
}
