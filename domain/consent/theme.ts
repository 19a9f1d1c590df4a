import { Audience } from '#contracts/consent.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';

/** Beats between two of the cast that an owner wants to know of before saying yes for a whole room. */
const rough: ReadonlySet<string> = new Set(['push', 'kick', 'topple']);

/** What a grant for the room was given for, beyond who is in it: the place, and whether people are rough to each other. */
export function themeOf(plan: ScenePlan): string {
  const cast = new Set(plan.actors.map(({ id }) => id));
  const rude = plan.beats.some(
    ({ action, target, actor }) =>
      rough.has(action) && target !== null && target !== actor && cast.has(target),
  );
  return rude ? `${plan.place}, rough` : plan.place;
}

/** Everybody else in the plan, as a grant remembers them: a cameo by its id, a stock puppet by its name. */
export function costarsOf(plan: ScenePlan, castId: string): string[] {
  const others = plan.actors.filter(({ id }) => id !== castId);
  return others
    .map(({ cameoId, name }) => (cameoId === null ? `puppet:${name.toLowerCase()}` : `cameo:${cameoId}`))
    .sort();
}

export const isRough = (theme: string): boolean => theme.endsWith(', rough');

type Given = { costars: readonly string[]; theme: string; audience: Audience };

/**
 * What a take asks beyond an earlier approval for the room: a sentence for the card, or null when it is covered.
 * Somebody who left the scene takes nothing from anybody, so only additions count.
 */
export function differenceFrom(
  given: Given,
  asked: Given,
  nameOf: (costar: string) => string,
): string | null {
  const parts: string[] = [];
  const added = asked.costars.filter((costar) => !given.costars.includes(costar));
  if (added.length > 0) parts.push(`New in the scene: ${added.map(nameOf).join(', ')}.`);
  if (asked.theme !== given.theme) parts.push(`It was “${given.theme}”; now it is “${asked.theme}”.`);
  const order = Audience.options;
  if (order.indexOf(asked.audience) > order.indexOf(given.audience)) {
    parts.push(`Shown to ${asked.audience}, not just ${given.audience}.`);
  }
  return parts.length === 0 ? null : parts.join(' ');
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
