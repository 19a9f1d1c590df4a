import { STEP } from '../physics.ts';
import type { Loose } from '../puppets/loose.ts';

/** What a magnet pulls, by its material. */
const ferrous: ReadonlySet<string> = new Set(['steel', 'steel-solid', 'hardened-steel']);

/**
 * A magnet magnetises a piece of iron and pulls what it made: the force falls with the fourth power of the distance in
 * front of one pole (Griffiths, Introduction to Electrodynamics, §6.1). Near by, size matters: with d² + a² for d² the
 * force stays finite. Per kilogram of iron: C d / (d² + a²)^5⁄2. A hand-sized horseshoe magnet pulls 6 m/s² at 0.5 m:
 * stronger than any in a drawer, so that it is seen on a stage.
 */
const STRENGTH = 0.55;
const CORE = 0.2;

export const isMagnet = (loose: Loose): boolean => loose.prop.thing === 'magnet';
export const isFerrous = (loose: Loose): boolean => ferrous.has(loose.prop.material) && !loose.prop.fixed;

/** Newtons between a magnet and a piece of iron at this distance. */
export const pull = (mass: number, d: number): number => (STRENGTH * mass * d) / (d * d + CORE * CORE) ** 2.5;

/** Joules that the field holds for a piece of iron: −C m / 3 (d² + a²)^3⁄2. */
export const fieldEnergy = (mass: number, d: number): number =>
  (-STRENGTH * mass) / (3 * (d * d + CORE * CORE) ** 1.5);

/** Before a step: every magnet and every piece of iron draw each other with equal and opposite pushes. */
export function attract(all: Iterable<Loose>): void {
  const things = [...all];
  for (const magnet of things.filter(isMagnet))
    for (const iron of things) {
      if (!isFerrous(iron)) continue;
      const [p, q] = [magnet.body.translation(), iron.body.translation()];
      const [dx, dy] = [p.x - q.x, p.y - q.y];
      const d = Math.max(1e-4, Math.hypot(dx, dy));
      if (d > 2) continue;
      const push = pull(iron.mass, d) * STEP;
      const blow = { x: (dx / d) * push, y: (dy / d) * push };
      if (iron.held === null) iron.body.applyImpulse(blow, d < 1);
      if (magnet.held === null && !magnet.prop.fixed)
        magnet.body.applyImpulse({ x: -blow.x, y: -blow.y }, d < 1);
    }
}

/**
 * What all magnets' fields hold for one piece of iron. Impulses come before positions move (symplectic Euler): what is
 * conserved is the energy half a step back.
 */
export function heldBy(all: Iterable<Loose>, iron: Loose): number {
  if (!isFerrous(iron)) return 0;
  const q = halfAStepBack(iron);
  let sum = 0;
  for (const magnet of all) {
    if (!isMagnet(magnet)) continue;
    const p = halfAStepBack(magnet);
    sum += fieldEnergy(iron.mass, Math.hypot(p.x - q.x, p.y - q.y));
  }
  return sum;
}

function halfAStepBack({ body }: Loose): { x: number; y: number } {
  const [p, v] = [body.translation(), body.linvel()];
  return { x: p.x - (v.x * STEP) / 2, y: p.y - (v.y * STEP) / 2 };
}
