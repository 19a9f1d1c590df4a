import type { Understanding } from '#contracts/scene-plan.ts';
import type { Company } from '../beings/company.ts';
import { finds } from '../matter/digs.ts';
import type { Draft } from '../plan/drafts.ts';
import type { Found } from '../plan/found.ts';

/**
 * "Digs for treasure and finds a mole", "dig in the garden and discover a bone": it was in the earth. Who is alive jumps out of
 * it, a thing is taken out by the first who finds it, and the others look.
 */
export function foundInEarth(acts: readonly Draft[], company: Company): Draft[] {
  let earth: Found | null = null;
  const out = new Set<string>();
  return acts.flatMap((act): Draft[] => {
    if (act.action === 'dig') earth = act.objects.find(({ by }) => by === 'at')?.found ?? null;
    const what = act.objects.find(({ by }) => by === '')?.found;
    if (earth === null || what === undefined || what.id === earth.id || !finds(act)) return [act];
    const from = { found: earth, by: 'out of' };
    const first = !out.has(what.id);
    out.add(what.id);
    if (what.is === 'actor')
      return first
        ? [{ ...act, actor: what.id, action: 'jump', objects: [from], at: act.at - 0.1 }, act]
        : [act];
    if (!first || what.is !== 'prop') return [{ ...act, action: 'look', objects: [{ found: what, by: '' }] }];
    company.relations.push({ what, how: 'inside', of: earth });
    return [{ ...act, action: 'hold', objects: [{ found: what, by: '' }, from] }];
  });
}

/** "Digs for treasure and finds a mole": of the treasure is told that nobody finds it. */
export function tellUnfound(company: Company, notes: Understanding): void {
  notes.understood = notes.understood.map((note) =>
    note.kind === 'prop' && company.unfound.has(note.as)
      ? { ...note, as: 'does not happen', kind: 'outcome' as const }
      : note,
  );
}
