import type { RgbPicture, SeenFace } from './see.ts';

export type PoseName = 'front' | 'left' | 'right' | 'up';
type Still = { pose: PoseName; picture: RgbPicture; mesh: SeenFace['mesh']; worth: number };

/** A pose needs at least this many degrees; beyond the second number half of the face is hidden. */
const turned = 14;
const best = 26;

/**
 * How good a face is for each pose. `left` is the person's own left: their nose is at the right of the picture.
 * A closed mouth is worth more, because the puppet opens it.
 */
function worths({ yaw, pitch, mouth }: SeenFace): [PoseName, number][] {
  const closed = 1 - Math.min(1, mouth * 4);
  const list: [PoseName, number][] = [['front', 2 - (Math.abs(yaw) + Math.abs(pitch) * 0.4) / 15 + closed]];
  if (yaw > turned) list.push(['left', 2 - Math.abs(yaw - best) / 15 + closed]);
  if (yaw < -turned) list.push(['right', 2 - Math.abs(-yaw - best) / 15 + closed]);
  if (pitch > turned && Math.abs(yaw) < turned) list.push(['up', 1 + closed]);
  return list;
}

/** Keeps the best frame of each pose while a recording is looked through. */
export class Stills {
  readonly #best = new Map<PoseName, Still>();

  offer(face: SeenFace, picture: RgbPicture): void {
    for (const [pose, worth] of worths(face)) {
      if (worth > (this.#best.get(pose)?.worth ?? 0))
        this.#best.set(pose, { pose, worth, picture, mesh: face.mesh });
    }
  }

  best(): Omit<Still, 'worth'>[] {
    return [...this.#best.values()].map(({ worth: _, ...still }) => still);
  }
}
