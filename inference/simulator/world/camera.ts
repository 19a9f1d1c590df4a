import { landmarks } from '#contracts/rig.ts';
import type { Beat, ScenePlan, Shot } from '#contracts/scene-plan.ts';
import { Coverage, fewestLines } from './coverage.ts';
import {
  apartEnough,
  type Composition,
  compositionOf,
  type Frame,
  type Head,
  single,
  standing,
  together,
} from './framing.ts';
import { clamp, type Follower, follow, follower } from './limb.ts';
import type { Puppet } from './puppet.ts';
import type { Runner } from './runner.ts';
import { FRAME, type Stage } from './stage.ts';

type Cue = NonNullable<Shot['camera']['cues']>[number];

export type Move = 'static' | 'pan' | 'zoom' | 'follow';

/** How eagerly the camera goes where it is wanted, 1/s: critically damped, so it never overshoots. */
const EAGERNESS = 2.8;
/** Acts that need no more room than those who act. */
const onTheSpot: ReadonlySet<Beat['action']> = new Set([
  'talk',
  'look',
  'laugh',
  'wave',
  'nod',
  'shakehead',
  'shrug',
  'think',
  'point',
  'cry',
  'sneeze',
  'clap',
  'bow',
  'stand',
  'hug',
  'kiss',
  'pat',
  'shakehands',
  'eat',
  'drink',
]);

/** Acts that take what they are about far off or high up. */
const far: ReadonlySet<Beat['action']> = new Set([
  'throw',
  'kick',
  'shoot',
  'float',
  'fly',
  'bounce',
  'jump',
  'swing',
  'chase',
  'ride',
  'drive',
  'run',
]);
/** A camera that has arrived stands still until what it shows is off by this share of the picture's width: 5 of 1280. */
const STILL = 0.004;
/** Height for which the usual picture is composed, and the nearest that anything is shown, as shares of it. */
const GROWN = 1.25;
const NEAREST = 0.42;

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
  private readonly of: Composition;
  private shot = -1;
  private move: Move = 'static';
  private target: string | null = null;
  private fixed: Frame | null = null;
  private heard: readonly string[] = [];
  private kept: Frame | null = null;
  private coverage = new Coverage();
  /** Still to come in this shot. */
  private cues: readonly Cue[] = [];
  /** Which of a dialogue's pictures is shown, when it is one of them. */
  private covering: string | null = null;

  constructor(plan: ScenePlan) {
    this.plan = plan;
    this.of = compositionOf(plan.format);
    this.x = follower(0, EAGERNESS);
    this.y = follower(2, EAGERNESS);
    this.width = follower(this.usual, EAGERNESS);
  }

  /** A live direction has the last word in a shot. */
  direct(move: Move, target: string | null): void {
    this.cues = [];
    this.turn(move, target);
  }

  private turn(move: Move, target: string | null): void {
    this.move = move;
    this.target = target;
    this.fixed = null;
    this.kept = null;
  }

  /** The frame for the stage as it stands; called once per film frame. */
  read(stage: Stage, runner: Runner): Frame {
    const was = this.covering;
    const cuts = runner.shot !== this.shot;
    if (cuts) this.begin(stage, runner);
    for (const cue of this.due(runner)) this.turn(cue.move, cue.target);
    this.covering = null;
    const aim = this.headroom(stage, this.aim(stage, runner));
    this.x.aim = aim.x;
    this.y.aim = aim.y;
    this.width.aim = aim.width;
    // Between the pictures of a dialogue there is a cut: a camera that swung from face to face would be a third person.
    if (!cuts && this.covering !== null && was !== null && was !== this.covering) this.jump(aim);
    const still = STILL * aim.width;
    for (const f of [this.x, this.y, this.width]) settle(f, still);
    return { x: this.x.value, y: this.y.value, width: this.width.value };
  }

  /** What the script has the camera do from now on, because the act that it waits for has begun. */
  private due(runner: Runner): Cue[] {
    const begun = this.cues.filter(({ beat }) =>
      runner.entries.some((e) => e.beat.id === beat && e.state !== 'waiting'),
    );
    this.cues = this.cues.filter((cue) => !begun.includes(cue));
    return begun;
  }

  /** Where people rise higher than the picture of those who stand, the camera looks up with them. */
  private headroom(stage: Stage, frame: Frame): Frame {
    if (this.plan.gravity === undefined) return this.upTheString(stage, frame);
    const shown = [...stage.puppets.values()].filter((p) => Math.abs(p.x - frame.x) < frame.width / 2);
    const highest = Math.max(0, ...shown.map((p) => risesTo(p, stage.around.gravity) + 1.15 * p.height));
    return this.upTheString(stage, {
      ...frame,
      y: Math.max(frame.y, highest - frame.width / this.of.aspect / 2),
    });
  }

  /** What somebody holds by a string is in the picture with them. */
  private upTheString(stage: Stage, frame: Frame): Frame {
    const tops = [...stage.loose.values()]
      .filter((l) => l.string !== undefined && l.held !== null)
      .filter((l) => Math.abs(l.body.translation().x - frame.x) < frame.width / 2)
      .map((l) => l.body.translation().y + l.prop.height / 2 + 0.25);
    if (tops.length === 0) return frame;
    const top = Math.max(...tops);
    const { aspect, floor, widest } = this.of;
    const width = Math.min(widest, (top / (1 - floor)) * aspect);
    if (frame.y + frame.width / aspect / 2 >= top || width <= frame.width) return frame;
    return { ...frame, width, y: (width / aspect) * (0.5 - floor) };
  }

  private begin(stage: Stage, runner: Runner): void {
    this.shot = runner.shot;
    this.heard = [];
    this.kept = null;
    this.coverage = new Coverage();
    const shot = this.plan.shots[this.shot];
    this.move = shot?.camera.move ?? 'static';
    this.target = shot?.camera.target ?? null;
    this.fixed = shot?.camera.frame ?? null;
    this.cues = shot?.camera.cues ?? [];
    // A cut has no travel: the new frame stands at once. A zoom starts wide and closes in.
    const zooming = this.move === 'zoom' && this.shot === 0;
    this.jump(zooming ? this.company(stage, runner) : this.aim(stage, runner));
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
    const target = this.target === null ? null : this.spot(stage, this.target);
    switch (this.move) {
      case 'zoom': {
        if (target === null) return this.close(stage, this.lead(runner));
        return this.close(stage, this.target ?? '');
      }
      case 'follow': {
        const lead = this.target ?? this.lead(runner);
        return this.spot(stage, lead) === null
          ? this.company(stage, runner)
          : this.going(stage, [lead], this.usual);
      }
      case 'pan': {
        const lead = target ?? this.spot(stage, this.lead(runner));
        return lead === null
          ? this.company(stage, runner)
          : standing(this.of, lead.x, lead.x, Math.max(this.usual, 9.2 * Math.min(1, this.of.aspect)));
      }
      case 'static':
        return this.listening(stage, runner) ?? this.steady(stage, runner);
    }
  }

  /** Width of a picture of everybody who stands close together. */
  private get usual(): number {
    return this.of.least * this.of.aspect;
  }

  /** A frame that stands still as long as everybody who acts is well inside it. */
  private steady(stage: Stage, runner: Runner): Frame {
    const acting = [...new Set(runner.running.flatMap((e) => [e.beat.actor, e.beat.with, e.beat.target]))];
    const there = acting.filter((name): name is string => name !== null && this.onStage(stage, name));
    const frame = this.kept;
    if (frame !== null) {
      const outside = there.some((name) => {
        const at = this.spot(stage, name);
        return at !== null && Math.abs(at.x - frame.x) > frame.width * 0.42;
      });
      if (!outside) return frame;
    }
    const all = this.company(stage, runner);
    const fits = all.width <= this.of.widest;
    if (fits && this.holds(stage, all, there)) {
      this.kept = all;
      return all;
    }
    // Not everybody fits in: the camera goes along with who acts.
    this.kept = null;
    return there.length === 0
      ? standing(this.of, all.x, all.x, all.width)
      : this.going(stage, there, this.usual);
  }

  private holds(stage: Stage, frame: Frame, names: readonly string[]): boolean {
    return names.every((name) => {
      const at = this.spot(stage, name);
      return at === null || Math.abs(at.x - frame.x) <= frame.width * 0.42;
    });
  }

  private onStage(stage: Stage, name: string): boolean {
    const at = this.spot(stage, name);
    return at !== null && Math.abs(at.x) < 30;
  }

  /**
   * With what moves, a third of the picture left before it to move into. The first name counts most; the others are
   * in as long as they fit. A follower that is critically damped lags by twice the speed over its eagerness: it is
   * sent ahead by as much.
   */
  private going(stage: Stage, names: readonly string[], width: number): Frame {
    const [first] = names;
    const lead = first === undefined ? null : this.spot(stage, first);
    if (first === undefined || lead === null) return standing(this.of, 0, 0, width);
    let [low, high] = [lead.x, lead.x];
    for (const name of names.slice(1)) {
      const at = this.spot(stage, name);
      if (at === null) continue;
      const [l, h] = [Math.min(low, at.x), Math.max(high, at.x)];
      if (h - l + this.of.beside * 0.6 <= this.of.widest) [low, high] = [l, h];
    }
    const puppet = stage.puppets.get(first);
    const speed = this.speedOf(stage, first);
    const into = Math.abs(speed) > 0.4 ? Math.sign(speed) : (puppet?.facing ?? 0);
    const wide = clamp(high - low + this.of.beside * 0.8, width, this.of.widest);
    const room = into * Math.max(0, wide / 6 - (high - low) / 4);
    const ahead = (2 * speed) / EAGERNESS;
    return standing(this.of, low + room + ahead, high + room + ahead, wide);
  }

  private speedOf(stage: Stage, name: string): number {
    const puppet = stage.puppets.get(name);
    if (puppet !== undefined) return clamp(puppet.velocity, -8, 8);
    return clamp(stage.bodyOf(name)?.body.linvel().x ?? 0, -8, 8);
  }

  /** While somebody speaks and nothing else happens, the camera comes nearer: the faces are the action then. */
  private listening(stage: Stage, runner: Runner): Frame | null {
    const busy = runner.running;
    const talking = busy.filter((e) => e.beat.action === 'talk' || e.beat.action === 'laugh');
    if (talking.length > 0 && talking.length === busy.length) {
      const names = talking.flatMap((e) => [e.beat.actor, e.beat.target ?? e.beat.actor]);
      this.heard = names.filter((n) => stage.puppets.has(n));
    } else if (busy.length > 0) this.heard = [];
    if (this.heard.length === 0) return null;
    const people = this.heard.map((n) => stage.puppets.get(n)).filter((p) => p !== undefined);
    const near = [...stage.puppets.values()].filter((p) => people.some((q) => Math.abs(q.x - p.x) < 3.4));
    return this.covered(stage, runner) ?? together(this.of, near.map(headOf));
  }

  /** One of the pictures of a dialogue of two, where there is enough of one. */
  private covered(stage: Stage, runner: Runner): Frame | null {
    const talk = runner.entries.filter((e) => e.beat.shot === runner.shot && e.beat.line !== null);
    const speakers = [...new Set(talk.map((e) => e.beat.actor))];
    const [left, right] = speakers
      .map((name) => stage.puppets.get(name))
      .filter((p) => p !== undefined)
      .sort((a, b) => a.x - b.x);
    if (speakers.length !== 2 || talk.length < fewestLines || left === undefined || right === undefined)
      return null;
    const pair = [left, right];
    const apart = right.x - left.x;
    if (pair.some((p) => p.actor.rig !== 'person' || p.air.up || p.mode !== 'alive')) return null;
    if (!apartEnough(this.of, apart, Math.max(left.height, right.height)) || apart > 7) return null;
    const lines = talk
      .filter((e) => e.state !== 'waiting')
      .map((e) => ({
        speaker: e.beat.actor,
        from: e.from * FRAME,
        seconds: stage.timedLines.get(e.beat.line?.id ?? '')?.seconds ?? 0,
      }));
    const setup = this.coverage.at(stage.time, lines, talk.length, [left.id, right.id]);
    if (setup.kind === 'both') {
      this.covering = 'both';
      return together(this.of, pair.map(headOf));
    }
    this.covering = setup.who;
    const who = setup.who === left.id ? left : right;
    return single(this.of, { ...headOf(who), facing: who === left ? 1 : -1 }, apart);
  }

  /** Head and shoulders. */
  private close(stage: Stage, who: string): Frame {
    const puppet = stage.puppets.get(who);
    if (puppet === undefined) {
      const at = this.spot(stage, who);
      const width = 4.4 * Math.min(1, this.of.aspect);
      return at === null ? standing(this.of, 0, 0, this.usual) : { x: at.x, y: Math.max(1.1, at.y), width };
    }
    return single(this.of, headOf(puppet));
  }

  /** Everybody who acts in this shot, with what they act on, and room to move. */
  private company(stage: Stage, runner: Runner): Frame {
    const beats = runner.entries.filter((e) => e.beat.shot === runner.shot).map((e) => e.beat);
    const names = new Set<string>();
    for (const beat of beats) {
      names.add(beat.actor);
      if (beat.target !== null) names.add(beat.target);
      if (beat.with !== null) names.add(beat.with);
      if (beat.action === 'shoot') names.add('hoop');
    }
    if (names.size === 0) for (const id of stage.puppets.keys()) names.add(id);
    if (names.size === 0) for (const id of stage.loose.keys()) names.add(id);
    const xs: number[] = [];
    for (const name of names) {
      const at = this.spot(stage, name);
      if (at !== null && Math.abs(at.x) < 40) xs.push(at.x);
    }
    for (const beat of beats) if (beat.spot != null) xs.push(beat.spot);
    const hoop = names.has('hoop') && this.plan.place === 'gym';
    if (hoop) xs.push(landmarks.gym.boardX, Math.min(landmarks.gym.freeThrowX, ...xs));
    if (xs.length === 0) xs.push(0);
    const [low, high] = [Math.min(...xs), Math.max(...xs)];
    const share = hoop || beats.some((b) => far.has(b.action)) ? 1 : nearness(stage, [...names]);
    const width = Math.max(
      high - low + this.of.beside * share,
      hoop ? 9.4 * Math.min(1, this.of.aspect) : this.least(beats) * share,
    );
    const frame = standing(this.of, low, high, width);
    // What is too wide is told so: who looks for everybody then knows that they are not all in it.
    return { ...frame, width: width > this.of.widest && this.of.aspect <= 1 ? width : frame.width };
  }

  /** The nearest picture for these acts: wide where a film of several shots begins, nearer for what needs no room. */
  private least(beats: readonly Beat[]): number {
    const kitchen = this.plan.place === 'kitchen' ? 0.865 : 1;
    const first = this.shot <= 0 && this.plan.shots.length > 1;
    const later = this.shot > 0 && beats.length > 0 && beats.every((b) => onTheSpot.has(b.action));
    return this.usual * kitchen * (first ? 1.2 : later ? 0.8 : 1);
  }

  /** A frame chosen by hand stays, unless the action would leave it. */
  private keepIn(stage: Stage, runner: Runner, frame: Frame): Frame {
    const lead = this.spot(stage, this.lead(runner));
    if (lead === null) return frame;
    const room = frame.width * 0.44;
    const x = clamp(frame.x, lead.x - room, lead.x + room);
    return { ...frame, x };
  }

  private lead(runner: Runner): string {
    const running = runner.running.find((e) => e.beat.action !== 'look');
    if (running !== undefined) return running.beat.actor;
    const last = runner.entries.filter((e) => e.state === 'ended').at(-1);
    return last?.beat.actor ?? runner.entries[0]?.beat.actor ?? '';
  }

  private spot(stage: Stage, name: string): { x: number; y: number } | null {
    return stage.place(name);
  }
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

/** How high the feet of somebody in a jump will come, in metres: the camera sets off in time to be there. */
function risesTo({ air, wings }: Puppet, gravity: number): number {
  if (!air.up || wings?.aloft === true) return air.y;
  const up = Math.max(0, air.vy);
  return air.y + (gravity === 0 ? (2 * up) / EAGERNESS : up ** 2 / (2 * gravity));
}

function headOf(puppet: Puppet): Head {
  const { x, y } = puppet.pose('head');
  return { x, y, facing: puppet.facing, height: puppet.height };
}

/** Where everything is small, the picture comes nearer: the share of the usual one that the tallest of it needs. */
function nearness(stage: Stage, names: readonly string[]): number {
  const tops = names.map((name) => {
    const puppet = stage.puppets.get(name);
    if (puppet !== undefined) return puppet.height;
    const loose = stage.bodyOf(name);
    return loose === undefined ? GROWN : loose.body.translation().y + loose.prop.height / 2;
  });
  return clamp(Math.max(...tops) / GROWN, NEAREST, 1);
}
