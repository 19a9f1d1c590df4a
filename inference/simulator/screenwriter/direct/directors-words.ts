import type { ScenePlan } from '#contracts/scene-plan.ts';
import { lemma } from '../words/inflections.ts';
import { verbs } from '../words/verbs.ts';
import { partNamed } from './part-named.ts';

/** How people begin to ask for something before they say what it is. */
const preambles: readonly (readonly [RegExp, string])[] = [
  [/^(?:(?:ok(?:ay)?|and|now|then|so|please|maybe|perhaps|oh|yes|well|quick(?:ly)?|suddenly),? )+/iu, ''],
  [/^(?:can|could|may|might|should|shall) (?:we|you) (?:please )?(?:see |have |get |make |let )?/iu, 'let '],
  [/^(?:can|could|should) (.+?) (?:please )?(?=\p{L})/iu, 'let $1 '],
  [
    /^(?:i|we) (?:really )?(?:want|need|wish|would (?:really )?(?:like|love))(?: to (?:see|have))? /iu,
    'let ',
  ],
  [/^(?:i|we)['’]d (?:really )?(?:want|like|love)(?: to (?:see|have))? /iu, 'let '],
  [/^let (?:to )?(?=(?:go|cut|move|switch) to )/iu, ''],
  [/^let ((?:the |a |an )?[\p{L}' -]+?) to (?=\p{L})/iu, 'let $1 '],
  [/^(?:tell|ask|order) ((?:the |a |an )?[\p{L}'-]+) to /iu, 'let $1 '],
  [/^(?:plot twist|surprise)\b[,:!–— -]*/iu, ''],
  [/^(?:it turns out|and it turns out)(?: that)? /iu, ''],
  [/^(?:what if|what about|how about|why not(?: have)?|imagine(?: that)?|suppose(?: that)?) /iu, ''],
];

/** Words for how large somebody becomes. */
const [larger, smaller] = [
  '(?:big(?:ger)?|large(?:r)?|taller|huge|giant|gigantic|enormous|massive|grow)',
  '(?:small(?:er)?|little|tiny|shorter|mini(?:ature)?|shrink)',
] as const;
const much = '(?:(?:much|a (?:bit|lot)|even|very|really|super|suddenly|into an?) )*';
const somebody = "((?:the |her |his |that |this |my |our )?[\\p{L}][\\p{L}'’ -]*?)";
const size = (how: string) =>
  new RegExp(`^(?:make|let) ${somebody} (?:be |become |get )?${much}${how}[.! ]*$`, 'iu');
const becomes = (how: string) =>
  new RegExp(`^${somebody} (?:is|gets|becomes|grows|should be) (?:now )?${much}${how}(?: now)?[.! ]*$`, 'iu');

/** What a director says of those on the stage, as a script says it. The first group is somebody there. */
const ofThoseThere: readonly (readonly [RegExp, string])[] = [
  [size(larger), '$1 grows'],
  [becomes(larger), '$1 grows'],
  [size(smaller), '$1 shrinks'],
  [becomes(smaller), '$1 shrinks'],
  [
    new RegExp(
      `^(?:turn|change|transform|make|dress(?: up)?) ${somebody} (?:up )?(?:as|into) (an? [\\p{L} -]+)[.! ]*$`,
      'iu',
    ),
    '$1 turns into $2',
  ],
  [
    new RegExp(
      `^${somebody} (?:is|was) (?:(?:now|suddenly|really|actually|secretly|in fact) )?(an? (?!bit |little |lot )[\\p{L} -]+?)(?: now)?[.! ]*$`,
      'iu',
    ),
    '$1 turns into $2',
  ],
  [
    new RegExp(`^${somebody} is (an? (?!bit |little |lot )[\\p{L} -]+?) now[.! ]*$`, 'iu'),
    '$1 turns into $2',
  ],
  [new RegExp(`^(?:make|turn|let) ${somebody} (?:be(?:come)? )?invisible[.! ]*$`, 'iu'), '$1 disappears'],
  [
    new RegExp(`^${somebody},? (?:please )?stops? (?:\\p{L}+ing)(?: .{1,30})?[.! ]*$`, 'iu'),
    '$1 stands still',
  ],
  [new RegExp(`^(?:get|bring|fetch) (?:back ${somebody}|${somebody} back)[.! ]*$`, 'iu'), '$1$2 comes back'],
  [new RegExp(`^${somebody} (?:has|has got|now has) (an? [\\p{L} -]+)[.! ]*$`, 'iu'), '$1 holds $2'],
  [new RegExp(`^${somebody} (?:wears|is wearing) (an? [\\p{L} -]+)[.! ]*$`, 'iu'), '$1 puts on $2'],
];

/** What is asked for by its name alone, as a script says that it happens. */
const happenings: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:everybody |everyone |all )?(?:freezes?|statues?|hold it|don[’']t move|nobody moves|no one moves)[.! ]*$/iu,
    'everybody freezes',
  ],
  [/^stop (?:everything|everybody|everyone|moving)[.! ]*$/iu, 'everybody stops'],
  [
    /^(?:let it rain|make it rain|it rains|it is raining|it[’']s raining) (?!hard|heav|again|now|outside|more|a bit|cats and)([\p{L}]+s|money|candy|confetti)(?: now| please)?[.! ]*$/iu,
    '$1 fall down',
  ],
  [
    /^(?!(?:it|let|make|add|more|some|no|stop|the sky)\b)([\p{L}]+(?: [\p{L}]+)?)(?<! (?:the|in|of|and|some|heavy)) rains?(?: down)?(?: (?:from|out of) (?:the )?(?:sky|ceiling|above))?[.! ]*$/iu,
    '$1 fall down',
  ],
  [
    /^(?:more |some |lots of |a rain of )?(confetti|bubbles|petals|feathers|balloons|leaves|snowflakes|coins|money|candy|sweets)(?: everywhere| please| (?:comes?|falls?|rains?)(?: down)?)?[.! ]*$/iu,
    '$1 fall down',
  ],
  [
    /^(?:more |some |add )?fireworks?(?: everywhere| please| goe?s? off)?[.! ]*$/iu,
    'firework rockets fly into the sky and explode',
  ],
  [
    /^(?:there is |add )?(?:an? |the )?(?:big |huge |loud )?(?:explosion|boom|bang|kaboom)[.! ]*$/iu,
    'a bomb explodes',
  ],
  [
    /^(?:there is |add )?(?:an? )?(?:big |loud )?(?:round of )?(?:applause|ovation|clapping)[.! ]*$/iu,
    'everybody claps',
  ],
];

/** One or more of what is there already, or of something new, by name alone. */
const more = /^(?:another|one more|some more|an? (?:second|third|other|new)) ([\p{L}' -]+?)[.! ]*$/iu;

/** Several more, by their name alone. */
const severalMore = /^(?:some |even )?more ([\p{L}' -]+?s)[.! ]*$/iu;

/** "Stop fighting": those who last did it stand still. */
const stopped = /^(?:(?:everybody|everyone|both|all),? )?stops? (?:the )?(\p{L}+ing)[.! ]*$/iu;

function whoStop(plan: ScenePlan, words: string): string | null {
  const verb = stopped.exec(words)?.[1]?.toLowerCase();
  const action = verb === undefined ? undefined : verbs.get(lemma(verb));
  const acting = plan.beats.filter((beat) => beat.action === action);
  const names = plan.actors
    .filter(({ id }) =>
      acting.some(({ actor, target }) => actor === id || (action === 'fight' && target === id)),
    )
    .map(({ name }) => name);
  return action === undefined || names.length === 0
    ? null
    : `${names.map((name) => (/^\p{Lu}/u.test(name) ? name : `the ${name}`)).join(' and ')} stand still`;
}

/** Somebody is to be seen who may not be there yet. */
const absent =
  /^(?:let )?(?:show|see|reveal|bring in|enter)(?: me| us)? ((?:the |an? |her |his |their )?[\p{L}][\p{L}'’-]*(?: [\p{L}'’-]+)?)[.! ]*$/iu;

/** How people tell what is said without marks around it: "Good morning says Mia". */
const saidFirst =
  /^([^"“”:]{2,120}?),? (says|said|asks|asked|shouts|yells|whispers|replies|answers|screams|cries|mumbles) ((?:the |her |his |my |our )?[\p{L}][\p{L}’'-]*)[.! ]*$/iu;

/** The same with its marks, where who speaks is somebody there and what is said begins with nobody. */
export function asQuoted(plan: ScenePlan, said: string): string {
  const [, line = '', verb = '', who = ''] = saidFirst.exec(said.trim()) ?? [];
  const isThere = (name: string) => partNamed(plan, bare(name.toLowerCase())) !== undefined;
  const first = /^(?:(?:the|her|his|my|our) )?[\p{L}'’-]+/iu.exec(line)?.[0] ?? '';
  return line === '' || !isThere(who) || isThere(first) || /^(?:he|she|they|everybody)\b/iu.test(line)
    ? said
    : `"${line}," ${verb} ${who}`;
}

const bare = (name: string): string => name.replace(/^(?:the|her|his|that|this|my|our) /u, '');

/** What somebody says who directs, in the words of a script where those differ. Whom it is about must be there. */
export function asAScriptSays(plan: ScenePlan, said: string): string {
  const words = preambles.reduce((so, [from, to]) => so.replace(from, to), said.trim());
  const isThere = (name: string) => partNamed(plan, bare(name.toLowerCase())) !== undefined;
  for (const [from, to] of ofThoseThere) {
    const match = from.exec(words);
    if (match !== null && isThere(match[1] ?? match[2] ?? '')) return words.replace(from, to);
  }
  const still = whoStop(plan, words);
  if (still !== null) return still;
  const shown = absent.exec(words)?.[1];
  if (shown !== undefined && !isThere(shown))
    return `add ${/^(?:the|her|his|their) /iu.test(shown) ? `a ${bare(shown)}` : shown}`;
  for (const [from, to] of happenings) if (from.test(words)) return words.replace(from, to);
  return words.replace(more, 'add a $1').replace(severalMore, 'add two $1');
}
