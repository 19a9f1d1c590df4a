import { lemma } from '../words/inflections.ts';
import { determiners, joiners, numbers, owners, prepositions } from '../words/lexicon.ts';
import type { Token } from '../words/tokens.ts';
import { saidSo } from './act-nouns.ts';
import { toldBy } from './said-instead.ts';

/**
 * Verbs and the plainer words for what is seen where somebody does it; what it is done to keeps its place behind them. `something`: only
 * with something behind it; `alone`: only with nothing; a pattern is what behind it is part of the verb. `near`: what is seen is a part of
 * it, or something like it, and told so; judged one by one.
 */
const rows: readonly (readonly [
  verbs: string,
  how: 'something' | 'alone' | RegExp,
  plainly: string,
  near?: 'near',
])[] = [
  ['abandon desert ditch forsake', 'something', 'walk away from', 'near'],
  ['acquire', 'something', 'buy', 'near'],
  ['advertise demonstrate exhibit', 'something', 'show'],
  ['appoint', 'something', 'crown', 'near'],
  ['approve', 'alone', 'nod'],
  ['assist', 'something', 'help'],
  ['attend', /^(?=(?:an?|the|his|her|their|my) )/u, 'visit'],
  ['blindfold', 'something', 'put a scarf on', 'near'],
  ['camp', 'alone', 'sit by a tent', 'near'],
  ['capture nab ensnare', 'something', 'catch'],
  [
    'cheat',
    /^(?:at|in|on) (?:the |a )?(?:cards?|poker|exam|test|game|chess|monopoly|board game|quiz|scrabble)/u,
    'steal a card',
    'near',
  ],
  ['cheat', 'alone', 'steal a card', 'near'],
  ['coach', 'something', 'encourage'],
  [
    'compose',
    /^(?:(?:an?|the|his|her|some) )?(?:\p{L}+ )?(?:songs?|tunes?|music|symphony|melody|opera|waltz|piece)/u,
    'play the piano',
    'near',
  ],
  ['confuse puzzle baffle bewilder perplex', 'something', 'surprise', 'near'],
  ['conquer occupy', 'something', 'plant a flag on', 'near'],
  ['deal', /^(?=(?:the |some |out )?cards\b)/u, 'give out'],
  [
    'direct shoot',
    /^(?:(?:an?|the|his|her) )(?:\p{L}+ )?(?:film|movie|scene|music video|commercial|documentary)/u,
    'hold a camera',
  ],
  ['drape', 'something', 'put'],
  ['employ hire', 'something', 'shake hands with', 'near'],
  ['evict expel banish', 'something', 'chase away'],
  ['extinguish douse', 'something', 'put out'],
  ['face', /^(?=(?:an?|the|his|her|its|their|each) (?!camera\b))/u, 'stare at'],
  [
    'fire',
    /^(?=(?:(?:an?|the|his|her|their|two) )?(?:\p{L}+ )?(?:cannons?|guns?|pistols?|arrows?|rockets?|rifles?|revolvers?|lasers?|blasters?)\b)/u,
    'shoot',
  ],
  ['zap', 'something', 'shoot'],
  ['forge', 'something', 'hammer'],
  ['free liberate', /^(?=(?:an?|the|his|her|its|their|all|two|three|some|him|them) )/u, 'release'],
  ['abduct kidnap', /^(?=(?:an?|the|his|her|our|my|their) )/u, 'lift'],
  ['beam suck', /^(?=(?:up )?(?:an?|the|his|her|our|my|their) )(?:up )?/u, 'lift'],
  ['gamble', 'alone', 'throw dice'],
  ['graduate', 'alone', 'throw a graduation cap', 'near'],
  ['haggle', 'alone', 'argue', 'near'],
  ['handcuff', 'something', 'arrest'],
  ['heal cure', 'something', 'bandage', 'near'],
  [
    'heat reheat',
    /^(?:up )?(?=(?:an?|the|his|her|some) (?:\p{L}+ )?(?:soup|stew|milk|pizza|food|dinner|pan|pot|water|sauce|beans|curry|tea|chocolate)\b)/u,
    'cook',
  ],
  ['identify', 'something', 'inspect'],
  ['illustrate', 'something', 'draw in'],
  ['interrogate question cross-examine', 'something', 'talk to', 'near'],
  [
    'model',
    /^(?=(?:an?|the|his|her|some|new) (?:\p{L}+ )?(?:coat|dress|hat|shoes|suit|jacket|scarf|clothes|costume)\b)/u,
    'put on',
    'near',
  ],
  ['oil lubricate', 'something', 'pour oil on'],
  [
    'program code',
    /^(?:(?:an?|the|his|her) )?(?:\p{L}+ )?(?:computer|website|game|app|software|robot)/u,
    'type on a laptop',
  ],
  ['punish discipline', 'something', 'scold'],
  [
    'quit resign',
    /^(?:(?:his|her|its|their|the|a) )?(?:\p{L}+ )?(?:job|post|team|band|position|work)/u,
    'walk away',
    'near',
  ],
  ['queue', /^(?:up)?/u, 'stand in line'],
  ['line', /^up\b/u, 'stand in line'],
  [
    'push cut barge',
    /^(?:in(?: (?:the )?(?:line|queue))?|the (?:line|queue)|(?:to|at) the front(?: of the (?:line|queue))?)(?=$| (?:and|but)\b|,)/u,
    'walk over',
    'near',
  ],
  ['quit resign', 'alone', 'walk away', 'near'],
  [
    'record',
    /^(?:(?:an?|the|his|her|their) )(?:\p{L}+ )?(?:songs?|album|podcast|single|message|demo)/u,
    'sing into a microphone',
  ],
  ['recycle', /^(?=\p{L})/u, 'throw away', 'near'],
  ['reject spurn', /^(?=(?:an?|the|his|her|its) )/u, 'push away', 'near'],
  ['reward', 'something', 'give a cookie to', 'near'],
  ['smuggle', 'something', 'carry', 'near'],
  ['sow', 'something', 'scatter'],
  ['stargaze', 'alone', 'look up at the stars'],
  ['starve', 'alone', 'rub their belly', 'near'],
  [
    'support',
    /^(?=(?:an?|the|his|her|their) (?:\p{L}+ )?(?:team|player|runner|band|club|side)\b)/u,
    'cheer for',
  ],
  ['surround encircle', 'something', 'walk around'],
  ['test', /^(?=(?:an?|the|his|her|their|new) )/u, 'inspect'],
  ['translate decipher', 'something', 'read', 'near'],
  [
    'upset',
    /^(?=(?:an?|the|his|her) (?:\p{L}+ )?(?:vase|cup|glass|table|boat|bucket|cart|jug|bowl|pot|chair|lamp)\b)/u,
    'knock over',
  ],
  ['volunteer', 'alone', 'raise their hand', 'near'],
  ['escape flee', 'alone', 'run away'],
  [
    'save',
    /^the (?:day|world|planet|universe|city|town)(?=$| (?:again|and|but|with|by|from|in))/u,
    'cheer',
    'near',
  ],
  [
    'queue',
    /^(?:up )?(?:politely |patiently |quietly |outside |in the rain )*(?:for|at|outside|in front of)?/u,
    'stand',
  ],
  ['check-in', 'alone', 'arrive'],
  ['sharpen whet hone', 'something', 'polish'],
  ['unroll', /^(?=(?:an?|the|some|fresh|his|her|their|new|two|forty) )/u, 'spread'],
  [
    'burgle loot',
    /^(?=(?:an?|the|our|my|his|her|their) (?:\p{L}+ ){0,2}(?:bank|shop|store|museum|bakery|kiosk|supermarket|house|jeweller|jewellers|train|stagecoach|casino|post office|petrol station|gas station|castle)\b)/u,
    'steal a money bag in',
    'near',
  ],
  [
    'rob',
    /^(?=(?:an?|the|our|my|his|her|their) (?:\p{L}+ ){0,2}(?:shop|store|museum|bakery|kiosk|supermarket|house|jeweller|jewellers|casino|post office|petrol station|gas station|castle)\b)/u,
    'steal a money bag in',
    'near',
  ],
  ['hatch', /^(?:from|out of)(?= )/u, 'come out of'],
  ['tinker', 'alone', 'work'],
  ['unclog unblock', 'something', 'clean'],
  ['blow-dry', /^(?=(?:his|her|their|its|the) )/u, 'dry'],
  ['jumpstart jump-start', 'something', 'start', 'near'],
  ['declutter', 'something', 'tidy'],
  ['manhandle', 'something', 'push'],
  ['sidestep', 'something', 'walk around'],
  ['outrun outpace', 'something', 'overtake'],
  [
    'run',
    /^out of (?:(?:the|its|his|her|their|all) )?(?:battery|batteries|power|energy|charge|juice|steam|electricity|strength)\b/u,
    'slump',
  ],
  [
    'run',
    /^out of (?:(?:the|its|his|her|their) )?(?:fuel|petrol|gas|gasoline|diesel|kerosene)\b/u,
    'break down',
  ],
  ['run', /^out of (?:(?:the|his|her|their) )?(?:breath|air|puff)\b/u, 'pant'],
  ['dethrone', 'something', 'push', 'near'],
  ['outwit', 'something', 'surprise', 'near'],
  ['serenade', 'something', 'sing to'],
  ['sunbathe', 'alone', 'lie down'],
  ['moonbathe', 'alone', 'lie down'],
  ['window-shop', 'alone', 'look at a shop'],
  ['eavesdrop', 'alone', 'listen'],
  ['daydream', 'alone', 'think'],
  ['daydream', /^(?=of|about)/u, 'think'],
  ['procrastinate', 'alone', 'lie around', 'near'],
  ['multitask', 'alone', 'juggle', 'near'],
  ['trespass', 'alone', 'sneak in', 'near'],
  ['loiter', 'alone', 'stand around'],
  ['barbecue', 'alone', 'grill sausages'],
  ['toast', /^(?=(?:each other|the (?:bride|groom|couple|king|queen|guests?|winner)))/u, 'raise a glass to'],
  ['bungee-jump bungee', 'alone', 'jump', 'near'],
  ['skinny-dip', 'alone', 'swim', 'near'],
  ['speed-date', 'alone', 'talk', 'near'],
  ['babysit', 'alone', 'rock a baby', 'near'],
  ['housesit', 'alone', 'sit', 'near'],
  ['sightsee', 'alone', 'look around'],
  ['beachcomb', 'alone', 'collect shells'],
  ['birdwatch', 'alone', 'look at a bird with binoculars'],
  ['ghost-hunt', 'alone', 'chase a ghost'],
  ['treasure-hunt', 'alone', 'dig for treasure'],
  ['dumpster-dive', 'alone', 'climb into a dumpster'],
];

const byVerb = new Map<string, (typeof rows)[number][]>();
for (const row of rows)
  for (const verb of row[0].split(' ')) byVerb.set(verb, [...(byVerb.get(verb) ?? []), row]);

/** Forms that the dictionary of the tagger does not lead back to their verb. */
const irregular: Readonly<Record<string, string>> = {
  quits: 'quit',
  quitting: 'quit',
  upsets: 'upset',
  deals: 'deal',
  dealt: 'deal',
  ditches: 'ditch',
  stargazing: 'stargaze',
  stargazes: 'stargaze',
  haggling: 'haggle',
  haggles: 'haggle',
  haggled: 'haggle',
  camping: 'camp',
  camps: 'camp',
  camped: 'camp',
  cheats: 'cheat',
  cheating: 'cheat',
  queuing: 'queue',
  queueing: 'queue',
  robbing: 'rob',
  robs: 'rob',
  robbed: 'rob',
  hatches: 'hatch',
  hatching: 'hatch',
  sunbathing: 'sunbathe',
  birdwatching: 'birdwatch',
  sightseeing: 'sightsee',
  beachcombing: 'beachcomb',
  'blow-dries': 'blow-dry',
  'blow-drying': 'blow-dry',
  unclogging: 'unclog',
  unclogs: 'unclog',
  sowing: 'sow',
};

const leads = (t: Token | undefined): boolean =>
  t?.kind === 'word' &&
  !joiners.has(t.word) &&
  (determiners.has(t.word) ||
    owners.has(t.word) ||
    Object.hasOwn(numbers, t.word) ||
    /^(?:him|her|them|it|us|me|everyone|everybody|somebody|someone)$/u.test(t.word) ||
    (t.tags.has('Noun') && !prepositions.has(t.word)));
const ends = (t: Token | undefined): boolean =>
  t === undefined ||
  t.kind === 'mark' ||
  joiners.has(t.word) ||
  prepositions.has(t.word) ||
  t.tags.has('Adverb');

/** What is a noun as well: behind several it may be one of theirs. */
const alsoNouns =
  /^(?:deal|test|camp|model|record|face|fire|question|reward|support|hatch|quit|upset|toast|coach|cheat|program|code|direct|free|heat|oil|desert|house|ditch)$/u;

/** Is it what somebody does there, and no noun or adjective? */
function isDone(tokens: readonly Token[], i: number): boolean {
  const [before, t] = [tokens[i - 1], tokens[i]!];
  if (before === undefined) return /ing$/u.test(t.word);
  if (before.kind === 'mark') return t.tags.has('Verb') || /[^s]s$|ing$/u.test(t.word);
  if (determiners.has(before.word) || owners.has(before.word) || before.tags.has('Adjective')) return false;
  // "The deals", "a hatch": said of nothing before it.
  if (prepositions.has(before.word) && before.word !== 'to') return false;
  // "Two girls stargaze", "the police handcuff the thief".
  const several = before.tags.has('Plural') || before.word === 'police';
  return (
    (several && !alsoNouns.test(t.word)) ||
    t.tags.has('Verb') ||
    before.word === 'to' ||
    /^(?:and|then|who|is|are|was|were|we|they|i)$/u.test(before.word) ||
    (before.tags.has('Noun') && /[^s]s$|ing$/u.test(t.word))
  );
}

function toldAt(tokens: readonly Token[], i: number): { n: number; said: Token[] } | null {
  const t = tokens[i]!;
  const meant = byVerb.get(irregular[t.word] ?? lemma(t.word)) ?? byVerb.get(t.word);
  if (meant === undefined || !isDone(tokens, i)) return null;
  // What was done to somebody is not retold.
  if (
    /^(?:is|are|was|were|been|being|gets?|got)$/u.test(tokens[i - 1]?.word ?? '') &&
    /(?:ed|en|t)$/u.test(t.word)
  )
    return null;
  const next = tokens[i + 1];
  for (const [, how, plainly, near] of meant) {
    if (how === 'something' ? !leads(next) : how === 'alone' ? !ends(next) : false) continue;
    const behind = tokens.slice(i + 1, i + 7);
    const end = behind.findIndex((x) => x.kind !== 'word');
    const words = (end < 0 ? behind : behind.slice(0, end)).map((x) => x.word).join(' ');
    const match = typeof how === 'string' ? '' : (how.exec(words)?.[0] ?? null);
    if (match === null) continue;
    const n = 1 + (match.trim() === '' ? 0 : match.trim().split(' ').length);
    const [does, ...more] = saidSo(tokens.slice(i, i + n), plainly, [], undefined);
    if (does === undefined) return null;
    return { n, said: [near === undefined ? does : { ...does, near: t.text }, ...more] };
  }
  return null;
}

/** Has a verb plainer words here, in whatever form it is written? */
export const hasPlainWords = (word: string): boolean => byVerb.has(irregular[word] ?? lemma(word));

/** What somebody does, in plainer words for what is seen of it. */
export const plainVerbs = toldBy([toldAt]);
