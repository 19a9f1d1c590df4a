import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { MechanismSeat } from '#contracts/mechanism.ts';
import type { PlanActor, ScenePlan } from '#contracts/scene-plan.ts';
import type { Aim, SensorCrossing, SoundEvent } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { gusty } from './air.ts';
import type { Bicycle } from './bicycle.ts';
import { blow } from './blowing.ts';
import { contactsOf, noteMeetings } from './contacts.ts';
import type { Flying } from './flight.ts';
import { strengthOf } from './fracture.ts';
import { keepHold } from './grip.ts';
import { hoopCrossings } from './hoop-crossings.ts';
import type { Broken, Loose, Touch } from './loose.ts';
import { attract } from './magnet.ts';
import type { Joined } from './mechanism.ts';
import { createPhysics, GRAVITY, RAPIER as R, STEP } from './physics.ts';
import { addProp } from './props-on-stage.ts';
import { Puppet } from './puppet.ts';
import { createRandom } from './random.ts';
import { buildSet, insideNet, net, type SetPiece, setPieces } from './set-pieces.ts';
import { breakUp } from './shattering.ts';
import { SpeckCloud } from './specks.ts';
import type { TimedLine } from './timed-line.ts';
import type { Water } from './water.ts';
import type { Standing } from './weights.ts';
import { wet } from './wetting.ts';
import { placeOf } from './whereabouts.ts';

export type { Loose, Touch };

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
  readonly rushing = new Map<string, { x: number; y: number }>();
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
  /** Whose each collider is. */
  readonly names = new Map<number, string>();

  constructor(plan: ScenePlan) {
    this.plan = plan;
    this.physics = createPhysics();
    this.random = createRandom(plan.seed);
    // What is only seen draws from a stream of its own: it never changes what happens.
    this.specks = new SpeckCloud(createRandom(plan.seed ^ 0x5eed));
    this.pieces = setPieces(plan.place);
    for (const [handle, piece] of buildSet(this.physics, plan.place)) this.names.set(handle, piece.id);
    for (const actor of plan.actors) this.addActor(actor);
    for (const prop of plan.props) addProp(this, prop);
    // A first step of no length to anybody: it lets the broad phase know every collider before anything moves.
    this.physics.propagateModifiedBodyPositionsToColliders();
  }

  addActor(actor: PlanActor): Puppet {
    const puppet = new Puppet(this.physics, actor);
    this.puppets.set(actor.id, puppet);
    for (const [part, limb] of puppet.limbs) this.names.set(limb.collider.handle, `${actor.id}/${part}`);
    return puppet;
  }

  /** The body that is meant when a prop is named: the prop, or the main part of a mechanism. */
  bodyOf(id: string): Loose | undefined {
    return this.loose.get(id) ?? this.joined.get(id)?.main ?? this.loose.get(`${id}/shard-1`);
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
    return placeOf(this, target);
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
    for (const loose of this.loose.values()) keepHold(loose);
    for (const bicycle of this.bicycles.values()) bicycle.drive();
    for (const loose of this.loose.values())
      if (loose.part === null && strengthOf(loose.prop.material) !== null)
        this.rushing.set(loose.id, { ...loose.body.linvel() });
    const blows = [...this.joined.values()].flatMap((joined) => joined.drive());
    blow(this);
    attract(this.loose.values());
    for (const water of this.waters.values()) wet(this, water);
    this.specks.advance(this.wind, (x, y) => y < 0.01 || this.inWater(x, y));
    this.physics.step(this.events);
    this.touches = blows;
    for (const joined of this.joined.values()) joined.settle();
    this.touches.push(...contactsOf(this, this.events));
    this.crossings = hoopCrossings(this);
    noteMeetings(this);
    breakUp(this);
    this.step += 1;
  }

  /** Wind just now, m/s to the right. */
  get wind(): number {
    return gusty(this.plan.wind ?? 0, this.step * STEP);
  }

  /** Is this point under some water's surface? */
  inWater(x: number, y: number): boolean {
    return [...this.waters.values()].some((w) => x > w.left && x < w.right && y < w.surface && y > w.bottom);
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
