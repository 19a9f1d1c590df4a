import { isOpenAir } from '#contracts/places.ts';
import type { SceneDocument } from '#contracts/scene-document.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Span } from '#contracts/span.ts';
import { inAYear } from '../../world/change/rusting.ts';
import { places } from '../scene/place-words.ts';
import type { Frame } from '../words/frame.ts';

const rustings = 'rust(?:ing)?|oxidation|oxidization|corrosion|corroding';
const film =
  '(?:a |the )?time[- ]?lapse (?:video |film |shot )?(?:captures|shows|documents|records|reveals|of) (?:the )?(?:\\p{L}+ly |gradual |slow )?';
/** "A time lapse documents the oxidation process of …": what is named in the rest of the sentence does it. */
const frame = new RegExp(`\\b${film}(?<word>${rustings})(?: process)? of `, 'giu');

const spells = '(?:years?|seasons|months|decades?|winters)';
const amount = '(?:\\d+|many|several|some|a few|one|two|three|four|five|ten|twenty|fifty|a|an?other)';
/** "The transformation of a piece of iron over decades": what iron becomes in years is rust. */
const turns = new RegExp(
  `\\b${film}(?<word>transformation|change)s? (?:process )?of (?=[^.]*\\b(?:iron|steel|metal|nails?|chain)\\b[^.]*\\b(?:years|decades|months|seasons|centuries)\\b)`,
  'giu',
);

const surroundings =
  '\\b(?:in|to) (?:an? |the )?(?:(?!of\\b)\\p{L}+ )?(?:elements|rain|air|weather|humidity|moisture|environment|location|place|surroundings|conditions|climate|spot)(?: and (?:\\p{L}+ )?(?:rain|humidity|moisture|salt|wind))?';
/** Where it stands meanwhile, and for how long. */
const exposure = new RegExp(
  `(?:,? ?\\b(?:(?:that (?:is|was) )?(?:left|exposed|standing|kept|stored|lying)\\b(?: (?:out(?:doors|side)|exposed))?(?: ${surroundings})?)|${surroundings})?,? ?\\b(?:over|for|through|after|during) (?:the course of )?(?:(?:(?<n>${amount}) )?(?<spell>${spells})|a (?<long>long) (?:time|while))\\b`,
  'giu',
);
const yearsIn: Readonly<Record<string, number>> = {
  year: 1,
  season: 0.25,
  month: 1 / 12,
  decade: 10,
  winter: 1,
};
const numbers: Readonly<Record<string, number>> = {
  many: 10,
  some: 4,
  several: 4,
  'a few': 3,
  a: 1,
  one: 1,
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  ten: 10,
  twenty: 20,
  fifty: 50,
};
/** A long time, years; judged. */
const LONG = 10;
/** The seasons of a time lapse are those of years that go by: four of them would not be seen; judged. */
const SEASONS = 2;

export type Weathered = { frames: Frame[]; exposures: Span[]; weathering: ScenePlan['weathering'] | null };

/** What a script says of iron that is left to the weather, and for how long. */
export function weatheredIn(script: string): Weathered {
  const frames = [frame, turns]
    .flatMap((pattern) => [...script.matchAll(pattern)])
    .map(({ 0: said, index, groups }): Frame => {
      const word = groups?.['word'] ?? '';
      const at = index + said.toLowerCase().indexOf(word.toLowerCase());
      return {
        span: { start: index, end: index + said.length },
        word: { start: at, end: at + word.length },
        action: 'rust',
      };
    });
  const verb = /\b(?:rust|corrode|oxidi[sz]e)s?\b|\b(?:rusting|corroding|oxidi[sz]ing)\b/iu.test(script);
  if (frames.length === 0 && !verb) return { frames, exposures: [], weathering: null };
  const exposures: Span[] = [];
  let years: number | null = null;
  for (const { 0: said, index, groups } of script.matchAll(exposure)) {
    exposures.push({ start: index, end: index + said.length });
    years ??= groups?.['long'] === undefined ? lasting(groups?.['n'], groups?.['spell']) : LONG;
  }
  const dry = /\b(?:dry|indoors|inside|desert|museum)\b/iu.test(script);
  const damp = /\b(?:humid(?:ity)?|moist(?:ure)?|damp|sea|salt)\b/iu.test(script);
  const micrometres = dry ? inAYear.dry : damp ? inAYear.damp : inAYear.outdoors;
  return { frames, exposures, weathering: { years: years ?? 3, micrometres } };
}

function lasting(amount = 'several', spell = 'year'): number {
  const many = Number(amount);
  const times = Number.isFinite(many) ? many : (numbers[amount.toLowerCase()] ?? 1);
  const one = spell.toLowerCase().replace(/s$/u, '');
  const years = times * (yearsIn[one] ?? 1);
  return Math.min(200, one === 'season' ? Math.max(SEASONS, years) : years);
}

/** Is something left outside, and does nobody say where? */
export const leftOutdoors = ({ script, stage }: SceneDocument, plan: ScenePlan): boolean =>
  plan.weathering !== undefined &&
  plan.weathering.micrometres > inAYear.dry &&
  stage.place === null &&
  !isOpenAir(plan.place) &&
  !places.some(([word]) => word.test(script));
