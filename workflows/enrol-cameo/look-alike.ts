import { templates } from '#domain/vault/sealed-likeness.ts';
import { type FaceTemplate, fromBytes, likeness } from '#inference/likeness/faces/template.ts';
import { samePerson } from '#inference/likeness/judge.ts';
import type { WorkerDeps } from '../deps.ts';

/** Of whom a face is, as far as anybody is told: never whose it is. */
export type FaceOwner = 'own' | 'other' | 'unknown';

/** For each face whether it is this member's, another member's, or nobody's who is verified here. */
export async function likenessOwners(
  { db, vault }: Pick<WorkerDeps, 'db' | 'vault'>,
  memberId: string,
  faces: readonly FaceTemplate[],
): Promise<FaceOwner[]> {
  if (faces.length === 0) return [];
  const best = faces.map(() => ({ own: 0, other: 0 }));
  for await (const known of templates(db, vault)) {
    const template = fromBytes(known.template);
    const whose = known.memberId === memberId ? 'own' : 'other';
    for (const [i, face] of faces.entries()) {
      const score = best[i];
      if (score) score[whose] = Math.max(score[whose], likeness(face, template));
    }
  }
  return best.map(({ own, other }) => {
    if (Math.max(own, other) < samePerson) return 'unknown';
    return own >= other ? 'own' : 'other';
  });
}
