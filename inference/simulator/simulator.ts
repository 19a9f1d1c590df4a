import { setImmediate as nextTurn } from 'node:timers/promises';
import { AppError } from '#contracts/errors.ts';
import { withMore } from '#contracts/locations.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue } from '#contracts/trace.ts';
import { film } from '#contracts/world.ts';
import type {
  CommittedDirection,
  Generator,
  LikenessView,
  RenderJob,
  RenderResult,
  RenderSink,
  VoicedLine,
} from '../generator.ts';
import { voiceLine } from '../speech/voice.ts';
import { planHash } from './canonical.ts';
import type { Picture } from './picture/picture.ts';
import { giveBack } from './picture/pixels.ts';
import { type PictureOf, PreparedPicture } from './prepared-picture.ts';
import { type Beginning, begin, Rehearsal, type RehearsalOf } from './rehearsal.ts';
import { createMixer } from './sound/mixer.ts';
import { OwnPitch } from './sound/own-pitch.ts';

export type Simulator = Generator & {
  /** Begins to paint a take that will probably be rendered next. */
  prepare(of: PictureOf): void;
  /** Plays the first half second of such a take, once its lines are spoken, and draws its first frames. */
  rehearse(of: RehearsalOf): Promise<void>;
};

/** The embedded generator: simulates a world, paints it and sounds it, half a second at a time. */
export function createSimulator(): Simulator {
  const prepared = new PreparedPicture();
  const rehearsal = new Rehearsal();
  return {
    id: 'simulator',
    title: 'Paper theatre',
    steerable: true,
    prepare: (of) => prepared.prepare(of),
    async rehearse(of) {
      const cue = rehearsal.play(of);
      if (cue !== null) await prepared.drawAhead(of.planHash, cue);
    },
    async render(job, sink, signal) {
      if (planHash(job.plan) !== job.planHash)
        throw new AppError('generator-refused', 'The plan is not the one that was agreed.');
      const directions = await sink.directions(0);
      const beginning = directions.length === 0 ? rehearsal.take(job) : begin(job);
      try {
        return await play(beginning, directions, await prepared.take(job), job, sink, signal);
      } finally {
        beginning.world.dispose();
      }
    },
  };
}

async function play(
  beginning: Beginning,
  atFirst: readonly CommittedDirection[],
  picture: Picture,
  job: RenderJob,
  sink: RenderSink,
  signal: AbortSignal,
): Promise<RenderResult> {
  const { world } = beginning;
  let { mixer, ahead } = beginning;
  const pitches = new OwnPitch(job.lines);
  let coming = atFirst;
  let plan = job.plan;
  await picture.follow(plan);
  const known = new Set<string>();
  let pending: CommittedDirection[] = [];
  let ended: RenderResult['ended'] | null = null;
  while (ended === null) {
    signal.throwIfAborted();
    for (const direction of coming) {
      if (known.has(direction.id)) continue;
      known.add(direction.id);
      pending.push(direction);
    }
    // A take that is rendered again gets its directions early: each waits for its own step.
    const directions = pending.filter((d) => d.effectiveStep <= world.step);
    pending = pending.filter((d) => d.effectiveStep > world.step);
    for (const line of await voiced(withCast(plan, directions), directions)) {
      world.learn(line);
      mixer.learn(line);
      pitches.learn(line);
    }
    const rehearsed = ahead;
    ahead = null;
    const cue =
      rehearsed?.cue ??
      (await world.advanceCueWith(directions, async (seen) => (await sink.act?.(seen)) ?? null));
    if (world.plan !== plan) {
      plan = world.plan;
      await picture.follow(plan);
      mixer.follow(plan);
    }
    // Sound has memory (echoes, ducking): it runs through even where nothing is handed over.
    const span = spanOf(cue, job);
    const likeness = span === null ? null : await sink.likeness();
    const silent = likeness === null ? null : revokedIn(likeness);
    const own = await pitches.of(cue, likeness);
    // It was rehearsed with every performance, and at nobody's own pitch.
    const isAsRehearsed = !silent?.size && own.size === 0;
    if (rehearsed !== null && !isAsRehearsed) mixer = createMixer({ plan, lines: job.lines });
    if (silent !== null) mixer.silence(silent);
    mixer.lend(own);
    const samples = rehearsed !== null && isAsRehearsed ? rehearsed.samples : mixer.render(cue);
    for (const frame of cue.frames) if (frame.frame < job.startFrame) picture.pass(frame);
    await nextTurn();
    if (span !== null && likeness !== null)
      await handOver({ cue, span, samples, likeness }, sink, picture, signal);
    sink.progress(world.frame / film.framesPerSecond, job.plan.seconds);
    ended = world.ended ?? (world.frame >= job.maxFrames ? 'limit' : null);
    if (ended === null) coming = await sink.directions(world.step);
  }
  return { frames: Math.min(world.frame, job.maxFrames), trace: world.trace(), ended };
}

type Span = { from: number; last: number };

/** Which frames of this cue are handed over, null where none is. */
function spanOf({ frames }: Cue, { startFrame, maxFrames }: RenderJob): Span | null {
  const from = frames.findIndex((f) => f.frame >= startFrame);
  const last = frames.findLastIndex((f) => f.frame < maxFrames);
  return from < 0 || last < from ? null : { from, last };
}

/** Actors whose likeness was taken back: their own voice goes with it. */
const revokedIn = ({ parts }: LikenessView): ReadonlySet<string> =>
  new Set([...parts].flatMap(([actorId, part]) => (part === 'revoked' ? [actorId] : [])));

type Handed = { cue: Cue; span: Span; samples: Float32Array; likeness: LikenessView };

/** Draws and delivers one cue, frame by frame, with a turn of the event loop between frames. */
async function handOver(
  { cue, span: { from, last }, samples, likeness }: Handed,
  sink: RenderSink,
  picture: Picture,
  signal: AbortSignal,
): Promise<void> {
  const pairs = film.sampleRate / film.framesPerSecond;
  await picture.setLikeness(likeness);
  const sound = samples.slice(from * pairs * film.channels, (last + 1) * pairs * film.channels);
  // Sound and captions go before the picture, and are on their way while the first of it is drawn.
  const before = Promise.all([
    sink.cue(cue),
    sink.audio({ firstFrame: cue.frames[from]!.frame, samples: sound, purpose: 'film' }),
  ]);
  before.catch(() => undefined);
  for (const frame of cue.frames.slice(from, last + 1)) {
    signal.throwIfAborted();
    const rgba = picture.draw(frame, cue.bodies);
    await before;
    await sink.frame({ index: frame.frame, rgba, likenessEpoch: likeness.epoch, purpose: 'film' });
    giveBack(rgba);
    await nextTurn();
  }
}

/** The plan with those whom directions bring in, who may speak at once. */
function withCast(plan: ScenePlan, directions: readonly CommittedDirection[]): ScenePlan {
  const ops = directions.flatMap(({ patch }) => patch.ops);
  return withMore(plan, { actors: ops.flatMap((op) => (op.op === 'actor' ? [op.actor] : [])), props: [] });
}

/** Lines that directions bring, spoken by their characters' voices. */
async function voiced(plan: ScenePlan, directions: readonly CommittedDirection[]): Promise<VoicedLine[]> {
  const lines: VoicedLine[] = [];
  for (const { patch } of directions) {
    for (const op of patch.ops) {
      const line = op.op === 'beat' ? op.beat.line : null;
      const speaker = plan.actors.find((a) => a.id === line?.speaker);
      if (line !== null && speaker !== undefined) lines.push(await voiceLine(line, speaker.voice));
    }
  }
  return lines;
}
