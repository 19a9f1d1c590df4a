import { isOpenAir } from '#contracts/places.ts';
import type { Place } from '#contracts/world.ts';
import { sights } from '../../sights.ts';
import { namesOfThings } from '../words/one-name.ts';
import { DECIDES, decidingWords } from './decides-place.ts';
import { homes } from './homes.ts';
import { nearPlaces } from './near-places.ts';
import { occasionPlaces } from './occasions.ts';

/**
 * Where a scene plays that names no place: by who and what is in it. What belongs to one place alone counts three
 * times what is merely at home there; the place with the most wins, the upper one where two are level.
 */
const rows: readonly (readonly [Place, string, string])[] = [
  [
    'gym',
    'weight ?lifting|dead ?lifting|bench press(?:es|ing)?|push[- ]?ups?|pull[- ]?ups?|sit[- ]?ups?|squats?|aerobics|karate|judo|taekwondo|kung[- ]?fu|kickboxing|boxing|basketball|(?:three|3)[- ]pointers?|buzzer[- ]beater|lay[- ]?up|(?<!through (?:a|the) (?:\\p{L}+ )?)hoop|free[- ]throw|dunk|dunks|backboard|volleyball|gymnast',
    'coach|rebound|dumbbells?|trampoline',
  ],
  [
    'kitchen',
    'burn(?:s|ed|t|ing)? (?:the|his|her|some|all the) (?:toast|cake|cookies|dinner|pancakes?|pizza|eggs?|steak|bread|pie)|oven|stove|plumber|sink|fridge|toaster|frying pan|cook(?:s|ing|ed)?|bak(?:es?|ing|ed)|knead(?:s|ing|ed)?|dough|flour|waffles?|wash(?:es|ing)? up|dries the (?:plates|glasses|cups)|tablecloth|(?:lay|lays|set|sets|laying|setting) the table|chef|soup|(?:sauce)?pans?|pots?|kettle|boils?|boiling|simmers?|butter|cheese|pasta|spaghetti|pancakes?|recipe|dishes|counter',
    'breakfast|dinner|supper|cups?|mugs?|plates?|table|milk|tea|coffee|juice|knife|fork|spoon|bowl|bread|eggs?|glass|jug|pizza|teapot|waiter|cookies?|biscuits?',
  ],
  ['cafe', 'waitress(?:es)?|waiters?|baristas?|cappuccinos?|menu', 'tray|customers?|plates?'],
  ['bakery', 'bakers?', 'bread|(?:bread|cinnamon|fresh|warm|sausage) rolls|croissants?'],
  ['library', 'librarians?', 'books?|bookshel(?:f|ves)'],
  [
    'living-room',
    'on the wall|hang(?:s|ing)? (?:up )?(?:a|an|the|his|her|their) (?:picture|painting|poster|mirror|clock|photo)|sofa|couch|armchair|television|tv|fireplace|carpet|rug|vacuum cleaner|cushions?|birthday(?! party)|light ?bulbs?|ceiling|out (?:of )?the window|(?:leav|left|enter|exit|burst)\\p{L}* (?:into )?the room|(?:through|at|on|to|behind|from|in|against|by|near|of|open\\p{L}*|clos\\p{L}*|slam\\p{L}*|shut\\p{L}*|answer\\p{L}*) (?:the|an?|his|her|their|our|my) (?:open |front |closed |back |half-open )?(?:doors?|doorway|window)(?! frame)(?![^.]*(?:smash|shatter|broke|break|crack))',
    'slippers?|(?:walk|com|burst|storm|barg|rush)\\p{L}* in(?= *(?:[.,;!?]|$| and| with| through))|vase|shelf|shelves|book(?:shelf|case)|curtains?|windows?|(?:by|beside|at|near|before|in front of) the fire|book|grand(?:ma|pa|mother|father)|lamp|toddler|baby|candles?|piano|newspaper|knocks?',
  ],
  [
    'bedroom',
    'bed|pillows?|blanket|pyjamas|pajamas|wardrobe|bedtime|alarm clock|(?:goes?|went|going) back to (?:sleep|bed)|oversle(?:eps?|pt)|snor(?:es?|ed|ing)',
    'asleep|sleeps?|nap|teddy',
  ],
  [
    'bathroom',
    'bath ?tubs?|tub|bath|bubble bath|bath ?robe|showers?(?! (?:it|him|her|them)sel|.*\\btrunks?\\b)|tooth ?brush(?:es)?|toothpaste|toilets?|loo|toilet paper|shampoo|brush(?:es|ed|ing)? (?:his|her|their|its) teeth|rubber duck',
    'soap|towels?|sink|basin|mirror|razor|shaves?|sponge',
  ],
  [
    'hospital',
    'nurses?|surgeons?|paramedics?|stethoscope|syringe|bandages?|wheelchair|stretcher|x-?ray|thermometer|dentists?|operation',
    'doctors?|patients?|vet|crutch(?:es)?',
  ],
  [
    'prison',
    'prisoners?|inmates?|jailers?|convicts?|prison guards?|handcuffs?|ball and chain',
    'guards?|warden|escapes?',
  ],
  [
    'hall',
    'bell ?boys?|bell ?hops?|receptionists?|concierge|doorm[ae]n|chandelier|staircase',
    'elevator|luggage|stairs|porter',
  ],
  [
    'museum',
    'museums?|sculptures?|dinosaur skeleton|mummy|mummies|fossils?|amphora|curators?|art thief|masterpiece',
    'statues?|paintings?|pedestal|tourists?',
  ],
  [
    'church',
    'priests?|bishops?|popes?|nuns?|monks?|altar|pews?|church bells?|choir|stained[- ]glass|vicar',
    'pray(?:s|ing|ed)?|candles?|organ',
  ],
  [
    'shop',
    'shop ?keepers?|cashiers?|cash register|groceries|grocers?|shop assistants?|vending machine',
    'customers?|coins?|shopping',
  ],
  [
    'classroom',
    'pupils?|blackboard|chalk|homework|lesson|schoolbag|the class|principal',
    'teacher|students?|desk',
  ],
  ['office', 'boss|colleagues?|printer|spreadsheet|secretary|cubicle', 'computer|laptop|keyboard|desk'],
  [
    'lab',
    'scientist|microscope|test tube|beaker|flask|acetone|ethanol|glycerol|mercury|iodine|camphor|naphthalene|arsenic|dry ice|(?:sulfuric|sulphuric) acid|experiment|chemist|petri dish',
    'magnet|inventor',
  ],
  [
    'theatre',
    'audience|spotlight|actress|ballerina|magician|opera|microphone|orchestra|lion tamer|(?<=jumps through (?:a|the) (?:\\p{L}+ )?)hoop|acrobat|juggl(?:es|er|ing)',
    'sings?|song|piano|violin|drums?|drummer|guitar|clown|crowd|applauds?',
  ],
  [
    'club',
    '(?<!(?:tea|search|pool) )part(?:y|ies)(?! (?:hat|popper|balloon|horn|dress))|djs?|rave|confetti',
    'dance floor',
  ],
  ['court', 'judge|gavel|jurors?|jury|verdict|lawyer|attorney', 'witness'],
  ['arcade', 'arcade|bowling|slot machine|pinball|jackpot|roulette', 'bowls|gambl(?:es|er|ing)'],
  [
    'stadium',
    'goalkeeper|goalie|referee|striker|marathon|sprint(?:s|ers?|ing)?|hurdles?|penalty|free kick|high jump|long jump|nutmegs?|usain bolt|messi|ronaldo|the fans|javelin',
    'football|soccer|goal|fans|race',
  ],
  [
    'street',
    '(?:car|truck|bus|lorry|taxi|van|motorbike)s? (?:drives?|speeds?|splash(?:es)?|brakes?|honks?|stops?)|(?:through|into|break\\p{L}*|broke|smash\\p{L}*|shatter\\p{L}*|crack\\p{L}*) (?:a|the|his|her|their|its) (?:\\p{L}+ )?window(?! with)|bicycles?|bikes?|cyclist|kerb|curb|traffic|skateboard(?:s|er|ing)?|taxi|bus|sidewalk|crosswalk|red light|ice cream truck|shopping cart|parking lot|policeman|postman|scooter|trash can|motorcycle',
    'cars?|truck|hedge|neighbou?rs?|van|drives?|umbrella|thief|robber',
  ],
  ['road', 'locomotive|railway|railroad|station|train (?:leaves|arrives|stops)', 'trains?|lorry|truck'],
  [
    'snowfield',
    'penguins?|snowm[ae]n|igloo|sleds?|sledges?|ski(?:s|er|ers|ing)?|snowboard(?:s|er|ing)?|snowballs?|snowy|polar bears?|icy|reindeer|husk(?:y|ies)',
    'ice(?![- ]?(?:cream|lolly|lollies|tea|cube))|snow|frozen|mittens',
  ],
  [
    'rink',
    'ice[- ]skat(?:es|er|ers|ing)|figure skat(?:er|ers|ing)|hockey|zamboni|puck',
    'skat(?:es|ing|er|ers)',
  ],
  [
    'pool',
    '(?<!(?:paddling|kiddie|inflatable|plastic|ball|car) )pool(?! table)',
    'swimsuits?|bikinis?|lifeguard|swimming trunks|swims?|swimming|swam',
  ],
  [
    'beach',
    'surf(?:s|er|ers|ing|board)?|tides?|waves? (?:(?:are|is|were|was) )?(?:crash|roll|break|lap|wash|pound|surg|splash|rush|com(?:e|ing)|hit)\\p{L}*|breakers|sand ?castles?|seashells?|crabs?|palm tree|seagulls?|sunbath(?:es|ing)',
    'the waves|a (?:big |huge )?wave|sand|sunglasses|coconut|pirates?',
  ],
  [
    'lake',
    '(?:row|paddl)(?:e?s|ed|ing) (?:a|the|his|her|their|across|over|home|along|to)|swans?|otters?|beavers?|boats?|rafts?|gondolas?|(?:tug|house|narrow|pedal)boats?|barges?|catamarans?|pedalos?|longships?|canoe(?:s|ing)?|kayak(?:s|ing)?|rowing|dinghy|row ?boats?|sail(?:s|ed|ing)',
    'swims?|swimming|swam|(?<!(?:rubber|toy|plastic|bath) )ducks?',
  ],
  ['ocean', 'whales?|dolphins?|ships?|ferry|ferries|yachts?', 'the waves|sail(?:s|ed|ing)'],
  ['sea', 'sail(?:or|ors)|captain|anchor|fisherm[ae]n|lifeboat', 'the waves'],
  [
    'underwater',
    'octopus(?:es)?|jellyfish|mermaids?|submarine|scuba|clownfish|seahorses?|sharks?|swordfish|narwhals?|orcas?|killer whales?|piranhas?|starfish|stingrays?|manta rays?|mermen|merman',
    // Whoever eats or steals one is on land.
    '(?<!\\b(?:eat|ate|stole|steal|over|cook|fr[iy]|grill|throw|threw|give|gave|buy|sell|carr|hold|held|drop|catch|caught)\\p{L}* (?:an? |the |his |her |their |its |one |some )?(?:\\p{L}+ )?)fish|diver',
  ],
  [
    'castle',
    'knights?|dragons?|wizards?|witch(?:es)?|king|queen|prince|princess|swords?|throne|jester|armou?r|ghosts?|vampires?',
    'treasure|torch',
  ],
  ['space', 'rockets?|aliens?|ufo|satellites?|comets?|asteroids?|planets?', 'astronauts?|stars'],
  [
    'forest',
    'squirrels?|raccoons?|trolls?|goblins?|gnomes?|elves|bridges?|deer|wol(?:f|ves)|bears?|fox(?:es)?|owls?|mushrooms?|hedgehogs?|lumberjack',
    'trees?|branch(?:es)?|leaf|(?:the|some|of|autumn|fallen|dry|dead|green|red|yellow|golden) leaves|log',
  ],
  [
    'garden',
    '(?:along|over|off|onto|atop) (?:a|the) (?:\\p{L}+ )?wall|(?<=\\b(?:at|against|around|behind|outside|onto|in front of|past) (?:a|an|the|his|her|their|our) (?:\\p{L}+ )?)house|lawns?|lawn ?mowers?|mow(?:s|ed|ing)?|hose|watering can|sunflowers?|(?:waters?|watering) (?:the|his|her|their|a) (?:\\p{L}+ )?(?:rose|tomato|bush|vegetable|tulip)(?:e?s)?|rakes?|lawn ?mower|garden gnomes?|gardeners?',
    'fence|hedge|wheelbarrow|flowers?',
  ],
  [
    'jungle',
    'monkeys?|dinosaurs?|t-?rex|tyrannosaurus|velociraptors?|brachiosaurus|triceratops|gorillas?|chimpanzees?|pandas?|koalas?|sloths?|bamboo|tigers?|jaguars?|toucans?|lianas?|explorers?',
    'parrots?|snakes?|vines?',
  ],
  [
    'savanna',
    'elephants?|lion(?:s|ess)?(?! tamer)|giraffes?|zebras?|rhino(?:s|ceros)?|hyenas?|cheetahs?|hippos?|gazelles?|antelopes?|meerkats?|ostrich(?:es)?',
    'vultures?|leopards?',
  ],
  ['campsite', 'tents?|campers?|campfires?|bonfires?|marshmallows?|sleeping bags?', 'scouts?|lantern'],
  ['graveyard', 'graves?|tomb ?stones?|grave ?stones?|coffins?|zombies?', 'skeletons?|ghosts?|mummy'],
  ['swamp', 'crocodiles?|alligators?|ogres?', 'frogs?|toads?'],
  [
    'cave',
    'miners?|stalactites?|pick ?axes?',
    '(?<!(?:baseball|cricket|softball|tennis|pong|wooden) |(?:with|swings?|swinging|holds?|holding|grabs?) (?:a|the|his|her) )bats?',
  ],
  ['fairground', 'merry-go-rounds?|carousels?|ferris wheels?|roller ?coasters?|cotton candy', 'clowns?'],
  [
    'construction-site',
    'construction workers?|bricklayers?|builders?|excavators?|bulldozers?|cement mixers?|jackhammers?|hard hats?',
    'bricks?|(?<!(?:paper|origami|red-crowned|white) )cranes?',
  ],
  ['market', 'merchants?|vendors?|market stalls?|fruit stands?', 'crates?'],
  [
    'farm',
    'cows?|sheep|goats?|pigs?|piglets?|rooster|hens?|chickens?|tractor|farmer|hay|scarecrow|donkey|calf|lambs?|horses?|pony',
    'fence|barrel|ducks?|wheelbarrow|doghouse|kennel|hen ?house|coop',
  ],
  ['desert', 'camels?|cact(?:us|i)|cowboys?|scorpions?', 'snake|lizard'],
  ['mountain', 'climbers?|hikers?|avalanche|cable car', 'cliff|rope'],
  [
    'playground',
    '(?:a|the|on|her|his) swings?|swing set|see-?saw|sandbox|(?:a|the|big|long|tall) slide|(?:skip|jump)(?:s|ped|ping|ing)? (?:rope|with a rope)|skipping[- ]rope|jump rope|hopscotch',
    'kids?|children',
  ],
  [
    'park',
    '(?:sack|egg[- ]and[- ]spoon|three[- ]legged) races?|(?:under|up|out of|behind) (?:a|the) (?:\\p{L}+ )?tree|bush(?:es)?|mud|muddy|puddles?|fishes|is fishing|goes fishing|fishing rod|fishing pole|reel(?:s|ed|ing) in|bench|grass|picnic|down (?:a|the) (?:(?!snow|icy)\\p{L}+ )?hill|fountain|kites?|frisbee|pond|(?:paddling|kiddie|inflatable|plastic) pool|ducklings?|pigeons?|barbecue|flowers?|butterfl(?:y|ies)|bees?|bouquet|bride|groom|wedding|robin|the moon|the stars|the sky|rainbow|clouds',
    'trees?|leaves|football|soccer|kick(?:s|ed)?|balloons?|bubbles?|birds?|ducks?|dogs?|apples?|jog(?:s|ger|ging)?|hill|sun|swims?|swimming|swam|fence|drone|branch|hedge|pupp(?:y|ies)',
  ],
  // Pets and boxes are found wherever people are: at home, where nothing speaks for another place.
  [
    'living-room',
    '(?:the )?(?:lights?|power|electricity) (?:(?:suddenly|all) )?(?:go(?:es)?|went|come|comes|came|fails?)(?: (?:back )?(?:on|out|off))?|power (?:cut|outage)|black ?out',
    'cats?|kittens?|hamsters?|mouse|mice|box(?:es)?|parcels?|presents?|gifts?|toys?|doors?|letters?|suitcase|mom|dad|sister|brother',
  ],
];

/** Whatever is seen or thrown through the window of a room, the scene is in that room. */
const fromARoom =
  /\b(?:in (?:through|at|by)|out(?: of)?|from) (?:the|an?|his|her|their|our|my) (?:(?!car|taxi|bus|train|van|truck)\p{L}+ )?window\b|\bwindow\b[^.]*\boutside\b/iu;

const SURE = 3;
/** Whose words are mostly those of who is at home there, and may be met anywhere. */
const anywhere: ReadonlySet<Place> = new Set(['castle', 'space', 'graveyard', 'theatre']);
const found = ({ 0: word, index: at }: RegExpExecArray) => ({ word, at });

const words = (list: string) => new RegExp(`(?<![\\p{L}])(?:${list})(?![\\p{L}])`, 'giu');
/** Whatever is named as a place counts for more than who is in it. */
const NAMED = 7;
const table = [
  ...rows.map(([place, sure, perhaps], k) => {
    const home =
      rows.findIndex(([other]) => other === place) === k ? homes.find(([at]) => at === place) : null;
    return { place, sure: words(home ? `${sure}|${home[1]}` : sure), perhaps: words(perhaps) };
  }),
  ...homes
    .filter(([place]) => rows.every(([other]) => other !== place))
    .map(([place, sure]) => ({ place, sure: words(sure), perhaps: words('(?!)') })),
];
const near = [...nearPlaces, ...occasionPlaces].map(([place, named]) => ({ place, named: words(named) }));

/** The likeliest place of a script, `outdoors` one under the sky, and the first word that speaks for it; null where none does. */
export function likelyPlace(
  written: string,
  outdoors = false,
): { place: Place; word: string; at: number } | null {
  // "Runs like a rocket": no rocket is there.
  const script = written.replace(/\blike an? \p{L}+/giu, (like) => ' '.repeat(like.length));
  const indoors = !outdoors && fromARoom.test(script);
  const elsewhere = (place: Place) => (outdoors && !isOpenAir(place)) || (indoors && isOpenAir(place));
  let best: { place: Place; word: string; at: number; score: number } | null = null;
  const deciding = decidingWords(script);
  for (const { place, sure, perhaps } of table) {
    if (elsewhere(place)) continue;
    const certain = [...script.matchAll(sure)];
    const likely = [...script.matchAll(perhaps)];
    const decides = deciding.find((d) => d.place === place);
    // Those who can be anywhere speak for their home once, however many of them there are.
    const known = anywhere.has(place) ? Math.min(certain.length, 1) : certain.length;
    const score = SURE * known + likely.length + (decides === undefined ? 0 : DECIDES);
    const first = [decides, ...certain.map(found), ...likely.map(found)].find((w) => w !== undefined);
    if (first !== undefined && score > (best?.score ?? 0))
      best = { place, word: first.word, at: first.at, score };
  }
  for (const { place, named } of near) {
    if (elsewhere(place)) continue;
    const [first] = [...script.matchAll(named)].filter(({ index }) => !isStruck(script, index));
    if (first !== undefined && NAMED > (best?.score ?? 0))
      best = { place, word: first[0], at: first.index, score: NAMED };
  }
  const sight = sightIn(script);
  if (sight !== null && !elsewhere(sight.place) && NAMED > (best?.score ?? 0))
    best = { ...sight, score: NAMED };
  return best === null ? null : { place: best.place, word: best.word, at: best.at };
}

/** "Strikes a match": nobody plays one. */
const isStruck = (script: string, at: number): boolean =>
  /(?:strik|struck|light|lit|burn|blow|blew|hold|flick)\p{L}* (?:out )?(?:an?|the|his|her|their|one) (?:\p{L}+ )?$/iu.test(
    script.slice(Math.max(0, at - 40), at),
  );

/** Castles that stand somewhere; those of sand are small. */
const castles = /(?<![\p{L}]|(?:bouncy|sand|toy) )(?:castles?|fortress(?:es)?|palaces?)(?![\p{L}])/iu;

/** The first landmark of a script, and where it stands. */
function sightIn(script: string): { place: Place; word: string; at: number } | null {
  for (const { noun, name, at } of namesOfThings(script)) {
    const place = noun === 'palace' ? 'mountain' : sights[noun]?.[3];
    if (place !== undefined) return { place, word: name, at };
  }
  const castle = castles.exec(script);
  return castle === null ? null : { place: 'mountain', word: castle[0], at: castle.index };
}
