import type { Beat, PlanProp } from '#contracts/scene-plan.ts';

const looks =
  /\b(?:look|search|hunt|find|misplace|lose|lost|seek)(?:e?s|ed|ing)?\b[^.!?]{0,40}?\b(?:her|his|their|my) (\p{L}+)/giu;
const onTheHead =
  /\b(?:on|on top of|over) (?:her|his|their|my|its) (?:own )?(?:head|face|nose|forehead|eyes)\b/iu;

/** "Looks for her glasses. They are on her head": what is looked for and was worn all along, by its words in lower case. */
export function wornAllAlong(script: string): ReadonlySet<string> {
  const found = [...script.matchAll(looks)].filter((m) =>
    onTheHead.test(script.slice((m.index ?? 0) + m[0].length)),
  );
  return new Set(found.flatMap((m) => m[1]?.toLowerCase() ?? []));
}

/** What is no garment lies on the head of whoever looks for it: one of them, where there are several. */
export function onTheHeadAllAlong<T extends { props: readonly PlanProp[]; beats: readonly Beat[] }>(
  plan: T,
  words: ReadonlySet<string>,
): T {
  const isMeant = ({ name }: PlanProp) => words.has(name) || words.has(`${name}s`);
  const seeks = plan.beats.find(
    ({ action, target }) => action === 'look' && plan.props.some((p) => p.id === target && isMeant(p)),
  );
  if (seeks === undefined) return plan;
  const worn = (prop: PlanProp): PlanProp => ({ ...prop, heldBy: seeks.actor, worn: true });
  return {
    ...plan,
    props: plan.props.flatMap((p) => (!isMeant(p) ? [p] : p.id === seeks.target ? [worn(p)] : [])),
    beats: plan.beats.map((b) => (b === seeks ? { ...b, target: null } : b)),
  };
}
