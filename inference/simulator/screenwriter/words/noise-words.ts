import type { Noise } from '#contracts/noise.ts';

/** What verbs say is heard of a thing by itself. Nouns of noise are the same words ("goes boing", "makes a clicking noise"). */
const rows: readonly (readonly [Noise, string])[] = [
  ['click', 'click clack snick clickety-clack'],
  ['tick', 'tick tock tick-tock'],
  ['clatter', 'clatter clank clang clink chink clunk thud thump bang clash clonk plonk knock clop crash'],
  ['jingle', 'jingle jangle tinkle chime ding ping tingle jingle-jangle'],
  ['rattle', 'rattle judder chatter shudder chug chuff putter splutter sputter'],
  ['creak', 'creak groan rasp grind crack'],
  ['squeak', 'squeak squeal screech squelch'],
  ['hum', 'hum drone whir whirr purr'],
  ['buzz', 'buzz vibrate bzz fizzle'],
  ['beep', 'beep bleep blip peep bip'],
  ['siren', 'wail howl blare ululate nee-naw'],
  ['boing', 'boing twang sproing'],
  ['rumble', 'rumble growl grumble gurgle roar thunder'],
  ['whistle', 'whistle shriek hoot'],
  ['toot', 'toot honk parp'],
  ['rustle', 'rustle crinkle swish whisper whoosh'],
  ['hiss', 'hiss sizzle fizz sizz'],
  ['crackle', 'crackle'],
  ['boom', 'boom toll peal dong bong'],
];

const noises: ReadonlyMap<string, Noise> = new Map(
  rows.flatMap(([noise, words]) => words.split(' ').map((word) => [word, noise] as const)),
);

/** What is heard where a thing does that; null where it says of no noise. */
export const noiseOf = (word: string): Noise | null => noises.get(word) ?? null;

/** What only nouns of a noise are, and no verbs: they stand behind "goes", or after everything else ("it wobbles, boing boing"). */
export const isCry = (word: string): boolean =>
  /^(?:boing|sproing|bzz|bzzz|ding|dong|bong|clonk|parp|tick-tock|bip|nee-naw)$/u.test(word);
