import { createRequire } from 'node:module';
import { type Canvas, createCanvas, GlobalFonts, type SKRSContext2D } from '@napi-rs/canvas';
import { grain } from '#art/paint.ts';
import { lookAt } from '#art/surface.ts';
import type { PictureSize } from '#contracts/format.ts';

const require = createRequire(import.meta.url);
const family = 'Bricolage Film';
/** Letters stay inside this share of the picture's width and height (EBU R 95 wants 0.9 for graphics). */
const safe = 0.8;
/** Tallest letters, as a share of the shorter side. */
const tallest = 0.17;
const lineHeight = 1.12;
const tones = { table: '#e0c69a', sheet: '#f6ead2', letters: '#4a2416', rule: '#c8563a' };

/** The letters of cards and instruments, as a canvas font. */
export function letters(size: number): string {
  if (!GlobalFonts.has(family))
    GlobalFonts.registerFromPath(
      require.resolve(
        '@fontsource-variable/bricolage-grotesque/files/bricolage-grotesque-latin-wght-normal.woff2',
      ),
      family,
    );
  return `700 ${size}px "${family}", "DejaVu Sans", sans-serif`;
}

/** Words into lines no wider than `width`; a word that is wider stands alone. */
function wrapped(g: SKRSContext2D, text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u)) {
    const longer = `${lines.at(-1) ?? ''} ${word}`.trim();
    if (lines.length > 0 && g.measureText(longer).width <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The largest letters in which the text stays inside the margins, with its lines. */
export function fitted(text: string, size: PictureSize): { px: number; lines: string[]; width: number } {
  const g = createCanvas(8, 8).getContext('2d');
  const room = { width: size.width * safe * 0.92, height: size.height * safe * 0.8 };
  for (let px = Math.round(Math.min(size.width, size.height) * tallest); ; px -= 2) {
    g.font = letters(px);
    const lines = wrapped(g, text, room.width);
    const width = Math.max(...lines.map((line) => g.measureText(line).width));
    if (px <= 14 || (width <= room.width && lines.length * px * lineHeight <= room.height))
      return { px, lines, width };
  }
}

/** A sheet of paper with a few words on it, over the whole picture. */
export class PaperCard {
  private readonly size: PictureSize;
  private readonly painted = new Map<string, Canvas>();

  constructor(size: PictureSize) {
    this.size = size;
  }

  draw(g: SKRSContext2D, card: { text: string; cover: number }): void {
    if (card.cover <= 0) return;
    let sheet = this.painted.get(card.text);
    if (sheet === undefined) {
      sheet = this.paint(card.text);
      this.painted.set(card.text, sheet);
    }
    g.globalAlpha = card.cover;
    g.drawImage(sheet, 0, 0);
    g.globalAlpha = 1;
  }

  private paint(text: string): Canvas {
    const { width: W, height: H } = this.size;
    const short = Math.min(W, H);
    const canvas = createCanvas(W, H);
    const g = canvas.getContext('2d');
    g.fillStyle = tones.table;
    g.fillRect(0, 0, W, H);
    const edge = short * 0.055;
    g.save();
    g.shadowColor = 'rgba(58,26,16,0.45)';
    g.shadowBlur = short * 0.03;
    g.shadowOffsetY = short * 0.012;
    g.fillStyle = tones.sheet;
    g.beginPath();
    g.roundRect(edge, edge, W - 2 * edge, H - 2 * edge, short * 0.02);
    g.fill();
    g.restore();
    const view = { left: 0, right: (8 * W) / short, bottom: 0, top: (8 * H) / short };
    lookAt(g, view, W, H);
    grain(g, view, 11, 1.4);
    g.setTransform(1, 0, 0, 1, 0, 0);
    const { px, lines, width } = fitted(text, this.size);
    g.font = letters(px);
    g.textAlign = 'center';
    g.textBaseline = 'middle';
    g.fillStyle = tones.letters;
    const top = H / 2 - ((lines.length - 1) * px * lineHeight) / 2;
    for (const [i, line] of lines.entries()) g.fillText(line, W / 2, top + i * px * lineHeight);
    g.fillStyle = tones.rule;
    const rule = Math.min(width, short * 0.3);
    g.fillRect(
      (W - rule) / 2,
      top + (lines.length - 0.32) * px * lineHeight,
      rule,
      Math.max(3, short * 0.008),
    );
    return canvas;
  }
}
