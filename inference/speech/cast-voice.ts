import type { Rig, Voice } from '#contracts/scene-plan.ts';
import type { PackagedVoice } from './flite.ts';

/** Common given names and words for people, only to make a likely first guess; the stage lets people choose. */
const women = new Set(
  (
    'mia emma olivia ava sophia isabella amelia luna ella lily grace chloe zoe nora hannah anna marie maria julia laura ' +
    'lena lea lisa sara sarah eva eve alice clara ida ines nina rosa ruby stella lucy molly daisy ivy jane kate ' +
    'mary emily claire diana elena fatima aisha leila layla yuki mei priya ana carmen sofia greta freya ingrid helen ' +
    'mum mom mother sister aunt grandma grandmother granny woman lady girl queen princess wife witch nurse bride she her'
  ).split(' '),
);
const men = new Set(
  (
    'liam noah oliver james ben benjamin lucas henry theo leo jack max sam tom tim jon john peter paul mark luke adam ' +
    'alex david daniel dan mike michael joe joseph george harry oscar felix hugo otto karl lars sven omar ali ahmed yusuf ' +
    'kenji hiro ravi arjun carlos diego juan pedro luis marco matteo ivan nikolai bob rob will bill ted fred nick eric ' +
    'dad father brother uncle grandpa grandfather man guy boy king prince husband wizard gentleman he him'
  ).split(' '),
);
const young = /\b(boy|girl|child|kid|toddler|baby|daughter|son)\b/i;
const old = /\b(grand(ma|pa|mother|father)|granny|old|elder)\b/i;

/** FNV-1a, so that the same name sounds the same in every film of a seed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

const lowVoices: readonly PackagedVoice[] = ['rms', 'awb', 'kal16'];

function near(a: Voice, b: Voice): boolean {
  return a.name === b.name && Math.abs(Math.log2(a.pitch / b.pitch)) < 0.13;
}

/**
 * A voice for a character, the same for the same seed and name. `kind` is the character's rig; `taken` are the voices
 * of the rest of the cast, from which this one is kept apart as far as the package's four voices allow.
 * Pitches follow Titze's means: about 120 Hz for men, 200 Hz for women, 270 Hz for children
 * (Principles of Voice Production, 1994). Animals and things that talk sound like cartoon characters.
 */
export function castVoice(seed: number, name: string, kind: Rig, taken: readonly Voice[] = []): Voice {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const base = hash(`${seed}:${name.toLowerCase()}`);
  const isWoman = words.some((word) => women.has(word));
  const isMan = words.some((word) => men.has(word));
  const high = isWoman || (!isMan && (words.some((word) => word.endsWith('a')) || base % 2 === 0));
  const variant = (round: number): Voice => {
    const h = hash(`${base}:${round}`);
    const spread = ((h >>> 8) % 1000) / 1000;
    const pace = 0.94 + (((h >>> 18) % 100) / 100) * 0.14;
    const stretch = old.test(name) ? pace * 1.12 : pace;
    if (kind === 'quadruped') return { name: 'kal16', pitch: Math.round(150 + spread * 70), stretch };
    if (kind === 'winged') return { name: 'slt', pitch: Math.round(270 + spread * 90), stretch };
    if (kind === 'wheeled') return { name: 'rms', pitch: Math.round(80 + spread * 30), stretch };
    if (kind === 'thing') return { name: 'awb', pitch: Math.round(165 + spread * 60), stretch };
    if (young.test(name)) return { name: 'slt', pitch: Math.round(245 + spread * 45), stretch };
    if (high) return { name: 'slt', pitch: Math.round((old.test(name) ? 150 : 168) + spread * 62), stretch };
    return { name: lowVoices[h % lowVoices.length]!, pitch: Math.round(88 + spread * 52), stretch };
  };
  for (let round = 0; round < 24; round++) {
    const voice = variant(round);
    if (!taken.some((other) => near(voice, other))) return voice;
  }
  return variant(0);
}
