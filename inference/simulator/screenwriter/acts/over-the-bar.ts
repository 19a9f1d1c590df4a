import type { Company } from '../beings/company.ts';
import type { Draft } from '../plan/drafts.ts';

/** Where the bar stands, how far beyond it the mat lies, and where whoever jumps takes their run from, metres. */
const [BAR, MAT, RUN] = [0.4, 1.5, -3.6];

/** The high jump and the long jump: a run, over the bar and down on the mat beyond it where there is one, or into the sand. */
export function overTheBar(acts: readonly Draft[], company: Company): readonly Draft[] {
  const isBar = (id: string) => {
    const prop = company.prop(id);
    return prop?.name === 'high-jump' || (prop?.name === 'sandbox' && company.place === 'stadium');
  };
  const jump = acts.find((act) => act.action === 'jump' && act.objects.some((o) => isBar(o.found.id)));
  if (jump === undefined) return acts;
  put(company, (p) => p.name === 'high-jump', BAR);
  put(company, (p) => p.name === 'sandbox' && isBar(p.id), BAR + MAT);
  put(company, (p) => /^(?:mat|mattress|crash mat|carpet)$/u.test(p.name), BAR + MAT);
  const jumpers = acts.filter((act) => act.action === 'jump' && act.objects.some((o) => isBar(o.found.id)));
  for (const [k, id] of [...new Set(jumpers.map((act) => act.actor))].entries()) {
    const at = company.actors.findIndex((a) => a.id === id);
    const actor = company.actors[at];
    if (actor === undefined || company.placed.has(id)) continue;
    company.actors[at] = { ...actor, x: Math.max(-5, RUN - 0.7 * k), facing: 1 };
    company.placed.add(id);
  }
  // Whoever "runs up" runs to the bar with the leap, and not past it before.
  return acts
    .filter(
      (act) =>
        !(
          act.action === 'run' &&
          act.objects.length === 0 &&
          jumpers.some((j) => j.actor === act.actor && j.at > act.at)
        ),
    )
    .map((act) => (jumpers.includes(act) ? { ...act, tokens: [...runUpOf(acts, act), ...act.tokens] } : act));
}

/** The words of the run-up that goes over into a leap. */
const runUpOf = (acts: readonly Draft[], jump: Draft) =>
  acts
    .filter(
      (act) =>
        act.action === 'run' && act.actor === jump.actor && act.objects.length === 0 && act.at < jump.at,
    )
    .flatMap((act) => act.tokens);

function put(company: Company, which: (prop: Company['props'][number]) => boolean, x: number): void {
  for (const [at, prop] of company.props.entries()) {
    if (!which(prop) || company.placed.has(prop.id)) continue;
    company.props[at] = { ...prop, x, y: 0, heldBy: null };
    company.placed.add(prop.id);
  }
}
