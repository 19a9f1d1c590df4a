import type { Beat, PlanProp } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import { round } from '../plan/to-millimetres.ts';
import { basin } from '../things/mechanisms.ts';

/** A glass is higher than wide. */
const tumblers = /glass|jar|vase|beaker|mug|cup|tumbler/u;
const [NARROW, TALL] = [0.36, 0.5];

/** What brings something into the water of a vessel. */
const comesIn: ReadonlySet<Action> = new Set(['drop', 'lower', 'fall', 'put', 'throw', 'float', 'sink']);
/** Thickness of walls and bottom, how full it is, and the air beside what is to lie in it, m. */
const [WALL, BOTTOM, FULL, AIR] = [0.03, 0.04, 0.8, 0.14];
/** Least width and height of water that something floats in, m. */
const [WIDE, HIGH] = [0.5, 0.34];

/** A vessel of water that something is set on, dropped or let down into is a basin, in which that floats or sinks. */
export function basins(company: Company, beats: readonly Beat[]): void {
  for (const [at, prop] of company.props.entries()) {
    if (!company.wet.has(prop.id) || prop.mechanism != null || prop.mixes || prop.heldBy !== null) continue;
    const ids = new Set([
      ...company.relations
        .filter((r) => r.of.id === prop.id && /^(?:on|inside|above)$/u.test(r.how))
        .map((r) => r.what.id),
      ...beats.filter((b) => b.target === prop.id && comesIn.has(b.action)).map((b) => b.with ?? b.actor),
    ]);
    const within = company.props.filter((p) => ids.has(p.id) && p.mechanism == null && p.thing !== 'grabber');
    if (within.length === 0) continue;
    company.props[at] = asBasin(prop, within, company.salty.has(prop.id));
    for (const [k, p] of company.props.entries())
      if (within.includes(p) && p.material === 'steel' && solid.test(p.name))
        company.props[k] = { ...p, material: 'steel-solid' };
  }
}

/** A fifth of salt by weight, at 20 °C: kg/m³ (CRC Handbook, sodium chloride in water). */
const BRINE = 1148;

function asBasin(prop: PlanProp, within: readonly PlanProp[], salty: boolean): PlanProp {
  const wide = within.reduce((sum, p) => sum + Math.max(p.width, p.height) + AIR, 2 * WALL);
  const tallest = tumblers.test(prop.name);
  const width = round(Math.max(tallest ? NARROW : WIDE, prop.width, wide));
  const tall = Math.max(...within.map((p) => Math.min(p.width, p.height)));
  const height = round(Math.max(tallest ? TALL : HIGH, prop.height, 1.4 * tall + BOTTOM));
  const mechanism = basin({
    width,
    height,
    wall: WALL,
    fill: round(FULL * height),
    look: 'glass-wall',
    material: 'glass',
    floor: BOTTOM,
    ...(salty ? { density: BRINE } : {}),
    ...(prop.tint === null || prop.tint === WATER ? {} : { tint: prop.tint }),
  });
  return { ...prop, width, height, mechanism, tint: null };
}

/** Metal all through: other things of steel are tubes and sheet around air. */
const solid = /spoon$|fork$|^(?:knife|coin|key|nail|screw|bolt|wrench|ring|paper ?clip|needle|pin)$/u;
/** Clear water has no colour of its own. */
const WATER = '#7fc4dc';
