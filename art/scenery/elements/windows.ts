import { lighten } from '../../colour.ts';
import { across, addBox, box, circle, down, fillWith, lifted, polygon, rect } from '../../paint.ts';
import type { Surface2D } from '../../surface.ts';

/** An opening in a wall: its lower left corner and size in metres; `round` has a half circle on top. */
export type Opening = { x: number; y: number; w: number; h: number; round?: boolean };

/** Adds an opening to the path, `grow` larger on every side. */
export function addOpening(g: Surface2D, o: Opening, grow = 0): void {
  if (!o.round) return addBox(g, o.x - grow, o.y - grow, o.w + grow * 2, o.h + grow * 2, 0.04 + grow * 0.3);
  const r = o.w / 2;
  g.moveTo(o.x - grow, o.y - grow);
  g.lineTo(o.x + o.w + grow, o.y - grow);
  g.lineTo(o.x + o.w + grow, o.y + o.h - r);
  g.arc(o.x + r, o.y + o.h - r, r + grow, 0, Math.PI);
  g.closePath();
}

/** Frame, bars (columns and rows of panes) and sill of an opening, with the shadow of its reveal. */
export function windowFrame(
  g: Surface2D,
  o: Opening,
  wood: string,
  { columns = 2, rows = 2, width = 0.08, sill = true } = {},
): void {
  g.save();
  g.beginPath();
  addOpening(g, o);
  g.clip();
  rect(g, o.x, o.y + o.h - 0.14, o.w, 0.14);
  fillWith(g, down(g, o.y + o.h, o.y + o.h - 0.14, 'rgba(60,26,16,0.3)', 'rgba(60,26,16,0)'));
  rect(g, o.x, o.y, 0.07, o.h);
  fillWith(g, across(g, o.x, o.x + 0.07, 'rgba(60,26,16,0.24)', 'rgba(60,26,16,0)'));
  polygon(g, [
    [o.x + o.w * 0.1, o.y],
    [o.x + o.w * 0.32, o.y],
    [o.x + o.w * 0.78, o.y + o.h],
    [o.x + o.w * 0.56, o.y + o.h],
  ]);
  fillWith(g, 'rgba(255,250,235,0.11)');
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => {
    g.beginPath();
    for (let k = 1; k < columns; k++) g.rect(o.x + (o.w * k) / columns - 0.022, o.y, 0.044, o.h);
    for (let k = 1; k < rows; k++) g.rect(o.x, o.y + (o.h * k) / rows - 0.022, o.w, 0.044);
    fillWith(g, wood);
  });
  g.restore();
  lifted(g, { blur: 0.09, alpha: 0.34 }, () => {
    g.beginPath();
    addOpening(g, o, width);
    addOpening(g, o);
    g.fillStyle = wood;
    g.fill('evenodd');
  });
  if (sill)
    lifted(g, { blur: 0.08, alpha: 0.34 }, () => {
      box(g, o.x - 0.16, o.y - 0.16, o.w + 0.32, 0.09, 0.03);
      fillWith(g, lighten(wood, 0.25));
    });
}

/** Long curtains at both sides of an opening, from a rail down to `bottom`. */
export function curtains(g: Surface2D, o: Opening, bottom: number, cloth: string, rail: string): void {
  const top = o.y + o.h + 0.2;
  for (const side of [-1, 1]) {
    const edge = side < 0 ? o.x - 0.26 : o.x + o.w + 0.26;
    lifted(g, { blur: 0.09, alpha: 0.32 }, () => {
      g.beginPath();
      g.moveTo(edge, top);
      g.lineTo(edge - side * 0.42, top);
      g.quadraticCurveTo(edge - side * 0.36, (top + bottom) / 2, edge - side * 0.46, bottom);
      g.lineTo(edge - side * 0.02, bottom);
      g.closePath();
      fillWith(
        g,
        across(g, edge, edge - side * 0.46, cloth, lighten(cloth, 0.2), cloth, lighten(cloth, 0.14), cloth),
      );
    });
  }
  lifted(g, { blur: 0.06, alpha: 0.34 }, () => {
    box(g, o.x - 0.42, top - 0.01, o.w + 0.84, 0.05, 0.025);
    fillWith(g, rail);
  });
  for (const x of [o.x - 0.44, o.x + o.w + 0.44]) {
    circle(g, x, top + 0.015, 0.055);
    fillWith(g, rail);
  }
}
