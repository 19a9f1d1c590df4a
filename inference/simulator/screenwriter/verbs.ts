import type { Action, Expression } from '#contracts/world.ts';

/** Lemma → what is acted. */
const table: readonly (readonly [Action, string])[] = [
  ['throw', 'buck catapult throw heave toss pass hurl lob fling chuck pitch sling flip serve launch'],
  ['shoot', 'shoot dunk'],
  ['kick', 'kick punt boot'],
  ['catch', 'fish catch intercept receive rebound fetch'],
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
    'strut prance stagger wander_off scuttle toddle plod parade hike wade_in board saunter amble sneak creep slink trudge limp shuffle pace stride head reach waddle stomp hobble totter dawdle lurch tread stalk hobble',
  ],
  [
    'run',
    'run sprint dash race rush hurry jog scramble charge gallop flee bolt scurry scamper speed zoom hasten escape dart storm stampede trot canter lope scoot scarper scram romp zigzag',
  ],
  ['jump', 'spring jump leap hop skip bound spring_up land vault hurdle frolic'],
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
    'boo jeer heckle taunt shush hush tweet quack hoot squawk caw crow honk buzz beep roar moo neigh chat gossip argue thank apologize apologise shriek groan',
  ],
  [
    'hold',
    'grip hold pick take lift grab carry get raise seize pluck clutch collect steal find grasp scoop gather retrieve borrow swipe show lug rob clasp snatch',
  ],
  [
    'look',
    'check look watch stare gaze glance see turn wink blink peek peer gape observe inspect examine read listen hear search spy admire sniff smell study notice spot discover',
  ],
  ['strike', 'putt'],
  ['rust', 'rust corrode oxidize oxidise'],
  ['drop', 'drop release let_go spill dump'],
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
    'whip wallop elbow knee thump punch slap smack bite pinch sting beat whack swat spank peck headbutt bonk jab thwack clobber',
  ],
  ['fight', 'fight wrestle battle duel attack spar brawl clash'],
  ['cry', 'cry weep sob bawl'],
  ['sneeze', 'sneeze cough hiccup burp belch choke'],
  ['nod', 'nod'],
  ['grow', 'grow enlarge'],
  ['shrink', 'shrink dwindle'],
  ['spin', 'spin twirl pirouette whirl rotate'],
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
  ['drink', 'drink swig sip gulp chug guzzle'],
  ['knock', 'hammer pound tap bang drum thump strike'],
  [
    'work',
    'fan touch wash clean wipe brush scrub polish rub sweep mop vacuum stir mix knead iron dig rake comb massage type strum dry erase shovel mash whisk scrape groom dust',
  ],
  ['give', 'give hand offer bring deliver lend share'],
  ['put', 'put place set lay stash store plant pack'],
  ['sleep', 'sleep nap doze snooze rest snore dream hibernate'],
  ['lie', 'lie recline sunbathe curl'],
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
  ['cut', 'cut chop slice carve saw tear rip split halve shred'],
  ['paint', 'paint draw write sketch scribble scrawl sign doodle'],
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
  ['smirk', 'happy'],
  ['grimace', 'sad'],
  ['sulk', 'sad'],
  ['glower', 'angry'],
  ['fume', 'angry'],
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
