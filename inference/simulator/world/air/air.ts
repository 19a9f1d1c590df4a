import { materialOf } from '../materials.ts';
import type { Loose } from '../puppets/loose.ts';

/** Dry air at 20 °C and 1,013 hPa: 1.204 kg/m³ (CRC Handbook). */
export const AIR = 1.204;
/** Drag of blunt things in air: 0.47 for a sphere, 1.1 for a box (Hoerner, Fluid-Dynamic Drag). */
const DRAG = { circle: 0.47, other: 1.1 } as const;

/** Is it lighter than the air it takes the place of? Such things rise, and the air is never left out of their account. */
export const lighterThanAir = (loose: Loose, air: number): boolean =>
  materialOf(loose.prop.material).density < air;

/** Is it hardly heavier than the air it takes the place of, as down and feathers are? Still air alone slows what falls so. */
export const feathery = (loose: Loose, air: number): boolean =>
  !lighterThanAir(loose, air) && materialOf(loose.prop.material).density < 2 * air;

/** Wind at a time: its mean, in m/s, with gusts of a third about it (gust factor 1.3–1.5 over open ground, WMO-No. 8). */
export const gusty = (mean: number, time: number): number =>
  mean * (1 + 0.2 * Math.sin(1.7 * time) + 0.13 * Math.sin(4.3 * time + 1));

/**
 * The force of moving air on a thing: ½ ρ C A |u − v| (u − v), where u is the wind. Lighter-than-air things are lifted
 * by the weight of the air they displace as well, and take half as much air along (added mass), so their force is
 * scaled to what moves them alone. Newtons; without gravity, which acts by itself.
 */
export function airForce(
  loose: Loose,
  wind: number,
  { air, gravity }: { air: number; gravity: number },
): { x: number; y: number } {
  const { body, prop, shape } = loose;
  const v = body.linvel();
  const [dx, dy] = [wind - v.x, -v.y];
  const speed = Math.hypot(dx, dy);
  const round = shape.kind === 'circle';
  const area = round ? (Math.PI / 4) * prop.width ** 2 : prop.height * Math.min(prop.width, prop.height);
  const push = 0.5 * air * (round ? DRAG.circle : DRAG.other) * area * speed;
  if (!lighterThanAir(loose, air)) return { x: push * dx, y: push * dy };
  const mass = body.mass();
  const displaced = (air * loose.mass) / materialOf(prop.material).density;
  // What pulls on a string is no force of the air: with one, the forces count as they are and the air is not taken along.
  const share = loose.string === undefined ? mass / (mass + 0.5 * displaced) : 1;
  return {
    x: push * dx * share,
    y: ((displaced - mass) * gravity + push * dy) * share + mass * gravity,
  };
}
