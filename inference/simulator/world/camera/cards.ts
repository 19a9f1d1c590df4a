import type { Cards } from '#contracts/scene-plan.ts';
import type { FrameState } from '#contracts/trace.ts';

/** Film frames for which a card is shown: a short line read twice. Short enough for a poster to fall behind it. */
export const cardFrames = 46;
/** Of these, so many in which the title goes, or the last one comes. */
export const FADE = 10;

/** Film frames before the world begins to move: while the title covers it. */
export const heldFor = (cards: Cards | undefined): number =>
  cards?.title === undefined ? 0 : cardFrames - FADE;

/** The card over a frame, if there is one. `endFrom` is the frame with which the last one began to come. */
export function cardAt(
  cards: Cards | undefined,
  frame: number,
  endFrom: number | null,
): Pick<FrameState, 'card'> {
  if (cards?.end !== undefined && endFrom !== null)
    return { card: { text: cards.end, cover: smooth((frame - endFrom + 1) / FADE) } };
  if (cards?.title !== undefined && frame < cardFrames)
    return { card: { text: cards.title, cover: smooth((cardFrames - frame) / FADE) } };
  return {};
}

/** From nought to one, slow at both ends; what is beyond them is at them. */
export const smooth = (share: number): number => {
  const s = Math.min(1, Math.max(0, share));
  return Math.round(s * s * (3 - 2 * s) * 1e3) / 1e3;
};
