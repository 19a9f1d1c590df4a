import type { MechanismSeat } from '#contracts/mechanism.ts';
import type { Joined } from '../devices/mechanism.ts';
import { materialOf } from '../materials.ts';
import { layers, RAPIER as R, withMaterial } from '../physics.ts';
import type { Stage, Standing } from '../stage.ts';
import type { Puppet } from './puppet.ts';

/** Share of the weight that comes down with the soles: feet and half the shanks (Winter, table 4.1). */
const FEET = 0.08;

/** Sits down: the part carries the weight, at `weight` in its frame, from now on. */
export function weighOn(
  stage: Stage,
  actor: Puppet,
  joined: Joined,
  weight: MechanismSeat,
  seat: MechanismSeat,
): void {
  stage.seated.set(actor.id, { joined, seat, standing: null });
  joined.load(weight, actor.id, actor.mass);
  stage.worked.add(joined.main.id);
}

/**
 * Stands on a part that gives: the actor's weight becomes two free bodies that can only go up and down, the feet
 * and the rest, which the legs hold apart.
 */
export function standOn(stage: Stage, actor: Puppet, joined: Joined, seat: MechanismSeat): Standing {
  const at = joined.seat(seat);
  const make = (y: number) =>
    stage.physics.createRigidBody(
      R.RigidBodyDesc.dynamic()
        .setTranslation(at.x, y)
        .enabledTranslations(false, true)
        .lockRotations()
        .setCanSleep(false),
    );
  const soles = make(at.y + 0.01);
  const half = 0.03;
  const desc = withMaterial(R.ColliderDesc.cuboid(0.16, half), materialOf('flesh'), layers.reach)
    .setMass(actor.mass * FEET)
    // The soles are where the feet are: the box lies above them.
    .setTranslation(0, half);
  stage.names.set(stage.physics.createCollider(desc, soles).handle, `${actor.id}/foot-near`);
  const trunk = make(at.y + 0.01);
  trunk.setAdditionalMass(actor.mass * (1 - FEET), true);
  const standing = { soles, trunk };
  stage.seated.set(actor.id, { joined, seat, standing });
  return standing;
}

/** Gets up: the part is rid of the weight. */
export function leaveSeat(stage: Stage, actor: Puppet): void {
  stage.riders.delete(actor.id);
  stage.astride.delete(actor.id);
  stage.borne.delete(actor.id);
  stage.sitters.delete(actor.id);
  stage.within.delete(actor.id);
  const seated = stage.seated.get(actor.id);
  if (seated === undefined) return;
  stage.seated.delete(actor.id);
  if (seated.standing !== null) {
    stage.physics.removeRigidBody(seated.standing.soles);
    stage.physics.removeRigidBody(seated.standing.trunk);
  } else seated.joined.load(seated.seat, actor.id, 0);
  stage.worked.add(seated.joined.main.id);
}
