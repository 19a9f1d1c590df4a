import { mix } from '#art/colour.ts';
import { type Alteration, type Guise, Mark } from '#contracts/alteration.ts';
import type { Beat } from '#contracts/scene-plan.ts';
import type { Altering } from '#contracts/trace.ts';
import { colliderFor } from '../physics.ts';
import { stretchShape } from '../puppets/limbs.ts';
import type { Loose } from '../puppets/loose.ts';
import type { Stage } from '../stage.ts';

const between = (from: number, to: number, share: number): number =>
  Math.round((from + (to - from) * share) * 1e4) / 1e4;

/** How something looks when that share of its way is gone. What neither says is as it is drawn. */
export function guiseAt({ from, to, into }: Alteration, share: number): Guise {
  const guise: Guise = {};
  const cover = between(coverOf(from), coverOf(to), share);
  const tints = [from.tint, to.tint].filter((t) => t !== undefined);
  const [first = '#000000', last = first] = tints;
  if (cover > 0) Object.assign(guise, { tint: mix(first, last, share), cover });
  const marks: Partial<Record<Mark, number>> = {};
  for (const mark of new Set([...marksOf(from), ...marksOf(to)])) {
    const much = between(from.marks?.[mark] ?? 0, to.marks?.[mark] ?? 0, share);
    if (much > 0) marks[mark] = much;
  }
  if (Object.keys(marks).length > 0) guise.marks = marks;
  for (const side of ['wide', 'high'] as const) {
    const by = between(from[side] ?? 1, to[side] ?? 1, share);
    if (by !== 1) guise[side] = by;
  }
  for (const one of ['droop', 'clear', 'glow'] as const) {
    const much = between(from[one] ?? 0, to[one] ?? 0, share);
    if (much > 0) guise[one] = much;
  }
  if (into !== undefined) guise.other = between(0, 1, share);
  // One print goes before the other comes.
  const [print, much] = to.print === undefined ? [from.print, 1 - share] : [to.print, share];
  if (print !== undefined && much > 0) guise.print = { ...print, much: between(0, print.much ?? 1, much) };
  const outline = share < 0.5 ? from.outline : to.outline;
  if (outline !== undefined) guise.outline = outline;
  return guise;
}

const coverOf = ({ tint, cover }: Guise): number => (tint === undefined ? 0 : (cover ?? 1));

const marksOf = ({ marks = {} }: Guise): Mark[] => Mark.options.filter((m) => marks[m] !== undefined);

/** Who or what looks otherwise by an act: whoever does it, or what hands treat. */
export const alteredBy = ({ action, actor, target }: Beat): string =>
  action === 'treat' ? (target ?? actor) : actor;

/** Does somebody else do the same to it at the same time? */
const isOfOthers = (stage: Stage, { id, target, together, action }: Beat): boolean =>
  action === 'treat' &&
  together !== null &&
  stage.plan.beats.some(
    (b) => b.id !== id && b.target === target && (b.id === together || b.together === together),
  );

/** Everything that looks otherwise than it is drawn: from the first frame on, and when it has become what it becomes. */
export function alteringSeen(stage: Stage): Altering[] {
  const seen = new Map<string, Altering>();
  for (const beat of stage.plan.beats) {
    const { alters } = beat;
    const id = alteredBy(beat);
    if (alters === undefined || (!stage.puppets.has(id) && stage.bodyOf(id) === undefined)) continue;
    const begun = stage.altered.get(beat.id);
    const { part, into, zone } = alters;
    const key = `${id} ${part ?? ''} ${zone ?? ''}`;
    const before = seen.get(key);
    if (begun === undefined && before !== undefined) continue;
    const share = begun?.share ?? 0;
    // Several are at one thing: it is as far as the foremost of them has brought it.
    if (before !== undefined && before.share > share && isOfOthers(stage, beat)) continue;
    const guise = guiseAt(alters, share);
    // What was tied around it before stays on what is decorated now.
    const kept = beat.action === 'treat' ? before : undefined;
    const marks = { ...kept?.marks, ...guise.marks };
    seen.set(key, {
      ...kept,
      ...guise,
      ...(Object.keys(marks).length === 0 ? {} : { marks }),
      id,
      share: Math.round(share * 1e4) / 1e4,
      ...(part === undefined ? {} : { part }),
      ...(into === undefined ? {} : { into }),
      ...(zone === undefined ? {} : { zone }),
    });
  }
  return [...seen.values()];
}

/** Its body is so many times as wide and as high as the plan has it, about its foot; what is hollow or fixed keeps its own. */
export function reshape(
  stage: Stage,
  loose: Loose,
  first: Loose['prop'],
  width: number,
  height: number,
): void {
  const { prop, body, collider } = loose;
  if (prop.fixed || prop.hollow !== undefined || prop.mechanism != null) return;
  if (Math.abs(prop.width - width) < 1e-6 && Math.abs(prop.height - height) < 1e-6) return;
  const { x, y } = body.translation();
  loose.shape = stretchShape(loose.shape, width / prop.width, height / prop.height);
  loose.prop = { ...prop, width, height };
  // What is full of air weighs what it weighs; all else goes by its volume.
  if (!/^(?:helium|balloon-rubber|beachball)$/u.test(first.material))
    loose.mass *= (width / prop.width) ** 2 * (height / prop.height);
  collider.setShape(colliderFor(loose.shape).shape);
  collider.setMass(loose.mass);
  body.setTranslation({ x, y: y + (height - prop.height) / 2 }, true);
  stage.worked.add(loose.id);
}
