import { createCanvas, type Image, loadImage, type SKRSContext2D } from '@napi-rs/canvas';
import { thingSvg } from '#art/things/library.ts';

/** A thing of the library, cropped to what is in it. */
export class ThingImage {
  private readonly image: Image;
  private readonly box: { x: number; y: number; width: number; height: number };

  constructor(image: Image) {
    this.image = image;
    this.box = contentOf(image);
  }

  /** Width over height of what is in it. */
  get aspect(): number {
    return this.box.width / this.box.height;
  }

  /** Draws about 0, 0 into `size` (units, y up): nearly filled where the proportions agree, never distorted much. */
  draw(g: SKRSContext2D, size: { width: number; height: number }): void {
    const { x, y, width, height } = this.box;
    const fit = Math.min(size.width / width, size.height / height);
    const stretch = (want: number, have: number) => have * Math.max(1, Math.min(1.3, want / have));
    const w = stretch(size.width, width * fit);
    const h = stretch(size.height, height * fit);
    g.save();
    g.scale(1, -1);
    g.drawImage(this.image, x, y, width, height, -w / 2, size.height / 2 - h, w, h);
    g.restore();
  }
}

function contentOf(image: Image): { x: number; y: number; width: number; height: number } {
  const n = 96;
  const probe = createCanvas(n, n).getContext('2d');
  probe.drawImage(image, 0, 0, n, n);
  const { data } = probe.getImageData(0, 0, n, n);
  let [left, right, top, bottom] = [n, -1, n, -1];
  for (let y = 0; y < n; y++)
    for (let x = 0; x < n; x++)
      if ((data[(y * n + x) * 4 + 3] ?? 0) > 24) {
        left = Math.min(left, x);
        right = Math.max(right, x);
        top = Math.min(top, y);
        bottom = Math.max(bottom, y);
      }
  if (right < 0) return { x: 0, y: 0, width: image.width, height: image.height };
  const kx = image.width / n;
  const ky = image.height / n;
  return { x: left * kx, y: top * ky, width: (right - left + 1) * kx, height: (bottom - top + 1) * ky };
}

/** The library's pictures that a plan needs, read once. */
export class ThingImages {
  private readonly kept = new Map<string, ThingImage | null>();

  get(key: string): ThingImage | null {
    return this.kept.get(key) ?? null;
  }

  /** Reads what is new among `keys`; a key that the library does not know stays without a picture. */
  async load(keys: Iterable<string>): Promise<void> {
    for (const key of keys) {
      if (this.kept.has(key)) continue;
      const svg = thingSvg(key);
      this.kept.set(key, svg === null ? null : new ThingImage(await loadImage(Buffer.from(svg))));
    }
  }
}
