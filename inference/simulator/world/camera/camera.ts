import type { Beat, ScenePlan, Shot } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';
import type { CameraMove } from '#contracts/world.ts';
import { clamp, type Follower, follow, follower } from '../puppets/limb.ts';
import type { Runner } from '../runner.ts';
import { FRAME, type Stage } from '../stage.ts';
import { Travel } from '../travel.ts';
import { DialoguePictures } from './dialogue-pictures.ts';
import { extentOf } from './extents.ts';
import { EAGERNESS, FARTHEST, type Frame, standing } from './framing.ts';
import { headroom } from './headroom.ts';
import { Focus, tremor } from './lens.ts';
import { Orbit } from './orbit.ts';
import { comesIn, GONE, halfOf, namesIn, painted, speedOf, Viewfinder } from './viewfinder.ts';

type Cue = NonNullable<Shot['camera']['cues']>[number];

/** A camera that has arrived stands still until what it shows is off by this share of the picture's width: 5 of 1280. */
const STILL = 0.004;
/** How far from the middle is near the edge, as a share of the width. */
const NEAR_THE_EDGE = 0.34;
/** A zoom makes a picture narrower by at least this. */
const CLOSER = 0.85;
/**
 * How many times as wide as it needs to be a tall picture stays; and a wide one, or how far beside those who act (of its width), for
 * so many frames while nobody goes anywhere (m/s).
 */
const TOO_WIDE = 1.25;
const [LOOSE, ASIDE, WAITS, STANDS] = [1.3, 0.14, 12, 0.3];
/** Who has left the picture faster than that (m/s) is gone along with until they stop. */
const RUNS = 1.5;
/** The same of who swims or rides out of a tall picture, which is sooner left. */
const LEAVES = 0.5;
/**
 * The camera: it frames each shot by who acts in it, and moves only as asked, or to keep the action in. What it does
 * by itself follows an editing room's habits: wide first, then nearer; room in the direction of a look or a run; two
 * who talk each alone (`coverage.ts`). Words and hands come first.
 */
export class Camera {
  private readonly x: Follower;
  private readonly y: Follower;
  private readonly width: Follower;
  private readonly plan: ScenePlan;
  private readonly view: Viewfinder;
  private shot = -1;
  private move: CameraMove = 'static';
  private target: string | null = null;
  private fixed: Frame | null = null;
  private kept: Frame | null = null;
  /** Where it went along with who acted last, while not everybody fits in. */
  private gone: Frame | null = null;
  /** For how many frames it has been wider than those who stand there need, or beside them. */
  private loosely = 0;
  /** A new frame stands at once: nothing has to be caught up with. */
  private cutting = false;
  private dialogue: DialoguePictures;
  /** Still to come in this shot. */
  private cues: readonly Cue[] = [];
  /** Which of a dialogue's pictures is shown, when it is one of them. */
  private covering: string | null = null;
  private readonly orbit = new Orbit();
  private readonly travel = new Travel();
  private readonly focus = new Focus();
  /** Does this zoom go to somebody or something alone? Null before it is known. */
  private alone: boolean | null = null;
  /** What is behind the stage is out of focus in this shot. */
  private shallow = false;

  constructor(plan: ScenePlan) {
    this.plan = plan;
    this.view = new Viewfinder(plan);
    this.dialogue = new DialoguePictures(this.view.of);
    this.x = follower(0, EAGERNESS);
    this.y = follower(2, EAGERNESS);
    this.width = follower(this.view.usual, EAGERNESS);
  }

  /** A live direction has the last word in a shot. */
  direct(move: CameraMove, target: string | null): void {
    this.cues = [];
    this.turn(move, target);
  }

  private turn(move: CameraMove, target: string | null): void {
    // Told twice to go around, it goes around once: of whom it was told.
    const again = move === 'orbit' && this.move === 'orbit' && target === null;
    this.move = move;
    this.target = again ? this.target : target;
    this.fixed = null;
    this.kept = null;
    this.alone = null;
    if (move === 'orbit') this.orbit.start();
    if (move === 'rack') this.focus.start();
    this.travel.go(move);
  }

  /** Is it on its way around, past or into what it is on? Until that is over, nothing is cut. */
  get isUnderWay(): boolean {
    return this.orbit.isUnderWay || this.travel.isUnderWay || this.focus.isUnderWay;
  }

  /** The frame for the stage as it stands; called once per film frame. */
  read(stage: Stage, runner: Runner): FrameState['camera'] {
    const was = this.covering;
    const cuts = runner.shot !== this.shot;
    this.cutting = cuts;
    if (cuts) this.begin(stage, runner);
    this.cutting = false;
    for (const cue of this.due(runner)) this.turn(cue.move, cue.target);
    this.covering = null;
    const aim = this.whole(stage, runner, this.aim(stage, runner));
    this.x.aim = aim.x;
    this.y.aim = aim.y;
    this.width.aim = this.loses(stage, runner) ? Math.max(aim.width, this.width.value) : aim.width;
    // Between the pictures of a dialogue there is a cut: a camera that swung from face to face would be a third person.
    if (!cuts && this.covering !== null && was !== null && was !== this.covering) this.jump(aim);
    const still = STILL * aim.width;
    for (const f of [this.x, this.y, this.width]) settle(f, still);
    const around = this.orbit.advance();
    const focus = this.focus.advance() ?? (this.shallow ? 0 : null);
    const on = { x: this.x.value, y: this.y.value, width: this.width.value };
    const seen = this.travel.advance(on, this.view.of.aspect);
    const off = this.move === 'shake' ? tremor(stage.time) : { x: 0, y: 0 };
    return {
      x: seen.x + off.x * seen.width,
      y: seen.y + off.y * seen.width,
      width: seen.width,
      ...(around === null ? {} : { orbit: around }),
      ...(focus === null ? {} : { focus }),
    };
  }

  /** Is who acts near the edge just now? Then it does not come nearer, or they would be out of the picture. */
  private loses(stage: Stage, runner: Runner): boolean {
    const who = lead(runner);
    const at =
      this.fixed === null && this.move === 'static' && !comesIn(stage, who) ? stage.place(who) : null;
    return at !== null && Math.abs(at.x - this.x.value) > NEAR_THE_EDGE * this.width.value;
  }

  /** What the script has the camera do from now on, because the act that it waits for has begun. */
  private due(runner: Runner): Cue[] {
    const begun = this.cues.filter(({ beat }) =>
      runner.entries.some((e) => e.beat.id === beat && e.state !== 'waiting'),
    );
    this.cues = this.cues.filter((cue) => !begun.includes(cue));
    return begun;
  }

  private begin(stage: Stage, runner: Runner): void {
    this.shot = runner.shot;
    this.kept = null;
    this.alone = null;
    this.gone = null;
    this.loosely = 0;
    this.dialogue = new DialoguePictures(this.view.of);
    const shot = this.plan.shots.find(({ index }) => index === this.shot);
    this.move = shot?.camera.move ?? 'static';
    this.target = shot?.camera.target ?? null;
    this.fixed = shot?.camera.frame ?? null;
    this.cues = shot?.camera.cues ?? [];
    this.shallow = shot?.camera.shallow === true;
    this.orbit.end();
    if (this.move === 'orbit') this.orbit.start();
    this.focus.end();
    if (this.move === 'rack') this.focus.start();
    this.travel.cut(this.move);
    // A cut has no travel: the new frame stands at once. A zoom starts wide and closes in.
    const zooming = this.move === 'zoom' && this.shot === 0;
    this.jump(
      this.whole(stage, runner, zooming ? this.view.company(stage, runner) : this.aim(stage, runner)),
    );
  }

  /** A frame that somebody set by hand is left as it is. */
  private whole(stage: Stage, runner: Runner, frame: Frame): Frame {
    return this.fixed === null ? headroom(this.view.of, stage, frame, namesIn(stage, runner)) : frame;
  }

  private jump(to: Frame): void {
    for (const [f, value] of [
      [this.x, to.x],
      [this.y, to.y],
      [this.width, to.width],
    ] as const) {
      f.value = value;
      f.aim = value;
      f.speed = 0;
    }
  }

  private aim(stage: Stage, runner: Runner): Frame {
    if (this.fixed !== null) return this.keepIn(stage, runner, this.fixed);
    const target = this.target === null ? null : stage.place(this.target);
    switch (this.move) {
      case 'zoom': {
        const on = this.view.close(stage, target === null ? lead(runner) : (this.target ?? ''));
        const all = this.view.company(stage, runner);
        this.alone ??= this.whole(stage, runner, on).width < CLOSER * all.width;
        if (this.alone) return on;
        // A thing that is shown alone already, or a place without anybody: nearer to the middle of it.
        this.travel.closeIn();
        return all;
      }
      case 'follow': {
        const who = this.target ?? lead(runner);
        return stage.place(who) === null
          ? this.view.company(stage, runner)
          : this.view.going(stage, [who], this.view.usual);
      }
      case 'orbit': {
        // The line that it goes around stays where it was when it set off, unless who stands there goes away.
        const one = this.target ?? this.view.only(stage);
        const around = one === null ? null : this.view.alone(stage, one);
        const frame = around ?? this.view.company(stage, runner);
        this.kept =
          this.kept !== null && Math.abs(frame.x - this.kept.x) < 0.2 * frame.width ? this.kept : frame;
        return this.kept;
      }
      case 'pan': {
        const at = target ?? stage.place(lead(runner));
        return at === null
          ? this.view.company(stage, runner)
          : standing(
              this.view.of,
              at.x,
              at.x,
              Math.max(this.view.usual, 9.2 * Math.min(1, this.view.of.aspect)),
            );
      }
      case 'pan-left':
      case 'pan-right':
      case 'tilt-up':
      case 'tilt-down':
      case 'zoom-out': {
        const on = this.target === null ? null : this.view.alone(stage, this.target);
        return Travel.roomy(this.move, on ?? this.steady(stage, runner), this.view.of.widest);
      }
      case 'static':
      case 'shake':
      case 'rack':
        return this.talk(stage, runner) ?? this.steady(stage, runner);
    }
  }

  private talk(stage: Stage, runner: Runner): Frame | null {
    const shown = this.dialogue.picture(stage, runner);
    this.covering = shown?.covers ?? null;
    return shown?.frame ?? null;
  }

  /** A frame that stands still as long as everybody who acts is well inside it. */
  private steady(stage: Stage, runner: Runner): Frame {
    const staying = runner.running.filter(({ beat }) => !goesOff(beat));
    const rolling = staying.length === 0 ? stillGoing(stage, runner) : null;
    const acting = [
      ...new Set([...staying.flatMap((e) => [e.beat.actor, e.beat.with, e.beat.target]), rolling]),
    ];
    const there = acting.filter(
      (name): name is string =>
        name !== null && !painted.has(name) && onStage(stage, name) && !comesIn(stage, name),
    );
    const frame = this.kept;
    const all = this.view.company(stage, runner);
    // A tall picture is soon too wide: once they have come together it comes nearer. A wide one waits until they stand.
    const off =
      frame !== null &&
      (frame.width > LOOSE * all.width || Math.abs(frame.x - all.x) > ASIDE * frame.width) &&
      this.stands(stage, runner);
    this.loosely = off ? this.loosely + 1 : 0;
    const loose =
      this.view.of.aspect < 1 ? frame !== null && frame.width > TOO_WIDE * all.width : this.loosely > WAITS;
    if (frame !== null && !loose && holds(stage, frame, there)) return frame;
    const [first] = there;
    const carried = this.view.of.aspect < 1 && stage.puppets.get(first ?? '')?.mode === 'seated';
    const runs = first !== undefined && Math.abs(speedOf(stage, first)) > (carried ? LEAVES : RUNS);
    const fits = all.width <= this.view.of.widest && !runs;
    if (fits && holds(stage, all, there)) {
      this.kept = all;
      return all;
    }
    // Not everybody fits in: the camera goes along with who acts.
    this.kept = null;
    if (there.length > 0)
      this.gone = this.view.going(stage, there, this.view.usualOf(stage, there), this.cutting);
    return this.gone ?? standing(this.view.of, all.x, all.x, all.width);
  }

  /** Does everybody stand still whom the acts of this shot are about? */
  private stands(stage: Stage, runner: Runner): boolean {
    return [...namesIn(stage, runner)].every((name) => Math.abs(speedOf(stage, name)) < STANDS);
  }

  /** A frame chosen by hand stays, unless the action would leave it. */
  private keepIn(stage: Stage, runner: Runner, frame: Frame): Frame {
    const at = stage.place(lead(runner));
    if (at === null) return frame;
    const room = frame.width * 0.44;
    const x = clamp(frame.x, at.x - room, at.x + room);
    return { ...frame, x };
  }
}

/** The thing that acted last, by itself: it may roll or be blown on when its act is over. */
function stillGoing(stage: Stage, runner: Runner): string | null {
  const last = runner.entries.filter((e) => e.state === 'ended').at(-1)?.beat;
  return last !== undefined && !goesOff(last) && stage.loose.has(last.actor) ? last.actor : null;
}

/** What leaves goes out of the picture, which stays. */
const goesOff = ({ action, way, target, leaves }: Beat): boolean =>
  leaves === true || (action === 'drive' && way === 'out of' && target === null);

/** Are these well inside of the frame? */
function holds(stage: Stage, frame: Frame, names: readonly string[]): boolean {
  return names.every((name) => {
    const at = stage.place(name);
    if (at === null) return true;
    const whole = stage.puppets.has(name) ? extentOf(stage, name) : null;
    const cut =
      whole !== null &&
      whole.right - whole.left < 0.9 * frame.width &&
      Math.max(whole.right - frame.x, frame.x - whole.left) > frame.width / 2;
    const puppet = stage.puppets.get(name);
    const head = puppet === undefined ? at.x : puppet.pose('head').x;
    if (puppet?.rig.some((p) => p.part === 'head') && Math.abs(head - frame.x) > frame.width * 0.42)
      return false;
    const room = Math.max(frame.width * 0.3, frame.width * 0.46 - halfOf(stage, name));
    return !cut && Math.abs(at.x - frame.x) <= Math.min(room, frame.width * 0.42);
  });
}

function onStage(stage: Stage, name: string): boolean {
  const at = stage.place(name);
  return at !== null && Math.abs(at.x) < (stage.puppets.has(name) ? FARTHEST : GONE);
}

/** Who the shot is about just now. */
function lead(runner: Runner): string {
  const running = runner.running.find((e) => e.beat.action !== 'look');
  if (running !== undefined) return running.beat.actor;
  const last = runner.entries.filter((e) => e.state === 'ended').at(-1);
  return last?.beat.actor ?? runner.entries[0]?.beat.actor ?? '';
}

/**
 * One film frame nearer to the aim. Nearer than `still` (metres) and slow, it stops and stays: a head that breathes is
 * no reason to move, and a picture that creeps by parts of a pixel shimmers.
 */
function settle(f: Follower, still: number): void {
  const off = Math.abs(f.aim - f.value);
  if (f.speed === 0 && off < still) return;
  follow(f, FRAME);
  if (off < still / 2 && Math.abs(f.speed) < still) f.speed = 0;
}
