import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

const isBlow = ({ tokens }: Draft): boolean =>
  /^(?:hit|str[iu]|struck|smack|whack)/u.test(tokens[0]?.word ?? '');
const aims: ReadonlySet<string> = new Set(['at', 'to', 'towards', 'toward', 'against']);

/** "Throws a snowball and hits the girl" is one throw, at her: nobody comes nearer for the blow. */
export function thrownAt(acts: readonly Draft[], company: Company): Draft[] {
  return acts.filter((act, i) => {
    const before = acts[i - 1];
    if (before === undefined || before.actor !== act.actor || !isBlow(act)) return true;
    if (before.action !== 'throw' && before.action !== 'kick') return true;
    const thrown = before.objects.find(({ found }) => company.prop(found.id) !== undefined)?.found.id;
    const [hit] = act.objects;
    if (thrown === undefined || hit === undefined) return true;
    // "… and hits it with a bat".
    if (act.objects.some(({ found, by }) => found.id === thrown || by === 'with')) return true;
    if (before.objects.some(({ by }) => aims.has(by))) return true;
    before.objects.push({ found: hit.found, by: 'at' });
    if (before.outcome === 'any') before.outcome = act.outcome === 'any' ? 'succeed' : act.outcome;
    before.tokens.push(...act.tokens);
    return false;
  });
}
