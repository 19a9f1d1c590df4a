import {
  CloudFog,
  CloudRain,
  Moon,
  RectangleHorizontal,
  RectangleVertical,
  Snowflake,
  Square,
  Sun,
  Sunrise,
  Sunset,
} from 'lucide-react';
import { formats } from '#contracts/format.ts';
import { placeFacts, placeGroups } from '#contracts/places.ts';
import type { Stage } from '#contracts/scene-document.ts';
import { Place } from '#contracts/world.ts';
import { language, t } from '../texts/texts.ts';
import type { Said, ShownStage } from './shown-stage.ts';

type ToolsProps = {
  stage: ShownStage;
  /** The place that was chosen by hand, if one was. */
  chosen: Place | null;
  said: ReadonlySet<Said>;
  onChange: (fields: Partial<Stage>) => void;
};

/** Places by group and then by name: typing a letter in the list goes to the next that begins with it. */
const groups = placeGroups.map((group) => ({
  group,
  places: Place.options
    .filter((place) => placeFacts[place].group === group)
    .sort((a, b) => t(placeFacts[a].title).localeCompare(t(placeFacts[b].title), language)),
}));
const weathers = [
  { value: 'clear', label: t('Clear'), Icon: Sun },
  { value: 'rain', label: t('Rain'), Icon: CloudRain },
  { value: 'snow', label: t('Snow'), Icon: Snowflake },
  { value: 'fog', label: t('Fog'), Icon: CloudFog },
] as const;

const times = [
  { value: 'day', label: t('Day'), Icon: Sun },
  { value: 'dusk', label: t('Evening'), Icon: Sunset },
  { value: 'night', label: t('Night'), Icon: Moon },
  { value: 'dawn', label: t('Morning'), Icon: Sunrise },
] as const;

const shapes = [
  { value: 'wide', Icon: RectangleHorizontal },
  { value: 'tall', Icon: RectangleVertical },
  { value: 'square', Icon: Square },
] as const;

/** Where and when, and in what shape: place, day or night, weather, format. */
export const StageTools = ({ stage, chosen, said, onChange }: ToolsProps) => {
  const hintFor = (what: Said, otherwise?: string) => (said.has(what) ? t('The script says so') : otherwise);
  const labelOf = (what: Said, now: string, next: string) =>
    said.has(what)
      ? t('{now}. The script says so', { now })
      : t('{now}. Make it {next}', { now, next: next.toLowerCase() });
  const time = times.find(({ value }) => value === stage.time) ?? times[0];
  const nextTime = times[(times.indexOf(time) + 1) % times.length] ?? times[0];
  const weather = weathers.find(({ value }) => value === stage.weather) ?? weathers[0];
  const nextWeather = weathers[(weathers.indexOf(weather) + 1) % weathers.length] ?? weathers[0];
  const shape = shapes.find(({ value }) => value === stage.format) ?? shapes[0];
  const nextShape = shapes[(shapes.indexOf(shape) + 1) % shapes.length] ?? shapes[0];
  return (
    <div className="stage-tools" role="toolbar" aria-label={t('Stage')}>
      <label>
        <span className="sr-only">{t('Place')}</span>
        <select
          value={said.has('place') || chosen === null ? '' : chosen}
          disabled={said.has('place')}
          title={hintFor('place')}
          onChange={(event) => onChange({ place: Place.nullable().parse(event.target.value || null) })}
        >
          <option value="">
            {said.has('place')
              ? t(placeFacts[stage.place].title)
              : chosen === null
                ? t('Automatic: {place}', { place: t(placeFacts[stage.place].title) })
                : t('Automatic')}
          </option>
          {groups.map(({ group, places }) => (
            <optgroup key={group} label={t(group)}>
              {places.map((place) => (
                <option key={place} value={place}>
                  {t(placeFacts[place].title)}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <button
        type="button"
        onClick={() => onChange({ time: nextTime.value })}
        aria-label={labelOf('time', time.label, nextTime.label)}
        title={hintFor('time', time.label)}
        disabled={said.has('time')}
      >
        <time.Icon size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        onClick={() => onChange({ weather: nextWeather.value })}
        aria-label={labelOf('weather', weather.label, nextWeather.label)}
        title={hintFor('weather', weather.label)}
        disabled={said.has('weather')}
      >
        {weather.value === 'clear' ? (
          <CloudRain size={18} opacity={0.55} aria-hidden="true" />
        ) : (
          <weather.Icon size={18} aria-hidden="true" />
        )}
      </button>
      <button
        type="button"
        onClick={() => onChange({ format: nextShape.value })}
        aria-label={labelOf('format', t(formats[shape.value].title), t(formats[nextShape.value].title))}
        title={hintFor('format', t(formats[shape.value].title))}
        disabled={said.has('format')}
      >
        <shape.Icon size={18} aria-hidden="true" />
      </button>
    </div>
  );
};
