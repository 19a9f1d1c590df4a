import { isOpenAir } from '#contracts/places.ts';
import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { round } from '../plan/to-millimetres.ts';

/** What hands leave on a wall. */
const leavesOnIt: ReadonlySet<Action> = new Set(['paint', 'treat', 'work', 'touch', 'mend', 'photograph']);
/** A piece of a room's wall that something is painted on: large enough to be seen beside who does it, metres. */
const PIECE = {
  thing: 'bare-wall',
  material: 'wood',
  width: 1.3,
  height: 1.4,
  shape: 'box',
  fixed: true,
  y: 0.5,
} as const;
/** How high up the middle of what is drawn on a wall is, as a share of the height of who draws it, and how far before them, metres. */
const [EYES, BEFORE] = [0.62, 0.7];
/** Over a floor-length curtain nobody's head is seen, metres. */
const CURTAIN = { thing: 'drawn-curtain', width: 1.25 } as const;

type Parts = {
  props: readonly PlanProp[];
  beats: readonly Beat[];
  actors: readonly { id: string; x: number; height: number }[];
};

/**
 * "Draws a heart on the wall", "paints the wall blue", "hides behind the curtain": in a room the wall is the one behind everybody, what
 * is drawn on it comes to be there, and a curtain that hides somebody is drawn.
 */
export function onTheWall<T extends Parts>(
  parts: T,
  script: string,
  company: Company,
): T & { props: PlanProp[]; beats: Beat[] } {
  const roofed = !isOpenAir(company.place);
  const drawn =
    roofed && /\bon (?:the|a|his|her|their|our|my) (?:\p{L}+ )?wall\b/iu.test(script)
      ? drawnThere(parts)
      : null;
  const props = parts.props.flatMap((prop): PlanProp[] => {
    if (company.placed.has(prop.id)) return [prop];
    const on = parts.beats.filter((b) => b.target === prop.id);
    if (prop.thing === 'game.theater-curtains' && on.some((b) => b.action === 'hide'))
      return [{ ...prop, ...CURTAIN, height: Math.max(prop.height, 1.15 * tallest(parts, on)) }];
    if (prop.id === drawn?.wall) return [];
    if (prop.id === drawn?.id) return [{ ...prop, ...enlarged(prop), x: drawn.x, y: drawn.y, fixed: true }];
    if (prop.thing === 'wall' && roofed && on.length > 0 && on.every((b) => leavesOnIt.has(b.action)))
      return [{ ...prop, ...PIECE }];
    return [prop];
  });
  const beats = parts.beats.map((b): Beat => (b.id === drawn?.beat ? { ...b, action: 'make' } : b));
  return { ...parts, props, beats };
}

/** What is drawn on a wall is as large as an arm draws, whatever its model is. */
const enlarged = ({ width, height }: PlanProp): { width: number; height: number } => {
  const by = Math.max(1, DRAWN / Math.max(width, height));
  return { width: round(width * by), height: round(height * by) };
};
const DRAWN = 0.6;

const tallest = ({ actors }: Parts, beats: readonly Beat[]): number =>
  Math.max(0, ...actors.filter((a) => beats.some((b) => b.actor === a.id)).map((a) => a.height));

/** What is drawn on the wall of a room, and where: before whoever draws it. The wall is the set's own. */
function drawnThere({
  props,
  beats,
  actors,
}: Parts): { id: string; wall: string; beat: string; x: number; y: number } | null {
  const wall = props.find(
    (p) => p.thing === 'wall' && beats.every((b) => b.target !== p.id && b.with !== p.id),
  );
  const beat = beats.find(
    (b) =>
      b.action === 'paint' && props.some((p) => p.id === b.target && p.thing !== 'wall' && p.heldBy === null),
  );
  const actor = actors.find((a) => a.id === beat?.actor);
  const thing = props.find((p) => p.id === beat?.target);
  if (wall === undefined || beat === undefined || actor === undefined || thing === undefined) return null;
  return {
    id: thing.id,
    wall: wall.id,
    beat: beat.id,
    x: round(actor.x + BEFORE),
    y: round(EYES * actor.height - enlarged(thing).height / 2),
  };
}
