import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { bicycle } from '#contracts/rig.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/trace.ts';
import { materials } from '../materials.ts';
import { colliderFor, layers, RAPIER as R, withMaterial } from '../physics.ts';
import { clamp, pointOn } from '../puppets/limb.ts';
import type { Puppet } from '../puppets/puppet.ts';

type Piece = {
  shape: Shape;
  body: RAPIER.RigidBody;
  collider: RAPIER.Collider;
  mass: number;
  material: string;
};

/**
 * A bicycle that rolls by physics: a frame on two wheels. What is actuated is a torque on the back wheel, at most
 * what legs give (60 N m at the wheel), and a brake of the same strength.
 */
export class Bicycle {
  readonly id: string;
  readonly prop: PlanProp;
  readonly parts = new Map<string, Piece>();
  rider: Puppet | null = null;
  /** Wanted ground speed, m/s; null rolls freely. */
  wanted: number | null = null;
  facing: 1 | -1 = 1;
  static readonly maxTorque = 60;

  constructor(physics: RAPIER.World, prop: PlanProp) {
    this.id = prop.id;
    this.prop = prop;
    const r = bicycle.wheelRadius;
    const y = prop.y + r;
    const half = bicycle.wheelBase / 2;
    const make = (
      part: string,
      shape: Shape,
      x: number,
      at: number,
      mass: number,
      material: 'rubber' | 'steel',
    ) => {
      const body = physics.createRigidBody(
        R.RigidBodyDesc.dynamic()
          .setTranslation(x, at)
          .setCanSleep(false)
          .setAngularDamping(part === 'frame' ? 0 : 0.15),
      );
      const desc = withMaterial(colliderFor(shape), materials[material], layers.prop).setMass(mass);
      // A tyre with air in it does not hop like a solid rubber ball.
      const collider = physics.createCollider(
        part === 'frame' ? desc : desc.setRestitution(0.1).setFriction(0.9),
        body,
      );
      this.parts.set(part, { shape, body, collider, mass, material });
      return body;
    };
    const back = make('wheel-back', { kind: 'circle', radius: r }, prop.x - half, y, 1.6, 'rubber');
    const front = make('wheel-front', { kind: 'circle', radius: r }, prop.x + half, y, 1.6, 'rubber');
    const frame = make('frame', { kind: 'box', width: 0.9, height: 0.3 }, prop.x, y + 0.2, 11, 'steel');
    for (const [wheel, x] of [
      [back, -half],
      [front, half],
    ] as const) {
      const pin = physics.createImpulseJoint(
        R.JointData.revolute({ x, y: -0.2 }, { x: 0, y: 0 }),
        frame,
        wheel,
        true,
      );
      pin.setContactsEnabled(false);
    }
  }

  private piece(part: string): Piece {
    return this.parts.get(part)!;
  }

  middle(): { x: number; y: number } {
    const t = this.piece('frame').body.translation();
    return { x: t.x, y: t.y };
  }

  speed(): number {
    return this.piece('frame').body.linvel().x;
  }

  /** Saddle, handlebar and pedals in the world. */
  fittings(): {
    saddle: { x: number; y: number };
    bar: { x: number; y: number };
    near: { x: number; y: number };
    far: { x: number; y: number };
    angle: number;
  } {
    const body = this.piece('frame').body;
    const t = body.translation();
    const pose = { x: t.x, y: t.y, angle: body.rotation() };
    const f = this.facing;
    const origin = bicycle.wheelRadius + 0.2;
    const crank = this.piece('wheel-back').body.rotation() / 2.4;
    const bottom = pointOn(pose, -0.05 * f, bicycle.crank - origin);
    const pedal = (turn: number) => ({
      x: bottom.x + Math.cos(crank + turn) * 0.13,
      y: bottom.y + Math.sin(crank + turn) * 0.13,
    });
    return {
      saddle: pointOn(pose, -0.22 * f, bicycle.saddle - origin),
      bar: pointOn(pose, 0.36 * f, bicycle.bar - origin),
      near: pedal(0),
      far: pedal(Math.PI),
      angle: pose.angle,
    };
  }

  board(rider: Puppet): void {
    this.rider = rider;
    // The rider's weight rests on the frame.
    this.piece('frame').body.setAdditionalMass(15 * rider.height ** 2, true);
  }

  leave(): void {
    this.rider = null;
    this.wanted = null;
    this.piece('frame').body.setAdditionalMass(0, true);
  }

  drive(): void {
    const wheel = this.piece('wheel-back').body;
    wheel.resetTorques(true);
    if (this.wanted === null) return;
    const torque = clamp((this.wanted - this.speed()) * 60, -Bicycle.maxTorque, Bicycle.maxTorque);
    wheel.addTorque(-torque, true);
  }
}
