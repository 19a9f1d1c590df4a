import { type Canvas, createCanvas, type Image, loadImage } from '@napi-rs/canvas';
import type { CutOutShape } from '#art/puppets/cut-out.ts';
import type { CutOut } from '../../generator.ts';

/** A released cut-out as a paper figure: cropped to what is in it, with a pale border. */
export type PaperFigure = {
  canvas: Canvas;
  /** Of what is in the picture, without the border; pixels. */
  shape: CutOutShape;
  border: number;
};

const longest = 640;

/** Reads the PNG. Rejects where the bytes are no picture or hold nothing but air. */
export async function paperFigure(cutOut: CutOut): Promise<PaperFigure | null> {
  const image = await loadImage(Buffer.from(cutOut.png));
  const box = contentOf(image);
  if (!box) return null;
  const k = Math.min(1, longest / Math.max(box.width, box.height));
  const width = Math.max(1, Math.round(box.width * k));
  const height = Math.max(1, Math.round(box.height * k));
  const border = Math.max(3, Math.round(Math.max(width, height) * 0.016));
  const canvas = createCanvas(width + border * 2, height + border * 2);
  const g = canvas.getContext('2d');
  for (let i = 0; i < 20; i++) {
    const a = (i / 20) * Math.PI * 2;
    g.drawImage(
      image,
      box.x,
      box.y,
      box.width,
      box.height,
      border + Math.cos(a) * border * 0.9,
      border + Math.sin(a) * border * 0.9,
      width,
      height,
    );
  }
  g.globalCompositeOperation = 'source-in';
  g.fillStyle = '#fdf7ea';
  g.fillRect(0, 0, canvas.width, canvas.height);
  g.globalCompositeOperation = 'source-over';
  g.drawImage(image, box.x, box.y, box.width, box.height, border, border, width, height);
  return { canvas, shape: { x: border, y: border, width, height, head: box.head * k }, border };
}

/** Bounds of what is opaque, and how wide its upper third is. */
function contentOf(image: Image): CutOutShape | null {
  const k = Math.min(1, 200 / Math.max(image.width, image.height));
  const w = Math.max(1, Math.round(image.width * k));
  const h = Math.max(1, Math.round(image.height * k));
  const probe = createCanvas(w, h).getContext('2d');
  probe.drawImage(image, 0, 0, w, h);
  const { data } = probe.getImageData(0, 0, w, h);
  const rows: ([number, number] | null)[] = [];
  for (let y = 0; y < h; y++) {
    let left = -1;
    let right = -1;
    for (let x = 0; x < w; x++)
      if ((data[(y * w + x) * 4 + 3] ?? 0) > 60) {
        if (left < 0) left = x;
        right = x;
      }
    rows.push(left < 0 ? null : [left, right + 1]);
  }
  const top = rows.findIndex((r) => r !== null);
  if (top < 0) return null;
  const bottom = rows.findLastIndex((r) => r !== null) + 1;
  const filled = rows.filter((r) => r !== null);
  const left = Math.min(...filled.map((r) => r[0]));
  const right = Math.max(...filled.map((r) => r[1]));
  const upper = rows
    .slice(top, top + Math.max(1, Math.round((bottom - top) * 0.45)))
    .filter((r) => r !== null);
  const head = Math.max(...upper.map((r) => r[1] - r[0]));
  return {
    x: left / k,
    y: top / k,
    width: (right - left) / k,
    height: (bottom - top) / k,
    head: head / k,
  };
}
