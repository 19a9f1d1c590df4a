import { CloudRain, Moon, Snowflake, Sun } from 'lucide-react';
import type { Stage } from '#contracts/scene-document.ts';
import { Place } from '#contracts/world.ts';

type ToolsProps = { stage: Stage; onChange: (fields: Partial<Stage>) => void };

const places: Record<Place, string> = { gym: 'Gym', park: 'Park', kitchen: 'Kitchen', street: 'Street' };
const weathers = [
  { value: 'clear', label: 'Clear', Icon: Sun },
  { value: 'rain', label: 'Rain', Icon: CloudRain },
  { value: 'snow', label: 'Snow', Icon: Snowflake },
] as const;

/** Where and when: place, day or night, weather. */
export const StageTools = ({ stage, onChange }: ToolsProps) => {
  const weather = weathers.find(({ value }) => value === stage.weather) ?? weathers[0];
  const nextWeather = weathers[(weathers.indexOf(weather) + 1) % weathers.length] ?? weathers[0];
  return (
    <div className="stage-tools" role="toolbar" aria-label="Stage">
      <label>
        <span className="sr-only">Place</span>
        <select
          value={stage.place}
          onChange={(event) => onChange({ place: Place.parse(event.target.value) })}
        >
          {Place.options.map((place) => (
            <option key={place} value={place}>
              {places[place]}
            </option>
          ))}
        </select>
      </label>
      <button
        type="button"
        onClick={() => onChange({ time: stage.time === 'day' ? 'night' : 'day' })}
        aria-label={stage.time === 'day' ? 'Day. Make it night' : 'Night. Make it day'}
        title={stage.time === 'day' ? 'Day' : 'Night'}
      >
        {stage.time === 'day' ? <Sun size={18} aria-hidden="true" /> : <Moon size={18} aria-hidden="true" />}
      </button>
      <button
        type="button"
        onClick={() => onChange({ weather: nextWeather.value })}
        aria-label={`${weather.label}. Make it ${nextWeather.label.toLowerCase()}`}
        title={weather.label}
      >
        {weather.value === 'clear' ? (
          <CloudRain size={18} opacity={0.55} aria-hidden="true" />
        ) : (
          <weather.Icon size={18} aria-hidden="true" />
        )}
      </button>
    </div>
  );
};
