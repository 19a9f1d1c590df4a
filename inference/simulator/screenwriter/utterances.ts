/**
 * What is heard of somebody who speaks without words that anybody wrote: a sound of that kind, never a guess at what
 * was meant. By the verb's dictionary form.
 */
const sounds: Readonly<Record<string, string>> = {
  sing: 'La, la, la, la, la.',
  hum: 'Mm, mm, mm, mm.',
  shout: 'Hey!',
  yell: 'Hey!',
  call: 'Hello!',
  scream: 'Aaah!',
  shriek: 'Aaah!',
  howl: 'Aooo!',
  cheer_on: 'Hooray!',
  whisper: 'Psst.',
  mumble: 'Mm, hm.',
  murmur: 'Mm, hm.',
  mutter: 'Hm.',
  sigh: 'Ahh.',
  groan: 'Ohh.',
  argue: 'No, no, no!',
  complain: 'Oh, oh, oh.',
  apologize: 'Sorry.',
  apologise: 'Sorry.',
  thank: 'Thank you.',
  talk: 'Bla, bla, bla.',
  speak: 'Bla, bla, bla.',
  chat: 'Bla, bla, bla.',
  gossip: 'Bla, bla, bla.',
  explain: 'Bla, bla, bla.',
  answer: 'Mm, hm.',
  reply: 'Mm, hm.',
};

export const utteranceOf = (base: string): string | null => sounds[base] ?? null;
