import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import {
  type Mechanism,
  type MechanismJoint,
  type MechanismPoint,
  type MechanismSeat,
  onPart,
} from '#contracts/mechanism.ts';
import type { PlanProp } from '#contracts/scene-plan.ts';
import { RAPIER as R, STEP } from '../physics.ts';
import { type Pose, pointOn } from '../puppets/limb.ts';
import type { Loose, Touch } from '../puppets/loose.ts';

type Spring = Extract<MechanismJoint, { kind: 'spring' }>;
type Load = { mass: number; x: number; y: number };

/**
 * The joints of one mechanism, and the forces inside it. Its parts are loose things like all others: they fall,
 * meet and are judged by the audit. What acts here: pins, ropes and slides (Rapier's joints), springs, and blows
 * that neighbouring balls pass on.
 */
export class Joined {
  readonly prop: PlanProp;
  readonly mechanism: Mechanism;
  readonly parts: ReadonlyMap<string, Loose>;
  private readonly physics: RAPIER.World;
  private readonly ground: RAPIER.RigidBody;
  private readonly latches: RAPIER.ImpulseJoint[] = [];
  private readonly springs: Spring[] = [];
  private readonly belt: { body: RAPIER.RigidBody; home: { x: number; y: number }; speed: number } | null =
    null;
  private readonly loads = new Map<string, Map<string, Load>>();

  constructor(
    physics: RAPIER.World,
    prop: PlanProp,
    mechanism: Mechanism,
    parts: ReadonlyMap<string, Loose>,
  ) {
    this.physics = physics;
    this.prop = prop;
    this.mechanism = mechanism;
    this.parts = parts;
    this.ground = physics.createRigidBody(R.RigidBodyDesc.fixed().setTranslation(prop.x, prop.y));
    for (const joint of mechanism.joints) this.join(joint);
    if (mechanism.belt !== undefined) {
      const { body } = this.part(mechanism.belt.part);
      // It moves by a step's worth and is put back: what lies on it feels a surface that runs.
      body.setBodyType(R.RigidBodyType.KinematicPositionBased, true);
      this.belt = { body, home: { ...body.translation() }, speed: mechanism.belt.speed };
    }
  }

  get main(): Loose {
    return this.part(this.mechanism.main);
  }

  get latched(): boolean {
    return this.latches.length > 0;
  }

  /** Opens whatever holds a part at the start. From here on only physics moves it. */
  release(): void {
    for (const latch of this.latches.splice(0)) this.physics.removeImpulseJoint(latch, true);
  }

  /** Catches the parts that were held at the start again, where they are. */
  hold(): void {
    if (this.latched) return;
    for (const joint of this.mechanism.joints) if (joint.kind === 'latch') this.join(joint);
  }

  /** Where a seat is just now, and how it is turned. */
  seat(seat: MechanismSeat): Pose {
    const body = this.part(seat.part).body;
    const pose = { ...body.translation(), angle: body.rotation() };
    return { ...pointOn(pose, seat.x, seat.y), angle: pose.angle };
  }

  /** Who sits on a part weighs on it there: their mass moves with it. Zero takes it off again. */
  load(seat: MechanismSeat, who: string, mass: number): void {
    const loads = this.loads.get(seat.part) ?? new Map<string, Load>();
    this.loads.set(seat.part, loads);
    if (mass === 0) loads.delete(who);
    else loads.set(who, { mass, x: seat.x, y: seat.y });
    const all = [...loads.values()];
    const whole = all.reduce((sum, l) => sum + l.mass, 0);
    const middle = {
      x: all.reduce((sum, l) => sum + l.mass * l.x, 0) / Math.max(whole, 1e-9),
      y: all.reduce((sum, l) => sum + l.mass * l.y, 0) / Math.max(whole, 1e-9),
    };
    const inertia = all.reduce((sum, l) => sum + l.mass * ((l.x - middle.x) ** 2 + (l.y - middle.y) ** 2), 0);
    const { body } = this.part(seat.part);
    body.setAdditionalMassProperties(whole, middle, inertia, true);
    body.recomputeMassPropertiesFromColliders();
  }

  /** After each step the belt's body is where it was: only its surface has run on. */
  settle(): void {
    if (this.belt !== null) this.belt.body.setTranslation(this.belt.home, false);
  }

  /** Before each step: springs push, and balls in a row pass their blows on. Returns the blows. */
  drive(): Touch[] {
    for (const spring of this.springs) this.pull(spring);
    if (this.belt !== null) {
      const { body, home, speed } = this.belt;
      body.setNextKinematicTranslation({ x: home.x + speed * STEP, y: home.y });
    }
    return this.mechanism.strikes.length === 0 ? [] : this.pass();
  }

  /** Energy kept in the springs, in joules. */
  stored(): number {
    return this.springs.reduce((sum, s) => {
      const { stretch, rate } = this.stretch(s);
      // Impulses come before the positions move (symplectic Euler): what is conserved is the energy half a step back.
      return sum + 0.5 * s.stiffness * (stretch - (rate * STEP) / 2) ** 2;
    }, 0);
  }

  /** How much of `stored` may be booked a step too early or too late when a blow falls within a step, in joules. */
  uncertain(): number {
    return this.springs.reduce((sum, s) => {
      const { stretch, rate } = this.stretch(s);
      return sum + (Math.abs(s.stiffness * stretch * rate) * STEP) / 2;
    }, 0);
  }

  private part(name: string): Loose {
    const part = this.parts.get(name);
    if (part === undefined) throw new RangeError(`${this.prop.id} has no part ${name}`);
    return part;
  }

  private body(name: string | null): RAPIER.RigidBody {
    return name === null ? this.ground : this.part(name).body;
  }

  private anchor(name: string | null, point: MechanismPoint): { x: number; y: number } {
    const [x, y] = onPart(
      this.mechanism.parts.find((p) => p.name === name),
      point,
    );
    return { x, y };
  }

  private startAngle(name: string | null): number {
    return this.mechanism.parts.find((p) => p.name === name)?.angle ?? 0;
  }

  private join(joint: MechanismJoint): void {
    const [a, b] = [this.body(joint.a), this.body(joint.b)];
    const make = (data: RAPIER.JointData) => {
      const made = this.physics.createImpulseJoint(data, a, b, true);
      made.setContactsEnabled(false);
      return made;
    };
    switch (joint.kind) {
      case 'hinge':
      case 'rod': {
        const at = joint.kind === 'hinge' ? joint.at : joint.from;
        const data = R.JointData.revolute(this.anchor(joint.a, at), this.anchor(joint.b, at));
        if (joint.kind === 'hinge' && joint.limits !== null) {
          const start = this.startAngle(joint.b) - this.startAngle(joint.a);
          data.limitsEnabled = true;
          data.limits = [start + joint.limits[0], start + joint.limits[1]];
        }
        make(data);
        return;
      }
      case 'rope': {
        const length = Math.hypot(joint.to[0] - joint.from[0], joint.to[1] - joint.from[1]);
        make(R.JointData.rope(length, this.anchor(joint.a, joint.from), this.anchor(joint.b, joint.to)));
        return;
      }
      case 'slide': {
        const middle = this.mechanism.parts.find((p) => p.name === joint.b);
        const at: MechanismPoint = middle === undefined ? [0, 0] : [middle.x, middle.y];
        const axis = { x: joint.axis[0], y: joint.axis[1] };
        const data = R.JointData.prismatic(this.anchor(joint.a, at), this.anchor(joint.b, at), axis);
        data.limitsEnabled = true;
        data.limits = [...joint.limits];
        make(data);
        return;
      }
      case 'latch': {
        const p = b.translation();
        const at: MechanismPoint = [p.x - this.prop.x, p.y - this.prop.y];
        const data = R.JointData.fixed(
          this.anchor(joint.a, at),
          b.rotation() - a.rotation(),
          { x: 0, y: 0 },
          0,
        );
        this.latches.push(make(data));
        return;
      }
      case 'spring':
        this.springs.push(joint);
        return;
    }
  }

  private stretch(s: Spring): {
    a: RAPIER.RigidBody;
    b: RAPIER.RigidBody;
    p: { x: number; y: number };
    q: { x: number; y: number };
    way: { x: number; y: number };
    stretch: number;
    rate: number;
  } {
    const [a, b] = [this.body(s.a), this.body(s.b)];
    const onto = (body: RAPIER.RigidBody, at: { x: number; y: number }) =>
      pointOn({ ...body.translation(), angle: body.rotation() }, at.x, at.y);
    const p = onto(a, this.anchor(s.a, s.from));
    const q = onto(b, this.anchor(s.b, s.to));
    const far = Math.hypot(q.x - p.x, q.y - p.y);
    const way = far < 1e-9 ? { x: 0, y: 1 } : { x: (q.x - p.x) / far, y: (q.y - p.y) / far };
    const [va, vb] = [a.velocityAtPoint(p), b.velocityAtPoint(q)];
    const rate = (vb.x - va.x) * way.x + (vb.y - va.y) * way.y;
    return { a, b, p, q, way, stretch: far - s.length, rate };
  }

  /** Hooke's law with a damper beside it. */
  private pull(s: Spring): void {
    const { a, b, p, q, way, stretch, rate } = this.stretch(s);
    const push = -(s.stiffness * stretch + s.damping * rate) * STEP;
    b.applyImpulseAtPoint({ x: way.x * push, y: way.y * push }, q, true);
    if (!a.isFixed()) a.applyImpulseAtPoint({ x: -way.x * push, y: -way.y * push }, p, true);
  }

  /** The pin that a part turns about, if it hangs on a rod: from there to its middle. */
  private arm({ part, body }: Loose): { x: number; y: number } | null {
    const rod = this.mechanism.joints.find((j) => j.kind === 'rod' && j.b === part);
    if (rod?.kind !== 'rod') return null;
    const pin = this.anchor(rod.a, rod.from);
    const on = this.body(rod.a);
    const at = pointOn({ ...on.translation(), angle: on.rotation() }, pin.x, pin.y);
    const p = body.translation();
    return { x: p.x - at.x, y: p.y - at.y };
  }

  /** Velocity that a blow of 1 N s gives along `way`: 1 / m for a free ball; one on an arm turns about its pin. */
  private yields(part: Loose, way: { x: number; y: number }): number {
    const arm = this.arm(part);
    const mass = part.body.mass();
    if (arm === null) return 1 / mass;
    const lever = arm.x * way.y - arm.y * way.x;
    return lever ** 2 / (part.body.principalInertia() + mass * (arm.x ** 2 + arm.y ** 2));
  }

  private strike(part: Loose, blow: { x: number; y: number }): void {
    const { body } = part;
    const arm = this.arm(part);
    if (arm === null) {
      body.applyImpulse(blow, true);
      return;
    }
    const inertia = body.principalInertia() + body.mass() * (arm.x ** 2 + arm.y ** 2);
    const spin = (arm.x * blow.y - arm.y * blow.x) / inertia;
    const v = body.linvel();
    body.setLinvel({ x: v.x - spin * arm.y, y: v.y + spin * arm.x }, true);
    body.setAngvel(body.angvel() + spin, true);
  }

  /**
   * Balls that touch in a row: a solver that treats all contacts of a step at once shares a blow among them
   * (Rapier does), steel does not. A blow takes about 0.1 ms and is over before the next begins, so pairs are
   * solved one after the other, each by Newton's law with its restitution, until nobody closes in on a neighbour
   * (Herrmann & Seitz, Am. J. Phys. 50, 977, 1982).
   */
  private pass(): Touch[] {
    const blows = new Map<string, Touch>();
    const pairs = this.mechanism.strikes.map(([a, b]) => [this.part(a), this.part(b)] as const);
    for (let round = 0, closing = true; closing && round < 4 * pairs.length; round++) {
      closing = false;
      for (const [one, two] of pairs) {
        const p = one.body.translation();
        const q = two.body.translation();
        const far = Math.hypot(q.x - p.x, q.y - p.y);
        const way = { x: (q.x - p.x) / far, y: (q.y - p.y) / far };
        const [v, w] = [one.body.linvel(), two.body.linvel()];
        const rate = (w.x - v.x) * way.x + (w.y - v.y) * way.y;
        const reach = (one.prop.width + two.prop.width) / 2;
        // They meet in this step: now is nearer to the moment than a step later.
        if (rate > -1e-6 || far + (rate * STEP) / 2 > reach) continue;
        const restitution = one.collider.restitution() * two.collider.restitution();
        const push = (-(1 + restitution) * rate) / (this.yields(one, way) + this.yields(two, way));
        this.strike(one, { x: -way.x * push, y: -way.y * push });
        this.strike(two, { x: way.x * push, y: way.y * push });
        closing = true;
        const key = `${one.id}|${two.id}`;
        const at = { x: p.x + (way.x * one.prop.width) / 2, y: p.y + (way.y * one.prop.width) / 2 };
        const before = blows.get(key)?.impulse ?? 0;
        blows.set(key, { a: one.id, b: two.id, impulse: before + push, ...at });
      }
    }
    return [...blows.values()];
  }
}
