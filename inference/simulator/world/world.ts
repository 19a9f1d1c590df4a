import type { PatchOp } from '#contracts/direction.ts';
import type { PuppetCommand, PuppetObservation } from '#contracts/puppet-door.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FrameState, WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { CommittedDirection } from '../../generator.ts';
import { advance } from './advance.ts';
import { Sky } from './ambience.ts';
import { Auditor } from './audit.ts';
import { Camera } from './camera.ts';
import { cardAt, heldFor } from './cards.ts';
import { Curtain, type End } from './curtain.ts';
import { Door } from './door.ts';
import { Faces } from './faces.ts';
import { idle } from './idle.ts';
import { remove } from './leaving.ts';
import { addProp } from './props-on-stage.ts';
import { Recording } from './recording.ts';
import { Runner } from './runner.ts';
import { addActor, setStage } from './set-stage.ts';
import { Collisions } from './sounds.ts';
import { FRAME, type Stage } from './stage.ts';
import { soundAround } from './surrounding-sounds.ts';
import type { TimedLine } from './timed-line.ts';

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
  ended: End | 'cut' | null = null;
  private readonly plan: ScenePlan;
  private readonly stage: Stage;
  private readonly runner: Runner;
  private readonly door: Door;
  private readonly camera: Camera;
  private readonly faces: Faces;
  private readonly sky: Sky;
  private readonly curtain: Curtain;
  private readonly recording: Recording;
  private readonly auditor = new Auditor();
  private readonly collisions = new Collisions();
  private cueIndex = 0;
  /** What a direction asked for; until then each shot has its own. */
  private speed: number | null = null;
  /** Steps owed to the film, in fractions. */
  private owed = 0;

  constructor(plan: ScenePlan, lines: readonly TimedLine[], played: Iterable<string>) {
    this.plan = plan;
    this.stage = setStage(plan);
    this.door = new Door(this.stage, played);
    for (const line of lines) this.learn(line);
    this.runner = new Runner(this.stage, plan.beats);
    this.camera = new Camera(plan);
    this.faces = new Faces(plan.seed);
    this.sky = new Sky(plan);
    this.curtain = new Curtain(plan, this.stage, this.runner);
    this.recording = new Recording(plan, this.stage);
  }

  get step(): number {
    return this.stage.step;
  }

  get frame(): number {
    return this.recording.frames;
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
    this.clock(this.frame);
    const { last } = this.recording;
    soundAround(this.stage, last?.ambience ?? null, last?.camera.x ?? 0);
    while (cue.frames.length < film.framesPerCue && this.ended === null) {
      cue.frames.push(yield* this.advanceFrame(cue));
      this.ended ??= this.curtain.falls(this.frame);
    }
    this.collisions.endCue(this.stage);
    cue.sounds = this.stage.sounds.splice(0);
    cue.bodies = this.recording.bodies.described;
    cue.ended = this.ended !== null;
    this.recording.cue(cue);
    return cue;
  }

  learn(line: TimedLine): void {
    this.stage.timedLines.set(line.lineId, line);
  }

  trace(): WorldTrace {
    return this.recording.trace(this.runner, this.door, this.auditor);
  }

  dispose(): void {
    this.stage.dispose();
  }

  private clock(frame: number): void {
    this.stage.frame = frame;
    this.stage.time = frame * FRAME;
  }

  private *advanceFrame(cue: Cue): Generator<PuppetObservation, FrameState, PuppetCommand | null> {
    const { stage, frame } = this;
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
    this.clock(frame);
    cue.contacts.push(...this.collisions.endFrame());
    return this.recording.frame({
      ambience: this.sky.advance(),
      camera: this.camera.read(stage, this.runner),
      shot: this.runner.shot,
      faces: this.faces.read(stage),
      ...cardAt(this.plan.cards, frame, this.curtain.cardFrom),
    });
  }

  private direct(direction: CommittedDirection): void {
    for (const op of direction.patch.ops) this.apply(op);
    this.recording.direction(direction);
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
        this.recording.bodies.register(this.frame);
        return;
      case 'prop':
        if (this.stage.place(op.prop.id) === null) addProp(this.stage, op.prop);
        this.recording.bodies.register(this.frame);
        return;
      case 'remove':
        this.runner.without(op.part);
        remove(this.stage, op.part);
        this.recording.bodies.register(this.frame);
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
}
