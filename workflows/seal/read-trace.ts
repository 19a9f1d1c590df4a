import { WorldTrace } from '#contracts/trace.ts';
import type { WorkerDeps } from '../deps.ts';

/** The trace a render kept; null where nothing stood behind the picture. */
export async function readTrace(
  { storage }: Pick<WorkerDeps, 'storage'>,
  key: string | null,
): Promise<WorldTrace | null> {
  if (key === null) return null;
  return WorldTrace.parse(JSON.parse(Buffer.from(await storage.get(key)).toString('utf8')));
}
