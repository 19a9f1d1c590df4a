import { landmarks } from '#contracts/rig.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { clamp, type Follower, follow, follower } from './limb.ts';
import type { Runner } from './runner.ts';
import { FRAME, type Stage } from './stage.ts';

export type Move = 'static' | 'pan' | 'zoom' | 'follow';
type Frame = { x: number; y: number; width: number };

const ASPECT = 9 / 16;
/** A standing person of 1.7 m is a third of a frame this wide. */
const WIDE = 9.2;

/** The camera: it frames each shot by who acts in it, and moves only as asked, or to keep the action in. */
export class Camera {
  private readonly x: Follower;
  private readonly y: Follower;
  private readonly width: Follower;
  private readonly plan: ScenePlan;
  private shot = -1;
  private move: Move = 'static';
  private target: string | null = null;
  private fixed: Frame | null = null;
  private heard: readonly string[] = [];
  private kept: Frame | null = null;

  constructor(plan: ScenePlan) {
    this.plan = plan;
    this.x = follower(0, 2.8);
    this.y = follower(2, 2.8);
    this.width = follower(WIDE, 2.8);
  }

  direct(move: Move, target: string | null): void {
    this.move = move;
    this.target = target;
    this.fixed = null;
    this.kept = null;
  }

  /** The frame for the stage as it stands; called once per film frame. */
  read(stage: Stage, runner: Runner): Frame {
    if (runner.shot !== this.shot) this.cut(stage, runner);
    const aim = this.aim(stage, runner);
    this.x.aim = aim.x;
    this.y.aim = aim.y;
    this.width.aim = aim.width;
    for (const f of [this.x, this.y, this.width]) follow(f, FRAME);
    return { x: this.x.value, y: this.y.value, width: this.width.value };
  }

  private cut(stage: Stage, runner: Runner): void {
    this.shot = runner.shot;
    this.heard = [];
    const shot = this.plan.shots[this.shot];
    this.move = shot?.camera.move ?? 'static';
    this.target = shot?.camera.target ?? null;
    this.fixed = shot?.camera.frame ?? null;
    // A cut has no travel: the new frame stands at once. A zoom starts wide and closes in.
    const zooming = this.move === 'zoom' && this.shot === 0;
    const aim = zooming ? this.company(stage, runner) : this.aim(stage, runner);
    for (const [f, value] of [
      [this.x, aim.x],
      [this.y, aim.y],
      [this.width, aim.width],
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
        const lead = target ?? this.spot(stage, this.lead(runner));
        return lead === null ? this.company(stage, runner) : this.around(lead.x, 7.6);
      }
      case 'pan': {
        const lead = target ?? this.spot(stage, this.lead(runner));
        return lead === null ? this.company(stage, runner) : this.around(lead.x, WIDE);
      }
      case 'static':
        return this.listening(stage, runner) ?? this.steady(stage, runner);
    }
  }

  /** A frame that stands still as long as everybody who acts is well inside it. */
  private steady(stage: Stage, runner: Runner): Frame {
    const frame = this.kept;
    if (frame !== null) {
      const acting = runner.running.flatMap((e) => [e.beat.actor, e.beat.target, e.beat.with]);
      const outside = acting.some((name) => {
        const at = name === null ? null : this.spot(stage, name);
        return at !== null && Math.abs(at.x - frame.x) > frame.width * 0.42 && Math.abs(at.x) < 12;
      });
      if (!outside) return frame;
    }
    this.kept = this.company(stage, runner);
    return this.kept;
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
    const xs = near.map((p) => p.x);
    const tall = Math.max(...near.map((p) => p.height));
    const width = clamp(Math.max(...xs) - Math.min(...xs) + 2.6, tall * 2.9, 6.4);
    return this.around((Math.max(...xs) + Math.min(...xs)) / 2, width);
  }

  /** Head and shoulders. */
  private close(stage: Stage, who: string): Frame {
    const puppet = stage.puppets.get(who);
    if (puppet === undefined) {
      const at = this.spot(stage, who);
      return at === null ? this.around(0, WIDE) : { x: at.x, y: Math.max(1.1, at.y), width: 4.4 };
    }
    const head = puppet.pose('head');
    const width = Math.max(2.2, puppet.height * 2);
    return {
      x: head.x + puppet.facing * 0.12 * width,
      y: Math.max(width * ASPECT * 0.36, head.y - 0.05 * width),
      width,
    };
  }

  private around(x: number, width: number): Frame {
    // The floor's edge lies about a sixth up the frame.
    return { x: clamp(x, -30, 30), y: width * ASPECT * 0.5 - width * 0.085, width };
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
    const low = Math.min(...xs) - 1.3;
    const high = Math.max(...xs) + 1.3;
    const small = this.plan.place === 'kitchen' ? 6.4 : 7.4;
    const width = clamp(high - low + 1, hoop ? 9.4 : small, 13);
    return this.around((low + high) / 2, width);
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
