import { openableOf } from '../../openables.ts';
import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** "Holds the door open for her", "holds the gate": it is opened, and nobody takes it along. */
export function heldOpen(acts: readonly Draft[], company: Company): Draft[] {
  return acts.flatMap((act, k): Draft[] => {
    const before = acts[k - 1];
    if (
      act.action === 'open' &&
      before !== undefined &&
      before.actor === act.actor &&
      holdsALeaf(before, company)
    )
      return [];
    if (!holdsALeaf(act, company)) return [act];
    const next = acts[k + 1];
    const open = next?.action === 'open' && next.actor === act.actor ? next.tokens : [];
    return [
      {
        ...act,
        action: 'open',
        objects: act.objects.filter((o) => o.by === ''),
        tokens: [...act.tokens, ...open],
      },
    ];
  });
}

function holdsALeaf({ action, tokens, objects }: Draft, company: Company): boolean {
  if (action !== 'hold' || !/^h[oe]ld/u.test(tokens[0]?.word ?? '')) return false;
  return objects.some(({ found, by }) => {
    const prop = company.prop(found.id);
    return by === '' && prop !== undefined && openableOf(prop)?.way === 'leaf';
  });
}
