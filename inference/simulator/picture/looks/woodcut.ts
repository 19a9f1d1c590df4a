import { Edges } from './edges.ts';
import { Flattened } from './flattened.ts';
import { noiseOf } from './noise.ts';
import {
  blueOf,
  colourOf,
  fifteenOf,
  greenOf,
  type Look,
  nearestIn,
  partsOf,
  redOf,
  tableOf,
} from './painter.ts';
import { multiplied } from './sheet-over.ts';

/** Pigments of Edo: Prussian blue from ink to sky, safflower and vermilion, ochres, greens of orpiment and indigo, paper. */
const palette = [
  '#f1e3c4',
  '#e6d2a4',
  '#cfd8c8',
  '#a9c3c4',
  '#7fa6b5',
  '#4f83a3',
  '#2b5f8c',
  '#1d3f6b',
  '#16284a',
  '#b9452f',
  '#d98a6b',
  '#e9bf9f',
  '#c79a55',
  '#9a7140',
  '#6a5138',
  '#3b3430',
  '#7d8f5c',
  '#55703f',
  '#34502f',
  '#b8b48a',
  '#8d8f8a',
  '#5f6468',
] as const;
/** What differs more than this is parted by a line of the key block. */
const LINE = 20;
/** The key block's ink, and how far down the blue at the top reaches, as a share of the height. */
const [KEY, BAND] = [[22, 40, 74], 0.2] as const;

/** A woodblock print: few flat colours, dark blue lines, a band of Prussian blue that fades at the top, the grain of the block, a seal. */
export const woodcut: Look = {
  share: 0.5,
  byHand: true,
  make(width, height) {
    const flat = new Flattened(width, height, 2);
    const edges = new Edges(width, height);
    const even = new Uint32Array(width * height);
    const table = tableOf(nearestIn(palette.map(partsOf)));
    const [inkRed, inkGreen, inkBlue] = KEY;
    const [skyRed, skyGreen, skyBlue] = partsOf(palette[6]);
    return {
      paint(from, to) {
        flat.paint(from, even);
        edges.find(even);
        for (let i = 0; i < to.length; i++) {
          // Bokashi: pigment that was wiped off the block towards the middle.
          const high = 1 - ((i / width) | 0) / (BAND * height);
          const wiped = high > 0 ? 0.85 * high ** 1.3 : 0;
          const own = table[fifteenOf(even[i]!)]!;
          const over = edges.at[i]! - LINE;
          const line = over <= 0 ? 0 : Math.min(1, over / 16);
          const printed = (part: number, sky: number, ink: number) =>
            (part + (sky - part) * wiped) * (1 - line) + ink * line;
          to[i] = colourOf(
            printed(redOf(own), skyRed, inkRed),
            printed(greenOf(own), skyGreen, inkGreen),
            printed(blueOf(own), skyBlue, inkBlue),
          );
        }
      },
      over(g, w, h) {
        block(g, w, h);
        seal(g, w, h);
      },
    };
  },
};

const block = multiplied((width, height) => {
  const rings = noiseOf(width, height, [260, 90], 51, 0.06);
  const fibre = noiseOf(width, height, [40, 14], 53, 0.08);
  return (i) => Math.max(0, 6 + 8 * Math.sin(34 * rings[i]!) + 9 * fibre[i]!);
});

/** A title slip and a red seal in the upper right corner; no writing that could be read. */
function seal(
  g: Parameters<NonNullable<ReturnType<Look['make']>['over']>>[0],
  width: number,
  height: number,
): void {
  const unit = Math.min(width, height) / 100;
  const [x, y] = [width - 12 * unit, 5 * unit];
  g.fillStyle = '#e8cf9a';
  g.fillRect(x, y, 6 * unit, 24 * unit);
  g.strokeStyle = '#16284a';
  g.lineWidth = 0.35 * unit;
  g.strokeRect(x + 0.6 * unit, y + 0.6 * unit, 4.8 * unit, 22.8 * unit);
  g.lineCap = 'round';
  g.lineWidth = 0.55 * unit;
  g.beginPath();
  for (let k = 0; k < 5; k++) {
    const [cx, cy] = [x + 3 * unit, y + (3.6 + 4.2 * k) * unit];
    g.moveTo(cx - 1.3 * unit, cy - 0.9 * unit);
    g.lineTo(cx + (k % 2 === 0 ? 1.4 : 0.9) * unit, cy - 0.9 * unit);
    g.moveTo(cx + (k % 3 === 0 ? 0.2 : -0.5) * unit, cy - 1.6 * unit);
    g.lineTo(cx + (k % 3 === 0 ? -0.9 : 1.1) * unit, cy + 1.2 * unit);
    g.moveTo(cx - 1.1 * unit, cy + 0.5 * unit);
    g.lineTo(cx + 1.2 * unit, cy + (k % 2 === 0 ? 0.3 : 1) * unit);
  }
  g.stroke();
  g.fillStyle = '#b9352a';
  g.fillRect(x + 1 * unit, y + 25.5 * unit, 4 * unit, 4 * unit);
  g.strokeStyle = '#f1e3c4';
  g.lineWidth = 0.45 * unit;
  g.strokeRect(x + 1.9 * unit, y + 26.4 * unit, 2.2 * unit, 2.2 * unit);
  g.lineCap = 'butt';
}
