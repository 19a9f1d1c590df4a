import { lemma } from '../words/inflections.ts';
import { owners } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';

/** Nouns for what somebody does, and the verb of it. */
const deeds: Readonly<Record<string, string>> = {
  yell: 'yells',
  yells: 'yells',
  scream: 'screams',
  screams: 'screams',
  shout: 'shouts',
  shouts: 'shouts',
  shouting: 'shouts',
  screaming: 'screams',
  shriek: 'shrieks',
  sneeze: 'sneezes',
  sneezes: 'sneezes',
  sneezing: 'sneezes',
  cough: 'coughs',
  coughing: 'coughs',
  snore: 'snores',
  snores: 'snores',
  snoring: 'snores',
  laugh: 'laughs',
  laughter: 'laughs',
  laughing: 'laughs',
  giggle: 'giggles',
  giggles: 'giggles',
  giggling: 'giggles',
  cry: 'cries',
  cries: 'cries',
  crying: 'cries',
  sobs: 'cries',
  bark: 'barks',
  barks: 'barks',
  barking: 'barks',
  howl: 'howls',
  howls: 'howls',
  howling: 'howls',
  roar: 'roars',
  roars: 'roars',
  growl: 'growls',
  growls: 'growls',
  meow: 'meows',
  meows: 'meows',
  singing: 'sings',
  song: 'sings',
  humming: 'hums',
  whistle: 'whistles',
  whistling: 'whistles',
  yawn: 'yawns',
  hiccup: 'hiccups',
  hiccups: 'hiccups',
  burp: 'burps',
  belch: 'burps',
  sigh: 'sighs',
  groan: 'groans',
  kick: 'kicks',
  kiss: 'kisses',
  hug: 'hugs',
  jump: 'jumps',
  dance: 'dances',
  dancing: 'dances',
  stomping: 'stomps',
  smile: 'smiles',
  stare: 'stares',
};
/** What such a deed brings about in others. */
const effects =
  /^(?:wake|scare|startle|frighten|terrify|shake|knock|blow|break|shatter|crack|attract|surprise|annoy|amuse|upset|melt|send|turn|start|set|stop|disturb|alarm|confuse|impress|delight|cheer)$/u;

const AND: ReadonlySet<string> = new Set(['Conjunction']);
const DOES: ReadonlySet<string> = new Set(['Verb', 'PresentTense']);
const WHO: ReadonlySet<string> = new Set(['Pronoun']);
const pronounOf: Readonly<Record<string, string>> = {
  his: 'he',
  her: 'she',
  its: 'it',
  their: 'they',
  my: 'i',
  our: 'we',
};

/** "His yell wakes the dog" is that he yells and wakes it, "the dog's bark wakes the baby" that the dog barks and does. */
export function withActingNouns(tokens: readonly Token[]): Token[] {
  const at = tokens.findIndex((t, i) => isDeed(tokens, i) && t.kind === 'word');
  const [owner, noun, verb] = [tokens[at - 1], tokens[at], tokens[at + 1]];
  if (at < 1 || owner === undefined || noun === undefined || verb === undefined) return [...tokens];
  const does: Token = { ...noun, word: deeds[noun.word] ?? noun.word, tags: DOES };
  const and: Token = { ...verb, text: 'and', word: 'and', end: verb.start, tags: AND };
  const pronoun = pronounOf[owner.word];
  // "The dog's": the dog.
  const who: Token[] = pronoun === undefined ? [] : [{ ...owner, text: pronoun, word: pronoun, tags: WHO }];
  return [...tokens.slice(0, at - 1), ...who, does, and, { ...verb, tags: DOES }, ...tokens.slice(at + 2)];
}

/** Is the word at `i` what somebody who is named right before it does, and does it bring something about? */
export function isDeed(tokens: readonly Token[], i: number): boolean {
  const [owner, noun, verb] = [tokens[i - 1], tokens[i], tokens[i + 1]];
  if (owner === undefined || noun === undefined || verb?.kind !== 'word') return false;
  const owned = (owners.has(owner.word) && pronounOf[owner.word] !== undefined) || owner.word === "'s";
  return (
    owned &&
    Object.hasOwn(deeds, noun.word) &&
    effects.test(lemma(verb.word)) &&
    /(?:s|ed|oke|ke)$/u.test(verb.word)
  );
}
