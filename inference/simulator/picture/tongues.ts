import { tongueOf } from '../tongues.ts';
import type { BodiesSeen } from './bodies-seen.ts';
import type { Item } from './item.ts';

/** How wide a tongue is at its root and at its tip, metres; judged by eye, for one of whoever is half a metre high. */
const [ROOT, TIP] = [0.022, 0.034] as const;

/** Somebody's tongue that is out of the mouth: a band that narrows towards a round tip. */
export function tongueItems(actor: string, height: number, seen: BodiesSeen, z: number): Item[] {
  const parts = seen.of(tongueOf(actor));
  const [root, tip] = [parts.find((p) => p.part === 'root'), parts.find((p) => p.part === 'tip')];
  if (root === undefined || tip === undefined) return [];
  const thick = Math.max(1, height / 0.5);
  const draw: Item['draw'] = (g) => {
    g.lineCap = 'round';
    g.strokeStyle = '#d9506f';
    g.lineWidth = ROOT * thick;
    g.beginPath();
    g.moveTo(root.x, root.y);
    g.lineTo(tip.x, tip.y);
    g.stroke();
    g.fillStyle = '#e26a84';
    g.beginPath();
    g.arc(tip.x, tip.y, TIP * thick, 0, 2 * Math.PI);
    g.fill();
  };
  return [{ z, shadow: draw, draw }];
}
