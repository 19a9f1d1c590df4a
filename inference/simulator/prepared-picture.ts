import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Format, sizeOf } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import type { RenderJob } from '../generator.ts';
import { Backdrop } from './picture/backdrop.ts';
import { createPicture, type Picture } from './picture/picture.ts';
import { giveBack } from './picture/pixels.ts';
import { createWorld } from './world/world.ts';

export type PictureOf = Pick<RenderJob, 'plan' | 'planHash'>;

/** Enough for a preview to go on while the next ones are drawn, and 22 MB of pixels. */
const FRAMES_AHEAD = 6;

/**
 * A take's picture with its first frame painted before the render is due: the scenery takes longer than all the
 * frames of the first cue, and what a take waits for meanwhile (limits, money, its owners) does not depend on it.
 * Painted without any likeness and without a name. Where another take comes first it still gets the scenery, if it plays at that place in that format.
 */
export class PreparedPicture {
  #ready: { planHash: string; hasCameos: boolean; picture: Promise<Picture> } | null = null;
  #scenery: { place: Place; format: Format | undefined; backdrop: Backdrop } | null = null;

  prepare(of: PictureOf): void {
    if (this.#ready?.planHash === of.planHash) return;
    const picture = paintAhead(of, this.#backdrop(of.plan));
    // Who renders paints again and hears what is wrong.
    picture.catch(() => undefined);
    const hasCameos = of.plan.actors.some(({ cameoId }) => cameoId !== null);
    this.#ready = { planHash: of.planHash, hasCameos, picture };
  }

  /**
   * Draws the first frames of this take's first cue, as they are where nobody's likeness is in them. A take in which
   * somebody plays with their cameo draws them anew, so it is not done for one. Ends when another take comes or this
   * one is rendered, and gives way to every message between two frames.
   */
  async drawAhead(planHash: string, { frames, bodies }: Cue): Promise<void> {
    const ready = this.#ready;
    if (ready?.planHash !== planHash || ready.hasCameos) return;
    const picture = await ready.picture;
    for (const frame of frames.slice(0, FRAMES_AHEAD)) {
      await nextTurn();
      if (this.#ready !== ready) return;
      picture.drawAhead(frame, bodies);
    }
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
    // Another take's camera is nobody's past.
    this.#scenery.backdrop.cut();
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
  if (first !== undefined) giveBack(picture.draw({ ...first, shot: -1 }, bodies));
  return picture;
}
