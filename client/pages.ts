import type { PageEntry } from './router/router.ts';

/** Every page, by its address. The first that fits is it: what is written with a name comes after what is written out. */
export const pages: readonly PageEntry[] = [
  { path: '', lazy: async () => ({ Component: (await import('./routes/home.tsx')).Home }) },
  {
    path: 'sign-in',
    lazy: async () => ({ Component: (await import('./routes/sign-in.tsx')).SignInPage }),
  },
  {
    path: 'invite/:code',
    lazy: async () => ({ Component: (await import('./routes/sign-up.tsx')).SignUpPage }),
  },
  { path: 'join/:token', lazy: async () => ({ Component: (await import('./routes/join.tsx')).Join }) },
  {
    path: 'room/:sceneId',
    lazy: async () => ({ Component: (await import('./routes/room.tsx')).RoomPage }),
  },
  {
    path: 'feed',
    lazy: async () => {
      const { FeedPage, beforeFeed } = await import('./routes/feed.tsx');
      return { Component: FeedPage, before: beforeFeed };
    },
  },
  { path: 'cameos', lazy: async () => ({ Component: (await import('./routes/cameos.tsx')).CameosPage }) },
  {
    path: 'cameos/new',
    lazy: async () => ({ Component: (await import('./routes/new-cameo.tsx')).NewCameoPage }),
  },
  {
    path: 'cameos/new/me',
    lazy: async () => ({ Component: (await import('./routes/enrol-me.tsx')).EnrolMePage }),
  },
  {
    path: 'cameos/new/picture',
    lazy: async () => ({ Component: (await import('./routes/picture-cameo.tsx')).PictureCameoPage }),
  },
  {
    path: 'enrol/:token',
    lazy: async () => ({ Component: (await import('./routes/enrol-here.tsx')).EnrolHerePage }),
  },
  {
    path: 'cameos/:cameoId',
    lazy: async () => ({ Component: (await import('./routes/cameo.tsx')).CameoPage }),
  },
  {
    path: 'cameos/:cameoId/trail',
    lazy: async () => ({ Component: (await import('./routes/trail.tsx')).TrailPage }),
  },
  {
    path: 'account',
    lazy: async () => ({ Component: (await import('./routes/account.tsx')).AccountPage }),
  },
  {
    path: 'erased/:erasureId',
    lazy: async () => ({ Component: (await import('./routes/erased.tsx')).ErasedPage }),
  },
  {
    path: 'verify',
    lazy: async () => ({ Component: (await import('./routes/verify.tsx')).VerifyPage }),
  },
  {
    path: 'settings',
    lazy: async () => ({ Component: (await import('./routes/settings.tsx')).SettingsPage }),
  },
  {
    path: 'settings/reach',
    lazy: async () => ({ Component: (await import('./routes/reach.tsx')).ReachPage }),
  },
  {
    path: 'asked/:requestId',
    lazy: async () => ({ Component: (await import('./routes/asked.tsx')).AskedPage }),
  },
  {
    path: 'mail/confirm/:token',
    lazy: async () => ({ Component: (await import('./routes/mail-link.tsx')).ConfirmMailPage }),
  },
  {
    path: 'mail/end/:token',
    lazy: async () => ({ Component: (await import('./routes/mail-link.tsx')).EndMailPage }),
  },
  {
    path: 'settings/answers',
    lazy: async () => ({ Component: (await import('./routes/answers.tsx')).AnswersPage }),
  },
  {
    path: 'settings/credits',
    lazy: async () => ({ Component: (await import('./routes/credits.tsx')).CreditsPage }),
  },
  {
    path: 'settings/credits/test/:purchaseId',
    lazy: async () => ({ Component: (await import('./routes/test-checkout.tsx')).TestCheckoutPage }),
  },
  {
    path: 'guardian',
    lazy: async () => ({ Component: (await import('./routes/guardian.tsx')).GuardianPage }),
  },
  {
    path: 'guardian/join/:code?',
    lazy: async () => ({ Component: (await import('./routes/guardian-join.tsx')).GuardianJoinPage }),
  },
  {
    path: 'take/:takeId',
    lazy: async () => ({ Component: (await import('./routes/take.tsx')).TakePage }),
  },
  {
    path: 'post/:postId',
    lazy: async () => ({ Component: (await import('./routes/post.tsx')).PostPage }),
  },
  {
    path: 'operators/moderation',
    lazy: async () => ({ Component: (await import('./routes/moderation.tsx')).ModerationPage }),
  },
  {
    path: 'operators/decisions',
    lazy: async () => ({ Component: (await import('./routes/decisions.tsx')).DecisionsPage }),
  },
  {
    path: 'operators',
    lazy: async () => ({ Component: (await import('./routes/operators.tsx')).OperatorsPage }),
  },
  {
    path: 'messages',
    lazy: async () => ({ Component: (await import('./routes/messages.tsx')).MessagesPage }),
  },
  {
    path: 'messages/:handle',
    lazy: async () => ({ Component: (await import('./routes/letters.tsx')).LettersPage }),
  },
  { path: 'people', lazy: async () => ({ Component: (await import('./routes/people.tsx')).PeoplePage }) },
  {
    path: 'notifications',
    lazy: async () => ({ Component: (await import('./routes/notifications.tsx')).NotificationsPage }),
  },
  { path: ':at', lazy: async () => ({ Component: (await import('./routes/profile.tsx')).ProfilePage }) },
];
