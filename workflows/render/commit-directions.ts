import { because } from '#contracts/details.ts';
import type { DirectionPatch } from '#contracts/direction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { sayRefused, screenWords } from '#domain/safety/screen-words.ts';
import { commitCue, type Reading } from '#domain/takes/cue.ts';
import type { Lease } from '#domain/takes/lease.ts';
import type { CommittedDirection } from '#inference/generator.ts';
import { compileDirection } from '#inference/simulator/screenwriter/direct.ts';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import type { WorkerDeps } from '../deps.ts';
import { brokenRestrictions, sayBroken } from '../restrictions/broken-restrictions.ts';
import { persist } from './persist.ts';

/** Fixes, before a cue is simulated, which directions take effect in it. Returns them with those of earlier attempts. */
export async function commitDirections(
  { db }: WorkerDeps,
  lease: Lease,
  firstStep: number,
  signal: AbortSignal,
): Promise<CommittedDirection[]> {
  await loadScreenwriter();
  const cue = {
    takeId: lease.takeId,
    leaseEpoch: lease.leaseEpoch,
    firstStep,
    steps: film.framesPerCue * film.stepsPerFrame,
    read: (text: string) => readDirection(db, lease, text),
  };
  return persist(() => commitCue(db, cue), signal);
}

/** The button that ends a take gives the word itself as its direction. */
const cut = { ops: [{ op: 'cut' as const }], scope: 'ambient' as const, touches: [], reading: 'Cut.' };

async function readDirection(db: Db, { plan }: Lease, text: string): Promise<Reading> {
  if (text === 'cut') return { patch: cut };
  const [refused] = screenWords(text);
  if (refused !== undefined) return { notUnderstood: sayRefused(refused) };
  const reading = compileDirection({ plan, text });
  if ('notUnderstood' in reading)
    return { notUnderstood: because('not-understood', { words: reading.notUnderstood.join(', ') }) };
  const [broken] = await brokenRestrictions(db, { script: text, plan: changed(plan, reading) });
  if (broken !== undefined) return { ruledOut: sayBroken(broken) };
  return { patch: reading };
}

/** The plan as a direction would leave it, with nothing but what it brings: what was planned before has been looked at. */
function changed(plan: ScenePlan, { ops }: DirectionPatch): ScenePlan {
  const last = <Op extends DirectionPatch['ops'][number]['op']>(wanted: Op) =>
    ops.findLast((op): op is Extract<DirectionPatch['ops'][number], { op: Op }> => op.op === wanted);
  return {
    ...plan,
    weather: last('weather')?.weather ?? plan.weather,
    time: last('time')?.time ?? plan.time,
    actors: [...plan.actors, ...ops.flatMap((op) => (op.op === 'actor' ? [op.actor] : []))],
    props: ops.flatMap((op) => (op.op === 'prop' ? [op.prop] : [])),
    beats: ops.flatMap((op) => (op.op === 'beat' ? [op.beat] : [])),
    understanding: { understood: [], approximated: [], notUnderstood: [] },
  };
}
