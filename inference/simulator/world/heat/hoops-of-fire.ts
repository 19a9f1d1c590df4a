import type { Stage } from '../stage.ts';

/** How wide a flame on the rim of a hoop is, metres, and how many there are (judged). */
const [FLAME, MANY] = [0.2, 9];

/** The rim of a hoop that is wrapped and set alight: flames all around, and nothing of it burns away. Whoever leaps through goes between them. */
export function hoopsOfFire(stage: Stage): void {
  if (stage.around.air === 0) return;
  for (const { prop } of stage.joined.values()) {
    const { mechanism, x, y } = prop;
    const rim = prop.burning === true ? mechanism?.parts.find((p) => p.look === 'hoop-far') : undefined;
    if (rim === undefined || rim.shape.kind !== 'box') continue;
    const { width, height } = rim.shape;
    for (let k = 0; k < MANY; k++) {
      const turn = (2 * Math.PI * k) / MANY;
      stage.specks.burn(x + (Math.cos(turn) * width) / 2, y + rim.y + (Math.sin(turn) * height) / 2, FLAME);
    }
  }
}
