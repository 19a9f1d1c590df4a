import { drawBubble } from '#art/things/bubbles.ts';
import type { Item } from './item.ts';

/** A film that one sees through: it trembles as it turns, and throws next to no shadow. */
export function bubbleItem(
  { x, y, angle }: { x: number; y: number; angle: number },
  radius: number,
  z: number,
): Item {
  return {
    z,
    shadow: () => {},
    draw: (g) => {
      g.save();
      g.translate(x, y);
      g.scale(radius, radius);
      drawBubble(g, angle);
      g.restore();
    },
  };
}
