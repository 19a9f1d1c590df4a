import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import { enliven } from './enliven.ts';

/**
 * "Turns the frog into a prince", "the caterpillar becomes a butterfly": the one goes in a puff of smoke and the other comes in it,
 * while whoever conjures points at them. What only appears is one act.
 */
export function conjured(act: Draft, company: Company): Draft[] {
  if (act.action !== 'appear') return [act];
  const into = act.objects.find(({ by, found }) => by === 'into' && found.is !== 'landmark');
  if (into === undefined)
    return [
      { ...act, objects: act.objects.filter(({ by, found }) => by === 'at' && found.is !== 'landmark') },
    ];
  const what = act.objects.find(({ by, found }) => by === '' && found.is !== 'landmark')?.found;
  const gone = what?.id ?? act.actor;
  const points: Draft[] =
    gone === act.actor ? [] : [{ ...act, action: 'point', objects: [{ found: what!, by: 'at' }] }];
  const goes: Draft = { ...act, actor: gone, action: 'vanish', objects: [], together: false };
  const comes: Draft = {
    ...act,
    actor: into.found.id,
    action: 'appear',
    objects: [{ found: what ?? { is: 'actor', id: gone }, by: 'at' }],
    together: false,
  };
  // What came alive by what was said of it before is alive now as well.
  if (
    company.actor(gone) !== undefined &&
    company.prop(into.found.id) !== undefined &&
    isAlive(company, into.found.id)
  )
    enliven(company, into.found.id);
  return [...points, goes, comes];
}

/**
 * "The frog becomes a king and says": what is done after it, and to it, is done by and to whoever it has become, until it is there
 * again. `company.became` goes on from shot to shot. The acts are changed in their places: others last until them.
 */
export function asTheyBecame(acts: readonly Draft[], company: Company): readonly Draft[] {
  const { became } = company;
  for (const act of acts) {
    const into = act.objects.find(({ by, found }) => by === 'into' && found.is !== 'landmark')?.found;
    if (act.action !== 'appear') {
      meanThose(became, act);
      continue;
    }
    const what = act.objects.find(({ by, found }) => by === '' && found.is !== 'landmark')?.found;
    became.delete(into?.id ?? what?.id ?? act.actor);
    const gone = what?.id ?? act.actor;
    meanThose(became, act);
    if (into !== undefined) became.set(gone, nowIs(company, into.id));
  }
  return acts;
}

function meanThose(became: ReadonlyMap<string, Found>, act: Draft): void {
  const now = became.get(act.actor);
  // What the wind would have carried has wings now.
  if (now?.is === 'actor' && act.action === 'float' && /^fl(?:y|ies|ew)/u.test(act.tokens[0]?.word ?? ''))
    act.action = 'fly';
  if (now !== undefined) act.actor = now.id;
  for (const object of act.objects) object.found = became.get(object.found.id) ?? object.found;
}

const nowIs = (company: Company, id: string): Found =>
  company.prop(id) === undefined ? { is: 'actor', id } : { is: 'prop', id, many: false };

/** Is it an animal that has no puppet of its own kind? */
const isAlive = (company: Company, id: string): boolean =>
  /^(?:butterfly|frog|turtle|snail|crab|penguin|monster|dragon|spider|bat|bee)$/u.test(
    company.prop(id)?.name ?? '',
  );
