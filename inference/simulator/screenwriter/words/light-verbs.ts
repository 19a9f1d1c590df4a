import type { Action, Expression } from '#contracts/world.ts';
import { type Deed, ends } from './deeds.ts';

/**
 * Verbs that say little, and the noun behind them that says what is done: "takes a nap", "gives a yawn", "does a
 * cartwheel". The act, whether it is only near to it, the verbs, the nouns, the face, and what is in hand for it.
 * Which of them are near was judged one by one.
 */
type Row = readonly [Action, 'true' | 'near', string, string, Expression?, string?];
/** What is said to somebody and has its name by that: "gives the captain bad directions", "gives her tips". */
const SAID =
  'advice|piece of advice|instructions|orders|commands|compliments|compliment|directions|tips|tip|hints|hint|feedback|answer|answers|reply|permission|warning|warnings|pep talk|sermon|summary|explanation|explanations|opinion|praise|commentary|thanks|apology|toast|briefing|weather report|traffic report|pitch|monologue|prediction|predictions|recommendations|recommendation|suggestions|suggestion|excuses|updates|update|reviews|review|verdict|statement|testimony|promise|insults|insult';
const rows: readonly Row[] = [
  ['sleep', 'true', 'take have get', 'nap|snooze|siesta|kip|catnap|doze|sleep|bit of sleep|some sleep'],
  ['look', 'true', 'take have get give catch steal cast', 'look|glance|peek|peep|glimpse|sniff|closer look'],
  ['wink', 'true', 'give', 'wink|little wink'],
  ['look', 'true', 'give', 'smile|grin|smirk', 'happy'],
  ['look', 'true', 'give throw shoot', 'frown|scowl|angry look|dirty look|glare', 'angry'],
  [
    'look',
    'near',
    'make pull',
    'face|funny face|silly face|grimace|faces|funny faces|silly faces|expression',
    'surprised',
  ],
  ['walk', 'true', 'take have', 'walk|stroll|hike|wander|step|steps|few steps|step back|step forward'],
  ['walk', 'true', 'go_for', 'walk|stroll|hike|wander|walks|strolls|hikes'],
  ['walk', 'near', 'make', 'entrance|exit|getaway|appearance|comeback'],
  ['run', 'true', 'go_for have', 'run|jog|sprint|runs|jogs'],
  ['run', 'near', 'run enter win lose finish have', 'race|marathon|lap|laps|sprint|relay|half marathon'],
  ['run', 'near', 'make', 'run for it|dash for it|escape|run'],
  ['ride', 'true', 'go_for take have', 'ride|bike ride|bicycle ride|spin|drive|rides|bike rides|drives'],
  ['swim', 'true', 'go_for take have', 'swim|dip|plunge|swims|dips'],
  ['eat', 'true', 'have grab get eat take', 'snack|bite to eat|nibble|midnight snack|bite'],
  ['drink', 'true', 'have take get', 'drink|gulp|swig|sip'],
  [
    'dance',
    'true',
    'do perform break_into',
    'dance|jig|little dance|happy dance|victory dance|dance move|dance moves',
  ],
  ['flip', 'near', 'do turn perform', 'roll|forward roll'],
  ['cartwheel', 'true', 'do turn perform', 'cartwheel|cartwheels|handspring|handsprings'],
  ['handstand', 'true', 'do perform', 'handstand|handstands|headstand|headstands'],
  ['pushup', 'true', 'do', 'push ups|push up|push-ups|push-up|pushups|pushup|press-ups|press-up'],
  ['dance', 'true', 'have do', 'dance battle|dance-off|dance contest|dance competition'],
  [
    'dance',
    'true',
    'do',
    'ballet|the tango|tango|the waltz|waltz|breakdance|the moonwalk|moonwalk|the macarena|the conga|the twist',
  ],
  [
    'exercise',
    'near',
    'do practise practice',
    'karate|kung fu|judo|tai chi|martial arts|aerobics|zumba|gymnastics|pilates',
  ],
  ['lie', 'near', 'make', 'snow angel|snow angels'],
  ['stretch', 'near', 'take', 'deep breath|breath|few deep breaths'],
  ['jump', 'true', 'make take do', 'jump|leap|hop|little jump'],
  ['exercise', 'true', 'do', 'star jumps|jumping jacks|sit-ups|situps|pull-ups|stretches|workout|warm-up'],
  ['shake', 'near', 'throw have', 'tantrum|fit|meltdown|panic attack|temper tantrum|breakdown', 'angry'],
  ['shake', 'near', 'have', 'nightmare|bad dream|heart attack', 'scared'],
  ['shake', 'near', 'get have', 'brain freeze|goosebumps|shivers', 'surprised'],
  ['laugh', 'true', 'have give let_out', 'laugh|giggle|chuckle|good laugh'],
  [
    'laugh',
    'near',
    'have',
    'great time|good time|lovely time|wonderful time|whale of a time|blast|ball',
    'happy',
  ],
  ['cry', 'true', 'have', 'cry|good cry|sob'],
  ['hug', 'true', 'give get have share', 'hug|cuddle|bear hug|group hug|embrace'],
  ['kiss', 'true', 'give get share steal', 'kiss|smooch|peck|peck on the cheek|kiss on the cheek'],
  ['blow', 'true', 'blow throw', 'kiss|kisses'],
  ['pat', 'near', 'give', 'massage|back rub|belly rub|scratch|rub|tickle|pat on the back|pat|stroke'],
  ['push', 'true', 'give', 'push|shove|nudge'],
  ['kick', 'true', 'give', 'kick'],
  ['wave', 'true', 'give', 'wave|little wave|friendly wave'],
  ['nod', 'true', 'give', 'nod'],
  ['shrug', 'true', 'give', 'shrug'],
  ['bow', 'true', 'give make', 'bow|curtsy|curtsey'],
  ['stretch', 'true', 'give let_out have', 'yawn|stretch|big yawn'],
  ['sneeze', 'true', 'give let_out', 'sneeze|cough|burp|belch|hiccup'],
  [
    'talk',
    'true',
    'give let_out utter',
    'scream|shout|yell|roar|howl|bark|squeal|yelp|shriek|groan|moan|cheer|sigh|whistle|growl|meow|cry|whimper|grunt|gasp',
  ],
  [
    'talk',
    'true',
    'have make hold give deliver',
    'conversation|chat|discussion|argument|row|quarrel|debate|speech|toast|announcement|talk|lecture|presentation|joke|confession|phone call|call|noise|lot of noise|excuse|excuses|heart-to-heart',
  ],
  ['talk', 'true', 'give', SAID],
  ['talk', 'true', 'crack ask answer', 'joke|jokes|question|questions|riddle|riddles'],
  [
    'think',
    'near',
    'have get come_up_with',
    'idea|great idea|brilliant idea|thought|plan|brainwave',
    'happy',
  ],
  ['think', 'near', 'make', 'plan|decision|choice'],
  ['stand', 'true', 'take have', 'break|short break|rest|breather|pause'],
  ['stand', 'true', 'strike hold', 'pose'],
  ['sit', 'true', 'take have', 'seat|sit-down'],
  ['hide', 'true', 'take', 'cover|shelter|refuge'],
  ['dive', 'true', 'take do', 'dive|nosedive'],
  ['dive', 'near', 'do', 'belly flop|bellyflop|cannonball'],
  ['fall', 'true', 'take have', 'tumble|fall|spill'],
  ['chase', 'true', 'give', 'chase'],
  ['scare', 'true', 'give', 'fright|scare|shock|big fright'],
  ['scare', 'near', 'play pull', 'prank|trick|practical joke'],
  ['shakehands', 'near', 'make close', 'deal|peace'],
  [
    'photograph',
    'true',
    'take snap get shoot record',
    'photo|picture|photograph|snapshot|selfie|selfies|photos|pictures|group photo|video|videos',
    undefined,
    'phone',
  ],
  [
    'game',
    'true',
    'play',
    'video game|video games|computer game|computer games|playstation|xbox|nintendo',
    undefined,
    'game controller',
  ],
  ['phone', 'true', 'take answer pick_up', 'phone|telephone|call', undefined, 'phone'],
  [
    'work',
    'near',
    'do have make',
    'homework|dishes|laundry|housework|chores|ironing|washing|cleaning|shopping|gardening|cooking|makeup|hair|nails|repairs',
  ],
  ['work', 'near', 'take have', 'shower'],
  [
    'bathe',
    'true',
    'take have enjoy',
    'bath|bubble bath|hot bath|warm bath|foam bath|long bath|relaxing bath',
    undefined,
    'bathtub',
  ],
  ['walk', 'near', 'take have', 'mud bath', undefined, 'bathtub'],
  ['wave', 'near', 'do perform cast', 'magic|magic trick|card trick|trick|spell|magic spell|spells|tricks'],
  ['shakehead', 'near', 'have', 'doubts'],
  ['hold', 'true', 'lift', 'weights|weight', undefined, 'kettlebell'],
  ['love', 'true', 'fall be', 'in love', 'happy'],
  ['fight', 'near', 'have', 'thumb war|arm wrestling|arm wrestling match|sword fight'],
];

/** To whom it is done, where that stands between ("gives the dog a pat"): read by itself. */
const RECIPIENT =
  '(?<to>(?:each other|one another|him|her|them|it|me|us|(?:his|her|the|their|its|a|an) \\p{L}+|\\p{L}+)(?= (?:an?|some) ))? ?';
const DETERMINER =
  '(?:(?:an?|the|his|her|their|its|my|some|another|one|two|three|a few|a couple of|a bit of|a little bit of) )?';

/** To whom, also where it is said without an article ("gives the captain bad directions"). */
const heard = (nouns: string): string =>
  nouns === SAID
    ? `(?:(?<to>(?:the|his|her|their|its|my|our|an?) (?!(?:wrong|right|best|worst|last|first|same|usual|good|bad)\\b)\\p{L}+|him|her|them|it|me|us|each other|everyone|everybody)(?= (?:\\p{L}+ )?(?:${nouns})(?:$| )))? ?`
    : RECIPIENT;

const table = rows.map(([action, how, verbs, nouns, mood, brings]) => ({
  verbs: verbs.split(' '),
  pattern: new RegExp(`^${heard(nouns)}${DETERMINER}(?:\\p{L}+ ){0,2}(?:${nouns})(?=$| )`, 'u'),
  deed: { action, near: how === 'near', mood: mood ?? null, brings: brings ?? null },
}));

/** Verbs of two words in the table: the second stands first behind the verb. */
const longer: Readonly<Record<string, readonly string[]>> = {
  go: ['for'],
  let: ['out'],
  break: ['into'],
  come: ['up', 'with'],
};

/** What a verb that says little does with the noun behind it; null where it is none. */
export function lightDeed(base: string, after: readonly string[]): Deed | null {
  const more = (longer[base] ?? []).every((w, k) => after[k] === w) ? (longer[base] ?? []) : [];
  const verb = [base, ...more].join('_');
  const skipped = more.length;
  const rest = after.slice(skipped).join(' ');
  // "Enjoys a swim" is one that is taken, "practises a dance" one that is done.
  const likeIt = /^enjoy$/u.test(verb)
    ? ['take', 'have', 'go_for']
    : /^(?:practi[sc]e|rehearse)$/u.test(verb)
      ? ['do', 'perform']
      : /^(?:attempt|try)$/u.test(verb)
        ? ['do', 'perform', 'take', 'make']
        : [];
  for (const { verbs, pattern, deed } of table) {
    if (!verbs.includes(verb) && !likeIt.some((v) => verbs.includes(v))) continue;
    const match = pattern.exec(rest);
    // "Makes the dog jump" is what the dog does.
    if (base === 'make' && /^(?:the(?! same\b)|his|her|their|its) /u.test(rest)) continue;
    // "Takes the phone away" is no call.
    if (
      match !== null &&
      verb === 'take' &&
      /^ (?:away|off|out|from|back|to)\b/u.test(rest.slice(match[0].length))
    )
      continue;
    if (match === null || !ends(rest.slice(match[0].length))) continue;
    const to = match.groups?.['to']?.split(' ').length ?? 0;
    return { ...deed, from: to === 0 ? 0 : skipped + to, words: skipped + match[0].split(' ').length };
  }
  return null;
}
