import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const loud: ReadonlySet<Action> = new Set([
  'talk',
  'laugh',
  'cry',
  'sneeze',
  'clap',
  'knock',
  'music',
  'ring',
  'explode',
  'break',
  'stretch',
]);
const rings = /clock|phone|alarm|bell|timer|siren|radio/u;

/**
 * "The dog barks and wakes the baby", "his yell wakes a bear", "the alarm clock wakes Tom": nobody is shaken; whoever sleeps gets up by
 * themselves, after what was heard.
 */
export function wokenByNoise(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act, k): Draft[] => {
    const whom = act.objects.find((o) => o.found.is === 'actor' && o.found.id !== act.actor)?.found.id;
    if (act.action !== 'wake' || whom === undefined) return [act];
    const alarm = company.prop(act.actor);
    const before = acts.slice(0, k).findLast((a) => a.actor === act.actor);
    const heard =
      before !== undefined &&
      (loud.has(before.action) || before.action === 'wake') &&
      before.objects.every((o) => o.found.id !== whom);
    const woken: Draft = {
      ...act,
      actor: whom,
      objects: [],
      line: null,
      together: before?.action === 'wake',
    };
    if (alarm !== undefined && rings.test(alarm.name))
      return [
        { ...act, action: 'ring', objects: [] },
        { ...woken, together: false },
      ];
    return heard && (before.action !== 'wake' || isHeard(acts.slice(0, k), act.actor)) ? [woken] : [act];
  });
}

/** Was whoever wakes several heard before the first of them? */
const isHeard = (before: readonly Draft[], actor: string): boolean =>
  before.some((a) => a.actor === actor && loud.has(a.action));
