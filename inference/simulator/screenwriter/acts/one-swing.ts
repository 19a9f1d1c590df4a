import { faceOf } from '../../world/puppets/bats.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { propOf } from '../things/prop-of.ts';
import { things } from '../things/things.ts';
import { swingsByCalling } from './striking.ts';

const isSwing = ({ tokens }: Draft): boolean => /^sw[iu]ng/u.test(tokens[0]?.word ?? '');
const isBlow = ({ tokens }: Draft): boolean =>
  /^(?:hit|str[iu]|struck|smash|whack|smack|bat)/u.test(tokens[0]?.word ?? '');

/** "Swings his stick and hits the ball" is one swing: the blow is done with what was swung. */
export function oneSwing(acts: readonly Draft[], company: Company): Draft[] {
  return acts.filter((act, i) => {
    const next = acts[i + 1];
    // "The golfer swings and swings": who has to swing again has missed.
    const again = next !== undefined && next.actor === act.actor && isSwing(act) && isSwing(next);
    if (again && act.objects.length === 0 && swingsByCalling(company, act.actor) !== null)
      act.outcome = 'fail';
    const swung = act.objects.find(({ found }) => found.is === 'prop')?.found;
    if (next === undefined || swung === undefined || next.actor !== act.actor) return true;
    if (!isSwing(act) || !isBlow(next) || act.objects.length > 1) return true;
    const ball = next.objects.some(({ found }) => company.prop(found.id)?.shape === 'ball');
    const bat = isBat(company, swung.id);
    if (!ball || !bat) return true;
    next.objects.push({ found: swung, by: 'with' });
    next.tokens.push(...act.tokens);
    next.at = act.at;
    return false;
  });
}

/** Is this a bat? A plain stick that a ball is hit with is a hockey stick. */
function isBat(company: Company, id: string): boolean {
  const at = company.props.findIndex((p) => p.id === id);
  const prop = company.props[at];
  if (prop === undefined) return false;
  const hockey = things['hockey stick'];
  if (prop.thing === 'stick' && hockey !== undefined)
    company.props[at] = { ...propOf(id, prop.name, hockey, prop.x, prop.y), tint: prop.tint };
  return faceOf(company.props[at] ?? prop) !== null;
}
