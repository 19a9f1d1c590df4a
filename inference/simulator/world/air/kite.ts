import type { Loose } from '../puppets/loose.ts';

/** Paper and sticks of a kite: 0.16 kg for each square metre (a light diamond kite of 0.8 m weighs some 60 g). */
export const KITE_WEIGHT = 0.16;
/**
 * Lift and drag of a flat kite. The air presses on a plate at right angles to it, so lift is to drag as the cosine of its
 * slope to the sine: 2 at 26.6°, and with a normal force of 1.0 dynamic pressures there they are 0.9 and 0.45. NASA's
 * formulas for flat kites (Glenn Research Center, "Kite Inclination" and "Kite Downwash") have the same pair, 0.93 and
 * 0.42, at 10° for a diamond of aspect ratio 2.
 */
const [LIFT, DRAG] = [0.9, 0.45];

export const isKite = (loose: Pick<Loose, 'prop'>): boolean => loose.prop.thing === 'kite';

/** The force of the wind on a kite that is held on its string: drag along the moving air, lift across it and upwards. Newtons. */
export function kiteForce({ body, prop }: Loose, wind: number, air: number): { x: number; y: number } {
  const v = body.linvel();
  const [ux, uy] = [wind - v.x, -v.y];
  const speed = Math.hypot(ux, uy);
  const push = 0.5 * air * (prop.width * prop.height) * 0.5 * speed;
  const side = ux < 0 ? -1 : 1;
  return { x: push * (DRAG * ux - LIFT * side * uy), y: push * (DRAG * uy + LIFT * side * ux) };
}
