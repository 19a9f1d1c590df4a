import type { ScenePlan } from '#contracts/scene-plan.ts';
import { trailDetail } from '#contracts/trail-words.ts';
import type { Trx } from '../db/schema/index.ts';
import { type GrantFor, grantTake } from './grants.ts';
import { costarOf, differenceForPerson, differenceFrom } from './theme.ts';
import { record } from './trail.ts';

/**
 * Takes a standing approval, for this room or for whoever asks, if one reaches this far: the take gets a grant of its
 * own that rests on it. A remix is made in a room of its own, so a yes to that room covers it, and a yes to a person does
 * not: consent follows the likeness and not the film. Else says what is new since the newest one, or null when there is none.
 */
export async function coverByStanding(
  trx: Trx,
  asked: GrantFor,
  { plan, now, isRemix }: { plan: ScenePlan; now: Date; isRemix: boolean },
): Promise<'covered' | string | null> {
  const grants = await trx
    .selectFrom('consent_grant')
    .select(['id', 'scope', 'note', 'costars', 'theme', 'audience', 'reach'])
    .where('cameo_id', '=', asked.cameoId)
    .where('revoked_at', 'is', null)
    .where(({ or, and, eb }) =>
      or([
        and([eb('reach', '=', 'room'), eb('scene_id', '=', asked.sceneId)]),
        and([
          eb('reach', '=', 'person'),
          eb('asker_id', '=', asked.askerId),
          eb.val(!isRemix),
          or([eb('until', 'is', null), eb('until', '>', now)]),
        ]),
      ]),
    )
    .orderBy('created_at', 'desc')
    .forShare()
    .execute();
  const nameOf = (costar: string): string =>
    plan.actors.find((actor) => costarOf(actor) === costar)?.name ?? costar.replace(/^(puppet|cameo):/, '');
  let newest: string | null = null;
  for (const grant of grants) {
    const isPersonal = grant.reach === 'person';
    const difference = isPersonal ? differenceForPerson(grant, asked) : differenceFrom(grant, asked, nameOf);
    if (difference === null) {
      const given = { ...asked, scope: grant.scope, note: grant.note };
      const grantId = await grantTake(trx, given, grant.id);
      await record(trx, {
        cameoId: asked.cameoId,
        event: 'covered',
        takeId: asked.takeId,
        grantId,
        detail: trailDetail(isPersonal ? 'covered-by-person' : 'covered-by-room'),
      });
      return 'covered';
    }
    newest ??= difference;
  }
  return newest;
}
