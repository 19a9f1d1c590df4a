import type { ScenePlan, Surroundings } from '#contracts/scene-plan.ts';
import type { Spoken } from '../film/shots.ts';
import { gravityOf } from '../plan/gravity-of.ts';
import { placeNamed } from '../scene/locations.ts';
import { areNear } from '../scene/neighbouring-places.ts';
import { settingOf } from '../scene/scenery.ts';
import { windOf } from '../scene/sky-words.ts';

/** How somebody asks for another place, up to the words for it. */
const asked = new RegExp(
  [
    '^(?:(?:please|and|now|then|next|suddenly|ok(?:ay)?|meanwhile),? )*',
    '(?:',
    [
      '(?:we )?(?:cuts?|switch|jumps?|goes|go|moves?)(?: back)?(?: over)? to',
      '(?:the )?(?:next|new) (?:scene|place|location)(?: is)?(?: at| in| on)?:?',
      '(?:change|switch|move|bring|take|put|send|beam|teleport)(?: (?:the|a|this|scene|place|location|setting|set|film|story|it|us|them|everything|everybody|everyone|all))+ (?:over )?(?:to|into|in|on|onto|at)',
      "(?:let'?s|everybody|everyone|all|they|we|they're|we're)(?: all| both| now| are| is)*(?: (?:go|goes|move|moves|travel|travels|fly|flies|went|gone))?(?: over| off| back)?(?: (?:to|into|onto|in|on|at))?",
      '(?:int|ext)\\.?',
      'in|at|on|to|into|onto|inside|aboard|under',
    ].join('|'),
    ')? ?$',
  ].join(''),
  'iu',
);
/** What stands between that and the place itself. */
const determiner = /(?:(?:the|a|an|his|her|their|our|my|some) )?(?:(?!at|in|on|to)\p{L}+ )?$/iu;
/** What may stand between a place and what is to happen there. */
const goesOn =
  /^(?: (?:now|instead|please|again|then|by night|at (?:night|dawn|dusk|sunset)|in the (?:rain|snow|fog|dark|morning|evening)))*(?: *(?:$|[,.:;!?–—-]+ *)| (?:and|where|while) | (?=(?:the|a|an|his|her|she|he|they|everybody|everyone) ))/iu;

/** What a direction makes of the place: where to, and the words for what is to happen there. */
export type Elsewhere = { to: Surroundings; rest: string };

/** Whoever goes there takes the film along. */
const goer =
  /^(.+? (?:goes|go|walks|runs|drives|rides|flies|travels|moves|heads|hurries|rushes|sails|sneaks|escapes|returns|jumps|swims|walk|run|drive|ride|fly))(?: (?:away|off|over|out|back|all the way))* (?:to|into|onto)(?: (?:the|a|an|his|her|their))?(?: \p{L}+)?$/iu;

/** "The ball rolls to the street": the film stays with those who kicked it. */
const isOfProp = ({ props }: ScenePlan, clause: string): boolean =>
  props.some(({ name }) => clause.toLowerCase().split(' ').slice(0, -1).includes(name.toLowerCase()));

/** How people ask for another pull of the ground, m/s²: the moon's (NASA fact sheet); none said is the earth's. */
const pulls: readonly (readonly [RegExp, number | undefined])[] = [
  [
    /^(?:(?:please|now|and|with|in|turn on|make it|let it be|everybody is|everything is) )*(?:(?:zero|no|without) gravity|weightless(?:ness)?|(?:switch|turn) (?:the )?gravity off|(?:switch|turn) off (?:the )?gravity|(?:the )?gravity (?:is |goes |turns )?(?:off|gone|stops|fails)|zero[ -]?g)[.! ]*$/iu,
    0,
  ],
  [
    /^(?:(?:please|now|and|with|in|turn on|make it) )*(?:moon|lunar|low|less) gravity(?: like on the moon)?[.! ]*$/iu,
    1.62,
  ],
  [
    /^(?:(?:please|now|and|with|turn on|make it) )*(?:(?:normal|earth) gravity|gravity (?:back )?on|(?:the )?gravity (?:comes|is) back)(?: on| again)?[.! ]*$/iu,
    undefined,
  ],
];

/** "Zero gravity!": the same place, where everything falls otherwise or not at all. Null where nobody asks for it. */
export function fallsOtherwise(plan: ScenePlan, words: string): { to: Surroundings; reading: string } | null {
  const pull = pulls.find(([asked]) => asked.test(words));
  if (pull === undefined || pull[1] === plan.gravity) return null;
  const [, gravity] = pull;
  const { place, time, weather, wind, lightning } = plan;
  const to = {
    ...{ place, time, weather },
    ...(wind !== undefined && { wind }),
    ...(lightning && { lightning }),
    ...(gravity !== undefined && { gravity }),
  };
  if (gravity === undefined) return { to, reading: 'Gravity as on the earth' };
  return { to, reading: gravity === 0 ? 'No gravity' : 'Gravity as on the moon' };
}

/** "Cut to the beach", "to the moon!", "Mia runs to the park": where the film goes on. Null where nobody asks for another place. */
export function elsewhere(
  plan: ScenePlan,
  direction: string,
  spoken: readonly Spoken[],
): Elsewhere | 'there already' | null {
  const words = direction.trim().replace(/\s+/gu, ' ');
  const found = placeNamed(words, { start: 0, end: words.length });
  if (found === null) return null;
  const { place, named } = found;
  const isCalled = (part: { name: string }, called: string) => part.name.toLowerCase() === called;
  // "The boat": what is on the stage is meant, and no harbour.
  const called = words.slice(named.start, named.end).toLowerCase();
  // Nobody goes anywhere by speaking of it.
  if (spoken.some(({ text }) => text.toLowerCase().includes(called))) return null;
  if ([...plan.actors, ...plan.props].some((part) => isCalled(part, called))) return null;
  const before = words.slice(0, named.start);
  const next = /^ (\p{L}+)/u.exec(words.slice(named.end))?.[1]?.toLowerCase() ?? '';
  const isSomebody = plan.actors.some((actor) => isCalled(actor, next));
  const tail = isSomebody ? ' ' : goesOn.exec(words.slice(named.end))?.[0];
  if (tail === undefined) return null;
  const isAsked = asked.test(before.replace(determiner, ''));
  const goes = goer.exec(before.trim())?.[1];
  if (!isAsked && (goes === undefined || areNear(plan.place, place) || isOfProp(plan, goes))) return null;
  const then = words.slice(named.end + tail.length);
  if (place === plan.place) return isAsked && then === '' ? 'there already' : null;
  const { time, weather } = plan;
  const said = settingOf({
    script: words.slice(0, named.end + tail.length),
    cast: [],
    props: [],
    stage: { place, time, weather, camera: null },
  });
  const wind = windOf(words);
  return {
    to: { place, time: said.time, weather: said.weather, ...gravityOf(place), ...(wind !== 0 && { wind }) },
    rest: isAsked ? then : `${goes}${then === '' ? '' : tail}${then}`,
  };
}
