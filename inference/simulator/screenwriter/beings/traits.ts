import type { PlanActor } from '#contracts/scene-plan.ts';
import { isColour } from '../words/colours.ts';
import { headWord, type NounPhrase } from '../words/noun-phrase.ts';
import type { Company } from './company.ts';

/** In what two of a kind differ, and which words say the same of one: nobody is two of a row's words at once. */
const contrasts: Readonly<Record<string, readonly string[]>> = {
  size: [
    'big large huge giant enormous massive tall bigger larger taller',
    'small little tiny short mini miniature smaller shorter',
  ],
  age: ['old elderly older', 'young younger'],
  build: ['fat chubby plump round fatter', 'thin skinny slim lean thinner'],
  pace: ['fast quick speedy swift faster', 'slow lazy slower'],
  mood: ['happy cheerful joyful', 'sad', 'angry grumpy mad', 'scared frightened nervous', 'brave bold'],
  make: ['good nice kind', 'bad evil mean naughty'],
  wealth: ['rich wealthy', 'poor'],
  coat: ['striped', 'spotted', 'fluffy furry hairy', 'bald'],
  hair: ['blonde blond', 'brunette', 'redhead ginger'],
};
const values: ReadonlyMap<string, readonly [string, string]> = new Map(
  Object.entries(contrasts).flatMap(([trait, rows]) =>
    rows.flatMap((row) => row.split(' ').map((word) => [word, [trait, row]] as const)),
  ),
);

/** What changes while a film plays: of two it tells only where both are named in one sentence. */
const passing: ReadonlySet<string> = new Set(['mood', 'pace']);

/** "The second boy", "the last penguin": which of those there are, in their order. */
const places: ReadonlyMap<string, number> = new Map([
  ['first', 0],
  ['second', 1],
  ['third', 2],
  ['fourth', 3],
  ['fifth', 4],
  ['last', -1],
]);

/** What a phrase says by which its one is told from others of the kind: each trait with its value. */
function traitsOf({ tokens, head }: NounPhrase): Map<string, string> {
  const found = new Map<string, string>();
  for (const token of tokens) {
    if (head.includes(token)) continue;
    const [trait, value] = values.get(token.word) ?? [];
    const colour = isColour(token.word);
    if (trait !== undefined && value !== undefined) found.set(trait, value);
    else if (colour !== null) found.set('colour', colour);
  }
  return found;
}

/**
 * "The big dog chases the small dog", "the red car and the blue car": which of a kind a phrase means by what it says of it. An
 * actor of whom all of it was said; `new` where of each that is there something else was said; null where it tells nothing.
 */
export function toldApart(company: Company, phrase: NounPhrase): PlanActor | 'new' | null {
  const kind = company.words.kindOf(headWord(phrase));
  if (kind === null || phrase.count !== null || phrase.plural || phrase.among || phrase.owner !== null)
    return null;
  const said = [...traitsOf(phrase)];
  const nth = phrase.told.flatMap(({ token }) => places.get(token.word) ?? [])[0];
  const alike = company.actors.filter(({ name, thing }) =>
    kind.rig === 'person' ? name.toLowerCase() === kind.word : thing === kind.thing,
  );
  if (nth !== undefined && phrase.determiner === 'the' && alike.length > 0)
    return alike.at(nth) ?? (alike.length === nth ? 'new' : null);
  if (said.length === 0 || alike.length === 0 || phrase.determiner !== 'the') return null;
  const known = ({ id }: PlanActor, trait: string) => company.traits.get(id)?.get(trait);
  const same = alike.find((a) => said.every(([trait, value]) => known(a, trait) === value));
  if (same !== undefined) return same;
  const differs = (a: PlanActor) =>
    said.some(
      ([trait, value]) =>
        (known(a, trait) ?? value) !== value && (!passing.has(trait) || company.spoken.has(a.id)),
    );
  return alike.every(differs) ? 'new' : null;
}

/** Keeps what was said of somebody. */
export function remember(company: Company, id: string, phrase: NounPhrase): void {
  const known = company.traits.get(id) ?? new Map<string, string>();
  for (const [trait, value] of traitsOf(phrase)) known.set(trait, value);
  company.traits.set(id, known);
}
