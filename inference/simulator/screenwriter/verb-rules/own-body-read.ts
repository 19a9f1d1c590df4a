import { unread } from '#contracts/unread.ts';
import { garments } from '../beings/garments.ts';
import { beginAct } from '../reading/doing.ts';
import { leaveOut } from '../reading/left-out.ts';
import { foundBy, type ReadVerb } from '../reading/reading.ts';
import { bodyParts } from '../words/body-parts.ts';
import { routineOf } from '../words/routine-words.ts';
import { placeIn } from '../words/token.ts';

/** "His stomach rumbles": nobody goes anywhere for it. */
export const readStomach: ReadVerb = (r, t, base, tokens, s) => {
  const of = tokens[placeIn(tokens, t) - 1]?.word ?? '';
  if (!/^(?:rumble|growl|grumble|gurgle)$/u.test(base) || !/^(?:stomach|tummy|belly)$/u.test(of)) return null;
  r.notes.approximated.push({
    span: { start: t.start, end: t.end },
    word: t.text,
    as: 'touch',
    score: 0.01,
  });
  const read = beginAct(r, t, base, 'touch', null, tokens, s);
  for (const draft of s.acts) draft.part = 'belly';
  return read;
};

/** "Salutes", "shrugs": a routine of its own. */
export const readRoutine: ReadVerb = (r, t, base, tokens, s) => {
  const routine = routineOf(t.word);
  if (routine === null) return null;
  const read = beginAct(r, t, base, 'perform', null, tokens, s);
  for (const [k, draft] of s.acts.entries()) {
    draft.routine = routine;
    // Two who show each other their hands stand face to face.
    const other = s.acts[k % 2 === 0 ? k + 1 : k - 1];
    if (routine === 'show-hands' && other !== undefined)
      draft.objects.push({ found: foundBy(r, other.actor), by: '' });
  }
  return read;
};

/** "His leg falls off", "her helmet flies off": nothing comes off a puppet by itself. */
export const readComingOff: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const named = tokens.slice(0, at - s.carriers.length).at(-1)?.word ?? '';
  const comesOff =
    /^(?:fall|come|drop|fly|pop|blow|sail)$/u.test(base) &&
    /^(?:off|out|away)$/u.test(tokens[at + 1]?.word ?? '');
  const worn = bodyParts.has(named) || garments[named] !== undefined;
  if (!comesOff || !worn || s.acts.length > 0 || s.pending.some((f) => f.is !== 'actor')) return null;
  leaveOut(r, [t, ...s.carriers.splice(0)], base, s, unread('no-act-yet'));
  return at + 2;
};

/** "Hits himself": on the head. */
export const readHittingOneself: ReadVerb = (r, t, base, tokens, s) => {
  const whom = tokens[placeIn(tokens, t) + 1]?.word ?? '';
  if (!/^(?:hit|slap|smack|punch|bonk)$/u.test(base) || !/sel(?:f|ves)$/u.test(whom)) return null;
  const read = beginAct(r, t, base, 'touch', null, tokens, s);
  for (const draft of s.acts) draft.part = 'head';
  return read;
};

/** "Spits water over itself": an elephant, over its own back. */
export const readOwnShower: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const said = tokens
    .slice(at + 1, at + 4)
    .map((x) => x.word)
    .join(' ');
  if (base !== 'spit' || !/^water over (?:it|them)sel(?:f|ves)$/u.test(said)) return null;
  beginAct(r, t, base, 'spit', null, tokens, s);
  for (const draft of s.acts) {
    draft.part = 'back';
    draft.tokens.push(...tokens.slice(at + 1, at + 4));
  }
  return at + 4;
};
