import { mediaPaths } from '#contracts/media-paths.ts';
import { t } from '../texts/texts.ts';

/** Reactions, drawn with the house's own art: the same on every device. */
export const reactions = [
  { emoji: '👏', thing: 'clapping-hands', word: t('applause') },
  { emoji: '😂', thing: 'face-with-tears-of-joy', word: t('laughter') },
  { emoji: '😮', thing: 'face-with-open-mouth', word: t('surprise') },
  { emoji: '❤️', thing: 'red-heart', word: t('love') },
  { emoji: '🎬', thing: 'clapper-board', word: t('action') },
  { emoji: '🔥', thing: 'fire', word: t('fire') },
  { emoji: '🏀', thing: 'basketball', word: t('basketball') },
  { emoji: '🐶', thing: 'dog-face', word: t('dog') },
] as const;

const elsewhere = [{ emoji: '🥲', thing: 'smiling-face-with-tear', word: t('a smile and a tear') }] as const;

/** The picture and the word of a reaction; null for one that this page does not know. */
export const reactionOf = (emoji: string): { src: string; word: string } | null => {
  const known = [...reactions, ...elsewhere].find((reaction) => reaction.emoji === emoji);
  return known ? { src: mediaPaths.thing(known.thing), word: known.word } : null;
};
