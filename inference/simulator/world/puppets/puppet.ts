import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import { person, type RigPart } from '#contracts/rig.ts';
import type { PlanActor, Rig } from '#contracts/scene-plan.ts';
import type { Expression } from '#contracts/world.ts';
import { personBody } from '../bodies/person-body.ts';
import type { Body, Hand } from '../bodies/posture.ts';
import { quadrupedBody } from '../bodies/quadruped-body.ts';
import { swimmingBody } from '../bodies/swimming-body.ts';
import { thingBody } from '../bodies/thing-body.ts';
import { wheeledBody } from '../bodies/wheeled-body.ts';
import { wingedBody } from '../bodies/winged-body.ts';
import { pullOfLine } from '../devices/safety-line.ts';
import { colliderFor, layers, RAPIER as R } from '../physics.ts';
import type { Foot, Gait } from './gait.ts';
import { clamp, follow, follower, type Pose, parentsFirst, pointOn } from './limb.ts';
import { type Limb, makeLimb, scaleShape } from './limbs.ts';
import { pinLimbs } from './rag-doll.ts';
import { Rising } from './rising.ts';
import { turnedOn } from './turning.ts';
import { hasWings, Wings } from './wings.ts';
import { steadyWrists } from './wrists.ts';

const bodies: Record<Exclude<Rig, 'quadruped'>, Body> = {
  person: personBody,
  thing: thingBody,
  winged: wingedBody,
  swimming: swimmingBody,
  wheeled: wheeledBody,
};

/** How the body of somebody in a plan is built: its limbs, how it goes, what it weighs by its height. */
export const builtAs = (actor: PlanActor): Body =>
  actor.rig === 'quadruped' ? quadrupedBody(actor.thing) : bodies[actor.rig];

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
  actor: PlanActor;
  height: number;
  readonly rig: readonly RigPart[];
  readonly ordered: RigPart[];
  readonly limbs = new Map<string, Limb>();
  gait: Gait;
  readonly pace: Body['pace'];
  readonly body: Body;

  x: number;
  velocity = 0;
  wanted = 0;
  facing: 1 | -1;
  /** Runs from one facing to the other through 0: a paper puppet turning on its pin. */
  mirror: number;
  /** Height of the whole puppet above the ground while it jumps, and its speed. */
  air = { y: 0, vy: 0, up: false };
  /** Metres from the ground at which water bears one that lives in it; null on dry land. */
  hover: number | null = null;
  /** How far its tail is in its beat, radians. */
  fins = 0;
  mode: 'alive' | 'limp' | 'rising' | 'seated' = 'alive';
  expression: Expression;

  readonly lean = follower(0, 9);
  readonly nod = follower(0, 10);
  readonly crouch = follower(0, 12);
  readonly wag = follower(0, 16);
  readonly drop = follower(0, 22);
  /** How much taller than at rest (0): what squash and stretch the material allows. */
  readonly stretch = follower(0, 20);
  readonly hands: { near: Hand; far: Hand };
  /** What holds it back while it brakes, in m/s², and whether its wheels are locked; null: its motors alone. */
  braking: { hold: number; locked: boolean } | null = null;
  /** Metres that wheels which do not turn have slid over the ground, against x. */
  slid = 0;
  /** Where it stood before it got out of a vehicle's way. */
  stoodAt: number | null = null;
  /** A foot taken out of the gait (a kick): its sole, in the world; `stands` where the body rests on it. */
  freeFoot: { name: string; x: number; y: number; pitch: number; stands?: true } | null = null;
  /** Where a seat or a saddle holds the hips, and the feet and hands that go with it. */
  seat: {
    x: number;
    y: number;
    lean: number;
    feet: ReadonlyMap<string, { x: number; y: number; pitch?: number }>;
    grip: { x: number; y: number } | null;
  } | null = null;
  /** A hand that lets go of a handlebar to do something else. */
  freeHand: 'near' | 'far' | 'both' | null = null;
  holding: string | null = null;
  /** What it goes past just now, nearer to the eye or farther from it: only the picture asks. */
  passes: { of: string; side: 'before' | 'behind' } | null = null;
  /** How far the mouth is open besides what it says, 0 to 1: it chews, sings, yawns. */
  jaw = 0;
  /** How far one eye is closed, 0 to 1. */
  wink = 0;
  /** Is small behind something, so as not to be seen. */
  hides = false;
  /** Looks out of the picture at whoever watches. */
  outward = false;
  /** How far both eyes are closed on purpose, 0 to 1. */
  lids = 0;
  /** How red the cheeks are, 0 to 1. */
  flush = 0;
  /** Eyes stay closed. */
  asleep = false;
  /** Sits or lies on its belly, and stays so until it does something else. */
  down = false;
  /** Null for who has none. */
  wings: Wings | null;
  private rise: Rising | null = null;
  private pins: RAPIER.ImpulseJoint[] = [];
  private readonly physics: RAPIER.World;
  private poses: Map<string, Pose> = new Map();

  constructor(physics: RAPIER.World, actor: PlanActor) {
    this.physics = physics;
    this.id = actor.id;
    this.actor = actor;
    this.height = actor.height;
    this.body = builtAs(actor);
    this.rig = this.body.rig;
    this.ordered = parentsFirst(this.rig);
    this.pace = this.body.pace;
    this.x = actor.x;
    this.facing = actor.facing;
    this.mirror = actor.facing;
    this.expression = actor.expression;
    this.gait = this.body.gait(actor);
    this.wings = this.wingsFor(actor.height);
    const hand = (): Hand => ({ x: follower(0.02, 14), y: follower(-0.3, 14) });
    this.hands = { near: hand(), far: hand() };
    this.restHands();
    this.hands.near.x.value = this.hands.near.x.aim;
    this.hands.far.x.value = this.hands.far.x.aim;
    this.poses = this.solve();
    for (const part of this.rig) {
      const mass = this.body.mass(this.height) * part.mass;
      const at = { pose: this.pose(part.part), height: this.height, mass };
      this.limbs.set(part.part, makeLimb(physics, part, at));
    }
  }

  private wingsFor(height: number): Wings | null {
    return this.actor.rig === 'winged' || hasWings(this.actor.thing)
      ? new Wings(this.body.mass(height), height)
      : null;
  }

  /** Becomes this tall and keeps its shape: limbs, what they weigh, and steps with it. Its feet stay under it. */
  resize(height: number): void {
    this.height = height;
    this.actor = { ...this.actor, height };
    this.gait = this.body.gait({ ...this.actor, x: this.x, facing: this.facing });
    this.wings = this.wingsFor(height);
    const mass = this.body.mass(height);
    for (const limb of this.limbs.values()) {
      limb.shape = scaleShape(limb.rig.shape, height);
      limb.mass = mass * limb.rig.mass;
      limb.collider.setShape(colliderFor(limb.shape).shape);
      limb.collider.setMass(limb.mass);
    }
  }

  /** Kilograms, all limbs together. */
  get mass(): number {
    return [...this.limbs.values()].reduce((sum, limb) => sum + limb.mass, 0);
  }

  get root(): string {
    return this.body.root;
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

  get armed(): boolean {
    return this.body.arms !== null;
  }

  shoulder(side: 'near' | 'far'): { x: number; y: number } {
    const arms = this.body.arms ?? { x: 0, y: 0 };
    const x = (side === 'near' ? -arms.x : arms.x) * this.height * this.mirror;
    return pointOn(this.pose(this.root), x, arms.y * this.height);
  }

  hand(side: 'near' | 'far'): { x: number; y: number } {
    const hand = this.poses.get(`hand-${side}`);
    if (hand !== undefined) return { x: hand.x, y: hand.y };
    const arm = this.poses.get(`lower-arm-${side}`);
    return arm === undefined ? this.mouth() : pointOn(arm, 0, (-person.lowerArm / 2) * this.height);
  }

  mouth(): { x: number; y: number } {
    const head = this.poses.get('head') ?? this.poses.get('body') ?? { x: this.x, y: this.height, angle: 0 };
    const [x, y] = this.body.mouth;
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
    this.mirror = turnedOn(this, dt);
    for (const f of [this.lean, this.nod, this.crouch, this.wag, this.stretch]) follow(f, dt);
    for (const hand of [this.hands.near, this.hands.far]) {
      follow(hand.x, dt);
      follow(hand.y, dt);
    }
    this.wings?.fold(dt);
    if (this.mode === 'seated') {
      this.velocity = 0;
    } else if (this.wings?.aloft === true) {
      if (this.wings.advance(dt, gravity, this)) landed.push(...this.gait.feet);
    } else if (this.air.up) {
      this.x += this.velocity * dt;
      this.air.vy -= (gravity === 0 ? pullOfLine(this.air.y) : gravity) * dt;
      this.air.y += this.air.vy * dt;
      if (this.air.y <= 0 && this.air.vy < 0) {
        this.air = { y: 0, vy: 0, up: false };
        this.gait.land();
        landed.push(...this.gait.feet);
        this.crouch.speed = 2.2;
        this.stretch.aim = 0;
      } else {
        const tuck = Math.min(0.16 * this.height, this.air.y * 0.7);
        this.gait.carry((foot) => ({
          x: this.x + foot.rest * this.facing * 1.1,
          y: this.air.y + tuck * 0.4,
          pitch: -0.4,
        }));
      }
    } else {
      const change = (this.braking?.hold ?? this.pace.push) * dt;
      const before = this.velocity;
      this.velocity += clamp(this.wanted - this.velocity, -change, change);
      // Braking is judged by its way: the middle of a step's speeds goes as far as the step does.
      const way = (this.braking === null ? this.velocity : (before + this.velocity) / 2) * dt;
      this.x += way;
      if (this.braking?.locked === true) this.slid += way;
      landed.push(...this.gait.advance(dt, this.x, this.velocity, this.facing));
    }
    const before = this.poses;
    this.poses = this.solve();
    steadyWrists(this.poses, before);
    if (this.rise !== null) {
      this.poses = this.rise.blend(dt, this, this.poses);
      if (this.rise.done) {
        this.rise = null;
        this.mode = 'alive';
      }
    }
    for (const [name, limb] of this.limbs) {
      const pose = this.poses.get(name);
      if (pose === undefined) continue;
      limb.body.setNextKinematicTranslation({ x: pose.x, y: pose.y });
      limb.body.setNextKinematicRotation(pose.angle);
    }
    return landed;
  }

  /** Before the first step: every limb is where its motors have it, and at rest. */
  standStill(): void {
    this.velocity = 0;
    this.wanted = 0;
    for (const [name, limb] of this.limbs) {
      const { x, y, angle } = this.pose(name);
      limb.body.setTranslation({ x, y }, false);
      limb.body.setRotation(angle, false);
    }
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
    this.pins = pinLimbs(this.physics, this.ordered, this.limbs, this);
    this.mirror = this.facing;
    // Who gets up again does so where they lie, and not where they sat.
    this.seat = null;
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
    this.rise = new Rising(from, root);
  }

  /** Gets off a seat: from how the limbs are to standing, over about a second. */
  leaveSeat(): void {
    if (this.mode !== 'seated') return;
    const from = new Map([...this.poses].map(([name, pose]) => [name, pose.angle] as const));
    const root = { ...this.pose(this.root) };
    this.seat = null;
    this.hides = false;
    this.asleep = false;
    this.air = { y: 0, vy: 0, up: false };
    this.x = root.x;
    this.gait.carry((foot) => ({ x: this.x + foot.rest * this.facing, y: 0, pitch: 0 }));
    this.gait.land();
    this.mode = 'rising';
    this.rise = new Rising(from, root);
  }

  private solve(): Map<string, Pose> {
    return this.body.solve(this);
  }

  /** Before the first step only: all limbs are where the motors want them. */
  placeLimbs(): void {
    this.poses = this.solve();
    for (const [name, limb] of this.limbs) {
      const pose = this.pose(name);
      limb.body.setTranslation({ x: pose.x, y: pose.y }, true);
      limb.body.setRotation(pose.angle, true);
    }
  }

  sole(foot: Foot): { x: number; y: number; pitch: number } {
    const free = this.freeFoot;
    if (free !== null && free.name === foot.name) return free;
    const seated = this.seat?.feet.get(foot.name);
    return seated === undefined ? foot : { pitch: 0, ...seated };
  }
}
