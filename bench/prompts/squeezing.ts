import type { Beat, ScenePlan } from '#contracts/scene-plan.ts';
import type { WorldTrace } from '#contracts/trace.ts';
import { juiceOf } from '#inference/simulator/juices.ts';
import type { Evidence } from './evidence.ts';
import { shedFrom } from './measures.ts';

const pressesOf = ({ trace, from, to }: Omit<Evidence, 'beat'>, id: string | null) =>
  (trace.pressing ?? []).filter((p) => p.id === id && p.frame >= from && p.frame <= to);

/** It gave way by a twentieth at least under hands that let it go again, and what is full of something gave that off in three places. */
export function squeezed(plan: ScenePlan, e: Evidence): boolean {
  const id = e.beat.with;
  const prop = plan.props.find((p) => p.id === id);
  const during = pressesOf(e, id);
  const [most, force] = [
    Math.max(0, ...during.map((p) => p.share)),
    Math.max(0, ...during.map((p) => p.force)),
  ];
  if (id === null || prop === undefined || most < 0.05 || force < 5) return false;
  if ((during.at(-1)?.force ?? force) > 0.5 * force) return false;
  const full = juiceOf(prop) !== null || prop.thing === 'squeeze-bottle';
  return !full || shedFrom(e, id, 'drop') >= 3;
}

/** The force grew from third to third of the time until it was at its most, and the thing gave way the more. */
export function pressesHarder(trace: WorldTrace, beat: Beat): boolean {
  const frames = trace.beats.find((b) => b.id === beat.id)?.frames;
  if (frames === undefined) return false;
  const during = pressesOf({ trace, from: frames[0], to: frames[1] }, beat.with).filter((p) => p.force > 0);
  const top = during.findIndex((p) => p.force === Math.max(...during.map((q) => q.force)));
  const rise = during.slice(0, top + 1);
  const at = (share: number) => rise[Math.floor(share * (rise.length - 1))];
  const marks = [at(0), at(1 / 3), at(2 / 3), at(1)];
  return marks.every((m, i) => {
    const before = marks[i - 1];
    return m !== undefined && (before === undefined || (m.force > before.force && m.share > before.share));
  });
}

/** Three drops or blobs of it came down. */
export function cameOut(trace: WorldTrace, beat: Beat): boolean {
  const frames = trace.beats.find((b) => b.id === beat.id)?.frames;
  if (frames === undefined || beat.with === null) return false;
  return shedFrom({ trace, beat, from: frames[0], to: frames[1] }, beat.with, 'drop') >= 3;
}
