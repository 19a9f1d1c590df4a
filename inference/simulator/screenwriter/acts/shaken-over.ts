import type { Draft } from '../plan/drafts.ts';

/** "Shakes itself all over the carpet": it is not the carpet that is shaken. */
export function shakesItself(draft: Draft): void {
  if (draft.action === 'shake')
    draft.objects = draft.objects.filter((o) => !/^(?:over|onto|across|next to|beside|near)$/u.test(o.by));
}

/** "A wet dog shakes itself and everybody gets soaked": they get it while it does so. */
export function isShakenOver(act: Draft, before: readonly Draft[]): boolean {
  if (act.action !== 'soak') return false;
  const last = before.findLast((d) => d.action !== 'soak');
  return (
    last?.action === 'shake' && last.actor !== act.actor && last.objects.every((o) => o.found.is === 'actor')
  );
}
