import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** "Play hide and seek, one hides behind a tree": whoever of them does not hide has their eyes shut first, and nothing else is made up. */
export function hideAndSeek(acts: readonly Draft[], company: Company): readonly Draft[] {
  const game = acts.find((act) => act.game === 'hide and seek');
  const hidden = acts.filter((act) => act.action === 'hide').map((act) => act.actor);
  if (game === undefined || hidden.length === 0) return acts;
  const players = acts
    .filter((act) => act.game === 'hide and seek')
    .flatMap((act) => [
      act.actor,
      ...act.objects.filter((o) => o.found.is === 'actor').map((o) => o.found.id),
    ]);
  const seeker =
    players.find((id) => !hidden.includes(id)) ?? company.actors.find((a) => !hidden.includes(a.id))?.id;
  return acts.flatMap((act): Draft[] => {
    if (act.game !== 'hide and seek') return [act];
    if (act !== game || seeker === undefined) return [];
    const { game: _, ...plain } = act;
    return [{ ...plain, actor: seeker, action: 'shuteyes', objects: [], together: false }];
  });
}
