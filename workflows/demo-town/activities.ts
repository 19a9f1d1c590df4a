import { nextFilm } from '#domain/town/next-film.ts';
import { removeTown } from '#domain/town/remove.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type DemoTownActivities = ReturnType<typeof createDemoTownActivities>;

/** Each answers after how many seconds to look again, or null at the end. */
export function createDemoTownActivities({ db, storage }: Pick<WorkerDeps, 'db' | 'storage'>) {
  return {
    makeTown: coded((): Promise<number | null> => nextFilm(db)),
    unmakeTown: coded((): Promise<number | null> => removeTown(db, storage)),
  };
}
