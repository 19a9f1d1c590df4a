import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { BICYCLE_HIGH, bicycle } from '#contracts/rig.ts';
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
  /** So many times as large as a grown-up's. */
  readonly scale: number;
  static readonly maxTorque = 60;

  constructor(physics: RAPIER.World, prop: PlanProp) {
    this.id = prop.id;
    this.prop = prop;
    const k = prop.height / BICYCLE_HIGH;
    this.scale = k;
    const r = bicycle.wheelRadius * k;
    const y = prop.y + r;
    const half = (bicycle.wheelBase / 2) * k;
    // A small one is made of tubes as thin as it is small.
    const light = k ** 2;
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
      const desc = withMaterial(colliderFor(shape), materials[material], layers.bicycle).setMass(mass);
      // A tyre with air in it does not hop like a solid rubber ball.
      const collider = physics.createCollider(
        part === 'frame' ? desc : desc.setRestitution(0.1).setFriction(0.9),
        body,
      );
      this.parts.set(part, { shape, body, collider, mass, material });
      return body;
    };
    const back = make('wheel-back', { kind: 'circle', radius: r }, prop.x - half, y, 1.6 * light, 'rubber');
    const front = make('wheel-front', { kind: 'circle', radius: r }, prop.x + half, y, 1.6 * light, 'rubber');
    const box = { kind: 'box', width: 0.9 * k, height: 0.3 * k } as const;
    const frame = make('frame', box, prop.x, y + 0.2 * k, 11 * light, 'steel');
    for (const [wheel, x] of [
      [back, -half],
      [front, half],
    ] as const) {
      const pin = physics.createImpulseJoint(
        R.JointData.revolute({ x, y: -0.2 * k }, { x: 0, y: 0 }),
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
    const k = this.scale;
    const f = this.facing * k;
    const origin = bicycle.wheelRadius + 0.2;
    const crank = this.piece('wheel-back').body.rotation() / 2.4;
    const bottom = pointOn(pose, -0.05 * f, (bicycle.crank - origin) * k);
    const pedal = (turn: number) => ({
      x: bottom.x + Math.cos(crank + turn) * 0.13 * k,
      y: bottom.y + Math.sin(crank + turn) * 0.13 * k,
    });
    return {
      saddle: pointOn(pose, -0.22 * f, (bicycle.saddle - origin) * k),
      bar: pointOn(pose, 0.36 * f, (bicycle.bar - origin) * k),
      near: pedal(0),
      far: pedal(Math.PI),
      angle: pose.angle,
    };
  }

  board(rider: Puppet): void {
    this.rider = rider;
    // The rider's weight rests on the frame.
    const weight = rider.actor.rig === 'person' ? 15 * rider.height ** 2 : rider.mass;
    this.piece('frame').body.setAdditionalMass(weight, true);
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
    // Legs that fit on a smaller one are weaker as well, by what they weigh.
    const most = Bicycle.maxTorque * this.scale ** 3;
    const torque = clamp((this.wanted - this.speed()) * most, -most, most);
    wheel.addTorque(-torque, true);
  }
}
