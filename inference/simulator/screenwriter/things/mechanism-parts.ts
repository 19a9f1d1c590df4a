import type { Mechanism, MechanismPart } from '#contracts/mechanism.ts';
import type { Shape } from '#contracts/shape.ts';

export const box = (width: number, height: number): Shape => ({ kind: 'box', width, height });
export const circle = (radius: number): Shape => ({ kind: 'circle', radius });

/** One part; what is not said is loose, solid and of wood. */
export function part(
  name: string,
  look: string,
  shape: Shape,
  at: { x?: number; y: number },
  more: Partial<MechanismPart> = {},
): MechanismPart {
  return {
    name,
    look,
    shape,
    material: 'wood',
    mass: null,
    x: at.x ?? 0,
    y: at.y,
    angle: 0,
    fixed: false,
    solid: true,
    ...more,
  };
}

/** Parts and whatever joins them. */
export const whole = (made: Partial<Mechanism> & Pick<Mechanism, 'parts' | 'main'>): Mechanism => ({
  joints: [],
  seats: [],
  strikes: [],
  water: null,
  ...made,
});
