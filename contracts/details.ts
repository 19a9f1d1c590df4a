import { coded, type Given, readCoded } from './coded-words.ts';

/**
 * What a refusal says beside its error's code, each a sentence in ICU MessageFormat. What travels, and what is kept of a
 * broken take, is its name and its values; the page puts it in the reader's language.
 */
export const details = {
  'that-is-you': 'That is you.',
  'that-is-yours': 'That is yours.',
  'operators-only': 'This is for operators.',
  'adults-only': 'This is for adults.',
  'adds-up-to': 'There can be {most} at most.',
  'invites-open': '{most, plural, one {# invite is} other {# invites are}} open, and no more can be.',
  'links-open': '{most, plural, one {# link is} other {# links are}} open, and no more can be.',
  unanswered: '{most, plural, one {# of yours waits} other {# of yours wait}} for an answer already.',
  'at-most-seconds': 'It can be {most, plural, one {# second} other {# seconds}} long.',
  'at-most-megabytes': 'It can be {most} MB large.',
  // Takes and posts.
  'take-ended': 'The take has ended.',
  'take-without-film': 'The take has no film.',
  'render-begun': 'The render has begun: cut it instead.',
  'posted-already': 'This take is posted already.',
  'posted-anew': 'It was posted anew.',
  'files-gone': 'Its files are gone.',
  // Servers that make films.
  'film-empty': 'The film is empty.',
  'film-too-late': 'The film took too long.',
  'film-too-large': 'The film is too large.',
  'no-film': 'What came is not a film.',
  'film-not-fetched': 'The film could not be fetched.',
  'film-forgotten': 'It no longer knows this film.',
  'film-failed': 'The film failed there.',
  'generator-shape': 'It does not answer in the shape of /v1/videos.',
  'generator-key': 'It does not accept the key it was given.',
  'generator-status': 'It answers with status {status}.',
  'note-not-followed': '“{note}” could not be followed.',
  'credits-there': '{wanted, plural, one {# credit} other {# credits}} would be needed; there are {there}.',
  'paid-at-stripe': 'This purchase is paid at Stripe.',
  // Consent.
  'likeness-of': 'It was {name}’s.',
  'cameo-gone': '{name} is no longer here.',
  'a-cameo-gone': 'A cameo of this scene is no longer here.',
  'cameo-not-ready': '{name} is not ready yet.',
  'cameo-of-its-own': '{name} is for its owner alone.',
  'owner-not-yours-to-ask': 'The owner of {name} cannot be asked by you.',
  'owner-not-here': 'The owner of {name} is not in this room.',
  'owner-asked-enough': 'The owner of {name} was asked often enough for now.',
  'picture-gone': 'Its picture is gone.',
  'declined-thrice': 'They declined three times today.',
  'asks-open': '{most, plural, one {# question waits} other {# questions wait}} for their answer.',
  'once-only': 'You answer for each film by itself.',
  'guardian-has-to-agree': 'Your answer is kept: a guardian has to agree.',
  'being-redrawn': 'A film is being drawn again.',
  // Words.
  restriction: '{name}: “{restriction}” is broken by “{phrase}”.',
  'not-understood': 'Not understood: {words}.',
  'phrase-sexual': '“{phrase}”: sexual content.',
  'phrase-minor': '“{phrase}”: sexual content with a minor.',
  'phrase-gore': '“{phrase}”: gore.',
  'phrase-hate': '“{phrase}”: hatred against a group of people.',
  'phrase-harm': '“{phrase}”: self-harm.',
  // Beside the words themselves.
  'screened-sexual': 'Sexual content',
  'screened-minor': 'Sexual content with a minor',
  'screened-gore': 'Gore',
  'screened-hate': 'Hatred against a group of people',
  'screened-harm': 'Self-harm',
  // Limits.
  'quiet-until': 'They last until {time}.',
  'takes-a-day': '{most, plural, one {# take} other {# takes}} a day.',
  minutes: '{minutes, plural, one {# minute} other {# minutes}} will do.',
  // People.
  'takes-no-letters': 'They do not take messages from you.',
  'wait-for-answer': 'Wait until they answer.',
  'follow-each-other': 'Follow each other first.',
  'they-follow-first': 'They have to follow you first.',
  'somebody-joined': 'Somebody joined with it.',
  'suspended-until': 'Until {until}: {why}',
  'decided-why': 'The operators said: {why}',
  'operator-first': 'This is an operator: take that from them first.',
  // Guardians.
  'guardians-for-teens': 'Guardians are for teens.',
  'guardian-adult': 'A guardian is an adult.',
  'guardian-linked': 'You are linked already.',
  'teen-not-yet': 'The teen has not said yes yet.',
  'was-answered': 'This was answered.',
  'end-asked': 'The end is asked for already.',
  'other-side-asked': 'The other side asked.',
} as const;
type DetailName = keyof typeof details;

/** A detail as it travels. */
export const because = <Name extends DetailName>(
  name: Name,
  ...[values]: Given<(typeof details)[Name]>
): string => coded(name, values);

/** The sentence and the values of a detail; null for what is none of these: the name of a field, words of a generator. */
export const readDetail = (detail: string) => readCoded(details, detail);
