import { reactionOf } from './emoji.ts';

/** A reaction as a small picture; beside it stands, or around it, what a screen reader says. */
export const Reaction = ({ emoji }: { emoji: string }) => {
  const known = reactionOf(emoji);
  return known ? <img className="reaction" src={known.src} alt="" width={20} height={20} /> : emoji;
};

export const reactionWord = (emoji: string): string => reactionOf(emoji)?.word ?? emoji;
