import { because } from '#contracts/details.ts';
import { asDirected } from '#contracts/directed-plan.ts';
import type { DirectionPatch } from '#contracts/direction.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import { film } from '#contracts/world.ts';
import type { Db } from '#domain/db/schema/index.ts';
import { sayRefused, screenWords } from '#domain/safety/screen-words.ts';
import { appliedBetween } from '#domain/takes/applied-directions.ts';
import { commitCue, type Reading } from '#domain/takes/cue.ts';
import type { Lease } from '#domain/takes/lease.ts';
import type { CommittedDirection } from '#inference/generator.ts';
import { compileDirection } from '#inference/simulator/screenwriter/direct/direct.ts';
import { loadScreenwriter } from '#inference/simulator/screenwriter/screenwriter.ts';
import type { WorkerDeps } from '../deps.ts';
import { brokenRestrictions, sayBroken } from '../restrictions/broken-restrictions.ts';
import { persist } from './persist.ts';

/** Fixes, before a cue is simulated, which directions take effect in it. Returns them with those of earlier attempts. */
export async function commitDirections(
  { db }: Pick<WorkerDeps, 'db'>,
  lease: Pick<Lease, 'takeId' | 'leaseEpoch' | 'plan'>,
  firstStep: number,
  signal: AbortSignal,
): Promise<CommittedDirection[]> {
  await loadScreenwriter();
  const before = await appliedBetween(db, lease.takeId, 0, firstStep);
  const plan = asDirected(
    lease.plan,
    before.flatMap(({ patch }) => patch.ops),
  );
  const cue = {
    takeId: lease.takeId,
    leaseEpoch: lease.leaseEpoch,
    firstStep,
    steps: film.framesPerCue * film.stepsPerFrame,
    read: (text: string) => readDirection(db, plan, text),
  };
  return persist(() => commitCue(db, cue), signal);
}

/** The button that ends a take gives the word itself as its direction. */
const cut = { ops: [{ op: 'cut' as const }], scope: 'ambient' as const, touches: [], reading: 'Cut.' };

async function readDirection(db: Db, plan: ScenePlan, text: string): Promise<Reading> {
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
function changed({ locations: _, ...plan }: ScenePlan, { ops }: DirectionPatch): ScenePlan {
  return asDirected(
    { ...plan, props: [], beats: [], understanding: { understood: [], approximated: [], notUnderstood: [] } },
    ops,
  );
}
