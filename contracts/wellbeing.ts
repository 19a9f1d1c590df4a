import { z } from 'zod';
import { QuietHours } from './quiet-hours.ts';

/** Whose word a limit is: what the age asks for, the member's own choice, a guardian's, or a low check-in answer. */
export const LimitSource = z.enum(['age', 'you', 'guardian', 'check-in']);
export type LimitSource = z.infer<typeof LimitSource>;

/**
 * How a feed may be put together: by time only, by instructions that leave sensitive topics out, or by all of them.
 */
export const Personalisation = z.enum(['off', 'calm', 'full']);
export type Personalisation = z.infer<typeof Personalisation>;

/** Who may begin a conversation, before the member's own choices are asked. */
export const MessageRule = z.enum(['nobody', 'mutuals', 'adults-if-mutuals', 'own-choice']);
export type MessageRule = z.infer<typeof MessageRule>;

/** What a feed page needs to know, and all that it may know, about a member's well-being. */
export const FeedLimits = z.object({
  /** Items on one page. */
  pageSize: z.int().min(1),
  /** Items that may still be served today; null when there is no daily limit. */
  itemsLeftToday: z.int().min(0).nullable(),
  /** Whether the next page may come by itself: allowed, and chosen today. */
  continuousScroll: z.boolean(),
  personalisation: Personalisation,
  /** In quiet hours the feed rests: when it opens again. Null outside of them. */
  restsUntil: z.iso.datetime().nullable(),
});
export type FeedLimits = z.infer<typeof FeedLimits>;

/** Everything that holds for a member now, whoever asked for it: the strictest word counts. */
export const Limits = z.object({
  takesPerDay: z.int().min(0),
  /** A break is due after this many takes without a pause of `breakMinutes` between two of them. */
  takesBeforeBreak: z.int().min(1),
  breakMinutes: z.int().min(1),
  feedItemsPerDay: z.int().min(0).nullable(),
  feedPageSize: z.int().min(1),
  /** A pause is suggested, never forced, after this many items in one sitting. */
  itemsBeforeBreak: z.int().min(1),
  /** Whether the member may choose continuous scroll at all. */
  continuousScroll: z.boolean(),
  personalisation: Personalisation,
  messages: MessageRule,
  /** Whether a guardian must agree too before the member's likeness is used. */
  coApproval: z.boolean(),
  quietHours: z.array(QuietHours.extend({ by: LimitSource })),
  /** The end of the quiet hours that it is now, or null. */
  quietUntil: z.iso.datetime().nullable(),
});
export type Limits = z.infer<typeof Limits>;

/** The limits that somebody else than the member set, by their names in `Limits`. */
export const LimitReasons = z.partialRecord(
  z.enum([
    'takesPerDay',
    'takesBeforeBreak',
    'feedItemsPerDay',
    'feedPageSize',
    'continuousScroll',
    'personalisation',
    'messages',
    'coApproval',
  ]),
  LimitSource,
);
export type LimitReasons = z.infer<typeof LimitReasons>;

/** What a member chose for themself. Nothing here loosens what age or a guardian asks for. */
export const OwnLimits = z.object({
  takesPerDay: z.int().min(0).max(500).nullable(),
  feedItemsPerDay: z.int().min(0).max(500).nullable(),
  personalisation: z.enum(['off', 'full']),
  /** Chosen for today; it is off again tomorrow. */
  continuousScrollToday: z.boolean(),
  checkIns: z.boolean(),
});
export type OwnLimits = z.infer<typeof OwnLimits>;

/** What the member's own page shows, and what is sent to all of their devices when it changes. */
export const WhatHolds = z.object({
  limits: Limits,
  reasons: LimitReasons,
  own: OwnLimits,
  feed: FeedLimits,
  /** Until when a low answer makes things quieter, or null. */
  quieterUntil: z.iso.datetime().nullable(),
});
export type WhatHolds = z.infer<typeof WhatHolds>;
