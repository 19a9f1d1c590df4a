import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { RAPIER as R, STEP } from '../physics.ts';
import { clamp } from '../puppets/limb.ts';
import type { Loose } from '../puppets/loose.ts';

/** How fast a load is lowered or raised, m/s: a hand that lets a cord run. Judged. */
const PACE = 0.35;
/** The drive pulls or pushes with half of what hangs on it more than its weight, and a little, newtons. */
const SPARE = { share: 0.5, least: 4 } as const;
/** Weight of what a cord hangs from, or of a grabber's rod and jaws, kilograms; judged. */
const CARRIER = 0.6;
/** What a clamp turns with at most, N m: as a wrist does (Mital & Kumar 1998, 10–15), and how briskly, 1/s. */
const [WRIST, BRISK] = [12, 14];
/** How fast the drive finds out what weight hangs on it, 1/s². */
const LEARNS = 240;

/** A trolley over the stage that only goes up and down, by a drive of bounded force, with something on it. */
export class Hoist {
  /** Height that it is to go to, metres. */
  aim: number;
  /** Times the usual pace. */
  vigour = 1;
  /** How far a clamp that turns is to be turned, radians. */
  angle = 0;
  readonly load: Loose;
  readonly cord: number;
  private readonly physics: RAPIER.World;
  private readonly carrier: RAPIER.RigidBody;
  private readonly grabber: Loose | null;
  private readonly turns: 'middle' | 'top' | null;
  private joint: RAPIER.ImpulseJoint | null;
  /** Newtons of the load that it bears just now. */
  private bears: number;

  constructor(
    physics: RAPIER.World,
    load: Loose,
    { grabber, cord, gravity }: { grabber: Loose | null; cord: number; gravity: number },
  ) {
    this.physics = physics;
    this.load = load;
    this.cord = cord;
    this.grabber = grabber;
    const at = load.body.translation();
    const top = load.prop.height / 2;
    this.aim = at.y + top + cord;
    this.bears = load.mass * gravity;
    this.carrier =
      grabber?.body ??
      physics.createRigidBody(
        R.RigidBodyDesc.dynamic().setTranslation(at.x, this.aim).setAdditionalMass(CARRIER).lockRotations(),
      );
    const p = this.carrier.translation();
    this.aim = p.y;
    const ground = physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(p.x, 0));
    // Up and down only.
    physics.createImpulseJoint(
      R.JointData.prismatic({ x: 0, y: p.y }, { x: 0, y: 0 }, { x: 0, y: 1 }),
      ground,
      this.carrier,
      true,
    );
    const hook = { x: at.x - p.x, y: at.y + top + cord - p.y };
    this.turns = load.prop.hung?.turns ?? null;
    const pin = this.turns === 'middle' ? 0 : top;
    const data =
      this.turns !== null
        ? R.JointData.revolute({ x: hook.x, y: hook.y - top + pin }, { x: 0, y: pin })
        : cord > 0
          ? R.JointData.rope(cord, hook, { x: 0, y: top })
          : R.JointData.fixed(hook, 0, { x: 0, y: top }, 0);
    this.joint = physics.createImpulseJoint(data, this.carrier, load.body, true);
    this.joint.setContactsEnabled(false);
  }

  get holds(): boolean {
    return this.joint !== null && this.load.collider.isValid();
  }

  /** Height of the carrier. */
  get y(): number {
    return this.carrier.translation().y;
  }

  /** Opens the jaws, or slips the cord's hook: from here on the load is free. */
  release(step: number): void {
    if (this.joint === null) return;
    this.physics.removeImpulseJoint(this.joint, true);
    this.joint = null;
    this.aim = this.y;
    this.load.flight = { step, by: '', met: [] };
  }

  /** Before a step: what its drive does. Returns whom it works on. */
  drive(gravity: number): string[] {
    const own = this.carrier.mass();
    const mass = own + (this.holds ? this.load.body.mass() : 0);
    const pace = PACE * this.vigour;
    const off = clamp(4 * (this.aim - this.y), -pace, pace) - this.carrier.linvel().y;
    const most = SPARE.share * mass * gravity + SPARE.least;
    // What it carries it feels: where something else bears the load, it lets the cord run.
    this.bears = clamp(
      this.bears + LEARNS * mass * off * STEP,
      0,
      (1 + SPARE.share) * (mass - own) * gravity,
    );
    const push = clamp((0.3 * mass * off) / STEP, -most, most);
    if (this.turns !== null && this.holds) {
      const { body } = this.load;
      const arm = this.turns === 'top' ? this.load.prop.height / 2 : 0;
      const inertia = Math.max(1e-3, body.principalInertia() + body.mass() * arm * arm);
      const wish = inertia * (BRISK * BRISK * (this.angle - body.rotation()) - 2 * BRISK * body.angvel());
      body.applyTorqueImpulse(clamp(wish, -WRIST, WRIST) * STEP, true);
    }
    this.carrier.applyImpulse({ x: 0, y: (own * gravity + this.bears + push) * STEP }, true);
    return [...(this.holds ? [this.load.id] : []), ...(this.grabber === null ? [] : [this.grabber.id])];
  }
}
