import type { Growing } from '#contracts/trace.ts';
import { colliderFor } from '../physics.ts';
import { scaleShape } from '../puppets/limbs.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

/** How many times as tall what grows becomes; judged. */
export const GROWTH = 2.4;

/** A thing becomes so many times as wide and high, and by the cube of that as heavy; its foot stays where it is. */
export function resize(stage: Stage, loose: Loose, by: number): void {
  const { prop, body, collider } = loose;
  const { x, y } = body.translation();
  loose.prop = { ...prop, width: prop.width * by, height: prop.height * by };
  loose.shape = scaleShape(loose.shape, by);
  loose.mass *= by ** 3;
  collider.setShape(colliderFor(loose.shape).shape);
  collider.setMass(loose.mass);
  body.setTranslation({ x, y: y + ((by - 1) * prop.height) / 2 }, true);
  stage.worked.add(loose.id);
}

/** Everybody and everything that grows or shrinks: how tall it is, and by how much that is more than at the start. */
export const growingSeen = (stage: Stage): Growing[] =>
  [...stage.grown].flatMap((id) => {
    const puppet = stage.puppets.get(id);
    const loose = stage.loose.get(id);
    const height = puppet?.height ?? loose?.prop.height;
    const first =
      stage.plan.actors.find((a) => a.id === id)?.height ?? stage.plan.props.find((p) => p.id === id)?.height;
    if (height === undefined || first === undefined) return [];
    const kilograms = puppet?.mass ?? loose?.mass ?? 0;
    return [{ id, height: fine(height), by: fine(height / first), kilograms: fine(kilograms) }];
  });

const fine = (value: number): number => Math.round(value * 1e4) / 1e4;
