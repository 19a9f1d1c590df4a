import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { person, personRig, quadruped, quadrupedRig, type RigPart, thingRig } from '#contracts/rig.ts';
import type { PlanActor } from '#contracts/scene-plan.ts';
import type { Shape } from '#contracts/trace.ts';
import type { Expression } from '#contracts/world.ts';
import { type Foot, Gait } from './gait.ts';
import {
  bendLimb,
  clamp,
  type Follower,
  follow,
  follower,
  mix,
  type Pose,
  parentsFirst,
  placeParts,
  pointOn,
} from './limb.ts';
import { materials } from './materials.ts';
import { colliderFor, layers, RAPIER as R, withMaterial } from './physics.ts';

/** How fast a puppet may move: what its motors can do (m/s, m/s²). */
export const motor = {
  person: { walk: 1.35, run: 3.6, push: 7, jump: 3.1 },
  quadruped: { walk: 1.5, run: 6, push: 13, jump: 3.9 },
  thing: { walk: 1.2, run: 3, push: 6, jump: 2.8 },
} as const;

const rigs = { person: personRig, quadruped: quadrupedRig, thing: thingRig } as const;

export const scaleShape = (shape: Shape, by: number): Shape => {
  switch (shape.kind) {
    case 'circle':
      return { kind: 'circle', radius: shape.radius * by };
    case 'box':
      return { kind: 'box', width: shape.width * by, height: shape.height * by };
    case 'capsule':
      return { kind: 'capsule', length: shape.length * by, radius: shape.radius * by };
    case 'polygon':
      return { kind: 'polygon', points: shape.points.map(([x, y]) => [x * by, y * by]) };
  }
};

export type Limb = {
  rig: RigPart;
  shape: Shape;
  body: RAPIER.RigidBody;
  collider: RAPIER.Collider;
  mass: number;
};
type Hand = { x: Follower; y: Follower };

/**
 * A jointed paper puppet.
 *
 * What is actuated: every limb is a kinematic body on its pins. Motors of bounded speed and acceleration move the
 * root along the ground, the feet by the gait, the hands and the head by damped springs; jumps are ballistic from a
 * bounded take-off speed. Loose things are never actuated: they meet limbs by contact, hang on a hand or a mouth by
 * a joint made at contact, and fly by physics alone once let go. A puppet that falls lets go of all motors: its
 * limbs become free bodies on limited pins until it gets up.
 */
export class Puppet {
  readonly id: string;
  readonly actor: PlanActor;
  readonly height: number;
  readonly rig: readonly RigPart[];
  readonly ordered: RigPart[];
  readonly limbs = new Map<string, Limb>();
  readonly gait: Gait;
  readonly pace: (typeof motor)[keyof typeof motor];

  x: number;
  velocity = 0;
  wanted = 0;
  facing: 1 | -1;
  /** Runs from one facing to the other through 0: a paper puppet turning on its pin. */
  mirror: number;
  /** Height of the whole puppet above the ground while it jumps, and its speed. */
  air = { y: 0, vy: 0, up: false };
  mode: 'alive' | 'limp' | 'rising' | 'seated' = 'alive';
  expression: Expression;

  readonly lean = follower(0, 9);
  readonly nod = follower(0, 10);
  readonly crouch = follower(0, 12);
  readonly wag = follower(0, 16);
  readonly drop = follower(0, 22);
  readonly hands: { near: Hand; far: Hand };
  /** A foot taken out of the gait (a kick): its sole, in the world. */
  freeFoot: { name: string; x: number; y: number; pitch: number } | null = null;
  /** Where a seat or a saddle holds the hips, and the feet and hands that go with it. */
  seat: {
    x: number;
    y: number;
    lean: number;
    feet: ReadonlyMap<string, { x: number; y: number }>;
    grip: { x: number; y: number } | null;
  } | null = null;
  /** A hand that lets go of a handlebar to do something else. */
  freeHand: 'near' | 'far' | null = null;
  holding: string | null = null;
  private rise: { share: number; from: Map<string, number>; root: Pose } | null = null;
  private pins: RAPIER.ImpulseJoint[] = [];
  private readonly physics: RAPIER.World;
  private poses: Map<string, Pose> = new Map();

  constructor(physics: RAPIER.World, actor: PlanActor) {
    this.physics = physics;
    this.id = actor.id;
    this.actor = actor;
    this.height = actor.height;
    this.rig = rigs[actor.rig];
    this.ordered = parentsFirst(this.rig);
    this.pace = motor[actor.rig];
    this.x = actor.x;
    this.facing = actor.facing;
    this.mirror = actor.facing;
    this.expression = actor.expression;
    this.gait = makeGait(actor);
    const hand = (): Hand => ({ x: follower(0.02, 14), y: follower(-0.3, 14) });
    this.hands = { near: hand(), far: hand() };
    this.restHands();
    this.hands.near.x.value = this.hands.near.x.aim;
    this.hands.far.x.value = this.hands.far.x.aim;
    this.poses = this.solve();
    for (const part of this.rig) this.limbs.set(part.part, this.makeLimb(part));
  }

  /** Kilograms, all limbs together. */
  get mass(): number {
    return [...this.limbs.values()].reduce((sum, limb) => sum + limb.mass, 0);
  }

  get root(): string {
    return this.actor.rig === 'person' ? 'torso' : 'body';
  }

  /** Arms hanging at the sides. */
  restHands(): void {
    this.reach('near', -0.03, -0.3, 9);
    this.reach('far', 0.05, -0.3, 9);
  }

  /** Aims a hand at a place from its shoulder, in shares of the puppet's height, x towards where it faces. */
  reach(side: 'near' | 'far', x: number, y: number, stiffness = 14): void {
    const hand = this.hands[side];
    hand.x.aim = x;
    hand.y.aim = y;
    hand.x.stiffness = stiffness;
    hand.y.stiffness = stiffness;
  }

  /** Aims a hand at a point of the world. */
  reachFor(side: 'near' | 'far', x: number, y: number, stiffness = 22): void {
    const shoulder = this.shoulder(side);
    this.reach(
      side,
      ((x - shoulder.x) * this.facing) / this.height,
      (y - shoulder.y) / this.height,
      stiffness,
    );
  }

  shoulder(side: 'near' | 'far'): { x: number; y: number } {
    const torso = this.poses.get('torso') ?? { x: this.x, y: this.height * 0.5, angle: 0 };
    const x = (side === 'near' ? -person.shoulderX : person.shoulderX) * this.height * this.mirror;
    return pointOn(torso, x, (person.shoulder - person.torsoMiddle) * this.height);
  }

  hand(side: 'near' | 'far'): { x: number; y: number } {
    const arm = this.poses.get(`lower-arm-${side}`);
    return arm === undefined ? this.mouth() : pointOn(arm, 0, (-person.lowerArm / 2) * this.height);
  }

  mouth(): { x: number; y: number } {
    const head = this.poses.get('head') ?? this.poses.get('body') ?? { x: this.x, y: this.height, angle: 0 };
    const [x, y] = this.actor.rig === 'quadruped' ? quadruped.mouth : [0.06, -0.05];
    return pointOn(head, x * this.height * this.mirror, y * this.height);
  }

  pose(part: string): Pose {
    return this.poses.get(part) ?? { x: this.x, y: 0, angle: 0 };
  }

  face(facing: number): void {
    const want = facing < 0 ? -1 : 1;
    if (want === this.facing || this.mode !== 'alive') return;
    this.facing = want;
    if (Math.abs(this.velocity) < 0.3 && !this.air.up) this.gait.restep(this.x, want);
  }

  /** Leaves the ground at a bounded speed. */
  leap(speed: number): void {
    this.air = { y: 0, vy: Math.min(speed, this.pace.jump), up: true };
  }

  /** Which limbs may touch loose things now; all others stand in their own layer. */
  touchWith(parts: readonly string[]): void {
    if (this.mode === 'limp') return;
    for (const [name, limb] of this.limbs) {
      limb.collider.setCollisionGroups(parts.includes(name) ? layers.reach : layers.limb);
    }
  }

  /** One step of the motors. Returns the feet that came down. */
  advance(dt: number, gravity: number): Foot[] {
    const landed: Foot[] = [];
    if (this.mode === 'limp') {
      for (const [name, limb] of this.limbs) {
        const t = limb.body.translation();
        this.poses.set(name, { x: t.x, y: t.y, angle: limb.body.rotation() });
      }
      return landed;
    }
    const turn = 12 * dt;
    this.mirror = clamp(this.mirror + clamp(this.facing - this.mirror, -turn, turn), -1, 1);
    for (const f of [this.lean, this.nod, this.crouch, this.wag]) follow(f, dt);
    for (const hand of [this.hands.near, this.hands.far]) {
      follow(hand.x, dt);
      follow(hand.y, dt);
    }
    if (this.mode === 'seated') {
      this.velocity = 0;
    } else if (this.air.up) {
      this.x += this.velocity * dt;
      this.air.vy -= gravity * dt;
      this.air.y += this.air.vy * dt;
      if (this.air.y <= 0 && this.air.vy < 0) {
        this.air = { y: 0, vy: 0, up: false };
        this.gait.land();
        landed.push(...this.gait.feet);
        this.crouch.speed = 2.2;
      } else {
        const tuck = Math.min(0.16 * this.height, this.air.y * 0.7);
        this.gait.carry((foot) => ({
          x: this.x + foot.rest * this.facing * 1.1,
          y: this.air.y + tuck * 0.4,
          pitch: -0.4,
        }));
      }
    } else {
      const change = this.pace.push * dt;
      this.velocity += clamp(this.wanted - this.velocity, -change, change);
      this.x += this.velocity * dt;
      landed.push(...this.gait.advance(dt, this.x, this.velocity, this.facing));
    }
    this.poses = this.solve();
    if (this.rise !== null) this.blendRise(dt);
    for (const [name, limb] of this.limbs) {
      const pose = this.poses.get(name);
      if (pose === undefined) continue;
      limb.body.setNextKinematicTranslation({ x: pose.x, y: pose.y });
      limb.body.setNextKinematicRotation(pose.angle);
    }
    return landed;
  }

  /** Lets go of all motors: free limbs on limited pins, with the speed they had. */
  collapse(push: number): void {
    if (this.mode === 'limp') return;
    this.mode = 'limp';
    for (const [name, limb] of this.limbs) {
      const v = this.air.up ? this.air.vy : 0;
      limb.body.setBodyType(R.RigidBodyType.Dynamic, true);
      const upper = clamp((this.pose(name).y / this.height) * 1.2, 0, 1.2);
      limb.body.setLinvel({ x: this.velocity + push * upper, y: v }, true);
      limb.body.setAngvel(0, true);
      limb.body.setAngularDamping(1.5);
      limb.collider.setCollisionGroups(layers.limp);
    }
    for (const part of this.ordered) {
      if (part.parent === null) continue;
      const parent = this.limbs.get(part.parent);
      const child = this.limbs.get(part.part);
      if (parent === undefined || child === undefined) continue;
      const m = this.facing * this.height;
      const data = R.JointData.revolute(
        { x: part.at[0] * m, y: part.at[1] * this.height },
        { x: part.pivot[0] * m, y: part.pivot[1] * this.height },
      );
      const [low, high] = limits(part.part, this.facing);
      data.limitsEnabled = true;
      data.limits = [low, high];
      const joint = this.physics.createImpulseJoint(data, parent.body, child.body, true);
      joint.setContactsEnabled(false);
      this.pins.push(joint);
    }
    this.mirror = this.facing;
    this.air = { y: 0, vy: 0, up: false };
    this.velocity = 0;
    this.wanted = 0;
  }

  /** Takes the motors back: from wherever the limbs lie to standing, over about a second. */
  getUp(): void {
    if (this.mode !== 'limp') return;
    for (const pin of this.pins) this.physics.removeImpulseJoint(pin, true);
    this.pins = [];
    const from = new Map<string, number>();
    for (const [name, limb] of this.limbs) {
      from.set(name, limb.body.rotation());
      limb.body.setBodyType(R.RigidBodyType.KinematicPositionBased, true);
      limb.collider.setCollisionGroups(layers.limb);
    }
    const root = { ...this.pose(this.root) };
    this.x = root.x;
    this.gait.carry((foot) => ({ x: this.x + foot.rest * this.facing, y: 0, pitch: 0 }));
    this.gait.land();
    this.mode = 'rising';
    this.rise = { share: 0, from, root };
  }

  /** Gets off a seat: from how the limbs are to standing, over about a second. */
  leaveSeat(): void {
    if (this.mode !== 'seated') return;
    const from = new Map([...this.poses].map(([name, pose]) => [name, pose.angle] as const));
    const root = { ...this.pose(this.root) };
    this.seat = null;
    this.x = root.x;
    this.gait.carry((foot) => ({ x: this.x + foot.rest * this.facing, y: 0, pitch: 0 }));
    this.gait.land();
    this.mode = 'rising';
    this.rise = { share: 0, from, root };
  }

  private blendRise(dt: number): void {
    const rise = this.rise;
    if (rise === null) return;
    rise.share = Math.min(1, rise.share + dt / 1.1);
    const s = rise.share * rise.share * (3 - 2 * rise.share);
    const angles = new Map<string, number>();
    for (const [name, pose] of this.poses) {
      const from = rise.from.get(name) ?? pose.angle;
      const near = from - Math.round((from - pose.angle) / (2 * Math.PI)) * 2 * Math.PI;
      angles.set(name, mix(near, pose.angle, s));
    }
    const root = this.pose(this.root);
    const blended = {
      x: mix(rise.root.x, root.x, s),
      y: mix(rise.root.y, root.y, s),
      angle: angles.get(this.root) ?? 0,
    };
    this.poses = placeParts(this.ordered, blended, angles, this.height, this.mirror);
    if (rise.share >= 1) {
      this.rise = null;
      this.mode = 'alive';
    }
  }

  private makeLimb(part: RigPart): Limb {
    const shape = scaleShape(part.shape, this.height);
    const pose = this.pose(part.part);
    const body = this.physics.createRigidBody(
      R.RigidBodyDesc.kinematicPositionBased().setTranslation(pose.x, pose.y).setRotation(pose.angle),
    );
    // Body mass index of a child's build, 19 kg/m², for people; a medium dog of 0.7 m weighs about 20 kg.
    const whole = this.actor.rig === 'quadruped' ? 58 * this.height ** 3 : 19 * this.height ** 2;
    const mass = whole * part.mass;
    const desc = withMaterial(colliderFor(shape), materials.flesh, layers.limb).setMass(mass);
    return { rig: part, shape, body, collider: this.physics.createCollider(desc, body), mass };
  }

  private solve(): Map<string, Pose> {
    switch (this.actor.rig) {
      case 'person':
        return this.solvePerson();
      case 'quadruped':
        return this.solveQuadruped();
      case 'thing':
        return new Map([
          ['body', { x: this.x, y: this.height / 2 + this.air.y, angle: -this.lean.value * this.facing }],
        ]);
    }
  }

  private sole(foot: Foot): { x: number; y: number; pitch: number } {
    const free = this.freeFoot;
    if (free !== null && free.name === foot.name) return free;
    const seated = this.seat?.feet.get(foot.name);
    return seated === undefined ? foot : { ...seated, pitch: 0 };
  }

  private solvePerson(): Map<string, Pose> {
    const H = this.height;
    const m = this.mirror;
    const lean = this.seat?.lean ?? this.lean.value;
    const angle = -lean * m;
    const up = { x: -Math.sin(angle), y: Math.cos(angle) };
    const hipDrop = (person.hip - person.torsoMiddle) * H;
    const reach = (person.upperLeg + person.lowerLeg) * H * 0.998;
    const ankles = new Map<string, { x: number; y: number }>();
    for (const foot of this.gait.feet) {
      const sole = this.sole(foot);
      const pitch = sole.pitch * m;
      // The ankle sits behind the foot's middle, on top of it.
      const ankle = pointOn({ x: sole.x, y: sole.y, angle: pitch }, -0.03 * H * m, person.ankle * H);
      ankles.set(foot.name, ankle);
    }
    let hips = (person.hip - 0.006) * H + this.air.y - this.crouch.value * 0.14 * H;
    if (this.seat !== null) hips = this.seat.y;
    else {
      // The hips come down until every standing foot is within its leg's reach.
      for (const foot of this.gait.feet) {
        if (!foot.planted || this.freeFoot?.name === foot.name) continue;
        const ankle = ankles.get(foot.name)!;
        const pinX = this.x + (foot.name === 'near' ? -person.hipX : person.hipX) * H * m;
        const dx = ankle.x - pinX;
        const highest = ankle.y + Math.sqrt(Math.max(0.01, reach * reach - dx * dx));
        hips = Math.min(hips, Math.max(highest, person.hip * 0.68 * H));
      }
      this.drop.aim = (person.hip * H + this.air.y - hips) / H;
      follow(this.drop, 1 / 120);
      hips = Math.min(hips, person.hip * H + this.air.y - this.drop.value * H);
    }
    const rootX = this.seat?.x ?? this.x;
    const torso = { x: rootX - hipDrop * up.x, y: hips - hipDrop * up.y, angle };
    const angles = new Map<string, number>([['torso', angle]]);
    angles.set('head', angle * 0.35 - this.nod.value * m);
    for (const side of ['near', 'far'] as const) {
      const sign = side === 'near' ? -1 : 1;
      const hip = pointOn(torso, sign * person.hipX * H * m, hipDrop);
      const ankle = ankles.get(side)!;
      const leg = bendLimb(ankle.x - hip.x, ankle.y - hip.y, person.upperLeg * H, person.lowerLeg * H, m);
      angles.set(`upper-leg-${side}`, leg.upper);
      angles.set(`lower-leg-${side}`, leg.lower);
      const foot = this.gait.feet.find((f) => f.name === side)!;
      angles.set(`foot-${side}`, this.sole(foot).pitch * m);
      const shoulder = pointOn(
        torso,
        sign * person.shoulderX * H * m,
        (person.shoulder - person.torsoMiddle) * H,
      );
      const grip = this.freeHand === side ? null : (this.seat?.grip ?? null);
      const hand = this.hands[side];
      const dx = grip === null ? hand.x.value * H * m : grip.x - shoulder.x;
      const dy = grip === null ? hand.y.value * H : grip.y - shoulder.y;
      const arm = bendLimb(dx, dy, person.upperArm * H, person.lowerArm * H, -m);
      angles.set(`upper-arm-${side}`, arm.upper);
      angles.set(`lower-arm-${side}`, arm.lower);
    }
    return placeParts(this.ordered, torso, angles, H, m);
  }

  private solveQuadruped(): Map<string, Pose> {
    const H = this.height;
    const m = this.mirror;
    const pin = quadruped.bodyMiddle + quadruped.legY;
    const reach = (quadruped.upperLeg + quadruped.lowerLeg) * H * 0.998;
    const paw = 0.045 * H;
    // The back follows the ground under it: each end comes down until its standing feet are in reach.
    const ends = { front: pin * H, back: pin * H };
    for (const foot of this.gait.feet) {
      if (!foot.planted) continue;
      const end = foot.name.startsWith('front') ? 'front' : 'back';
      const dx = foot.x - (this.x + foot.rest * m);
      ends[end] = Math.min(
        ends[end],
        Math.max(paw + Math.sqrt(Math.max(0.01, reach * reach - dx * dx)), pin * 0.66 * H),
      );
    }
    const pitch = Math.atan2(ends.front - ends.back, quadruped.legX * 2 * H) * 0.5 + this.lean.value;
    // The back tilts half as far as its ends differ; the rest it comes down, so that the lower end is in reach too.
    const needed = (pin * H - (ends.front + ends.back) / 2 + Math.abs(ends.front - ends.back) / 4) / H;
    this.drop.aim = needed;
    follow(this.drop, 1 / 120);
    const middle =
      (quadruped.bodyMiddle - Math.max(needed, this.drop.value) - this.crouch.value * 0.12) * H + this.air.y;
    const body = { x: this.x, y: middle, angle: pitch * m };
    const angles = new Map<string, number>([['body', body.angle]]);
    angles.set('head', (pitch * 0.4 - this.nod.value) * m);
    angles.set('tail', (-2.3 + this.wag.value) * m);
    for (const foot of this.gait.feet) {
      const part = this.rig.find((p) => p.part === `upper-leg-${foot.name}`)!;
      const hip = pointOn(body, part.at[0] * H * m, part.at[1] * H);
      const sole = this.sole(foot);
      const bend = foot.name.startsWith('front') ? -m : m;
      const leg = bendLimb(
        sole.x - hip.x,
        sole.y + paw - hip.y,
        quadruped.upperLeg * H,
        quadruped.lowerLeg * H,
        bend,
      );
      angles.set(`upper-leg-${foot.name}`, leg.upper);
      angles.set(`lower-leg-${foot.name}`, leg.lower);
    }
    return placeParts(this.ordered, body, angles, H, m);
  }
}

/** How far a limp puppet's pins turn (child's angle less parent's), for one that faces right, in radians. */
function limits(part: string, facing: number): [number, number] {
  const forward: [number, number] = part.startsWith('upper-arm')
    ? [-1, 2.8]
    : part.startsWith('lower-arm')
      ? [0, 2.4]
      : part.startsWith('upper-leg')
        ? [-0.5, 1.9]
        : part.startsWith('lower-leg')
          ? [-2.3, 0]
          : part.startsWith('foot')
            ? [-0.6, 0.4]
            : part === 'tail'
              ? [-2.8, -0.6]
              : [-0.6, 0.5];
  return facing > 0 ? forward : [-forward[1], -forward[0]];
}

function makeGait(actor: PlanActor): Gait {
  const H = actor.height;
  if (actor.rig === 'quadruped') {
    const x = (at: number) => at * H;
    return new Gait(
      [
        { name: 'front-near', offset: 0, rest: x(quadruped.legX - 0.05) },
        { name: 'back-far', offset: 0.06, rest: x(-quadruped.legX + 0.05) },
        { name: 'front-far', offset: 0.5, rest: x(quadruped.legX + 0.05) },
        { name: 'back-near', offset: 0.56, rest: x(-quadruped.legX - 0.05) },
      ],
      actor.x,
      actor.facing,
      {
        // Trot to gallop: stride grows with speed, ground contact shrinks (Maes et al., J. Exp. Biol. 211, 2008).
        stride: (v) => 0.55 * H + 0.24 * v,
        duty: (v) => clamp(0.6 - 0.085 * v, 0.2, 0.55),
        lift: (v) => H * clamp(0.06 + 0.02 * v, 0.06, 0.16),
        under: 1,
      },
    );
  }
  // A thing has no feet but hops: its gait is not seen.
  return new Gait(
    [
      { name: 'near', offset: 0, rest: -person.hipX * H + 0.03 * H - 0.03 * H },
      { name: 'far', offset: 0.5, rest: person.hipX * H + 0.05 * H },
    ],
    actor.x,
    actor.facing,
    {
      // Walk ratio and duty factor: Winter (as in rig.ts); Minetti, Eur. J. Appl. Physiol. 1998, for running.
      stride: (v) => 0.36 * H + 0.32 * v,
      duty: (v) => clamp(0.66 - 0.09 * v, 0.34, 0.62),
      lift: (v) => H * clamp(0.03 + 0.02 * v, 0.03, 0.11),
      under: 0.5,
    },
  );
}
