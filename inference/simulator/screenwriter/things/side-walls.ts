import type { MechanismPart } from '#contracts/mechanism.ts';
import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { round } from '../plan/to-millimetres.ts';

/** How high a wall at the set's edge is: more than any picture of people shows, metres. */
const HIGH = 6.6;
/** How thick it is to what is thrown at it, metres. */
const THICK = 0.12;
/** A door: the least that its lintel is high, and how much air is over whoever goes through, as a share of their height. */
const [DOOR, AIR] = [2.02, 1.16];
/** A window: its sill, how low that is where somebody gets over it (in heights), and where it ends, metres. */
const [SILL, LOW, LINTEL, FLOWN] = [0.86, 0.34, 2.05, 2.6];
/** What is looked and aimed at in a wall without an opening is so high up, metres. */
const CHEST = 1.2;

/** How wide it is to whoever stands by it, metres. */
const SEEN = 0.5;

export type WallKind = 'door' | 'window' | 'wall';

/**
 * A door, a window or a plain wall as the wall across the stage that a set ends at. `passers`: who goes through its opening on
 * their own. It stands at `x` where the caller puts it.
 */
export function sideWall(
  prop: PlanProp,
  kind: WallKind,
  side: NonNullable<PlanProp['sidewall']>,
  x: number,
  passers: readonly PlanActor[],
): PlanProp {
  const opening = openingFor(kind, passers);
  const block = (name: string, bottom: number, top: number): MechanismPart => ({
    name,
    look: 'nothing',
    shape: { kind: 'box', width: THICK, height: round(top - bottom) },
    material: 'concrete',
    mass: null,
    x: 0,
    y: round((bottom + top) / 2),
    angle: 0,
    fixed: true,
    solid: true,
  });
  const middle: MechanismPart = {
    ...block('middle', 0, 0.04),
    // As wide as the wall is seen: who leans on it stands before that.
    shape: { kind: 'box', width: SEEN, height: 0.04 },
    y: opening === undefined ? CHEST : round((opening.bottom + opening.top) / 2),
    solid: false,
  };
  const solid =
    opening === undefined
      ? [block('whole', 0, HIGH)]
      : [
          block('over', opening.top, HIGH),
          ...(opening.bottom > 0 ? [block('under', 0, opening.bottom)] : []),
        ];
  return {
    ...prop,
    width: 2 * THICK,
    height: opening === undefined ? 2 * CHEST : round(opening.top + 0.2),
    shape: 'box',
    fixed: true,
    x,
    y: 0,
    heldBy: null,
    sidewall: side,
    mechanism: { parts: [...solid, middle], joints: [], seats: [], strikes: [], water: null, main: 'middle' },
    ...(opening === undefined ? {} : { opening }),
  };
}

function openingFor(kind: WallKind, passers: readonly PlanActor[]): PlanProp['opening'] {
  if (kind === 'wall') return undefined;
  const tallest = Math.max(0, ...passers.map((a) => a.height));
  if (kind === 'door') return { bottom: 0, top: round(Math.max(DOOR, AIR * tallest)) };
  const climbs = passers.filter((a) => a.rig !== 'winged');
  // Wings need more room over them.
  const lintel = climbs.length < passers.length ? FLOWN : LINTEL;
  const sill = climbs.length === 0 ? SILL : Math.min(SILL, LOW * Math.min(...climbs.map((a) => a.height)));
  return { bottom: round(sill), top: round(Math.max(lintel, sill + 0.9 * tallest)) };
}
