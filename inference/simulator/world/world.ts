import type { PatchOp } from '#contracts/direction.ts';
import { isOpenAir } from '#contracts/places.ts';
import type { PuppetCommand, PuppetObservation } from '#contracts/puppet-door.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Ambience, Cue, FrameState, SpokenLine, TraceBody, WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { CommittedDirection } from '../../generator.ts';
import { canonicalJson, planHash, sha256 } from '../canonical.ts';
import { advance } from './advance.ts';
import { Sky } from './ambience.ts';
import { Auditor } from './audit.ts';
import { Camera } from './camera.ts';
import { cardAt, cardFrames, heldFor } from './cards.ts';
import { Door } from './door.ts';
import { Faces } from './faces.ts';
import { idle } from './idle.ts';
import { remove } from './leaving.ts';
import { meltingOf } from './melting.ts';
import { progressOf } from './progress.ts';
import { addProp } from './props-on-stage.ts';
import { Runner } from './runner.ts';
import { addActor, setStage } from './set-stage.ts';
import { Collisions } from './sounds.ts';
import { FRAME, type Stage } from './stage.ts';
import type { TimedLine } from './timed-line.ts';

/** Stillness after the last beat before the film ends, in seconds. */
const TAIL = 1.3;
/** A film is never shorter than this, in seconds. */
const SHORTEST = 2.5;

export type World = {
  /** Steps simulated so far: a direction with an `effectiveStep` up to this enters the next cue. */
  readonly step: number;
  readonly frame: number;
  readonly ended: 'plan' | 'cut' | 'limit' | null;
  /** Simulates the next half second. Directions take effect at its beginning. */
  advanceCue(directions: readonly CommittedDirection[], act?: Act): Cue;
  /** The same with policies that answer later (another process). The world waits for each answer. */
  advanceCueWith(directions: readonly CommittedDirection[], act: ActLater): Promise<Cue>;
  /** A line that a direction brought, before the cue that it may begin in. */
  learn(line: TimedLine): void;
  /** What has happened so far, with the audit's verdict. */
  trace(): WorldTrace;
  dispose(): void;
};

/** A policy: what it sees, and what its puppet's motors are told; null leaves them as they are. */
export type Act = (seen: PuppetObservation) => PuppetCommand | null;
export type ActLater = (seen: PuppetObservation) => Promise<PuppetCommand | null>;

type Recorded = Omit<TraceBody, 'poses'> & { poses: number[] };

/**
 * A world from a plan. `lines` gives the length and phonemes of each line of dialogue. The same plan, lines and
 * directions give the same trace. Film time is the world's own time except in slow motion, where frames are
 * taken more often and the steps stay as they are.
 *
 * The film ends when its action has ended (plan.seconds is what was foreseen), at 20 s at the latest; a plan
 * without a length keeps rolling until it is cut or 60 s have passed.
 */
export function createWorld(
  plan: ScenePlan,
  lines: readonly TimedLine[],
  /** Ids of the actors that outside policies play. */
  played: Iterable<string> = [],
): World {
  return new SimulatedWorld(plan, lines, played);
}

class SimulatedWorld implements World {
  ended: 'plan' | 'cut' | 'limit' | null = null;
  private readonly plan: ScenePlan;
  private readonly stage: Stage;
  private readonly runner: Runner;
  private readonly door: Door;
  private readonly camera: Camera;
  private readonly faces: Faces;
  private readonly sky: Sky;
  private readonly auditor = new Auditor();
  private readonly collisions = new Collisions();
  private readonly bodies: Recorded[] = [];
  private readonly recorded: WorldTrace;
  private readonly melted: NonNullable<WorldTrace['melts']> = [];
  private readonly progressed: NonNullable<WorldTrace['progress']> = [];
  private cueIndex = 0;
  /** What a direction asked for; until then each shot has its own. */
  private speed: number | null = null;
  /** Pieces and things that are gone, as the list of bodies knows them. */
  private changesBefore = 0;
  /** The action is over: why, and from which frame on. */
  private over: { why: 'plan' | 'limit'; from: number } | null = null;
  /** Steps owed to the film, in fractions. */
  private owed = 0;
  private lastAmbience = '';
  private ambienceNow: Ambience | null = null;

  constructor(plan: ScenePlan, lines: readonly TimedLine[], played: Iterable<string>) {
    this.plan = plan;
    this.stage = setStage(plan);
    this.door = new Door(this.stage, played);
    for (const line of lines) this.stage.timedLines.set(line.lineId, line);
    this.runner = new Runner(this.stage, plan.beats);
    this.camera = new Camera(plan);
    this.faces = new Faces(plan.seed);
    this.sky = new Sky(plan);
    this.registerBodies();
    this.recorded = {
      version: 1,
      planHash: planHash(plan),
      seed: plan.seed,
      place: plan.place,
      ...(plan.gravity === undefined ? {} : { gravity: plan.gravity }),
      framesPerSecond: film.framesPerSecond,
      stepsPerFrame: film.stepsPerFrame,
      frames: 0,
      bodies: [],
      camera: [],
      ambience: [],
      contacts: [],
      sensors: [],
      sounds: [],
      lines: [],
      beats: [],
      directions: [],
      audit: { passed: true, checks: [] },
      hash: '',
    };
  }

  get step(): number {
    return this.stage.step;
  }

  get frame(): number {
    return this.recorded.frames;
  }

  advanceCue(directions: readonly CommittedDirection[], act: Act = () => null): Cue {
    const cue = this.cue(directions);
    let next = cue.next();
    while (!next.done) next = cue.next(act(next.value));
    return next.value;
  }

  async advanceCueWith(directions: readonly CommittedDirection[], act: ActLater): Promise<Cue> {
    const cue = this.cue(directions);
    let next = cue.next();
    while (!next.done) next = cue.next(await act(next.value));
    return next.value;
  }

  private *cue(
    directions: readonly CommittedDirection[],
  ): Generator<PuppetObservation, Cue, PuppetCommand | null> {
    for (const direction of directions) this.direct(direction);
    const cue: Cue = {
      index: this.cueIndex++,
      bodies: [],
      frames: [],
      contacts: [],
      sensors: [],
      sounds: [],
      ended: false,
    };
    this.levels();
    while (cue.frames.length < film.framesPerCue && this.ended === null) {
      cue.frames.push(yield* this.advanceFrame(cue));
      if (this.ended === null) this.ended = this.closing();
    }
    this.collisions.endCue(this.stage);
    cue.sounds = this.stage.sounds.splice(0);
    cue.bodies = this.bodies.map(({ poses: _, ...body }) => body);
    cue.ended = this.ended !== null;
    this.recorded.contacts.push(...cue.contacts);
    this.recorded.sensors.push(...cue.sensors);
    this.recorded.sounds.push(...cue.sounds);
    return cue;
  }

  learn(line: TimedLine): void {
    this.stage.timedLines.set(line.lineId, line);
  }

  trace(): WorldTrace {
    const { hash: _, ...rest } = this.recorded;
    const body = {
      ...rest,
      bodies: this.bodies,
      aims: this.stage.aims,
      ...(this.melted.length > 0 && { melts: this.melted }),
      ...(this.progressed.length > 0 && { progress: this.progressed }),
      ...(this.door.played.size > 0 && { commands: this.door.commands }),
      lines: this.spokenLines(),
      beats: this.runner.reports(),
      audit: this.auditor.checks(this.runner),
    };
    return { ...body, hash: sha256(canonicalJson(body)) };
  }

  dispose(): void {
    this.stage.dispose();
  }

  private *advanceFrame(cue: Cue): Generator<PuppetObservation, FrameState, PuppetCommand | null> {
    const stage = this.stage;
    const frame = this.recorded.frames;
    stage.frame = frame;
    // The world waits until the title is read.
    if (frame >= heldFor(this.plan.cards))
      this.owed += film.stepsPerFrame * (this.speed ?? this.plan.shots[this.runner.shot]?.speed ?? 1);
    const steps = Math.floor(this.owed + 1e-9);
    this.owed -= steps;
    for (let i = 0; i < steps; i++) {
      // What happens on the way to a frame is first seen in it, and is heard while it is shown.
      stage.time = (frame + i / steps) * FRAME;
      yield* this.door.ask();
      for (const puppet of stage.puppets.values())
        if (!this.door.played.has(puppet.id)) idle(stage, puppet, this.runner.busy(puppet.id));
      this.runner.advance();
      advance(stage);
      this.door.remember();
      this.auditor.observe(stage);
      this.collisions.observe(stage);
      for (const crossing of stage.crossings) cue.sensors.push({ frame, step: stage.step, ...crossing });
    }
    stage.time = frame * FRAME;
    cue.contacts.push(...this.collisions.endFrame());
    const changes = stage.broken.size + stage.gone.size;
    if (changes > this.changesBefore) {
      this.changesBefore = changes;
      this.registerBodies();
    }
    return this.record(frame);
  }

  private record(frame: number): FrameState {
    const { stage } = this;
    const ambience = this.sky.advance();
    this.ambienceNow = ambience;
    const key = canonicalJson(ambience);
    if (key !== this.lastAmbience) this.recorded.ambience.push({ ...ambience, frame });
    this.lastAmbience = key;
    const camera = this.camera.read(stage, this.runner);
    this.recorded.camera.push([round(camera.x), round(camera.y), round(camera.width)]);
    const poses: number[] = [];
    for (const body of this.bodies) {
      const at = this.poseOf(body.id);
      const pose = at === null ? body.poses.slice(-3) : [round(at.x), round(at.y), round(at.angle)];
      poses.push(...pose);
      if (!body.fixed || body.poses.length === 0) body.poses.push(...pose);
    }
    const melts = meltingOf(stage);
    this.melted.push(...melts.map((m) => ({ ...m, frame })));
    const progress = progressOf(stage);
    this.progressed.push(...progress.map((p) => ({ ...p, frame })));
    const speaking = [...stage.speaking.values()].map((s) => s.line.lineId);
    this.recorded.frames = frame + 1;
    return {
      frame,
      step: stage.step,
      shot: this.runner.shot,
      camera: { x: round(camera.x), y: round(camera.y), width: round(camera.width) },
      ambience,
      poses,
      faces: this.faces.read(stage),
      speaking,
      specks: stage.specks.read(),
      ...(melts.length === 0 ? {} : { melts }),
      ...(progress.length === 0 ? {} : { progress }),
      ...cardAt(this.plan.cards, frame, this.over?.from ?? null),
      surfaces: [...stage.waters.values()].map((w) => ({
        id: w.id,
        heights: Array.from(w.waves, (h) => Math.round(h * 1e4) / 1e4),
      })),
    };
  }

  private poseOf(id: string): { x: number; y: number; angle: number } | null {
    const [owner = '', part] = id.split('/');
    const puppet = this.stage.puppets.get(owner);
    const body =
      puppet !== undefined
        ? puppet.limbs.get(part ?? '')?.body
        : (this.stage.bicycles.get(owner)?.parts.get(part ?? '')?.body ?? this.stage.loose.get(id)?.body);
    if (body === undefined) {
      const piece = this.stage.pieces.find((p) => p.id === id);
      return piece === undefined ? null : { x: piece.x, y: piece.y, angle: piece.angle };
    }
    const t = body.translation();
    return { x: t.x, y: t.y, angle: body.rotation() };
  }

  /** Bodies keep their place in the list for good; what comes later is added at its end. */
  private registerBodies(): void {
    const known = new Set(this.bodies.map((b) => b.id));
    const from = this.recorded?.frames ?? 0;
    const add = (body: Omit<Recorded, 'from' | 'poses'>) => {
      if (!known.has(body.id)) this.bodies.push({ ...body, from, poses: [] });
    };
    for (const p of this.stage.pieces) {
      add({
        id: p.id,
        owner: 'set',
        part: p.part,
        shape: p.shape,
        material: p.surface,
        mass: 0,
        fixed: true,
      });
    }
    for (const bicycle of this.stage.bicycles.values()) {
      for (const [part, p] of bicycle.parts) {
        add({
          id: `${bicycle.id}/${part}`,
          owner: bicycle.id,
          part,
          shape: p.shape,
          material: p.material,
          mass: p.mass,
          fixed: false,
        });
      }
    }
    for (const puppet of this.stage.puppets.values()) {
      for (const limb of puppet.rig) {
        const made = puppet.limbs.get(limb.part);
        if (made === undefined) continue;
        add({
          id: `${puppet.id}/${limb.part}`,
          owner: puppet.id,
          part: limb.part,
          shape: made.shape,
          material: 'flesh',
          mass: made.mass,
          fixed: false,
        });
      }
    }
    for (const l of this.stage.loose.values()) {
      add({
        id: l.id,
        owner: l.owner,
        part: l.part,
        shape: l.shape,
        material: l.prop.material,
        mass: l.mass,
        fixed: l.prop.fixed,
        ...(l.origin === undefined ? {} : { origin: l.origin }),
      });
    }
    for (const body of this.bodies) {
      const until =
        this.stage.broken.get(body.id)?.frame ??
        this.stage.gone.get(body.id) ??
        this.stage.gone.get(body.owner);
      if (until !== undefined) body.until ??= until;
    }
  }

  private direct(direction: CommittedDirection): void {
    for (const op of direction.patch.ops) this.apply(op);
    this.recorded.directions.push({
      id: direction.id,
      effectiveStep: direction.effectiveStep,
      patch: direction.patch,
    });
  }

  private apply(op: PatchOp): void {
    switch (op.op) {
      case 'weather':
        this.sky.weather = op.weather;
        return;
      case 'time':
        this.sky.time = op.time;
        return;
      case 'camera':
        this.camera.direct(op.move, op.target);
        return;
      case 'speed':
        this.speed = op.factor;
        return;
      case 'beat':
        this.runner.direct({ ...op.beat, shot: this.runner.shot });
        return;
      case 'actor':
        if (!this.stage.puppets.has(op.actor.id)) addActor(this.stage, op.actor);
        this.registerBodies();
        return;
      case 'prop':
        if (this.stage.place(op.prop.id) === null) addProp(this.stage, op.prop);
        this.registerBodies();
        return;
      case 'remove':
        this.runner.without(op.part);
        remove(this.stage, op.part);
        this.registerBodies();
        return;
      case 'mood': {
        const puppet = this.stage.puppets.get(op.actor);
        if (puppet !== undefined) puppet.expression = op.expression;
        return;
      }
      case 'cut':
        this.ended = 'cut';
        return;
    }
  }

  /** After the last of the action comes the last card, where one was asked for. */
  private closing(): 'plan' | 'limit' | null {
    if (this.plan.cards?.end === undefined) return this.whetherEnded();
    if (this.over !== null) return this.recorded.frames - this.over.from >= cardFrames ? this.over.why : null;
    const why = this.whetherEnded();
    if (why !== null) this.over = { why, from: this.recorded.frames };
    return null;
  }

  private whetherEnded(): 'plan' | 'limit' | null {
    const { cards } = this.plan;
    const last = cards?.end === undefined ? 0 : cardFrames;
    const seconds = (this.recorded.frames - heldFor(cards)) * FRAME;
    const shown = (this.recorded.frames + last) * FRAME;
    if (this.plan.seconds === null) return shown >= film.maxKeepRollingSeconds ? 'limit' : null;
    if (shown >= film.maxSeconds) return 'limit';
    if (!this.runner.idle) return null;
    const still = (this.stage.step - this.runner.endedAt) / 120;
    return still >= TAIL && seconds >= (this.plan.beats.length === 0 ? this.plan.seconds : SHORTEST)
      ? 'plan'
      : null;
  }

  /** Room tone, rain, snow and wind: their levels for the cue that begins. */
  private levels(): void {
    const stage = this.stage;
    stage.frame = this.recorded.frames;
    stage.time = this.recorded.frames * FRAME;
    const seconds = film.framesPerCue * FRAME;
    const x = this.recorded.camera.at(-1)?.[0] ?? 0;
    const now = this.ambienceNow;
    const rain = now?.rain ?? (this.plan.weather === 'rain' ? 1 : 0);
    const snow = now?.snow ?? (this.plan.weather === 'snow' ? 1 : 0);
    const outside = isOpenAir(this.plan.place);
    stage.sound({ kind: 'room', x, strength: 0.5, seconds });
    if (rain > 0) stage.sound({ kind: 'rain', x, strength: outside ? rain : rain * 0.5, seconds });
    if (snow > 0) stage.sound({ kind: 'snow', x, strength: snow, seconds });
    const airless = stage.around.air === 0;
    const blows = airless ? 0 : Math.min(0.8, Math.abs(this.plan.wind ?? 0) / 16);
    if (outside || blows > 0)
      stage.sound({
        kind: 'wind',
        x,
        strength: (outside ? 0.2 : 0) + snow * 0.4 + rain * 0.2 + blows,
        seconds,
      });
    for (const loose of stage.loose.values())
      if (loose.prop.thing === 'campfire' && !airless)
        stage.sound({
          kind: 'fire',
          x: loose.body.translation().x,
          bodies: [loose.id],
          strength: 0.6,
          seconds,
        });
  }

  private spokenLines(): SpokenLine[] {
    const texts = new Map<string, { speaker: string; text: string }>();
    for (const entry of this.runner.entries) {
      const line = entry.beat.line;
      if (line !== null) texts.set(line.id, { speaker: line.speaker, text: line.text });
    }
    return this.recorded.sounds
      .filter((s) => s.kind === 'line' && s.lineId !== null)
      .map((s) => ({
        id: s.lineId ?? '',
        speaker: texts.get(s.lineId ?? '')?.speaker ?? s.bodies[0] ?? '',
        text: texts.get(s.lineId ?? '')?.text ?? '',
        start: s.time,
        end: s.time + s.seconds,
      }));
  }
}

/** A hundredth of a millimetre: keeps traces small without being seen. */
const round = (value: number) => Math.round(value * 1e5) / 1e5;
