import type { Mechanism, MechanismPart } from '#contracts/mechanism.ts';
import type { PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { round } from '../plan/to-millimetres.ts';

/** What stands across the stage with an opening in it, and how it is drawn: see `art/things/portals.ts`. */
type Portal = { look: 'gate' | 'door' | 'hoop' | 'tunnel' | 'window'; deep: number };
const portals: Readonly<Record<string, Portal>> = {
  gate: { look: 'gate', deep: 0.62 },
  arch: { look: 'gate', deep: 0.62 },
  door: { look: 'door', deep: 0.5 },
  hoop: { look: 'hoop', deep: 0.4 },
  tunnel: { look: 'tunnel', deep: 2.6 },
  window: { look: 'window', deep: 0.5 },
};

/** A pane is as thin as it must be to give way to a ball, and thick enough to be seen edge-on; metres. */
const PANE = 0.012;

/** A pane that stands across the stage is gone through by breaking it. */
const isPane = (prop: PlanProp): boolean => prop.thing === 'window-pane';

/** Can something go through it? */
export const isPortal = (prop: PlanProp): boolean => Object.hasOwn(portals, prop.name) || isPane(prop);

/** Height of somebody's middle over the ground, as a share of the height. */
const MIDDLE = 0.52;
/** How much higher than its middle stands who leaps through a hoop holds it; metres. */
const LEAP = 0.24;

/**
 * The same thing, standing across the stage, open for those who go or are sent through it. Its far half is drawn
 * behind whoever goes through, its near half before them.
 */
export function openedUp(prop: PlanProp, passers: readonly PlanActor[], leaps: boolean): PlanProp {
  // In its frame, until it breaks.
  if (isPane(prop) && passers.length === 0)
    return { ...prop, width: PANE, fixed: true, opening: { bottom: 0, top: prop.height } };
  const portal = portals[prop.name];
  if (portal === undefined) return prop;
  const flies = passers.length > 0 && passers.every((a) => a.rig === 'winged');
  const tallest = Math.max(0, ...passers.map((a) => a.height));
  const hoop = portal.look === 'hoop';
  const window = portal.look === 'window';
  // A hoop hangs where its middle is that of whoever leaps, or at a thrower's chest.
  const radius = hoop ? Math.max(flies ? 0.7 : 0.42, 0.5 * tallest) : 0;
  const middle = passers.length === 0 ? 1.35 : flies ? 1.75 : MIDDLE * tallest + (leaps ? LEAP : 0);
  const bottom = flies && window ? 0.9 : hoop ? Math.max(0.02, middle - radius) : window ? 0.3 : 0;
  const top = hoop
    ? Math.max(bottom + 2 * radius, middle + radius)
    : Math.max(flies ? 2.6 : 1.5, 1.22 * tallest + bottom);
  const height = hoop ? top : top + 0.18;
  const size = {
    kind: 'box',
    width: portal.deep,
    height: hoop ? round(top - bottom) : round(height),
  } as const;
  const sheet = (name: string, look: string): MechanismPart => ({
    name,
    look,
    shape: size,
    material: 'wood',
    mass: null,
    x: 0,
    y: round(hoop ? (bottom + top) / 2 : height / 2),
    angle: 0,
    fixed: true,
    solid: false,
  });
  const aim: MechanismPart = {
    ...sheet('middle', 'nothing'),
    shape: { kind: 'circle', radius: 0.02 },
    y: round((bottom + top) / 2),
  };
  const post: MechanismPart[] =
    hoop && bottom > 0.1
      ? [
          {
            ...sheet('post', 'hoop-post'),
            shape: { kind: 'box', width: portal.deep, height: round(bottom) },
            y: round(bottom / 2),
          },
        ]
      : [];
  const mechanism: Mechanism = {
    parts: [...post, sheet('far', `${portal.look}-far`), aim, sheet('near', `${portal.look}-near`)],
    joints: [],
    seats: [],
    strikes: [],
    water: null,
    main: 'middle',
  };
  return {
    ...prop,
    width: portal.deep,
    height: round(height),
    shape: 'box',
    fixed: true,
    mechanism,
    opening: { bottom: round(bottom), top: round(top) },
  };
}
