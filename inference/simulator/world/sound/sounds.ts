import type { Contact } from '#contracts/trace.ts';
import type { Stage, Touch } from '../stage.ts';

type Pending = {
  frame: number;
  step: number;
  time: number;
  a: string;
  b: string;
  impulse: number;
  x: number;
  y: number;
};

/** Two steps of silence between things that touched before, and it is a new impact. */
const QUIET = 5;

/** Turns touches into contacts per frame, and into impacts that are heard when they begin. */
export class Collisions {
  contacts: Contact[] = [];
  private readonly last = new Map<string, number>();
  private readonly sums = new Map<string, Contact>();
  private pending: Pending[] = [];
  private rolling = new Map<string, number>();

  observe(stage: Stage): void {
    for (const touch of stage.touches) this.touch(stage, touch);
    this.flush(stage, 2);
    this.roll(stage);
  }

  /** Ends a frame: contacts of the frame, with their impulses summed. Resting contact that began earlier is left out. */
  endFrame(): Contact[] {
    const contacts = [...this.sums.values()];
    this.sums.clear();
    return contacts;
  }

  /** What has begun is sounded by the end of a cue at the latest. */
  endCue(stage: Stage): void {
    this.flush(stage, 0);
  }

  private touch(stage: Stage, touch: Touch): void {
    const [a, b] = touch.a < touch.b ? [touch.a, touch.b] : [touch.b, touch.a];
    const key = `${a}|${b}`;
    const before = this.last.get(key);
    this.last.set(key, stage.step);
    const fresh = before === undefined || stage.step - before > QUIET;
    const sum = this.sums.get(key);
    if (sum !== undefined) sum.impulse += touch.impulse;
    else if (fresh || touch.impulse > 0.35) {
      this.sums.set(key, {
        frame: stage.frame,
        step: stage.step,
        a,
        b,
        impulse: touch.impulse,
        x: touch.x,
        y: touch.y,
      });
    }
    if (fresh)
      this.pending.push({
        frame: stage.frame,
        step: stage.step,
        time: stage.time,
        a,
        b,
        impulse: touch.impulse,
        x: touch.x,
        y: touch.y,
      });
    else {
      const open = this.pending.find((p) => p.a === a && p.b === b);
      if (open !== undefined) open.impulse += touch.impulse;
    }
  }

  private flush(stage: Stage, age: number): void {
    const ripe = this.pending.filter((p) => stage.step - p.step >= age);
    if (ripe.length === 0) return;
    this.pending = this.pending.filter((p) => stage.step - p.step < age);
    for (const p of ripe) {
      const materials = [stage.material(p.a), stage.material(p.b)];
      // Grains among themselves only hiss, far under what they do to a bowl.
      if (p.impulse < 0.015 || materials.every((m) => m === 'grains')) continue;
      stage.sounds.push({
        frame: p.frame,
        time: p.time,
        kind: 'impact',
        bodies: [p.a, p.b],
        materials,
        strength: p.impulse,
        x: p.x,
        seconds: 0,
        lineId: null,
      });
    }
  }

  private roll(stage: Stage): void {
    for (const loose of stage.loose.values()) {
      if (loose.shape.kind !== 'circle' || loose.held !== null) continue;
      const speed = Math.abs(loose.body.linvel().x);
      const under = stage.touches
        .filter((t) => t.a === loose.id || t.b === loose.id)
        .map((t) => (t.a === loose.id ? t.b : t.a))
        .find((id) => id.startsWith('set/') || stage.loose.get(id)?.prop.fixed === true);
      if (under === undefined || speed < 0.35) {
        this.rolling.delete(loose.id);
        continue;
      }
      const since = this.rolling.get(loose.id);
      if (since !== undefined && stage.step - since < 30) continue;
      this.rolling.set(loose.id, stage.step);
      if (since === undefined) continue;
      stage.sound({
        kind: 'rolling',
        x: loose.body.translation().x,
        bodies: [loose.id],
        materials: [loose.prop.material, stage.material(under)],
        strength: Math.min(1, speed / 5),
        seconds: 0.27,
      });
    }
  }
}
