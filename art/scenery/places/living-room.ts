import { furniture, landmarks } from '#contracts/rig.ts';
import { darken, fade, lighten } from '../../colour.ts';
import { box, circle, down, fillWith, grain, lifted, oval, rect } from '../../paint.ts';
import type { Surface2D, View } from '../../surface.ts';
import { bookcase, vase } from '../elements/books.ts';
import { boards, floorSheet, ovalRug, wallShadow } from '../elements/floors.ts';
import { sofa } from '../elements/furniture.ts';
import { flame, floorLamp } from '../elements/lamps.ts';
import { roomLight } from '../elements/lighting.ts';
import { clock, framed } from '../elements/on-walls.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band, panels, stripes, wall } from '../elements/walls.ts';
import { curtains, type Opening, windowFrame } from '../elements/windows.ts';
import { potPlant } from '../kitchen-shelf.ts';
import { type Air, before, behind, type PlaceArt } from '../layer.ts';
import { paintOutlook } from '../outside.ts';

const line = 0.6;
const windows: readonly Opening[] = [
  { x: -2.15, y: 1.5, w: 1.7, h: 1.75 },
  { x: 6.1, y: 1.5, w: 1.7, h: 1.75 },
];
const { hearthX, hearthWidth } = landmarks['living-room'];
const hearth = { x: hearthX - hearthWidth / 2, w: hearthWidth };
const lampX = 1.85;
const { x: sofaX, width: sofaWidth } = furniture['living-room'].sofa;

function room(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  wall(g, view, line, windows, t('#84a89a'), t('#769c8e'), t('#648a7d'));
  stripes(g, view, line, 0.62, fade(t('#a9c6b4'), 0.2));
  band(g, view, 4.02, 0.09, t('#f3e4c8'));
  panels(g, view, line - 0.1, 0.72, 0.95, t('#eddcbc'), t('#e3cda6'));
  for (const o of windows) {
    windowFrame(g, o, t('#f8ecd4'), { columns: 2, rows: 3 });
    curtains(g, o, 0.72, t('#d99a4a'), t('#8a5a34'));
  }
  framed(g, 1.72, 2.1, 0.95, 0.72, 'hills', t);
  framed(g, 2.88, 2.34, 0.56, 0.7, 'flower', t, '#6a4632');
  framed(g, 2.88, 1.66, 0.56, 0.5, 'cat', t, '#d9a24c');
  framed(g, 3.65, 2.02, 0.6, 0.8, 'person', t, '#b8863c');
  framed(g, 2.0, 1.6, 0.62, 0.36, 'shapes', t, '#5a4032');
  clock(g, 0.7, 2.75, 0.24, 4.35, '#a9553c', t);
  bookcase(g, -7.3, line - 0.12, 2.2, 3.1, 6, 2, t('#a9703f'), t, 3);
  bookcase(g, 8.6, line - 0.12, 2.4, 3.1, 6, 2, t('#a9703f'), t, 8);
  fireplace(g, t);
  grain(g, view, 201);
}

function fireplace(g: Surface2D, t: Tint): void {
  const { x, w } = hearth;
  const foot = line - 0.14;
  lifted(g, { blur: 0.12, alpha: 0.34 }, () => {
    rect(g, x + 0.18, foot, w - 0.36, 4);
    fillWith(g, down(g, 4.4, foot, t('#93b3a4'), t('#7f9f91')));
  });
  lifted(g, { blur: 0.12, alpha: 0.38 }, () => {
    box(g, x, foot, w, 1.28, 0.03);
    fillWith(g, down(g, 1.8, foot, t('#f7ead2'), t('#e2cba6')));
  });
  for (let r = 0; r < 6; r++)
    for (let k = 0; k < 4; k++) {
      box(g, x + 0.2 + k * 0.28 + (r % 2) * 0.06, foot + 0.03 + r * 0.165, 0.24, 0.14, 0.02);
      fillWith(g, t(k + r * 2 === 4 ? '#a8543c' : '#bb6a4a'));
    }
  box(g, x + 0.36, foot, w - 0.72, 0.8, 0.1);
  fillWith(g, down(g, 1.4, foot, '#3a2226', '#5a2c22'));
  for (const [dx, turn] of [
    [-0.13, 0.12],
    [0.12, -0.16],
  ] as const) {
    g.save();
    g.translate(x + w / 2 + dx, foot + 0.1);
    g.rotate(turn);
    box(g, -0.24, -0.06, 0.48, 0.12, 0.06);
    fillWith(g, '#7a4a2c');
    g.restore();
  }
  for (const [dx, h] of [
    [-0.16, 0.36],
    [0.14, 0.34],
    [0, 0.52],
  ] as const)
    flame(g, x + w / 2 + dx, foot + 0.12, h);
  lifted(g, { blur: 0.08, alpha: 0.38 }, () => {
    box(g, x - 0.14, foot + 1.24, w + 0.28, 0.12, 0.02);
    fillWith(g, t('#9c6238'));
  });
  const shelf = foot + 1.36;
  vase(g, x + 0.22, shelf, 0.36, t('#c9573f'));
  potPlant(g, x + w - 0.24, shelf, 0.75, t);
  for (const [dx, h] of [
    [0.52, 0.24],
    [0.66, 0.32],
  ] as const) {
    box(g, x + dx, shelf, 0.055, h, 0.01);
    fillWith(g, t('#fdf4e2'));
    flame(g, x + dx + 0.028, shelf + h, 0.1);
  }
  framed(g, x + 0.36, shelf + 0.42, 0.78, 0.62, 'boat', t, '#7a4a2c');
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, line - 0.1, t('#c98a52'), t('#c07f47'), t('#9c5f33'), t('#84492a'));
  boards(g, view, line - 0.1, t('#6a3a1c'), { salt: 211 });
  wallShadow(g, view, line - 0.1, 0.4);
  ovalRug(
    g,
    -0.5,
    -0.22,
    4.6,
    0.62,
    ['#a84a3c', '#f0dcb4', '#4f7f78', '#f0dcb4', '#c96a4c'].map((c) => t(c)),
  );
  grain(g, view, 213, 0.9);
}

function sitting(g: Surface2D, _view: View, air: Air): void {
  const t = roomTint(air);
  floorLamp(g, lampX, 0.16, 2.25, t('#f0d9a8'), air);
  sofa(g, sofaX, 0.02, sofaWidth + 0.5, t('#c4623f'), [t('#e9b452'), t('#5f938a'), t('#f0dcb4')]);
  // A basket of logs beside the fire.
  lifted(g, { blur: 0.07, alpha: 0.34 }, () => {
    for (const [dx, dy] of [
      [-0.16, 0.36],
      [0.02, 0.4],
      [0.18, 0.36],
    ] as const) {
      circle(g, -2.32 + dx, dy, 0.1);
      fillWith(g, t('#c99a66'));
    }
    box(g, -2.64, 0.04, 0.62, 0.34, 0.08);
    fillWith(g, down(g, 0.4, 0.04, lighten(t('#a87444'), 0.15), darken(t('#a87444'), 0.14)));
  });
}

function hanging(g: Surface2D, view: View, air: Air): void {
  // Leaves of a plant on a shelf above the eye.
  const t = roomTint(air);
  const leaf = darken(t('#4f7a58'), 0.45);
  for (const cx of [-4.9, 5.6])
    for (let k = 0; k < 7; k++) {
      const x = cx + (k - 3) * 0.17;
      const reach = 0.35 + 0.3 * Math.abs(Math.sin(k * 2.3));
      for (let j = 0; j < 5; j++) {
        const y = 4.75 - j * reach * 0.28;
        lifted(g, { blur: 0.05, alpha: 0.2 }, () => {
          oval(g, x + (j % 2 ? 0.07 : -0.07), y, 0.11, 0.06, j % 2 ? 0.7 : 2.4);
          fillWith(g, j % 2 ? lighten(leaf, 0.1) : leaf);
        });
      }
    }
  grain(g, { ...view, bottom: 3.6 }, 217, 0.4);
}

const light = roomLight({
  day: ['#fffaf0', '#8f6844'],
  night: ['#7d7488', '#231534'],
  windows,
  lamps: [
    { x: lampX, y: 2.1, reach: 3.4 },
    { x: hearth.x + hearth.w / 2, y: 0.95, reach: 3.7, color: '#ff9a50', day: 0.5 },
    { x: -8.2, y: 2.6, reach: 2.6 },
  ],
});

export const livingRoom: PlaceArt = {
  layers: [
    behind('outlook', 0.45, (g, v, air) => paintOutlook(g, v, air, 1.3), [1.2, 3.7]),
    behind('wall', 0.9, room),
    behind('floor', 1, (g, v, air) => {
      floor(g, v, air);
      sitting(g, v, air);
    }),
    before('leaves', 1.25, hanging),
  ],
  ...light,
};
