import { z } from 'zod';
import { Handle, Id } from './ids.ts';
import { Span } from './span.ts';

/**
 * What an instruction in plain words becomes: rules that anybody can read, edit and switch off. A rule is one wish about
 * films that have every facet it names. Whoever compiles the words (the reader that ships with the product, or a
 * configured language model) must answer in this shape, and name what was not understood.
 */
export const Want = z.enum([
  'only',
  'much-more',
  'more',
  'bit-more',
  'bit-less',
  'less',
  'much-less',
  'never',
  /** The member's instructions themselves rest. */
  'pause',
]);
export type Want = z.infer<typeof Want>;

/** People by how they are related to the reader of the feed. */
export const Circle = z.enum(['followed', 'mutuals', 'close', 'costars', 'strangers']);
export type Circle = z.infer<typeof Circle>;

export const Mood = z.enum([
  'funny',
  'calm',
  'scary',
  'sad',
  'happy',
  'romantic',
  'exciting',
  'violent',
  'strange',
]);
export type Mood = z.infer<typeof Mood>;

/** `from-mine`: made from what the reader made. `with-me`: the reader's cameo is in it. `new`: of the last day. */
export const FilmKind = z.enum(['remix', 'original', 'from-mine', 'with-me', 'silent', 'spoken', 'new']);
export type FilmKind = z.infer<typeof FilmKind>;

export const Weekday = z.enum(['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']);
export type Weekday = z.infer<typeof Weekday>;

/** How long a rule lasts, as it was said; from when, and in which time zone, is known where the words were written. */
export const Lasts = z.union([
  z.object({ hours: z.int().min(1).max(9000) }),
  z.object({ until: z.union([Weekday, z.literal('tomorrow')]) }),
]);
export type Lasts = z.infer<typeof Lasts>;

/** A film's topic that a subject stands for, and how near the two are (1: the same word). */
export const SubjectTag = z.object({ tag: z.string().min(1).max(40), near: z.number().min(0).max(1) });
export type SubjectTag = z.infer<typeof SubjectTag>;

const Hour = z.int().min(0).max(23);

export const FeedRule = z.object({
  want: Want,
  /** The words it was read from. */
  said: Span,
  people: z.union([z.object({ circle: Circle }), z.object({ memberId: Id, handle: Handle })]).nullable(),
  subject: z
    .object({ words: z.string().min(1).max(80), tags: z.array(SubjectTag).min(1).max(24) })
    .nullable(),
  mood: Mood.nullable(),
  /** In seconds. */
  length: z
    .union([
      z.object({ over: z.number().positive().max(600) }),
      z.object({ under: z.number().positive().max(600) }),
    ])
    .nullable(),
  kind: FilmKind.nullable(),
  /** Hours of the reader's own day in which it holds; may span midnight. */
  hours: z.object({ from: Hour, to: Hour }).nullable(),
  days: z.enum(['weekend', 'weekdays']).nullable(),
  lasts: Lasts.nullable(),
});
export type FeedRule = z.infer<typeof FeedRule>;

/** What became of an instruction: its rules, which the page puts in words (`ruleWords`), and what was not understood. */
export const InstructionReading = z.object({
  rules: z.array(FeedRule).max(24),
  notUnderstood: z.array(Span.extend({ words: z.string().max(400) })).max(24),
});
export type InstructionReading = z.infer<typeof InstructionReading>;

/** Somebody whom an instruction may speak of by name. */
export type KnownPerson = { memberId: Id; handle: Handle; name: string };
