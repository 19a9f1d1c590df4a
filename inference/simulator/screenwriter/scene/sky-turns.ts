import type { SkyChange } from '#contracts/sky-change.ts';
import { SKY } from '#contracts/sky-change.ts';
import type { Span } from '#contracts/span.ts';
import type { TimeOfDay, Weather } from '#contracts/world.ts';
import type { Draft } from '../plan/drafts.ts';

/** Where in a script the air, the clock or the light changes, and what was before, where that is plain. */
export type SkyTurn = {
  span: Span;
  word: string;
  sky: SkyChange;
  before: { weather?: Weather; time?: TimeOfDay };
  /** Where among the acts it comes, when that is not where it is said. */
  at: number;
};

type Row = readonly [words: string, sky: SkyChange, before: SkyTurn['before']];

const suddenly = '(?:(?:suddenly|then|slowly|finally|now|also|even) )?';
const starts = '(?:starts?|started|begins?|began)';
const comes = `(?:${starts}(?: (?:to fall|falling|to come down|coming down))?|sets? in|breaks?(?: out| loose)?|broke(?: out)?|comes? (?:up|down|in|along)|rolls? (?:in|up|over)|moves? in|blows? (?:in|up)|creeps? in|rises?|arrives?|hits?)`;
const ends = '(?:stops?|stopped|ends?|ended|passes|passed|is over|lets? up|clears?(?: up)?|lifts?|lifted)';
/** Of what is over there must have been some. */
const over = (weather: Weather): Row[] => {
  const [noun, gerund] =
    weather === 'snow'
      ? ['(?:snow(?:fall|storm)?|blizzard)', 'snowing']
      : weather === 'fog'
        ? ['(?:fog|mist|haze)', 'misting']
        : ['(?:rain|storm|thunderstorm|downpour|shower)', '(?:raining|pouring|drizzling)'];
  return [
    [`(?:the )?${noun} ${suddenly}${ends}`, { op: 'weather', weather: 'clear' }, { weather }],
    [`it ${suddenly}(?:stops?|stopped) ${gerund}`, { op: 'weather', weather: 'clear' }, { weather }],
  ];
};
const falling = (weather: Weather, verb: string, noun: string): Row[] => [
  [
    `it ${suddenly}${starts} (?:to )?(?:${verb})(?:ing)?(?: (?:down|heavily|hard|again|cats and dogs))?`,
    { op: 'weather', weather },
    { weather: 'clear' },
  ],
  [
    `(?:(?:the|a|some|heavy|thick|sudden|huge|big|terrible|dense) )*(?:${noun}) ${suddenly}${comes}`,
    { op: 'weather', weather },
    { weather: 'clear' },
  ],
];

/** What is a change wherever it is said. */
const always: readonly Row[] = [
  ...falling('rain', `rain|pour|drizzle|drizzl|hail|storm`, '(?:thunder)?storm|rain|downpour|rain shower'),
  ...falling('snow', 'snow', 'snow|snowfall|snowstorm|blizzard'),
  ...falling('fog', 'get foggy|become foggy', 'fog|mist'),
  ...over('rain'),
  ...over('snow'),
  ...over('fog'),
  [
    '(?:all )?(?:the |a )?(?:lights?|power|electricity) (?:in the (?:\\p{L}+ )?\\p{L}+ )?(?:suddenly |all )?(?:(?:go(?:es)?|went|is|cuts?) (?:out|off|dark)|fails?|failed|dies?)|(?:(?:there is |there.s )?a |the )?(?:power (?:cut|outage|failure)|black ?out)(?: hits| strikes| happens)?|(?:the )?(?:current) (?:goes|is) (?:out|off)|(?:it|everything|the (?:room|house|place|stage)) (?:suddenly )?(?:goes|went|becomes|is plunged into) (?:completely |totally |all |pitch )?(?:dark|black|darkness)',
    { op: 'lights', on: false },
    {},
  ],
  [
    '(?:all )?(?:the )?(?:lights?|power|electricity) (?:suddenly |all )?(?:(?:comes?|came|go(?:es)?|went|is|are|flicker|switch(?:es)?) (?:back )?on(?: again)?|returns?|is back)',
    { op: 'lights', on: true },
    {},
  ],
];

/** What begins a scene when it stands at its head, and is a change once something has happened. */
const later: readonly Row[] = [
  [
    `(?:then |suddenly |and then |but then )+it (?:rains|pours)`,
    { op: 'weather', weather: 'rain' },
    { weather: 'clear' },
  ],
  [
    `(?:then |suddenly |and then |but then )+it snows`,
    { op: 'weather', weather: 'snow' },
    { weather: 'clear' },
  ],
  [`the sun ${suddenly}(?:sets|goes down|went down)`, { op: 'time', time: 'dusk' }, { time: 'day' }],
  [
    `(?:the )?(?:night|darkness) ${suddenly}(?:falls|fell|comes)|it ${suddenly}(?:gets?|grows?|becomes|turns|got|is getting) dark(?:er)?`,
    { op: 'time', time: 'night' },
    { time: 'dusk' },
  ],
  [
    `the sun ${suddenly}(?:rises|comes up|came up)|(?:the )?(?:day|dawn|morning) (?:breaks|comes|dawns)|it ${suddenly}(?:gets|becomes|grows) light`,
    { op: 'time', time: 'dawn' },
    { time: 'night' },
  ],
];

/** What ends the weather that there was. */
const cleared: readonly Row[] = [
  [
    `(?:the )?(?:sun|sky|skies) ${suddenly}(?:comes? (?:back )?out(?: again)?|came out|breaks through|shines(?: again)?|clears?(?: up)?)`,
    { op: 'weather', weather: 'clear' },
    {},
  ],
];

/** What a clause begins with; who does something *as* the sun sets does it at sunset. */
const LEAD =
  '(?:^|[.!?;:,\\n"”—–-] *|\\b(?:and|then|but|so|until|when|once|after|as soon as) +)(?:(?:and|then|but|suddenly|until|when|once|after|all of a sudden|finally|at last|as soon as),? +){0,3}';
/** Nothing that the weather does something to, and nothing that it starts to do: "the storm hits the ship", "the snow begins to melt". */
const ENDS =
  "(?![\\p{L}’'-])(?! (?:to|the|an?|his|her|their|its|my|our|some|into|through) )(?![^.,;!?]{0,40}\\b(?:while|as)\\b)";
const compiled = (rows: readonly Row[], once: RegExp | null) =>
  rows.map(([words, sky, before]) => ({
    pattern: new RegExp(`(?<lead>${LEAD})(?<said>${words})${ENDS}`, 'giu'),
    sky,
    before,
    /** What must have been said before it. */
    once,
  }));
const rows = [
  ...compiled(always, null),
  ...compiled(later, /\p{L}/u),
  ...compiled(cleared, /\b(?:rain|snow|storm|fog|mist|drizzl|pour|blizzard|cloud)/iu),
];
/** What is said aloud only speaks of it. */
const spoken = /["“][^"“”]{0,600}["”]/gu;
/** "They come back on": of the lights, once they are out. */
const backOn =
  /\b(?<lead>(?:and |then |but |when |once |, ?){0,3})(?<said>(?:they|it) (?:come|comes|came|go|goes) (?:back )?on(?: again)?)(?![\p{L}’'-])/giu;
/** Of what is gone when the light comes on nobody sees how it goes. */
const gone =
  /^,? (?:and )?(?:(?:the|an?|his|her|their|everybody|everyone|all)\b[^.,;]{0,40}? )(?:is|are|has|have) (?:gone|missing|disappeared|vanished)\b/iu;

/** Everything that changes around everybody in a script, in its order. */
export function skyTurnsIn(script: string): SkyTurn[] {
  const found: SkyTurn[] = [];
  const told = script.replace(spoken, (line) => ' '.repeat(line.length));
  const take = (match: RegExpExecArray, sky: SkyChange, before: SkyTurn['before']): void => {
    const { lead = '', said = '' } = match.groups ?? {};
    // "Until it rains", "when the lights go out": the word that leads in says when, and nothing else.
    const led = /(?:until|when|once|after|as soon as|suddenly|all of a sudden|finally|at last),? +$/iu.exec(
      lead,
    );
    const from = match.index + lead.length - (led?.[0].length ?? 0);
    const end = match.index + lead.length + said.length;
    if (found.some(({ span }) => span.start < end && span.end > from)) return;
    const after = sky.op === 'lights' && sky.on ? gone.exec(script.slice(end)) : null;
    found.push({
      span: { start: from, end },
      word: script.slice(from, end),
      sky,
      before,
      at: after === null ? from : end + after[0].length,
    });
  };
  for (const { pattern, sky, before, once } of rows)
    for (const match of told.matchAll(pattern))
      if (once === null || once.test(told.slice(0, match.index))) take(match, sky, before);
  const out = found.find(({ sky }) => sky.op === 'lights' && !sky.on);
  if (out !== undefined)
    for (const match of told.matchAll(backOn))
      if (match.index > out.span.start) take(match, { op: 'lights', on: true }, {});
  return found.toSorted((a, b) => a.span.start - b.span.start);
}

/** The weather and the time that a script begins with, if changes of them tell. */
export const beforeTurns = (turns: readonly SkyTurn[]): SkyTurn['before'] => ({
  ...turns.find(({ before }) => before.time !== undefined)?.before,
  ...turns.find(({ before }) => before.weather !== undefined)?.before,
});

/** As an act of the sky among those of everybody else. */
export const turnsSky = ({ span, word, sky, at }: SkyTurn): Draft => ({
  actor: SKY,
  action: 'skychange',
  objects: [],
  sky,
  outcome: 'any',
  vigour: 1,
  expression: null,
  spot: null,
  line: null,
  together: false,
  passive: false,
  tokens: [{ text: word, word: '', ...span, kind: 'word', tags: new Set() }],
  at,
});
