/** What wind, thunder, sun, moon, stars and clouds do by themselves: it is seen and heard wherever they are. */
const rows: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:winds?|breeze|gusts?|gale|storm|hurricane)$/u,
    'blow howl whistle roar rage rise pick rush moan die sweep',
  ],
  [
    /^(?:thunder)?storms?$/u,
    'rage approach near come gather brew build begin start arrive break pass hit sweep',
  ],
  [/^thunder$/u, 'rumble roar crash crack boom roll'],
  [
    /^(?:rain|snow|raindrops|snowflakes|drizzle|downpour)$/u,
    'fall pour drum beat lash patter hammer come pelt swirl drift blow dance whirl flutter start begin continue lift roll',
  ],
  [/^(?:sun|moon|stars?)$/u, 'shine twinkle sparkle glow glitter gleam glint rise set'],
  [/^(?:clouds?|fog|mist)$/u, 'gather drift roll pass hang lift part'],
  [/^rainbows?$/u, 'appear form arch arc stretch come shine glow begin start'],
];

/** Does the weather do that by itself? */
export const skyDoes = (noun: string, verb: string): boolean =>
  rows.some(([nouns, verbs]) => nouns.test(noun) && verbs.split(' ').includes(verb));

/** Verbs that only the sky has: no noun ends in one. */
export const skyVerbs: ReadonlySet<string> = new Set('twinkle shine rumble howl glitter gleam'.split(' '));
