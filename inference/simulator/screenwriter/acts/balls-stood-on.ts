import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';
import { round } from '../plan/to-millimetres.ts';

/** How wide a ball is that somebody stands on, in their heights: as those of a circus (judged). */
export const STOOD_ON = 0.5;

/** "Balances on a ball": one that bears them, and not one for the hand. */
export function ballsStoodOn(acts: readonly Draft[], company: Company): readonly Draft[] {
  for (const { action, actor, objects } of acts) {
    const height = company.actor(actor)?.height;
    if (height === undefined || (action !== 'stand' && action !== 'dance')) continue;
    for (const { found, by } of objects) {
      const at = company.props.findIndex((p) => p.id === found.id);
      const ball = company.props[at];
      if (ball?.shape !== 'ball' || !/^(?:on|onto|atop|upon)$/u.test(by) || company.placed.has(ball.id))
        continue;
      const size = round(Math.max(ball.width, STOOD_ON * height));
      company.props[at] = { ...ball, width: size, height: size };
    }
  }
  return acts;
}
