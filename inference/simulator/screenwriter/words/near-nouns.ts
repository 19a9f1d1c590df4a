/**
 * Nouns of which something near is drawn, and told as near: a thing of the same use or kind, judged one by one. What
 * the embedding finds for these is worse (a pelican comes out near to a leopard).
 */
const rows: readonly (readonly [string, string])[] = [
  ['television', 'movie cartoon sitcom documentary horror-movie scary-movie'],
  ['box', 'jack-in-the-box litterbox terrarium'],
  ['pork chop', 'schnitzel'],
  ['salad', 'greens'],
  ['stick', 'truncheon bar rod'],
  ['paper', 'crossword'],
  ['wave', 'tsunami'],
  ['plant', 'weed ivy seaweed algae'],
  ['leaf', 'petal blade'],
  ['flower', 'blossom mistletoe'],
  ['soap', 'foam lather'],
  ['money bag', 'loot ransom savings wages'],
  ['trophy', 'prize award'],
  ['gift', 'surprise goodie'],
  ['wardrobe', 'cloakroom'],
  ['bench', 'pew'],
  ['fence', 'railing'],
  ['rock', 'asteroid meteor meteorite'],
  ['star', 'comet'],
  ['snake', 'eel'],
  ['worm', 'maggot'],
  ['beetle', 'cockroach'],
  ['squirrel', 'chipmunk'],
  ['ghost', 'phantom spirit spectre poltergeist'],
  ['person', 'dwarf leprechaun goblin executioner bullfighter spy bodyguard agent'],
  ['bathtub', 'jacuzzi hot-tub sauna'],
  ['campfire', 'flame blaze'],
  ['alarm clock', 'alarm'],
  ['sled', 'snowmobile'],
  ['yarn', 'crochet'],
  ['doghouse', 'henhouse coop hutch stable'],
  ['slide', 'banister bannister'],
  ['rope', 'cord'],
  ['table', 'windowsill ledge sill mantelpiece'],
  ['rollerskate', 'ice-skate skates'],
  ['wet patch', 'mud slime sludge goo'],
  ['curtain', 'shower-curtain drape'],
  ['rowboat', 'gondola'],
  ['cat', 'feline'],
  ['cash', 'till'],
  ['confetti', 'glitter'],
  ['book', 'bedtime-story fairy-tale fairytale poem novel'],
  ['bear', 'mascot'],
  ['lone mountain', 'sierra'],
  ['castle', 'palace'],
  ['church', 'cathedral chapel abbey basilica'],
  ['volcano', 'firemountain'],
];

const table: ReadonlyMap<string, string> = new Map(
  rows.flatMap(([as, words]) => words.split(' ').map((word) => [word.replaceAll('-', ' '), as] as const)),
);

/** The thing or the kind that a noun is drawn as, told as near; null where the table has none. */
export const nearNoun = (word: string): string | null =>
  table.get(word.toLowerCase().replaceAll('-', ' ')) ?? null;
