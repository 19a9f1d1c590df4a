import { isBeast } from '../acts/enliven.ts';
import { swimmerKind } from '../beings/living-kind.ts';
import type { Vocabulary } from '../nearest/vocabulary.ts';
import { lemma, singular } from '../words/inflections.ts';
import { prepositions } from '../words/lexicon.ts';
import { routineWord } from '../words/routine-words.ts';
import type { Token } from '../words/token.ts';
import { saidSo } from './act-nouns.ts';
import { inPlaceOf, type Retold } from './said-instead.ts';

const SELF = '(?:it|him|her|them)sel(?:f|ves)';
const OWN = '(?:its|his|her|their)(?: own)?';
const WATER = '(?:some )?(?:cool |cold |fresh )?water';
const TRUNK = `(?: (?:with|from|using|through|out of) (?:${OWN}|a|the) (?:long )?trunks?)`;
/** Whoever water may be for, as they are led in. */
const WHOM = "the|an?|his|her|my|our|your|their|two|three|all|every\\p{L}*|him|them|me|us|\\p{L}+'s?";
/** Water that leaves an animal upwards, and from where. */
const JET = `(?:(?: (?:out|up))?(?: (?:an?|some))?(?: (?:huge|big|tall|giant|great|high))?(?: (?:jet|fountain|stream|column|plume|burst)s? of)?(?: water)?)`;
const UP = `(?: (?:up|high|into the air|in the air|into the sky|(?:out of|from|through) (?:${OWN}|the|a) (?:blowhole|head|spout)))*`;

/** Whoever has a tongue that is shot out (`tongues.ts`). */
const TONGUED = /frog|toad|chameleon|gecko|lizard|iguana|anteater|salamander|newt/u;

/**
 * What animals do in a way of their own that other words say it of anybody: who, the words from the verb on in its plain form, and what
 * is seen of it. What stands behind it keeps its place.
 */
const rows: readonly (readonly [who: RegExp, said: RegExp, plainly: string])[] = [
  // Elephants wash with what is in their trunk.
  [
    /^(?:elephant|mammoth)$/u,
    new RegExp(
      `^(?:(?:take|have|give ${SELF}) an? (?:\\p{L}+ )?(?:shower|bath|wash)${TRUNK}?|(?:shower|spray|splash|hose|wash|squirt|soak|cool)(?: down| off)? ${SELF}(?: (?:down|off))?(?: with ${WATER})?${TRUNK}?|(?:spray|squirt|throw|blow|spout|splash) ${WATER}${TRUNK}? (?:over|on|onto|all over) (?:${SELF}|${OWN} (?:back|head|body))|shower${TRUNK}?(?!\\p{L}| \\p{L}))`,
      'u',
    ),
    'spit water over itself',
  ],
  [
    /^(?:elephant|mammoth)$/u,
    new RegExp(`^(?:spray|squirt|shower|soak|drench|hose|splash)(?: down)?(?= (?:${WHOM}))`, 'u'),
    'spit water at',
  ],
  // Dragons have what it takes with them.
  [
    /dragon/u,
    new RegExp(
      `^(?:burn|scorch|torch|roast|toast|char|incinerate|grill|barbecue|set fire to|melt)(?: down| up)?(?= (?:${WHOM}))`,
      'u',
    ),
    'breathe fire at',
  ],
  // Whales breathe out through the top of their head.
  [
    /^(?:whale|orca|narwhal|dolphin)$/u,
    new RegExp(`^(?:spout|blow|spray|squirt|shoot)${JET}${UP}`, 'u'),
    'spit water',
  ],
  [
    /^(?:whale|orca|narwhal|dolphin|shark|fish|salmon)$/u,
    /^(?:breach|leap up|shoot out of (?:the )?(?:water|sea|ocean|waves))/u,
    'jump',
  ],
  [
    /./u,
    new RegExp(`^(?:chase|run after|go after|hunt|try to catch|snap at) ${OWN} tails?`, 'u'),
    routineWord('tail-chase'),
  ],
  // Who lives in trees goes through them on what hangs there.
  [
    /^(?:monkey|ape|gorilla|chimpanzee|orangutan|sloth)$/u,
    /^swing (?:(?:happily |wildly )?(?:through|across|in|around|among) (?:the )?(?:jungle|trees?|forest|rainforest|branches|treetops|vines|lianas)|from (?:tree to tree|branch to branch|vine to vine|an? (?:tree|branch|liana)))/u,
    'swing on a vine',
  ],
  // Frogs catch with their tongue, said or not.
  [
    TONGUED,
    new RegExp(
      `^(?:(?:shoot|flick|stick|dart|whip|fling|snap|throw)(?: out)? ${OWN} (?:\\p{L}+ ){0,2}tongues?(?: out)?(?: (?:quickly|fast))? (?:and|to) )?(?:catch\\p{L}*|snatch\\p{L}*|grabs?|snaps?(?: up)?|zaps?|nabs?|eats?|gobbles?(?: up)?|swallows?)(?= (?:an?|the|one|another) (?:\\p{L}+ )?(?:fly|bug|insect|mosquito|dragonfly|bee|butterfly|moth|cricket|grasshopper|firefly|ant|beetle|ladybug|ladybird|spider)s?\\b)`,
      'u',
    ),
    'swallow',
  ],
  [
    TONGUED,
    /^(?:shoot|flick|dart|whip|snap) out and (?:catch\p{L}*|snatch\p{L}*|grabs?|snaps?(?: up)?|zaps?)(?= (?:an?|the|one) )/u,
    'swallow',
  ],
  // A mouth that closes on it.
  [
    /./u,
    /^(?:snap|nip|snarl and snap|lunge)(?: out)? at(?= (?:an?|the|his|her|my|our|their|him|them|me|us|one|\p{Lu}) ?)/u,
    'bite',
  ],
  [
    /./u,
    new RegExp(`^shake (?:${SELF}(?: (?:dry|off))? (?:all )?over|water (?:all )?over)(?= )`, 'u'),
    'shake beside',
  ],
  [/./u, new RegExp(`^shake ${SELF} dry`, 'u'), 'shake'],
  // Whatever wheel it is, that is the one they run in.
  [
    // A guinea pig is told by its last word.
    /^(?:hamster|mouse|rat|gerbil|guinea-pig|pig|squirrel|chipmunk)$/u,
    /^(?:run|race|sprint|jog|scurry|spin|go|exercise)(?: (?:fast|faster|around|round|along))* (?:in|inside|on|around in|round in) (?:its|his|her|the|a|my|our) (?:\p{L}+ )?wheel/u,
    'run in the running wheel',
  ],
  [
    /^spider$/u,
    /^(?:spin|weave|knit)(?= (?:an?|its|her|his|the|their) (?:\p{L}+ ){0,2}(?:cob)?webs?)/u,
    'make',
  ],
];

const DOES: ReadonlySet<string> = new Set(['Verb', 'Gerund']);

/** Whoever was named last before a word of a sentence, by the thing that they are drawn as; else of whom was spoken before it. */
function whoBefore(tokens: readonly Token[], i: number, words: Words, being: string | null): string | null {
  const kindOf = (word: string) =>
    words.kindOf(word)?.thing ??
    swimmerKind(singular(word))?.thing ??
    (isBeast(singular(word)) ? singular(word) : null);
  const kinds = tokens.slice(0, i).map((t) => (t.kind === 'word' ? kindOf(t.word) : null));
  return kinds.findLast((kind) => kind !== null) ?? kindOf(being ?? '');
}

type Words = Pick<Vocabulary, 'kindOf'>;

/** The plain forms that a verb may have that no list knows ("spouting"). */
const basesOf = (word: string): string[] => [
  lemma(word),
  word.replace(/(?:e?s|ed|ing)$/u, ''),
  word.replace(/s$/u, ''),
];

function toldAt(tokens: readonly Token[], i: number, words: Words, being: string | null): Retold {
  const t = tokens[i]!;
  const before = tokens[i - 1];
  if (before === undefined || prepositions.has(before.word)) return null;
  const end = tokens.findIndex((x, k) => k > i && x.kind !== 'word');
  const said = tokens.slice(i, end < 0 ? undefined : end);
  const rest = said.slice(1).map((x) => ` ${x.word}`);
  const texts = basesOf(t.word).map((base) => base + rest.join(''));
  for (const [who, pattern, plainly] of rows) {
    const text = texts.find((one) => pattern.test(one)) ?? '';
    const match = pattern.exec(text)?.[0];
    const is = match === undefined ? null : whoBefore(tokens, i, words, being);
    if (match === undefined || is === null || !who.test(is)) continue;
    if (/^\p{L}/u.test(text.slice(match.length))) continue;
    const n = match.trim().split(' ').length;
    const whole = said.slice(0, n);
    // A routine is one word.
    const told = plainly.includes(' ') || !plainly.includes(':');
    return { n, said: told ? saidSo(whole, plainly, [], undefined) : inPlaceOf(whole, [[plainly, DOES]]) };
  }
  return null;
}

/** Deeds that are an animal's own, in the plainer words for what is seen of them ("the whale spouts", "chases its own tail"). */
export function animalDeeds(tokens: readonly Token[], words: Words, being: string | null): Token[] {
  const told: Token[] = [];
  for (let i = 0; i < tokens.length; ) {
    const other = tokens[i]!.kind === 'word' ? toldAt(tokens, i, words, being) : null;
    const water = other?.said.findIndex((t) => t.word === 'water') ?? -1;
    const at = water < 0 ? -1 : withWater(tokens, i);
    if (at >= 0 && other !== null) {
      const said = other.said.map((t, k) => (k === water ? tokens[at + 1]! : t));
      told.push(...said, ...tokens.slice(i + other.n, at));
      i = at + 2;
      continue;
    }
    told.push(...(other?.said ?? [tokens[i]!]));
    i += other?.n ?? 1;
  }
  return told;
}

/** Where "with water" stands behind a word of the same clause; -1 where it does not. */
function withWater(tokens: readonly Token[], i: number): number {
  const end = tokens.findIndex((t, k) => k > i && (t.kind !== 'word' || t.word === 'and'));
  return tokens.findIndex(
    (t, k) => k > i && (end < 0 || k < end) && t.word === 'with' && tokens[k + 1]?.word === 'water',
  );
}
