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

const onHeads = /(\p{L}+) (?:up)?on (?:his|her|their|my|its) heads?\b/giu;
const puts = /\b(?:put|place|set|drop|throw|land|fall)(?:s|ting|ing|ped)?\b[^.;]*$/iu;

/** "A man with a bucket on his head": the things that are there from the start, by their ids. */
export function wornOnHeads(script: string, props: readonly PlanProp[]): string[] {
  const said = [...script.matchAll(onHeads)].filter(({ index }) => !puts.test(script.slice(0, index)));
  const words = new Set(said.map(([, word = '']) => word.toLowerCase()));
  return props.flatMap(({ id, name, heldBy }) =>
    heldBy !== null && words.has(name.split(' ').at(-1) ?? '') ? [id] : [],
  );
}

/** "The wind takes grandpa's hat": it is on his head until then, and he has no other one on. So is a bucket that somebody wears. */
export function wornAtFirst<Staged extends { actors: readonly PlanActor[]; props: readonly PlanProp[] }>(
  staged: Staged,
  beats: readonly Beat[],
  headgear: ReadonlySet<string>,
): Staged {
  const blown = (p: PlanProp) =>
    p.heldBy !== null &&
    (headgear.has(p.id) || (isHat(p) && beats.some((b) => b.action === 'float' && b.actor === p.id)));
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
