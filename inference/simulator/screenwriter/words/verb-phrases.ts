import type { Action } from '#contracts/world.ts';
import { unsaid } from './reported.ts';

/** What is watered where nobody says with what. */
const GREENS =
  '(?:flowers?|roses?|tulips?|dais(?:y|ies)|sunflowers?|plants?|cactus(?:es)?|trees?|bush(?:es)?|garden|lawn|grass|vegetables|tomatoes|seeds?|flowerbeds?)\\b';
/** What has hands or what there is in their place. */
const RAISED =
  /^(?:(?:his|her|its|their|a|one|the) )?(?:\p{L}+ )?(?:hands?|wings?|paws?|arms?|flippers?|fins?|claws?|tentacles?)\b/u;
const TENT =
  /^(?=(?:an?|the|his|her|their|our|two|three|some) (?:\p{L}+ ){0,2}(?:tents?|gazebos?|marquees?)\b)/u;
const UP_TENT =
  /^up\b(?= (?:an?|the|his|her|their|our|two|three|some) (?:\p{L}+ ){0,2}(?:tents?|gazebos?|marquees?|fences?|stalls?|booths?|shel(?:f|ves)|scaffold(?:ing)?)\b)/u;
/** What is put on a head. */
const HATS = '(?:hat|cap|helmet|crown|beanie|bonnet|sombrero|stetson|fedora|bowler)';
/** What is ridden. */
const RIDDEN =
  '(?:his|her|the|an?|its|their) (?:\\p{L}+ ){0,2}(?:horse|pony|donkey|camel|unicorn|mule|bike|bicycle|motorbike|motorcycle|scooter|tricycle|skateboard)\\b';
const GREEN = new RegExp(`^(?=(?:[\\p{L}’'-]+ ){0,3}${GREENS})`, 'u');

/**
 * Verbs of more than one word, and what they act: the dictionary form, then what stands behind it. `…` is anything of
 * up to three words ("puts the cup down"); an owner may stand before a noun of the body ("shakes her head").
 */
const rows: readonly (readonly [string, RegExp, Action])[] = [
  ['box', /^(?=$|[,.]|(?:and|with|against|in|each|until)\b)/u, 'fight'],
  // "Mounts his horse", "hops on her bike".
  ['mount', new RegExp(`^(?=${RIDDEN})`, 'u'), 'ride'],
  ...['hop', 'jump', 'leap', 'swing', 'get'].map((verb): (typeof rows)[number] => [
    verb,
    new RegExp(`^(?=(?:on|onto) ${RIDDEN})`, 'u'),
    'ride',
  ]),
  [
    'wheel',
    /^(?=(?:the|an?|his|her|its|their) (?:\p{L}+ ){0,2}(?:wheelchair|trolley|cart|pram|stroller|pushchair|bike|bicycle|scooter|wheelbarrow|suitcase|stretcher|bin)\b)/u,
    'push',
  ],
  ['shake', /^(?:(?:his|her|their|its|the) )?heads?\b/u, 'shakehead'],
  ['shake', /^hands?\b/u, 'shakehands'],
  // "Helps her grandma up", "pulls him to his feet".
  [
    'help',
    /^(?=(?:[\p{L}’'-]+ ){0,4}(?:up|to (?:his|her|their|its) feet)(?:$| (?:and|then|,|from|off|again)))/u,
    'helpup',
  ],
  ['pull', /^(?=(?:[\p{L}’'-]+ ){1,4}to (?:his|her|their|its) feet\b)/u, 'helpup'],
  [
    'want',
    /^(?:an?|some|the|more) (?:\p{L}+ )?(?:hug|cuddle|kiss|attention|love|affection|company)\b/u,
    'want',
  ],
  // A bell that is struck rings. The bell itself is read after it.
  ['ring', /^(?=(?:(?:his|her|their|its|the|a) )?(?:\p{L}+ )?bells?\b)/u, 'knock'],
  ['skip', /^(?:(?:the|a|her|his) )?rope\b/u, 'skip'],
  ['jump', /^(?:(?:the|a|her|his) )?rope\b/u, 'skip'],
  ['nod', /^(?:(?:his|her|their|its|the) )?heads?\b/u, 'nod'],
  // "Pulls out an old boot": in hand then, wherever it was.
  ['pull', /^out\b(?= (?:an?|his|her|the|its|their|some|two|three) (?!station\b))/u, 'hold'],
  ['take', /^out\b(?= (?:an?|his|her|the|its|their|some|two|three) )/u, 'hold'],
  // A hand that is put up is up, and moves.
  ['raise', RAISED, 'wave'],
  ['lift', RAISED, 'wave'],
  // Who slips somewhere goes there unseen; who slips in the mud, or out of a hand, falls.
  [
    'slip',
    /^(?=(?:in(?: between| unnoticed| unseen|$| and\b)|into|through|between|past|away|inside|out|under|behind)\b(?! (?:of )?(?:his|her|their|the|its|an?) (?:\p{L}+ )?(?:hands?|fingers?|grip|grasp|paws?|coat|jacket|dress|shoes?|slippers|pyjamas|pajamas|robe|costume|puddle|mud)))/u,
    'walk',
  ],
  // What is put up stands there by the work of hands.
  ['pitch', TENT, 'make'],
  ['put', UP_TENT, 'make'],
  ['set', UP_TENT, 'make'],
  // What is hidden by somebody is put away; who hides, hides.
  [
    'hide',
    /^(?=(?:an?|the|his|her|its|their|some) (?:\p{L}+ ){1,2}(?:under|in|behind|inside|beneath|into)\b)/u,
    'put',
  ],
  ['jump', /^(?:up and down )?(?:for|with) joy\b/u, 'jump'],
  ['cry', /^(?:for|with) joy\b/u, 'cry'],
  ['pass', /^out\b(?=\s*(?:$|[,.]|and\b|on\b|in\b|at\b|from\b|when\b|because\b))/u, 'fall'],
  ['freak', /^out\b/u, 'shake'],
  ['do', /^(?:an?|his|her|their) (?:\p{L}+ ){0,2}dance\b/u, 'dance'],
  ['give', /^(?:each other )?(?:an? )?(?:\p{L}+ )?high-?(?: )?fives?\b/u, 'highfive'],
  ['have', /^(?:an?|the|their) (?:\p{L}+ )?(?:fight|brawl|boxing match)\b/u, 'fight'],
  ['have', /^(?:an?) (?:\p{L}+ )?nap\b/u, 'sleep'],
  [
    'have',
    /^(?=(?:(?:an?|their|his|her|some) )?(?:\p{L}+ )?(?:breakfast|lunch|dinner|supper|brunch)\b)/u,
    'eat',
  ],
  ['have', /^(?:an?|the|their) (?:\p{L}+ )?(?:argument|quarrel|disagreement)\b/u, 'talk'],
  ['have', /^(?:an?|the|their) (?:\p{L}+ )?staring (?:contest|competition)\b/u, 'look'],
  ['take', /^(?:an?) (?:\p{L}+ )?(?:walk|stroll)\b/u, 'walk'],
  ['burst', /^into tears\b/u, 'cry'],
  ['break', /^(?:out )?in(?:to)? tears\b/u, 'cry'],
  ['burst', /^(?:into laughter|out laughing)\b/u, 'laugh'],
  ['break', /^into (?:a |an )?(?:\p{L}+ )?dance\b/u, 'dance'],
  ['crack', /^up\b(?=\s*(?:$|[,.]|and\b|at\b))/u, 'laugh'],
  ['lose', /^(?:his|her|their|its) (?:balance|footing)\b/u, 'fall'],
  ...['keep', 'catch', 'regain', 'recover', 'find'].map((verb): (typeof rows)[number] => [
    verb,
    /^(?:his|her|their|its) (?:balance|footing)\b/u,
    'stand',
  ]),
  ['wipe', /^out\b/u, 'fall'],
  ['pop', /^(?:back )?up\b/u, 'stand'],
  ['pop', /^out\b/u, 'jump'],
  ['reel', /^in\b/u, 'catch'],
  ['pump', /^up\b/u, 'blow'],
  ['burst', /^out(?= of\b|$)/u, 'jump'],
  ['jump', /^back up\b/u, 'stand'],
  ['get', /^back up\b/u, 'stand'],
  ['stand', /^back up\b/u, 'stand'],
  ['get', /^(?:\p{L}+ly |very |so |really |too |all )?dizzy\b/u, 'shake'],
  ['feel', /^(?:\p{L}+ly |very |so |really |too |all )?dizzy\b/u, 'shake'],
  [
    'tell',
    /^(?:(?:him|her|them|us|everyone|everybody) )?(?:an?|the|his|her) (?:\p{L}+ )?(?:jokes?|story|stories|secret|lie|riddle)\b/u,
    'talk',
  ],
  ['tell', /^(?:\p{L}+ )?(?:jokes|stories|lies|riddles)\b/u, 'talk'],
  ...['whisper', 'say', 'shout', 'yell', 'mutter', 'mumble', 'scream'].map((verb): (typeof rows)[number] => [
    verb,
    unsaid,
    'talk',
  ]),
  [
    'share',
    /^(?:(?:his|her|their|some|the|old|funny|scary) )*(?:stories|secrets|jokes|tales|memories|gossip|news|ideas)\b/u,
    'talk',
  ],
  ...['repeat', 'reveal', 'spill', 'betray', 'confess', 'blurt'].map((verb): (typeof rows)[number] => [
    verb,
    /^(?:out )?(?:all )?(?:of )?(?:his|her|its|their|the|a) (?:\p{L}+ )?(?:secrets?|story|stories|jokes?|lies|gossip|news|beans)\b/u,
    'talk',
  ]),
  ['give', /^(?:an?|his|her|the) (?:\p{L}+ ){0,2}(?:speech|lecture|presentation|talk)\b/u, 'talk'],
  ['make', /^(?:an?|his|her|the) (?:\p{L}+ ){0,2}(?:speech|announcement|toast)\b/u, 'talk'],
  ['hold', /^(?:an?|his|her|the) (?:\p{L}+ ){0,2}(?:speech|lecture)\b/u, 'talk'],
  ['sing', /^happy birthday\b/u, 'talk'],
  [
    'dance',
    /^(?:an? |the )?(?:\p{L}+ )?(?:tango|waltz|salsa|ballet|polka|samba|rumba|conga|macarena|twist|jig)\b/u,
    'dance',
  ],
  ['shrug', /^(?:(?:his|her|their|the) )?shoulders\b/u, 'shrug'],
  ['clap', /^(?:(?:his|her|their|the) )?hands\b/u, 'clap'],
  ['wave', /^(?:(?:his|her|their|the) )?hands?\b/u, 'wave'],
  ['fall', /^asleep\b/u, 'sleep'],
  // A thing that falls over stood before; over what somebody falls is another matter.
  ...['fall', 'tip', 'topple', 'tumble', 'keel'].map((verb): (typeof rows)[number] => [
    verb,
    /^over\b(?=\s*(?:$|[,.]|(?:and|but|while|when|because|with|in|on|at|as|again)\b))/u,
    'topple',
  ]),
  ['go', /^to (?:sleep|bed)\b/u, 'sleep'],
  ['go', /^for a (?:swim|dip)\b/u, 'swim'],
  ['go', /^for a walk\b/u, 'walk'],
  ['go', /^down\b(?= (?:an?|the|his|her|their) (?:\p{L}+ ){0,2}(?:water ?)?slide\b)/u, 'slide'],
  ['go', /^for a run\b/u, 'run'],
  ['lie', /^down\b/u, 'lie'],
  ['lay', /^down\b(?=\s*(?:$|[,.]|and\b|on\b|in\b))/u, 'lie'],
  ['kneel', /^down\b/u, 'kneel'],
  ['sit', /^up\b/u, 'sit'],
  ['sit', /^down\b/u, 'sit'],
  ['get', /^up\b/u, 'stand'],
  ['clear', /^(?:his|her|their|its|the) throats?\b/u, 'sneeze'],
  [
    'sing',
    /^(?:a|the|an|his|her|their) (?:\p{L}+ )?(?:song|tune|lullaby|melody|hymn|carol|anthem)s?\b/u,
    'talk',
  ],
  // Who lies to somebody says what is not so.
  ['lie', /^(?=to (?:him|her|them|everyone|everybody|(?:his|her|their|the|an?) \p{L}+)\b)/u, 'talk'],
  // Who gets out of bed has slept there.
  ['get', /^(?:up )?out of(?= (?:(?:his|her|their|the|its) )?bed\b)/u, 'wake'],
  // Who gets into bed lies down there.
  ['get', /^(?:in|into)(?= (?:(?:his|her|their|the) )?bed\b)/u, 'lie'],
  ['get', /^(?:in|into|inside|on|onto|aboard|out|off|through)\b/u, 'walk'],
  ['stand', /^up\b/u, 'stand'],
  ['wake', /^up\b/u, 'wake'],
  ['get', /^down on (?:one|his|her|their|both) knees?\b/u, 'kneel'],
  ['knock', /^(?:on|at)\b/u, 'knock'],
  // "Knocks, and somebody opens".
  ['knock', /^(?=$|,|(?:and|but|then|until|while|again|twice)\b)/u, 'knock'],
  // What buzzes around something flies.
  ...['buzz', 'hum', 'whir', 'whirr'].map((verb): (typeof rows)[number] => [
    verb,
    /^(?=(?:around|about|over|above|past|through|from|between|towards?)\b)/u,
    'fly',
  ]),
  ['squeeze', /^(?:in|into|inside|through|between|past|under|behind)\b/u, 'walk'],
  ['fit', /^(?:in|into|inside|through|under)\b/u, 'walk'],
  // "Finds it empty".
  [
    'find',
    /^(?=(?:it|him|her|them|(?:the|his|her) \p{L}+) (?:empty|gone|missing|broken|asleep|locked|closed|full))/u,
    'look',
  ],
  ['turn', /^on\b/u, 'switchon'],
  ['turn', /^off\b/u, 'switchoff'],
  ['switch', /^on\b/u, 'switchon'],
  ['switch', /^off\b/u, 'switchoff'],
  // "Turns the lamp on".
  ['turn', /^(?=(?:[\p{L}’'-]+ ){1,4}on(?:$| (?:and|then|,)))/u, 'switchon'],
  ['turn', /^(?=(?:[\p{L}’'-]+ ){1,4}off(?:$| (?:and|then|,)))/u, 'switchoff'],
  ['switch', /^(?=(?:[\p{L}’'-]+ ){1,4}on(?:$| (?:and|then|,)))/u, 'switchon'],
  ['switch', /^(?=(?:[\p{L}’'-]+ ){1,4}off(?:$| (?:and|then|,)))/u, 'switchoff'],
  ['turn', /^(?:around|about|round)\b/u, 'spin'],
  ['look', /^(?:around|about)\b/u, 'look'],
  ['work', /^out\b/u, 'exercise'],
  ...['do', 'perform', 'make', 'try', 'land'].map((verb): (typeof rows)[number] => [
    verb,
    /^(?:(?:an?|his|her|their|two|three|another) )?(?:\p{L}+ )?(?:(?:back|front)[- ]?flips?|flips?|somersaults?)\b/u,
    'flip',
  ]),
  ['do', /^(?:some |her |his |their )?(?:yoga|pilates)\b/u, 'yoga'],
  ['practice', /^yoga\b/u, 'yoga'],
  ['practise', /^yoga\b/u, 'yoga'],
  ['do', /^(?:some |her |his |their )?(?:exercises?|gymnastics|push-?ups|squats|workouts?)\b/u, 'exercise'],
  ['draw', /^(?=(?:the |his |her |their )?(?:curtains?|blinds?)\b)/u, 'close'],
  ['pull', /^(?=(?:the |his |her |their )?blinds? up\b)/u, 'open'],
  ['pull', /^(?=(?:the |his |her |their )?blinds? (?:down|shut)\b)/u, 'close'],
  ['hang', /^(?:upside[- ]?down|head ?down|by (?:its|his|her|their) feet)\b/u, 'hang'],
  ['hang', /^(?=up (?:a|the|his|her|their)\b)/u, 'hang'],
  ['blow', /^(?:out|on|at|up)\b/u, 'blow'],
  [
    'give',
    /^(?:(?:him|her|them|it|\p{L}+|(?:his|her|the) \p{L}+) )?(?:a|an) (?:big |warm |long )?hug\b/u,
    'hug',
  ],
  [
    'give',
    /^(?:(?:him|her|them|it|\p{L}+|(?:his|her|the) \p{L}+) )?(?:a|an) (?:big |quick |little )?kiss\b/u,
    'kiss',
  ],
  ['make', /^(?:a|his|her|their) wish(?:es)?\b/u, 'think'],
  ['take', /^(?:a|an) (?:short |long |little )?nap\b/u, 'sleep'],
  ['take', /^(?:a|an) (?:big |small |little )?bite\b/u, 'bite'],
  ['bite', /^(?:into|off)\b/u, 'bite'],
  ['take', /^(?:a|an) (?:big |small |little )?sip\b/u, 'drink'],
  ['take', /^(?:a|an) (?:deep )?bow\b/u, 'bow'],
  ['take', /^off\b(?=\s*(?:$|[,.]|and\b|from\b|into\b))/u, 'fly'],
  ['put', /^down\b/u, 'put'],
  // "Puts on her hat", "puts his hat on", "tries on a hat": it comes on a head (`hats-on.ts`).
  ['try', new RegExp(`^on(?= (?:an?|the|his|her|its|their) (?:['’\\p{L}]+ ){0,3}${HATS}\\b)`, 'u'), 'put'],
  ['put', new RegExp(`^on(?= (?:an?|the|his|her|its|their) (?:['’\\p{L}]+ ){0,3}${HATS}\\b)`, 'u'), 'put'],
  [
    'put',
    new RegExp(
      `^(?=(?:an?|the|his|her|its|their) (?:['’\\p{L}]+ ){0,3}${HATS} on(?:$| (?:and|then|,)))`,
      'u',
    ),
    'put',
  ],
  ['run', /^away\b(?! from\b)/u, 'run'],
  // To catch a bus is to run after it.
  ...['run', 'rush', 'hurry', 'sprint', 'dash', 'race'].map((verb): (typeof rows)[number] => [
    verb,
    /^to (?:catch|reach)\b/u,
    'chase',
  ]),
  ['pick', /^up\b/u, 'hold'],
  ...['throw', 'raise', 'lift', 'put', 'hold', 'stretch'].map((verb): (typeof rows)[number] => [
    verb,
    /^(?:up )?(?:his|her|their|its|both) (?:arms?|hands?|paws?)(?: up| into the air| in the air| high)?(?=$| (?:and|but|then|,|in|when|while)\b)/u,
    'wave',
  ]),
  ['hunt', /^for\b/u, 'look'],
  // A ball is served over a net, all else to somebody.
  ['serve', /^(?!(?:(?:an?|the|his|her|their) )?(?:\p{L}+ )?(?:ball|ace|shuttlecock)s?\b)(?=\p{L})/u, 'give'],
  [
    'reach',
    /^(?=the (?:top|tip|end) of (?:an?|the|his|her) (?:\p{L}+ )?(?:tree|ladder|wall|rope|pole|mast))/u,
    'climb',
  ],
  ['apply', /^(?:some |the |\p{L}+ )?paint\b/u, 'paint'],
  ['lift', /^off\b/u, 'float'],
  ['go', /^up\b(?= (?:the|a|his|her) (?:ladder|stairs|tree|rope|steps))/u, 'climb'],
  ['go', /^(?:higher|back and forth|to and fro)\b/u, 'swing'],
  ['clean', /^up\b/u, 'work'],
  ['slow', /^down\b/u, 'brake'],
  ['push', /^over\b(?! to\b)/u, 'topple'],
  ['pull', /^(?=(?:[\p{L}’'-]+ ){1,4}out of\b)/u, 'hold'],
  ['pull', /^(?:up|over)\b(?=\s*(?:$|[,.]|and\b|at\b|by\b|beside\b|in front\b|before\b))/u, 'brake'],
  ['come', /^to (?:a (?:full |sudden )?)?(?:halt|stop|standstill)\b/u, 'brake'],
  ['screech', /^to (?:a )?(?:halt|stop|standstill)\b/u, 'brake'],
  ['skid', /^to (?:a )?(?:halt|stop|standstill)\b/u, 'brake'],
  ['slam', /^on (?:the|its|his|her) brakes\b/u, 'brake'],
  ['hit', /^the brakes\b/u, 'brake'],
  // Trains pull in and out, and pass.
  ['pull', /^(?:in|into (?:the|a) station)\b/u, 'brake'],
  ['pull', /^out(?! of (?:his|her|its|their|a|an|the (?!station)))\b/u, 'drive'],
  ['pass', /^by\b/u, 'walk'],
  ['dress', /^up\b/u, 'stand'],
  [
    'build',
    /^(?=(?:(?:a|an|the|his|her|their) )?(?:\p{L}+ ){0,2}(?:tower|stack|pile|pyramid|snowman)s?\b)/u,
    'stack',
  ],
  ['make', /^(?=(?:a|the|his|her|their) (?:\p{L}+ ){0,2}snowman\b)/u, 'stack'],
  ['open', /^up\b/u, 'open'],
  // What is packed is opened; all else is taken out of something.
  [
    'unpack',
    /^(?=(?:it|(?:an?|the|his|her|its|their|my) (?:\p{L}+ )?(?:box|parcel|package|present|gift|suitcase|case|bag|crate|basket|backpack|trunk))(?=$| (?!of )))/u,
    'open',
  ],
  ['ring', /^(?=(?:(?:a|the|his|her) )?(?:door ?)?bell\b)/u, 'knock'],
  ['water', /^(?=(?:an?|the|his|her|their|its|our|my|some|all|two|three|\p{L}+'s) )/u, 'water'],
  // "Pours water on the roses": out of a can.
  [
    'pour',
    new RegExp(`^(?:some )?water(?= (?:on|onto|over|to) (?:[\\p{L}’'-]+ ){0,3}${GREENS})`, 'u'),
    'water',
  ],
  ...['water', 'sprinkle', 'spray', 'hose'].flatMap((verb): (typeof rows)[number][] => [
    [verb, GREEN, 'water'],
    [
      verb,
      /^(?=(?:[\p{L}’'-]+ ){1,4}with (?:an? |the |his |her |their )?(?:\p{L}+ )?(?:hose|watering)\b)/u,
      'water',
    ],
  ]),
  ['fog', /^(?:up|over)\b/u, 'condense'],
  ['mist', /^(?:up|over)\b/u, 'condense'],
  // Another size.
  ...['change', 'go', 'turn', 'grow', 'get', 'become', 'transform'].flatMap(
    (verb): (typeof rows)[number][] => [
      [
        verb,
        /^from (?:very )?(?:small|little|tiny) (?:in)?to (?:very )?(?:big|large|huge|giant|tall)\b/u,
        'grow',
      ],
      [
        verb,
        /^from (?:very )?(?:big|large|huge|giant|tall) (?:in)?to (?:very )?(?:small|little|tiny)\b/u,
        'shrink',
      ],
    ],
  ),
  ...['get', 'become', 'grow', 'turn'].flatMap((verb): (typeof rows)[number][] => [
    [
      verb,
      /^(?:suddenly |slowly |much |even |very |so )*(?:bigger|larger|taller|huge|gigantic|enormous|giant|big|large|tall)(?: and (?:bigger|larger|taller))?(?=$| (?:and|but|than|as|until|then|while|in|on|again)\b)/u,
      'grow',
    ],
    [
      verb,
      /^(?:suddenly |slowly |much |even |very |so )*(?:smaller|shorter|tiny|small|little)(?: and (?:smaller|shorter))?(?=$| (?:and|but|than|as|until|then|while|in|on|again)\b)/u,
      'shrink',
    ],
  ]),
  ...['double', 'triple', 'quadruple'].map((verb): (typeof rows)[number] => [
    verb,
    /^(?:(?:in|its|his|her|their) )(?:(?:original|own) )?(?:size|height|weight|volume)\b|^(?=$|[,.])/u,
    'grow',
  ]),
  ['halve', /^(?:(?:in|its|his|her|their) )(?:size|height|weight|volume)\b/u, 'shrink'],
  ['freeze', /^(?:over|solid)\b/u, 'freeze'],
  ['ice', /^over\b/u, 'freeze'],
  ['cut', /^up\b/u, 'cut'],
  ['tear', /^(?:up|apart)\b/u, 'cut'],
  ['rip', /^(?:up|apart)\b/u, 'cut'],
];

/** The words after a verb that belong to it, and what they make of it; null where it stands by itself. */
export function verbPhrase(base: string, after: readonly string[]): { action: Action; words: number } | null {
  const rest = after.slice(0, 6).join(' ');
  for (const [verb, tail, action] of rows) {
    if (verb !== base) continue;
    const match = tail.exec(rest);
    if (match === null) continue;
    // Words that also say where to ("runs after the cat", "knocks on the door") are left to be read.
    const kept =
      /^(?:on|at|after|about|around|in|into|inside|onto|aboard|out|off|through)$/u.test(match[0]) &&
      action !== 'spin' &&
      action !== 'look' &&
      action !== 'switchon' &&
      action !== 'bite' &&
      action !== 'put';
    return { action, words: kept || match[0] === '' ? 0 : match[0].split(' ').length };
  }
  return null;
}
