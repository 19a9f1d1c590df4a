import { landmarks } from '#contracts/rig.ts';
import { darken, lighten, mix } from '../colour.ts';
import { across, box, down, fillWith, ink, lifted, polygon } from '../paint.ts';
import type { Surface2D, View } from '../surface.ts';
import type { Air } from './layer.ts';

export function stand(g: Surface2D, _view: View, air: Air): void {
  const { boardX, rimY, poleX } = landmarks.gym;
  const steel = mix('#566372', '#3a3f58', air.night * 0.5);
  const bar = (x: number, y: number, w: number, h: number, r = 0.03) =>
    lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
      box(g, x, y, w, h, r);
      fillWith(g, across(g, x, x + w, lighten(steel, 0.25), steel, darken(steel, 0.25)));
    });
  lifted(g, { blur: 0.1, alpha: 0.4 }, () => {
    polygon(g, [
      [poleX - 0.46, -0.04],
      [poleX + 0.5, -0.04],
      [poleX + 0.38, 0.13],
      [poleX - 0.34, 0.13],
    ]);
    fillWith(g, darken(steel, 0.3));
  });
  bar(poleX - 0.08, 0.1, 0.16, 3.28);
  g.save();
  lifted(g, { blur: 0.12, alpha: 0.35 }, () => {
    g.beginPath();
    g.moveTo(poleX, rimY - 0.6);
    g.lineTo(boardX + 0.1, rimY + 0.02);
    ink(g, darken(steel, 0.1), 0.07);
  });
  g.restore();
  lifted(g, { blur: 0.12, alpha: 0.4 }, () => {
    box(g, boardX + 0.03, 3.19, poleX - boardX + 0.07, 0.12, 0.03);
    fillWith(g, down(g, 3.31, 3.19, lighten(steel, 0.25), darken(steel, 0.15)));
  });
  lifted(g, { blur: 0.08, alpha: 0.35 }, () => {
    box(g, poleX - 0.13, 0.13, 0.26, 1.7, 0.07);
    fillWith(g, across(g, poleX - 0.13, poleX + 0.13, '#d8604a', '#c34a38', '#9a3428'));
  });
  board(g, air);
  hoopBehind(g);
}

function board(g: Surface2D, air: Air): void {
  const { boardX, rimY } = landmarks.gym;
  const paper = mix('#fdf6e6', '#b9abb8', air.night * 0.4);
  lifted(g, { blur: 0.16, x: 0.07, y: 0.07, alpha: 0.42 }, () => {
    box(g, boardX, 2.9, 0.075, 1.05, 0.025);
    fillWith(g, across(g, boardX, boardX + 0.075, paper, darken(paper, 0.14)));
  });
  box(g, boardX + 0.004, rimY + 0.12, 0.028, 0.45, 0.01);
  fillWith(g, '#dc5545');
  box(g, boardX + 0.002, 2.91, 0.012, 1.03, 0.006);
  fillWith(g, '#fffdf6');
}

const net = (t: number, k: number): [number, number] => {
  const { hoopX, rimY, rimRadius } = landmarks.gym;
  const half = rimRadius * (1 - 0.42 * t ** 0.8);
  return [hoopX - half + (k / 6) * half * 2, rimY - 0.02 - t * 0.42];
};

function netThreads(g: Surface2D, alpha: number, from: number): void {
  g.beginPath();
  for (let k = from; k <= 6; k++)
    for (let j = 0; j < 4; j++) {
      const a = net(j / 4, k);
      for (const d of [-0.5, 0.5]) {
        const b = net((j + 1) / 4, Math.max(0, Math.min(6, k + (j % 2 ? d : -d))));
        g.moveTo(a[0], a[1]);
        g.lineTo(b[0], b[1]);
      }
    }
  ink(g, `rgba(255,250,238,${alpha})`, 0.02);
}

function hoopBehind(g: Surface2D): void {
  const { hoopX, rimY, rimRadius, boardX } = landmarks.gym;
  netThreads(g, 0.42, 0);
  g.beginPath();
  g.ellipse(hoopX, rimY, rimRadius + 0.012, 0.045, 0, 0, Math.PI);
  ink(g, '#a63a2c', 0.034);
  box(g, hoopX + rimRadius - 0.01, rimY - 0.045, boardX - hoopX - rimRadius + 0.02, 0.06, 0.02);
  fillWith(g, '#c34a38');
}

export function hoopFront(g: Surface2D): void {
  const { hoopX, rimY, rimRadius } = landmarks.gym;
  lifted(g, { blur: 0.05, alpha: 0.3 }, () => netThreads(g, 0.92, 0));
  lifted(g, { blur: 0.06, alpha: 0.36 }, () => {
    g.beginPath();
    g.ellipse(hoopX, rimY, rimRadius + 0.012, 0.045, 0, Math.PI, Math.PI * 2);
    ink(g, '#e8604c', 0.04);
  });
  g.beginPath();
  g.ellipse(hoopX, rimY + 0.008, rimRadius, 0.042, 0, Math.PI * 1.1, Math.PI * 1.55);
  ink(g, 'rgba(255,214,190,0.7)', 0.01);
}
