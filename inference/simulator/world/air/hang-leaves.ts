import type { Beat } from '#contracts/scene-plan.ts';
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

/** As the curtain rises: what will be opened is shut, what will be shut is open, and so is a door that nobody knocks at or bursts through. */
export function hangLeaves(stage: Stage): void {
  for (const beat of stage.plan.beats) {
    const own = stage.bodyOf(beat.actor) === undefined ? null : beat.actor;
    const id = beat.target ?? beat.with ?? own;
    if ((beat.action !== 'open' && beat.action !== 'close') || id === null) continue;
    const x = beyondBy(stage, beat, id) ?? stage.place(beat.actor)?.x ?? 0;
    leafOf(stage, id, { x, locked: beat.outcome === 'fail', open: beat.action === 'close' });
  }
  for (const { id, sidewall, x } of stage.plan.props) {
    if (sidewall === undefined) continue;
    const open = !stage.plan.beats.some(
      (b) => (b.action === 'knock' || b.flings === true || b.way === 'against') && b.target === id,
    );
    leafOf(stage, id, { x: x - sidewall.outward, locked: false, open });
  }
}

/** Whoever has gone out through a door shuts it from there. */
function beyondBy({ plan }: Stage, { actor, action, id }: Beat, door: string): number | null {
  const wall = plan.props.find((p) => p.id === door && p.sidewall !== undefined);
  const before = plan.beats.slice(
    0,
    plan.beats.findIndex((b) => b.id === id),
  );
  const went = before.findLast((b) => b.actor === actor && b.way === 'through' && b.target === door);
  return action !== 'close' || wall === undefined || went?.spot == null ? null : went.spot;
}
