import type { Beat, PlanProp } from '#contracts/scene-plan.ts';

/** A window of two casements, seen from the room. */
export const facingWindow = {
  thing: 'window',
  material: 'wood',
  width: 0.9,
  height: 1.2,
  shape: 'box',
  fixed: true,
} as const;

/** How high the sill of a window is, metres. */
const SILL = 0.78;
/** What turns to a window and leaves it as it is. */
const calm =
  /^(?:look|walk|run|crawl|sit|stand|sleep|wave|point|talk|sing|think|cry|smile|laugh|wait|yawn|dance|lean|hide)$/u;
const handled = /^(?:open|close|condense|change)$/u;

/** Is it seen from the front, and not across the stage as one is that a ball flies through? */
export function isFacing(prop: PlanProp, beats: readonly Beat[]): boolean {
  if (prop.thing !== 'window-pane') return false;
  const on = beats.filter((b) => [b.actor, b.with, b.target].includes(prop.id));
  return on.every((b) => b.way !== 'through' && (handled.test(b.action) || calm.test(b.action)));
}

/** A window that is looked out of, opened or closed is in the wall behind everybody. */
export function inTheWall(beats: readonly Beat[], props: readonly PlanProp[]): PlanProp[] {
  return props.map((prop) => {
    if (prop.thing !== 'window' || !prop.fixed || prop.y !== 0) return prop;
    const on = beats.filter((b) => [b.actor, b.with, b.target].includes(prop.id));
    return on.every((b) => calm.test(b.action) || /^(?:open|close)$/u.test(b.action))
      ? { ...prop, y: SILL }
      : prop;
  });
}
