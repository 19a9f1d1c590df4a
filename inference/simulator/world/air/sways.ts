import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { RAPIER as R, STEP } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import type { Stage } from '../stage.ts';
import { gusty } from './air.ts';
import type { Sway } from './sway.ts';

/** How far a wind of 10 m/s bends something, radians, and how far it ever goes; judged by trees and curtains in the open. */
const [GIVES, MOST] = [0.24, 0.26];
/** How quickly plants sway: 0.87 Hz for a metre, and slower by the root of their height (conifers: Moore & Maguire 2004). */
const hertz = (height: number): number => 0.87 / Math.sqrt(Math.max(0.1, height));
/** A rocking chair's own time, Hz; judged. */
const ROCKS = 0.55;
/** Share of critical damping: trees 0.05 to 0.2 (Moore & Maguire 2004), cloth in air more; runners on a floor little. */
const DAMPING = { foot: 0.12, top: 0.18, rockers: 0.04 } as const;

/** Before the first step: pins what sways by its foot or its upper edge, in nobody's way. */
export function pinSways(stage: Stage): void {
  for (const { id, sways } of stage.plan.props) {
    const loose = stage.loose.get(id);
    if (sways === undefined || loose === undefined || loose.prop.fixed) continue;
    const { x, y } = loose.body.translation();
    const pin = { x: 0, y: pinOf(loose.prop) };
    const ground = stage.physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(x, y + pin.y));
    stage.physics.createImpulseJoint(R.JointData.revolute({ x: 0, y: 0 }, pin), ground, loose.body, true);
    // A trunk carries what is over it.
    if (sways !== 'top') loose.body.setGravityScale(0, true);
    stage.sways.set(id, { loose, held: sways, breeze: 0 });
  }
}

/** Metres from the middle of a thing up to where it is held. */
export const pinOf = ({ sways, height }: Pick<PlanProp, 'sways' | 'height'>): number =>
  sways === 'top' ? height / 2 : -height / 2;

/** How far a wind bends it when it lasts, radians. */
const bentBy = (wind: number): number => clamp(Math.sign(wind) * GIVES * (wind / 10) ** 2, -MOST, MOST);

/**
 * A step of an oscillator that air pushes at: I θ″ = I ω² (θ(wind) − θ) − 2 ζ I ω θ′. What hangs has its weight for the
 * restoring part of it.
 */
export function swayOn(stage: Stage, { loose, held, breeze }: Sway): void {
  const { body, prop } = loose;
  if (stage.loose.get(loose.id) !== loose || loose.held !== null) return;
  const wind = Math.abs(stage.wind) > Math.abs(breeze) ? stage.wind : breeze;
  const about = inertiaOf(body, prop.height / 2);
  const { gravity } = stage.around;
  const own =
    held === 'top'
      ? Math.sqrt((body.mass() * gravity * (prop.height / 2)) / about)
      : 2 * Math.PI * (held === 'foot' ? hertz(prop.height) : ROCKS);
  // Away from where the wind comes from: what stands leans that way, what hangs is lifted that way.
  const lean = (held === 'top' ? 1 : -1) * bentBy(gusty(wind, stage.step * STEP + loose.prop.x));
  const back = held === 'top' ? 0 : -body.rotation();
  const turn = own ** 2 * (lean + back) - 2 * DAMPING[held] * own * body.angvel();
  if (wind === 0 && Math.abs(body.angvel()) < 1e-4 && Math.abs(body.rotation()) < 1e-4) return;
  body.applyTorqueImpulse(about * turn * STEP, true);
  stage.worked.add(loose.id);
}

/** Moment of inertia about a pin so far from the middle, kg m². */
const inertiaOf = (body: RAPIER.RigidBody, away: number): number =>
  body.principalInertia() + body.mass() * away ** 2;
