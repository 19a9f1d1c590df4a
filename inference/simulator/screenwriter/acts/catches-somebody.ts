import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const catches = /^(?:catch|caught|sav(?:e|es|ed|ing)$|rescu)/u;
/** So somebody comes off what they are on. */
const falls = /^(?:fall|fell|slip|jump|leap|tumbl|drop|plung|plummet)/u;
const from = /^(?:off|from|out of)$/u;

/** Does somebody alive fall, or leap, from something? */
const isFalling = (act: Draft, company: Company): boolean =>
  falls.test(act.tokens[0]?.word ?? '') &&
  company.actor(act.actor) !== undefined &&
  company.actor(act.actor)?.rig !== 'wheeled' &&
  (act.action === 'fall' || act.objects.some(({ by }) => from.test(by)));

/**
 * "A cat falls off the roof and a fireman catches it", "a hero saves a woman who falls off a tower": while the one falls the other is
 * already on the way to below, and has them in the arms.
 */
export function catchesSomebody(acts: readonly Draft[], company: Company): Draft[] {
  const told = [...acts];
  for (const act of acts) {
    const verb = act.tokens[0]?.word ?? '';
    if (!catches.test(verb) || act.passive || company.actor(act.actor)?.rig === 'wheeled') continue;
    if (company.actor(act.actor) === undefined) continue;
    const named = act.objects.find(({ found, by }) => by === '' && found.is === 'actor')?.found.id;
    const things = act.objects.some(
      ({ found, by }) => by === '' && found.is === 'prop' && isNamed(found.id, act, company),
    );
    if (things) continue;
    const fall = acts.find(
      (other) =>
        other.actor !== act.actor && isFalling(other, company) && (named ?? other.actor) === other.actor,
    );
    if (fall === undefined) continue;
    const tumbling: Draft = { ...fall, action: 'fall', midair: true, together: false };
    const { dealing: _, ...own } = act;
    const caught: Draft = {
      ...own,
      midair: true,
      action: 'catch',
      objects: [{ found: { is: 'actor', id: fall.actor }, by: '' }],
      together: true,
      at: fall.at,
    };
    told.splice(told.indexOf(act), 1);
    told.splice(told.indexOf(fall), 1, tumbling, caught);
    break;
  }
  return told;
}

/** Is a thing caught that is called by its name, and not by "it" or "him"? */
const isNamed = (id: string, { tokens }: Draft, company: Company): boolean =>
  !tokens.some(({ word }) => /^(?:it|him|her|them)$/u.test(word)) && company.prop(id)?.shape === 'ball';
