import type { Runner } from '../runner.ts';
import { FRAME, type Stage } from '../stage.ts';
import { Coverage, isCovered } from './coverage.ts';
import { apartEnough, type Composition, type Frame, single, together } from './framing.ts';
import { headOf } from './viewfinder.ts';

/** A picture of those who talk; `covers` says which one of a dialogue of two it is, if it is one of them. */
type Shown = { frame: Frame; covers: string | null };

/** A tall picture wider than that makes those who talk smaller than a third of it: it shows who speaks, metres. */
const WIDEST_TALK = 2.8;

/** What is shown in one shot while people talk. */
export class DialoguePictures {
  private readonly of: Composition;
  private readonly coverage: Coverage;
  private heard: readonly string[] = [];
  private speaks: string | null = null;

  constructor(of: Composition) {
    this.of = of;
    this.coverage = new Coverage(of.aspect);
  }

  /** While somebody speaks and nothing else happens, the camera comes nearer: the faces are the action then. */
  picture(stage: Stage, runner: Runner): Shown | null {
    const busy = runner.running;
    // An aside is seen on the face that it is made with.
    const aside = busy.length === 1 ? stage.puppets.get(busy[0]?.beat.actor ?? '') : undefined;
    if (aside?.outward === true && aside.mode !== 'limp')
      return { frame: single(this.of, headOf(aside)), covers: `${aside.id} aside` };
    const talking = busy.filter((e) => e.beat.action === 'talk' || e.beat.action === 'laugh');
    if (talking.length > 0 && talking.length === busy.length) {
      const names = talking.flatMap((e) => [e.beat.actor, e.beat.target ?? e.beat.actor]);
      this.heard = names.filter((n) => stage.puppets.has(n));
      this.speaks = talking.at(-1)?.beat.actor ?? null;
    } else if (busy.length > 0) this.heard = [];
    if (this.heard.length === 0) return null;
    const people = this.heard.map((n) => stage.puppets.get(n)).filter((p) => p !== undefined);
    const near = [...stage.puppets.values()].filter((p) => people.some((q) => Math.abs(q.x - p.x) < 3.4));
    const covered = this.covered(stage, runner);
    if (covered !== null) return covered;
    const frame = together(this.of, near.map(headOf));
    const speaker = stage.puppets.get(this.speaks ?? '');
    if (this.of.aspect < 1 && frame.width > WIDEST_TALK && speaker !== undefined)
      return { frame: single(this.of, headOf(speaker)), covers: speaker.id };
    // Others are cut to, not swung to.
    return { frame, covers: near.map((p) => p.id).join(' ') };
  }

  /** One of the pictures of a dialogue of two, where there is enough of one. */
  private covered(stage: Stage, runner: Runner): Shown | null {
    const talk = runner.entries.filter((e) => e.beat.shot === runner.shot && e.beat.line !== null);
    const speakers = [...new Set(talk.map((e) => e.beat.actor))];
    const [left, right] = speakers
      .map((name) => stage.puppets.get(name))
      .filter((p) => p !== undefined)
      .sort((a, b) => a.x - b.x);
    if (
      speakers.length !== 2 ||
      !isCovered(talk.length, this.of.aspect) ||
      left === undefined ||
      right === undefined
    )
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
