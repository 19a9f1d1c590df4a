import { openQuestion } from '#domain/wellbeing/check-ins.ts';
import { tidy } from '#domain/wellbeing/tidy.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type WellbeingActivities = ReturnType<typeof createWellbeingActivities>;

export function createWellbeingActivities({ db }: Pick<WorkerDeps, 'db'>) {
  return {
    /** Opens the next question when it is time, and lets go of what has had its time. */
    lookAfter: coded(async (memberId: string): Promise<{ exists: boolean }> => {
      await tidy(db, memberId);
      return openQuestion(db, memberId);
    }),
  };
}
