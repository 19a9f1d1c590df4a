import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Shape } from '#contracts/shape.ts';
import { crumbles } from '../change/fracture.ts';
import { crumble } from '../change/shattering.ts';
import { takeAway } from '../leaving.ts';
import { materialOf, materials } from '../materials.ts';
import { STEP } from '../physics.ts';
import type { Limb } from '../puppets/limbs.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Puppet } from '../puppets/puppet.ts';
import type { Stage } from '../stage.ts';
import type { Surf } from './surf.ts';
import { dipOf } from './water.ts';

/** Drag of blunt bodies, and the water that goes along with them: as in `water.ts`. */
const [BALL, BOX, ADDED] = [0.47, 1.05, 0.5];
/** Loss to eddies as something bobs, per second; set by eye. */
const BOB = 1.6;
/** Shallower than so much it only wets, metres. */
const FILM = 0.03;
/**
 * Depth times speed that takes people off their feet, m²/s: 1.2 for who is heavier than 50 m kg (height times mass), 0.4 for
 * children (Cox, Shand and Blacka, Australian Rainfall and Runoff, project 10, 2010).
 */
const STANDS = { from: 50, grown: 1.2, small: 0.4 } as const;

/** What water pushes: a body, its outline, and what it weighs. */
type Pushed = { body: RAPIER.RigidBody; shape: Shape; across: number; density: number };

/** The sea comes in and goes out by a step, and takes along what it can. */
export function surfStep(stage: Stage, surf: Surf): void {
  surf.advance();
  for (const loose of [...stage.loose.values()]) {
    if (loose.prop.fixed || loose.held !== null || stage.joined.has(loose.owner)) continue;
    const { x } = loose.body.translation();
    const { prop, body, shape } = loose;
    const { density } = materialOf(prop.material);
    const reached = push(surf, { body, shape, across: Math.min(prop.width, prop.height), density });
    if (reached === 0) continue;
    stage.worked.add(loose.id);
    if (loose.flight !== null && !loose.flight.met.includes(surf.id)) loose.flight.met.push(surf.id);
    if (!stage.washed.has(loose.owner)) splashOn(stage, surf, loose.owner, prop.material, x);
    // What holds sand together is water between its grains, and the air with it: soaked, it falls apart
    // (Pakpour et al., Scientific Reports 2, 549, 2012).
    if (!crumbles(prop.material) || surf.at(x).depth < FILM) continue;
    if (loose.part === null) crumble(stage, loose);
    else wearAway(stage, loose, Math.abs(surf.at(x).pace) * STEP);
  }
  for (const puppet of stage.puppets.values()) people(stage, surf, puppet);
}

/** A lump of soaked sand goes off with the water, grain by grain, and is gone when so many of its widths have run past it; judged. */
const WEARS = 7;

function wearAway(stage: Stage, lump: Loose, run: number): void {
  const past = (stage.worn.get(lump.id) ?? 0) + run;
  stage.worn.set(lump.id, past);
  if (past > WEARS * Math.min(lump.prop.width, lump.prop.height)) takeAway(stage, lump);
}

/** The first of it that reaches something is heard, and seen. */
function splashOn(stage: Stage, surf: Surf, id: string, material: string, x: number): void {
  const { depth, pace } = surf.at(x);
  if (depth < FILM) return;
  stage.washed.add(id);
  const speed = Math.abs(pace);
  stage.specks.splash(x, surf.levelAt(x), 0.4, Math.max(0.8, speed), 20 * depth * speed);
  stage.sound({
    kind: 'splash',
    x,
    bodies: [surf.id, id],
    materials: [material, 'water'],
    strength: Math.min(1, 0.3 + 0.3 * speed * Math.sqrt(depth)),
    seconds: 0.7,
  });
}

function people(stage: Stage, surf: Surf, puppet: Puppet): void {
  const { depth, pace } = surf.at(puppet.x);
  if (puppet.mode === 'limp') {
    for (const limb of puppet.limbs.values()) push(surf, ofLimb(limb));
    return;
  }
  if (puppet.mode !== 'alive' || puppet.air.up || puppet.hover !== null || puppet.wings?.aloft === true)
    return;
  if (depth > FILM && !stage.washed.has(puppet.id)) splashOn(stage, surf, puppet.id, 'flesh', puppet.x);
  const stands = puppet.height * puppet.mass > STANDS.from ? STANDS.grown : STANDS.small;
  if (depth * Math.abs(pace) > stands) puppet.collapse(0.6 * pace);
}

const ofLimb = ({ body, shape }: Limb): Pushed => ({
  body,
  shape,
  across: 2 * (shape.kind === 'circle' || shape.kind === 'capsule' ? shape.radius : 0.06),
  density: materials.flesh.density,
});

/** What water does to a body in a step: lift and drag. Returns what share of it is under water. */
function push(surf: Surf, { body, shape, across, density }: Pushed): number {
  const { x } = body.translation();
  if (surf.at(x).depth < 1e-3) return 0;
  const dip = dipOf({ shape, body }, surf.levelAt(x));
  if (dip === null) return 0;
  const { pace } = surf.at(x);
  const mass = body.mass();
  const displaced = (surf.density * mass * dip.share) / density;
  const moved = mass + ADDED * displaced;
  const v = body.linvel();
  const cd = shape.kind === 'circle' ? BALL : BOX;
  const loss = (0.5 * surf.density * cd * dip.height * across * Math.hypot(pace - v.x, v.y)) / moved;
  // Towards the water's own way, and never past it.
  const kept = 1 / (1 + (loss + BOB * dip.share) * STEP);
  const lift = displaced * surf.gravity * STEP;
  const force = { x: mass * (1 - kept) * (pace - v.x), y: lift - mass * (1 - kept) * v.y };
  body.applyImpulseAtPoint(force, { x: body.worldCom().x, y: dip.y }, true);
  body.setAngvel(body.angvel() / (1 + 2 * (loss + BOB * dip.share) * STEP), true);
  return dip.share;
}
