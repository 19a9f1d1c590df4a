import type { PuppetCommand, PuppetObservation } from '#contracts/puppet-door.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { SensorCrossing } from '#contracts/trace.ts';
import { advance } from './advance.ts';
import type { Arrival } from './arrival.ts';
import { Auditor } from './audit.ts';
import { Camera } from './camera/camera.ts';
import type { TimedLine } from './camera/timed-line.ts';
import { Curtain } from './curtain.ts';
import { Door } from './devices/door.ts';
import { adorn } from './puppets/adorning.ts';
import type { Faces } from './puppets/faces.ts';
import { Hold } from './puppets/hold.ts';
import { idle } from './puppets/idle.ts';
import { Runner } from './runner.ts';
import { setStage } from './set-stage.ts';
import { Sky } from './sound/ambience.ts';
import { Collisions } from './sound/sounds.ts';
import type { Stage } from './stage.ts';

/** One place of a film with all that goes on there, from when it is cut to until it is cut from. */
export class Location {
  readonly plan: ScenePlan;
  readonly since: Arrival;
  readonly stage: Stage;
  readonly runner: Runner;
  readonly door: Door;
  readonly camera: Camera;
  readonly sky: Sky;
  readonly hold: Hold;
  readonly curtain: Curtain;
  private faces: ReturnType<Faces['read']> | null = null;
  readonly collisions = new Collisions();
  readonly auditor = new Auditor();

  constructor(plan: ScenePlan, lines: readonly TimedLine[], played: Iterable<string>, since: Arrival) {
    this.plan = plan;
    this.since = since;
    this.stage = setStage(plan, since.step);
    for (const line of lines) this.stage.timedLines.set(line.lineId, line);
    this.door = new Door(this.stage, played);
    this.runner = new Runner(this.stage, plan.beats);
    this.camera = new Camera(plan);
    this.stage.isGoneAround = () => this.camera.isUnderWay;
    this.sky = new Sky(plan);
    this.hold = new Hold(plan);
    this.curtain = new Curtain(plan, this.stage, this.runner, this.camera, since);
  }

  /** A step of the world, and what passed which sensor in it. */
  *step(): Generator<PuppetObservation, Omit<SensorCrossing, 'frame' | 'step'>[], PuppetCommand | null> {
    const { stage, door, runner } = this;
    yield* door.ask();
    for (const puppet of stage.puppets.values())
      if (!door.played.has(puppet.id)) idle(stage, puppet, runner.busy(puppet.id));
    runner.advance();
    adorn(
      stage,
      runner.running.map(({ beat }) => beat),
    );
    advance(stage);
    door.remember();
    this.auditor.observe(stage);
    this.collisions.observe(stage);
    return stage.crossings;
  }

  /** What a frame shows besides the stage itself. */
  seen(faces: Faces) {
    const { stage, runner } = this;
    // Nobody blinks while time stands still.
    if (this.faces === null || !this.hold.stands(stage.frame, runner)) this.faces = faces.read(stage);
    return {
      ambience: this.sky.advance(),
      camera: this.camera.read(stage, runner),
      shot: runner.shot,
      faces: this.faces,
    };
  }
}
