import { isOpenAir, placeFacts } from '#contracts/places.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';

/** What heats a thing that stands on the stage. */
export type Warmth = {
  /** °C; null where there is none. */
  air: number | null;
  /** What a degree between air and thing brings it, W/m² K. */
  exchange: number;
  /** Sun on a surface that faces it, W/m². */
  sun: number;
};

/** A room as it is kept (ISO 7730, light work in winter clothes: 20–24 °C), and a day in early summer. */
const [ROOM, DAY, NIGHT, LOW_SUN] = [21, 22, 10, 14];
/** How much warmer or colder a place is than that, by its kind. */
const climate: Partial<Record<ScenePlan['place'], number>> = {
  desert: 14,
  beach: 5,
  mountain: -8,
  snowfield: -26,
  rink: -26,
  underwater: -10,
};
/**
 * Surface heat exchange of ISO 6946: 1 / 0.13 m² K/W indoors; outdoors 5 by rays and 4 + 4 v by air that moves at v m/s
 * (so in the Modelica Buildings library, too). Its table A.2 has 0.08, 0.04 and 0.02 m² K/W at 1, 4 and 10 m/s: this has
 * 0.077, 0.040 and 0.020.
 */
const INSIDE = 7.7;
const outside = (wind: number): number => 5 + 4 + 4 * Math.abs(wind);
/** Clear sky at noon (ISO 9845-1: 1,000 W/m² in all); an overcast one lets a seventh through. */
const [CLEAR, OVERCAST, GRAZING] = [1000, 140, 150];
/** Above the air (ASTM E490). */
const SPACE = 1361;

/** Heat by place, hour and weather, as the plan has them. */
export function warmthOf({
  place,
  time,
  weather,
  wind = 0,
  warmth,
}: Pick<ScenePlan, 'place' | 'time' | 'weather' | 'wind' | 'warmth'>): Warmth {
  if (placeFacts[place].airless === true) return { air: null, exchange: 0, sun: SPACE };
  // The script's own degrees are those of the air; whether the sun shines is not asked then.
  if (warmth !== undefined)
    return { air: warmth, exchange: placeFacts[place].sky === 'roofed' ? INSIDE : outside(wind), sun: 0 };
  if (placeFacts[place].sky === 'roofed') return { air: ROOM, exchange: INSIDE, sun: 0 };
  const hour = time === 'day' ? DAY : time === 'night' ? NIGHT : LOW_SUN;
  const falls = weather === 'snow' ? -24 : weather === 'rain' || weather === 'fog' ? -6 : 0;
  const up = time === 'day' ? CLEAR : time === 'night' ? 0 : GRAZING;
  return {
    air: hour + (climate[place] ?? 0) + falls,
    exchange: outside(wind),
    sun: isOpenAir(place) ? (weather === 'clear' ? up : Math.min(up, OVERCAST)) : 0,
  };
}
