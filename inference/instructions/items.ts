import type { Circle, FilmKind, KnownPerson, Lasts, Mood, Want } from '#contracts/feed-rule.ts';
import type { Token } from '../simulator/screenwriter/words/tokens.ts';

export type Hours = { from: number; to: number };
export type Length = { over: number } | { under: number };

/** What a stretch of an instruction says, before it is put together into rules. */
export type Saying =
  | { is: 'want'; want: Want }
  | { is: 'circle'; circle: Circle }
  | { is: 'person'; person: KnownPerson }
  | { is: 'kind'; kind: FilmKind }
  | { is: 'mood'; mood: Mood }
  | { is: 'length'; length: Length }
  /** A bound brings its own want: "keep it short" lets nothing longer through. */
  | { is: 'bound'; length: Length }
  | { is: 'hours'; hours: Hours }
  | { is: 'days'; days: 'weekend' | 'weekdays' }
  | { is: 'lasts'; lasts: Lasts }
  | { is: 'pause-all' }
  /** Says nothing of its own: "films", "show me", "please". */
  | { is: 'filler' }
  /** Praise that names no film: "good", "interesting". Alone it is no wish that can be kept. */
  | { is: 'vague' }
  /** Begins what this reader does not read: conditions, comparisons, exceptions. */
  | { is: 'beyond' }
  /** What is to follow is about somebody of the reader's whom we cannot know: "my brother". */
  | { is: 'mine' }
  | { is: 'join' }
  | { is: 'but' }
  | { is: 'break' }
  | { is: 'word' };

export type Item = Saying & { tokens: readonly Token[] };
