import { mediaPaths } from '#contracts/http.ts';

/** Reactions, drawn with the house's own art: the same on every device. */
export const reactions = [
  { emoji: '👏', thing: 'clapping-hands', word: 'applause' },
  { emoji: '😂', thing: 'face-with-tears-of-joy', word: 'laughter' },
  { emoji: '😮', thing: 'face-with-open-mouth', word: 'surprise' },
  { emoji: '❤️', thing: 'red-heart', word: 'love' },
  { emoji: '🎬', thing: 'clapper-board', word: 'action' },
  { emoji: '🔥', thing: 'fire', word: 'fire' },
  { emoji: '🏀', thing: 'basketball', word: 'basketball' },
  { emoji: '🐶', thing: 'dog-face', word: 'dog' },
] as const;

const elsewhere = [{ emoji: '🥲', thing: 'smiling-face-with-tear', word: 'a smile and a tear' }] as const;

/** The picture and the word of a reaction; null for one that this page does not know. */
export const reactionOf = (emoji: string): { src: string; word: string } | null => {
  const known = [...reactions, ...elsewhere].find((reaction) => reaction.emoji === emoji);
  return known ? { src: mediaPaths.thing(known.thing), word: known.word } : null;
};
