import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import type { Arrival } from './arrival.ts';
import type { Camera } from './camera/camera.ts';
import { cardFrames, heldFor } from './camera/cards.ts';
import type { Runner } from './runner.ts';
import { FRAME, type Stage } from './stage.ts';

/** Stillness after the last beat before the film ends, in seconds. */
const TAIL = 1.3;
/** The same before it is cut to another place. */
const BEFORE_A_CUT = 0.6;
/** The same where something burns. */
const FLAMES = 5;
/** A film is never shorter than this, in seconds. */
const SHORTEST = 2.5;

export type End = 'plan' | 'limit';

/** When a film ends by itself, or goes on to another place: after the last of its action and, where one was asked for, after its last card. */
export class Curtain {
  private readonly plan: ScenePlan;
  private readonly stage: Stage;
  private readonly runner: Runner;
  private readonly camera: Camera;
  private readonly since: Arrival;
  /** The film has ended, or goes on elsewhere. */
  isDown = false;
  /** The action is over: why, and from which frame on. */
  private over: { why: End; from: number } | null = null;

  constructor(plan: ScenePlan, stage: Stage, runner: Runner, camera: Camera, since: Arrival) {
    this.plan = plan;
    this.stage = stage;
    this.runner = runner;
    this.camera = camera;
    this.since = since;
  }

  /** The frame with which the last card began to come. */
  get cardFrom(): number | null {
    return this.over?.from ?? null;
  }

  /** Asked after each frame, with how many there are; null while the film goes on. */
  falls(frames: number): End | null {
    const end = this.ends(frames);
    this.isDown ||= end !== null;
    return end;
  }

  private ends(frames: number): End | null {
    if (this.plan.cards?.end === undefined) return this.actionEnds(frames);
    if (this.over !== null) return frames - this.over.from >= cardFrames ? this.over.why : null;
    const why = this.actionEnds(frames);
    if (why !== null) this.over = { why, from: frames };
    return null;
  }

  private actionEnds(frames: number): End | null {
    const { cards, seconds: foreseen, beats } = this.plan;
    const last = cards?.end === undefined ? 0 : cardFrames;
    const seconds = (frames - this.since.frame - heldFor(cards)) * FRAME;
    const shown = (frames + last) * FRAME;
    if (foreseen === null) return shown >= film.maxKeepRollingSeconds ? 'limit' : null;
    if (shown >= film.maxSeconds) return 'limit';
    if (!this.runner.idle || this.camera.isUnderWay) return null;
    const still = (this.stage.step - this.runner.endedAt) / 120;
    // What has caught fire is watched for a while.
    const isAlight = [...this.stage.fires.values()].some((f) => f.burning);
    const tail = this.since.goesOn ? BEFORE_A_CUT : isAlight ? FLAMES : TAIL;
    return still >= tail && seconds >= (beats.length === 0 ? foreseen : SHORTEST) ? 'plan' : null;
  }
}
