import { mkdir, writeFile } from 'node:fs/promises';
import { basename, extname, join } from 'node:path';
import { createCanvas, ImageData } from '@napi-rs/canvas';
import { formats } from '#contracts/format.ts';
import type { ScenePlan } from '#contracts/scene-plan.ts';
import type { Cue, FrameState } from '#contracts/trace.ts';
import type { Place } from '#contracts/world.ts';
import { Backdrop } from '#inference/simulator/picture/backdrop.ts';
import { createPicture } from '#inference/simulator/picture/picture.ts';

/** Frames of a strip, and the width of each in pixels: enough to see who does what, and no more. */
const FRAMES = 5;
const WIDTH = 384;
const JPEG_QUALITY = 82;

/** The bench stages every prompt as a wide film. */
const { width: W, height: H } = formats.wide;

/** What a strip is made of: every frame of a film before it is painted. */
export type Footage = { frames: FrameState[]; bodies: Cue['bodies'][] };

export const footage = (): Footage => ({ frames: [], bodies: [] });

/** Takes a cue in. The list of bodies grows while a film plays, so each frame keeps its own. */
export function keep(into: Footage, cue: Cue): void {
  for (const frame of cue.frames) {
    into.frames.push(frame);
    into.bodies.push(cue.bodies);
  }
}

/**
 * Paints one strip of five frames a prompt, from the first second to the last, for people to look at. The file is
 * called by the prompt's number alone, so that whoever judges a strip need not know its prompt.
 */
export class ContactSheets {
  private readonly folder: string;
  private scenery: { place: Place; backdrop: Backdrop } | null = null;

  constructor(folder: string) {
    this.folder = folder;
  }

  async write(list: string, number: number, plan: ScenePlan, film: Footage): Promise<void> {
    const strip = await this.strip(plan, film);
    if (strip === null) return;
    const folder = join(this.folder, basename(list, extname(list)));
    await mkdir(folder, { recursive: true });
    await writeFile(join(folder, `${String(number).padStart(3, '0')}.jpg`), strip);
  }

  private async strip(plan: ScenePlan, { frames, bodies }: Footage): Promise<Buffer | null> {
    if (frames.length === 0) return null;
    if (this.scenery?.place !== plan.place)
      this.scenery = { place: plan.place, backdrop: new Backdrop(plan.place) };
    const picture = createPicture({ plan, watermark: '', backdrop: this.scenery.backdrop });
    await picture.follow(plan);
    const height = Math.round((WIDTH * H) / W);
    const sheet = createCanvas(WIDTH * FRAMES, height);
    const whole = createCanvas(W, H);
    const g = sheet.getContext('2d');
    const wanted = Array.from({ length: FRAMES }, (_, k) => Math.floor(((k + 0.5) / FRAMES) * frames.length));
    for (const [k, at] of frames.entries()) {
      const place = wanted.indexOf(k);
      if (place < 0) {
        picture.pass(at);
        continue;
      }
      const pixels = new Uint8ClampedArray(picture.draw(at, bodies[k] ?? []));
      whole.getContext('2d').putImageData(new ImageData(pixels, W, H), 0, 0);
      g.drawImage(whole, place * WIDTH, 0, WIDTH, height);
    }
    return sheet.encode('jpeg', JPEG_QUALITY);
  }
}
