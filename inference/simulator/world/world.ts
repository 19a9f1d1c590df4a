import { asDirected } from '#contracts/directed-plan.ts';
import type { PatchOp } from '#contracts/direction.ts';
import { atEachLocation, cutAway, locationOf, withMore } from '#contracts/locations.ts';
import type { PuppetCommand, PuppetObservation } from '#contracts/puppet-door.ts';
import type { Beat, ScenePlan, Surroundings } from '#contracts/scene-plan.ts';
import type { Cue, FrameState, WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { CommittedDirection } from '../../generator.ts';
import { addActor } from './add-actor.ts';
import { cardAt, heldFor } from './camera/cards.ts';
import { Intertitle } from './camera/intertitle.ts';
import type { TimedLine } from './camera/timed-line.ts';
import type { End } from './curtain.ts';
import { remove } from './leaving.ts';
import { Location } from './location.ts';
import { addProp } from './props-on-stage.ts';
import { Faces } from './puppets/faces.ts';
import { goingAlong } from './puppets/going-along.ts';
import { awaitHands } from './puppets/handiwork.ts';
import { Recording } from './recording.ts';
import { soundAround } from './sound/surrounding-sounds.ts';
import { FRAME } from './stage.ts';

export type World = {
  /** Steps simulated so far: a direction with an `effectiveStep` up to this enters the next cue. */
  readonly step: number;
  readonly frame: number;
  /** The plan as directions have left it: who and what came, and where it was cut to. */
  readonly plan: ScenePlan;
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

/** Metres from somebody to what comes down beside them. */
const BESIDE = 0.8;

/** A policy: what it sees, and what its puppet's motors are told; null leaves them as they are. */
export type Act = (seen: PuppetObservation) => PuppetCommand | null;
export type ActLater = (seen: PuppetObservation) => Promise<PuppetCommand | null>;

/**
 * A world from a plan. `lines` gives the length and phonemes of each line of dialogue. The same plan, lines and
 * directions give the same trace. Film time is the world's own time except in slow motion, where frames are
 * taken more often and the steps stay as they are.
 *
 * The film ends when its action has ended (plan.seconds is what was foreseen), at 20 s at the latest; a plan
 * without a length keeps rolling until it is cut or 60 s have passed. Where it plays at several places, each is a stage of its
 * own, set up with the cue in which it is cut to: everybody and everything is there as the plan says.
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
  plan: ScenePlan;
  private readonly lines: TimedLine[];
  private readonly played: Iterable<string>;
  private readonly faces: Faces;
  private readonly recording: Recording;
  /** Where it goes from here, as directions have left it. */
  private later: ScenePlan[];
  private here: Location;
  private cueIndex = 0;
  /** What a direction asked for; until then each shot has its own. */
  private speed: number | null = null;
  /** How the film is painted over, as the script says and then as directions have it. */
  private look: FrameState['look'];
  private readonly intertitle = new Intertitle();
  /** The shot of the last frame. */
  private seenShot: number;
  /** Steps owed to the film, in fractions. */
  private owed = 0;
  /** A cut to another place, and what was asked for with and after it: nobody is cut short in a line. */
  private waiting: PatchOp[] = [];

  constructor(plan: ScenePlan, lines: readonly TimedLine[], played: Iterable<string>) {
    this.plan = plan;
    this.lines = [...lines];
    this.played = played;
    this.faces = new Faces(plan.seed);
    this.look = plan.look;
    const [first = plan, ...later] = atEachLocation(plan);
    this.later = later;
    const goesOn = later.length > 0;
    this.here = new Location(first, this.lines, played, { frame: 0, step: 0, goesOn });
    this.here.stage.changeSky = (change) => this.apply(change, new Set());
    this.recording = new Recording(plan, this.here);
    this.seenShot = this.here.runner.shot;
  }

  get step(): number {
    return this.here.stage.step;
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
    if (this.here.curtain.isDown) this.goOn();
    this.direct(this.waiting.splice(0));
    for (const direction of directions) {
      this.direct(direction.patch.ops);
      this.recording.direction(direction);
    }
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
    const { stage, collisions } = this.here;
    const { last } = this.recording;
    soundAround(stage, last?.ambience ?? null, last?.camera.x ?? 0);
    while (cue.frames.length < film.framesPerCue && this.ended === null) {
      cue.frames.push(yield* this.advanceFrame(cue));
      const end = this.here.curtain.falls(this.frame);
      // It is cut to the next place between two cues: what is left of this one is still seen here.
      if (end === 'limit' || this.later.length === 0) this.ended ??= end;
    }
    collisions.endCue(stage);
    cue.sounds = stage.sounds.splice(0);
    cue.bodies = this.recording.described;
    cue.ended = this.ended !== null;
    this.recording.cue(cue);
    return cue;
  }

  /** Cuts to the next place. */
  private goOn(): void {
    const [next, ...later] = this.later;
    if (next === undefined) return;
    this.here.stage.dispose();
    this.later = later;
    const { step, frame } = this;
    this.here = new Location(next, this.lines, this.played, { frame, step, goesOn: later.length > 0 });
    this.here.stage.changeSky = (change) => this.apply(change, new Set());
    this.recording.goOn(this.here);
  }

  learn(line: TimedLine): void {
    this.lines.push(line);
    this.here.stage.timedLines.set(line.lineId, line);
  }

  trace(): WorldTrace {
    return this.recording.trace(this.later);
  }

  dispose(): void {
    this.here.stage.dispose();
  }

  private clock(frame: number): void {
    this.here.stage.frame = frame;
    this.here.stage.time = frame * FRAME;
  }

  private *advanceFrame(cue: Cue): Generator<PuppetObservation, FrameState, PuppetCommand | null> {
    const { here, frame } = this;
    const { stage, runner } = here;
    stage.frame = frame;
    // The world waits until the title is read.
    const waits =
      frame < heldFor(here.plan.cards) || this.intertitle.stands(frame) || here.hold.stands(frame, runner);
    if (!waits)
      this.owed +=
        film.stepsPerFrame *
        (this.speed ?? here.plan.shots.find(({ index }) => index === runner.shot)?.speed ?? 1);
    const steps = Math.floor(this.owed + 1e-9);
    this.owed -= steps;
    for (let i = 0; i < steps; i++) {
      // What happens on the way to a frame is first seen in it, and is heard while it is shown.
      stage.time = (frame + i / steps) * FRAME;
      const crossings = yield* here.step();
      for (const crossing of crossings) cue.sensors.push({ frame, step: stage.step, ...crossing });
    }
    if (runner.shot !== this.seenShot) {
      this.seenShot = runner.shot;
      const card = here.plan.shots.find(({ index }) => index === runner.shot)?.card;
      if (card !== undefined) this.intertitle.show(card, frame);
    }
    this.clock(frame);
    cue.contacts.push(...here.collisions.endFrame());
    return this.recording.frame({
      ...here.seen(this.faces),
      ...cardAt(here.plan.cards, frame, here.curtain.cardFrom),
      ...this.intertitle.at(frame),
      ...(this.look === undefined ? {} : { look: this.look }),
    });
  }

  private direct(ops: readonly PatchOp[]): void {
    const inSmoke = new Set(
      ops.flatMap((op) => (op.op === 'beat' && op.beat.action === 'appear' ? [op.beat.actor] : [])),
    );
    for (const op of ops) {
      const isToWait = this.waiting.length > 0 || (op.op === 'place' && this.here.stage.speaking.size > 0);
      if (isToWait && op.op !== 'cut') this.waiting.push(op);
      else if (op.op === 'place')
        this.cutTo(
          op.to,
          ops.flatMap((one) => (one.op === 'beat' ? [one.beat] : [])),
        );
      else this.apply(op, inSmoke);
    }
  }

  /** The film goes on at another place, with whoever is here and with what is still to happen. */
  private cutTo(to: Surroundings, coming: readonly Beat[]): void {
    const { stage, runner } = this.here;
    const at = locationOf(this.plan, runner.shot) + 1;
    this.plan = cutAway(this.plan, runner.shot, to);
    const next = atEachLocation(this.plan)[at]!;
    const shot = next.shots[0]!.index;
    const left = runner.leave().map((beat) => ({ ...beat, shot }));
    this.later = [
      { ...next, ...goingAlong(stage, [...left, ...coming]), beats: left },
      ...this.later.map(({ shots, beats, ...plan }) => ({
        ...plan,
        shots: shots.map((one) => ({ ...one, index: one.index + 1 })),
        beats: beats.map((beat) => ({ ...beat, shot: beat.shot + 1 })),
      })),
    ];
    this.goOn();
  }

  /** `inSmoke`: who is there only when they appear. */
  private apply(op: Exclude<PatchOp, { op: 'place' }>, inSmoke: ReadonlySet<string>): void {
    const { stage, runner, sky, camera } = this.here;
    switch (op.op) {
      case 'weather':
        sky.weather = op.weather;
        this.later = this.later.map((plan) => ({ ...plan, weather: op.weather }));
        return;
      case 'time':
        sky.time = op.time;
        this.later = this.later.map((plan) => ({ ...plan, time: op.time }));
        return;
      case 'card':
        this.intertitle.show(op.text, this.frame);
        return;
      case 'lights':
        sky.lit = op.on;
        return;
      case 'wind':
      case 'lightning':
      case 'music':
        // What sounds follows the plan.
        this.plan = asDirected(this.plan, [op]);
        this.later = this.later.map((plan) => asDirected(plan, [op]));
        if (op.op === 'wind') stage.blows = op.wind;
        else if (op.op === 'lightning') sky.lightens = op.lightning;
        return;
      case 'camera':
        camera.direct(op.move, op.target);
        return;
      case 'speed':
        this.speed = op.factor;
        return;
      case 'look':
        this.look = op.look ?? undefined;
        return;
      case 'beat':
        awaitHands(stage, [op.beat]);
        runner.direct({ ...op.beat, shot: runner.shot });
        return;
      case 'actor':
        this.plan = withMore(this.plan, { actors: [op.actor], props: [] });
        if (inSmoke.has(op.actor.id)) stage.toCome.set(op.actor.id, op);
        else if (!stage.puppets.has(op.actor.id)) addActor(stage, op.actor);
        this.recording.register();
        return;
      case 'prop': {
        const near = stage.puppets.get(op.beside ?? '');
        const x = near === undefined ? op.prop.x : near.x + BESIDE * near.facing;
        const prop = { ...op.prop, x };
        this.plan = withMore(this.plan, { actors: [], props: [prop] });
        if (inSmoke.has(prop.id)) stage.toCome.set(prop.id, { prop });
        else if (stage.place(prop.id) === null) addProp(stage, prop);
        this.recording.register();
        return;
      }
      case 'remove':
        runner.without(op.part);
        remove(stage, op.part);
        this.later = this.later.map((plan) => without(plan, op.part));
        this.recording.register();
        return;
      case 'mood': {
        const puppet = stage.puppets.get(op.actor);
        if (puppet !== undefined) puppet.expression = op.expression;
        return;
      }
      case 'cut':
        this.ended = 'cut';
        return;
    }
  }
}

/** Who or what was taken off does not come again at the next place. */
const without = (plan: ScenePlan, part: string): ScenePlan => ({
  ...plan,
  actors: plan.actors.filter(({ id }) => id !== part),
  props: plan.props.filter(({ id }) => id !== part),
});
