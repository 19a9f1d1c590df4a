import { orderDueDigests } from '#domain/outward/digest.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type OrderDigestsActivities = ReturnType<typeof createOrderDigestsActivities>;

export function createOrderDigestsActivities({ db }: Pick<WorkerDeps, 'db'>) {
  return {
    orderDueDigests: coded(async (): Promise<void> => {
      // As long as there are some: a round takes a hundred.
      while ((await orderDueDigests(db)) > 0);
    }),
  };
}
