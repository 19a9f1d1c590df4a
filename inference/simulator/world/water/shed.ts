import type { Shape } from '#contracts/shape.ts';
import { layers } from '../physics.ts';
import { addLoose } from '../props-on-stage.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

/**
 * A small piece comes off a thing (a strip of peel, a blob of ketchup): a body of its own, as heavy as the thing gets
 * lighter, that moves as the thing did there. `part`: `peel-1`, `drop-3`.
 */
export function shed(
  stage: Stage,
  from: Loose,
  piece: { part: string; shape: Shape; mass: number; x: number; y: number; angle: number; material: string },
): Loose {
  const { part, shape, x, y, angle, material } = piece;
  const mass = Math.min(piece.mass, 0.5 * from.mass);
  const [width, height] =
    shape.kind === 'circle'
      ? [2 * shape.radius, 2 * shape.radius]
      : shape.kind === 'box'
        ? [shape.width, shape.height]
        : [0.05, 0.05];
  const id = `${from.id}/${part}`;
  const made = addLoose(
    stage,
    { ...from.prop, id, material, width, height, x, y, heldBy: null, fixed: false },
    { id, part, shape, mass, y, angle, layer: layers.prop },
  );
  made.body.setLinvel(from.body.linvel(), true);
  from.mass -= mass;
  from.collider.setMass(from.mass);
  stage.worked.add(from.id);
  stage.worked.add(id);
  stage.sheds += 1;
  return made;
}
