import type { Beat } from '#contracts/scene-plan.ts';
import { isTree } from '../../trees.ts';
import type { Company } from '../beings/company.ts';
import type { StageParts } from '../plan/stage-parts.ts';
import { round } from '../plan/to-millimetres.ts';

/** How far from what it falls on a tree stands, in its heights: it lies well over by then. How long a vehicle is, and all others, in theirs (judged). */
const [REACHES, LONG, WIDE] = [0.68, 1.2, 0.4] as const;
/** Nobody who chops stands farther out than that, metres. */
const EDGE = 3.4;

/** A tree that falls on somebody or something is rooted so far from there that it comes down on it. */
export function clearOfTrees(company: Company, beats: readonly Beat[], parts: StageParts): StageParts {
  const falls = beats.filter((b) => (b.action === 'fall' || b.action === 'topple') && b.target !== b.actor);
  const props = parts.props.map((prop) => {
    const fall = falls.find((b) => b.actor === prop.id);
    if (fall === undefined || !isTree(prop.thing) || company.placed.has(prop.id)) return prop;
    const who = parts.actors.find((a) => a.id === fall.target);
    const what = parts.props.find((p) => p.id === fall.target);
    const at = who ?? what;
    if (at === undefined) return prop;
    const half =
      who === undefined ? (what?.width ?? 0) / 2 : who.height * (who.rig === 'wheeled' ? LONG : WIDE);
    const away = half + REACHES * prop.height;
    const side = at.x - away < -EDGE ? 1 : at.x + away > EDGE ? -1 : Math.sign(prop.x - at.x) || -1;
    return { ...prop, x: round(at.x + side * away), y: 0 };
  });
  return { ...parts, props };
}
