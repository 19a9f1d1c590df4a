import { Format } from '#contracts/format.ts';
import { usualPlace } from '#contracts/places.ts';
import type { Stage } from '#contracts/scene-document.ts';
import type { ScriptReading } from '#contracts/workflows.ts';
import { Place, TimeOfDay, Weather } from '#contracts/world.ts';

/** A stage with everything decided that its picture depends on. */
export type ShownStage = Stage & { place: Place; format: Format };

/** What the script itself decides, and the stage's tools do not. */
export type Said = 'place' | 'time' | 'weather' | 'format';

/**
 * The stage of the next film: as the script says, else as it was chosen here, else the place that is likely for who
 * and what is in it. `said` is what the script says. Without a reading (viewers) only what was chosen is known.
 */
export function shownStage(
  stage: Stage,
  reading: ScriptReading | null,
): { stage: ShownStage; said: ReadonlySet<Said> } {
  const said = new Set<Said>();
  const shown: ShownStage = { ...stage, place: stage.place ?? usualPlace, format: stage.format ?? 'wide' };
  const plan = reading?.plan;
  for (const { kind, as, span } of plan?.understanding.understood ?? []) {
    // Of a film at several places the stage is the first one.
    if (
      plan?.locations !== undefined &&
      ![plan.place, plan.time, plan.weather, plan.format].some((is) => is === as)
    )
      continue;
    if (kind === 'place') {
      const place = Place.safeParse(as);
      // A place without words of its own was found likely: that gives way to any choice.
      const likely = span.start === span.end;
      if (!place.success || (likely && stage.place !== null)) continue;
      shown.place = place.data;
      if (!likely) said.add('place');
    } else if (kind === 'time') {
      const time = TimeOfDay.safeParse(as);
      if (!time.success) continue;
      shown.time = time.data;
      said.add('time');
    } else if (kind === 'weather') {
      const weather = Weather.safeParse(as);
      if (!weather.success) continue;
      shown.weather = weather.data;
      said.add('weather');
    } else if (kind === 'camera') {
      const format = Format.safeParse(as);
      if (!format.success || said.has('format')) continue;
      shown.format = format.data;
      said.add('format');
    }
  }
  return { stage: shown, said };
}
