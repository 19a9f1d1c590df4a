import type { Action, Expression } from '#contracts/world.ts';
import { helpers, standing } from './lexicon.ts';
import { nearActs } from './near-acts.ts';

/** Lemma → what is acted. */
const table: readonly (readonly [Action, string])[] = [
  ['throw', 'throw heave toss pass hurl lob fling chuck pitch sling flip serve launch'],
  ['shoot', 'shoot dunk'],
  ['kick', 'kick punt boot'],
  ['catch', 'catch intercept receive rebound fetch'],
  ['bounce', 'bounce dribble'],
  ['roll', 'roll bowl slide glide'],
  ['topple', 'topple knock tip demolish overturn smash crash destroy wreck ruin trample collide'],
  ['fall', 'fall wipe_out trip slip stumble faint collapse tumble plummet plunge flop faceplant'],
  [
    'walk',
    'travel advance retreat patrol prowl walk go come stroll wander step approach enter leave depart exit move tiptoe march cross return arrive meet visit',
  ],
  [
    'walk',
    'strut prance stagger wander_off scuttle toddle plod parade hike wade_in board saunter amble sneak creep trudge limp shuffle pace stride head reach waddle stomp hobble totter dawdle lurch tread stalk hobble',
  ],
  [
    'run',
    'run sprint dash race rush hurry jog scramble charge gallop flee bolt scurry scamper speed zoom hasten escape dart storm stampede trot scram romp zigzag',
  ],
  ['jump', 'jump leap hop skip bound spring_up land vault hurdle frolic'],
  ['ride', 'ride cycle pedal bike skate ski sled row canoe kayak'],
  ['wave', 'wave greet beckon salute wag signal'],
  [
    'talk',
    'say tell ask shout whisper reply answer yell exclaim mutter scream announce speak talk bark call add respond sigh',
  ],
  [
    'talk',
    'threaten plead moan quarrel admit advise explain complain warn promise claim beg demand insist joke mumble murmur cheer_on sing hum growl meow howl chirp bellow sneer grumble',
  ],
  [
    'talk',
    'teach whistle chatter cluck croak bleat hiss purr squeak squeal scold nag boast brag order wail whine whimper snort coo yelp yap yodel snarl babble preach lecture sing_along bray oink screech rap',
  ],
  [
    'talk',
    'tweet quack hoot squawk caw crow honk buzz beep roar moo neigh chat gossip argue thank apologize apologise shriek groan',
  ],
  [
    'hold',
    'grip hold pick take lift grab carry get raise seize pluck clutch collect steal find grasp scoop gather retrieve borrow swipe show lug rob clasp snatch',
  ],
  [
    'look',
    'look watch stare gaze glance see turn wink blink peek peer gape observe inspect examine read listen hear search spy admire sniff smell study notice spot discover',
  ],
  ['strike', 'putt'],
  ['rust', 'rust corrode oxidize oxidise'],
  ['drop', 'drop release let_go spill'],
  ['lower', 'lower cover'],
  ['raise', 'hoist'],
  ['push', 'push shove nudge bump press poke prod ram thrust'],
  ['pull', 'pull drag tow haul yank tug'],
  ['stand', 'stand wait relax pause stop stay halt linger hesitate remain pose guard'],
  ['sit', 'sit'],
  ['dance', 'dance celebrate cheer boogie waltz tango rejoice breakdance jive twerk groove moonwalk shimmy'],
  ['laugh', 'laugh giggle chuckle snicker snigger cackle chortle'],
  ['swing', 'swing sway oscillate'],
  ['float', 'float drift bob rise hover levitate'],
  ['sail', 'sail cruise'],
  ['sink', 'sink submerge'],
  ['pour', 'pour fill'],
  ['water', 'water'],
  ['attract', 'attract magnetize'],
  ['melt', 'melt thaw defrost'],
  ['boil', 'boil simmer'],
  ['freeze', 'freeze solidify ice_over'],
  ['condense', 'fog mist frost'],
  ['evaporate', 'evaporate vaporize vaporise sublimate sublime'],
  ['break', 'break shatter crack pop burst snap'],
  ['fly', 'fly soar flutter swoop perch'],
  ['drive', 'drive park'],
  ['brake', 'brake skid'],
  ['clap', 'clap applaud'],
  ['bow', 'bow curtsy'],
  ['hug', 'hug embrace cuddle snuggle'],
  ['kiss', 'kiss smooch'],
  ['highfive', 'highfive'],
  ['pat', 'pat pet stroke tickle scratch caress'],
  ['feed', 'feed'],
  [
    'hit',
    'whip punch slap smack bite pinch sting beat whack swat spank peck headbutt bonk jab thwack clobber',
  ],
  ['fight', 'fight wrestle battle duel attack spar brawl clash'],
  ['cry', 'cry weep sob bawl'],
  ['sneeze', 'sneeze cough hiccup burp belch choke'],
  ['nod', 'nod'],
  ['spin', 'spin twirl pirouette whirl'],
  [
    'shake',
    'shake shiver tremble wiggle shudder wobble jiggle quiver twitch vibrate rattle squirm teeter wriggle fidget wiggle',
  ],
  ['blow', 'blow puff'],
  ['stretch', 'yawn stretch flex'],
  ['think', 'think ponder wonder meditate daydream'],
  ['shrug', 'shrug'],
  ['flip', 'somersault backflip frontflip'],
  ['exercise', 'exercise train rehearse'],
  ['point', 'point'],
  [
    'eat',
    'eat chew munch nibble devour swallow lick taste gobble slurp crunch snack chomp gnaw graze devour',
  ],
  ['drink', 'drink sip gulp chug guzzle'],
  ['knock', 'hammer pound tap bang drum thump strike'],
  [
    'work',
    'fan touch wash clean wipe brush scrub polish rub sweep mop vacuum stir mix knead iron dig rake comb massage type strum dry erase shovel mash whisk scrape groom dust',
  ],
  ['give', 'give hand offer bring deliver lend share'],
  ['put', 'put place set lay stash store plant pack'],
  ['sleep', 'sleep nap doze snooze rest snore dream hibernate'],
  ['lie', 'lie recline sunbathe'],
  ['kneel', 'kneel squat crouch pray propose'],
  ['crawl', 'crawl slither'],
  ['climb', 'climb clamber ascend scale'],
  ['swim', 'swim paddle bathe wade'],
  ['chase', 'chase pursue hunt'],
  ['follow', 'follow'],
  ['hide', 'hide duck cower lurk shelter'],
  ['dive', 'dive lunge pounce bellyflop'],
  ['scare', 'scare frighten startle spook terrify surprise shock'],
  ['wake', 'wake awaken'],
  ['kindle', 'light ignite kindle'],
  ['open', 'open unlock unwrap unfold'],
  ['close', 'close shut slam lock'],
  ['cut', 'cut chop slice carve saw tear rip split halve'],
  ['paint', 'paint draw write sketch scribble sign doodle'],
  ['stack', 'stack pile'],
  ['juggle', 'juggle'],
  ['peel', 'peel unpeel'],
  ['fold', 'fold'],
  ['spread', 'spread smear'],
  ['squeeze', 'squeeze squirt compress wring'],
];

export const verbs: ReadonlyMap<string, Action> = new Map(
  table.flatMap(([action, words]) => words.split(' ').map((w) => [w, action] as const)),
);

/** Verbs that say how something came out rather than what was done. */
export const outcomeVerbs: ReadonlyMap<string, 'succeed' | 'fail'> = new Map([
  ['miss', 'fail'],
  ['fail', 'fail'],
  ['fumble', 'fail'],
  ['score', 'succeed'],
  ['succeed', 'succeed'],
  ['swish', 'succeed'],
  ['sink', 'succeed'],
  ['nail', 'succeed'],
]);

/** Verbs that only change a face. */
export const faceVerbs: ReadonlyMap<string, Expression> = new Map([
  ['smile', 'happy'],
  ['grin', 'happy'],
  ['beam', 'happy'],
  ['frown', 'sad'],
  ['pout', 'sad'],
  ['scowl', 'angry'],
  ['glare', 'angry'],
  ['gasp', 'surprised'],
]);

const feelings: Readonly<Record<Exclude<Expression, 'neutral'>, string>> = {
  happy:
    'happy happily glad gladly proud proudly cheerful cheerfully excited excitedly joyful joyfully joyous pleased delighted delightedly content contented contentedly satisfied relieved thrilled ecstatic overjoyed merry merrily hopeful grateful gratefully triumphant triumphantly jolly smug friendly eager eagerly',
  sad: 'sad sadly unhappy unhappily disappointed gloomy gloomily miserable miserably upset lonely heartbroken depressed sorry glum glumly tearful tearfully melancholy homesick hurt sorrowful sorrowfully bored tired sleepy exhausted weary wearily',
  angry:
    'angry angrily furious furiously annoyed mad madly grumpy grumpily cross crossly irritated outraged jealous jealously impatient impatiently stern sternly fierce fiercely frustrated',
  surprised:
    'surprised shocked amazed astonished stunned startled puzzled confused curious curiously baffled bewildered speechless',
  scared:
    'scared afraid frightened terrified nervous nervously worried anxious anxiously scaredly panicked alarmed uneasy fearful fearfully embarrassed shy shyly',
  laughing: 'laughing amused giggly',
};

export const moods: Readonly<Record<string, Expression>> = Object.fromEntries(
  Object.entries(feelings).flatMap(([mood, words]) =>
    words.split(' ').map((word) => [word, mood as Expression] as const),
  ),
);

/** How strongly; 1 is ordinary. */
export const manners: Readonly<Record<string, number>> = {
  slowly: 0.6,
  slow: 0.6,
  gently: 0.65,
  softly: 0.65,
  carefully: 0.7,
  lazily: 0.6,
  quietly: 0.8,
  calmly: 0.8,
  lightly: 0.75,
  quickly: 1.4,
  fast: 1.4,
  rapidly: 1.4,
  vigorously: 1.6,
  quick: 1.4,
  hard: 1.5,
  strongly: 1.4,
  wildly: 1.5,
  high: 1.3,
  far: 1.4,
  suddenly: 1.2,
  forcefully: 1.5,
  powerfully: 1.5,
  energetically: 1.3,
  swiftly: 1.4,
};

const irregular: Readonly<Record<string, string>> = {
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

/** The dictionary form of a verb as it stands in a script (third person, past, -ing). Good enough for the table above. */
export function lemma(word: string): string {
  const w = word.toLowerCase();
  if (Object.hasOwn(irregular, w)) return irregular[w]!;
  const known = (c: string) =>
    verbs.has(c) ||
    outcomeVerbs.has(c) ||
    faceVerbs.has(c) ||
    standing.has(c) ||
    helpers.has(c) ||
    otherVerbs.has(c) ||
    nearActs.has(c);
  const candidates = [w];
  if (w.endsWith('s')) candidates.push(w.slice(0, -1));
  if (w.endsWith('es')) candidates.push(w.slice(0, -2));
  if (w.endsWith('ed')) candidates.push(w.slice(0, -2), w.slice(0, -1), w.slice(0, -3));
  if (w.endsWith('ing')) candidates.push(w.slice(0, -3), `${w.slice(0, -3)}e`, w.slice(0, -4));
  const hit = candidates.find(known);
  if (hit !== undefined) return hit;
  if (w.endsWith('ies')) return `${w.slice(0, -3)}y`;
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
};

/** The singular of a noun, by the ordinary rules. */
export function singular(word: string): string {
  const w = word.toLowerCase();
  if (Object.hasOwn(oddPlurals, w)) return oddPlurals[w]!;
  if (w === 'men' || w === 'women' || w === 'people' || w === 'children') return w;
  if (w.endsWith('ies') && w.length > 4) return `${w.slice(0, -3)}y`;
  if (/(sh|ch|x|z|ss)es$/.test(w)) return w.slice(0, -2);
  if (w.endsWith('oes')) return w.slice(0, -2);
  if (w.endsWith('s') && !w.endsWith('ss') && !w.endsWith('us')) return w.slice(0, -1);
  return w;
}
