import type { Action, Expression } from '#contracts/world.ts';
import { type Deed, ends } from './deeds.ts';
import { determiners, joiners, prepositions, silent } from './lexicon.ts';

/**
 * Verbs whose second word makes another verb of them: the act, whether it is only near to it, the phrases, the face.
 * They stand at the end of what is done ("dozes off", "shows up late"); one that is done to something has `…` for it,
 * which may also stand behind ("picks … up": "picks up the hat", "picks it up"). Judged one by one.
 */
type Row = readonly [Action, 'true' | 'near', string, Expression?];

/** Of whoever is alive. */
const rows: readonly Row[] = [
  // Before "sneaks up" alone.
  ['walk', 'true', 'sneak up on …|creep up on …'],
  [
    'sleep',
    'true',
    'doze off|nod off|drift off|drift off to sleep|drop off to sleep|conk out|fall fast asleep|fall sound asleep|go back to sleep|sleep in|cry himself to sleep|cry herself to sleep|go to bed|fall back asleep',
  ],
  [
    'walk',
    'true',
    'show up|turn up|come along|drop by|drop in|come by|pop by|pop in|stop by|sneak up|creep up|move in|move out|back away|back off|back up|step aside|step back|step forward|head off|head out|head over|set off|set out|wander off|come in|come over|come closer|get closer|draw closer|move closer|step closer|come back|push past|squeeze past|walk in|walk off|walk out|walk away|tiptoe away|go away|go out|go outside|go inside|check in|pass by|move along|go by',
  ],
  [
    'walk',
    'near',
    'pay a visit|go shopping|go sightseeing|go exploring|go trick-or-treating|skip school|go missing|get lost',
  ],
  [
    'run',
    'true',
    'run off|run away|storm off|storm out|rush off|rush out|rush in|dash off|dash out|dart off|dart away|race off|race away|scamper off|scamper away|scurry off|scurry away|speed off|speed away|zoom off|zoom away|zoom by|zoom past|whiz by|whizz by|whizz past|whiz past|zip by|make off|get away|break free|break loose|run for his life|run for her life|run for their lives|run for it|run amok|run wild|burst in|barge in|hurry up|hurry off|take to his heels|take to her heels|bolt|bolt off|bolt away|flee the scene|scarper|leg it|hightail it|shoot off|shoot past|shoot away|rocket off|rocket away',
  ],
  [
    'stand',
    'true',
    'hang on|hang around|hang out|wait up|line up|queue up|freeze up|hold still|stand still|keep still|keep quiet|stay put|stop dead|stand up straight|sit still',
  ],
  ['stand', 'near', 'calm down|chill out|cool off|settle down|get ready|give up|give in|play dead|wise up'],
  [
    'touch',
    'true',
    'get dressed|get changed|change clothes|change his clothes|change her clothes|change their clothes',
  ],
  ['hide', 'true', 'duck down|lie low|hide away|take cover'],
  [
    'hide',
    'near',
    'play peekaboo|jump aside|leap aside|dive aside|jump out of the way|leap out of the way|get out of the way',
  ],
  ['lie', 'true', 'curl up|lie back|lie still|lie around|stretch out'],
  ['sit', 'near', 'lean back|sit back'],
  ['holdhands', 'true', 'hold hands|join hands|take hands'],
  ['hug', 'near', 'get engaged'],
  ['drop', 'true', 'let … go|set … free|turn … loose'],
  [
    'struggle',
    'true',
    'get … stuck|get … caught|get … tangled|get … trapped|get caught in …|get caught on …',
  ],
  ['look', 'true', 'peek out|peer out|look around|look about|look away|look up|look down|look back|look out'],
  ['look', 'near', 'find out|be lost|feel lost|wake up late|keep watch|keep an eye out|get caught'],
  [
    'look',
    'true',
    'crack a smile|crack a grin|break into a smile|break into a grin|flash a smile|flash a grin',
    'happy',
  ],
  ['look', 'near', 'light up|cheer up|feel better|feel great', 'happy'],
  ['look', 'near', 'get hungry|feel sick|get sick|feel bad|get bored', 'sad'],
  ['look', 'near', 'get in trouble|get into trouble', 'scared'],
  [
    'blush',
    'true',
    'turn red|go red|turn bright red|go bright red|turn pink|go pink|get red|turn red in the face|turn as red as a tomato',
  ],
  ['think', 'near', 'figure out|figure it out|work it out'],
  [
    'talk',
    'true',
    'cry out|call out|speak up|shout out|sing along|butt in|cut in|answer back|talk back|pipe up|call for help|cry for help|shout for help|scream for help',
  ],
  ['hug', 'near', 'make up'],
  ['appear', 'near', 'be born'],
  ['laugh', 'true', 'crack up|burst out laughing|fall about laughing|laugh out loud'],
  ['cry', 'true', 'break down|tear up|burst out crying|break down crying|break down in tears'],
  ['dance', 'true', 'dance around|dance along|tap dance'],
  ['dance', 'near', 'party hard|show off|go wild'],
  [
    'shake',
    'true',
    'freak out|flip out|lose it|lose control|go crazy|go nuts|go mad|go bananas|get the shivers',
  ],
  [
    'struggle',
    'true',
    'get stuck|be stuck|get tangled|get tangled up|get trapped|get caught up|be trapped|get wedged|be wedged|get jammed|be jammed|be tangled|be tangled up|get pinned|be pinned|get lodged|get snagged|be snagged|get entangled|be caught up',
  ],
  ['shake', 'near', 'get wet|get cold|get drunk|get goosebumps|get shocked|get an electric shock'],
  ['shake', 'true', 'blow up|lose his temper|lose her temper|lose its temper|see red', 'angry'],
  [
    'jump',
    'true',
    'jump around|jump about|jump up|jump up and down|bounce around|bounce up and down|hop around|hop about|spring up',
  ],
  ['jump', 'near', 'pop up|shoot up|shoot out of …|rocket out of …|shoot out|rocket out'],
  [
    'fall',
    'true',
    'keel over|fall down|fall off|fall out|come crashing down|crash down|land on his face|land on her face|fall flat on his face|fall flat on her face|fall flat',
  ],
  ['fall', 'near', 'drop dead|die'],
  [
    'kneel',
    'true',
    'get down on one knee|go down on one knee|drop to one knee|drop to his knees|drop to her knees|fall to his knees|fall to her knees|go down on his knees',
  ],
  ['fight', 'true', 'fight back'],
  [
    'talk',
    'true',
    'tell … off|cheer … on|chat … up|boss … around|talk to himself|talk to herself|talk to itself',
  ],
  ['bow', 'near', 'throw up|bend over|bend down|be sick'],
  ['blow', 'near', 'blow smoke'],
  ['breathefire', 'true', 'breathe fire|spit fire|blow fire|breathe flames'],
  [
    'spit',
    'true',
    'spray water|squirt water|spit water|shoot water|spray some water|blow water|spit out|spit … out',
  ],
  ['blow', 'near', 'blow … up'],
  ['blowover', 'true', 'blow … down|blow … over|blow … away|blow … off'],
  ['hold', 'true', 'fish … out|reach for …|grab hold of …|get hold of …|take hold of …'],
  ['dig', 'true', 'dig … up|dig … out'],
  ['hold', 'near', 'suck … up|look … up'],
  ['work', 'near', 'fix … up|wrap … up|set … up|do … up|wash up|tidy up|clean up|plug … in|take … apart'],
  [
    'give',
    'true',
    'pass … around|pass … on|hand … over|hand over …|hand … back|hand back …|hand out …|hand in …|give … back|give back …|give out …|give away …|pass out …|pass over …',
  ],
  ['scare', 'true', 'scare … away|scare … off|creep … out|freak … out'],
  ['fly', 'true', 'float away|float off|float up|drift away|drift up'],
  ['wave', 'true', 'wave goodbye|wave hello|wave good-bye|say goodbye|wave farewell'],
  ['wave', 'near', 'flag … down|hold up traffic|hold up the traffic|direct traffic|direct the traffic'],
  [
    'point',
    'near',
    ['his', 'her', 'its', 'their', 'a', 'the']
      .flatMap((whose) => [
        `stick out ${whose} thumb`,
        `stick out ${whose} thumbs`,
        `stick ${whose} thumb out`,
        `stick ${whose} thumbs out`,
        `hold out ${whose} thumb`,
        `hold out ${whose} thumbs`,
      ])
      .join('|'),
  ],
  ['jump', 'near', 'come alive|come to life'],
  ['exercise', 'true', 'warm up|work out'],
  ['break', 'true', 'smash … up'],
  ['open', 'true', 'rip … open|tear … open|crack … open|push … open|pull … open|kick … open'],
  ['hug', 'true', 'snuggle up|cuddle up'],
  ['flip', 'near', 'roll over'],
  [
    'work',
    'near',
    'set the table|lay the table|clear the table|make the bed|pay the bill|change a light bulb|change the light bulb|change a bulb|change the bulb|change a nappy|change a diaper',
  ],
  [
    'walk',
    'near',
    'break into a house|break into the house|break into a bank|break into the bank|break into a shop|break into a museum|break into the museum|break into a castle|jump the queue|cut in line',
  ],
  [
    'look',
    'near',
    'roll her eyes|roll his eyes|bite her nails|bite his nails|stick out her tongue|stick out his tongue|stick out their tongues|stick out its tongue|stick her tongue out|stick his tongue out|stick its tongue out|hold her breath|hold his breath|hold its breath|raise an eyebrow',
    'surprised',
  ],
];

/** Of things, and of what goes on wheels. */
const things: readonly Row[] = [
  ['jump', 'near', 'pop up|come alive|come to life'],
  ['ring', 'true', 'go off|ring|start ringing|ring out|toll|chime|tinkle'],
  ['breakdown', 'true', 'break down|conk out|stall|give out|die'],
  ['shake', 'near', 'play up'],
  ['break', 'true', 'fall apart|come apart|break apart|fall to pieces|break in two|break in half|blow up'],
  ['float', 'true', 'float away|drift off|drift away|blow away|fly away'],
  ['fall', 'true', 'fall off|fall down|fall out|come down|come crashing down|come off|drop down'],
  ['switchon', 'near', 'light up|come on|start up'],
  ['close', 'true', 'swing shut|slam shut|fall shut|bang shut|snap shut|blow shut|swing closed|slide shut'],
  ['open', 'true', 'swing open|fly open|burst open|fall open|spring open|blow open|slide open|creak open'],
  ['drive', 'true', 'speed off|speed away|zoom off|zoom away|zoom by|whizz by|drive by'],
];

const parsed = (list: readonly Row[]) =>
  list.flatMap(([action, how, phrases, mood]) =>
    phrases.split('|').map((phrase) => {
      const [verb = '', ...tail] = phrase.split(' ');
      return {
        verb,
        tail: tail.join(' '),
        deed: { action, near: how === 'near', mood: mood ?? null, brings: null },
      };
    }),
  );
const ofPeople = parsed(rows);
/** What has no feet of its own does not go anywhere for it (unless it sneaks: then it is alive), and falls on no face of its own. */
const ofThings = [
  ...parsed(things),
  ...ofPeople.filter(
    ({ deed, verb }) => /^(?:sneak|creep)$/u.test(verb) || !/^(?:walk|run|fall)$/u.test(deed.action),
  ),
];

/** "Falls off the table", "pops out of the box": the word points to what stands behind it. */
const points = (tail: string, rest: string): boolean =>
  prepositions.has(tail.split(' ').at(-1) ?? '') &&
  (/^ of\b/u.test(rest) || determiners.has(rest.trim().split(' ')[0] ?? ''));

/** One noun phrase, as far as it can be told from its words. */
export const SOMETHING =
  "(?:(?:an?|the|his|her|its|their|some|all|two|three|both) (?:[\\p{L}’'-]+ ){0,2}[\\p{L}’'-]+|[\\p{L}’'-]+)";
const begins = new RegExp(`^${SOMETHING}(?=$| )`, 'u');

/** Does something that is named begin there? */
const named = (rest: string): boolean => {
  const [first = ''] = rest.split(' ');
  if (/^(?:it|him|her|them|me|us|everyone|everybody|the|an?|his|all|some|both|its|their)$/u.test(first))
    return begins.test(rest);
  return begins.test(rest) && !prepositions.has(first) && !joiners.has(first) && !silent.has(first);
};

/** What a verb does with the words behind it; null where they make no other verb of it. `alive`: somebody does it. */
export function phrasalDeed(base: string, after: readonly string[], alive: boolean): Deed | null {
  const rest = after.join(' ');
  // "Sets the table on fire" lays no plates.
  if (base === 'set' && /\b(?:on fire|alight|ablaze)\b/u.test(rest)) return null;
  // Nobody tugs at the rain.
  if (
    base === 'get' &&
    /^caught in (?:the|a) (?:\p{L}+ )?(?:rain|storm|snow|act|downpour|blizzard|traffic)\b/u.test(rest)
  )
    return null;
  for (const { verb, tail, deed } of alive ? ofPeople : ofThings) {
    if (verb !== base) continue;
    if (!tail.includes('…')) {
      const whole = rest === tail || rest.startsWith(`${tail} `) || tail === '';
      const more = rest.slice(tail.length);
      // "Runs away from the dog": the last word goes with "from".
      const from = / away$/u.test(` ${tail}`) && /^ from\b/u.test(more) ? 1 : 0;
      if (whole && ends(more) && !points(tail, more))
        return { ...deed, from: 0, words: tail === '' ? 0 : tail.split(' ').length - from };
      continue;
    }
    // "Picks up the hat": the hat is read by itself. "Picks it up": so is it, and then the other word.
    const particle = tail.replaceAll('…', '').trim();
    if (rest.startsWith(`${particle} `) && named(rest.slice(particle.length + 1)))
      return { ...deed, from: 0, words: particle.split(' ').length };
    const between = new RegExp(`^(${SOMETHING}) ${particle}(?=$| )`, 'u').exec(rest);
    if (between !== null && named(rest) && tail.startsWith('…') && ends(rest.slice(between[0].length))) {
      const from = between[1]?.split(' ').length ?? 0;
      return { ...deed, from, words: from + particle.split(' ').length };
    }
  }
  return null;
}
