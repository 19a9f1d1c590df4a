import { canonicalJson } from '#contracts/canonical-json.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Ambience, Cue, FrameState, SpokenLine, WorldTrace } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type { CommittedDirection } from '../../generator.ts';
import { planHash, sha256 } from '../canonical.ts';
import type { Auditor } from './audit.ts';
import { beadsSeen } from './beads.ts';
import type { Door } from './door.ts';
import { emptyingSeen } from './emptying.ts';
import { flamingSeen } from './flame-test.ts';
import type { Frame } from './framing.ts';
import { growingSeen } from './growing.ts';
import { matterSeen } from './heat/heat-step.ts';
import { meltingOf } from './melting.ts';
import { mixingSeen } from './mixing/mix-step.ts';
import { piercingSeen } from './piercing.ts';
import { pressingSeen } from './pressing.ts';
import { progressOf } from './progress.ts';
import { fine, RecordedBodies } from './recorded-bodies.ts';
import type { Runner } from './runner.ts';
import { rustingSeen } from './rusting.ts';
import { spinningSeen } from './spinning.ts';
import type { Stage } from './stage.ts';
import { afloatSeen } from './weightless.ts';

/** What a frame shows besides the stage itself. */
type Seen = Pick<FrameState, 'shot' | 'faces' | 'card'> & { camera: Frame; ambience: Ambience };

/** Writes down what happens, frame by frame: the trace of a take. */
export class Recording {
  frames = 0;
  readonly bodies: RecordedBodies;
  /** Where the camera was in the last frame, and under which sky; null before the first. */
  last: { camera: Frame; ambience: Ambience } | null = null;
  private readonly plan: ScenePlan;
  private readonly stage: Stage;
  private readonly camera: WorldTrace['camera'] = [];
  private readonly ambience: WorldTrace['ambience'] = [];
  private readonly contacts: WorldTrace['contacts'] = [];
  private readonly sensors: WorldTrace['sensors'] = [];
  private readonly sounds: WorldTrace['sounds'] = [];
  private readonly directions: WorldTrace['directions'] = [];
  private readonly melts: NonNullable<WorldTrace['melts']> = [];
  private readonly matter: NonNullable<WorldTrace['matter']> = [];
  private readonly mixing: NonNullable<WorldTrace['mixing']> = [];
  private readonly rusting: NonNullable<WorldTrace['rusting']> = [];
  private readonly emptying: NonNullable<WorldTrace['emptying']> = [];
  private readonly pressing: NonNullable<WorldTrace['pressing']> = [];
  private readonly spinning: NonNullable<WorldTrace['spinning']> = [];
  private readonly flaming: NonNullable<WorldTrace['flaming']> = [];
  private readonly growing: NonNullable<WorldTrace['growing']> = [];
  private readonly afloat: NonNullable<WorldTrace['afloat']> = [];
  private readonly beads: NonNullable<WorldTrace['beads']> = [];
  private readonly piercing: NonNullable<WorldTrace['piercing']> = [];
  private readonly progress: NonNullable<WorldTrace['progress']> = [];
  private lastAmbience = '';

  constructor(plan: ScenePlan, stage: Stage) {
    this.plan = plan;
    this.stage = stage;
    this.bodies = new RecordedBodies(stage);
  }

  direction({ id, effectiveStep, patch }: CommittedDirection): void {
    this.directions.push({ id, effectiveStep, patch });
  }

  /** The next frame of the film: the stage as it stands. */
  frame({ camera, ambience, ...seen }: Seen): FrameState {
    const { stage } = this;
    const frame = this.frames;
    this.bodies.follow(frame);
    const key = canonicalJson(ambience);
    if (key !== this.lastAmbience) this.ambience.push({ ...ambience, frame });
    this.lastAmbience = key;
    const framed = { x: fine(camera.x), y: fine(camera.y), width: fine(camera.width) };
    this.camera.push([framed.x, framed.y, framed.width]);
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
    const afloat = afloatSeen(stage);
    this.afloat.push(...afloat.map((a) => ({ ...a, frame })));
    const beads = beadsSeen(stage);
    this.beads.push(...beads.map((b) => ({ ...b, frame })));
    const piercing = piercingSeen(stage);
    this.piercing.push(...piercing.map((p) => ({ ...p, frame })));
    const progress = progressOf(stage);
    this.progress.push(...progress.map((p) => ({ ...p, frame })));
    this.frames = frame + 1;
    return {
      frame,
      step: stage.step,
      camera: framed,
      ambience,
      poses,
      speaking: [...stage.speaking.values()].map((s) => s.line.lineId),
      specks: stage.specks.read(),
      ...(melts.length === 0 ? {} : { melts }),
      ...(matter.length === 0 ? {} : { matter }),
      ...(mixing.length === 0 ? {} : { mixing }),
      ...(rusting.length === 0 ? {} : { rusting }),
      ...(emptying.length === 0 ? {} : { emptying }),
      ...(pressing.length === 0 ? {} : { pressing }),
      ...(spinning.length === 0 ? {} : { spinning }),
      ...(flaming.length === 0 ? {} : { flaming }),
      ...(growing.length === 0 ? {} : { growing }),
      ...(afloat.length === 0 ? {} : { afloat }),
      ...(beads.length === 0 ? {} : { beads }),
      ...(piercing.length === 0 ? {} : { piercing }),
      ...(progress.length === 0 ? {} : { progress }),
      ...seen,
      surfaces: [
        ...[...stage.waters.values()].map(({ id, waves }) => ({ id, heights: Array.from(waves) })),
        ...[...stage.surfs.values()].map(({ id, levels }) => ({ id, heights: levels })),
      ].map(({ id, heights }) => ({ id, heights: heights.map((h) => Math.round(h * 1e4) / 1e4) })),
    };
  }

  /** What a cue of frames brought besides its frames. */
  cue({ contacts, sensors, sounds }: Cue): void {
    this.contacts.push(...contacts);
    this.sensors.push(...sensors);
    this.sounds.push(...sounds);
  }

  /** All of it so far, with how the beats came out and the audit's verdict. */
  trace(runner: Runner, door: Door, auditor: Auditor): WorldTrace {
    const { plan } = this;
    const body = {
      version: 1 as const,
      planHash: planHash(plan),
      seed: plan.seed,
      place: plan.place,
      ...(plan.gravity === undefined ? {} : { gravity: plan.gravity }),
      framesPerSecond: film.framesPerSecond,
      stepsPerFrame: film.stepsPerFrame,
      frames: this.frames,
      bodies: this.bodies.all,
      camera: this.camera,
      ambience: this.ambience,
      contacts: this.contacts,
      sensors: this.sensors,
      sounds: this.sounds,
      aims: this.stage.aims,
      ...(this.melts.length > 0 && { melts: this.melts }),
      ...(this.matter.length > 0 && { matter: this.matter }),
      ...(this.mixing.length > 0 && { mixing: this.mixing }),
      ...(this.rusting.length > 0 && { rusting: this.rusting }),
      ...(this.emptying.length > 0 && { emptying: this.emptying }),
      ...(this.pressing.length > 0 && { pressing: this.pressing }),
      ...(this.spinning.length > 0 && { spinning: this.spinning }),
      ...(this.flaming.length > 0 && { flaming: this.flaming }),
      ...(this.growing.length > 0 && { growing: this.growing }),
      ...(this.afloat.length > 0 && { afloat: this.afloat }),
      ...(this.beads.length > 0 && { beads: this.beads }),
      ...(this.piercing.length > 0 && { piercing: this.piercing }),
      ...(this.progress.length > 0 && { progress: this.progress }),
      ...(door.played.size > 0 && { commands: door.commands }),
      lines: this.spokenLines(runner),
      beats: runner.reports(),
      directions: this.directions,
      audit: auditor.checks(runner),
    };
    return { ...body, hash: sha256(canonicalJson(body)) };
  }

  private spokenLines(runner: Runner): SpokenLine[] {
    const said = new Map(
      runner.entries.flatMap(({ beat: { line } }) => (line === null ? [] : [[line.id, line]])),
    );
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
