import type { Expression } from '#contracts/world.ts';
import type { Token } from './tokens.ts';
import { moods } from './verbs.ts';

/** Moods of several words. */
const phrases: readonly (readonly [RegExp, Expression])[] = [
  [/^in (?:a )?(?:very )?(?:good|great|high) (?:mood|spirits)\b/u, 'happy'],
  [/^(?:over the moon|on cloud nine|full of joy|pleased as punch|head over heels)\b/u, 'happy'],
  [/^in (?:a )?(?:very )?(?:bad|foul|terrible) (?:mood|temper)\b/u, 'angry'],
  [/^(?:fed up|beside (?:him|her|it)self|out of patience|losing (?:his|her|its) temper)\b/u, 'angry'],
  [/^(?:in tears|close to tears|heart broken|down in the dumps|full of sorrow)\b/u, 'sad'],
  [/^(?:scared to death|out of (?:his|her|their) wits|frozen with fear|on edge)\b/u, 'scared'],
  [/^with an? (?:\p{L}+ )?(?:smile|grin|smirk)(?: on (?:his|her|its|their) (?:face|lips))?(?=$| )/u, 'happy'],
  [
    /^with an? (?:\p{L}+ )?(?:frown|pout|(?:sad|gloomy) (?:face|look|expression))(?: on (?:his|her|its|their) face)?(?=$| )/u,
    'sad',
  ],
  [
    /^with an? (?:\p{L}+ )?(?:scowl|glare|(?:angry|grumpy) (?:face|look|expression))(?: on (?:his|her|its|their) face)?(?=$| )/u,
    'angry',
  ],
  [
    /^with an? (?:\p{L}+ )?(?:surprised|puzzled|confused|curious) (?:face|look|expression)(?: on (?:his|her|its|their) face)?(?=$| )/u,
    'surprised',
  ],
  [
    /^with an? (?:\p{L}+ )?(?:scared|frightened|worried|terrified) (?:face|look|expression)(?: on (?:his|her|its|their) face)?(?=$| )/u,
    'scared',
  ],
  [/^(?:at a loss|lost for words|taken aback|caught off guard)\b/u, 'surprised'],
];

/** What is felt, by its noun: "jumps for joy", "trembles with fear", "stares in disbelief". */
const nouns: Readonly<Record<Exclude<Expression, 'neutral' | 'laughing'>, string>> = {
  happy:
    'joy happiness delight glee excitement pride relief pleasure gratitude love satisfaction enthusiasm triumph contentment amusement hope',
  sad: 'sadness grief sorrow despair disappointment regret shame guilt loneliness boredom misery pity longing exhaustion pain agony',
  angry: 'anger rage fury frustration annoyance jealousy envy disgust indignation impatience hatred',
  surprised:
    'surprise amazement astonishment awe wonder disbelief shock confusion curiosity bewilderment fascination',
  scared: 'fear terror fright horror panic dread alarm anxiety embarrassment worry',
};
const felt: ReadonlyMap<string, Expression> = new Map(
  Object.entries(nouns).flatMap(([mood, words]) =>
    words.split(' ').map((word) => [word, mood as Expression] as const),
  ),
);
const leads = /^(?:with|in|for|from|out of|full of|filled with|overcome with|overcome by)(?= )/u;
const between =
  /^(?:(?:great|pure|sheer|utter|absolute|total|complete|so much|much|a lot of|mild|deep|sudden|real|true|big) )?/u;

/** "With very serious faces", "with a proud look on her face": what is felt is how the face is described. */
const faceWorn =
  /^with (?:(?:an?|the|his|her|its|their|my|our|such an?) )?(?:(?:very|really|so|rather|extremely|terribly|most|terrible|perfect|slightly|big|huge|little|sweet) )*(\p{L}+)(?: \p{L}+)? (?:faces?|looks?|expressions?|eyes|smiles?|grins?)(?: (?:on|in|all over) (?:his|her|its|their|my|our) (?:faces?|lips|eyes))?(?=$| (?!of\b))/u;
const unmoved = /^(?:serious|straight|poker|blank|stony|deadpan|calm|neutral|solemn|earnest|innocent)$/u;
const expressionOf = (word: string): Expression | undefined =>
  unmoved.test(word) ? 'neutral' : Object.hasOwn(moods, word) ? moods[word] : undefined;

/** The mood whose phrase begins at `i`, and how many tokens say it; null where none does. `acting`: something is done already. */
export function moodAt(
  tokens: readonly Token[],
  i: number,
  acting: boolean,
): { mood: Expression; n: number } | null {
  const ahead = tokens
    .slice(i, i + 8)
    .map((t) => t.word)
    .join(' ');
  const lead = leads.exec(ahead)?.[0];
  if (lead !== undefined) {
    const rest = ahead.slice(lead.length + 1);
    const more = between.exec(rest)?.[0] ?? '';
    const [noun = '', next] = rest.slice(more.length).split(' ');
    const mood = felt.get(noun);
    // "In love with", "out of hope for": of something, that is no mood alone.
    if (mood !== undefined && !(lead === 'in' && noun === 'love') && next !== 'of')
      return { mood, n: `${lead} ${more}${noun}`.split(' ').length };
  }
  const worn = faceWorn.exec(ahead);
  const how = worn === null ? undefined : expressionOf(worn[1] ?? '');
  if (worn !== null && how !== undefined) return { mood: how, n: worn[0].split(' ').length };
  for (const [pattern, mood] of phrases) {
    if (acting && !/^\^with /u.test(pattern.source)) continue;
    const match = pattern.exec(ahead);
    if (match !== null) return { mood, n: match[0].split(' ').length };
  }
  return null;
}
