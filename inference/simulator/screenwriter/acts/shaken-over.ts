import type { Draft } from '../plan/drafts.ts';

/** "A wet dog shakes itself and everybody gets soaked": they get it while it does so. */
export function isShakenOver(act: Draft, before: readonly Draft[]): boolean {
  if (act.action !== 'soak') return false;
  const last = before.findLast((d) => d.action !== 'soak');
  return (
    last?.action === 'shake' && last.actor !== act.actor && last.objects.every((o) => o.found.is === 'actor')
  );
}
