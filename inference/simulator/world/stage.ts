import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { Mechanism, MechanismPart, MechanismSeat } from '#contracts/mechanism.ts';
import { landmarks, landmarksOf, person } from '#contracts/rig.ts';
import type { PlanActor, PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { Aim, SensorCrossing, Shape, SoundEvent } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { airForce, gusty, lighterThanAir } from './air.ts';
import { Bicycle } from './bicycle.ts';
import { takersOf } from './bodies/takers.ts';
import { crossing, type Flying, freeBody } from './flight.ts';
import { hardness, pricks, scatter, shatter, strengthOf } from './fracture.ts';
import type { Broken, Loose, Touch } from './loose.ts';
import { attract } from './magnet.ts';
import { materialOf } from './materials.ts';
import { Joined } from './mechanism.ts';
import { createPhysics, GRAVITY, layers, RAPIER as R, STEP, withMaterial } from './physics.ts';
import { massOf, partOf, wallsOf } from './prop-body.ts';
import { Puppet } from './puppet.ts';
import { createRandom } from './random.ts';
import { buildSet, insideNet, net, type SetPiece, setPieces } from './set-pieces.ts';
import { SpeckCloud } from './specks.ts';
import { Water } from './water.ts';
import { hasWheels, onWheels } from './wheels.ts';

/** How fast a grip is corrected, m/s. */
const GRIP_SPEED = 0.7;

export type { Loose, Touch };

/** Somebody who stands on what gives: soles, and the rest of the body by its height above standing upright. */
export type Standing = { soles: RAPIER.RigidBody; trunk: RAPIER.RigidBody };

/** Share of the weight that comes down with the soles: feet and half the shanks (Winter, table 4.1). */
const FEET = 0.08;

/** A line as the world needs it: who speaks, how long, and which sounds when. */
export type TimedLine = {
  lineId: string;
  speaker: string;
  seconds: number;
  phonemes: readonly { phoneme: string; end: number }[];
};

/** Everything that stands on the stage, and the one place where the world's step is taken. */
export class Stage {
  readonly plan: ScenePlan;
  readonly physics: RAPIER.World;
  readonly pieces: SetPiece[];
  readonly puppets = new Map<string, Puppet>();
  readonly loose = new Map<string, Loose>();
  readonly bicycles = new Map<string, Bicycle>();
  readonly joined = new Map<string, Joined>();
  readonly waters = new Map<string, Water>();
  readonly specks: SpeckCloud;
  /** What broke so far. */
  readonly broken = new Map<string, Broken>();
  /** What was eaten up, or taken off by a direction, and in which frame. */
  readonly gone = new Map<string, number>();
  /** Who takes part in what another does (is hugged, ridden, chased): it does nothing of its own meanwhile. */
  readonly engaged = new Set<string>();
  /** Velocities of brittle things before the step. */
  private readonly rushing = new Map<string, { x: number; y: number }>();
  /** Does an actor act just now? Answered by whoever plays the beats. */
  busy: (actor: string) => boolean = () => false;
  readonly timedLines = new Map<string, TimedLine>();
  /** Who stays in a saddle between beats, and what keeps them there. */
  readonly riders = new Map<string, (share: number) => void>();
  /** Who sits on the ground, on a bench, on a sofa. */
  readonly sitters = new Set<string>();
  /** Who sits or stands on which mechanism. `soles` is the weight of somebody who stands: a body of its own. */
  readonly seated = new Map<string, { joined: Joined; seat: MechanismSeat; standing: Standing | null }>();
  readonly random: () => number;
  /** Actuators that did work in the step just taken: bodies whose energy may have grown. */
  readonly worked = new Set<string>();
  step = 0;
  frame = 0;
  /** Film seconds at this step. */
  time = 0;
  touches: Touch[] = [];
  crossings: Omit<SensorCrossing, 'frame' | 'step'>[] = [];
  /** What was let go with an aim, for those who look at the truth of a take. */
  readonly aims: Aim[] = [];
  sounds: SoundEvent[] = [];
  speaking = new Map<string, { line: TimedLine; text: string; from: number }>();
  private readonly events = new R.EventQueue(true);
  private readonly names = new Map<number, string>();

  constructor(plan: ScenePlan) {
    this.plan = plan;
    this.physics = createPhysics();
    this.random = createRandom(plan.seed);
    // What is only seen draws from a stream of its own: it never changes what happens.
    this.specks = new SpeckCloud(createRandom(plan.seed ^ 0x5eed));
    this.pieces = setPieces(plan.place);
    for (const [handle, piece] of buildSet(this.physics, plan.place)) this.names.set(handle, piece.id);
    for (const actor of plan.actors) this.addActor(actor);
    for (const prop of plan.props) this.addProp(prop);
    // A first step of no length to anybody: it lets the broad phase know every collider before anything moves.
    this.physics.propagateModifiedBodyPositionsToColliders();
  }

  addActor(actor: PlanActor): Puppet {
    const puppet = new Puppet(this.physics, actor);
    this.puppets.set(actor.id, puppet);
    for (const [part, limb] of puppet.limbs) this.names.set(limb.collider.handle, `${actor.id}/${part}`);
    return puppet;
  }

  addProp(prop: PlanProp): void {
    if (prop.thing === 'bicycle') {
      const bicycle = new Bicycle(this.physics, prop);
      this.bicycles.set(prop.id, bicycle);
      for (const [part, piece] of bicycle.parts) this.names.set(piece.collider.handle, `${prop.id}/${part}`);
      return;
    }
    if (prop.mechanism != null) {
      this.addMechanism(prop, prop.mechanism);
      return;
    }
    const shape: Shape =
      prop.shape === 'ball'
        ? { kind: 'circle', radius: prop.width / 2 }
        : { kind: 'box', width: prop.width, height: prop.height };
    const loose = this.addLoose(prop, {
      id: prop.id,
      part: null,
      shape,
      mass: massOf(prop),
      y: prop.y + prop.height / 2,
      angle: 0,
      layer: prop.fixed ? layers.set : layers.prop,
    });
    const holder = prop.heldBy === null ? undefined : this.puppets.get(prop.heldBy);
    if (holder !== undefined) this.putInHand(holder, loose);
  }

  /** Parts become loose things of their own; what joins them comes after. */
  private addMechanism(prop: PlanProp, mechanism: Mechanism): void {
    const inRow = new Set(mechanism.strikes.flat());
    const layerOf = (part: MechanismPart) => {
      if (!part.solid) return layers.none;
      return part.fixed ? layers.set : inRow.has(part.name) ? layers.row : layers.prop;
    };
    const parts = mechanism.parts.map((part) => {
      const own = partOf(prop, part);
      const loose = this.addLoose(own, {
        id: own.id,
        part: part.name,
        shape: part.shape,
        mass: part.mass ?? massOf(own),
        y: own.y,
        angle: part.angle,
        layer: layerOf(part),
        hollow: part.hollow,
      });
      // Bearings and cords take little; what rolls by itself is another thing (see freeBody).
      loose.body.setAngularDamping(0.02);
      return [part.name, loose] as const;
    });
    const joined = new Joined(this.physics, prop, mechanism, new Map(parts));
    this.joined.set(prop.id, joined);
    if (mechanism.water !== null) this.waters.set(prop.id, new Water(joined, mechanism.water));
  }

  private addLoose(
    prop: PlanProp,
    made: {
      id: string;
      part: string | null;
      shape: Shape;
      mass: number;
      y: number;
      angle: number;
      layer: number;
      hollow?: number | undefined;
    },
  ): Loose {
    const { id, part, shape, mass, y, angle } = made;
    const free = freeBody({
      shape,
      material: prop.material,
      mass,
      x: prop.x,
      y,
      angle,
      vx: 0,
      vy: 0,
      spin: 0,
    });
    const body = this.physics.createRigidBody(
      prop.fixed ? R.RigidBodyDesc.fixed().setTranslation(prop.x, y).setRotation(angle) : free.body,
    );
    const walls =
      made.hollow === undefined || shape.kind !== 'box'
        ? [hasWheels(prop.thing) ? onWheels(free.collider) : free.collider]
        : wallsOf(shape.width, shape.height, made.hollow, mass, prop.material);
    const colliders = walls.map((w) => this.physics.createCollider(w.setCollisionGroups(made.layer), body));
    const collider = colliders[0]!;
    const loose: Loose = {
      id,
      owner: id.split('/')[0] ?? id,
      part,
      prop,
      shape,
      mass,
      body,
      collider,
      held: null,
      flight: null,
      before: body.translation(),
    };
    this.loose.set(id, loose);
    for (const each of colliders) this.names.set(each.handle, id);
    return loose;
  }

  /** The body that is meant when a prop is named: the prop, or the main part of a mechanism. */
  bodyOf(id: string): Loose | undefined {
    return this.loose.get(id) ?? this.joined.get(id)?.main ?? this.loose.get(`${id}/shard-1`);
  }

  /** Off the stage for good: nothing of it is seen or met from this frame on. */
  takeAway(loose: Loose): void {
    this.remove(loose.id);
    this.gone.set(loose.id, this.frame);
  }

  remove(part: string): void {
    const puppet = this.puppets.get(part);
    if (puppet !== undefined) this.dismiss(puppet);
    if (this.puppets.has(part) || this.bodyOf(part) !== undefined) this.gone.set(part, this.frame);
    const mechanism = this.joined.get(part);
    this.joined.delete(part);
    this.waters.delete(part);
    for (const loose of [this.loose.get(part), ...(mechanism?.parts.values() ?? [])]) {
      if (loose === undefined) continue;
      this.detach(loose);
      this.physics.removeRigidBody(loose.body);
      this.loose.delete(loose.id);
    }
  }

  private dismiss(puppet: Puppet): void {
    for (const loose of this.loose.values()) if (loose.held?.by === puppet) this.letGo(loose);
    this.leaveSeat(puppet);
    for (const bicycle of this.bicycles.values()) if (bicycle.rider === puppet) bicycle.leave();
    for (const limb of puppet.limbs.values()) this.physics.removeRigidBody(limb.body);
    this.speaking.delete(puppet.id);
    this.puppets.delete(puppet.id);
    this.gone.set(puppet.id, this.frame);
  }

  /** Before the first step only: what is held at the start is put where the hand is. */
  private putInHand(puppet: Puppet, loose: Loose): void {
    const radius = Math.max(loose.prop.width, loose.prop.height) / 2;
    if (puppet.armed) {
      puppet.reach('near', 0.15, -0.14);
      puppet.reach('far', 0.19, -0.14);
      for (const hand of [puppet.hands.near, puppet.hands.far]) {
        hand.x.value = hand.x.aim;
        hand.y.value = hand.y.aim;
      }
      for (let i = 0; i < 8; i++) puppet.advance(STEP, GRAVITY);
    }
    const part = takersOf[puppet.actor.rig][0];
    for (const [name, limb] of puppet.limbs) {
      const pose = puppet.pose(name);
      limb.body.setTranslation({ x: pose.x, y: pose.y }, true);
      limb.body.setRotation(pose.angle, true);
    }
    const hand = puppet.armed ? puppet.hand('near') : puppet.mouth();
    const arm = puppet.pose(part);
    const out = part === 'lower-arm-near' ? arm.angle - Math.PI / 2 : puppet.facing > 0 ? 0 : Math.PI;
    loose.body.setTranslation(
      { x: hand.x + Math.cos(out) * radius * 0.8, y: hand.y + Math.sin(out) * radius * 0.8 },
      true,
    );
    this.attach(puppet, loose, part);
  }

  /** Pins a prop to a limb exactly where it is: used when they touch, so nothing jumps. */
  attach(puppet: Puppet, loose: Loose, part: string): void {
    this.detach(loose);
    // What is in pieces cannot be taken as a whole.
    if (this.broken.has(loose.id)) return;
    const limb = puppet.limbs.get(part);
    if (limb === undefined) return;
    const at = limb.body.translation();
    const angle = limb.body.rotation();
    const p = loose.body.translation();
    const c = Math.cos(-angle);
    const s = Math.sin(-angle);
    const anchor = { x: (p.x - at.x) * c - (p.y - at.y) * s, y: (p.x - at.x) * s + (p.y - at.y) * c };
    const data = R.JointData.fixed(anchor, loose.body.rotation() - angle, { x: 0, y: 0 }, 0);
    const joint = this.physics.createImpulseJoint(data, limb.body, loose.body, true);
    joint.setContactsEnabled(false);
    loose.collider.setCollisionGroups(layers.none);
    loose.body.setLinvel(limb.body.linvel(), true);
    loose.body.setAngvel(0, true);
    // Kept as for a puppet that faces right.
    const mirror = Math.abs(puppet.mirror) < 0.3 ? puppet.facing : puppet.mirror;
    loose.held = { by: puppet, part, joint, x: anchor.x / mirror, y: anchor.y };
    loose.flight = null;
    puppet.holding = loose.id;
    this.worked.add(loose.id);
  }

  detach(loose: Loose): void {
    if (loose.held === null) return;
    this.physics.removeImpulseJoint(loose.held.joint, true);
    loose.held.by.holding = null;
    loose.held = null;
    loose.collider.setCollisionGroups(layers.prop);
  }

  /** Sits down: the part carries the weight, at `weight` in its frame, from now on. */
  takeSeat(actor: Puppet, joined: Joined, weight: MechanismSeat, seat: MechanismSeat): void {
    this.seated.set(actor.id, { joined, seat, standing: null });
    joined.load(weight, actor.id, actor.mass);
    this.worked.add(joined.main.id);
  }

  /**
   * Stands on a part that gives: the actor's weight becomes two free bodies that can only go up and down, the feet
   * and the rest, which the legs hold apart.
   */
  standOn(actor: Puppet, joined: Joined, seat: MechanismSeat): Standing {
    const at = joined.seat(seat);
    const make = (y: number) =>
      this.physics.createRigidBody(
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
    this.names.set(this.physics.createCollider(desc, soles).handle, `${actor.id}/foot-near`);
    const trunk = make(at.y + 0.01);
    trunk.setAdditionalMass(actor.mass * (1 - FEET), true);
    const standing = { soles, trunk };
    this.seated.set(actor.id, { joined, seat, standing });
    return standing;
  }

  leaveSeat(actor: Puppet): void {
    this.riders.delete(actor.id);
    this.sitters.delete(actor.id);
    const seated = this.seated.get(actor.id);
    if (seated === undefined) return;
    this.seated.delete(actor.id);
    if (seated.standing !== null) {
      this.physics.removeRigidBody(seated.standing.soles);
      this.physics.removeRigidBody(seated.standing.trunk);
    } else seated.joined.load(seated.seat, actor.id, 0);
    this.worked.add(seated.joined.main.id);
  }

  /** Opens the hand, with the push it gives at that moment; from here on only physics moves the prop. */
  letGo(loose: Loose, push?: { vx: number; vy: number; spin: number }): void {
    const by = loose.held?.by.id ?? '';
    this.detach(loose);
    if (push !== undefined) {
      loose.body.setLinvel({ x: push.vx, y: push.vy }, true);
      loose.body.setAngvel(push.spin, true);
      const { x, y } = loose.body.translation();
      const { vx, vy } = push;
      this.aims.push({ frame: this.frame, step: this.step, body: loose.id, by, x, y, vx, vy });
    }
    this.worked.add(loose.id);
    loose.flight = { step: this.step, by, met: [] };
  }

  flying(loose: Loose): Flying {
    const p = loose.body.translation();
    const v = loose.body.linvel();
    return {
      shape: loose.shape,
      material: loose.prop.material,
      mass: loose.mass,
      x: p.x,
      y: p.y,
      angle: loose.body.rotation(),
      vx: v.x,
      vy: v.y,
      spin: loose.body.angvel(),
    };
  }

  /** Where a target stands: an actor, a prop, a landmark of the set, an edge. Null when there is no such thing. */
  place(target: string): { x: number; y: number } | null {
    const puppet = this.puppets.get(target);
    if (puppet !== undefined) return { x: puppet.x, y: puppet.height * 0.6 };
    const loose = this.bodyOf(target);
    if (loose !== undefined) return { ...loose.body.translation() };
    const bicycle = this.bicycles.get(target);
    if (bicycle !== undefined) return bicycle.middle();
    const place = this.plan.place;
    if (target === 'hoop' && place === 'gym') return { x: landmarks.gym.hoopX, y: landmarks.gym.rimY };
    const landmark = landmarksOf(place).get(target);
    // Of what is higher than a person's chest, the chest's height is meant; of what begins and does not end, its edge.
    if (landmark !== undefined)
      return {
        x: target === 'kerb' ? landmark.x - landmark.width / 2 : landmark.x,
        y: Math.min(landmark.top, 1),
      };
    // Sun, moon and clouds are painted: far off to the right and high up.
    if (target === 'sky') return { x: 6, y: 7 };
    if (target === 'left') return { x: -4, y: 0.5 };
    if (target === 'right') return { x: 4, y: 0.5 };
    return null;
  }

  /** The middle of the top of what things can be put on; null where there is none. */
  surfaceOf(target: string): { x: number; y: number } | null {
    const landmark = landmarksOf(this.plan.place).get(target);
    if (landmark !== undefined) return { x: landmark.x, y: landmark.form === 'post' ? 0 : landmark.top };
    const loose = this.bodyOf(target);
    if (loose !== undefined) {
      const at = loose.body.translation();
      return { x: at.x, y: at.y + loose.prop.height / 2 };
    }
    const puppet = this.puppets.get(target);
    return puppet === undefined ? null : { x: puppet.x + puppet.facing * 0.4, y: 0 };
  }

  sound(event: Partial<SoundEvent> & Pick<SoundEvent, 'kind' | 'x'>): void {
    this.sounds.push({
      frame: this.frame,
      time: this.time,
      bodies: [],
      materials: [],
      strength: 0.5,
      seconds: 0,
      lineId: null,
      ...event,
    });
  }

  /** Do these two touch now? `part` may be a whole owner. */
  touching(a: string, b: string): Touch | null {
    const owns = (name: string, whole: string) => name === whole || name.startsWith(`${whole}/`);
    return this.touches.find((t) => (owns(t.a, a) && owns(t.b, b)) || (owns(t.a, b) && owns(t.b, a))) ?? null;
  }

  /** What is held is drawn into the palm or between the jaws, slowly, and mirrored with a puppet that turns. */
  private keepHold({ held, prop }: Loose): void {
    if (held === null || held.by.mode === 'limp') return;
    const H = held.by.height;
    const half = Math.min(prop.width, prop.height) / 2;
    const [x, y] =
      held.part === 'head'
        ? [held.by.body.mouth[0] * H + half * 0.55, held.by.body.mouth[1] * H - half * 0.2]
        : held.part.startsWith('lower-arm')
          ? [0, -(person.lowerArm / 2) * H - half * 0.8]
          : [held.x, held.y];
    const away = Math.hypot(x - held.x, y - held.y);
    const share = away === 0 ? 0 : Math.min(1, (GRIP_SPEED * STEP) / away);
    held.x += (x - held.x) * share;
    held.y += (y - held.y) * share;
    held.joint.setAnchor1({ x: held.x * held.by.mirror, y: held.y });
  }

  /** One step of 1/120 s: motors, then physics, then what was met. */
  advance(): void {
    for (const keep of this.riders.values()) keep(1);
    for (const puppet of this.puppets.values()) {
      if (puppet.mode === 'limp') this.worked.add(puppet.id);
      const landed = puppet.advance(STEP, GRAVITY);
      if (landed.length > 0 && puppet.mode !== 'limp') this.footsteps(puppet, landed.length);
    }
    for (const loose of this.loose.values()) {
      loose.before = { ...loose.body.translation() };
      if (loose.shape.kind === 'circle') {
        loose.body.setLinearDamping(
          loose.held === null && insideNet(this.plan.place, loose.before.x, loose.before.y) ? net.drag : 0,
        );
      }
    }
    for (const loose of this.loose.values()) this.keepHold(loose);
    for (const bicycle of this.bicycles.values()) bicycle.drive();
    for (const loose of this.loose.values())
      if (loose.part === null && strengthOf(loose.prop.material) !== null)
        this.rushing.set(loose.id, { ...loose.body.linvel() });
    const blows = [...this.joined.values()].flatMap((joined) => joined.drive());
    this.blow();
    attract(this.loose.values());
    for (const water of this.waters.values()) this.wet(water);
    this.specks.advance(this.wind, (x, y) => y < 0.01 || this.inWater(x, y));
    this.physics.step(this.events);
    this.touches = blows;
    for (const joined of this.joined.values()) joined.settle();
    this.events.drainContactForceEvents((event) => {
      const a = this.names.get(event.collider1());
      const b = this.names.get(event.collider2());
      if (a === undefined || b === undefined) return;
      let at = { x: Number.NaN, y: Number.NaN };
      const one = this.physics.getCollider(event.collider1());
      const two = this.physics.getCollider(event.collider2());
      this.physics.contactPair(one, two, (manifold) => {
        const p = manifold.numSolverContacts() > 0 ? manifold.solverContactPoint(0) : null;
        if (p !== null) at = { x: p.x, y: p.y };
      });
      if (Number.isNaN(at.x)) at = { ...(one.parent()?.isFixed() ? two : one).translation() };
      this.touches.push({ a, b, impulse: event.totalForceMagnitude() * STEP, x: at.x, y: at.y });
    });
    this.crossings = [];
    for (const loose of this.loose.values()) {
      const now = loose.body.translation();
      const way = loose.held === null ? crossing(this.plan.place, loose.before, now) : null;
      if (way !== null) {
        this.crossings.push({ sensor: 'hoop', body: loose.id, direction: way });
        if (way === 'down')
          this.sound({
            kind: 'swish',
            x: now.x,
            bodies: [loose.id],
            materials: ['net'],
            strength: 0.8,
            seconds: 0.35,
          });
      }
    }
    for (const touch of this.touches) {
      for (const [self, other] of [
        [touch.a, touch.b],
        [touch.b, touch.a],
      ] as const) {
        const loose = this.loose.get(self);
        if (loose?.flight != null && !loose.flight.met.includes(other)) loose.flight.met.push(other);
      }
    }
    this.breakUp();
    this.step += 1;
  }

  /** Brittle things that were struck harder than they bear fall into pieces, which together are and move as the whole did. */
  private breakUp(): void {
    for (const touch of this.touches) {
      for (const [id, other] of [
        [touch.a, touch.b],
        [touch.b, touch.a],
      ] as const) {
        const loose = this.loose.get(id);
        const bears = loose === undefined ? null : strengthOf(loose.prop.material);
        if (loose === undefined || bears === null || loose.part !== null || loose.held !== null) continue;
        // Hands and feet are careful, also when they press it on the ground; and nothing breaks by standing there
        // when the curtain rises.
        if (this.step < 12 || this.isHandled(id)) continue;
        const change = touch.impulse / loose.mass;
        const pricked = pricks(this.bodyOf(other)?.prop.thing ?? '', loose.prop.material) && change > 0.05;
        if (!pricked && 0.5 * change * change * hardness(this.material(other)) < bears) continue;
        this.shatter(loose, touch);
      }
    }
  }

  private isHandled(id: string): boolean {
    return this.touches.some(
      (t) =>
        (t.a === id && this.puppets.has(t.b.split('/')[0] ?? '')) ||
        (t.b === id && this.puppets.has(t.a.split('/')[0] ?? '')),
    );
  }

  private shatter(whole: Loose, touch: Touch): void {
    const { body, prop } = whole;
    const at = body.worldCom();
    const angle = body.rotation();
    const [c, s] = [Math.cos(angle), Math.sin(angle)];
    const struck = { x: touch.x - at.x, y: touch.y - at.y };
    const local = { x: struck.x * c + struck.y * s, y: struck.y * c - struck.x * s };
    const count = Math.max(5, Math.min(11, Math.round(5 + 24 * prop.width * prop.height)));
    const shards = shatter(whole.shape, local, count, this.random);
    const before = this.rushing.get(whole.id) ?? body.linvel();
    const speeds = scatter(shards, { loose: whole, before, struck });
    const area = shards.reduce((sum, p) => sum + p.area, 0);
    const v = body.linvel();
    const books: Broken = {
      id: whole.id,
      frame: this.frame,
      pieces: shards.length,
      mass: { whole: whole.mass, pieces: 0 },
      momentum: { whole: { x: whole.mass * v.x, y: whole.mass * v.y }, pieces: { x: 0, y: 0 } },
    };
    const spin = body.angvel();
    this.physics.removeRigidBody(body);
    this.loose.delete(whole.id);
    for (const [i, piece] of shards.entries()) {
      // A crack has a width: pieces that fill the whole exactly would push each other apart.
      const points = piece.points.map(([x, y]): [number, number] => [x * 0.97, y * 0.97]);
      const xs = piece.points.map(([x]) => x);
      const ys = piece.points.map(([, y]) => y);
      const own: PlanProp = {
        ...prop,
        id: `${prop.id}/shard-${i + 1}`,
        width: Math.max(...xs) - Math.min(...xs),
        height: Math.max(...ys) - Math.min(...ys),
        shape: 'silhouette',
        x: at.x + piece.x * c - piece.y * s,
      };
      const mass = (whole.mass * piece.area) / area;
      const made = this.addLoose(own, {
        id: own.id,
        part: `shard-${i + 1}`,
        shape: { kind: 'polygon', points },
        mass,
        y: at.y + piece.x * s + piece.y * c,
        angle,
        layer: layers.prop,
      });
      made.origin = [piece.x, piece.y];
      made.body.setLinvel({ x: speeds[i]!.vx, y: speeds[i]!.vy }, true);
      made.body.setAngvel(spin, true);
      books.mass.pieces += mass;
      books.momentum.pieces.x += mass * speeds[i]!.vx;
      books.momentum.pieces.y += mass * speeds[i]!.vy;
    }
    // Whoever still waits for the whole sees its largest piece.
    const largest = shards.reduce((best, piece, i) => (piece.area > (shards[best]?.area ?? 0) ? i : best), 0);
    const rest = this.loose.get(`${prop.id}/shard-${largest + 1}`);
    if (rest !== undefined) {
      whole.body = rest.body;
      whole.collider = rest.collider;
    }
    this.broken.set(whole.id, books);
    this.sound({
      kind: 'shatter',
      x: at.x,
      bodies: [whole.id],
      materials: [prop.material],
      strength: Math.min(1, 0.35 + touch.impulse * 0.2),
      seconds: 0.9,
    });
  }

  /** Wind just now, m/s to the right. */
  get wind(): number {
    return gusty(this.plan.wind ?? 0, this.step * STEP);
  }

  /** The air pushes what is light, and in a wind everything; fires burn in it. */
  private blow(): void {
    const { wind } = this;
    for (const loose of this.loose.values()) {
      if (loose.prop.fixed) continue;
      loose.body.resetForces(false);
      const light = lighterThanAir(loose);
      if (loose.held !== null || (wind === 0 && !light)) continue;
      const force = airForce(loose, wind);
      loose.body.addForce(force, light || Math.hypot(force.x, force.y) > 0.05 * loose.mass);
      // A string hangs from it: its weight turns the balloon upright.
      if (light) loose.body.setAngvel(loose.body.angvel() * 0.985 - 6 * loose.body.rotation() * STEP, true);
      // Wind does work; still air only lifts and brakes, and the audit knows how much.
      if (wind !== 0) this.worked.add(loose.id);
    }
    this.specks.blow(wind, -8, 8);
    for (const { prop, body } of this.loose.values()) {
      if (prop.thing !== 'campfire') continue;
      const at = body.translation();
      if (!this.inWater(at.x, at.y)) this.specks.burn(at.x, at.y + prop.height * 0.3, prop.width);
    }
  }

  /** Is this point under some water's surface? */
  inWater(x: number, y: number): boolean {
    return [...this.waters.values()].some((w) => x > w.left && x < w.right && y < w.surface && y > w.bottom);
  }

  /** Water pushes what is in it; what comes in fast throws some of it up, and is heard. */
  private wet(water: Water): void {
    for (const { loose, impulse, entered, x } of water.drive(this.loose.values())) {
      if (loose.flight !== null && !loose.flight.met.includes(water.id)) loose.flight.met.push(water.id);
      if (!entered) continue;
      const speed = -loose.body.linvel().y + impulse / loose.mass;
      if (speed < 0.5) continue;
      const weight = loose.mass * speed;
      this.specks.splash(x, water.surface, loose.prop.width, speed, weight);
      this.sound({
        kind: 'splash',
        x,
        bodies: [loose.id],
        materials: [loose.prop.material, 'water'],
        strength: Math.min(1, 0.25 + 0.22 * Math.sqrt(weight)),
        seconds: 0.7,
      });
    }
  }

  material(body: string): string {
    const loose = this.loose.get(body);
    if (loose !== undefined) return loose.prop.material;
    const piece = this.pieces.find((p) => p.id === body);
    if (piece !== undefined) return piece.surface;
    return this.bicycles.has(body.split('/')[0] ?? '') ? 'steel' : 'flesh';
  }

  dispose(): void {
    this.events.free();
    this.physics.free();
  }

  private footsteps(puppet: Puppet, count: number): void {
    const weight = { person: 0.6, quadruped: 0.25, thing: 0.35, winged: 0.08, wheeled: 0 }[puppet.actor.rig];
    this.sound({
      kind: 'footstep',
      x: puppet.x,
      bodies: [puppet.id],
      materials: [this.pieces.find((p) => p.part === 'floor')?.surface ?? 'wood-floor'],
      strength: Math.min(1, weight * (0.5 + Math.abs(puppet.velocity) * 0.2) * Math.sqrt(count)),
    });
  }
}

export const FRAME = 1 / film.framesPerSecond;
