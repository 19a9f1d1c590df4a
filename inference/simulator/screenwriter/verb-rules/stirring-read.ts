import { stirringOf } from '../matter/stirring.ts';
import { beginAct } from '../reading/doing.ts';
import { isSuffered, type ReadVerb } from '../reading/reading.ts';
import { feelingOf } from '../words/feelings.ts';
import { lightDeed } from '../words/light-verbs.ts';
import { placeIn } from '../words/token.ts';

/** "Likes the cake", "fears the dog": what somebody feels, shown with all of the body. Null for any other verb. */
export const readFeeling: ReadVerb = (r, t, base, tokens, s) => {
  const feeling = feelingOf(base);
  if (feeling === null || isSuffered(t, s)) return null;
  const at = placeIn(tokens, t);
  // "Enjoys a swim" is a swim.
  if (
    base === 'enjoy' &&
    lightDeed(
      base,
      tokens.slice(at + 1, at + 8).map((x) => x.word),
    ) !== null
  )
    return null;
  const read = beginAct(r, t, base, 'feel', null, tokens, s);
  for (const draft of s.acts) draft.expression = feeling;
  return read;
};

/** "Amuses the children", "cheers her up", "calms down the baby": what one does, and how the other takes it. Null for any other verb. */
export const readStirring: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const after = tokens.slice(at + 1, at + 6).map((x) => x.word);
  // "Cheers him up": the word that belongs to it stands behind whom it is done to.
  const behind = after.findIndex((w, k) => k > 0 && k < 4 && /^(?:up|down)$/u.test(w));
  const split = behind > 0 ? stirringOf(base, [after[behind] ?? '']) : null;
  const said = split !== null && split.words > 0 ? { ...split, words: 0 } : stirringOf(base, after);
  if (said === null) return null;
  const words = tokens.slice(at + 1, at + 1 + said.words);
  beginAct(r, t, base, said.as, null, tokens, s);
  for (const draft of s.acts) {
    draft.stirring = said.stirring;
    draft.tokens.push(...words);
  }
  return said.words === 0 ? 0 : at + 1 + said.words;
};
