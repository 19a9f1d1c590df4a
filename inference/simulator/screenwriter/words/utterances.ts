import { joiners, prepositions } from './lexicon.ts';
import type { Token } from './token.ts';

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
  // An argument: all else that is had and said has a verb of its own.
  have: 'No, no, no!',
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
  honk: 'Honk, honk!',
  beep: 'Beep, beep!',
  quack: 'Quack, quack!',
  moo: 'Moo!',
  bark: 'Woof, woof!',
  meow: 'Meow.',
  roar: 'Roar!',
  growl: 'Grrr.',
  whistle: 'Whee, whee.',
  babble: 'Ba, ba, ba.',
  wail: 'Aaah!',
  whine: 'Ohh.',
  whimper: 'Ohh.',
  yelp: 'Ow!',
  squeal: 'Eee!',
  squeak: 'Eee!',
  scold: 'No, no, no!',
  nag: 'Bla, bla, bla.',
  tell: 'Bla, bla, bla.',
  teach: 'Bla, bla, bla.',
  boo: 'Boo!',
  jeer: 'Boo!',
  heckle: 'Boo!',
  shush: 'Shh!',
  hush: 'Shh!',
  taunt: 'Na, na, na!',
  plead: 'Please, please!',
  moan: 'Ohh.',
  quarrel: 'No, no, no!',
  advise: 'Bla, bla, bla.',
  warn: 'Hey!',
  boast: 'Ha, ha!',
  brag: 'Ha, ha!',
  grumble: 'Hm.',
  snarl: 'Grrr.',
  hiss: 'Sss.',
  threaten: 'Hey!',
  promise: 'Mm, hm.',
  admit: 'Mm, hm.',
  cheer: 'Hooray!',
  repeat: 'Bla, bla, bla.',
  give: 'Bla, bla, bla.',
  make: 'Bla, bla, bla.',
  hold: 'Bla, bla, bla.',
  preach: 'Bla, bla, bla.',
  lecture: 'Bla, bla, bla.',
  beg: 'Please, please!',
  greet: 'Hello!',
  insult: 'You silly fool!',
  offend: 'You silly fool!',
  mock: 'Na, na, na!',
  praise: 'Well done!',
  commend: 'Well done!',
  compliment: 'Well done!',
  flatter: 'How nice you look!',
  congratulate: 'Congratulations!',
  encourage: 'You can do it!',
  forgive: 'I forgive you.',
  pardon: 'I forgive you.',
  excite: 'Guess what!',
  bless: 'Bless you.',
  curse: 'A curse on you!',
  swear: 'Argh!',
  chant: 'Hey, hey, hey!',
  protest: 'No, no, no!',
  object: 'No, no, no!',
  disagree: 'No, no, no!',
  agree: 'Yes, yes.',
  deny: 'No, no, no!',
  confess: 'It was me.',
  hail: 'Hey!',
  summon: 'Come here!',
  forbid: 'No, you may not!',
  dare: 'I dare you!',
  challenge: 'Come on, then!',
  accuse: 'It was you!',
  count: 'One, two, three!',
  pledge: 'I promise.',
  vow: 'I promise.',
  request: 'Please, please!',
  urge: 'Come on!',
  invite: 'Come with me!',
  introduce: 'This is my friend.',
  bet: 'I bet you!',
  whoop: 'Woo-hoo!',
  recommend: 'Try this one!',
  suggest: 'Shall we?',
  command: 'Forward!',
  instruct: 'Like this.',
  reply: 'Mm, hm.',
};

/** What is heard of all other verbs of speaking. */
export const UNHEARD = 'Bla, bla, bla.';

/** `after`: the words behind the verb, by which a song is known. */
export const utteranceOf = (base: string, after = ''): string | null =>
  base === 'sing' && /^happy birthday\b/u.test(after) ? 'Happy birthday to you!' : (sounds[base] ?? null);

/** "Orders a lemonade": what is wanted is said. Null of any other verb, and where somebody is ordered to do something. */
export function orderOf(base: string, after: readonly Token[]): string | null {
  if (base !== 'order') return null;
  const ends = after.findIndex(
    (t) => t.kind !== 'word' || joiners.has(t.word) || prepositions.has(t.word) || t.word === 'to',
  );
  const said = ends < 0 ? after : after.slice(0, ends);
  const names = said.length > 0 && said.every((t) => !t.tags.has('Pronoun')) && said.at(-1)?.tags.has('Noun');
  if (names !== true || after[ends]?.word === 'to') return null;
  const wish = said.map((t) => t.text.toLowerCase()).join(' ');
  return `${wish.charAt(0).toUpperCase()}${wish.slice(1)}, please.`;
}
