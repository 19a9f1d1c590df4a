import { beating } from '../beating.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';
import { remakeFilm } from './remake-film.ts';

export type RemakeActivities = ReturnType<typeof createRemakeActivities>;

export function createRemakeActivities(deps: WorkerDeps) {
  return {
    /** From the beginning each time: what was drawn before a crash is gone, and nothing is left of it. */
    remake: coded(
      (remakeId: string): Promise<void> => beating(deps.held, (signal) => remakeFilm(deps, remakeId, signal)),
    ),
  };
}
