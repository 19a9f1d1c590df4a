/**
 * What a common verb of hands says with the words behind it, where that is not what it says by itself: "throws a party",
 * "carries on writing", "a snowball takes out the snowman". The verb; what stands behind it; the same in words that say it
 * outright; and, where it depends on that, who does it (the words before the verb).
 *
 * `…` at the end is something that is named, and stays; `$<it>` is what the group of that name took. `$` is where a clause may end:
 * another noun must not follow.
 */
export type SenseRow = readonly [verb: string, behind: string, plainly: string, who?: RegExp];

/** What flies, rolls or blows at somebody and has no hands. */
const MISSILE =
  /\b(?:ball|football|snowball|boomerang|frisbee|meteor|meteorite|asteroid|rock|stone|boulder|coconut|rocket|arrow|car|truck|lorry|bus|tractor|train|wave|avalanche|barrel|disc|tyre|tire|log|shell|drone|puck|dart|pumpkin|trolley|cart|sledge|sled|scooter|skateboard)$/u;
/** What a current runs. */
const DEVICE =
  /\b(?:radio|music|engine|motor|tv|television|telly|lights?|lamp|power|projector|microphone|mic|heater|fan|phone|computer|screen|torch|flashlight|signal|sound|speakers?|stereo|record player|jukebox|alarm|heating|fridge|machine|hoover|vacuum cleaner)$/u;
/** What takes in waves. */
const RECEIVER = /\b(?:radio|tv|television|telly|stereo|walkie-talkie|speakers?)$/u;
const VEHICLE = '(?:\\p{L}+ )?(?:car|taxi|cab|bus|van|truck|train|tram|boat|ferry|helicopter|plane|coach)';
const WHEELS = new RegExp(`\\b${VEHICLE}$`, 'u');
const DAWN = /\b(?:day|dawn|morning|daylight)$/u;
const A = '(?:an?|the|his|her|its|their|our|my|some|another|one more)';
const OF_A = `(?:${A} )?(?:\\p{L}+ ){0,2}?`;
const DRINK =
  '(?:(?:green |black |iced |hot |herbal )?(?:tea|coffee|cocoa|chocolate|milk|juice|lemonade|wine|beer|champagne))';
/** Somebody, by a pronoun. */
const ONE = '(?:him|her|them|me|us)';
const OWN = '(?:his|her|its|their|our|my)';
const FIRE = '(?:fire|flames?|blaze|campfire|bonfire)';
const WEAR = '(?:shoes?|boots?|slippers?|trainers|sandals|heels|skates|wellies|wellingtons|flip-flops|clogs)';
const TENT = '(?:tent|gazebo|marquee|stall|booth|scaffolding|camp)s?';
const THEIR_CLOTHES =
  '(?:coat|jacket|shirt|t-shirt|dress|jumper|sweater|robe|dressing gown|raincoat|cape|cloak|scarf|clothes|hoodie|apron|costume)';

/** Those whom air, water or nothing at all bears, so that they float there as it is said. */
const BORNE =
  /^(?!.*\b(?:fish|whale|whales|dolphins?|sharks?|ducks?|swans?|boats?|ships?|rafts?|canoes?|leaf|leaves|balloons?|bubbles?|clouds?|ghosts?|spirits?|astronauts?|cosmonauts?|satellites?|spaceships?|rockets?|feathers?|smoke|mist|fog|snowflakes?|divers?|mermaids?|icebergs?|logs?)$).*$/u;
/** What one floats over or through that is no water, and not the emptiness of space. */
const DRY =
  '(?!(?:an?|the|its|their) (?:\\p{L}+ )?(?:water|waters|river|lake|sea|ocean|pond|pool|puddle|reef|waves?|stream|bay|canal|harbour|harbor|flood|current|ice|earth|planet|moon|space|stars|sky|air|clouds?|darkness|bath|bathtub|tub|soup)\\b)(?:an?|the|its|their|his|her|our)';

export const senseRows: readonly SenseRow[] = [
  // float
  ['float', `(?=(?:over|above|through|around|across|past|between)(?: ${DRY}(?: |$)|$))`, 'fly', BORNE],
  ['drift', `(?=(?:over|above|through)(?: ${DRY}(?: |$)|$))`, 'fly', BORNE],
  // take
  [
    'take',
    'up (?:the whole|the entire|all of the|half of the|half the) (?<it>sofa|couch|bed|bench|armchair)',
    'lie on the $<it>',
  ],
  ['take', 'out …', 'knock over …', MISSILE],
  [
    'take',
    'on (?!(?:an?|the|some|more|too|new|another) (?:\\p{L}+ )?(?:water|work|jobs?|challenges?|roles?|shape|form|colou?r|passengers|look|task|debt|staff)\\b)…',
    'fight …',
  ],
  ['take', 'pity on …', 'comfort …'],
  ['take', 'aim at …', 'aim at …'],
  ['take', `${OF_A}(?:notes?|minutes)$`, 'write a note'],
  ['take', 'flight$', 'fly away'],
  ['take', 'to the (?:air|skies|sky)$', 'fly up'],
  ['take', 'to the (?:dance ?floor)$', 'dance'],
  ['take', 'to the stage$', 'walk onto the stage'],
  ['take', 'the plunge$', 'dive'],
  ['take', '(?<it>him|her|them|us|me) by surprise$', 'surprise $<it>'],
  ['take', 'charge of …', 'lead …'],
  ['take', 'cover$', 'hide'],
  // lay
  [
    'lay',
    '(?:the|a|our|her|his|their) (?:dinner |kitchen |dining )?table$',
    'put two plates and two cups on the table',
  ],
  [
    'set',
    '(?:the|a|our|her|his|their) (?:dinner |kitchen |dining )?table$',
    'put two plates and two cups on the table',
  ],
  // have
  [
    'have',
    `(?:some )?(?<it>${DRINK}) and (?=(?:some )?(?:\\p{L}+ )?(?:cakes?|biscuits?|cookies?|scones?|sandwich(?:es)?|toast|muffins?|croissants?|doughnuts?|donuts?|pie|buns?|cupcakes?)(?: |$))…`,
    'drink $<it> and eat …',
  ],
  [
    'have',
    `(?=(?:some |a cup of |two cups of )?${DRINK}(?: (?:at|in|on|with|together|by|under|outside)|$))…`,
    'drink …',
  ],
  [
    'have',
    '(?=(?:some )?(?:soup|spaghetti|pasta|noodles|pizza|ice ?cream|pancakes|waffles|cake|porridge|cereal|sushi|curry|stew)(?: (?:at|in|on|with|together|for|by|under|outside) |$))…',
    'eat …',
  ],
  // go, come
  [
    'go',
    'off(?= (?:right|just|straight|behind|beside|next|in|at|under|again|with)\\b|$)',
    'erupt',
    /\b(?:geysers?|volcano(?:es)?|fountain)$/u,
  ],
  // end, hold, give
  ['flip', '(?=(?:the|a) (?:\\p{L}+ )?switch(?:es)?\\b)…', 'press …'],
  ['end', 'up (?<it>on|in|under|inside|behind|at) …', 'land $<it> …'],
  [
    'back',
    `${OF_A}(?<it>(?:car|van|caravan|truck|lorry|bus|trailer|tractor|camper|campervan)) (?<to>into|onto|out of|against) …`,
    'drive the $<it> $<to> …',
  ],
  // draw
  ...['draw', 'paint', 'doodle', 'scribble'].map(
    (verb): SenseRow => [
      verb,
      '(?<it>(?:an? |some )?(?:\\p{L}+ )?(?:moustaches?|mustaches?|beards?|goatees?|glasses|spectacles)) (?:on|onto|across|over) …',
      'put $<it> on …',
    ],
  ),
  // carry
  ['carry', 'on (?<it>\\p{L}{2,}ing)', 'keep $<it>'],
  ['carry', '(?:in|out|over) (?=(?:an?|the|some|his|her|their|two|three) )…', 'carry …'],
  // give
  ['give', 'away (?:all (?:of )?)?…', 'give …'],
  ['give', '(?<it>\\p{L}+|(?:the|his|her|an?) \\p{L}+) a (?:lift|ride)$', 'carry $<it>'],
  // pull
  [
    'pull',
    '(?<it>(?:an? )?(?:\\p{L}+ )?(?:pirouettes?|cartwheels?|somersaults?|back ?flips?|front ?flips?|flips?|handstands?|stunts?|tricks?|spins?))',
    'do $<it>',
  ],
  [
    'pull',
    '(?:off )(?<it>(?:an?|the|another) (?:\\p{L}+ ){0,2}(?:jump|leap|trick|flip|back ?flip|somersault|stunt|move|spin|cartwheel|dive|dance|pirouette|landing))',
    'do $<it>',
  ],
  ['pull', `(?<it>${A} (?:\\p{L}+ )?(?:curtains?|drapes|blinds?)) (?:aside|back|open|apart)`, 'open $<it>'],
  [
    'pull',
    '(?:aside|back|open) (?<it>(?:the|his|her|a) (?:\\p{L}+ )?(?:curtains?|drapes|blinds?))',
    'open $<it>',
  ],
  ['pull', 'over$', 'brake', WHEELS],
  // put
  ['put', `out (?<it>${A} (?:\\p{L}+ )?${FIRE})`, 'pour water on $<it>'],
  ['put', `(?<it>${A} (?:\\p{L}+ )?${FIRE}) out`, 'pour water on $<it>'],
  ['put', `out (?<it>${A} (?:\\p{L}+ )?(?:candles?|match|matches))`, 'blow out $<it>'],
  ['put', `(?<it>${A} (?:\\p{L}+ )?(?:candles?|match|matches)) out`, 'blow out $<it>'],
  ['put', `out (?<it>${A} (?:\\p{L}+ )?(?:lights?|lamps?|lantern))`, 'switch off $<it>'],
  ['put', `on (?:an? |the )?(?:\\p{L}+ )?(?:show|performance|play|act)$`, 'perform'],
  ['put', `on (?:an? |the )?(?:\\p{L}+ )?concert$`, 'play music'],
  ['put', `on (?:some |the |a )?(?:\\p{L}+ )?music$`, 'switch on the music'],
  [
    'put',
    '(?<it>the (?:kettle|radio|tv|television|telly|light|lights|lamp|heater|fan|toaster)) on$',
    'switch on $<it>',
  ],
  [
    'put',
    'on (?<it>the (?:kettle|radio|tv|television|telly|light|lights|lamp|heater|fan|toaster))$',
    'switch on $<it>',
  ],
  [
    'put',
    '(?<it>(?:the|her|his|their|a) (?:\\p{L}+ )?(?:\\p{L}+)|him|her|them) to bed$',
    'lay $<it> on the bed',
  ],
  ['put', `${OWN} feet up$`, 'lie down'],
  ['put', 'up a fight$', 'fight'],
  [
    'put',
    `up (?<it>${A} (?:\\p{L}+ )?(?:posters?|pictures?|paintings?|signs?|decorations?|lights|curtains|flags?|lanterns?))`,
    'hang up $<it>',
  ],
  ['put', `up (?<it>${A} (?:\\p{L}+ )?(?:umbrella|parasol))`, 'open $<it>'],
  ['put', 'together (?=an? |the |his |her )…', 'assemble …'],
  // pick
  ['pick', `up ${OF_A}(?:radio )?(?:stations?|signals?|programmes?|broadcasts?)`, 'play music', RECEIVER],
  ['pick', `up ${OF_A}(?:scent|trail|smell)s?$`, 'sniff'],
  [
    'pick',
    `up (?=${OF_A}(?:passengers?|hitch-?hikers?|guests?|tourists?|children|kids|customers?)\\b)…`,
    'stop for …',
    WHEELS,
  ],
  ['pick', 'a fight with …', 'fight …'],
  ['pick', 'on …', 'tease …'],
  // cut
  ['cut', 'out$', 'switch off', DEVICE],
  ['cut', '(?:out )?(?<it>the (?:engine|power|music|lights?|motor))$', 'switch off $<it>'],
  ['cut', `(?<it>${ONE}) off$`, 'interrupt $<it>'],
  ['cut', `(?<it>${A}) (?:grass|lawn)$`, 'mow $<it> lawn'],
  [
    'cut',
    '(?:their|his|her|its|our|my|a) (?:way|path|trail) (?:through|into) (?<it>(?:the|an?|some) (?:\\p{L}+ )?(?:jungle|forest|woods?|rainforest|undergrowth|thicket|bushes|vines))',
    'cut the bushes in $<it>',
  ],
  // throw
  [
    'throw',
    `${A} (?<it>(?:\\p{L}+ ){0,2}(?:party|feast|banquet|(?:masked|masquerade|costume|dress|royal|winter|summer|charity|grand) ball))(?! (?:to|at|into|over|for|up|against|off|in)\\b)`,
    'have a party',
  ],
  ['throw', `on (?<it>(?:${A} )?(?:\\p{L}+ )?${THEIR_CLOTHES})`, 'put on $<it>'],
  [
    'throw',
    'open (?<it>(?:the|his|her|a|all the) (?:\\p{L}+ )?(?:doors?|windows?|gates?|shutters?|curtains|lid|box|chest))',
    'open $<it>',
  ],
  ['throw', `${OWN} arms (?:around|round) …`, 'hug …'],
  ['throw', 'out (?=an? |the |his |her |two |three )…', 'throw …'],
  ['throw', `(?:${A} )?(?:\\p{L}+ )?punch(?:es)? at …`, 'punch …'],
  ['throw', 'in the towel$', 'throw a towel'],
  // bring
  [
    'bring',
    'down …',
    'knock down …',
    /\b(?:storm|wind|gale|hurricane|tornado|blizzard|typhoon|gust|breeze)$/u,
  ],
  ['bring', '(?:in|out|along|over|up|round|down) (?=(?:an?|the|some|his|her|their|two|three) )…', 'bring …'],
  ['bring', 'up the rear$', 'follow'],
  // catch
  ['catch', `(?:an? |${OWN} )(?:\\p{L}+ )?cold$`, 'sneeze'],
  ['catch', `${OWN} breath$`, 'take a deep breath'],
  ['catch', '(?<it>his|her|their|my|our) eyes?$', 'look at them'],
  ['catch', 'sight of …', 'look at …'],
  ['catch', '(?<it>(?:the|his|her|an?) \\p{L}+|him|her|them) (?:red-handed|in the act)$', 'catch $<it>'],
  [
    'catch',
    'in (?=(?:the|an?) (?:\\p{L}+ )?(?:rain|storm|snowstorm|blizzard|downpour|hailstorm|thunderstorm|sandstorm)\\b)…',
    'get caught in …',
  ],
  // hold
  [
    'hold',
    `${OF_A}(?:meeting|debate|interview|conference|speech|discussion|court|council)$`,
    'have a discussion',
  ],
  ['hold', `${OF_A}(?:concert|recital|gig|jam session)$`, 'play music'],
  ['hold', `${OF_A}races?$`, 'have a race'],
  [
    'hold',
    `${OF_A}(?:part(?:y|ies)|festival|disco|(?:masked|costume|royal|grand|charity) ball)$`,
    'have a party',
  ],
  ['hold', `${OF_A}parades?$`, 'parade'],
  ['hold', `${OF_A}(?:beauty contest|beauty pageant|fashion show|photo shoot)$`, 'pose'],
  ['hold', `${OF_A}(?:dance contest|dance competition|dance battle)$`, 'dance'],
  ['hold', `${OF_A}(?:singing contest|singing competition|talent show|song contest)$`, 'sing'],
  ['hold', `${OF_A}(?:vote|election)$`, 'raise their hands'],
  ['hold', `${OF_A}(?:funeral|memorial|wake)$`, 'cry'],
  ['hold', `${OF_A}(?:picnic)$`, 'have a picnic'],
  ['hold', `${OF_A}s[eé]ances?$`, 'hold hands'],
  [
    'hold',
    `up (?=(?:an?|the) (?:\\p{L}+ )?(?:bank|shop|store|jeweller|cashier|post office|casino|train))…`,
    'rob …',
  ],
  // break
  ['break', 'the silence$', 'speak'],
  ['break', 'the news to …', 'speak to …'],
  ['break', 'up$', 'walk apart'],
  // drop
  ['drop', 'anchor$', 'throw an anchor'],
  ['drop', 'out(?: of the \\p{L}+)?$', 'stop'],
  [
    'drop',
    'off (?=(?:the|his|her|their|my|two|three) (?:\\p{L}+ )?(?:kids?|child|children|son|daughter|boys?|girls?|grandson|granddaughter|grandchildren|friends?|mum|dad|wife|husband)\\b)…',
    'lead …',
  ],
  // set
  ['set', `up (?<it>${A} (?:\\p{L}+ ){0,2}${TENT})`, 'pitch $<it>'],
  ['set', 'sail$', 'sail away'],
  ['set', 'foot on …', 'step onto …'],
  ['set', 'eyes on …', 'look at …'],
  [
    'set',
    'off (?<it>(?:the |some |an? |his |their )?(?:\\p{L}+ )?(?:fireworks?|firecrackers?|rockets?))',
    'light $<it>',
  ],
  ['set', '(?:fire|light) to …', 'light …'],
  // turn
  ['turn', `(?:over )?(?:on|onto) (?<it>${OWN} (?:back|side|belly|stomach|front))$`, 'lie on $<it>'],
  ['turn', 'out (?<it>the (?:\\p{L}+ )?(?:lights?|lamps?))', 'switch off $<it>'],
  ['turn', 'tail(?: and (?:run|runs|flee|flees|ran|fled))?$', 'run away'],
  ['turn', 'a blind eye to …', 'ignore …'],
  ['turn', `up ${OWN} nose at …`, 'ignore …'],
  [
    'turn',
    'over (?=(?:the|his|her|an?|their) (?:\\p{L}+ )?(?:pancake|omelette|burger|steak|egg|crepe|card|coin|patty|sausage)s?\\b)…',
    'flip …',
  ],
  ['turn', `over (?!${A} (?:new )?(?:page|leaf|idea|channel|engine)s?\\b)(?=${A} )…`, 'tip over …'],
  ['turn', `(?<it>${A} (?:\\p{L}+ ){0,2}\\p{L}+) (?:over|upside down)$`, 'tip over $<it>'],
  // roll
  ['roll', `up (?<it>${OWN} sleeves)`, 'adjust $<it>'],
  ['roll', `(?<it>${OWN} sleeves) up`, 'adjust $<it>'],
  [
    'burst',
    '(?<it>(?:in |out |back |right )?(?:through|into|out of) (?:the|an?|his|her|their|our|my) (?:\\p{L}+ )?(?:doors?|room|house|shop|bar|saloon|kitchen|classroom|office|party|church|wedding|meeting))',
    'run $<it>',
  ],
  ['crash', '(?<it>through (?:the|an?|his|her|their|our|my) (?:\\p{L}+ )?doors?)', 'run $<it>'],
  ['roll', '(?:down|up) (?<it>(?:the|his|her) (?:\\p{L}+ )?windows?)', 'open $<it>'],
  // fold
  ['fold', `(?<it>${OWN} arms)`, 'cross $<it>'],
  // hit
  ['hit', 'the road$', 'walk away'],
  ['hit', 'the (?:hay|sack|pillow)$', 'go to bed'],
  ['hit', 'the dance ?floor$', 'dance'],
  ['hit', 'the (?<it>town|beach|slopes|shops|gym|pub|market|pool)$', 'walk to the $<it>'],
  ['hit', 'the (?:gas|accelerator)$', 'speed off'],
  ['hit', 'it off(?: with …)?', 'like …'],
  ['hit', '(?:the|an?) (?:\\p{L}+ )?(?:note|notes)$', 'sing'],
  ['hit', '(?<it>(?:the|a|that) (?:\\p{L}+ )?(?:switch|button|key))$', 'press $<it>'],
  ['hit', 'on …', 'flirt with …'],
  // kick
  ['kick', 'back(?= in| on|$)', 'relax'],
  ['kick', `off (?<it>${OWN} (?:\\p{L}+ )?${WEAR})`, 'take off $<it>'],
  ['kick', `(?<it>${OWN} (?:\\p{L}+ )?${WEAR}) off`, 'take off $<it>'],
  ['kick', '(?:in|down) (?<it>(?:the|a|his|her) (?:\\p{L}+ )?doors?)', 'open $<it>'],
  // knock
  ['knock', 'back (?=an? |the |his |her |some )…', 'drink …'],
  // leave
  [
    'leave',
    `(?<from>(?:the|their|his|her|a) (?:\\p{L}+ )?\\p{L}+) (?:on|in) (?<it>(?:an?|the|his|her|their) (?:\\p{L}+ )?(?:tandem|bike|bicycle|horse|motorbike|scooter|car|carriage|taxi|sleigh|donkey|camel|unicycle|tractor|limousine|skateboard))`,
    'ride $<it> away from $<from>',
  ],
  // pile
  ['pile', '(?:off|out of) …', 'jump off …'],
  ['pile', '(?:into|onto|in|on) …', 'climb onto …'],
  // slam
  [
    'slam',
    '(?<it>(?:the|his|her|a) (?:\\p{L}+ )?(?:bar|table|desk|counter|bench|keyboard|piano|drum|drums))',
    'bang on $<it>',
  ],
  ['slam', `${OWN} (?:fists?|hands?|palms?) (?:down )?(?:on|onto|against) …`, 'bang on …'],
  // lock
  ['lock', '(?:himself|herself|themselves|itself|myself|ourselves) out$', 'close the door'],
  ['break', '$', 'rise', DAWN],
];
