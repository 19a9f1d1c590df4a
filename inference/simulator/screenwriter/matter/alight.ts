import type { PlanProp } from '#contracts/scene-plan.ts';
import { burnsAway } from '../../world/heat/fire.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';
import type { Token } from '../words/tokens.ts';

/** What burns away, or a hoop that is wrapped for it. */
const canBurn = ({ name, material }: PlanProp): boolean => burnsAway(material) || name === 'hoop';

/** "A burning match" is alight from the start; what is "dry" can burn, which is how it lies there anyway. */
export function alight(c: Company, t: Token, found: readonly Found[]): boolean {
  const burns = /^(?:burning|lit|flaming|blazing)$/u.test(t.word);
  if (!burns && !/^(?:dry|dried)$/u.test(t.word)) return false;
  const prop = c.prop(found[0]?.id ?? '');
  if (prop === undefined || !canBurn(prop)) return false;
  return !burns || setAlight(c, found);
}

/** "The candle burns": from the start, by itself, unless somebody has lit it. False where it cannot. */
export function burns(
  company: Company,
  drafts: readonly Draft[],
  base: string,
  found: readonly Found[],
): boolean {
  if (!/^(?:burnt?|blaze|flicker|crackle)$/u.test(base) || found.length === 0) return false;
  const kindled = new Set(
    drafts.flatMap(({ action, objects }) => (action === 'kindle' ? objects.map((o) => o.found.id) : [])),
  );
  const others = found.filter(({ id }) => !kindled.has(id));
  return others.length === 0 || setAlight(company, others);
}

/** These acts set what they handle alight, if all of it burns; false where it cannot. */
export function setsAlight(c: Company, acts: readonly Draft[]): boolean {
  const ids = acts.flatMap(({ objects }) => objects.map((o) => o.found.id));
  if (ids.length === 0 || !ids.every((id) => burnsAway(c.prop(id)?.material ?? ''))) return false;
  for (const draft of acts) draft.action = 'kindle';
  return true;
}

/** All of these burn from the start; a campfire does in any case. False when one of them cannot. */
function setAlight(c: Company, found: readonly Found[]): boolean {
  const ids = new Set(found.map(({ id }) => id));
  const props = c.props.filter(({ id }) => ids.has(id));
  if (props.length === 0 || props.length < ids.size || !props.every(canBurn)) return false;
  for (const [at, prop] of c.props.entries())
    if (ids.has(prop.id) && prop.thing !== 'campfire') c.props[at] = { ...prop, burning: true };
  return true;
}
