import type { Action } from '#contracts/world.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const isBlow = ({ tokens }: Draft): boolean =>
  /^(?:hit|str[iu]|struck|smack|whack)/u.test(tokens[0]?.word ?? '');
/** What becomes of a thing that something thrown meets. */
const comesApart: ReadonlySet<Action> = new Set(['cut', 'break']);
/** How hard it is thrown for that. */
const FIERCE = 2;
const aims: ReadonlySet<string> = new Set(['at', 'to', 'towards', 'toward', 'against']);

/**
 * "Throws a snowball and hits the girl" is one throw, at her: nobody comes nearer for the blow. "Throws an axe and splits the cake"
 * is a throw at the cake, which comes apart.
 */
export function thrownAt(acts: readonly Draft[], company: Company): Draft[] {
  for (const [i, act] of acts.entries()) atWhoReturnsIt(act, acts.slice(i + 1));
  return acts.flatMap((act, i): Draft[] => {
    const before = acts[i - 1];
    // What is smashed from afar breaks, or it does not: nobody comes to push it over.
    const smashed = act.action === 'topple' && /^smash/u.test(act.tokens[0]?.word ?? '');
    const comes: Action = smashed ? 'break' : act.action;
    const parts = comesApart.has(comes) && company.prop(act.objects[0]?.found.id ?? '') !== undefined;
    if (before === undefined || before.actor !== act.actor || !(isBlow(act) || parts)) return [act];
    if (before.action !== 'throw' && before.action !== 'kick') return [act];
    const thrown = before.objects.find(({ found }) => company.prop(found.id) !== undefined)?.found.id;
    const [hit] = act.objects;
    if (thrown === undefined || hit === undefined) return [act];
    // "… and hits it with a bat".
    if (act.objects.some(({ found, by }) => found.id === thrown || by === 'with')) return [act];
    if (before.objects.some(({ by }) => aims.has(by))) return [act];
    before.objects.push({ found: hit.found, by: 'at' });
    // Who misses one thing and splits another has hit that.
    if (before.outcome === 'any' || parts) before.outcome = act.outcome === 'any' ? 'succeed' : act.outcome;
    if (parts) before.vigour = Math.max(before.vigour, FIERCE);
    before.tokens.push(...act.tokens);
    return parts ? [{ ...act, actor: hit.found.id, action: comes, objects: [] }] : [];
  });
}

/** "Flings peas and grandad returns fire": who throws one back was thrown at. */
function atWhoReturnsIt(act: Draft, after: readonly Draft[]): void {
  if (act.action !== 'throw' || act.objects.some(({ found, by }) => found.is === 'actor' || aims.has(by)))
    return;
  const back = after.find((d) => d.actor !== act.actor && d.action === 'throw');
  if (back?.tokens.some((t) => t.word === 'back') === true)
    act.objects.push({ found: { is: 'actor', id: back.actor }, by: 'at' });
}
