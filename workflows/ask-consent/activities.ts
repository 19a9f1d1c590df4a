import type { ConsentStatus } from '#contracts/consent.ts';
import { expireRequest, remindOwner, requestStatus } from '#domain/consent/answer.ts';
import { coded } from '../coded.ts';
import type { WorkerDeps } from '../deps.ts';

export type AskConsentActivities = ReturnType<typeof createAskConsentActivities>;

export function createAskConsentActivities({ db }: Pick<WorkerDeps, 'db'>) {
  return {
    requestStatus: coded((requestId: string): Promise<ConsentStatus> => requestStatus(db, requestId)),
    remind: coded((requestId: string): Promise<void> => remindOwner(db, requestId)),
    expire: coded((requestId: string): Promise<ConsentStatus> => expireRequest(db, requestId)),
  };
}
