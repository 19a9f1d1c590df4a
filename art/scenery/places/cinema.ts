import { furniture, landmarks } from '#contracts/rig.ts';
import { darken, fade, lighten, mix } from '../../colour.ts';
import {
  across,
  blob,
  box,
  circle,
  curve,
  down,
  fillWith,
  grain,
  ink,
  lifted,
  oval,
  polygon,
  rect,
  round,
} from '../../paint.ts';
import { cell } from '../../random.ts';
import type { Surface2D, View } from '../../surface.ts';
import { floorSheet, wallShadow } from '../elements/floors.ts';
import { roomTint, type Tint } from '../elements/tint.ts';
import { band } from '../elements/walls.ts';
import { type Air, along, before, behind, type PlaceArt } from '../layer.ts';
import { fillView, pool, vignette } from '../light.ts';

const line = 0.6;
const { screenX, screenY } = landmarks.cinema;
const screen = { x: screenX - 2.95, y: screenY - 1.18, w: 5.9, h: 2.36 } as const;
const { x: seatX, width: seatWidth, top: seatTop } = furniture.cinema.seat;
const sconces = [-11.3, -8.5, -5.6, 5.9, 8.8, 11.7] as const;
const gold = '#e6b25a';
const plush = '#c24a44';
/** How far away the wall is. */
const wallAt = 0.78;
/** Where something on the wall is seen, as seen on the stage. */
const seenAt = (view: View, x: number) => x + ((view.left + view.right) / 2) * (1 - wallAt);

function hall(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  fillView(g, view, down(g, 5, line, t('#1e2a52'), t('#2a3a68'), t('#34487a')));
  // Fluted pillars between the lamps.
  along(view, 0.36, (i, x) => {
    rect(g, x, line, 0.18, 6);
    fillWith(g, fade(t(i % 2 ? '#40568c' : '#18224a'), 0.35));
  });
  band(g, view, 1.28, 0.08, t(gold));
  rect(g, view.left - 1, line - 0.2, view.right - view.left + 2, 0.9);
  fillWith(g, down(g, 1.28, line, t('#243260'), t('#182248')));
  band(g, view, 4.2, 0.1, t(gold));
  for (const x of sconces) sconce(g, x, t);
  exit(g, -7.1, t);
  exit(g, 10.2, t);
  poster(g, 7.3, 0, t);
  poster(g, -10, 1, t);
  picture(g, t);
  grain(g, view, 821, 0.8);
}

/** The screen in its frame of lamps, between curtains: a rocket goes to the moon. */
function picture(g: Surface2D, t: Tint): void {
  const { x, y, w, h } = screen;
  lifted(g, { blur: 0.16, alpha: 0.5 }, () => {
    box(g, x - 0.2, y - 0.18, w + 0.4, h + 0.36, 0.08);
    fillWith(g, t('#131a38'));
  });
  box(g, x - 0.2, y - 0.18, w + 0.4, h + 0.36, 0.08);
  ink(g, t(gold), 0.05);
  g.save();
  box(g, x, y, w, h, 0.05);
  g.clip();
  rect(g, x, y, w, h);
  fillWith(g, down(g, y + h, y, '#9fb8c8', '#dfe4d4', '#fbeed0'));
  for (let k = 0; k < 18; k++) {
    circle(g, x + w * cell(k, 823), y + h * (0.4 + 0.6 * cell(k, 824)), 0.022);
    fillWith(g, 'rgba(255,255,248,0.95)');
  }
  const moon = { x: x + w * 0.68, y: y + h * 0.6, r: 0.72 };
  circle(g, moon.x, moon.y, 1.15);
  fillWith(g, round(g, moon.x, moon.y, 1.15, 'rgba(255,252,236,0.9)', 'rgba(255,252,236,0)'));
  circle(g, moon.x, moon.y, moon.r);
  fillWith(g, round(g, moon.x - 0.2, moon.y + 0.25, 1.1, '#fffdf2', '#f4e6c0', '#d8c49a'));
  for (const [dx, dy, r] of [
    [-0.3, 0.2, 0.13],
    [0.28, -0.3, 0.17],
    [0.3, 0.34, 0.09],
    [-0.16, -0.36, 0.1],
  ] as const) {
    circle(g, moon.x + dx, moon.y + dy, r);
    fillWith(g, 'rgba(184,160,118,0.5)');
  }
  for (const [top, c, salt] of [
    [0.62, '#8ba0a8', 3],
    [0.36, '#5f7684', 7],
  ] as const)
    lifted(g, { blur: 0.06, alpha: 0.3 }, () => {
      g.beginPath();
      g.moveTo(x - 0.1, y);
      for (let k = 0; k <= 9; k++) g.lineTo(x + (k * w) / 9, y + top * (0.5 + 0.7 * cell(k, 825 + salt)));
      g.lineTo(x + w + 0.1, y);
      g.closePath();
      fillWith(g, c);
    });
  rocket(g, x + w * 0.3, y + h * 0.46);
  g.restore();
  for (const side of [-1, 1]) drape(g, side < 0 ? x - 0.12 : x + w + 0.12, side, t);
}

function rocket(g: Surface2D, x: number, y: number): void {
  g.save();
  g.translate(x, y);
  g.rotate(-1.1);
  for (let k = 0; k < 5; k++) {
    circle(g, 0.05 * Math.sin(k * 2), -0.62 - k * 0.24, 0.13 + 0.05 * k);
    fillWith(g, `rgba(255,250,238,${0.85 - k * 0.14})`);
  }
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    for (const s of [-1, 1]) {
      polygon(g, [
        [s * 0.12, -0.2],
        [s * 0.36, -0.56],
        [s * 0.12, -0.46],
      ]);
      fillWith(g, '#b8483c');
    }
    blob(g, [
      [0, 0.6],
      [0.19, 0.16],
      [0.15, -0.46],
      [-0.15, -0.46],
      [-0.19, 0.16],
    ]);
    fillWith(g, across(g, -0.2, 0.2, '#f6efe0', '#c8c4b8'));
  });
  circle(g, 0, 0.08, 0.09);
  fillWith(g, '#b8483c');
  circle(g, 0, 0.08, 0.06);
  fillWith(g, '#8fc0cc');
  g.restore();
}

function drape(g: Surface2D, x: number, side: number, t: Tint): void {
  const c = t('#8a2f4a');
  lifted(g, { blur: 0.12, alpha: 0.44 }, () => {
    g.beginPath();
    g.moveTo(x - side * 0.24, 4.2);
    g.lineTo(x + side * 1.15, 4.2);
    g.quadraticCurveTo(x + side * 0.95, 2.6, x + side * 1.1, 1.3);
    g.lineTo(x - side * 0.02, 1.3);
    g.quadraticCurveTo(x + side * 0.12, 2.8, x - side * 0.24, 4.2);
    g.closePath();
    fillWith(
      g,
      across(g, x - 0.2 * side, x + side * 1.1, lighten(c, 0.12), darken(c, 0.2), c, darken(c, 0.25), c),
    );
  });
  for (let k = 0; k < 5; k++) {
    curve(g, [
      [x + side * (0.02 + k * 0.22), 4.18],
      [x + side * (0.14 + k * 0.18), 2.7],
      [x + side * (0.08 + k * 0.21), 1.34],
    ]);
    ink(g, fade(k % 2 ? lighten(c, 0.3) : darken(c, 0.5), 0.35), 0.05);
  }
}

/** A fan of glass on the wall, lit. */
function sconce(g: Surface2D, x: number, t: Tint): void {
  for (let k = -2; k <= 2; k++) {
    const a = Math.PI / 2 - k * 0.34;
    lifted(g, { blur: 0.04, alpha: 0.3 }, () => {
      polygon(g, [
        [x, 2.5],
        [x + Math.cos(a - 0.15) * 0.42, 2.5 + Math.sin(a - 0.15) * 0.42],
        [x + Math.cos(a) * 0.5, 2.5 + Math.sin(a) * 0.5],
        [x + Math.cos(a + 0.15) * 0.42, 2.5 + Math.sin(a + 0.15) * 0.42],
      ]);
      fillWith(g, round(g, x, 2.5, 0.52, '#fff4cc', '#ffd88a', '#e8a850'));
    });
  }
  lifted(g, { blur: 0.05, alpha: 0.34 }, () => {
    polygon(g, [
      [x - 0.16, 2.54],
      [x + 0.16, 2.54],
      [x, 2.2],
    ]);
    fillWith(g, t(gold));
  });
}

function exit(g: Surface2D, x: number, t: Tint): void {
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    box(g, x - 0.72, 0.5, 1.44, 2.05, 0.04);
    fillWith(g, t('#16204a'));
  });
  for (const s of [-1, 1]) {
    box(g, x + (s < 0 ? -0.64 : 0.02), 0.5, 0.62, 1.95, 0.03);
    fillWith(g, down(g, 2.45, 0.5, t('#8a3a44'), t('#6a2a3a')));
    circle(g, x + s * 0.33, 1.95, 0.13);
    fillWith(g, t('#f0c870'));
    rect(g, x + s * 0.1 - 0.02, 1.25, 0.04, 0.3);
    fillWith(g, t(gold));
  }
  box(g, x - 0.26, 2.66, 0.52, 0.2, 0.04);
  fillWith(g, '#5fc890');
}

/** What is to come, behind glass. */
function poster(g: Surface2D, x: number, kind: number, t: Tint): void {
  lifted(g, { blur: 0.09, alpha: 0.4 }, () => {
    box(g, x - 0.5, 1.55, 1, 1.4, 0.03);
    fillWith(g, t(gold));
  });
  box(g, x - 0.43, 1.62, 0.86, 1.26, 0.02);
  fillWith(
    g,
    kind ? down(g, 2.9, 1.6, t('#f0a45a'), t('#b8483c')) : down(g, 2.9, 1.6, t('#3f7f8a'), t('#16304a')),
  );
  circle(g, x, 2.4, 0.26);
  fillWith(g, t(kind ? '#fff0c8' : '#f4d890'));
  polygon(g, [
    [x - 0.43, 1.62],
    [x + 0.43, 1.62],
    [x + 0.43, 1.95],
    [x + 0.1, 2.2],
    [x - 0.2, 1.9],
    [x - 0.43, 2.1],
  ]);
  fillWith(g, t(kind ? '#5a2436' : '#0f2038'));
}

/** Rows of seats between the screen and the aisle. */
function rows(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  for (const [y, pitch, h, dark] of [
    [1.06, 0.52, 0.34, 0.3],
    [0.78, 0.6, 0.4, 0.16],
  ] as const) {
    along(view, pitch, (i, x) => {
      const c = darken(t(plush), dark);
      const gone = i % 9 === 4 || i % 9 === -5;
      if (gone) return;
      lifted(g, { blur: 0.07, alpha: 0.42 }, () => {
        box(g, x + 0.03, y - 0.5, pitch - 0.06, h + 0.5, 0.13);
        fillWith(g, down(g, y + h, y - 0.2, lighten(c, 0.16), darken(c, 0.25)));
      });
      rect(g, x + 0.12, y + h - 0.07, pitch - 0.24, 0.025);
      fillWith(g, fade('#ffe0b8', 0.3));
    });
    rect(g, view.left - 1, y - 0.7, view.right - view.left + 2, 0.36);
    fillWith(g, darken(t('#2a2450'), 0.3));
  }
  rect(g, view.left - 1, view.bottom - 1, view.right - view.left + 2, 0.46 - view.bottom + 1);
  fillWith(g, t('#1a1838'));
  grain(g, view, 827, 0.7);
}

function floor(g: Surface2D, view: View, air: Air): void {
  const t = roomTint(air);
  floorSheet(g, view, 0.44, t('#4a2f5a'), t('#42284f'), t('#301c40'), t('#201430'));
  wallShadow(g, view, 0.44, 0.34, 0.44);
  // Stars woven into the carpet, and lamps along the step.
  along(view, 0.84, (i, x) => {
    for (let r = 0; r < 5; r++) {
      const y = 0.22 - r * (0.2 + 0.06 * r);
      const s = 0.05 + 0.016 * r;
      const cx = (x + (r % 2) * 0.42) * (1 + r * 0.03);
      polygon(g, [
        [cx - s * 2, y],
        [cx, y + s * 0.9],
        [cx + s * 2, y],
        [cx, y - s * 0.9],
      ]);
      fillWith(g, fade(t((i + r) % 2 ? gold : '#c2586a'), 0.42));
    }
  });
  rect(g, view.left - 1, 0.36, view.right - view.left + 2, 0.09);
  fillWith(g, down(g, 0.45, 0.36, t('#6a4a68'), t('#3a2244')));
  along(view, 1.4, (_, x) => {
    box(g, x - 0.09, 0.38, 0.18, 0.045, 0.02);
    fillWith(g, '#ffe0a0');
  });
  grain(g, view, 829, 0.9);
  seats(g, t);
}

/** The seats of the last row, where one may sit. */
function seats(g: Surface2D, t: Tint): void {
  const n = 3;
  const w = seatWidth / n;
  const c = t(plush);
  for (let k = 0; k < n; k++) {
    const x = seatX - seatWidth / 2 + k * w;
    lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
      box(g, x + 0.07, 0.08, w - 0.14, 0.9, 0.15);
      fillWith(g, down(g, 0.98, 0.1, lighten(c, 0.14), darken(c, 0.2)));
    });
    box(g, x + 0.14, 0.52, w - 0.28, 0.36, 0.1);
    fillWith(g, fade(lighten(c, 0.2), 0.5));
    lifted(g, { blur: 0.08, alpha: 0.4 }, () => {
      box(g, x + 0.05, seatTop - 0.15, w - 0.1, 0.19, 0.08);
      fillWith(g, down(g, seatTop + 0.04, seatTop - 0.15, lighten(c, 0.24), c));
    });
    rect(g, x + 0.14, 0.02, w - 0.28, seatTop - 0.17);
    fillWith(g, darken(c, 0.55));
  }
  for (let k = 0; k <= n; k++) {
    const x = seatX - seatWidth / 2 + k * w;
    lifted(g, { blur: 0.06, alpha: 0.38 }, () => {
      box(g, x - 0.055, 0, 0.11, 0.66, 0.03);
      fillWith(g, across(g, x - 0.055, x + 0.055, t('#4a3450'), t('#2c1c38')));
      box(g, x - 0.075, 0.63, 0.15, 0.06, 0.03);
      fillWith(g, t('#b87a4a'));
    });
  }
  popcorn(g, seatX + seatWidth / 2 + 0.26, 0, t);
}

function popcorn(g: Surface2D, x: number, y: number, t: Tint): void {
  for (let k = 0; k < 9; k++) {
    circle(g, x - 0.11 + 0.028 * k, y + 0.32 + 0.06 * cell(k, 831), 0.045);
    fillWith(g, t(k % 2 ? '#fff4d0' : '#ffe6a0'));
  }
  for (let k = 0; k < 6; k++) {
    polygon(g, [
      [x - 0.15 + k * 0.05, y + 0.32],
      [x - 0.15 + (k + 1) * 0.05, y + 0.32],
      [x - 0.1 + (k + 1) * 0.034, y],
      [x - 0.1 + k * 0.034, y],
    ]);
    fillWith(g, t(k % 2 ? '#d04a40' : '#fff4e2'));
  }
}

/** The row behind, near the eye. */
function near(g: Surface2D, view: View, air: Air): void {
  const dark = mix(mix(plush, '#1a1030', 0.62), '#0c0818', 0.3 * air.night);
  along(view, 1.04, (_, x) => {
    lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
      box(g, x + 0.05, -2.4, 0.94, 1.6, 0.24);
      fillWith(g, down(g, -0.8, -1.4, lighten(dark, 0.12), dark));
    });
    oval(g, x + 0.52, -0.86, 0.3, 0.02);
    fillWith(g, fade('#ffd8a8', 0.2));
  });
}

export const cinema: PlaceArt = {
  layers: [
    behind('hall', wallAt, hall),
    behind('rows', 0.9, rows, [-99, 1.6]),
    behind('floor', 1, floor),
    before('near', 1.2, near),
  ],
  shade(g, view, air) {
    vignette(g, view, mix('#fff0e2', '#9c98c4', air.night), mix('#4a4468', '#14142c', air.night));
    // The screen shines by itself, and lights who is before it.
    const x = seenAt(view, screen.x);
    pool(g, x + screen.w / 2, screen.y + 1, 4.4, 2.9, '#fff8ea', 0.6 + 0.3 * air.night);
    box(g, x, screen.y, screen.w, screen.h, 0.1);
    fillWith(g, fade('#fffaf0', 0.85));
  },
  glow(g, view, air) {
    fillView(g, view, '#000000');
    const x = seenAt(view, screen.x) + screen.w / 2;
    pool(g, x, screen.y + screen.h / 2, 4.4, 2.4, '#ffeccc', 0.24 + 0.1 * air.night);
    pool(g, x, 0.1, 3.4, 0.5, '#ffe6c0', 0.2);
    for (const sconce of sconces) {
      const s = seenAt(view, sconce);
      if (s < view.left - 2 || s > view.right + 2) continue;
      pool(g, s, 2.7, 0.9, 1.1, '#ffc878', 0.42);
    }
  },
};
