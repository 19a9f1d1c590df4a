import type { Draft } from '../plan/drafts.ts';

/** Out of the way of what comes: down, or to the side. */
const evades = /^(?:duck|dodg|sidestep|jump|leap|step|evad)/u;

/** "Throws a pan at the waiter, who ducks just in time": he ducks while it comes, and it flies past him. */
export function evading(acts: readonly Draft[]): readonly Draft[] {
  for (const [i, act] of acts.entries()) {
    const thrown = acts[i - 1];
    const [verb, ...more] = act.tokens.map((t) => t.word);
    if (thrown === undefined || (thrown.action !== 'throw' && thrown.action !== 'kick')) continue;
    const at = thrown.objects.some(({ found }) => found.id === act.actor);
    // "He throws it to her, and she jumps" for joy, if nothing says that she gets out of its way.
    const away = /^(?:jump|leap|step)/u.test(verb ?? '')
      ? more.some((w) => /^(?:aside|away|back|out|way)$/u.test(w))
      : true;
    if (!at || !evades.test(verb ?? '') || !away) continue;
    // What is dodged is what was thrown.
    const it = thrown.objects.map(({ found }) => found.id);
    act.objects = act.objects.filter(({ found }) => !it.includes(found.id));
    act.action = 'hide';
    act.together = true;
    thrown.outcome = 'fail';
  }
  return acts;
}
