import type { PostAudience } from '#contracts/post.ts';

/** Who sees a post, in words. */
export const audiences: readonly { value: PostAudience; label: string; hint: string }[] = [
  { value: 'friends', label: 'Close friends', hint: 'Mutuals you chose. They are not told that you did.' },
  { value: 'mutuals', label: 'Mutuals', hint: 'People you follow who follow you.' },
  { value: 'followers', label: 'Followers', hint: 'Everybody who follows you.' },
  { value: 'link', label: 'Everybody with the link', hint: 'Also people without an account.' },
  { value: 'me', label: 'Only me', hint: 'A draft. Nobody else sees it.' },
];

export const audienceLabel = (audience: PostAudience): string =>
  audiences.find(({ value }) => value === audience)?.label ?? audience;
