import type { CameoKind } from '#contracts/cameo.ts';
import { AppError } from '#contracts/errors.ts';
import type { FoundFace } from '#inference/likeness/faces/faces.ts';
import type { WorkerDeps } from '../deps.ts';
import { likenessOwners } from '../enrol-cameo/look-alike.ts';

/** Below this a face is a pattern in a curtain: dogs, cats, teddies and drawings that were tried have none. */
const recognisable = 0.8;

/**
 * Faces in what was uploaded against everybody's verified cameos.
 * @throws AppError `look-alike` when one is somebody else's; `person-in-picture` when an animal's or a thing's picture
 * shows a person who is not its owner.
 */
export async function requireOwnFaces(
  deps: Pick<WorkerDeps, 'db' | 'vault'>,
  { ownerId, kind, faces }: { ownerId: string; kind: CameoKind; faces: readonly FoundFace[] },
): Promise<void> {
  const people = faces.filter(({ score }) => score >= recognisable).map(({ template }) => template);
  const owners = await likenessOwners(deps, ownerId, people);
  if (owners.includes('other')) throw new AppError('look-alike');
  if (kind !== 'person' && owners.includes('unknown')) throw new AppError('person-in-picture');
}
