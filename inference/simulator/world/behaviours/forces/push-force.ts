import { hasWheels, RESISTANCE } from '../../devices/wheels.ts';
import { materialOf, surfaces } from '../../materials.ts';
import type { Puppet } from '../../puppets/puppet.ts';
import type { Loose, Stage } from '../../stage.ts';

/**
 * Newtons that an adult of 1.75 m pushes with for a moment, both hands at a wall-like thing and shoes that hold: 300 to 500 in
 * Kroemer, Applied Ergonomics 5, 1974. Neither source was looked up again here. It is what soles hold, two thirds of the weight; animals push with as much of theirs.
 */
const ofWeight = 0.68;
/** A shoulder run into something presses 1.7 kN at its peak (Usman, McIntosh & Fréchède, J. Sci. Med. Sport 14, 2011): so many times as much. */
const running = 3.4;

/** The greatest horizontal force that somebody has, in newtons. */
export const strengthOf = (actor: Puppet, gravity: number, runs: boolean): number =>
  ofWeight * actor.body.mass(actor.height) * gravity * (runs ? running : 1);

/** The easiest of these to push over or along between the knees and over the head, with the force that it takes (N). */
export function easiest(
  stage: Stage,
  actor: Puppet,
  pieces: readonly Loose[],
): { piece: Loose; force: number } | null {
  const reach = pieces.filter(({ body, prop }) => {
    const y = body.translation().y;
    return y - prop.height / 2 < 1.15 * actor.height && y + prop.height / 2 > 0.1 * actor.height;
  });
  return reach
    .map((piece) => ({ piece, force: forceToMove(stage, piece) }))
    .reduce<{ piece: Loose; force: number } | null>(
      (best, one) => (best === null || one.force < best.force ? one : best),
      null,
    );
}

/** What starts it sliding, or tips it where that is less: friction below and above, against the weight on its foot. */
function forceToMove(stage: Stage, piece: Loose): number {
  const { gravity } = stage.around;
  const { width, height, material } = piece.prop;
  const load = loadOn(stage, piece);
  const friction = hasWheels(piece.prop.thing) ? RESISTANCE : materialOf(material).friction;
  const slide = friction * (piece.mass + 2 * load) * gravity;
  // Pushed near its upper edge, about the lower one on the other side.
  const tip = ((piece.mass + load) * gravity * width) / (2 * 0.9 * height);
  return piece.shape.kind === 'circle' ? 0.1 * tip : Math.min(slide, tip);
}

/** Metres over its lowest point at which what floats is in the water. */
const AFLOAT = 0.05;

export function isAfloat(stage: Stage, { body, prop }: Loose): boolean {
  const { x, y } = body.translation();
  return stage.inWater(x, y - prop.height / 2 + AFLOAT);
}

/** Newtons that it takes to drag something along the floor, with what rests on it. */
export function loadToDrag(stage: Stage, piece: Loose): number {
  // Afloat, or on its own roundness.
  if (piece.shape.kind === 'circle' || isAfloat(stage, piece)) return 0;
  const floor = surfaces[stage.pieces.find((p) => p.part === 'floor')?.surface ?? 'wood-floor'].friction;
  const friction = hasWheels(piece.prop.thing)
    ? RESISTANCE
    : (materialOf(piece.prop.material).friction + floor) / 2;
  return friction * (piece.mass + loadOn(stage, piece)) * stage.around.gravity;
}

/** Kilograms that rest on it: of what stands higher, the share that is over it. */
function loadOn(stage: Stage, { id, body, prop }: Loose): number {
  const { x, y } = body.translation();
  let sum = 0;
  for (const other of stage.loose.values()) {
    const at = other.body.translation();
    if (other.id === id || other.held !== null || at.y < y + prop.height / 2) continue;
    const shared =
      Math.min(x + prop.width / 2, at.x + other.prop.width / 2) -
      Math.max(x - prop.width / 2, at.x - other.prop.width / 2);
    if (shared > 0) sum += (other.mass * shared) / other.prop.width;
  }
  return sum;
}
