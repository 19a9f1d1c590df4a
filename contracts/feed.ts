import { z } from 'zod';
import { FeedRule, InstructionReading, Mood } from './feed-rule.ts';
import { Id } from './ids.ts';
import { Post } from './post.ts';
import { FeedLimits } from './wellbeing.ts';

/** `following`: by time. `for-you`: by the order described in docs/feed.md. */
export const FeedTab = z.enum(['following', 'for-you']);
export type FeedTab = z.infer<typeof FeedTab>;

/**
 * One reason why a film is where it is, with what it weighed; together they are the film's place. `made` says what came
 * from it, `rule` what was asked for, as it was understood. The page puts it in words.
 */
export const FeedReason = z.object({
  because: z.enum([
    'followed',
    'close',
    'inspired',
    'made-from',
    'fresh',
    'rule',
    'variety',
    'time',
    'next',
    'demo',
  ]),
  weight: z.number(),
  made: z.object({ takes: z.int(), rooms: z.int() }).optional(),
  rule: FeedRule.omit({ said: true }).optional(),
});
export type FeedReason = z.infer<typeof FeedReason>;

export const FeedItem = z.object({
  post: Post,
  /** The heaviest first. */
  why: z.array(FeedReason).min(1),
  /** By somebody of the demo town, where nobody is real. */
  demo: z.boolean(),
});
export type FeedItem = z.infer<typeof FeedItem>;

/**
 * Which page. `after` is the end of the page before; `have` the posts that are on the screen already. Nothing here says
 * when, or for how long, anything was looked at, and nothing may (see domain/db/reviewed-columns.txt).
 */
export const FeedRequest = z.object({
  tab: FeedTab,
  after: z.string().max(100).nullable().default(null),
  have: z.array(Id).max(400).default([]),
  /** At most so many; never more than a page. */
  size: z.int().min(1).max(50).default(50),
});
export type FeedRequest = z.infer<typeof FeedRequest>;

/**
 * Why there is no more: all that is new was shown, the demo town's first films are still being made, this page is full,
 * today's items are used up, or it is quiet hours.
 */
export const FeedEnd = z.enum(['all-new', 'being-made', 'page', 'day', 'rest']);
export type FeedEnd = z.infer<typeof FeedEnd>;

export const FeedPage = z.object({
  items: z.array(FeedItem),
  /** How the items are in order: `time` also for "for you" while personalisation is off. */
  order: z.enum(['time', 'instructions']),
  end: FeedEnd,
  next: z.string().nullable(),
  limits: FeedLimits,
});
export type FeedPage = z.infer<typeof FeedPage>;

export const InstructionText = z.string().trim().min(1).max(300);

export const FeedInstruction = z.object({
  id: Id,
  text: z.string(),
  /** `reading`: the worker is at it. `failed`: it could not; the words are kept and nothing else is done with them. */
  state: z.enum(['reading', 'read', 'failed']),
  paused: z.boolean(),
  /** From "more like this": made from a film, not from words. */
  fromPost: z.boolean(),
  writtenAt: z.iso.datetime(),
  timeZone: z.string(),
  rules: InstructionReading.shape.rules.element
    .extend({
      weight: z.number(),
      /** Whether it has a say now: not paused, not over, and at this hour. */
      holds: z.boolean(),
      /** Set aside because personalisation leaves sensitive topics out. */
      setAside: z.boolean(),
      endsAt: z.iso.datetime().nullable(),
    })
    .array(),
  notUnderstood: InstructionReading.shape.notUnderstood,
});
export type FeedInstruction = z.infer<typeof FeedInstruction>;

export const NewInstruction = z.object({
  instructionId: Id,
  text: InstructionText,
  timeZone: z.string().min(1).max(60),
});
export type NewInstruction = z.infer<typeof NewInstruction>;

export const InstructionEdit = z
  .object({ text: InstructionText, timeZone: z.string().min(1).max(60), paused: z.boolean() })
  .partial();
export type InstructionEdit = z.infer<typeof InstructionEdit>;

/** What a film is about, as its plan and its caption say. */
export const PostTopics = z.object({
  tags: z.array(z.string()),
  moods: z.array(Mood),
  spoken: z.boolean(),
});
export type PostTopics = z.infer<typeof PostTopics>;
