import { readDecision } from './decision-words.ts';
import type { NotificationGroup } from './notification.ts';
import type { Say } from './texts/say.ts';

/** What happened, as the page of news and the digest say it. `listed` joins names as the language does. */
export const sentenceOfNews = (
  group: NotificationGroup,
  t: Say,
  listed: (names: readonly string[]) => string,
): string => {
  const { count, detail } = group;
  const names = group.actors.map(({ name }) => name);
  const more = count - names.length;
  const who =
    more > 0
      ? t('{names} and {more, plural, one {# more} other {# more}}', { names: names.join(', '), more })
      : listed(names);
  const film = group.post ? `“${group.post.title}”` : t('a film of yours');
  switch (group.kind) {
    case 'follow':
      return t('{count, plural, one {{who} follows you.} other {{who} follow you.}}', { count, who });
    case 'like':
      return t('{count, plural, one {{who} likes {film}.} other {{who} like {film}.}}', { count, who, film });
    case 'comment':
      return t('{who} on {film}: {words}', { who, film, words: detail ?? '' });
    case 'mention':
      return t('{who} spoke of you: {words}', { who, words: detail ?? '' });
    case 'reaction':
      return t('{who} reacted to {film}.', { who, film });
    case 'remix':
      return t(
        '{count, plural, one {{who} is making something from {film}.} other {{who} are making something from {film}.}}',
        { count, who, film },
      );
    case 'post-shown':
      return t('Everybody in {film} agreed: it is shown.', { film });
    case 'post-declined':
      return t('An owner in {film} would rather not have it shown to more people. It stays as it was.', {
        film,
      });
    case 'co-star':
      return t('You made something with {who}.', { who });
    case 'moderation': {
      const decision = detail === null ? null : readDecision(detail);
      if (decision !== null) return t(decision.sentence, decision.values);
      return detail ?? t('The operators looked at something of yours.');
    }
  }
};
