import type { AgeBand } from '#contracts/account.ts';
import type { QuietHours } from '#contracts/quiet-hours.ts';
import type { Limits } from '#contracts/wellbeing.ts';

export type Night = Pick<QuietHours, 'from' | 'to'>;
/** What limits are before anybody has said a word: everything but the hours, which need a clock. */
export type AgeLimits = Omit<Limits, 'quietHours' | 'quietUntil'> & { night: Night | null };

/** Takes and items are counted because they are served; how long somebody looks at a screen is recorded nowhere. */
export const ageLimits: Record<AgeBand, AgeLimits> = {
  teen: {
    takesPerDay: 20,
    takesBeforeBreak: 12,
    breakMinutes: 10,
    feedItemsPerDay: 60,
    feedPageSize: 20,
    itemsBeforeBreak: 30,
    continuousScroll: false,
    personalisation: 'calm',
    messages: 'adults-if-mutuals',
    coApproval: false,
    night: { from: 22, to: 7 },
  },
  adult: {
    takesPerDay: 60,
    takesBeforeBreak: 40,
    breakMinutes: 5,
    feedItemsPerDay: null,
    feedPageSize: 20,
    itemsBeforeBreak: 40,
    continuousScroll: true,
    personalisation: 'full',
    messages: 'own-choice',
    coApproval: false,
    night: null,
  },
};

/**
 * After a low answer: a shorter feed, earlier breaks, a night. What somebody said about how they are changes how
 * much is shown and never what: personalisation is not in here.
 */
export const quieter = {
  takesBeforeBreak: 10,
  breakMinutes: 15,
  feedItemsPerDay: 24,
  feedPageSize: 8,
  itemsBeforeBreak: 8,
  night: { from: 22, to: 7 },
} as const;
