import { likelyGender } from '#contracts/given-names.ts';
import type { Rig, Voice } from '#contracts/scene-plan.ts';
import { followsPitch, type PackagedVoice } from './flite.ts';

const young = /\b(boy|girl|child|kid|toddler|baby|daughter|son)\b/i;
const old = /\b(grand(ma|pa|mother|father)|granny|old|elder)\b/i;

/** FNV-1a, so that the same name sounds the same in every film of a seed. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193) >>> 0;
  return value;
}

/** Where voices of a kind lie: hertz from and to, and how small the speaker is (see `Voice.tract`). */
type Register = {
  names: readonly PackagedVoice[];
  pitch: readonly [number, number];
  tract: readonly [number, number];
};

/**
 * Pitches follow Titze's means: about 120 Hz for men, 200 Hz for women, 270 Hz for children (Principles of Voice
 * Production, 1994). How far a voice's formants may move before its vowels turn into others was measured with a
 * listener that has no grammar (`intelligible.test.ts`): `slt` only wants to be a little larger than she is.
 */
const registers = {
  man: { names: ['rms', 'awb'], pitch: [90, 148], tract: [0.94, 1.06] },
  oldMan: { names: ['awb', 'rms'], pitch: [84, 112], tract: [0.92, 1] },
  woman: { names: ['slt'], pitch: [172, 222], tract: [0.88, 0.95] },
  oldWoman: { names: ['slt'], pitch: [150, 180], tract: [0.88, 0.94] },
  child: { names: ['awb', 'rms'], pitch: [238, 282], tract: [1.12, 1.18] },
  quadruped: { names: ['kal16', 'awb'], pitch: [150, 210], tract: [1.02, 1.12] },
  winged: { names: ['awb', 'rms'], pitch: [255, 305], tract: [1.14, 1.18] },
  swimming: { names: ['kal16', 'awb'], pitch: [150, 210], tract: [0.98, 1.1] },
  wheeled: { names: ['rms', 'kal16'], pitch: [78, 104], tract: [0.92, 1] },
  thing: { names: ['awb', 'kal16'], pitch: [165, 215], tract: [1.06, 1.14] },
} as const satisfies Record<string, Register>;

function registerOf(name: string, kind: Rig, high: boolean): Register {
  if (kind !== 'person') return registers[kind];
  if (young.test(name)) return registers.child;
  if (old.test(name)) return high ? registers.oldWoman : registers.oldMan;
  return high ? registers.woman : registers.man;
}

/** Just noticeable beside each other: a sixth of an octave or a twentieth of size. */
function near(a: Voice, b: Voice): boolean {
  return (
    a.name === b.name &&
    Math.abs(Math.log2(a.pitch / b.pitch)) < 0.13 &&
    Math.abs((a.tract ?? 1) - (b.tract ?? 1)) < 0.05
  );
}

/**
 * A voice for a character, the same for the same seed and name. `kind` is the character's rig; `taken` are the voices
 * of the rest of the cast, from which this one is kept apart as far as the package's four voices allow.
 * Animals and things that talk sound like cartoon characters. `lent`: a person who lends the character their likeness may
 * lend their pitch as well, so it is a voice that follows one.
 */
export function castVoice(
  seed: number,
  name: string,
  kind: Rig,
  taken: readonly Voice[] = [],
  { lent = false }: { lent?: boolean } = {},
): Voice {
  const words = name.toLowerCase().split(/[^\p{L}]+/u);
  const base = hash(`${seed}:${name.toLowerCase()}`);
  const likely = likelyGender(name);
  const high =
    likely === 'she' || (likely === null && (words.some((word) => word.endsWith('a')) || base % 2 === 0));
  const { names: all, pitch, tract }: Register = registerOf(name, kind, high);
  const names = lent && kind === 'person' ? all.filter((one) => followsPitch({ name: one })) : all;
  const variant = (round: number): Voice => {
    const h = hash(`${base}:${round}`);
    const share = (shift: number) => ((h >>> shift) % 1000) / 1000;
    const pace = 1.02 + (((h >>> 18) % 100) / 100) * 0.11;
    return {
      name: names[h % names.length] ?? 'slt',
      pitch: Math.round(pitch[0] + share(8) * (pitch[1] - pitch[0])),
      stretch: old.test(name) ? pace * 1.1 : pace,
      tract: Math.round((tract[0] + share(4) * (tract[1] - tract[0])) * 100) / 100,
    };
  };
  for (let round = 0; round < 24; round++) {
    const voice = variant(round);
    if (!taken.some((other) => near(voice, other))) return voice;
  }
  return variant(0);
}
