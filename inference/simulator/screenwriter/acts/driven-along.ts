import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** Ways that somebody in a vehicle goes by it. */
const byIt =
  /^(?:cross|driv|drove|travel|rac(?:e|ing)|speed|sped|head|cruis|rid|rode|roll|zoom|go(?:es|ing)?$|went)/u;

/** "Five friends in a red car cross the desert": the car drives, and they sit in it. */
export function drivenAlong(acts: readonly Draft[], company: Company): Draft[] {
  const carries = (id: string): string | undefined =>
    company.relations.find(
      ({ what, how, of }) => what.id === id && how === 'inside' && company.actor(of.id)?.rig === 'wheeled',
    )?.of.id;
  const driven = new Set<string>();
  return acts.flatMap((act): Draft[] => {
    if (crossesIt(act, company))
      return [{ ...act, action: 'drive', objects: act.objects.map((o) => ({ ...o, by: 'past' })) }];
    const by = carries(act.actor);
    const goes = /^(?:walk|run|ride|drive)$/u.test(act.action);
    if (by === undefined || !goes || !byIt.test(act.tokens[0]?.word ?? '')) return [act];
    // Each of them is told by the same word.
    const key = `${by} ${act.tokens[0]?.start}`;
    if (driven.has(key)) return [];
    driven.add(key);
    return [
      {
        ...act,
        actor: by,
        action: 'drive',
        objects: act.objects.filter((o) => o.found.id !== by),
        together: false,
        vigour: act.action === 'run' ? Math.max(act.vigour, 1.5) : act.vigour,
      },
    ];
  });
}

/** "The train has crossed the bridge": it goes on to the other side of it. */
const crossesIt = ({ actor, objects, passive, tokens }: Draft, company: Company): boolean =>
  company.actor(actor)?.rig === 'wheeled' &&
  !passive &&
  /^cross/u.test(tokens[0]?.word ?? '') &&
  objects.length === 1 &&
  objects.every(({ found, by }) => by === '' && /bridge/u.test(company.prop(found.id)?.name ?? ''));
