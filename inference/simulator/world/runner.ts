import type { Beat } from '#contracts/scene-plan.ts';
import type { BeatReport } from '#contracts/trace.ts';
import type { Action } from '#contracts/world.ts';
import { type Behaviour, failed, type Playing, type Result } from './behaviours/behaviour.ts';
import { following } from './behaviours/following.ts';
import { appearing } from './behaviours/going/conjuring.ts';
import { rollingThrough } from './behaviours/going/passing.ts';
import { breakable, breakOff } from './behaviours/lasting.ts';
import { light } from './behaviours/light.ts';
import { prepared } from './behaviours/prepared.ts';
import { propActing } from './behaviours/prop-acting.ts';
import { skyChanging } from './behaviours/sky-changing.ts';
import { OffStage } from './off-stage.ts';
import type { Loose, Stage } from './stage.ts';

/** Actions that can let go of something that others then wait for. */
const releasing: ReadonlySet<Action> = new Set([
  'throw',
  'shoot',
  'kick',
  'roll',
  'drop',
  'bounce',
  'strike',
]);

type Entry = {
  beat: Beat;
  state: 'waiting' | 'running' | 'ended';
  play: Playing | null;
  behaviour: Behaviour | null;
  result: Result | null;
  /** Step of the world at which it may begin, once what it waits for has ended. */
  readyAt: number | null;
  from: number;
  to: number;
  steps: number;
};

const waiting = (beat: Beat): Entry => ({
  beat,
  state: 'waiting',
  play: null,
  behaviour: null,
  result: null,
  readyAt: null,
  from: 0,
  to: 0,
  steps: 0,
});

/** What is told of a beat that the take came to no more: `at`, its last frame. */
export const neverBegan = (beat: Beat, at: number): BeatReport => ({
  id: beat.id,
  actor: beat.actor,
  action: beat.action,
  target: beat.target,
  asked: beat.outcome,
  verdict: 'failed honestly',
  frames: [at, at],
  note: 'The take ended before it began.',
});

/** No beat goes on longer than this many steps (16 s): then it has failed, and the film goes on. */
const PATIENCE = 16 * 120;

/** Plays the plan's beats in their order, each as a coroutine, and says how each came out. */
export class Runner {
  readonly entries: Entry[] = [];
  private readonly stage: Stage;
  private readonly directed = new Set<Entry>();
  shot: number;
  /** Step at which the last beat ended. */
  endedAt: number;

  constructor(stage: Stage, beats: readonly Beat[]) {
    this.stage = stage;
    this.shot = stage.plan.shots[0]?.index ?? 0;
    this.endedAt = stage.step;
    stage.busy = (actor) => this.busy(actor);
    stage.upcoming = (actor) =>
      this.entries.find((e) => e.state === 'waiting' && e.beat.actor === actor)?.beat ?? null;
    stage.outcomeOf = (id) => {
      const entry = this.entries.find((e) => e.beat.id === id);
      return entry === undefined ? false : entry.state === 'ended' ? entry.result?.happened === true : null;
    };
    for (const beat of beats) this.add(beat);
  }

  add(beat: Beat): void {
    this.entries.push(waiting(beat));
  }

  /** A beat that a direction brought: it comes before what its actor has not begun, and ends what can be broken off. */
  direct(beat: Beat): void {
    const at = this.entries.findIndex((e) => e.state === 'waiting' && !this.directed.has(e));
    const entry = waiting(beat);
    this.directed.add(entry);
    this.entries.splice(at < 0 ? this.entries.length : at, 0, entry);
    if (light.has(beat.action)) return;
    for (const running of this.entries) {
      if (running.state !== 'running' || running.beat.actor !== beat.actor) continue;
      if (!breakable.has(running.beat.action)) continue;
      running.behaviour?.return({ happened: false, note: '' });
      if (running.play !== null) breakOff(running.play.actor);
      this.end(running, { happened: false, note: 'A direction came first.' });
    }
  }

  /** Somebody or something leaves the stage: whatever is done by it, to it or with it ends. */
  without(part: string): void {
    for (const entry of this.entries) {
      const { actor, target, with: prop } = entry.beat;
      if (entry.state === 'ended' || ![actor, target, prop].includes(part)) continue;
      entry.behaviour?.return({ happened: false, note: '' });
      if (entry.play !== null && entry.play.actor.id !== part) entry.play.actor.wanted = 0;
      this.end(entry, { happened: false, note: `${part} left the stage.` });
    }
  }

  /** The film goes on elsewhere: answers what has not ended, to be begun there. Here nothing of it is told any more. */
  leave(): Beat[] {
    const left = this.entries.filter(({ state }) => state !== 'ended').map(({ beat }) => beat);
    const goesOn = (id: string | null | undefined): id is string => left.some((beat) => beat.id === id);
    this.entries.splice(0, this.entries.length, ...this.entries.filter(({ state }) => state === 'ended'));
    return left.map(({ until, ...beat }) => ({
      ...beat,
      after: beat.after.filter(goesOn),
      together: goesOn(beat.together) ? beat.together : null,
      ...(goesOn(until) && { until }),
    }));
  }

  get idle(): boolean {
    return this.entries.every((e) => e.state === 'ended');
  }

  get running(): readonly Entry[] {
    return this.entries.filter((e) => e.state === 'running');
  }

  busy(actor: string): boolean {
    if (this.stage.engaged.has(actor)) return true;
    return this.entries.some(
      (e) => e.state === 'running' && e.beat.actor === actor && !light.has(e.beat.action),
    );
  }

  /** Resumes every running beat for one step and starts those whose time has come. */
  advance(): void {
    for (const entry of this.entries) if (entry.state === 'waiting') this.tryStart(entry);
    for (const entry of this.entries) {
      if (entry.state !== 'running' || entry.behaviour === null) continue;
      entry.steps += 1;
      this.resume(entry, entry.behaviour);
    }
  }

  private resume(entry: Entry, behaviour: Behaviour): void {
    try {
      const next = behaviour.next();
      if (next.done === true) this.end(entry, next.value);
      else if (entry.steps > PATIENCE) {
        behaviour.return(failed('It took too long.'));
        this.giveUp(entry, 'It took too long.');
      }
    } catch (error) {
      if (!(error instanceof OffStage)) throw error;
      this.giveUp(entry, 'It was no longer there, or in pieces.');
    }
  }

  /** Ends a beat in the middle of what its actor does. */
  private giveUp(entry: Entry, note: string): void {
    const actor = entry.play?.actor;
    if (actor !== undefined) {
      actor.wanted = 0;
      actor.touchWith([]);
      for (const motor of [actor.crouch, actor.lean, actor.nod]) motor.aim = 0;
    }
    this.end(entry, failed(note));
  }

  reports(): BeatReport[] {
    return this.entries.map((e) => ({
      id: e.beat.id,
      actor: e.beat.actor,
      action: e.beat.action,
      target: e.beat.target,
      asked: e.beat.outcome,
      verdict: e.result?.happened === true ? 'happened' : 'failed honestly',
      frames: [e.from, e.state === 'ended' ? e.to : e.state === 'running' ? this.stage.frame : e.from],
      note:
        e.result?.note ??
        (e.state === 'running' ? 'The take ended during it.' : 'The take ended before it began.'),
    }));
  }

  private end(entry: Entry, result: Result): void {
    entry.state = 'ended';
    entry.result = result;
    entry.to = this.stage.frame;
    entry.behaviour = null;
    this.endedAt = this.stage.step;
  }

  /** Is it a bubble that somebody before it is still to blow, what is still to be taken off, or who is still to appear? */
  private comesYet(beat: Beat): boolean {
    const appears = this.entries.some(
      (e) =>
        e.state !== 'ended' &&
        ((e.beat.actor === beat.actor && e.beat.action === 'appear') ||
          (e.beat.with === beat.actor && e.beat.action === 'undress')),
    );
    if (appears) return true;
    const blown = this.stage.plan.props.some((p) => p.id === beat.actor && p.blown !== undefined);
    return (
      blown && beat.after.some((id) => this.entries.some((e) => e.beat.id === id && e.state !== 'ended'))
    );
  }

  /** What follows from an act is watched as soon as that begins. */
  private watch(entry: Entry, cause: string, thing: Loose): void {
    const other = this.entries.find((e) => e.beat.id === cause);
    if (other?.state === 'waiting') return;
    entry.from = this.stage.frame;
    entry.state = 'running';
    entry.behaviour = following(this.stage, entry.beat, thing);
  }

  private tryStart(entry: Entry): void {
    const { beat } = entry;
    const actor = this.stage.puppets.get(beat.actor);
    const prop = this.stage.bodyOf(beat.actor);
    if (actor === undefined && prop === undefined && beat.action !== 'appear' && beat.sky === undefined) {
      if (this.comesYet(beat)) return;
      this.end(entry, { happened: false, note: `There is no ${beat.actor} on the stage.` });
      return;
    }
    if (beat.follows !== undefined && prop !== undefined) {
      this.watch(entry, beat.follows, prop);
      return;
    }
    if (this.entries.some((e) => e.beat.shot < beat.shot && e.state !== 'ended')) return;
    // It is not cut while the camera goes around.
    if (beat.shot > this.shot && this.stage.isGoneAround()) return;
    for (const id of beat.after) {
      const before = this.entries.find((e) => e.beat.id === id);
      if (before === undefined || before.state === 'ended') continue;
      const flies =
        (beat.action === 'catch' ||
          beat.action === 'strike' ||
          // Whoever dives for what another shoots.
          (beat.action === 'dive' &&
            before.beat.with !== null &&
            (beat.with ?? beat.target) === before.beat.with)) &&
        releasing.has(before.beat.action) &&
        before.beat.actor !== beat.actor;
      // A catcher gets ready as soon as the throw begins.
      if (flies && before.state === 'running') continue;
      return;
    }
    if (beat.together !== null) {
      const other = this.entries.find((e) => e.beat.id === beat.together);
      if (other !== undefined && other.state === 'waiting') return;
    }
    // Who is being hugged or ridden waits until that is over.
    if (this.stage.engaged.has(beat.actor) && !light.has(beat.action)) return;
    const mine = this.entries.filter((e) => e.state === 'running' && e.beat.actor === beat.actor);
    if (
      mine.some((e) => e.beat.action === beat.action || !(light.has(e.beat.action) || light.has(beat.action)))
    )
      return;
    // A line comes a moment after what it comments on; everything else follows at once.
    entry.readyAt ??=
      this.stage.step +
      (beat.action === 'talk' && beat.after.length > 0 ? 54 : beat.shot > this.shot ? 20 : 0);
    if (this.stage.step < entry.readyAt) return;
    this.shot = Math.max(this.shot, beat.shot);
    if (actor === undefined) {
      entry.from = this.stage.frame;
      entry.state = 'running';
      entry.behaviour =
        beat.sky !== undefined
          ? skyChanging(this.stage, beat.sky)
          : prop === undefined
            ? appearing(this.stage, beat)
            : beat.way === 'through'
              ? rollingThrough(this.stage, beat, prop)
              : propActing(this.stage, beat, prop);
      return;
    }
    const catchers = this.entries
      .filter((e) => e.state !== 'ended' && e.beat.action === 'catch' && e.beat.actor !== beat.actor)
      .map((e) => this.stage.puppets.get(e.beat.actor))
      .filter((p) => p !== undefined);
    const play: Playing = { stage: this.stage, beat, actor, released: false, catchers };
    if (beat.expression !== null && beat.action !== 'shoot' && beat.action !== 'catch')
      actor.expression = beat.expression;
    entry.play = play;
    entry.from = this.stage.frame;
    entry.state = 'running';
    entry.behaviour = prepared(play);
  }
}
