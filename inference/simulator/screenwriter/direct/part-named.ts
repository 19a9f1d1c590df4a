import type { ScenePlan } from '#contracts/scene-plan.ts';

/** Who or what on the stage goes by this word, in lower case. */
export function partNamed(plan: ScenePlan, name: string): { id: string; name: string } | undefined {
  const all = [...plan.actors, ...plan.props];
  return (
    all.find((p) => p.name.toLowerCase() === name) ??
    all.find(
      (p) =>
        p.name.toLowerCase().split(/\s+/u).includes(name) ||
        p.thing === name ||
        ('shape' in p && p.shape === 'ball' && name === 'ball'),
    )
  );
}
