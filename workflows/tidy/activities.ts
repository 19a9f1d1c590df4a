import { forgetNotifications } from '#domain/notifications/notifications.ts';
import { forgetDeleted } from '#domain/posts/posts.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type TidyActivities = ReturnType<typeof createTidyActivities>;

export function createTidyActivities({ db }: Pick<WorkerDeps, 'db'>) {
  return {
    /** Lets go of what has had its time: posts deleted over a week ago, old notifications. */
    tidyUp: coded(async (): Promise<void> => {
      await forgetDeleted(db);
      await forgetNotifications(db);
    }),
  };
}
