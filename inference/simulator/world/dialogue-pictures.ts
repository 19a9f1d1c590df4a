import { Coverage, fewestLines } from './coverage.ts';
import { apartEnough, type Composition, type Frame, single, together } from './framing.ts';
import type { Runner } from './runner.ts';
import { FRAME, type Stage } from './stage.ts';
import { headOf } from './viewfinder.ts';

/** A picture of those who talk; `covers` says which one of a dialogue of two it is, if it is one of them. */
type Shown = { frame: Frame; covers: string | null };

/** What is shown in one shot while people talk. */
export class DialoguePictures {
  private readonly of: Composition;
  private readonly coverage = new Coverage();
  private heard: readonly string[] = [];

  constructor(of: Composition) {
    this.of = of;
  }

  /** While somebody speaks and nothing else happens, the camera comes nearer: the faces are the action then. */
  picture(stage: Stage, runner: Runner): Shown | null {
    const busy = runner.running;
    const talking = busy.filter((e) => e.beat.action === 'talk' || e.beat.action === 'laugh');
    if (talking.length > 0 && talking.length === busy.length) {
      const names = talking.flatMap((e) => [e.beat.actor, e.beat.target ?? e.beat.actor]);
      this.heard = names.filter((n) => stage.puppets.has(n));
    } else if (busy.length > 0) this.heard = [];
    if (this.heard.length === 0) return null;
    const people = this.heard.map((n) => stage.puppets.get(n)).filter((p) => p !== undefined);
    const near = [...stage.puppets.values()].filter((p) => people.some((q) => Math.abs(q.x - p.x) < 3.4));
    return this.covered(stage, runner) ?? { frame: together(this.of, near.map(headOf)), covers: null };
  }

  /** One of the pictures of a dialogue of two, where there is enough of one. */
  private covered(stage: Stage, runner: Runner): Shown | null {
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
    if (setup.kind === 'both') return { frame: together(this.of, pair.map(headOf)), covers: 'both' };
    const who = setup.who === left.id ? left : right;
    return {
      frame: single(this.of, { ...headOf(who), facing: who === left ? 1 : -1 }, apart),
      covers: setup.who,
    };
  }
}
