import { type Format, sizeOf } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Place } from '#contracts/world.ts';
import type { RenderJob } from '../generator.ts';
import { Backdrop } from './picture/backdrop.ts';
import { createPicture, type Picture } from './picture/picture.ts';
import { createWorld } from './world/world.ts';

export type PictureOf = Pick<RenderJob, 'plan' | 'planHash'>;

/**
 * A take's picture with its first frame painted before the render is due: the scenery takes longer than all the
 * frames of the first cue, and what a take waits for meanwhile (limits, money, its owners) does not depend on it.
 * Painted without any likeness and without a name. Where another take comes first it still gets the scenery, if it plays at that place in that format.
 */
export class PreparedPicture {
  #ready: { planHash: string; picture: Promise<Picture> } | null = null;
  #scenery: { place: Place; format: Format | undefined; backdrop: Backdrop } | null = null;

  prepare(of: PictureOf): void {
    if (this.#ready?.planHash === of.planHash) return;
    const picture = paintAhead(of, this.#backdrop(of.plan));
    // Who renders paints again and hears what is wrong.
    picture.catch(() => undefined);
    this.#ready = { planHash: of.planHash, picture };
  }

  /** The prepared picture of this take if there is one, else a fresh one. Each is given away once. */
  async take(job: RenderJob): Promise<Picture> {
    const ready = this.#ready;
    this.#ready = null;
    const fresh = () => createPicture({ ...job, backdrop: this.#backdrop(job.plan) });
    // In the middle of a film the camera has a past that a prepared picture knows nothing of.
    if (ready === null || ready.planHash !== job.planHash || job.startFrame > 0) return fresh();
    const picture = await ready.picture.catch(fresh);
    picture.sign(job.watermark);
    return picture;
  }

  #backdrop({ place, format }: ScenePlan): Backdrop {
    if (this.#scenery?.place !== place || this.#scenery.format !== format)
      this.#scenery = { place, format, backdrop: new Backdrop(place, sizeOf({ format })) };
    return this.#scenery.backdrop;
  }
}

async function paintAhead(of: PictureOf, backdrop: Backdrop): Promise<Picture> {
  const picture = createPicture({ plan: of.plan, watermark: '', backdrop });
  await picture.follow(of.plan);
  // Nobody has spoken in the first frame yet: it looks the same without the lines.
  const world = createWorld(of.plan, []);
  const { frames, bodies } = world.advanceCue([]);
  world.dispose();
  const [first] = frames;
  // A shot of its own: the film's first frame must not find a frame before it in the same shot.
  if (first !== undefined) picture.draw({ ...first, shot: -1 }, bodies);
  return picture;
}
