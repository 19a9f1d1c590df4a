import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { isGoneBy } from './astride.ts';

const overtakes = /^over(?:tak|took)/u;
/** How much faster and slower than they usually go they are who overtake and who are overtaken (judged: both still go). */
const [FASTER, SLOWER] = [1.2, 0.45];
/** Where the two of them begin and end, metres from the middle. */
const AT = { last: -4.4, first: -2.2, ends: -0.4, ahead: 4.2 } as const;

/**
 * "Granny overtakes a racing car on her bicycle": both go the same way, and whoever is behind at first is ahead at
 * last. What is named with "on" is what the one who overtakes goes by.
 */
export function overtaking(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act): Draft[] => {
    const past = act.objects.find((o) => o.by === '' && o.found.is === 'actor' && o.found.id !== act.actor);
    if (!overtakes.test(act.tokens[0]?.word ?? '') || past === undefined) return [act];
    if (company.actor(act.actor) === undefined) return [act];
    const mount = act.objects.find((o) => o.by === 'on' && isGoneBy(o.found, company));
    if (mount !== undefined)
      company.relations.push({ what: { is: 'actor', id: act.actor }, how: 'on', of: mount.found });
    company.overtakings.push({ by: act.actor, of: past.found.id });
    const rides = company.relations.some(
      (r) => r.what.id === act.actor && r.how === 'on' && isGoneBy(r.of, company),
    );
    const others = act.objects.filter((o) => o !== past && o !== mount);
    return [
      {
        ...act,
        action: goingOf(act.actor, company),
        // By what is ridden one goes beside it; on one's own feet or wheels, past it.
        objects: rides ? others : [{ ...past, by: 'past' }, ...others],
        vigour: act.vigour * FASTER,
        spot: AT.ahead,
      },
      {
        ...act,
        actor: past.found.id,
        action: goingOf(past.found.id, company),
        objects: [],
        vigour: SLOWER,
        spot: AT.ends,
        together: true,
      },
    ];
  });
}

const goingOf = (id: string, company: Company): Action => {
  const rig = company.actor(id)?.rig;
  return rig === 'wheeled' ? 'drive' : rig === 'swimming' ? 'swim' : 'run';
};

/** Whoever is overtaken begins ahead of who overtakes, both at the same end of the stage. */
export function oneBehindTheOther<T extends StageParts>({ overtakings, relations }: Company, staged: T): T {
  const [pair] = overtakings;
  if (pair === undefined) return staged;
  const mount = relations.find((r) => r.what.id === pair.by && r.how === 'on')?.of.id;
  const xs = new Map([
    [pair.by, AT.last],
    [pair.of, AT.first],
  ]);
  return {
    ...staged,
    actors: staged.actors.map((a) => {
      const x = xs.get(a.id);
      return x === undefined ? a : { ...a, x, facing: 1 as const };
    }),
    props: staged.props.map((p) => (p.id === mount ? { ...p, x: AT.last } : p)),
  };
}
