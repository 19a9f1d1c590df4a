import { accountsApi } from './api/accounts.ts';
import { cameosApi } from './api/cameos.ts';
import { creditsApi } from './api/credits.ts';
import { enrolmentApi } from './api/enrolment.ts';
import { feedApi } from './api/feed.ts';
import { guardiansApi } from './api/guardians.ts';
import { leavingApi } from './api/leaving.ts';
import { likenessApi } from './api/likeness.ts';
import { messagesApi } from './api/messages.ts';
import { operatorsApi } from './api/operators.ts';
import { outwardApi } from './api/outward.ts';
import { peopleApi } from './api/people.ts';
import { postsApi } from './api/posts.ts';
import { repliesApi } from './api/replies.ts';
import { safetyApi } from './api/safety.ts';
import { scenesApi } from './api/scenes.ts';
import { verifyApi } from './api/verify.ts';
import { wellbeingApi } from './api/wellbeing.ts';

export { mediaPaths } from './media-paths.ts';

/**
 * The HTTP API. `body` and `reply` are JSON; a route that takes something else says which media types it `accepts`, and
 * of a form its fields. `query` is what may stand behind the address; errors are `ErrorBody`
 * with the status of their code. `who` says who may call: default deny. `anyone` is anybody but a guardian, who
 * sees no content; `everyone` and `signed-in` are guardians too.
 * The page imports the areas themselves: what it does not call, it does not load.
 */
export const api = {
  ...accountsApi,
  ...scenesApi,
  ...cameosApi,
  ...peopleApi,
  ...likenessApi,
  ...enrolmentApi,
  ...wellbeingApi,
  ...guardiansApi,
  ...feedApi,
  ...postsApi,
  ...repliesApi,
  ...safetyApi,
  ...operatorsApi,
  ...messagesApi,
  ...creditsApi,
  ...leavingApi,
  ...verifyApi,
  ...outwardApi,
} as const;
