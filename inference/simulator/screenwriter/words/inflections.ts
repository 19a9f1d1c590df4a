import { feelingVerbs } from './feelings.ts';
import { helpers, standing } from './lexicon.ts';
import { nearActs } from './near-acts.ts';
import { stirringVerbs } from './stirring-verbs.ts';
import { faceVerbs, outcomeVerbs, verbs } from './verbs.ts';

const irregular: Readonly<Record<string, string>> = {
  whizzes: 'whiz',
  picnicking: 'picnic',
  dying: 'die',
  tying: 'tie',
  untying: 'untie',
  unties: 'untie',
  untied: 'untie',
  wove: 'weave',
  sawn: 'saw',
  mown: 'mow',
  sewn: 'sew',
  mistook: 'mistake',
  dealt: 'deal',
  trod: 'tread',
  strode: 'stride',
  clung: 'cling',
  withdrew: 'withdraw',
  overtook: 'overtake',
  lent: 'lend',
  leant: 'lean',
  beaten: 'beat',
  became: 'become',
  putting: 'put',
  shrank: 'shrink',
  stank: 'stink',
  swore: 'swear',
  shone: 'shine',
  smelt: 'smell',
  spilt: 'spill',
  dreamt: 'dream',
  understood: 'understand',
  heard: 'hear',
  fled: 'flee',
  chose: 'choose',
  led: 'lead',
  forgot: 'forget',
  crept: 'creep',
  bent: 'bend',
  spat: 'spit',
  paid: 'pay',
  knew: 'know',
  grown: 'grow',
  grew: 'grow',
  flown: 'fly',
  rang: 'ring',
  swept: 'sweep',
  sped: 'speed',
  stung: 'sting',
  sold: 'sell',
  taught: 'teach',
  bought: 'buy',
  sent: 'send',
  threw: 'throw',
  thrown: 'throw',
  shot: 'shoot',
  caught: 'catch',
  fell: 'fall',
  fallen: 'fall',
  ran: 'run',
  rode: 'ride',
  ridden: 'ride',
  went: 'go',
  gone: 'go',
  goes: 'go',
  came: 'come',
  left: 'leave',
  said: 'say',
  told: 'tell',
  spoke: 'speak',
  spoken: 'speak',
  held: 'hold',
  took: 'take',
  taken: 'take',
  got: 'get',
  gets: 'get',
  saw: 'see',
  seen: 'see',
  stood: 'stand',
  sat: 'sit',
  flung: 'fling',
  slung: 'sling',
  leapt: 'leap',
  slid: 'slide',
  sank: 'sink',
  sunk: 'sink',
  wept: 'weep',
  wrung: 'wring',
  made: 'make',
  makes: 'make',
  hits: 'hit',
  froze: 'freeze',
  crackling: 'crackle',
  crackled: 'crackle',
  tried: 'try',
  tries: 'try',
  cries: 'cry',
  cried: 'cry',
  hurries: 'hurry',
  hurried: 'hurry',
  carries: 'carry',
  carried: 'carry',
  replies: 'reply',
  replied: 'reply',
  does: 'do',
  did: 'do',
  has: 'have',
  had: 'have',
  is: 'be',
  are: 'be',
  was: 'be',
  were: 'be',
  "'s": 'be',
  lay: 'lie',
  flew: 'fly',
  flies: 'fly',
  stopped: 'stop',
  dropped: 'drop',
  hopped: 'hop',
  skipped: 'skip',
  tripped: 'trip',
  slipped: 'slip',
  stepped: 'step',
  grabbed: 'grab',
  chucks: 'chuck',
  topples: 'topple',
  toppled: 'topple',
  tumbled: 'tumble',
  stumbled: 'stumble',
  juggles: 'juggle',
  juggled: 'juggle',
  dribbled: 'dribble',
  chased: 'chase',
  waved: 'wave',
  danced: 'dance',
  swung: 'swing',
  broke: 'break',
  broken: 'break',
  bounced: 'bounce',
  wore: 'wear',
  worn: 'wear',
  hung: 'hang',
  laid: 'lay',
  lying: 'lie',
  put: 'put',
  set: 'set',
  blew: 'blow',
  blown: 'blow',
  bit: 'bite',
  bitten: 'bite',
  ate: 'eat',
  eaten: 'eat',
  drove: 'drive',
  driven: 'drive',
  swam: 'swim',
  gave: 'give',
  given: 'give',
  shook: 'shake',
  shaken: 'shake',
  stole: 'steal',
  stolen: 'steal',
  rose: 'rise',
  risen: 'rise',
  met: 'meet',
  cheers: 'cheer',
  ducks: 'duck',
  slept: 'sleep',
  knelt: 'kneel',
  lain: 'lie',
  lies: 'lie',
  fought: 'fight',
  drank: 'drink',
  drunk: 'drink',
  sang: 'sing',
  sung: 'sing',
  swum: 'swim',
  swims: 'swim',
  swimming: 'swim',
  fed: 'feed',
  hid: 'hide',
  hidden: 'hide',
  dug: 'dig',
  spun: 'spin',
  brought: 'bring',
  thought: 'think',
  wrote: 'write',
  written: 'write',
  drew: 'draw',
  drawn: 'draw',
  built: 'build',
  dove: 'dive',
  found: 'find',
  woke: 'wake',
  woken: 'wake',
  felt: 'feel',
  kept: 'keep',
  began: 'begin',
  begun: 'begin',
  won: 'win',
  lost: 'lose',
  lit: 'light',
  struck: 'strike',
  sprang: 'spring_up',
  patted: 'pat',
  petted: 'pet',
  hugged: 'hug',
  chopped: 'chop',
  wrapped: 'wrap',
  knitted: 'knit',
  fries: 'fry',
  fried: 'fry',
  tore: 'tear',
  torn: 'tear',
  ripped: 'rip',
  shut: 'shut',
  'high-five': 'highfive',
  'high-fives': 'highfive',
  'high-fived': 'highfive',
  'high-fiving': 'highfive',
};

/** Verbs that the reader knows otherwise than as acts, or must know to say why they cannot be staged. */
const otherVerbs: ReadonlySet<string> = new Set(
  'wear hit play warn promise explain claim exclaim orbit circle revolve read write draw paint spell type print melt boil burn evaporate dissolve ignite condense react rotate slide pour break lower rise open close touch meet wake light win lose'.split(
    ' ',
  ),
);

/** "Hopping" is from hop, "hoping" is not: a short word doubles its last letter. */
const doubles = (stem: string): boolean => /^[^aeiou]*[aeiou][^aeiouwxy]$/u.test(stem);

/** The dictionary form of a verb as it stands in a script (third person, past, -ing). Good enough for the table above. */
export function lemma(word: string): string {
  // A name, whatever else it means.
  if (/^\p{Lu}\p{Ll}/u.test(word)) return word;
  const w = word.toLowerCase();
  if (Object.hasOwn(irregular, w)) return irregular[w]!;
  const known = (c: string) =>
    verbs.has(c) ||
    outcomeVerbs.has(c) ||
    faceVerbs.has(c) ||
    standing.has(c) ||
    helpers.has(c) ||
    otherVerbs.has(c) ||
    nearActs.has(c) ||
    feelingVerbs.has(c) ||
    stirringVerbs.has(c);
  const candidates = [w];
  if (w.endsWith('s')) candidates.push(w.slice(0, -1));
  if (/(?:s|x|z|ch|sh|o)es$/u.test(w)) candidates.push(w.slice(0, -2));
  if (/.{2}ied$/u.test(w)) candidates.push(`${w.slice(0, -3)}y`);
  if (w.endsWith('ed'))
    candidates.push(...(doubles(w.slice(0, -2)) ? [] : [w.slice(0, -2)]), w.slice(0, -1), w.slice(0, -3));
  if (w.endsWith('ing'))
    candidates.push(
      ...(doubles(w.slice(0, -3)) ? [] : [w.slice(0, -3)]),
      `${w.slice(0, -3)}e`,
      w.slice(0, -4),
    );
  const hit = candidates.find(known);
  if (hit !== undefined) return hit;
  if (/.{2}ie[sd]$/u.test(w)) return `${w.slice(0, -3)}y`;
  const stem = /^(.{2,})(?:ing|ed)$/u.exec(w)?.[1];
  // "Stirred" loses the doubled letter, "sliced" gets its e back.
  if (stem !== undefined) {
    if (/([b-df-hj-kmnp-rtv])\1$/u.test(stem)) return stem.slice(0, -1);
    return /(?:[aeiou][cgsvz]|[bdfgkptz]l|[^aeiou][aeiou](?:t|k|p|m|n)|u|rg|nc|ns|rs|rc|lv|rv)$/u.test(
      stem,
    ) && !/(?:en|er|on|it)$/u.test(stem)
      ? `${stem}e`
      : stem;
  }
  if (/(sh|ch|ss|x|z)es$/.test(w)) return w.slice(0, -2);
  if (w.endsWith('s') && !w.endsWith('ss')) return w.slice(0, -1);
  return w;
}

const oddPlurals: Readonly<Record<string, string>> = {
  acropolis: 'acropolis',
  canvas: 'canvas',
  leaves: 'leaf',
  knives: 'knife',
  loaves: 'loaf',
  shelves: 'shelf',
  wolves: 'wolf',
  mice: 'mouse',
  geese: 'goose',
  cookies: 'cookie',
  zombies: 'zombie',
  movies: 'movie',
  brownies: 'brownie',
  hoodies: 'hoodie',
  smoothies: 'smoothie',
  pixies: 'pixie',
  genies: 'genie',
  ties: 'tie',
  pies: 'pie',
  feet: 'foot',
  teeth: 'tooth',
  shoes: 'shoe',
  toes: 'toe',
  canoes: 'canoe',
  thieves: 'thief',
  elves: 'elf',
  dwarves: 'dwarf',
  calves: 'calf',
  scarves: 'scarf',
  halves: 'half',
  wives: 'wife',
  hooves: 'hoof',
  oxen: 'ox',
  rookies: 'rookie',
  magpies: 'magpie',
  selfies: 'selfie',
  emus: 'emu',
  menus: 'menu',
  tutus: 'tutu',
  gurus: 'guru',
  cyclopses: 'cyclops',
  triceratopses: 'triceratops',
  triceratops: 'triceratops',
  pegasuses: 'pegasus',
  octopuses: 'octopus',
  walruses: 'walrus',
  platypuses: 'platypus',
  geniuses: 'genius',
  viruses: 'virus',
  cactuses: 'cactus',
  circuses: 'circus',
  mantises: 'mantis',
  buses: 'bus',
  axes: 'axe',
  lenses: 'lens',
  canvases: 'canvas',
  beanies: 'beanie',
  hoes: 'hoe',
};

/** The singular of a noun, by the ordinary rules. */
export function singular(word: string): string {
  const w = word.toLowerCase();
  if (Object.hasOwn(oddPlurals, w)) return oddPlurals[w]!;
  if (w === 'men' || w === 'women' || w === 'people' || w === 'children') return w;
  // Firemen, snowmen.
  if (/[a-z]{2,}men$/u.test(w)) return `${w.slice(0, -2)}an`;
  if (w.endsWith('ies') && w.length > 4) return `${w.slice(0, -3)}y`;
  if (/(sh|ch|x|z|ss)es$/.test(w)) return w.slice(0, -2);
  if (w.endsWith('oes')) return w.slice(0, -2);
  if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us')) return w.slice(0, -1);
  return w;
}
