import type { Afloating } from '#contracts/trace.ts';
import type { Afloat } from '../../liquids-afloat.ts';
import { takeOff } from '../off-stage.ts';
import { layers, STEP } from '../physics.ts';
import { addLoose } from '../props-on-stage.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';
import type { Blob, Leaking } from './blob.ts';

/**
 * A thread of liquid of radius a comes apart at a wavelength of 9.02 a (Rayleigh 1878) into balls of
 * (3/4 × 9.02)^⅓ = 1.89 a.
 */
export const [WAVE, BALL] = [9.02, 1.89];

/** A ball of liquid comes to be at x, y with this velocity: a body of its own, longer along its way at first. */
export function addBlob(
  stage: Stage,
  from: Loose,
  of: Afloat,
  at: { x: number; y: number; vx: number; vy: number; radius: number; stretch: number; axis: number },
): Blob {
  stage.sheds += 1;
  const id = `${from.id}/blob-${stage.sheds}`;
  const wide = 2 * at.radius;
  const mass = massOf(of, at.radius);
  const loose = addLoose(
    stage,
    { ...from.prop, id, material: 'grains', width: wide, height: wide, x: at.x, heldBy: null, fixed: false },
    {
      id,
      part: `blob-${stage.sheds}`,
      shape: { kind: 'circle', radius: at.radius },
      mass,
      y: at.y,
      angle: 0,
      layer: layers.prop,
    },
  );
  loose.body.setLinvel({ x: at.vx, y: at.vy }, true);
  stage.worked.add(id);
  const blob: Blob = { loose, of, radius: at.radius, stretch: at.stretch, rate: 0, axis: at.axis };
  stage.blobs.set(id, blob);
  return blob;
}

export const massOf = (of: Afloat, radius: number): number => (of.density * 4 * Math.PI * radius ** 3) / 3;

/**
 * The slowest way that a free ball of liquid swings out of round and back: ω² = 8 σ / ρ r³ (Rayleigh 1879), and it dies away
 * with 5 ν / r² (Lamb, Hydrodynamics, § 355). What is too thick to swing comes back slowly.
 */
export const swingOf = ({ of, radius }: Pick<Blob, 'of' | 'radius'>): { omega: number; decay: number } => ({
  omega: Math.sqrt((8 * of.tension) / (of.density * radius ** 3)),
  decay: (5 * of.viscosity) / (of.density * radius ** 2),
});

/** One step of all that floats: each is drawn round by its skin, and two that touch are one. */
export function blobStep(stage: Stage): void {
  if (stage.blobs.size === 0) return;
  for (const blob of stage.blobs.values()) {
    const { omega, decay } = swingOf(blob);
    // Implicit, so that what is thick does not overshoot in a step.
    blob.rate = (blob.rate - omega ** 2 * blob.stretch * STEP) / (1 + 2 * decay * STEP + (omega * STEP) ** 2);
    blob.stretch += blob.rate * STEP;
  }
  for (const { a, b } of stage.touches) {
    const [one, other] = [stage.blobs.get(a), stage.blobs.get(b)];
    if (one !== undefined && other !== undefined) merge(stage, one, other);
  }
}

/** Two that touch flow together: one of their mass, with their momentum about their common middle. */
function merge(stage: Stage, a: Blob, b: Blob): void {
  const [ma, mb] = [a.loose.mass, b.loose.mass];
  const m = ma + mb;
  const [pa, pb, va, vb] = [
    a.loose.body.translation(),
    b.loose.body.translation(),
    a.loose.body.linvel(),
    b.loose.body.linvel(),
  ];
  const radius = Math.cbrt(a.radius ** 3 + b.radius ** 3);
  for (const { loose } of [a, b]) {
    stage.blobs.delete(loose.id);
    takeOff(stage, loose);
    stage.gone.set(loose.id, stage.frame);
  }
  const from = stage.loose.get(a.loose.owner) ?? a.loose;
  addBlob(stage, from, a.of, {
    x: (ma * pa.x + mb * pb.x) / m,
    y: (ma * pa.y + mb * pb.y) / m,
    vx: (ma * va.x + mb * vb.x) / m,
    vy: (ma * va.y + mb * vb.y) / m,
    radius,
    // Two balls side by side are so much longer than the one that they become.
    stretch: Math.min(0.45, 0.5 * ((a.radius + b.radius) / radius - 1)),
    axis: Math.atan2(pb.y - pa.y, pb.x - pa.x),
  });
}

/** Everything liquid that floats, and what is left of it in its vessel. */
export const afloatSeen = (stage: Stage): Afloating[] =>
  [...stage.leaking.values()].map(({ loose, whole, left }: Leaking) => ({
    id: loose.id,
    whole: fine(whole),
    left: fine(left),
    blobs: [...stage.blobs.values()]
      .filter((b) => b.loose.owner === loose.id)
      .map(({ loose: own, radius, stretch, axis }) => ({
        id: own.id,
        kilograms: fine(own.mass),
        radius: fine(radius),
        stretch: fine(stretch),
        axis: fine(axis),
      })),
  }));

const fine = (value: number): number => Math.round(value * 1e5) / 1e5;
