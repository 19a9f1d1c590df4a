import type RAPIER from '@dimforge/rapier2d-deterministic-compat';
import type { MechanismSeat } from '#contracts/mechanism.ts';
import { landmarks, landmarksOf } from '#contracts/rig.ts';
import type { Beat, BodyPart, PlanActor, PlanProp, ScenePlan } from '#contracts/scene-plan.ts';
import type { SkyChange } from '#contracts/sky-change.ts';
import type { Aim, Dressed, SensorCrossing, SoundEvent } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import { gusty } from './air/air.ts';
import type { Flying } from './air/flight.ts';
import type { Leaf } from './air/leaf.ts';
import type { Sway } from './air/sway.ts';
import type { TimedLine } from './camera/timed-line.ts';
import type { Altered } from './change/altered.ts';
import type { Emptied } from './change/emptied.ts';
import type { Pierced } from './change/pierced.ts';
import type { Pressed } from './change/pressed.ts';
import type { Rust } from './change/rust.ts';
import type { Bicycle } from './devices/bicycle.ts';
import type { Powered } from './devices/device-state.ts';
import type { Hoist } from './devices/hoist.ts';
import type { Line } from './devices/line.ts';
import type { Joined } from './devices/mechanism.ts';
import type { Spun } from './devices/spun.ts';
import { buildSet, endOf, type SetPiece, setPieces } from './ground/set-pieces.ts';
import type { Fire } from './heat/burning.ts';
import type { Heated } from './heat/heated.ts';
import type { FlameTest } from './heat/held-in-flame.ts';
import type { Melted } from './heat/melted.ts';
import type { Beam } from './light/beam.ts';
import type { Content } from './mixing/content.ts';
import { createPhysics, RAPIER as R, STEP } from './physics.ts';
import type { AdornedSoFar, FaceHeld } from './puppets/adorned-so-far.ts';
import type { Arm } from './puppets/arm.ts';
import type { Coat } from './puppets/coat.ts';
import type { Knock } from './puppets/knock.ts';
import type { Broken, Loose, Touch } from './puppets/loose.ts';
import type { Meal } from './puppets/meal.ts';
import type { Puppet } from './puppets/puppet.ts';
import { createRandom } from './random.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Bead } from './water/bead.ts';
import type { Blob, Leaking } from './water/blob.ts';
import { SpeckCloud } from './water/specks.ts';
import type { Surf } from './water/surf.ts';
import type { Water } from './water/water.ts';

export type { Loose, Touch };

/** Somebody who stands on what gives: soles, and the rest of the body by its height above standing upright. */
export type Standing = { soles: RAPIER.RigidBody; trunk: RAPIER.RigidBody };

/** Somebody swings at a ball: until it is met, and from which side of the bat it was before this step. */
export type Swing = { bat: Loose; ball: Loose; side: 1 | -1 | null; met: boolean };

/** Everything that stands on the stage. `set-stage.ts` puts it there, `advance.ts` takes the world's step. */
export class Stage {
  readonly plan: ScenePlan;
  /** Gravity and air of the place. */
  readonly around: Surroundings;
  readonly physics: RAPIER.World;
  readonly pieces: SetPiece[];
  readonly puppets = new Map<string, Puppet>();
  readonly loose = new Map<string, Loose>();
  readonly bicycles = new Map<string, Bicycle>();
  readonly joined = new Map<string, Joined>();
  readonly waters = new Map<string, Water>();
  /** The sea at a beach, which comes in. */
  readonly surfs = new Map<string, Surf>();
  /** What was let go before something solid, or has somebody limp before it, and is not clear of them yet. */
  readonly beside = new Set<string>();
  /** Feet, wheels and limp limbs that are in a puddle, or under water, since the step before. */
  readonly treading = new Set<string>();
  /** Who lay limp after the last step. */
  readonly limp = new Set<string>();
  /** Who came through what crumbles in the last step. */
  readonly knocks: Knock[] = [];
  /** Who stands in the way of what is thrown at them, by the beats that it comes by. */
  readonly inTheWay = new Map<string, Set<string>>();
  /** Who and what a wave has reached. */
  readonly washed = new Set<string>();
  /** How much water has run past lumps of sand, metres. */
  readonly worn = new Map<string, number>();
  /** What hangs from above at the start, by what hangs. */
  readonly hoists = new Map<string, Hoist>();
  /** Lines that are out, by what is on them. */
  readonly lines = new Map<string, Line>();
  /** What the wind bends where it stands or hangs. */
  readonly sways = new Map<string, Sway>();
  /** What hangs on a stalk, or waits outside of the picture. */
  readonly stalks = new Map<string, RAPIER.ImpulseJoint>();
  /** What melts, or has melted. */
  readonly melts = new Map<string, Melted>();
  /** What burns, or is in the flames of what does. */
  readonly fires = new Map<string, Fire>();
  /** Heat that a balloon's skin has had from flames, J/m². */
  readonly scorched = new Map<string, number>();
  /** What is heated or cooled, or was. */
  readonly heated = new Map<string, Heated>();
  /** What rusts, or has rusted. */
  readonly rusting = new Map<string, Rust>();
  /** What looks otherwise than it is drawn. */
  readonly altered = new Map<string, Altered>();
  /** What air is drawn out of, or was. */
  readonly emptied = new Map<string, Emptied>();
  /** What hands press, or have pressed. */
  readonly pressed = new Map<string, Pressed>();
  /** What turns about its own upright axis, or stands on what does. */
  readonly spun = new Map<string, Spun>();
  /** What is fixed on a turntable and reaches over its rim. */
  readonly arms = new Map<string, Arm>();
  /** What is held into a clean flame. */
  readonly flames = new Map<string, FlameTest>();
  /** Who is nearer to the eye than the stage's plane, metres; less than nothing: farther off. Only the picture asks. */
  readonly depths = new Map<string, number>();
  /** How far they have turned about their upright line, away from the eye or towards it, radians. */
  readonly turned = new Map<string, number>();
  /** Who and what grows or shrinks, or has. */
  readonly grown = new Set<string>();
  /** Balls of liquid that float, and the vessels that they came out of. */
  readonly blobs = new Map<string, Blob>();
  readonly leaking = new Map<string, Leaking>();
  /** Drops of water that sit on something smooth, or run down it. */
  readonly beads = new Map<string, Bead>();
  /** Thin sheets that a point is pressed into. */
  readonly pierced = new Map<string, Pierced>();
  readonly beams = new Map<string, Beam>();
  /** What acid has wetted, and how much of it is charred. */
  readonly etched = new Map<string, number>();
  /** Vessels whose content is poured, mixed or stirred. */
  readonly contents = new Map<string, Content>();
  /** What is opened and closed, and how far it is open. */
  readonly leaves = new Map<string, Leaf>();
  /** What is painted or written on, and how much of it. */
  readonly coats = new Map<string, Coat>();
  /** What was put on and taken off, in that order. */
  readonly dressed: (Dressed & { frame: number })[] = [];
  /** What heat has blackened, and how much of it. */
  readonly charred = new Map<string, number>();
  /** Who is wet, and how much of what they can hold, 0 to 1. */
  readonly wet = new Map<string, number>();
  /** Who had one eye shut and the other open, and when. */
  /** What went with beats so far, by beat and kind. */
  readonly adorned = new Map<string, AdornedSoFar>();
  /** Of whose face what is kept open or shut, and how far it is by now, 0 to 1. */
  readonly faceHeld = new Map<string, FaceHeld>();
  readonly winks: { id: string; frame: number }[] = [];
  /** Whose mouth was wide open, and whose eyes were both shut by themselves, and when. */
  readonly faces: { id: string; frame: number; what: 'gapes' | 'shut' | 'flushes' | 'looks out' }[] = [];
  /** What is eaten and drunk, and what is left of it. */
  readonly meals = new Map<string, Meal>();
  /** What is switched on and off, and how much it gives. */
  readonly powered = new Map<string, Powered>();
  /** Who swings at a ball just now. */
  readonly swings = new Map<string, Swing>();
  readonly specks: SpeckCloud;
  /** Soap bubbles that fly, and the step at which each tears by itself. */
  readonly films = new Map<string, number>();
  /** Drops of water that were given, and where each came down and on what; null while it falls. */
  readonly drops = new Map<string, { met: string; x: number } | null>();
  /** Pieces that came off something so far. */
  sheds = 0;
  /** How many came on after the beginning. */
  came = 0;
  /** What broke so far. */
  readonly broken = new Map<string, Broken>();
  /** What was eaten up, or taken off by a direction, and in which frame. */
  readonly gone = new Map<string, number>();
  /** Who takes part in what another does (is hugged, ridden, chased): it does nothing of its own meanwhile. */
  readonly engaged = new Set<string>();
  /** Velocities of brittle things before the step. */
  readonly rushing = new Map<string, { x: number; y: number; spin: number }>();
  /** Does an actor act just now? Answered by whoever plays the beats. */
  busy: (actor: string) => boolean = () => false;
  /** Has this beat ended, and did it come about? Answered by whoever plays the beats; null while it has not. */
  outcomeOf: (beat: string) => boolean | null = () => null;
  /** What an actor does after what it does now; answered by whoever plays the beats. */
  /** Is the camera on its way around? */
  isGoneAround: () => boolean = () => false;
  /** Changes the air, the clock or the light over the stage. */
  changeSky: (change: SkyChange) => void = () => undefined;
  upcoming: (actor: string) => Beat | null = () => null;
  readonly timedLines = new Map<string, TimedLine>();
  /** Who is carried, and who carries them. */
  readonly borne = new Map<string, readonly Puppet[]>();
  /** Who stays in a saddle between beats, and what keeps them there. */
  readonly riders = new Map<string, (share: number) => void>();
  /** Who sits in which saddle: an animal's, or a bicycle's. */
  readonly astride = new Map<string, string>();
  /** Who is still outside of the picture, and where they began, in metres. */
  readonly outside = new Map<string, number>();
  /** Who has left through a door or a window, and has not acted since: the picture does not go after them. */
  readonly left = new Set<string>();
  /** Who sits on the ground, on a bench, on a sofa. */
  /** Who sat or lay down before the film began, by the beat that says so. */
  readonly resting = new Map<string, string>();
  readonly sitters = new Set<string>();
  /**
   * Who stands on what or on whom, on which part of them, how low (`crouch.share`, 0 to 1), and how high over it in a hop
   * (`crouch.rise`, metres).
   */
  readonly onTop = new Map<
    string,
    { where: string; part?: BodyPart; crouch: { share: number; rise?: number } }
  >();
  /** Who is inside of what: a hollow thing or a vehicle. */
  readonly within = new Map<string, { id: string; crouch: number }>();
  /** Who sits or stands on which mechanism. `soles` is the weight of somebody who stands: a body of its own. */
  readonly seated = new Map<string, { joined: Joined; seat: MechanismSeat; standing: Standing | null }>();
  readonly random: () => number;
  /** Actuators that did work in the step just taken: bodies whose energy may have grown. */
  readonly worked = new Set<string>();
  step: number;
  /** The step with which it was set up. */
  readonly since: number;
  frame = 0;
  /** Film seconds at this step. */
  time = 0;
  touches: Touch[] = [];
  /** Hands that have closed since the step before on what they were at already: they meet it in the coming one. */
  closings: Touch[] = [];
  crossings: Omit<SensorCrossing, 'frame' | 'step'>[] = [];
  /** What was let go with an aim, for those who look at the truth of a take. */
  readonly aims: Aim[] = [];
  sounds: SoundEvent[] = [];
  speaking = new Map<string, { line: TimedLine; text: string; from: number }>();
  /** Whoever and whatever a direction brought that is still to appear. */
  readonly toCome = new Map<string, { actor?: PlanActor; prop?: PlanProp }>();
  /** Where somebody or something went in a puff of smoke, metres. */
  readonly vanished = new Map<string, { x: number; y: number }>();
  /** What the step leaves behind of contacts. */
  readonly events = new R.EventQueue(true);
  /** Whose each collider is. */
  readonly names = new Map<number, string>();

  /** Mean wind, m/s to the right. */
  blows: number;

  constructor(plan: ScenePlan, step: number) {
    this.plan = plan;
    this.blows = plan.wind ?? 0;
    this.step = step;
    this.since = step;
    this.around = surroundingsOf(plan);
    this.physics = createPhysics(this.around.gravity);
    this.random = createRandom(plan.seed);
    // What is only seen draws from a stream of its own: it never changes what happens.
    this.specks = new SpeckCloud(createRandom(plan.seed ^ 0x5eed), this.around.gravity);
    this.pieces = setPieces(plan.place, endOf(plan));
    for (const [handle, piece] of buildSet(this.physics, this.pieces)) this.names.set(handle, piece.id);
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
    const puppet = this.puppets.get(target);
    if (puppet !== undefined) return { x: puppet.x, y: puppet.height * 0.6 };
    const loose = this.bodyOf(target);
    if (loose !== undefined) return { ...loose.body.translation() };
    const bicycle = this.bicycles.get(target);
    if (bicycle !== undefined) return bicycle.middle();
    const place = this.plan.place;
    if (target === 'hoop' && place === 'gym') return { x: landmarks.gym.hoopX, y: landmarks.gym.rimY };
    if (target === 'hearth' && place === 'living-room')
      return { x: landmarks['living-room'].hearthX, y: 0.6 };
    if (target === 'carriages' && place === 'station')
      return { x: landmarks.station.trainX, y: landmarks.station.trainY };
    if (target === 'screen' && place === 'conference-room') return { x: 0, y: 2.4 };
    if (target === 'screen' && place === 'cinema')
      return { x: landmarks.cinema.screenX, y: landmarks.cinema.screenY };
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

  /** Wind just now, m/s to the right. */
  get wind(): number {
    return this.around.air === 0 ? 0 : gusty(this.blows, this.step * STEP);
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
}

export const FRAME = 1 / film.framesPerSecond;
