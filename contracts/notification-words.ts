import type { NotificationGroup } from './notification.ts';

const who = ({ actors, count }: NotificationGroup): string => {
  const names = actors.map(({ name }) => name);
  const more = count - names.length;
  if (more > 0) return `${names.join(', ')} and ${more} more`;
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
};

/** What happened, as the page of news and the digest say it. */
export const sentenceOfNews = (group: NotificationGroup): string => {
  const film = group.post ? `“${group.post.title}”` : 'a film of yours';
  const many = group.count > 1;
  switch (group.kind) {
    case 'follow':
      return `${who(group)} ${many ? 'follow' : 'follows'} you.`;
    case 'like':
      return `${who(group)} ${many ? 'like' : 'likes'} ${film}.`;
    case 'comment':
      return `${who(group)} on ${film}: ${group.detail ?? ''}`;
    case 'mention':
      return `${who(group)} spoke of you: ${group.detail ?? ''}`;
    case 'reaction':
      return `${who(group)} reacted to ${film}.`;
    case 'remix':
      return `${who(group)} ${many ? 'are' : 'is'} making something from ${film}.`;
    case 'post-shown':
      return `Everybody in ${film} agreed: it is shown.`;
    case 'post-declined':
      return `An owner in ${film} would rather not have it shown to more people. It stays as it was.`;
    case 'co-star':
      return `You made something with ${who(group)}.`;
    case 'moderation':
      return group.detail ?? 'The operators looked at something of yours.';
  }
};
