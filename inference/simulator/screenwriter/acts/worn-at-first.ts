import { person } from '#contracts/rig.ts';
import type { Beat, PlanActor, PlanProp } from '#contracts/scene-plan.ts';
import { garments, hats } from '../beings/garments.ts';
import { round } from '../plan/to-millimetres.ts';

/** How wide a hat is on the head that it is for, in its radii (`hats-on.ts`). */
const CROWN = 1.4;

const isHat = ({ name }: PlanProp): boolean => {
  const what = garments[name.toLowerCase()]?.what;
  return what != null && hats.has(what);
};

/** "The wind takes grandpa's hat": it is on his head until then, and he has no other one on. */
export function wornAtFirst<Staged extends { actors: readonly PlanActor[]; props: readonly PlanProp[] }>(
  staged: Staged,
  beats: readonly Beat[],
): Staged {
  const blown = (p: PlanProp) =>
    p.heldBy !== null && isHat(p) && beats.some((b) => b.action === 'float' && b.actor === p.id);
  const wearers = new Set(staged.props.flatMap((p) => (blown(p) && p.heldBy !== null ? [p.heldBy] : [])));
  if (wearers.size === 0) return staged;
  return {
    ...staged,
    actors: staged.actors.map((a) =>
      wearers.has(a.id) && a.look.wears !== undefined
        ? { ...a, look: { ...a.look, wears: a.look.wears.filter((w) => !hats.has(w.what)) } }
        : a,
    ),
    props: staged.props.map((p) => {
      const wearer = blown(p) ? staged.actors.find((a) => a.id === p.heldBy) : undefined;
      if (wearer === undefined) return p;
      const width = round(CROWN * person.headRadius * wearer.height);
      return { ...p, width, height: round((p.height * width) / p.width), worn: true as const };
    }),
  };
}
