import type { FeedReason } from '#contracts/feed.ts';
import { ruleWords } from '#contracts/feed-rule-words.ts';
import { listed } from '../../texts/formats.ts';
import { t } from '../../texts/texts.ts';

const madeWords = ({ takes, rooms }: { takes: number; rooms: number }): string => {
  const made = [
    takes === 0 ? null : t('{takes, plural, one {a take} other {# takes}}', { takes }),
    rooms === 0 ? null : t('{rooms, plural, one {a room} other {# rooms}}', { rooms }),
  ].filter((part) => part !== null);
  return t('{made} came from it', { made: listed(made) });
};

/** One reason why a film is where it is, after “Here because”. */
export const reasonWords = ({ because, made, rule }: FeedReason, author: string): string => {
  switch (because) {
    case 'followed':
      return t('you follow {name}', { name: author });
    case 'close':
      return t('{name} is one of your close friends', { name: author });
    case 'demo':
      return t('it is from the demo town, where nobody is real');
    case 'inspired':
      return madeWords(made ?? { takes: 0, rooms: 0 });
    case 'made-from':
      return t('it was made from a film of yours');
    case 'fresh':
      return t('it is new');
    case 'rule':
      return t('you asked for {what}', { what: rule ? ruleWords(rule, t) : '' });
    case 'variety':
      return t('there is one like it above');
    case 'time':
      return t('it is the newest of the people you follow');
    case 'next':
      return t('it is next');
  }
};

/** The two heaviest reasons as a sentence. */
export const reasonSentence = (why: readonly FeedReason[], author: string): string => {
  const told = why.filter(({ weight, because }) => weight > 0 || because === 'time').slice(0, 2);
  const reasons = told.length > 0 ? told : why.slice(0, 1);
  return t('Here because {reasons}.', { reasons: listed(reasons.map((one) => reasonWords(one, author))) });
};
