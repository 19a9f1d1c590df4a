import type { SceneDocument } from '#contracts/scene-document.ts';
import type { Understanding } from '#contracts/scene-plan.ts';
import type { Place, TimeOfDay, Weather } from '#contracts/world.ts';

type Word<T> = readonly [RegExp, T];

const places: readonly Word<Place>[] = [
  [/\b(gym(?:nasium)?|basketball court|sports hall|court)\b/iu, 'gym'],
  [/\b(park|garden|meadow|lawn|playground|forest|woods|football pitch|soccer field)\b/iu, 'park'],
  [/\b(kitchen|dining room|pantry)\b/iu, 'kitchen'],
  [/\b(street|road|city|sidewalk|pavement|alley|crosswalk|downtown)\b/iu, 'street'],
];
/** Words that only make a place likely: used when neither script nor stage says one. */
const hints: readonly Word<Place>[] = [
  [/\b(basketball|hoop|free[- ]throw|dunk|backboard)/iu, 'gym'],
  [/\b(bench|tree|grass|picnic|kite)\b/iu, 'park'],
  [/\b(cups?|mugs?|plates?|table|counter|cook(?:s|ing)?)\b/iu, 'kitchen'],
  [/\b(bicycle|bike|cyclist|kerb|curb|traffic|skateboard)\b/iu, 'street'],
  [/\b(soccer|football|frisbee|kick(?:s|ed)?)\b/iu, 'park'],
];
const times: readonly Word<TimeOfDay>[] = [
  [/\b(night|midnight|moonlight|moonlit|after dark|dusk|evening)\b/iu, 'night'],
  [/\b(daylight|daytime|noon|morning|afternoon|sunny|sunshine|by day|DAY)\b/u, 'day'],
];
const weathers: readonly Word<Weather>[] = [
  [/\b(rain(?:s|ing|y)?|downpour|drizzle|pouring)\b/iu, 'rain'],
  [/\b(snow(?:s|ing|y|fall)?|blizzard)\b(?!ball)/iu, 'snow'],
  [/\b(clear sky|sunny|sunshine)\b/iu, 'clear'],
];

export type Setting = {
  place: Place;
  time: TimeOfDay;
  weather: Weather;
  understood: Understanding['understood'];
};

/** Place, time and weather: as the script says, else as the stage is set. */
export function settingOf(document: SceneDocument, stageChosen: boolean): Setting {
  const understood: Understanding['understood'] = [];
  const script = document.script;
  const first = <T extends string>(
    words: readonly Word<T>[],
    kind: 'place' | 'time' | 'weather',
  ): T | null => {
    let best: { at: number; value: T; word: string } | null = null;
    for (const [pattern, value] of words) {
      const match = pattern.exec(script);
      if (match !== null && (best === null || match.index < best.at))
        best = { at: match.index, value, word: match[0] };
    }
    if (best === null) return null;
    understood.push({
      span: { start: best.at, end: best.at + best.word.length },
      word: best.word,
      as: best.value,
      kind,
    });
    return best.value;
  };
  const said = first(places, 'place');
  const hinted = said === null && !stageChosen ? (hints.find(([p]) => p.test(script))?.[1] ?? null) : null;
  return {
    place: said ?? hinted ?? document.stage.place,
    time: first(times, 'time') ?? document.stage.time,
    weather: first(weathers, 'weather') ?? document.stage.weather,
    understood,
  };
}

/** Words that settings are made of: they are understood, not props. */
export const settingWord =
  /^(gym|gymnasium|court|hall|park|garden|meadow|lawn|playground|kitchen|street|road|city|alley|downtown|night|midnight|moonlight|dusk|evening|day|daylight|noon|morning|afternoon|sun|sunshine|rain|snow|weather|downpour|drizzle|int|ext|scene|shot|camera|frame|floor|ground|air|sky|grass|stage|line|throw|side|way|time|second|seconds|moment|left|right|middle|center|centre|front|back|purpose|field|wind|windy|breeze|breezy|gust|gusty|gale|storm|stormy|hurricane)s?$/iu;

/** Does it rain, snow, blow or burn? Then it goes on by itself, whatever the grammar. */
export const weatherWord = /^(rain|snow|drizzle|pour|blow|burn|flicker|crackle)(s|ing|y|ed)?$/iu;
export const weatherOf = (word: string): Weather | null => weathers.find(([p]) => p.test(word))?.[1] ?? null;

/** Mean wind of the words for it, m/s: the middles of Beaufort 3, 5 and 8 (WMO-No. 8). */
const winds: readonly Word<number>[] = [
  [/\b(gale|storm(?:y)?|hurricane)\b/iu, 18],
  [/\b(wind(?:y)?|gust(?:s|y)?)\b/iu, 9],
  [/\b(breeze|breezy)\b/iu, 4.5],
];
export const windOf = (script: string): number => winds.find(([p]) => p.test(script))?.[1] ?? 0;
