import type { Action, Expression } from '#contracts/world.ts';
import { joiners, prepositions } from './lexicon.ts';

/**
 * What several words together say is done. `near`: it is an act near to it that is shown, and told so. `words`: how
 * many behind the verb belong to it; what stands before `from` is read by itself. `brings`: a thing in hand for it.
 */
export type Deed = {
  action: Action;
  words: number;
  from: number;
  near: boolean;
  mood: Expression | null;
  brings: string | null;
};

/** Does no noun go on behind the words that were read ("takes a bath towel")? */
export function ends(rest: string): boolean {
  const [next] = rest.trim().split(' ');
  return (
    next === undefined ||
    next === '' ||
    !/^\p{L}/u.test(next) ||
    joiners.has(next) ||
    prepositions.has(next) ||
    /^(?:again|together|away|back|there|here|too|alone|instead|once|twice|outside|inside|home|every|all|each|his|her|its|their|the|an?|like|very|so|\p{L}+ly|\p{L}+ing)$/u.test(
      next,
    )
  );
}
