import type { Loose } from './loose.ts';

/** Paper and sticks of a kite: 0.16 kg for each square metre (a light diamond kite of 0.8 m weighs some 60 g). */
export const KITE_WEIGHT = 0.16;
/**
 * Lift and drag of a flat kite as its bridle holds it, at about 25° to the wind: a plate of aspect ratio one there has
 * 0.9 and 0.45 (Hoerner, Fluid-Dynamic Lift, chapter 3, low aspect ratios).
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
