import { Audience } from '#contracts/consent.ts';
import { different } from '#contracts/consent-difference.ts';
import { placesOf } from '#contracts/locations.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';

const roughly = ', rough';
const between = ' + ';

/** Beats between two of the cast that an owner wants to know of before saying yes for a whole room. */
const rough: ReadonlySet<string> = new Set(['push', 'kick', 'topple']);

/** What a grant for the room was given for, beyond who is in it: its places, and whether people are rough to each other. */
export function themeOf(plan: ScenePlan): string {
  const cast = new Set(plan.actors.map(({ id }) => id));
  const rude = plan.beats.some(
    ({ action, target, actor }) =>
      rough.has(action) && target !== null && target !== actor && cast.has(target),
  );
  const places = placesOf(plan).join(between);
  return rude ? `${places}${roughly}` : places;
}

/** Everybody else in the plan, as a grant remembers them: a cameo by its id, a stock puppet by its name. */
export function costarsOf(plan: ScenePlan, castId: string): string[] {
  return plan.actors
    .filter(({ id }) => id !== castId)
    .map(costarOf)
    .sort();
}

export const costarOf = ({ cameoId, name }: ScenePlan['actors'][number]): string =>
  cameoId === null ? `puppet:${name.toLowerCase()}` : `cameo:${cameoId}`;

export const isRough = (theme: string): boolean => theme.endsWith(roughly);
const placesIn = (theme: string): string[] =>
  (isRough(theme) ? theme.slice(0, -roughly.length) : theme).split(between);

type Given = { costars: readonly string[]; theme: string; audience: Audience };

/**
 * What a take asks beyond an earlier approval for the room, in parts for the card, or null when it is covered.
 * Somebody who left the scene takes nothing from anybody, so only additions count.
 */
export function differenceFrom(
  given: Given,
  asked: Given,
  nameOf: (costar: string) => string,
): string | null {
  const parts: string[] = [];
  const added = asked.costars.filter((costar) => !given.costars.includes(costar));
  if (added.length > 0) parts.push(different('new-in-scene', { names: added.map(nameOf).join(', ') }));
  const before = placesIn(given.theme);
  for (const place of placesIn(asked.theme))
    if (!before.includes(place)) parts.push(different('another-place', { place }));
  if (isRough(asked.theme) !== isRough(given.theme))
    parts.push(different(isRough(asked.theme) ? 'rougher' : 'gentler'));
  const order = Audience.options;
  if (order.indexOf(asked.audience) > order.indexOf(given.audience))
    parts.push(different(`shown-${asked.audience}`));
  return parts.length === 0 ? null : parts.join('\n');
}

/**
 * What a take asks beyond a yes to a person: whoever and wherever it is with, but not more roughly and not for more
 * people than it was given for.
 */
export function differenceForPerson(given: Given, asked: Given): string | null {
  return differenceFrom(
    {
      ...given,
      costars: asked.costars,
      theme: isRough(asked.theme) && !isRough(given.theme) ? given.theme : asked.theme,
    },
    asked,
    (costar) => costar,
  );
}
