import { forgetNotifications } from '#domain/notifications/notifications.ts';
import { forgetNotices } from '#domain/outward/notices.ts';
import { forgetDeleted } from '#domain/posts/posts.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type TidyActivities = ReturnType<typeof createTidyActivities>;

export function createTidyActivities({ db, storage }: Pick<WorkerDeps, 'db' | 'storage'>) {
  return {
    /** Lets go of what has had its time: posts deleted over a week ago, old notifications, files sent to be verified. */
    tidyUp: coded(async (): Promise<void> => {
      await forgetDeleted(db);
      await forgetNotifications(db);
      for (const day of lastDays()) await storage.removeAll(`verifying/${day}/`);
      await forgetNotices(db);
    }),
  };
}

/** A week of days that are over everywhere, as dates: what a crash left is a few minutes old, a house asleep longer. */
function lastDays(): string[] {
  const day = 86_400_000;
  return Array.from({ length: 7 }, (_, at) =>
    new Date(Date.now() - (at + 1) * day).toISOString().slice(0, 10),
  );
}
