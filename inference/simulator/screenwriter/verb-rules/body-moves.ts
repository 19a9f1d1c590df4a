import type { Routine } from '#contracts/routine.ts';
import { isAnimal } from '../acts/enliven.ts';
import type { Company } from '../beings/company.ts';
import { beginAct } from '../reading/doing.ts';
import type { ReadVerb } from '../reading/reading.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import { placeIn } from '../words/token.ts';

const OWN = "(?:his|her|its|their|one|a|the|both|'s)";
const FEET = `(?: ${OWN})?(?: (?:left|right|front|hind|big|little))?(?: (?:foot|feet|hoof|hooves|hoofs|paws?|legs?|heels?|boots?|shoes?)| ${OWN} (?:ground|floor|earth))`;

/**
 * Verbs of what somebody does with their own body where they are, with the words behind them that belong to it. What is said of things
 * ("the tree bends", "the table tilts") is another matter.
 */
const rows: readonly (readonly [verbs: string, tail: RegExp, routine: Routine])[] = [
  [
    'stamp stomp tap',
    new RegExp(`^(?:${FEET}(?: (?:up and down|impatiently|angrily|hard))?)(?=$| )`, 'u'),
    'stamping',
  ],
  [
    'stamp',
    /^(?: (?:hard|angrily|around|about|impatiently))?(?=$| (?:on|and|with|in|at|until|while)\b)/u,
    'stamping',
  ],
  [
    'tilt cock incline tip bow lower',
    new RegExp(
      `^ ${OWN} (?:heads?|chins?)(?: (?:slightly|a little|curiously))?(?: (?:to (?:the|one) side|to the (?:left|right)|sideways|back|backwards?|up|forward))?(?=$| )`,
      'u',
    ),
    'head-tilt',
  ],
  [
    'pivot',
    new RegExp(`^(?: on ${OWN}(?: \\p{L}+)?(?: (?:foot|heels?|toes?|legs?|feet|spot)))?(?=$| )`, 'u'),
    'pivot',
  ],
  [
    'spin turn whirl twirl',
    new RegExp(`^(?: (?:around|round))? on ${OWN}(?: \\p{L}+)? (?:foot|heels?|toes?|legs?)(?=$| )`, 'u'),
    'pivot',
  ],
  [
    'twist',
    /^(?:(?: around| round| about)?(?: and turns?| and turning| and turned)?)(?=$| (?:in|to|on|and|with|while|as|like)\b)/u,
    'twist',
  ],
  ['sway', /^(?=$| (?!in the (?:wind|breeze|gale)))/u, 'sway'],
  [
    'rock',
    /^(?= (?:back and forth|from side to side|to and fro|on (?:his|her|its|their) (?:heels|feet|toes)))/u,
    'sway',
  ],
  [
    'bend stoop lean',
    /^ (?:down|over|forwards?|low|in|in close|close|closer|in closer|across|out)(?: (?:low|deep|deeply))?(?=$| )/u,
    'bend',
  ],
  ['toss', new RegExp(`^ ${OWN} (?:head|mane|hair)(?: (?:back|about|around))?(?=$| )`, 'u'), 'head-tilt'],
  ['stoop', /^(?=$| )/u, 'bend'],
  ['dodge', /^(?=$| )/u, 'dodge'],
  ['rear', /^(?: up)?(?: on (?:its|his|her|their) hind legs)?(?=$| )/u, 'rear'],
  [
    'flap beat flutter spread',
    new RegExp(
      `^ ${OWN} (?:\\p{L}+ )?(?:wings?|arms|fins?|ears?)(?: (?:up and down|like \\p{L}+ \\p{L}+|wildly|slowly|rapidly|hard))?(?=$| )`,
      'u',
    ),
    'flap',
  ],
];

/** Who has a body of their own that does it. */
const alive = (company: Company, id: string): boolean => {
  const rig = company.actor(id)?.rig;
  return rig === undefined ? isAnimal(company.prop(id)) : rig !== 'wheeled';
};

/** "Stamps her feet", "tilts her head", "pivots on one foot": null where the words say no such thing, or a thing does it. */
export const readBodyMove: ReadVerb = (r, t, base, tokens, s) => {
  const who = s.pending.length > 0 ? s.pending : r.subjects;
  if ((s.passive && !/ing$/u.test(t.word)) || who.length === 0 || !who.every((f) => alive(r.company, f.id)))
    return null;
  const at = placeIn(tokens, t);
  const rest = tokens
    .slice(at + 1, at + 9)
    .map((x) => ` ${x.kind === 'word' ? x.word : '|'}`)
    .join('');
  for (const [verbs, tail, routine] of rows) {
    const match = verbs.split(' ').includes(base) ? tail.exec(rest) : null;
    if (match === null) continue;
    const n = match[0] === '' ? 0 : match[0].trim().split(' ').length;
    // "Dodges the ball", "stamps the letter": something is done to that.
    const next = tokens[at + 1 + n];
    const ends =
      next === undefined || next.kind === 'mark' || joiners.has(next.word) || prepositions.has(next.word);
    if (!ends && next.tags.has('Adverb') !== true && next.word !== 'back' && !next.tags.has('Verb')) continue;
    const more = tokens.slice(at + 1, at + 1 + n);
    beginAct(r, t, base, 'perform', null, tokens, s);
    if (s.acts.length > 0) r.refer.tell(more, 'perform', 'action');
    for (const draft of s.acts) {
      draft.routine = routine;
      draft.tokens.push(...more);
    }
    return n === 0 ? 0 : at + 1 + n;
  }
  return null;
};
