import type { PostAudience } from '#contracts/post.ts';
import { t } from '../../texts/texts.ts';

/** Who sees a post, in words. */
export const audiences: readonly { value: PostAudience; label: string; hint: string }[] = [
  {
    value: 'friends',
    label: t('Close friends'),
    hint: t('Mutuals you chose. They are not told that you did.'),
  },
  { value: 'mutuals', label: t('Mutuals'), hint: t('People you follow who follow you.') },
  { value: 'followers', label: t('Followers'), hint: t('Everybody who follows you.') },
  { value: 'link', label: t('Everybody with the link'), hint: t('Also people without an account.') },
  { value: 'me', label: t('Only me'), hint: t('A draft. Nobody else sees it.') },
];

export const audienceLabel = (audience: string): string =>
  audiences.find(({ value }) => value === audience)?.label ?? audience;
