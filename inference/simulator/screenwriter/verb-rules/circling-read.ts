import type { Rig } from '#contracts/scene-plan.ts';
import type { Action } from '#contracts/world.ts';
import { isAnimal } from '../acts/enliven.ts';
import { livingKind } from '../beings/living-kind.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { determiners, numbers, owners } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';

const circles = /^(?:circle|loop|orbit|revolve)$/u;
/** By what each kind of body goes around. */
const by: Partial<Record<Rig, Action>> = { winged: 'fly', swimming: 'swim', wheeled: 'drive' };

/**
 * "A hawk circles above the field", "a shark circles the boat", "the dog circles around the tree": whoever is alive goes around what
 * is named, or in circles. Null for what nobody does, and for a camera.
 */
export const readCircling: ReadVerb = (r, t, base, tokens, s) => {
  const at = placeIn(tokens, t);
  const tail = tokens.slice(at + 1, at + 3);
  const ownTail =
    base === 'chase' && /^(?:its|his|her|their) (?:own )?tails?$/u.test(tail.map((x) => x.word).join(' '));
  if (!circles.test(base) && !ownTail) return null;
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  const alive = who.every((f) => r.company.actor(f.id) !== undefined || isAnimal(r.company.prop(f.id)));
  if (who.length === 0 || !alive) return null;
  const [first] = who;
  const prop = r.company.prop(first?.id ?? '');
  const rig = r.company.actor(first?.id ?? '')?.rig ?? (prop === undefined ? 'thing' : livingKind(prop).rig);
  const read = beginAct(r, t, base, ownTail ? 'run' : (by[rig] ?? 'walk'), null, tokens, s);
  if (ownTail) {
    for (const draft of s.acts) {
      draft.round = true;
      draft.tokens.push(...tail);
    }
    r.refer.tell(tail, 'run', 'action');
    return at + 3;
  }
  const next = tokens[at + 1];
  const named =
    next?.kind === 'word' &&
    (determiners.has(next.word) || owners.has(next.word) || Object.hasOwn(numbers, next.word));
  if (named) s.preposition = 'around';
  for (const draft of s.acts) if (!named) draft.round = true;
  return read;
};
