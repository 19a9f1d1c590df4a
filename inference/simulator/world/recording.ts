import { canonicalJson } from '#contracts/canonical-json.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Ambience, Cue, FrameState, SpokenLine, WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { CommittedDirection } from '../../generator.ts';
import { planHash, sha256 } from '../canonical.ts';
import { allChecks } from './audit.ts';
import { depthsSeen } from './camera/depths.ts';
import { alteringSeen } from './change/altering.ts';
import { emptyingSeen } from './change/emptying.ts';
import { growingSeen } from './change/growing.ts';
import { piercingSeen } from './change/piercing.ts';
import { pressingSeen } from './change/pressing.ts';
import { rustingSeen } from './change/rusting.ts';
import { spinningSeen } from './devices/spinning.ts';
import { flamingSeen } from './heat/flame-test.ts';
import { matterSeen } from './heat/heat-step.ts';
import { meltingOf } from './heat/melting.ts';
import { beamsSeen } from './light/beams.ts';
import type { Location } from './location.ts';
import { mixingSeen } from './mixing/mix-step.ts';
import { progressOf } from './progress.ts';
import { fine, RecordedBodies } from './recorded-bodies.ts';
import { neverBegan } from './runner.ts';
import { beadsSeen } from './water/beads.ts';
import { afloatSeen } from './water/weightless.ts';

/** What a frame shows besides the stage itself. */
type Seen = Pick<FrameState, 'shot' | 'faces' | 'card' | 'look'> & {
  camera: FrameState['camera'];
  ambience: Ambience;
};

/** Metres; a ripple that one sees in a picture of some metres (judged). */
const SEEN = 0.005;

/** Writes down what happens, frame by frame: the trace of a take. */
export class Recording {
  frames = 0;
  /** Where the camera was in the last frame, and under which sky; null before the first. */
  last: { camera: FrameState['camera']; ambience: Ambience } | null = null;
  private readonly plan: ScenePlan;
  /** Where the film has been, the last one being where it is. */
  private readonly locations: Location[];
  private bodies: RecordedBodies;
  private readonly gone: RecordedBodies[] = [];
  private readonly camera: WorldTrace['camera'] = [];
  private readonly orbits: NonNullable<WorldTrace['orbits']> = [];
  private readonly focus: NonNullable<WorldTrace['focus']> = [];
  private readonly looks: NonNullable<WorldTrace['looks']> = [];
  private lastLook: FrameState['look'];
  private readonly ambience: WorldTrace['ambience'] = [];
  private readonly contacts: WorldTrace['contacts'] = [];
  private readonly sensors: WorldTrace['sensors'] = [];
  private readonly sounds: WorldTrace['sounds'] = [];
  private readonly directions: WorldTrace['directions'] = [];
  private readonly melts: NonNullable<WorldTrace['melts']> = [];
  private readonly matter: NonNullable<WorldTrace['matter']> = [];
  private readonly mixing: NonNullable<WorldTrace['mixing']> = [];
  private readonly rusting: NonNullable<WorldTrace['rusting']> = [];
  private readonly altering: NonNullable<WorldTrace['altering']> = [];
  private readonly emptying: NonNullable<WorldTrace['emptying']> = [];
  private readonly pressing: NonNullable<WorldTrace['pressing']> = [];
  private readonly spinning: NonNullable<WorldTrace['spinning']> = [];
  private readonly flaming: NonNullable<WorldTrace['flaming']> = [];
  private readonly growing: NonNullable<WorldTrace['growing']> = [];
  private readonly depths: NonNullable<WorldTrace['depths']> = [];
  private readonly afloat: NonNullable<WorldTrace['afloat']> = [];
  private readonly beams: NonNullable<WorldTrace['beams']> = [];
  private readonly beads: NonNullable<WorldTrace['beads']> = [];
  private readonly piercing: NonNullable<WorldTrace['piercing']> = [];
  private readonly progress: NonNullable<WorldTrace['progress']> = [];
  private readonly waves: NonNullable<WorldTrace['waves']> = [];
  private lastAmbience = '';

  constructor(plan: ScenePlan, first: Location) {
    this.plan = plan;
    this.locations = [first];
    this.bodies = new RecordedBodies(first.stage, 0);
  }

  /** What a cue tells of the bodies that are there. */
  get described(): Cue['bodies'] {
    return this.bodies.described;
  }

  /** Somebody or something came or went with the coming frame. */
  register(): void {
    this.bodies.register(this.frames);
  }

  /** With the coming frame it is another place. */
  goOn(to: Location): void {
    this.bodies.end(this.frames);
    this.gone.push(this.bodies);
    this.locations.push(to);
    this.bodies = new RecordedBodies(to.stage, this.frames);
  }

  direction({ id, effectiveStep, patch }: CommittedDirection): void {
    this.directions.push({ id, effectiveStep, patch });
  }

  /** The next frame of the film: the stage as it stands. */
  frame({ camera, ambience, look, ...seen }: Seen): FrameState {
    const stage = this.locations.at(-1)!.stage;
    const frame = this.frames;
    this.bodies.follow(frame);
    const key = canonicalJson(ambience);
    if (key !== this.lastAmbience) this.ambience.push({ ...ambience, frame });
    this.lastAmbience = key;
    const orbit = camera.orbit === undefined ? undefined : fine(camera.orbit);
    const framed = {
      x: fine(camera.x),
      y: fine(camera.y),
      width: fine(camera.width),
      ...(orbit === undefined ? {} : { orbit }),
      ...(camera.focus === undefined ? {} : { focus: fine(camera.focus) }),
    };
    this.camera.push([framed.x, framed.y, framed.width]);
    if (orbit !== undefined) this.wentAround(frame, orbit);
    if (framed.focus !== undefined) this.focused(frame, framed.focus);
    if (look !== this.lastLook) this.looks.push({ frame, look: look ?? null });
    this.lastLook = look;
    this.last = { camera: framed, ambience };
    const poses = this.bodies.pose();
    const melts = meltingOf(stage);
    this.melts.push(...melts.map((m) => ({ ...m, frame })));
    const matter = matterSeen(stage);
    this.matter.push(...matter.map((m) => ({ ...m, frame })));
    const mixing = mixingSeen(stage);
    this.mixing.push(...mixing.map((m) => ({ ...m, frame })));
    const rusting = rustingSeen(stage);
    this.rusting.push(...rusting.map((r) => ({ ...r, frame })));
    const altering = alteringSeen(stage);
    this.altering.push(...altering.map((a) => ({ ...a, frame })));
    const emptying = emptyingSeen(stage);
    this.emptying.push(...emptying.map((e) => ({ ...e, frame })));
    const pressing = pressingSeen(stage);
    this.pressing.push(...pressing.map((p) => ({ ...p, frame })));
    const spinning = spinningSeen(stage);
    this.spinning.push(...spinning.map((s) => ({ ...s, frame })));
    const flaming = flamingSeen(stage);
    this.flaming.push(...flaming.map((f) => ({ ...f, frame })));
    const growing = growingSeen(stage);
    this.growing.push(...growing.map((g) => ({ ...g, frame })));
    const depths = depthsSeen(stage);
    this.depths.push(...depths.map((d) => ({ ...d, frame })));
    const afloat = afloatSeen(stage);
    this.afloat.push(...afloat.map((a) => ({ ...a, frame })));
    const beads = beadsSeen(stage);
    this.beads.push(...beads.map((b) => ({ ...b, frame })));
    const beams = beamsSeen(stage);
    this.beams.push(...beams.map((b) => ({ ...b, frame })));
    const piercing = piercingSeen(stage);
    this.piercing.push(...piercing.map((p) => ({ ...p, frame })));
    const progress = progressOf(stage);
    this.progress.push(...progress.map((p) => ({ ...p, frame })));
    for (const { id, waves } of stage.waters.values()) {
      const height = waves.reduce((most, h) => Math.max(most, Math.abs(h)), 0);
      if (height > SEEN) this.waves.push({ id, frame, height: fine(height) });
    }
    this.frames = frame + 1;
    return {
      frame,
      step: stage.step,
      camera: framed,
      ...(look === undefined ? {} : { look }),
      ambience,
      poses,
      speaking: [...stage.speaking.values()].map((s) => s.line.lineId),
      specks: stage.specks.read(),
      ...(melts.length === 0 ? {} : { melts }),
      ...(matter.length === 0 ? {} : { matter }),
      ...(mixing.length === 0 ? {} : { mixing }),
      ...(rusting.length === 0 ? {} : { rusting }),
      ...(altering.length === 0 ? {} : { altering }),
      ...(emptying.length === 0 ? {} : { emptying }),
      ...(pressing.length === 0 ? {} : { pressing }),
      ...(spinning.length === 0 ? {} : { spinning }),
      ...(flaming.length === 0 ? {} : { flaming }),
      ...(growing.length === 0 ? {} : { growing }),
      ...(depths.length === 0 ? {} : { depths }),
      ...(afloat.length === 0 ? {} : { afloat }),
      ...(beads.length === 0 ? {} : { beads }),
      ...(beams.length === 0 ? {} : { beams }),
      ...(piercing.length === 0 ? {} : { piercing }),
      ...(stage.dressed.length === 0 ? {} : { dressed: stage.dressed.map(({ frame: _, ...d }) => d) }),
      ...(progress.length === 0 ? {} : { progress }),
      ...seen,
      surfaces: [
        ...[...stage.waters.values()].map(({ id, waves }) => ({ id, heights: Array.from(waves) })),
        ...[...stage.surfs.values()].map(({ id, levels }) => ({ id, heights: levels })),
      ].map(({ id, heights }) => ({ id, heights: heights.map((h) => Math.round(h * 1e4) / 1e4) })),
    };
  }

  private focused(frame: number, at: number): void {
    const last = this.focus.at(-1);
    if (last !== undefined && last.frame + last.at.length === frame) last.at.push(at);
    else this.focus.push({ frame, at: [at] });
  }

  private wentAround(frame: number, orbit: number): void {
    const last = this.orbits.at(-1);
    if (last !== undefined && last.frame + last.angles.length === frame) last.angles.push(orbit);
    else this.orbits.push({ frame, angles: [orbit] });
  }

  /** What a cue of frames brought besides its frames. */
  cue({ contacts, sensors, sounds }: Cue): void {
    this.contacts.push(...contacts);
    this.sensors.push(...sensors);
    this.sounds.push(...sounds);
  }

  /** All of it so far, with how the beats came out and the audit's verdict. `later`: where the film has not come to. */
  trace(later: readonly ScenePlan[]): WorldTrace {
    const { plan, locations } = this;
    const commands = locations.flatMap(({ door }) => door.commands);
    const body = {
      version: 1 as const,
      planHash: planHash(plan),
      seed: plan.seed,
      place: plan.place,
      ...(plan.gravity === undefined ? {} : { gravity: plan.gravity }),
      ...((plan.locations !== undefined || locations.length > 1) && {
        locations: locations.map(({ since: { frame }, plan: { place, gravity } }) => ({
          frame,
          place,
          ...(gravity !== undefined && { gravity }),
        })),
      }),
      framesPerSecond: film.framesPerSecond,
      stepsPerFrame: film.stepsPerFrame,
      frames: this.frames,
      bodies: [...this.gone, this.bodies].flatMap(({ all }) => all),
      camera: this.camera,
      ...(this.orbits.length > 0 && { orbits: this.orbits }),
      ...(this.focus.length > 0 && { focus: this.focus }),
      ...(this.looks.length > 0 && { looks: this.looks }),
      ambience: this.ambience,
      contacts: this.contacts,
      sensors: this.sensors,
      sounds: this.sounds,
      aims: locations.flatMap(({ stage }) => stage.aims),
      ...(this.melts.length > 0 && { melts: this.melts }),
      ...(this.matter.length > 0 && { matter: this.matter }),
      ...(this.mixing.length > 0 && { mixing: this.mixing }),
      ...(this.rusting.length > 0 && { rusting: this.rusting }),
      ...(this.altering.length > 0 && { altering: this.altering }),
      ...(this.emptying.length > 0 && { emptying: this.emptying }),
      ...(this.pressing.length > 0 && { pressing: this.pressing }),
      ...(this.spinning.length > 0 && { spinning: this.spinning }),
      ...(this.flaming.length > 0 && { flaming: this.flaming }),
      ...(this.growing.length > 0 && { growing: this.growing }),
      ...(this.depths.length > 0 && { depths: this.depths }),
      ...(this.afloat.length > 0 && { afloat: this.afloat }),
      ...(this.beads.length > 0 && { beads: this.beads }),
      ...(this.beams.length > 0 && { beams: this.beams }),
      ...(this.piercing.length > 0 && { piercing: this.piercing }),
      ...(locations.some(({ stage }) => stage.dressed.length > 0) && {
        dressed: locations.flatMap(({ stage }) => stage.dressed),
      }),
      ...(this.waves.length > 0 && { waves: this.waves }),
      ...(locations.some(({ stage }) => stage.adorned.size > 0) && {
        adorned: locations.flatMap(({ stage }) =>
          [...stage.adorned.values()].map(({ beat, what, count }) => ({ beat, what, count })),
        ),
      }),
      ...(locations.some(({ stage }) => stage.winks.length > 0) && {
        winks: locations.flatMap(({ stage }) => stage.winks),
      }),
      ...(locations.some(({ stage }) => stage.faces.length > 0) && {
        faces: locations.flatMap(({ stage }) => stage.faces),
      }),
      ...(this.progress.length > 0 && { progress: this.progress }),
      ...(locations.some(({ door }) => door.played.size > 0) && { commands }),
      lines: this.spokenLines(),
      beats: [
        ...locations.flatMap(({ runner }) => runner.reports()),
        ...later.flatMap(({ beats }) => beats.map((beat) => neverBegan(beat, this.frames))),
      ],
      directions: this.directions,
      audit: allChecks(locations.map(({ auditor, runner }) => auditor.checks(runner))),
    };
    return { ...body, hash: sha256(canonicalJson(body)) };
  }

  private spokenLines(): SpokenLine[] {
    const entries = this.locations.flatMap(({ runner }) => runner.entries);
    const said = new Map(entries.flatMap(({ beat: { line } }) => (line === null ? [] : [[line.id, line]])));
    return this.sounds.flatMap(({ kind, lineId, bodies, time, seconds }) => {
      if (kind !== 'line' || lineId === null) return [];
      const line = said.get(lineId);
      return [
        {
          id: lineId,
          speaker: line?.speaker ?? bodies[0] ?? '',
          text: line?.text ?? '',
          start: time,
          end: time + seconds,
        },
      ];
    });
  }
}
