import nlp from 'compromise';
import { bodyParts } from '../words/body-parts.ts';
import { lemma } from '../words/inflections.ts';
import { joiners, prepositions } from '../words/lexicon.ts';
import { routineNamed, routineWord } from '../words/routine-words.ts';
import type { Token } from '../words/tokens.ts';

/** Water outdoors; where it is the place of the film, its word has been read already. */
const WATERS = '(?: an?| the)?$| (?:an?|the) (?:\\p{L}+ )?(?:river|lake|pond|stream|creek|brook|puddle)';

/** How much. */
const FELT = '(?:so |very |really |a bit |a little |secretly |terribly |quite |too |always )*';
/** "Bursts into song": what comes is done at once. */
const INTO = '(?:bursting|breaking|erupting|launching)(?: out)? into';

/**
 * What one word or two say of somebody, and the plainer words that say the same: "kayaking" is rowing a kayak. Behind
 * `be` or `go` and on -ing; what stands there is a pattern over the words.
 */
const rows: readonly (readonly [said: string, plainly: string, unless?: RegExp])[] = [
  ['motor(?:cycl|bik)ing', 'riding a motorcycle'],
  ['skateboarding|longboarding', 'riding a skateboard'],
  ['roller ?(?:blading|skating)|inline skating', 'skating on roller skates'],
  ['mountain biking|bmx biking|bicycling', 'riding a bicycle'],
  ['(?:kayaking|canoeing)(?: or (?:kayaking|canoeing))?', 'rowing a kayak'],
  ['(?:boat )?rowing(?! (?:an?|the|his|her|their)\\b)', 'rowing a boat'],
  [
    'sailing(?! (?:an?|the|his|her|their)\\b)',
    'sailing a sailboat',
    /(?:boat|ship|yacht|ferry|raft|liner|dinghy|vessel|duck|it)s? (?:is|are)$/u,
  ],
  // Animals bend down to what they drink from there (`consuming.ts`).
  [
    `(?:bending (?:down|over) to drink|drinking)(?: some)? water from(?=${WATERS})|bending (?:down|over) to drink from(?=${WATERS})`,
    'drinking from',
    /(?:man|men|woman|women|person|people|boy|girl|child|kid)s?(?: is| are)?$/u,
  ],
  ['golfing', 'playing golf'],
  // As many words as play it; one alone would be a verb of its own.
  ...['chess', 'checkers', 'cards', 'tennis', 'football', 'soccer', 'golf', 'hockey'].map(
    (game): (typeof rows)[number] => [
      `having (?:an? )?(?:${game.replace(/s$/u, 's?')} (?:match|game)|(?:match|game) of ${game})`,
      `playing ${game}`,
    ],
  ),
  ['having (?:an? )?(?:thumb )?wrestling (?:match|contest)', 'wrestling with each other'],
  ['having (?:an? )?(?:sword|fencing|lightsaber) (?:fight|duel|match)', 'fighting with swords'],
  ['archery', 'shooting an arrow with a bow'],
  ['(?:sword ?fighting|fencing)', 'fighting another person with a sword'],
  ['(?:weight ?lifting|dead ?lifting|powerlifting|bench pressing)', 'lifting a barbell'],
  ['texting', 'typing on a phone'],
  ['doing (?:the |some )?laundry', 'washing clothes'],
  ['doing (?:the )?dishes', 'washing the dishes'],
  ['making (?:the |his |her |their |a )?bed', 'spreading a blanket over the bed'],
  ['(?:setting|laying) (?:the |a )?table', 'placing plates on the table'],
  ['bending (?:his|her|its|their|the) knees', 'squatting'],
  ['rock climbing|bouldering', 'climbing a rock wall'],
  ['tree climbing', 'climbing a tree'],
  ['ladder climbing', 'climbing a ladder'],
  ['clay pottery making|(?:doing|making) pottery|pottery', 'making a clay pot'],
  ['unboxing', 'opening'],
  ['taking (?:the|a) (?:stairs|staircase)', 'climbing the stairs'],
  ['taking (?:the|an) (?:elevator|lift)', 'entering the elevator'],
  // A lawn is where it is done, and read as that.
  [
    'mowing(?: (?:the|an?|his|her|their))?(?: (?:lawn|grass)|(?=$| (?:and|while|then|but|because|as|so|until|in|on|at|with|before|after)\\b))|lawn mowing',
    'pushing a lawnmower',
  ],
  ['(?:horseback|horse) riding', 'riding a horse'],
  ['(?:scuba|deep sea) diving|snorkell?ing', 'swimming underwater'],
  ['(?:parkour|free ?running)', 'jumping over a box'],
  [`${INTO} (?:a )?(?:song|singing)`, 'singing'],
  [`${INTO} (?:\\p{L}+ )?(?:jazz|music|a tune|rock|blues)`, 'playing music'],
  [`${INTO} (?:loud |wild |thunderous )?applause`, 'clapping'],
  [`${INTO} (?:a )?(?:laughter|giggles|laughing|giggling)`, 'laughing'],
  [`${INTO} (?:a )?(?:little |wild |happy |tap )?(?:dance|dancing)`, 'dancing'],
  [`${INTO} an? (?:run|sprint|gallop|trot|jog)`, 'running'],
  [
    'auditioning(?: for (?:an?|the|his|her|their) (?:\\p{L}+ )?(?:opera|choir|musical|talent show|band|show|play|role|part))?',
    'singing',
  ],
  ['sawing (?:some )?wood', 'cutting wood with a saw'],
  [
    '(?:butt|bump|bang|knock|smack|clash)ing(?: their)? heads(?: together)?(?! with)',
    'headbutting each other',
  ],
  [
    'ending up (?:right )?(?:back )?where (?:he|she|it|they|we) (?:had )?(?:began|begun|started|set (?:out|off))',
    'walking back',
  ],
  // Copula and adjective say towards whom somebody feels what a verb says.
  [`being ${FELT}(?:jealous|envious) of`, 'envying'],
  [`being ${FELT}(?:afraid|scared|frightened|terrified|petrified) of`, 'fearing'],
  [`being ${FELT}(?:fond|proud) of`, 'admiring'],
  [`being ${FELT}(?:angry|mad|furious|cross|annoyed) (?:at|with)`, 'resenting'],
  [`being ${FELT}(?:crazy|mad|excited|enthusiastic) about`, 'liking'],
  [`being ${FELT}(?:worried|nervous|anxious) about`, 'fretting'],
  [`being ${FELT}(?:curious about|suspicious of)`, 'watching'],
];

/** What behind `be` leads to them besides. */
const leads =
  /^(?:is|are|was|were|be|being|'s|go|goes|going|went|and|enjoys?|loves?|likes?|starts?|keeps?|while|like)$/u;
/** Places of a body are one's own where nobody says whose. */
const cares =
  /^(?:washing|shaving|brushing|combing|trimming|drying|waxing|massaging|rubbing|scratching|wiping|cleaning|cutting|painting|filling|plucking|curling|braiding|dyeing|straightening)$/u;
const MOST_WORDS = 9;

const patterns = rows.map(
  ([said, plainly, unless]) =>
    [new RegExp(`^(?:${said})(?=$| )`, 'u'), plainly.split(' '), unless ?? /^$/u] as const,
);

/** So many words, each with a place of its own in what they stand for, so that every one of them covers it. */
export function inTheirPlace(
  said: readonly Token[],
  words: readonly string[],
  who: 'They are' | 'She' = 'They are',
): Token[] {
  const [first, last] = [said[0], said.at(-1)];
  if (first === undefined || last === undefined) return [...said];
  const tags = nlp(`${who} ${words.join(' ')}`)
    .json()
    .flatMap((s: { terms: { tags: string[] }[] }) => s.terms)
    .slice(who.split(' ').length)
    .map((t: { tags: string[] }) => t.tags);
  return words.map((word, k) => ({
    text: word,
    word,
    start: Math.min(first.start + k, last.end - 1),
    end: last.end,
    kind: 'word' as const,
    tags: new Set<string>(tags[k] ?? []),
  }));
}

/** Both forms on -ing that a verb can have by its spelling, and one with its last letter doubled. */
const onIng = (base: string): string[] => [
  `${base}ing`,
  `${base.replace(/e$/u, '')}ing`,
  `${base}${base.at(-1) ?? ''}ing`,
];

/** "Mows", "makes": behind a noun or a pronoun, of one who does it. */
const isInForm = (before: Token | undefined, t: Token): boolean =>
  t.tags.has('Verb') &&
  !/ing$/u.test(t.word) &&
  (before === undefined ? false : /^(?:and|then|who|to)$/u.test(before.word) || standsFor(before));
const standsFor = ({ tags }: Token): boolean =>
  ['Noun', 'Pronoun', 'Person', 'Adverb'].some((tag) => tags.has(tag));

const third = (gerund: string): string => {
  const base = lemma(gerund);
  if (/[^aeiou]y$/u.test(base)) return `${base.slice(0, -1)}ies`;
  return /(?:s|x|z|ch|sh|o)$/u.test(base) ? `${base}es` : `${base}s`;
};

/** "Mows the lawn", "made his bed": the plainer words, in the present; null where there are none. */
function finitely(t: Token, said: string): { n: number; words: string[] } | null {
  const rest = said.split(' ').slice(1);
  if (rest.length === 0) return null;
  for (const gerund of onIng(lemma(t.word)))
    for (const [pattern, words] of patterns) {
      const found = pattern.exec([gerund, ...rest].join(' '));
      const n = found?.[0].split(' ').length ?? 0;
      // One word alone is a verb of its own.
      if (n > 1) return { n, words: [third(words[0] ?? ''), ...words.slice(1)] };
    }
  return null;
}

/** Is it something that somebody does: on -ing, or right behind `be`? */
const isDone = (before: Token | undefined, t: Token): boolean =>
  /ing$/u.test(t.word) || leads.test(before?.word ?? '');

const closes = (t: Token | undefined): boolean =>
  t === undefined || t.kind === 'mark' || joiners.has(t.word) || prepositions.has(t.word);

const VERB: ReadonlySet<string> = new Set(['Verb', 'Gerund', 'PresentTense']);

/** A sentence with plainer words for what has them, and with routines as the one verb that they are (`routine-words.ts`). */
export function plainly(tokens: readonly Token[]): Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const t = tokens[i]!;
    const before = tokens[i - 1];
    const few = tokens.slice(i, i + MOST_WORDS);
    const ends = few.findIndex((x) => x.kind === 'mark');
    const said = (ends < 0 ? few : few.slice(0, ends)).map((x) => x.word).join(' ');
    const already = tokens
      .slice(Math.max(0, i - 2), i)
      .map((x) => x.word)
      .join(' ');
    const routine = t.kind === 'word' ? routineNamed(said, before?.word ?? '') : null;
    if (routine !== null) {
      const whole = tokens.slice(i, i + routine.words);
      const [verb] = inTheirPlace(whole, [routineWord(routine.name)]);
      if (verb !== undefined) told.push({ ...verb, text: whole.map((x) => x.text).join(' '), tags: VERB });
      i += routine.words;
      continue;
    }
    const match =
      t.kind === 'word' && isDone(before, t)
        ? patterns.flatMap(([p, words, unless]) => {
            const found = unless.test(already) ? null : p.exec(said);
            return found === null ? [] : [{ n: found[0].split(' ').length, words }];
          })[0]
        : undefined;
    if (match !== undefined) {
      told.push(...inTheirPlace(tokens.slice(i, i + match.n), match.words));
      i += match.n;
      continue;
    }
    const finite = t.kind === 'word' && isInForm(before, t) ? finitely(t, said) : null;
    if (finite !== null) {
      told.push(...inTheirPlace(tokens.slice(i, i + finite.n), finite.words, 'She'));
      i += finite.n;
      continue;
    }
    told.push(t);
    const part = tokens[i + 1];
    // "Is washing hands".
    if (cares.test(t.word) && part !== undefined && bodyParts.has(part.word) && closes(tokens[i + 2]))
      told.push({ ...part, text: 'their', word: 'their', start: t.end, end: part.start, tags: OWN });
    i++;
  }
  return told;
}

const OWN: ReadonlySet<string> = new Set(['Pronoun', 'Possessive']);
