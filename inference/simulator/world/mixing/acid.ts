import { mixableOf } from '../../mixables.ts';
import { STEP } from '../physics.ts';
import type { Stage } from '../stage.ts';

/** Mol a kilogram from which an acid draws the water out of what it wets: sulfuric acid of nine parts in ten. */
const STRONG = 15;
/**
 * Seconds until it has charred all of something, by material: starch, cellulose and wool lose their water to it (Greenwood and
 * Earnshaw, Chemistry of the Elements, ch. 15). Glass, stone, polyethylene and, for minutes, rubber stay as they are. Times judged.
 */
const chars: Readonly<Record<string, number>> = {
  cloth: 7,
  paper: 5,
  cardboard: 8,
  wood: 14,
  slats: 14,
  fruit: 12,
};

export const eats = (key: string): boolean => (mixableOf(key).acid ?? 0) > STRONG;
export const isEaten = (material: string): boolean => Object.hasOwn(chars, material);

/** Acid has come down on something. */
export function etch(stage: Stage, id: string): void {
  const material = stage.loose.get(id)?.prop.material;
  if (material !== undefined && isEaten(material) && !stage.etched.has(id)) stage.etched.set(id, 0);
}

/** One step of whatever acid has wetted. */
export function etchOn(stage: Stage): void {
  for (const [id, share] of stage.etched) {
    const seconds = chars[stage.loose.get(id)?.prop.material ?? ''];
    if (seconds !== undefined) stage.etched.set(id, Math.min(1, share + STEP / seconds));
  }
}
