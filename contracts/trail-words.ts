import { coded, type Given, readCoded } from './coded-words.ts';
import type { Audience } from './consent.ts';
import type { PostAudience } from './post.ts';
import type { Say } from './texts/say.ts';

/** What a line of a likeness's trail says beside its event, where that is nobody's own words: ICU MessageFormat. */
export const trailSentences = {
  'in-take': 'take {number}',
  'rolled-by-owner': 'rolled by the owner',
  'covered-by-person': 'approved for this person',
  'covered-by-room': 'approved for this room',
  'ended-later': 'ended for later takes',
  'second-thoughts': 'on second thoughts',
  'drawn-blank': 'drawn again with a blank cut-out; the old film is erased',
  'files-erased': 'film, poster, captions',
  'back-from-take': 'taken back from this take',
  'back-from-person': 'taken back from what this person makes',
  'back-everywhere': 'taken back everywhere',
  'cameo-deleted': 'the cameo was deleted',
  'posted-friends': 'posted for close friends',
  'posted-mutuals': 'posted for mutuals',
  'posted-followers': 'posted for followers',
  'posted-link': 'posted for everybody with the link',
  'to-post-room': 'to post for the room: {words}',
  'to-post-friends': 'to post for close friends: {words}',
  'to-post-mutuals': 'to post for mutuals: {words}',
  'to-post-followers': 'to post for followers: {words}',
  'to-post-link': 'to post for everybody with the link: {words}',
} as const satisfies Record<string, string> &
  Record<`posted-${Exclude<PostAudience, 'me'>}` | `to-post-${Audience}`, string>;
type TrailName = keyof typeof trailSentences;

/** A detail of a trail as it is kept. */
export const trailDetail = <Name extends TrailName>(
  name: Name,
  ...[values]: Given<(typeof trailSentences)[Name]>
): string => coded(name, values);

/** The same in somebody's language; words of people, and what was kept before details had names, as they stand. */
export function trailWords(detail: string, t: Say): string {
  const read = readCoded(trailSentences, detail);
  return read === null ? detail : t(read.sentence, read.values);
}
