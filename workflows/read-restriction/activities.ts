import { keepReading, restrictionWords } from '#domain/cameos/restrictions.ts';
import { readRestriction } from '#inference/restrictions/read-restriction.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type ReadRestrictionActivities = ReturnType<typeof createReadRestrictionActivities>;

export function createReadRestrictionActivities({ db }: Pick<WorkerDeps, 'db'>) {
  return {
    readOwnersWords: coded(async (restrictionId: string): Promise<void> => {
      const words = await restrictionWords(db, restrictionId);
      if (words !== null) await keepReading(db, restrictionId, readRestriction(words));
    }),
  };
}
