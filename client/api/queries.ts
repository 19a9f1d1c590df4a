import { QueryClient, queryOptions, useQuery } from '@tanstack/react-query';
import { accountsApi } from '#contracts/api/accounts.ts';
import { AppError } from '#contracts/errors.ts';
import { call } from './call.ts';

const worthAnotherTry = (error: unknown): boolean =>
  !(error instanceof AppError) || error.code === 'unavailable';

export const queryClient = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 10_000,
      retry: (count, error) => count < 3 && worthAnotherTry(error),
      networkMode: 'always',
    },
    mutations: { networkMode: 'always' },
  },
});

export const keys = {
  me: ['me'],
  scenes: ['scenes'],
  people: ['people'],
  post: (id: string) => ['post', id],
  replies: (id: string) => ['post', id, 'replies'],
  remixes: (id: string) => ['post', id, 'remixes'],
  ownPosts: ['own-posts'],
  notifications: ['notifications'],
  fresh: ['fresh'],
  letters: ['letters'],
  moderation: ['operators', 'queue'],
  audit: ['operators', 'audit'],
  inviteTree: ['operators', 'invites'],
  counts: ['operators', 'counts'],
  town: ['operators', 'town'],
  ownActions: ['own-actions'],
  pulse: ['pulse'],
  scene: (id: string) => ['scene', id],
  links: (id: string) => ['scene', id, 'links'],
  sceneCameos: (id: string) => ['scene', id, 'cameos'],
  takes: (id: string) => ['scene', id, 'takes'],
  take: (id: string) => ['take', id],
  cameos: ['cameos'],
  enrolment: (id: string) => ['enrolment', id],
  trail: (id: string) => ['cameo', id, 'trail'],
  restrictions: (id: string) => ['cameo', id, 'restrictions'],
  approved: (id: string) => ['cameo', id, 'approved'],
  uses: (id: string) => ['cameo', id, 'uses'],
  receipts: (id: string) => ['cameo', id, 'receipts'],
  askBlocks: ['ask-blocks'],
  invites: ['invites'],
  outward: ['outward'],
  asked: ['asked'],
  feed: (tab: string) => ['feed', tab],
  feeds: ['feed'],
  instructions: ['instructions'],
  whatHolds: ['wellbeing'],
  checkIns: ['wellbeing', 'check-ins'],
  checkInQuestion: ['check-in-question'],
  guardians: ['guardians'],
  guardian: ['guardian'],
  assistants: ['guardian-assistants'],
  guardianConsents: ['guardian', 'consents'],
  credits: ['credits'],
  roomPurse: (id: string) => ['scene', id, 'purse'],
} as const;

export const meQuery = queryOptions({
  queryKey: keys.me,
  staleTime: 60_000,
  queryFn: async ({ signal }) => {
    const { me, guardian } = await call(accountsApi.here, { signal });
    if (guardian) throw new AppError('forbidden', 'guardian');
    return me;
  },
});

/** Who is signed in; null when nobody is. */
export const useMe = () => useQuery(meQuery);
