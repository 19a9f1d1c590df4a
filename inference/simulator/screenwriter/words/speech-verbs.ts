import type { Expression } from '#contracts/world.ts';

/** Verbs that say who speaks, by their dictionary form. */
const saying =
  'say ask shout whisper reply answer yell exclaim mutter scream announce add call respond sigh brag boast explain complain insist promise joke wonder demand order suggest admit agree declare observe remark snap stammer stutter splutter mumble murmur grumble beg plead warn protest claim interrupt continue tease scold mock pretend confess lie report inform inquire enquire bellow holler drawl croon retort counter object repeat greet growl groan moan wail whine whimper gasp thunder shriek screech squeal command giggle chuckle grin beam cheer sob hum chant purr squeak croak hiss bark roar boom chirp cluck coo squawk hoot quack bleat moo neigh meow oink snarl burp yawn snort grunt huff beep howl recite';

/**
 * What is done with a mouth and may be how something is said: after a line that ends in a comma, or before its speaker (*"Never," laughs
 * the witch*), and nowhere else.
 */
const sounding = 'laugh smile sniff weep sing pant wheeze cough hiccup munch puff rumble creak buzz';

const irregular: Readonly<Record<string, string>> = {
  say: 'said',
  sing: 'sang|sung',
  weep: 'wept',
  beg: 'begged',
  hum: 'hummed',
  chat: 'chatted',
  snap: 'snapped',
  brag: 'bragged',
  admit: 'admitted',
  grin: 'grinned',
  sob: 'sobbed',
};

/** All forms in which a verb is found beside a line. */
function forms(base: string): string {
  const y = /[^aeo]y$/u.test(base);
  const third = y ? `${base.slice(0, -1)}ies` : /(?:s|sh|ch|x)$/u.test(base) ? `${base}es` : `${base}s`;
  const past =
    irregular[base] ?? (y ? `${base.slice(0, -1)}ied` : base.endsWith('e') ? `${base}d` : `${base}ed`);
  return `${base}|${third}|${past}`;
}

const anyOf = (bases: string): string => bases.split(' ').map(forms).join('|');

/** The verb of somebody who speaks, as the source of a regular expression. */
export const SAYS = `(?:${anyOf(saying)}|(?:is|was|are|were) (?:like|all)|calls?(?: out)|called out|cr(?:y|ies|ied)(?: out)?|thinks?|thought|goes)`;
/** Those, and what a mouth does besides. */
export const SOUNDS = `(?:${SAYS}|${anyOf(sounding)})`;

const faces: readonly (readonly [RegExp, Expression])[] = [
  [/^(?:laugh|giggl|chuckl)/u, 'laughing'],
  [/^(?:grin|smil|beam|cheer|jok)/u, 'happy'],
  [/^(?:sob|sniff|we(?:e|p)|wail|whin|whimper|moan|groan)/u, 'sad'],
  [/^(?:growl|snarl|snap|scold|bellow|roar)/u, 'angry'],
  [/^gasp/u, 'surprised'],
  [/^(?:shriek|screech)/u, 'scared'],
];

/** The face with which a line is spoken; null where the verb says nothing of one. */
export const faceOf = (verb: string): Expression | null =>
  faces.find(([said]) => said.test(verb.toLowerCase()))?.[1] ?? null;
